"""griffier coverage"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.sources.coverage import Coverage, coverage, events


@click.command("coverage", short_help="What the sources have, what the record holds, and what is missing and why.")
@click.argument("dossiers", nargs=-1, metavar="[DOSSIER]...")
@click.option("--by-year", is_flag=True, help="Per parliamentary year instead of per dossier.")
@click.option("--events", "with_events", is_flag=True, help="Also what sync noticed: changed, swapped and withdrawn papers.")
@record_option
@json_option
def command(dossiers: tuple[str, ...], by_year: bool, with_events: bool, record: Path, as_json: bool) -> None:
    """Per dossier (or year): documents that the sources say there are, papers that the record holds, and every
    one that could not be had or read, with the reason.

    \b
    Example:
      griffier coverage 35207
    """
    found = coverage(record, dossiers, by_year=by_year)
    noticed = events(record) if with_events else []
    if as_json:
        rows = [c._asdict() | {"missing": [m._asdict() for m in c.missing]} for c in found]
        print_json({"coverage": rows, "events": noticed} if with_events else {"coverage": rows})
        return
    for line in [line for of in found for line in _lines(of)] or ["no official data on documents in this record"]:
        click.echo(line)
    for at, name, what, message in noticed:
        click.echo(f"{at}  {name}: {what}: {message}")


def _lines(of: Coverage) -> list[str]:
    states = ", ".join(f"{count} {state}" for state, count in of.states.items())
    highest = f"; highest number {of.highest}" if of.highest else ""
    lines = [f"{of.of}: {of.known} documents: {states}{highest}"]
    return lines + [f"  {m.name}: {m.state}: {m.message or m.code or ''}" for m in of.missing]
