"""griffier figures"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.errors import NotFound
from griffier.interfaces.cli.figure_lines import as_object, place_of, series_lines
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.interfaces.cli.output import write_file
from griffier.interfaces.figure_plot import to_png, to_svg
from griffier.linking.figures import series
from griffier.record.figured import figure_rows
from griffier.record.store import reading


@click.command("figures", short_help="Put the figures on a subject side by side, over papers and years.")
@click.argument("query", nargs=-1, required=True)
@click.option("--svg", type=click.Path(path_type=Path), metavar="FILE", help="Also draw them; each dot leads to its quote.")
@click.option("--png", type=click.Path(path_type=Path), metavar="FILE", help="Also draw them as an image.")
@record_option
@json_option
def command(query: tuple[str, ...], svg: Path | None, png: Path | None, record: Path, as_json: bool) -> None:
    """Show every figure whose sentence answers QUERY: value, period, what it measures, source, quote and place; then
    figures that differ on the same thing and period, and figures that their paper corrects.

    \b
    Examples:
      griffier figures "handel met China"
      griffier figures nachttreinen --svg nachttreinen.svg
    """
    words = " ".join(query)
    with reading(record) as db:
        found = series(figure_rows(db), words)
    if not found.points:
        raise NotFound(f"no figure of the record has a sentence about {words!r}; try fewer or other words")
    if svg:
        write_file(svg, to_svg(found.points, words, lambda point: place_of(point).split("  ")[0]).encode())
    if png:
        write_file(png, to_png(found.points, words))
    print_json(as_object(found)) if as_json else click.echo("\n".join(series_lines(found)))
