"""The command line: one file per command, each parsing its words, calling one public function and printing what
comes.

Data goes to standard output, messages to standard error. Exit code 0: done; 1: something failed, and a line
says what; 2: the command was not understood.
"""

from __future__ import annotations

import sqlite3
import sys
from difflib import get_close_matches
from importlib import import_module

import click

import griffier
from griffier.errors import BadRequest, GriffierError
from griffier.interfaces.cli.output import is_closed, let_go, reason, take_hold

COMMANDS = (
    "read",
    "show",
    "search",
    "similar",
    "refs",
    "answers",
    "motions",
    "motion",
    "commitments",
    "commitment",
    "figures",
    "export",
    "check",
    "stats",
    "serve",
    "sync",
    "coverage",
    "register",
    "index",
    "ids",
)
"""The modules of the commands, in the order of the help. Each has a ``command``."""


class Commands(click.Group):
    """Loads a command's module when it is asked for, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; an unknown command is refused with the one that was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            close = get_close_matches(args[0].lower(), COMMANDS, n=2, cutoff=0.6)
            meant = f" Did you mean {' or '.join(close)}?" if close else ""
            ctx.fail(f"There is no command {args[0]!r}.{meant}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(griffier.__version__, prog_name="griffier")
def cli() -> None:
    """Reads Dutch parliamentary papers and keeps a record that can be questioned: every question with its
    answer, every motion, promise, figure and reference, each tied to the words on the page.

    \b
    Begin with:
      griffier read ~/papers         read files or folders into ./griffier-record
      griffier stats                 what is in it
      griffier show kst-35207-34     a paper; kst-35207-34#q12 is its twelfth question
      griffier export questions      every question, one JSON object a line
    """


def _run(words: list[str]) -> int:
    """Run one command; its exit code. Not ``cli.main``, which makes a failure of a reader that stops reading."""
    try:
        with cli.make_context("griffier", words) as context:
            cli.invoke(context)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    return 0


def main() -> None:
    """What the command ``griffier`` runs. Expected errors are one line; a reader that stops reading is no error."""
    take_hold()
    try:
        exit_code = _run(sys.argv[1:])
        sys.stdout.flush()
        sys.exit(exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nstopped; what was done until now is kept", err=True)
        sys.exit(130)
    except GriffierError as error:
        click.echo(f"griffier: {error}", err=True)
        sys.exit(2 if isinstance(error, BadRequest) else 1)
    except sqlite3.DatabaseError as error:
        click.echo(f"griffier: the record is damaged or in use ({error}); `griffier check` says more", err=True)
        sys.exit(1)
    except OSError as error:
        closed = isinstance(error, BrokenPipeError) and is_closed()
        let_go(sys.stdout)
        if not closed:
            try:
                click.echo(f"griffier: {reason(error)}", err=True)
            except OSError:  # standard error is what broke
                let_go(sys.stderr)
        sys.exit(0 if closed else 1)
