"""griffier answers"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.answer_lines import count_lines, marked_line, trust_line
from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.record.answered import Mark, counted, marked
from griffier.record.store import reading


@click.command("answers", short_help="Show which questions were refused, not known, put off or left open.")
@click.option("--declining", "marks", flag_value="declining", help="Answers that will or can not say, or only put off (said so).")
@click.option("--ignorance", "marks", flag_value="ignorance", help="Answers that say that it is not known.")
@click.option("--deferred", "marks", flag_value="deferred", help="Answers that put off to later.")
@click.option("--unanswered", "marks", flag_value="unanswered", help="Questions without an answer in their paper.")
@record_option
@json_option
def command(marks: Mark | None, record: Path, as_json: bool) -> None:
    """Show questions by how they were answered, each with the words that show it, and counts by office, dossier and
    year. Facts about words, no verdict: a refusal may be right.

    \b
    Examples:
      griffier answers --declining
      griffier answers --unanswered --json
    """
    if marks is None:
        raise BadRequest("say one of --declining, --ignorance, --deferred, --unanswered; see griffier answers --help")
    with reading(record) as db:
        found = marked(db, marks)
        counts = counted(db, found)
    if as_json:
        print_json_list(one._asdict() for one in found)
    else:
        for one in found:
            click.echo(marked_line(one))
        click.echo("\n".join(["", f"{len(found)} questions; {trust_line(marks)}", *(count_lines(counts) if found else [])]))
