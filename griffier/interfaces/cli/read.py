"""griffier read"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.interfaces.cli.progress import hint, progress, say
from griffier.interfaces.cli.tally import Tally, outcome_json, outcome_line
from griffier.record.folders import find_files
from griffier.record.intake import read_into


@click.command("read", short_help="Read papers into the record.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@record_option
@click.option("--workers", type=click.IntRange(1), help="How many to read at once (default: all cores).")
@json_option
def command(paths: tuple[Path, ...], record: Path, workers: int | None, as_json: bool) -> None:
    """Read papers into the record: files, or folders with all that is in them (.txt .pdf .xml .html .docx .odt), also in a
    .zip or .eml. Official
    data is read too: the Tweede Kamer's open data as JSON or JSON Lines (also .jsonl.xz), and its list of dossiers as CSV.

    Reading again changes nothing; a file that changed becomes a new version, and the old one is kept. What a
    file could not give is said in a line; exit code 1 when a file could not be read at all.

    \b
    Example:
      griffier read letter.pdf ~/papers --record my-record
    """
    found = find_files(paths)
    tally, done = Tally(found), list[object]()
    reading = read_into(record, found.files, workers=workers, linking=lambda: hint("Linking papers ..."))
    for outcome in progress(reading, len(found.files)):
        tally.add(outcome)
        if as_json:
            done.append(outcome_json(outcome))
        elif line := outcome_line(outcome):
            say(line)
    if as_json:
        print_json_list(done)
    for path, message in found.trouble:
        say(f"{path}: {message}")
    click.echo(tally.sentence(record), err=as_json)
    raise click.exceptions.Exit(tally.exit_code)
