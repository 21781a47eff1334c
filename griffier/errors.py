"""Every error that Griffier raises on purpose, as one tree.

GriffierError is never raised itself; a caller that wants to go on with the next paper catches ``UnreadableFile``.

* GriffierError
  * UnreadableFile       one file could not be read: report it, go on with the next
    * UnsafeFile         the file tries something no paper needs (entities, a bomb): never read it another way
  * RecordError          the record itself can not be used: stop
    * RecordLocked       another process is writing to it: try again later
    * RecordVersion      it was made by another version of Griffier: read the files again into a new record
    * RecordFull         the disk is full or the folder can not be written
  * NotFound             no paper, question or finding with that id
  * BadRequest           the words of the request make no sense: the message says what was expected
"""

from __future__ import annotations


class GriffierError(Exception):
    """Base of all errors below; the message says what, where and what to do."""


class UnreadableFile(GriffierError):
    """One file could not be read. Report ``str(error)`` and go on with the next file.

    ``code`` is a short fixed name of the reason (``empty``, ``encrypted``, ``truncated`` …), kept in the record.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class UnsafeFile(UnreadableFile):
    """The file holds what no paper needs and what could harm: entity declarations, external references, a bomb."""


class RecordError(GriffierError):
    """The record can not be used as it stands; nothing was changed."""


class RecordLocked(RecordError):
    """Another process is writing to this record. Wait for it to end, then try again."""


class RecordVersion(RecordError):
    """The record was made by another version of Griffier. Read the files again into a new record."""


class RecordFull(RecordError):
    """The record could not be written: the disk is full or the folder may not be written. What was there is intact."""


class NotFound(GriffierError):
    """The record holds nothing by that id. The message names what is near."""


class BadRequest(GriffierError):
    """The request can not be understood; the message says what was expected and what stood there."""
