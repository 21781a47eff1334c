"""One glossary: sorted, complete for the model, and the page agrees with it."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path

from griffier import lexicon
from griffier.model import paper, text

ROOT = Path(__file__).resolve().parents[1]
NAMES = [term["name"] for term in lexicon.load("glossary")["term"]]


def test_terms_are_sorted_and_unique() -> None:
    assert sorted(set(NAMES)) == NAMES


def test_every_noun_of_the_model_has_its_term() -> None:
    classes = {
        name
        for module in (paper, text)
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__ and not name.endswith("Builder")
    }
    words = {re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower() for name in classes}
    assert words - set(NAMES) == set()


def test_the_page_is_written_from_the_glossary() -> None:
    spec = importlib.util.spec_from_file_location("glossary", ROOT / "scripts" / "glossary.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "glossary.md").read_text("utf-8") == module.page()
