"""Records for these tests, of papers in the notation of ``tests/record/build.py``."""

from __future__ import annotations

from pathlib import Path

from griffier.operations.intake import read_into
from griffier.search.find import Ask, Result, Search
from griffier.search.update import update
from griffier.search.view import open_view
from tests.record.build import read_sample

BRIDGES = """kst-99001-3
!Kamerstukken
#Inleiding
Het kabinet stuurt 25 boten naar de haven van Dordrecht.[7]
1? Wat doet u aan de brug bij Dordrecht?
2? En wat doet u aan de veren in de grote steden?
1,2: De brug wordt gemaakt door het Rijksbureau Bruggen en Veren (RBV), zie kst-99001-1.[8]
3? Wanneer komt het havenbeleid van de gemeenten?
=7 Zie het jaarverslag van de havenmeester.
=8 Zie https://haven.example/
"""
FERRIES = """kst-99002-7
1? Is het veerbootvervoer in de stad veilig voor de leden van de bemanning?
1: De veiligheid van de bemanning is volgens het RBV goed.
2? Heeft de overheid de veerboten gecontroleerd op asbest?
2: Ja, in de coördinatie met de EU-lidstaten is dat gedaan.
"""


def record_of(folder: Path, **papers: str) -> Path:
    """A record of these papers (name without suffix, text), read and indexed."""
    sources, record = folder / "papers", folder / "record"
    sources.mkdir(exist_ok=True)
    for name, text in papers.items():
        (sources / f"{name}.txt").write_text(text, "utf-8")
    list(read_into(record, sorted(sources.glob("*.txt")), reader=read_sample, workers=1))
    update(record, workers=1)
    return record


def ask(record: Path, text: str, **more: object) -> Result:
    """The answer to a request."""
    return Search(open_view(record)).answer(Ask(text, **more))  # type: ignore[arg-type]


def hits(record: Path, text: str, **more: object) -> list[tuple[str, int | None]]:
    """Kind and question of every hit."""
    found = ask(record, text, **more)["hits"]
    assert isinstance(found, list)
    return [(hit["kind"], hit["question"]) for hit in found]
