"""Files of kinds that Griffier does not read, each told by its content, with what to do about it."""

from __future__ import annotations

from griffier import lexicon
from griffier.errors import UnreadableFile

_KINDS = lexicon.load("sources/other_kinds")["kind"]
#: Endings of names of files that may hold a paper, though it can not be read as it is.
PERHAPS_PAPERS = frozenset(suffix for entry in _KINDS if entry.get("perhaps_a_paper") for suffix in entry["suffixes"])
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Beginnings of files that hold no text: pictures, sound, compressed files.
_NO_TEXT = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"ID3", b"OggS",
)  # fmt: skip


def is_zip(data: bytes) -> bool:
    """True for a file that is a zip (.docx, .odt and archives are)."""
    return data.startswith(_ZIP)


def advice(suffix: str) -> str | None:
    """What to do with a file whose name ends so; None for an ending that tells nothing."""
    return next((entry["advice"] for entry in _KINDS if suffix in entry["suffixes"]), None)


def refuse_other_kinds(data: bytes, suffix: str) -> None:
    """Raise ``UnreadableFile`` (``other_kind``) for a file that holds no text Griffier can read."""
    kind = ""
    if data.startswith(_OLE):
        kind = suffix if suffix in (".xls", ".ppt", ".msg") else ".doc"
    elif data.startswith(b"{\\rtf"):
        kind = ".rtf"
    elif is_zip(data):
        kind = suffix if advice(suffix) else ".zip"
    elif data.startswith(_NO_TEXT):
        kind = ".png"
    elif suffix in (".docx", ".odt"):
        raise UnreadableFile("other_kind", f"the file is named {suffix} but is none: open it where it was made and save it again")
    if kind:
        raise UnreadableFile("other_kind", advice(kind) or "")
