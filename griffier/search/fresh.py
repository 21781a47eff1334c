"""A view of the index that has seen the record as it is now: brought up to date first when the record was written to.

So nobody has to remember `griffier index`. Where it can not be done (a folder that may not be written, another process that
is at it) the index is used as it stands, when there is one.
"""

from __future__ import annotations

import logging
from pathlib import Path

from griffier.errors import RecordError, RecordFull, RecordLocked
from griffier.search.about import is_ours
from griffier.search.update import update
from griffier.search.view import View, open_view

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
