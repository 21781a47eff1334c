"""griffier commitments"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.ledger_lines import entry_json, entry_line
from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.interfaces.cli.output import write_file
from griffier.linking.guard import not_linked, sentence
from griffier.linking.ledger import Filter, commitments
from griffier.linking.term_calendar import calendar
from griffier.record.known import expect_dossier
from griffier.record.store import reading


@click.command("commitments", short_help="Promises of the government, and how each stands.")
@click.option("--open", "open_", is_flag=True, help="Those still to be kept, overdue or not.")
@click.option("--overdue", is_flag=True, help="Those whose term ended without words that they were kept.")
@click.option("--kept", is_flag=True, help="Those that words show to be kept.")
@click.option("--by", help="Part of the name of who promises: as the promise names an office, else as signed; VWS, zorg too.")
@click.option("--dossier", help="Dossier number, as 36200.")
@click.option("--as-of", metavar="DATE", help="The day to judge by, as 2024-05-31 (default: the newest dated paper's).")
@click.option("--ics", type=click.Path(path_type=Path), metavar="FILE", help="Write the terms to a calendar file.")
@record_option
@json_option
def command(
    open_: bool,
    overdue: bool,
    kept: bool,
    by: str | None,
    dossier: str | None,
    as_of: str | None,
    ics: Path | None,
    record: Path,
    as_json: bool,
) -> None:
    """List promises in order of term, each with how it stands on a day; what later papers made of them is under
    `griffier commitment ID`.

    \b
    Examples:
      griffier commitments --open --as-of 2021-01-01
      griffier commitments --overdue --by Infrastructuur
      griffier commitments --open --ics terms.ics
    """
    standing = _standing(open_, overdue, kept)
    with reading(record) as db:
        expect_dossier(db, dossier)
        missing = sentence(not_linked(db))
        found = commitments(db, standing=standing, by=by, dossier=dossier, as_of=day(as_of))
    if ics is not None:
        write_file(ics, calendar(found))
    if missing:
        click.echo(f"{missing} (griffier check says why)", err=True)
    if as_json:
        print_json_list(entry_json(entry) for entry in found)
    else:
        for entry in found:
            click.echo(entry_line(entry))
        as_of = found[0].as_of if found else as_of
        click.echo(f"\n{len(found)} promise{'s' * (len(found) != 1)}" + (f", as of {as_of}" if as_of else ""), err=True)


def _standing(open_: bool, overdue: bool, kept: bool) -> Filter | None:
    """The one filter that was asked for; BadRequest when there were several."""
    flags: dict[Filter, bool] = {"open": open_, "overdue": overdue, "kept": kept}
    chosen = [name for name, asked in flags.items() if asked]
    if len(chosen) > 1:
        raise BadRequest(f"say one of --open, --overdue and --kept, not {' and '.join(f'--{name}' for name in chosen)}")
    return chosen[0] if chosen else None


def day(written: str | None) -> str | None:
    """A day as written, checked; None when none was. BadRequest for anything but YYYY-MM-DD."""
    try:
        return date.fromisoformat(written).isoformat() if written else None
    except ValueError:
        raise BadRequest(f"--as-of: a day as 2024-05-31 was expected, there stood {written!r}") from None
