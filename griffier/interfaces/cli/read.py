"""griffier read"""

from __future__ import annotations

import hashlib
from pathlib import Path

import click

from griffier.errors import BadRequest, UnreadableFile
from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.interfaces.cli.progress import hint, progress, say
from griffier.interfaces.cli.tally import Tally, outcome_json, outcome_line
from griffier.model.identity import Identity, identity
from griffier.operations.folders import find_files, spelled
from griffier.operations.intake import file_bytes, read_into
from griffier.record.identities import say as say_of


@click.command("read", short_help="Read papers into the record.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@record_option
@click.option("--as", "id_", metavar="ID", default="", help="What the one file is: kst-35207-42, ah-tk-20202021-1234 …")
@click.option("--date", metavar="DAY", default="", help="The day of the one file: 2021-06-04.")
@click.option("--kind", metavar="KIND", default="", help="The kind of paper that the one file is: letter, motion …")
@click.option("--dossier", "dossiers", metavar="DOSSIER", multiple=True, help="A dossier that the one file belongs to.")
@click.option("--ocr", is_flag=True, help="Recognise the words of scanned pages (needs the program tesseract).")
@click.option("--workers", type=click.IntRange(1), help="How many to read at once (default: all cores).")
@json_option
def command(
    paths: tuple[Path, ...],
    record: Path,
    id_: str,
    date: str,
    kind: str,
    dossiers: tuple[str, ...],
    ocr: bool,
    workers: int | None,
    as_json: bool,
) -> None:
    """Read papers into the record: files, or folders with all that is in them (.txt .pdf .xml .html .docx .odt), also in a
    .zip or .eml. Official
    data is read too: the Tweede Kamer's open data as JSON or JSON Lines (also .jsonl.xz), and its list of dossiers as CSV.

    Reading again changes nothing; a file that changed becomes a new version, and the old one is kept. What a
    file could not give is said in a line; exit code 1 when a file could not be read at all.

    Of one file that does not say it you can say what it is (--as, --date, --kind, --dossier). It is kept in
    identities.toml beside the record, where you can say it of many, and the paper shows that a person said it.

    \b
    Examples:
      griffier read letter.pdf ~/papers --record my-record
      griffier read letter.txt --as kst-35207-42 --date 2021-06-04
    """
    if ocr:
        from griffier.ocr import version  # only here: it loads the PDF library

        version()
    found = find_files(paths)
    if id_ or date or kind or dossiers:
        _say(record, found.files, identity(id_, date, kind, dossiers))
    tally, done = Tally(found), list[object]()
    reading = read_into(record, found.files, workers=workers, linking=lambda: hint("Linking papers ..."), ocr=ocr)
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


def _say(record: Path, files: list[Path], said: Identity) -> None:
    """Keep what the person says of the one file."""
    if len(files) != 1:
        raise BadRequest(f"--as, --date, --kind and --dossier are said of one file, and there are {len(files)}")
    try:
        sha256 = hashlib.sha256(file_bytes(files[0])).hexdigest()
    except (OSError, UnreadableFile):
        return  # reading it says what is wrong
    say_of(record, sha256, spelled(files[0]).name, said)
