"""What can go wrong with a service, as errors of Griffier's tree."""

from __future__ import annotations

from griffier.errors import GriffierError


class SourceError(GriffierError):
    """A service could not be asked, or answered nonsense. What was fetched until then is kept; run the same command again."""


class Unreachable(SourceError):
    """The service did not answer, or only with errors, however often it was asked."""


class NotThere(SourceError):
    """The service says that there is no such thing."""


class Refused(SourceError):
    """The answer tries something that no honest service needs (another host, a bomb, a body without end): never asked again."""
