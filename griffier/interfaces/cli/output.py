"""Where a command's output goes: standard output that may be closed or full, and the files that an option names.

Not here: what is written, and the folders of the record and of ``griffier export --all``, which write themselves.
"""

from __future__ import annotations

import os
import select
import sys
from pathlib import Path
from typing import TextIO

from griffier.errors import RecordFull


def write_file(path: Path, data: bytes) -> None:
    """Write a file that an option asked for. RecordFull, with the path and the reason, when it can not be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise RecordFull(f"{path}: can not be written ({error.strerror})") from error


def take_hold() -> None:
    """Give standard output a place when the command was started without one (``>&-``), so that no file gets its number."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the command runs


def is_closed() -> bool:
    """Whether nobody reads standard output any more; False when another pipe broke."""
    try:
        sys.stdout.flush()
        waiting = select.poll()
        waiting.register(sys.stdout.fileno(), 0)
        return any(event & (select.POLLERR | select.POLLHUP | select.POLLNVAL) for _, event in waiting.poll(0))
    except BrokenPipeError:
        return True
    except (OSError, ValueError, AttributeError):  # full, not a real file, or a system that can not be asked
        return False


def let_go(stream: TextIO) -> None:
    """Send what a standard stream still holds nowhere: it can not be written, also not by Python when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def reason(error: OSError) -> str:
    """As ``x.txt: No such file or directory``, or ``reading or writing failed (No space left on device)``."""
    said = error.strerror or str(error)
    if isinstance(error.filename, str | bytes):
        return f"{os.fsdecode(error.filename)}: {said}"
    return f"reading or writing failed ({said})"
