"""griffier show"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.errors import NotFound
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.interfaces.cli.page import page
from griffier.record.show import show
from griffier.sources.register import entry_of, line


@click.command("show", short_help="Show a paper, a question with its answer, a section, a footnote.")
@click.argument("id_", nargs=-1, required=True, metavar="ID[#q12|#a3|#s2|#n4]")
@record_option
@json_option
def command(id_: tuple[str, ...], record: Path, as_json: bool) -> None:
    """Show a paper; after # a question with its answer (q12), an answer (a3), a section (s2) or a footnote (n4).

    ID in any form that people use: kst-35207-34, "35 207, nr. 34", "36800 XVI nr. 2", 2021Z13647, "Aanhangsel
    2021-2022, 3173", a file's name, or file- and the beginning of its hash; TZ202406-017 for an entry of the register.

    \b
    Example:
      griffier show "Kamerstuk 35 207, nr. 34#q12"
    """
    written = " ".join(id_)
    try:
        shown = show(record, written)
    except NotFound:
        entry = entry_of(record, written)
        if entry is None:
            raise
        print_json({"register": entry._asdict()}) if as_json else click.echo(f"register of commitments\n{line(entry)}")
        return
    print_json(shown) if as_json else click.echo(page(shown))
