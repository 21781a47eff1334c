"""Where the services are and how politely they are asked: defaults, overruled by a TOML file (``sync.toml`` in the record).

Every field of ``Settings`` is a key of the file; an unknown key is an error, not a silent nothing.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

import griffier
from griffier.errors import BadRequest

FILE = "sync.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses end in a slash where something is put behind them. Times are in seconds, sizes in bytes."""

    odata: str = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/"
    feed: str = "https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/"
    sru: str = "https://repository.overheid.nl/sru"
    publications: str = "https://zoek.officielebekendmakingen.nl/"
    also_allowed: tuple[str, ...] = ("https://repository.overheid.nl", "https://repository.officiele-overheidspublicaties.nl")
    proxy: str = ""
    user_agent: str = (
        f"griffier/{griffier.__version__} (reads parliamentary papers; set user_agent in sync.toml to name yourself)"
    )
    workers: int = 2
    pause: float = 0.25
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 300.0
    tries: int = 5
    first_wait: float = 1.0
    longest_wait: float = 300.0
    page_bytes: int = 64 * 1024 * 1024
    file_bytes: int = 256 * 1024 * 1024

    @property
    def origins(self) -> frozenset[str]:
        """Scheme, host and port of every address that may be asked: nothing else is, whatever a redirect says."""
        bases = (self.odata, self.feed, self.sru, self.publications, *self.also_allowed)
        return frozenset(origin(base) for base in bases)


def origin(address: str) -> str:
    """``https://host:port`` of an address, in small letters; "" when it has none or is no http(s) address."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return ""
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}" if parts.scheme in ("http", "https") else ""


def load_settings(record: Path, file: Path | None = None) -> Settings:
    """The settings of a record: from ``file``, else from ``sync.toml`` in it, else the defaults.

    BadRequest for a file that is not there or no TOML, an unknown key or a value of another kind.
    """
    path = file or record / FILE
    if not path.is_file():
        if file:
            raise BadRequest(f"{file}: there is no such file of settings")
        return Settings()
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadRequest(f"{path}: this is no TOML ({error})") from None
    defaults = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    for key, value in given.items():
        if key not in defaults:
            raise BadRequest(f"{path}: there is no setting {key!r}; there are: {', '.join(defaults)}")
        expected = type(defaults[key])
        if isinstance(value, list) and expected is tuple:
            given[key] = tuple(map(str, value))
        elif not isinstance(value, expected) and not (expected is float and isinstance(value, int)):
            raise BadRequest(f"{path}: {key} must be {expected.__name__}, not {value!r}")
    return replace(Settings(), **given)
