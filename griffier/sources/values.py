"""Values of official data as Griffier keeps them: days, times in UTC, whole numbers; odd ones are None, never an error.

The services write "no date" as 0001-01-01, and SyncFeed writes Dutch local time without saying so.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
NEVER = "0001-"
TIME = re.compile(r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?")
UTC_TIME = re.compile(r"T\d\d:\d\d\S*?(?:Z|[+-]00:?00)$")
GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def text(value: object) -> str | None:
    """A text without blanks around it; None when there is none. A number becomes its digits."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else str(value)
    return (value.strip() or None) if isinstance(value, str) else None


def whole(value: object) -> int | None:
    """A whole number, also from its digits ("12", "12.0"); None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value if abs(value) < 2**63 else None
    try:
        number = float(value) if isinstance(value, float | str) else None
    except ValueError:
        return None
    return int(number) if number is not None and number.is_integer() and abs(number) < 2**53 else None


def truth(value: object) -> bool | None:
    """True, False, or None for anything else ("true" and "False" as text count)."""
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(value.strip().lower()) if isinstance(value, str) else None


def guid(value: object) -> str | None:
    """An id of the source, in small letters; None when it is none."""
    return value.strip().lower() if isinstance(value, str) and GUID.fullmatch(value.strip()) else None


def day(value: object) -> str | None:
    """The day of a date or a time, in the Netherlands; None for none and for 0001-01-01.

    A time in UTC late in the evening is of the next day there; one with another zone, or none, is as the source wrote it.
    """
    found = re.match(r"(\d{4}-\d\d-\d\d)(?!\d)", value.strip()) if isinstance(value, str) else None
    if found is None or found[1].startswith(NEVER):
        return None
    if isinstance(value, str) and UTC_TIME.search(value.strip()) and (known := moment(value)):
        return datetime.fromisoformat(known).astimezone(DUTCH_TIME).date().isoformat()
    return found[1]


def moment(value: object) -> str | None:
    """A time in UTC with microseconds, so that text compares as time does; None for none. No zone means Dutch time."""
    found = TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found or found[1].startswith(NEVER):
        return None
    zone = "+00:00" if found[3] == "Z" else found[3] or ""
    fraction = (found[2] or ".")[:7].ljust(7, "0")
    try:
        when = datetime.fromisoformat(found[1].replace(" ", "T") + ("" if found[1].count(":") == 2 else ":00") + fraction + zone)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=DUTCH_TIME)
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
