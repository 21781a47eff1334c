"""griffier refs"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import click

from griffier.errors import BadRequest, UnreadableFile
from griffier.findings.references import Reference, find_references
from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.interfaces.cli.reference_lines import pointing_line, reference_line, unresolved_line
from griffier.linking.pointing import Pointing, Unresolved, pointing_at, references_out, unresolved
from griffier.readers.decoding import decode
from griffier.record.labels import printed_numbers
from griffier.record.lookup import find_paper
from griffier.record.store import reading


@click.command("refs")
@click.argument("id_", nargs=-1, metavar="[ID]")
@click.option("--back", is_flag=True, help="What points at ID (or at ID#q12), whether or not the record holds it.")
@click.option("--unresolved", "open_", is_flag=True, help="Targets that no paper of the record is, counted.")
@click.option("--text", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE|-", help="References in a text.")
@record_option
@json_option
def command(id_: tuple[str, ...], back: bool, open_: bool, text: Path | None, record: Path, as_json: bool) -> None:
    """Show where a paper points, what points at it, or what is still unresolved.

    \b
    Examples:
      griffier refs kst-35207-34
      griffier refs "35 207, nr. 34" --back
      griffier refs --unresolved
      griffier refs --text letter.txt
    """
    if back and not id_:
        raise BadRequest("--back: say at what, as in griffier refs kst-35207-34 --back")
    if bool(id_) + open_ + (text is not None) != 1:
        raise BadRequest("say one of: an ID, --unresolved, --text FILE; see griffier refs --help")
    written = " ".join(id_)
    if text is not None:
        _print(find_references(_words(text)), reference_line, as_json, "no reference in this text")
        return
    with reading(record) as db:
        printed = cache(partial(printed_numbers, db))
        line = partial(pointing_line, printed=printed)
        if open_:
            nothing = "nothing is unresolved: every target is a paper of the record"
            _print(unresolved(db), partial(unresolved_line, printed=printed), as_json, nothing)
        elif back:
            _print(pointing_at(db, written), line, as_json, f"nothing in the record points at {written}")
        else:
            _print(references_out(db, find_paper(db, written).paper), line, as_json, f"{written} points at nothing")


def _words(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UnreadableFile("no_text", f"{path}: the text could not be read: {error.strerror}") from error
    return decode(data).text


Item = TypeVar("Item", Reference, Pointing, Unresolved)


def _print(found: list[Item], line: Callable[[Item], str], as_json: bool, nothing: str) -> None:
    """The lines or objects; a word on standard error when there are none."""
    if not found:
        click.echo(nothing, err=True)
    if as_json:
        print_json_list(item._asdict() for item in found)
    else:
        for item in found:
            click.echo(line(item))
