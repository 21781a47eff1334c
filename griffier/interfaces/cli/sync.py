"""griffier sync"""

from __future__ import annotations

import sys
from pathlib import Path

import click
from tqdm import tqdm  # type: ignore[import-untyped]

from griffier.errors import RecordLocked
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.interfaces.cli.progress import say
from griffier.operations.sync import sync, would_come
from griffier.sources.asking import KINDS, Scope, scopes
from griffier.sources.settings import Settings, load_settings


@click.command("sync", short_help="Bring papers and official data from the services into the record.")
@click.option(
    "--dossier", "dossiers", multiple=True, metavar="NUMBER", help="A dossier: 35207, 21501-02, 35925-XVII. Repeatable."
)
@click.option("--since", metavar="DATE", help="All that changed since this day.")
@click.option("--year", metavar="YEARS", help="The papers of a parliamentary year: 2024-2025.")
@click.option("--kind", type=click.Choice(KINDS), help="With --year: only papers of this kind.")
@click.option("--all", "everything", is_flag=True, help="Everything, by the feed of changes. The first run takes days.")
@click.option("--papers/--no-papers", default=True, help="Also fetch the papers themselves (default), or official data only.")
@click.option("--recheck", is_flag=True, help="Also ask of every paper held whether its bytes changed.")
@click.option("--dry-run", is_flag=True, help="Only say what would come.")
@click.option("--settings", type=click.Path(path_type=Path), help="File of settings (default: sync.toml in the record).")
@record_option
@json_option
def command(
    dossiers: tuple[str, ...], since: str | None, year: str | None, kind: str | None, everything: bool, papers: bool,
    recheck: bool, dry_run: bool, settings: Path | None, record: Path, as_json: bool,
) -> None:  # fmt: skip
    """Bring papers and official data (matters, decisions, votes, registered commitments) from the services of the
    Tweede Kamer and of officielebekendmakingen.nl into the record, and read them.

    Running it again brings only what changed, and goes on where a run was broken off. While another run is at
    work it does nothing and says so, so it may be run by cron.

    \b
    Example:
      griffier sync --dossier 35207
      griffier sync --year 2024-2025 --kind written_questions --dry-run
    """
    asked = scopes(dossiers, since, year, kind, everything, papers)
    given = load_settings(record, settings)
    if dry_run:
        _dry(record, asked, given, as_json)
        return
    try:
        with tqdm(file=sys.stderr, disable=not sys.stderr.isatty(), leave=False, bar_format="{desc} [{elapsed}]") as bar:
            report = sync(record, asked, given, recheck=recheck, tell=bar.set_description_str)
    except RecordLocked as error:
        click.echo(f"griffier sync: nothing done: {error}", err=True)
        return
    for trouble in report.troubles:
        say(trouble)
    if as_json:
        print_json({name: getattr(report, name) for name in report.__slots__})
    else:
        click.echo(report.sentence())
    raise click.exceptions.Exit(1 if report.troubles else 0)


def _dry(record: Path, asked: list[Scope], given: Settings, as_json: bool) -> None:
    counts = would_come(record, asked, given)
    if as_json:
        print_json(counts)
    for name, count in [] if as_json else counts.items():
        click.echo(f"{name}: {'not known before it is asked' if count == -1 else count}")
