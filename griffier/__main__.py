"""``python -m griffier`` is the command line."""

from griffier.interfaces.cli import main

main()
