"""What became of motions by official data: which decision is whose, what counts, and that the vote agrees with it."""

from __future__ import annotations

import json
import lzma
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from griffier.linking.matters import ONLY_MATTER, TIED, decisions_on, matter_of
from griffier.linking.outcomes import appreciation_of, motion_life, outcome_of, replaced_in
from griffier.linking.votes import tally_of
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record.store import reading
from tests.papers import SHARED, needs_shared
from tests.sources.worlds import decision, document, guid, matter


def record_of(folder: Path, *entities: object) -> Path:
    (folder / "in").mkdir()
    (folder / "in" / "a.json").write_text(json.dumps({"value": entities}), "utf-8")
    list(read_into(folder / "r", find_files([folder / "in"]).files, workers=1))
    return folder / "r"


def agenda_item(matters: list[int], decisions: list[dict[str, object]]) -> list[object]:
    """Decisions of one agenda item that has these matters, without saying which is of which."""
    listed = [guid(1, number) for number in matters]
    return [{k: v for k, v in d.items() if k != "Zaak"} | {"Agendapunt_Zaak_Ids": listed} for d in decisions]


def test_a_motion_finds_its_matter_by_its_publication_and_its_decision_by_the_tie(tmp_path: Path) -> None:
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), decision(1, 1))) as db:
        assert matter_of(db, "kst-99001-1") == guid(1, 1)
        found = outcome_of(db, "kst-99001-1")
        assert found is not None and found.outcome == "rejected"
        assert (found.vote["decision"], found.vote["rule"]) == ("Stemmen - verworpen", TIED)
        assert found.vote["seats"] == {"for": 70, "against": 80, "absent": 0}
        assert outcome_of(db, "kst-99001-2") is None


def test_a_motion_without_a_publication_is_found_by_dossier_and_number(tmp_path: Path) -> None:
    dossier = {"Id": guid(9, 1), "Nummer": 99001, "Toevoeging": "(R1234)", "HoogsteVolgnummer": 4, "Titel": "Veren"}
    with reading(record_of(tmp_path, dossier, matter(4, 1))) as db:
        assert matter_of(db, "kst-99001-4") == guid(1, 4)
        assert matter_of(db, "kst-99002-4") is None
        assert matter_of(db, "ah-tk-20242025-4") is None


def test_the_only_matter_of_an_agenda_item_has_its_decisions(tmp_path: Path) -> None:
    items = agenda_item([1], [decision(1, 1)])
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), *items)) as db:
        assert [d.rule for d in decisions_on(db, guid(1, 1))] == [ONLY_MATTER]


def test_of_several_matters_it_is_not_guessed_which_decision_is_whose(tmp_path: Path) -> None:
    items = agenda_item([1, 2], [decision(1, 1), decision(2, 2, "Stemmen - aangenomen")])
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), *items)) as db:
        assert outcome_of(db, "kst-99001-1") is None
        [event] = [e for e in motion_life(db, "kst-99001-1") if e.kind == "voted_among_others"]
        assert event.means == "one of 2 decisions"


def test_where_all_decisions_are_alike_the_outcome_is_known_and_the_vote_not(tmp_path: Path) -> None:
    items = agenda_item([1, 2], [decision(1, 1), decision(2, 2)])
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), *items)) as db:
        found = outcome_of(db, "kst-99001-1")
        assert found is not None and (found.outcome, found.vote["seats"]) == ("rejected", None)


def test_the_last_final_decision_with_an_outcome_counts(tmp_path: Path) -> None:
    same = {"Zaak": [{"Id": guid(1, 1)}]}
    tabled, tied, last, proposal = (
        decision(1, 1, "Ingediend"), decision(2, 2, "Stemmen - gestaakt") | same,
        decision(3, 3, "Stemmen - aangenomen") | same, decision(4, 4) | same | {"Status": "Voorstel"},
    )  # fmt: skip
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), last, tabled, proposal, tied)) as db:
        found = outcome_of(db, "kst-99001-1")
        assert found is not None and found.outcome == "adopted"
        assert [e.means for e in motion_life(db, "kst-99001-1") if e.kind == "decided"] == ["tied", "adopted"]


def test_in_a_roll_call_every_member_counts_once(tmp_path: Path) -> None:
    called = decision(1, 1) | {"StemmingsSoort": "Hoofdelijk"}
    for i, vote in enumerate(called["Stemming"]):
        vote |= {"Persoon_Id": guid(11, i), "ActorNaam": f"Lid {i}", "Vergissing": i == 1}
    with reading(record_of(tmp_path, called)) as db:
        tally = tally_of(db, guid(5, 1), "roll_call")
    assert tally is not None
    assert (tally.seats, tally.whole, tally.mistakes) == ({"for": 1, "against": 1, "absent": 0}, False, ("Lid 1",))
    assert tally.members["for"] == ("Lid 0",)


def test_the_appreciation_keeps_its_words(tmp_path: Path) -> None:
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1))) as db:
        assert appreciation_of(db, "kst-99001-1") == ("Ontraden", "advised_against")


def test_a_replaced_motion_says_by_which(tmp_path: Path) -> None:
    newer = document(2, 2) | {"Onderwerp": "Gewijzigde motie over het veer (t.v.v. 99001-1)"}
    with reading(record_of(tmp_path, matter(1, 1), document(1, 1), matter(2, 2), newer)) as db:
        assert [(e.kind, e.paper) for e in motion_life(db, "kst-99001-1") if e.paper] == [("replaced", "kst-99001-2")]
        assert [(e.kind, e.paper) for e in motion_life(db, "kst-99001-2") if e.paper] == [("replaces", "kst-99001-1")]


@pytest.mark.parametrize(
    ("subject", "replaced"),
    [
        ("over het veer (t.v.v. 99001-12)", "kst-99001-12"),
        ("over het veer t.v.v. 99001-12", "kst-99001-12"),
        ("over het veer (t.v.v. 99725-XXII-19)", "kst-99725-XXII-19"),
        ("over het veer (t.v.v. 21501-02-19)", "kst-21501-02-19"),
        ("over het veer (t.v.v. een betere)", None),
        ("over dossier 99001-12", None),
        (None, None),
    ],
)
def test_rows_of_what_a_subject_replaces(subject: str | None, replaced: str | None) -> None:
    assert replaced_in(subject) == replaced


OFFICIAL = SHARED / "official"


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    record = tmp_path_factory.mktemp("official") / "r"
    paths = [OFFICIAL / "zaak", OFFICIAL / "odata", OFFICIAL / "motions", OFFICIAL / "besluit-stemming.jsonl.xz"]
    list(read_into(record, find_files(paths).files, workers=2))
    yield record


@needs_shared
def test_every_official_motion_has_its_matter_and_its_appreciation_is_that_of_the_file(official: Path) -> None:
    files = [json.loads(p.read_text("utf-8")) for p in (OFFICIAL / "zaak").glob("*.json")]
    by_id = {f["Document"][0]["HuidigeDocumentVersie"]["ExterneIdentifier"]: f for f in files}
    with reading(official) as db:
        for path in (OFFICIAL / "motions").glob("*.xml"):
            assert matter_of(db, path.stem) == by_id[path.stem]["Id"]
            said = appreciation_of(db, path.stem)
            assert (said.words if said else None) == by_id[path.stem]["Kabinetsappreciatie"]


@needs_shared
def test_outcomes_and_votes_agree_with_a_count_made_another_way(official: Path) -> None:
    """From the raw lines: a decision at an agenda item with one matter is that matter's; the last of them counts."""
    files = [json.loads(p.read_text("utf-8")) for p in (OFFICIAL / "zaak").glob("*.json")]
    by_matter = {f["Id"]: f["Document"][0]["HuidigeDocumentVersie"]["ExterneIdentifier"] for f in files}
    sure: dict[str, tuple[str, str, int]] = {}
    with lzma.open(OFFICIAL / "besluit-stemming.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            both = json.loads(line)
            of = both["besluit"]
            [*matters] = of["Agendapunt_Zaak_Ids"]
            if len(matters) == 1 and matters[0] in by_matter:
                seats = sum(v["FractieGrootte"] for v in both["stemmingen"] if v["Soort"] == "Voor")
                found = (of["GewijzigdOp"], of["BesluitSoort"], seats)
                sure[by_matter[matters[0]]] = max(found, sure.get(by_matter[matters[0]], found))
    words = {"Stemmen - aangenomen": "adopted", "Stemmen - verworpen": "rejected"}
    with reading(official) as db:
        rows = db.execute(
            "SELECT target, outcome, vote FROM current_motions WHERE target = paper AND vote IS NOT NULL"
        ).fetchall()
    linked = {t: (o, json.loads(v)["seats"]["for"]) for t, o, v in rows if json.loads(v)["rule"] == ONLY_MATTER}
    assert linked == {paper: (words[kind], seats) for paper, (_, kind, seats) in sure.items()}
    assert len(linked) > 20


@needs_shared
def test_the_kind_of_a_decision_agrees_with_its_whole_vote(official: Path) -> None:
    with reading(official) as db:
        agreed = Counter(_agreement(db))
    print(agreed)
    assert agreed["differs"] <= 3
    assert agreed["agrees"] > 6300


def _agreement(db: sqlite3.Connection) -> Iterator[str]:
    """A tie is no majority: "niet aangenomen" and "aangehouden" say so too."""
    query = "SELECT id, outcome, method, kind_words FROM official_decisions WHERE kind_words LIKE 'Stemmen%' AND final"
    for id, outcome, method, kind in db.execute(query).fetchall():
        tally = tally_of(db, id, method)
        if tally is None or not tally.whole:
            yield "not whole"
        elif tally.result == outcome or (
            tally.result == "tied" and outcome in ("rejected", "deferred") and "verworpen" not in kind
        ):
            yield "agrees"
        else:
            yield "differs"
