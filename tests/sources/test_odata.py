"""Official data in every shape it comes in: pages, entities with what they expand, lines, lists; and what is no such thing."""

from __future__ import annotations

import json
import lzma
import sqlite3

import pytest

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.sources.odata import is_json, is_official, read_odata
from griffier.sources.rows import TABLES, Decision, Matter, OfficialRows, Vote
from griffier.sources.store import schema

from .worlds import at, decision, deleted, document, guid, matter


def read(value: object) -> OfficialRows:
    return read_odata(json.dumps(value).encode())


def test_every_table_has_the_columns_of_its_class() -> None:
    db = sqlite3.connect(":memory:")
    db.executescript(f"CREATE TABLE sources (sha256 TEXT PRIMARY KEY); {schema()}")
    for table, row in TABLES.items():
        columns = [column[1] for column in db.execute(f"PRAGMA table_info({table})")]
        fields = [{"group": "group_id"}.get(f, f) for f in row.__annotations__ if f not in ("id", "seen")]
        assert columns == ["id", "sha256", "place", "changed_at", *fields], table
        db.execute(f"SELECT * FROM official_{table}")


def test_a_page_gives_a_row_for_each_entity_with_its_place() -> None:
    rows = read({"value": [matter(1, 1), matter(2, 2)]}).rows["matters"]
    assert [(r.id, r.seen.place) for r in rows] == [(guid(1, 1), "/value/0"), (guid(1, 2), "/value/1")]


def test_words_are_kept_beside_what_they_mean() -> None:
    [row] = read([matter(1, 1)]).rows["matters"]
    assert isinstance(row, Matter)
    assert (row.appreciation_words, row.appreciation, row.started_on) == ("Ontraden", "advised_against", "2025-03-01")


def test_a_decision_with_its_votes_inside_ties_them() -> None:
    found = read(decision(1, 1))
    [of] = found.rows["decisions"]
    assert isinstance(of, Decision)
    assert (of.outcome, of.final, of.method) == ("rejected", True, "show_of_hands")
    votes = found.rows["votes"]
    assert [(v.choice, v.seats, v.decision) for v in votes if isinstance(v, Vote)] == [("for", 70, of.id), ("against", 80, of.id)]
    assert ("decision_matter", of.id, guid(1, 1)) in {t[:3] for t in found.ties}


def test_a_line_with_a_decision_and_loose_votes_ties_them() -> None:
    loose = decision(1, 1)
    votes = [{k: v for k, v in vote.items() if k != "Besluit_Id"} for vote in loose.pop("Stemming")]
    line = json.dumps({"stemmingen": votes, "besluit": loose})
    packed = lzma.compress(f"{line}\n{line}\n".encode())
    found = read_odata(packed)
    assert {v.decision for v in found.rows["votes"] if isinstance(v, Vote)} == {guid(5, 1)}
    assert found.rows["votes"][0].seen.place == "1:/stemmingen/0"


def test_a_document_inside_a_matter_ties_both_and_brings_its_publications() -> None:
    found = read(matter(1, 1) | {"Document": [document(1, 1)]})
    assert {"matters", "documents", "document_versions", "publications"} <= found.rows.keys()
    assert ("matter_document", guid(1, 1), guid(2, 1)) in {t[:3] for t in found.ties}


def test_a_deleted_row_is_counted_and_gives_no_row() -> None:
    found = read({"value": [deleted(1, 1, 1), matter(2, 2)]})
    assert (len(found.rows["matters"]), [d.id for d in found.deletions]) == (1, [guid(1, 1)])


def test_of_two_sightings_in_one_file_the_newest_counts() -> None:
    newer = matter(1, 9) | {"Onderwerp": "Nieuw"}
    [row] = read([newer, matter(1, 1)]).rows["matters"]
    assert isinstance(row, Matter) and row.subject == "Nieuw"


@pytest.mark.parametrize(
    ("field", "words"),
    [("BesluitSoort", "Stemmen - weggewaaid"), ("Status", "Zoekgeraakt"), ("StemmingsSoort", "Met lampjes")],
)
def test_words_that_no_table_has_are_kept_and_listed(field: str, words: str) -> None:
    found = read(decision(1, 1) | {field: words})
    assert words in {u.words for u in found.unknown}
    assert words in found.rows["decisions"][0]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Stemmen - niet aangenomen", "rejected"),
        ("Stemmen - gestaakt", "tied"),
        ("stemmen -  aangehouden", "deferred"),
        ("Ingetrokken (al tijdens debat)", "withdrawn"),
        ("Overgenomen", "taken_over"),
        ("Ingediend", None),
        ("Stemmen", None),
        ("Niet overgenomen", None),
    ],
)
def test_the_kind_of_a_decision_tells_the_outcome(words: str, outcome: str | None) -> None:
    assert read(decision(1, 1, words)).rows["decisions"][0].outcome == outcome  # type: ignore[union-attr]


def test_a_registered_commitment_keeps_its_letters_though_the_field_repeats() -> None:
    promise = {"Id": guid(10, 1), "GewijzigdOp": at(1), "Tekst": "Een brief.", "Status": "Deels Voldaan", "DatumNakoming": None}
    found = read(promise | {"KamerbriefNakoming": ["2025D00001", "2025D00002"], "ToegezegdAan": [{"Persoon_Id": guid(11, 1)}]})
    [row] = found.rows["registered_commitments"]
    assert row.status == "partly"  # type: ignore[union-attr]
    assert {t[0]: t.other for t in found.ties} == {"commitment_document": "2025D00002", "commitment_person": guid(11, 1)}
    assert len(found.ties) == 3


def test_a_list_of_dossiers_is_read() -> None:
    lines = (
        f"Id,Titel,Nummer,Toevoeging,HoogsteVolgnummer,Kamer,Verwijderd\n{guid(9, 1)},Veren,99001.0,XVI,12.0,Tweede Kamer,False\n"
    )
    assert is_official("dossiers.csv", lines.encode())
    [row] = read_odata(lines.encode()).rows["dossiers"]
    assert row[2:6] == ("99001", "XVI", "Veren", 12)


@pytest.mark.parametrize(
    ("name", "start", "official"),
    [
        ("a.json", b'{"value": [{"GewijzigdOp": 1}]}', True),
        ("a.jsonl.xz", b"\xfd7zXZ", True),
        ("a.json", b'{"version": 3, "packages": []}', False),
        ("ids.xz", b"\xfd7zXZ", False),
        ("a.csv", b"name,amount\n", False),
        ("a.txt", b'{"GewijzigdOp": 1}', False),
    ],
)
def test_a_file_is_known_as_official_data_by_name_and_beginning(name: str, start: bytes, official: bool) -> None:
    assert is_official(name, start) is official


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "malformed"),
        (b'{"a": 1}', "unknown_data"),
        (b'{"value": [{"Id": ', "malformed"),
        (b"words", "malformed"),
        (b'{"n": ' + b"9" * 5_000 + b"}", "malformed"),
        (b'{"a": "half \\ud83d"}', "malformed"),
        (b'{"a": "half \\ude00"}', "malformed"),
        (b'{"a": "whole \\ud83d\\ude00"}', "unknown_data"),
        (b"\xfd7zXZ\x00 broken", "not_xz"),
        (lzma.compress(b'{"value": []}')[:-20], "truncated"),
    ],
)
def test_what_is_no_official_data_is_said_to_be_none(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_odata(data)
    assert error.value.code == code


def test_json_nested_too_deep_is_refused() -> None:
    with pytest.raises(UnsafeFile):
        read_odata(b'{"value": ' + b"[" * 200_000)


@pytest.mark.parametrize("depth", [300, 500, 700, 900])
def test_json_that_can_be_parsed_but_not_walked_is_refused_too(depth: int) -> None:
    with pytest.raises(UnreadableFile):
        read_odata(b'{"value": ' * depth + b"1" + b"}" * depth)


@pytest.mark.parametrize(
    ("name", "start", "json_"),
    [
        ("a.json", b"words", True),
        ("a.txt", b'\xef\xbb\xbf {"value": [', True),
        ("a.txt", b"[[[[", True),
        ("a", b'[ {"Id"', True),
        ("a.txt", b"{}", True),
        ("a.txt", b"[1] Zie de brief.", False),
        ("a.txt", b"[Concept]", False),
        ("a.txt", b"{naam} deelt mee", False),
        ("a.txt", b'{"aldus"} de brief', False),
        ("a.txt", b"Brief [[", False),
    ],
)
def test_json_is_told_by_name_or_beginning_and_a_bracket_alone_is_not_enough(name: str, start: bytes, json_: bool) -> None:
    assert is_json(name, start) is json_
