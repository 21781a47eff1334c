"""Promises of whole papers: in answers and letters, not in what members ask."""

from pathlib import Path

from griffier.findings.commitments import find_in_paper
from griffier.model.paper import Paper
from griffier.pipeline import read_file
from tests.papers import needs_shared, real_papers

ASKED = """Vraag 1
Zal het kabinet de lijst delen?

Antwoord 1
Het kabinet zal de lijst delen.

Vraag 2
Kent u de toezegging van de minister dat de Kamer de lijst krijgt?

Antwoord 2
Ja.
"""

FIELDS = [
    "what", "by", "to", "due_text", "due_from", "due_to", "kind", "strength", "earlier", "status", "fulfilled_by",
    "subject", "office", "to_whom", "same_as",
]  # fmt: skip


def read(text: str) -> Paper:
    return read_file(Path("antwoorden.txt"), text.encode()).paper


def test_only_what_the_government_says_is_a_promise() -> None:
    paper = read(ASKED)
    found = find_in_paper(paper)
    assert [paper.where(f.flow, f.start) for f in found] == [{"answer": 1}, {"question": 2}]
    assert [f.fields["earlier"] for f in found] == [False, True]


def test_the_letter_around_answers_is_read_for_promises_that_name_this_government() -> None:
    letter = "\nVraag 3\nWaarom?\n\nAntwoord 3\nDaarom.\n"
    paper = read("Geachte voorzitter,\n\nDe overige vragen zal ik in mei beantwoorden.\n\n" + ASKED + letter)
    assert next(paper.where(f.flow, f.start) for f in find_in_paper(paper)) == {"body": True}


def test_the_fields_are_those_of_the_export() -> None:
    (found, *_) = find_in_paper(read(ASKED))
    assert list(found.fields) == FIELDS
    assert (found.fields["status"], found.fields["fulfilled_by"]) == ("unknown", [])


def test_a_paper_without_words_has_no_promises() -> None:
    assert find_in_paper(read("Vraag 1\nJa?\n\nAntwoord 1\nNee.\n")) == []


@needs_shared
def test_every_word_of_a_finding_stands_at_its_place() -> None:
    for path in real_papers():
        paper = read_file(path).paper
        for found in find_in_paper(paper):
            quote = paper.flow(found.flow).text[found.start : found.end]
            assert quote == quote.strip()
            for name in ("what", "by", "to"):
                assert found.fields[name] is None or str(found.fields[name]) in quote


def test_a_term_that_only_says_when_something_begins_is_no_deadline() -> None:
    [found] = find_in_paper(read("Vraag 1\nWat doet u?\n\nAntwoord 1\nIk zal vanaf 2034 uw Kamer ieder jaar informeren.\n"))
    assert found.fields["due_to"] is None and str(found.fields["due_text"]).startswith("vanaf")
