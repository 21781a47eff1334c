"""griffier register"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.sources.register import Pair, as_object, line, side_by_side

SIDES = ("both", "register", "papers")


@click.command("register", short_help="Lay the Kamer's register of commitments beside the promises found in papers.")
@click.option("--only", type=click.Choice(SIDES), help="Only what stands in both, in the register alone, or in papers alone.")
@record_option
@json_option
def command(only: str | None, record: Path, as_json: bool) -> None:
    """The Kamer's register of commitments beside the promises found in papers: matched, only registered, only found.

    The register holds what was said in debates, papers what was written: most of either has no counterpart.
    Its status words are printed as they are.

    \b
    Example:
      griffier register --only both
    """
    pairs = [pair for pair in side_by_side(record) if only in (None, side_of(pair))]
    if as_json:
        print_json_list(as_object(pair, side_of(pair)) for pair in pairs)
    else:
        for pair in pairs:
            click.echo("\n".join(_lines(pair)))
    click.echo(f"{len(pairs)} lines", err=True)


def side_of(pair: Pair) -> str:
    """``both``, ``register`` or ``papers``: where a commitment stands."""
    return "both" if pair.registered and pair.found else "register" if pair.registered else "papers"


def _lines(pair: Pair) -> list[str]:
    lines = [f"{side_of(pair)}" + (f"  score {pair.score:.2f}: {', '.join(pair.shared)}" if pair.shared else "")]
    if one := pair.registered:
        lines.append(f"  {line(one)}")
    if other := pair.found:
        lines.append(f"  {other.paper}  {other.status or '-'}  {other.date or 'no date'}  «{other.what}»")
    return lines
