"""A search that has seen the record as it is now: the index is brought up to date first when the record was written to.

So nobody has to remember `griffier index`. Where it can not be done (a folder that may not be written, another process that
is at it) the index is used as it stands, when there is one.
"""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Lock

from griffier.errors import RecordError, RecordFull, RecordLocked
from griffier.search.about import is_ours, state
from griffier.search.find import Search
from griffier.search.update import update
from griffier.search.view import View, open_view

_LOCK = Lock()
_OPEN: dict[Path, tuple[str, Search]] = {}

log = logging.getLogger(__name__)


def fresh_view(record: Path) -> View:
    """The view. RecordError when there is no record, or no index and none can be made."""
    try:
        update(record)
    except (RecordFull, RecordLocked, OSError) as error:
        if not is_ours(record):
            raise RecordError(f"{record}: there is no search index and none can be made ({error})") from error
        log.warning("the search index is used as it stands: %s", error)
    return open_view(record)


def searching(record: Path) -> Search:
    """A search to keep asking, for a server: the same one until the record is written to, then a fresh one.

    One thread brings the index up to date while the others wait. Errors as ``fresh_view``.
    """
    with _LOCK:
        now = state(record)
        seen, search = _OPEN.get(record, ("", None))
        if search is None or seen != now:
            search = Search(fresh_view(record))
            _OPEN[record] = (now, search)
        return search
