"""The folder of real official data read beside the papers: the record's numbers against a count made another way."""

from __future__ import annotations

import csv
import json
import lzma
from collections import defaultdict
from pathlib import Path

import pytest

from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.operations.stats import stats
from griffier.sources.odata import is_official, read_odata
from tests.papers import SHARED, needs_shared

OFFICIAL = SHARED / "official"
NAMES = {
    "Zaak": "matters", "Document": "documents", "Besluit": "decisions", "Stemming": "votes", "Agendapunt": "agenda_items",
    "Persoon": "persons", "Fractie": "parliamentary_groups", "Activiteit": "activities", "Versie": "document_versions",
}  # fmt: skip
TELLING = {
    "BesluitSoort": "Besluit", "FractieGrootte": "Stemming", "DocumentNummer": "Document", "Kabinetsappreciatie": "Zaak",
    "Rubriek": "Agendapunt", "Achternaam": "Persoon", "AantalZetels": "Fractie", "VRSNummer": "Activiteit",
    "Versienummer": "Versie",
}  # fmt: skip


def count_plainly() -> dict[str, int]:
    """Ids of every object that has a telling field and is not deleted, wherever it is nested; no code of the reader is used."""
    ids: dict[str, set[str]] = defaultdict(set)
    values = [json.loads(p.read_text("utf-8")) for folder in ("odata", "zaak") for p in (OFFICIAL / folder).glob("*.json")]
    with lzma.open(OFFICIAL / "besluit-stemming.jsonl.xz", "rt", encoding="utf-8") as lines:
        values += [json.loads(line) for line in lines]
    gone: set[str] = set()
    while values:
        value = values.pop()
        if isinstance(value, list):
            values += value
        elif isinstance(value, dict):
            values += [v for v in value.values() if isinstance(v, dict | list)]
            if "Id" in value and value.get("Verwijderd"):
                gone.add(value["Id"])
            elif "Id" in value:
                for field, name in TELLING.items():
                    if field in value:
                        ids[NAMES[name]].add(value["Id"])
    return {table: len(found - gone) for table, found in ids.items()}


@needs_shared
def test_the_numbers_of_the_record_are_those_of_a_plain_count(tmp_path: Path) -> None:
    found = find_files([OFFICIAL, SHARED / "papers"])
    outcomes = list(read_into(tmp_path / "r", found.files, workers=2))
    counts = stats(tmp_path / "r")
    official = counts["official"]
    assert isinstance(official, dict)
    plain = count_plainly()
    assert {table: official[table] for table in plain} == plain
    with (OFFICIAL / "dossiers.csv").open(encoding="utf-8") as lines:
        assert official["dossiers"] == sum(row["Verwijderd"] == "False" for row in csv.DictReader(lines))
    kinds = counts["papers_by_kind"]
    assert isinstance(kinds, dict) and kinds["motion"] == len(list((OFFICIAL / "motions").glob("*.xml")))
    failed = {o.path.parent.name for o in outcomes if o.status == "failed"}
    assert failed <= {"proceedings", "official"}
    assert [o.path.name for o in outcomes if o.status == "failed" and o.path.parent == OFFICIAL] == ["official-ids.xz"]


@needs_shared
@pytest.mark.parametrize("path", sorted((OFFICIAL / "metadata").glob("*.xml")), ids=lambda p: p.name)
def test_the_publishers_records_are_read_as_such(path: Path) -> None:
    data = path.read_bytes()
    assert is_official(path.name, data)
    rows = read_odata(data).rows["publications"]
    assert len({row[3] for row in rows}) == 1 and rows[0][3]
