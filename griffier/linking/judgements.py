"""What people said of links: ``judgements.toml`` beside the record's database, a text file that anyone can read and keep.

A judgement confirms or rejects one link of one promise, with who said so and when. It survives every rebuild of the record,
and it wins: a rejected link counts for nothing whatever its score, a confirmed one counts even when the rules no longer find
it, as long as its words still stand in the paper. Who judges is said by the person; it is never guessed from the machine.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from griffier.errors import BadRequest, RecordError
from griffier.record.store import whole_file

FILE = "judgements.toml"
VERDICTS = ("confirmed", "rejected")
_HEAD = (
    "# Judgements of people on links of the record. One [[judgement]] each; griffier reads them at every linking, and they win.\n"
)


class Judgement(NamedTuple):
    """``verdict`` is confirmed or rejected; ``kind`` what the link shows, ``quote`` its words in ``paper``, ``date`` ISO 8601."""

    commitment: str
    link: str
    verdict: str
    kind: str
    paper: str
    quote: str
    author: str
    date: str
    note: str = ""


def read_judgements(record: Path) -> dict[tuple[str, str], Judgement]:
    """The judgements by (commitment, link); a later one on the same link replaces an earlier one. {} when there is no file.

    RecordError, with the place, when the file is not as it should be: a judgement is never passed over in silence.
    """
    path = record / FILE
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("judgement", [])
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RecordError(f"{path}: the judgements can not be read ({error})") from error
    judged = [_judgement(path, n, entry) for n, entry in enumerate(entries, 1)]
    return {(one.commitment, one.link): one for one in judged}


def _judgement(path: Path, n: int, entry: dict[str, Any]) -> Judgement:
    missing = [name for name in Judgement._fields if name not in entry and name != "note"]
    unknown = [name for name in entry if name not in Judgement._fields]
    if missing or unknown or entry["verdict"] not in VERDICTS:
        wrong = (
            f"lacks {', '.join(missing)}"
            if missing
            else f"has {', '.join(unknown) or entry.get('verdict')!r}, which means nothing here"
        )
        raise RecordError(f"{path}: judgement {n} {wrong}")
    return Judgement(**{name: str(value) for name, value in entry.items()})


def add_judgement(record: Path, judgement: Judgement) -> None:
    """Write a judgement behind the others, the file whole or not at all. BadRequest without an author or a possible date."""
    if not judgement.author.strip():
        raise BadRequest("say who judges: --author NAME")
    try:
        dt.date.fromisoformat(judgement.date)
    except ValueError:
        raise BadRequest(f"--date: a day as 2024-05-31 was expected, there stood {judgement.date!r}") from None
    read_judgements(record)
    path = record / FILE
    before = path.read_text("utf-8") if path.exists() else _HEAD
    lines = [f"{name} = {_toml(value)}" for name, value in judgement._asdict().items() if value or name != "note"]
    with whole_file(path) as out:
        out.write((before.rstrip("\n") + "\n\n[[judgement]]\n" + "\n".join(lines) + "\n").encode())


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _toml(value: str) -> str:
    """A basic string of TOML."""
    escaped = "".join(_ESCAPES.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else c) for c in value)
    return f'"{escaped}"'
