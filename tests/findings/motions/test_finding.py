"""Motions of whole papers: grouped by number, with what they ask and what is said of them, each with its words."""

from pathlib import Path

from griffier.findings.motions import find_in_paper
from griffier.model.finding import Finding
from griffier.model.paper import Paper
from griffier.pipeline import read_file
from tests.papers import needs_shared, real_papers

LETTER = """Geachte voorzitter,

Deze brief gaat over twee moties.

1. Loketten

De motie van het lid Jansen (Kamerstuk 30 821, nr. 12) verzoekt de
regering een loket te openen in elk dorp. Het kabinet vindt dat goed. Zo gaat een algehele plicht mij te ver.

2. Fooien

De motie van het lid De Vries (Kamerstuk 30 821, nr. 13) vraagt om een
lijst van fooien. De lijst is lang.

Met deze brief geef ik uitvoering aan de motie van het lid De Vries.

3. Slot

Zie ook de brief over de motie van het lid Bos (Kamerstuk 30 821, nr. 14).

De Minister van Fooien,
P. Puk
"""


def letter(text: str = LETTER) -> Paper:
    return read_file(Path("brief.txt"), text.encode()).paper


def by_number(paper: Paper) -> dict[object, Finding]:
    return {finding.fields["target"]: finding for finding in find_in_paper(paper)}


def test_each_motion_is_one_finding_with_its_position_and_the_words_that_show_it() -> None:
    found = by_number(letter())
    assert [(t, f.fields["position"]) for t, f in found.items()] == [
        ("kst-30821-12", "declined"),
        ("kst-30821-13", "carried_out"),
        ("kst-30821-14", "noted"),
    ]
    assert found["kst-30821-12"].fields["position_quote"] == "Zo gaat een algehele plicht mij te ver"


def test_what_a_motion_asks_is_copied_from_the_paper() -> None:
    found = by_number(letter())
    assert found["kst-30821-12"].fields["asks"] == "een loket te openen in elk dorp"
    assert found["kst-30821-13"].fields["asks"] == "een lijst van fooien"
    assert found["kst-30821-14"].fields["asks"] is None


def test_an_expression_of_the_kamer_is_noted_where_the_cabinet_takes_note_of_it() -> None:
    spoken = "In de motie-Jansen (Kamerstuk 30 821, nr. 12) spreekt de Kamer uit dat fooien nodig zijn. "
    (found,) = find_in_paper(letter(spoken + "Ik heb van deze uitspraak kennisgenomen.\n"))
    assert found.fields["position"] == "noted"
    assert found.fields["position_quote"] == "Ik heb van deze uitspraak kennisgenomen"


def test_a_motion_that_is_said_to_be_in_execution_is_being_carried_out() -> None:
    asked = "De motie van het lid Jansen (Kamerstuk 30 821, nr. 12) verzoekt de regering een loket te openen. "
    (found,) = find_in_paper(letter(asked + "Deze motie is in uitvoering.\n"))
    assert found.fields["position"] == "being_carried_out"


def test_what_a_member_says_of_a_motion_in_a_question_is_not_the_cabinets_position() -> None:
    asked = "Vraag 1\nWaarom heeft u geen gevolg gegeven aan de motie-Jansen (Kamerstuk 30 821, nr. 12)?\n\n"
    (found,) = find_in_paper(letter(asked + "Antwoord 1\nDe zaak is ingewikkeld.\n"))
    assert found.fields["position_quote"] is None or "gevolg" not in str(found.fields["position_quote"])
    assert found.fields["position"] != "carried_out"


def test_a_mention_without_number_belongs_to_the_motion_of_the_same_mover() -> None:
    motion = by_number(letter())["kst-30821-13"]
    mentions = motion.fields["mentions"]
    assert isinstance(mentions, list)
    assert [LETTER[start : start + 5] for start, _ in mentions] == ["motie", "motie"]


def test_nothing_is_claimed_of_a_motion_that_is_only_described() -> None:
    paper = letter("De motie van het lid Jansen (Kamerstuk 30 821, nr. 12) verzoekt de regering een loket te openen.\n")
    (found,) = find_in_paper(paper)
    assert (found.fields["position"], found.fields["position_quote"]) == (None, None)


def test_decision_and_vote_are_not_guessed() -> None:
    assert all(f.fields["outcome"] is None and f.fields["vote"] is None for f in find_in_paper(letter()))


@needs_shared
def test_every_quote_stands_in_its_paper() -> None:
    for path in real_papers():
        paper = read_file(path).paper
        words = [text for _, text in paper.flows()]
        for finding in find_in_paper(paper):
            quote, asks = finding.fields["position_quote"], finding.fields["asks"]
            assert quote is None or any(str(quote) in text for text in words)
            assert asks is None or any(str(asks) in text for text in words)
            assert finding.fields["position"] in {"carried_out", "being_carried_out", "partly", "declined", "noted", "unclear"}
