"""griffier check"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.interfaces.cli.progress import progress
from griffier.interfaces.cli.verdict import Verdict, fault_line
from griffier.operations.check import check_versions, check_whole, version_count


@click.command("check", short_help="Prove every place, quote and hash in the record.")
@record_option
@click.option("--workers", type=click.IntRange(1), help="How many to check at once (default: all cores).")
@json_option
def command(record: Path, workers: int | None, as_json: bool) -> None:
    """Prove the record: every place, quote and hash, and that questions and answers balance.

    Reads every kept file again and compares. A line for each fault; exit code 1 when there is one.

    \b
    Example:
      griffier check --record my-record
    """
    verdict = Verdict(check_whole(record))
    for checked in progress(check_versions(record, workers=workers), version_count(record)):
        verdict.add(checked)
    if as_json:
        print_json_list(fault._asdict() for fault in verdict.faults)
    else:
        for fault in verdict.faults:
            click.echo(fault_line(fault))
    click.echo(verdict.sentence(), err=as_json)
    raise click.exceptions.Exit(1 if verdict.faults else 0)
