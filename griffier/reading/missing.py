"""What is not there, said so that a page can say it in the reader's language: which kind of thing, and its name.

The message of the error stays English, as of every error; the words for people are the business of what shows them.
"""

from __future__ import annotations

from griffier.errors import NotFound


class Missing(NotFound):
    """Nothing of a kind (``what``: motion, dossier, figures …) by a name; ``near`` are (address, name) of what looks like it."""

    def __init__(self, what: str, message: str, near: tuple[tuple[str, str], ...] = (), **names: str) -> None:
        super().__init__(message)
        self.what, self.near, self.names = what, near, names
