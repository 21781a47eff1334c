"""Dutch knowledge as data, one entry a line, and the one way to load it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of ``griffier/lexicon/<name>.toml``."""
    path = files("griffier.lexicon").joinpath(*f"{name}.toml".split("/"))
    return tomllib.loads(path.read_text("utf-8"))
