"""Motions: what is considered, what is asked, who tabled it, what it replaces."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from griffier.lexicon.rows import rows
from griffier.model.paper import Motion, Reading
from griffier.pipeline import read_bytes
from griffier.readers.plain import read_plain
from griffier.readers.xml import read_xml
from griffier.structure.marked import structure_marked
from griffier.structure.motion import motion_of
from griffier.text.repair import repair
from tests.papers import SHARED, needs_shared
from tests.readers.markup_papers import motion, paper

END = "en gaat over tot de orde van de dag."


def read(*paragraphs: str, title: str = "MOTIE VAN HET LID PIETERS") -> tuple[Reading, Motion]:
    reading = read_xml(motion(*paragraphs, title=title))
    found = motion_of(reading)
    assert found is not None
    return reading, found


def asked(reading: Reading, found: Motion) -> str | None:
    return reading.body.text[slice(*found.request)] if found.request else None


def test_a_motion_in_its_usual_form() -> None:
    reading, found = read(
        "De Kamer,", "gehoord de beraadslaging,", "constaterende dat het regent;", "overwegende dat daken lekken;",
        "verzoekt de regering daken te herstellen,", END, "Pieters", "Van der Molen", "In 't Veld.",
    )  # fmt: skip
    text = reading.body.text
    assert [text[slice(*span)] for span in found.considerations] == [
        "constaterende dat het regent",
        "overwegende dat daken lekken",
    ]
    assert asked(reading, found) == "verzoekt de regering daken te herstellen"
    assert found.movers == ("Pieters", "Van der Molen", "In 't Veld")
    assert not found.modified and found.replaces is None


REQUESTS = [  # paragraphs after the considerations, the request, why the row is here
    (["verzoekt het kabinet te varen,", END], "verzoekt het kabinet te varen", "kabinet for regering"),
    (["spreekt uit dat varen moet,", END], "spreekt uit dat varen moet", "a statement"),
    (["roept de regering op te varen,", END], "roept de regering op te varen", "a call"),
    (["draagt het Presidium op te varen,", END], "draagt het Presidium op te varen", "a charge to the Kamer's own board"),
    (["Verzoekt de regering te varen;", END], "Verzoekt de regering te varen", "a capital"),
    (["daarom verzoekt de Kamer de regering te varen,", END], "daarom verzoekt de Kamer de regering te varen", "a link word"),
    (["verzoekt de regering te varen, " + END], "verzoekt de regering te varen", "the formula in the same paragraph"),
    (["verzoekt de regering", "snel te varen,", END], "verzoekt de regering\n\nsnel te varen", "a request cut in two"),
    (["spreekt uit A;", "verzoekt de regering B,", END], "spreekt uit A;\n\nverzoekt de regering B", "two requests"),
    (["verzoekt de regering A; verzoekt haar B,", END], "verzoekt de regering A; verzoekt haar B", "two in one paragraph"),
    (["zegt het vertrouwen in de Minister op,", END], "zegt het vertrouwen in de Minister op", "no confidence"),
    (["is van oordeel dat varen moet,", END], "is van oordeel dat varen moet", "the last opinion, when nothing is asked"),
    (["verzoeken om te varen zijn er veel,", END], None, "a noun is no request"),
    (["sprekende voorbeelden zijn er,", END], None, "a participle is no request"),
    (["van oordeel dat varen moet,", END], None, "an opinion before a request that never comes"),
    (["dragende muren staan er,", END], None, "nor is another word that starts alike"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "request_words", "why"), REQUESTS)
def test_what_a_motion_asks(paragraphs: list[str], request_words: str | None, why: str) -> None:
    reading, found = read("De Kamer,", "overwegende dat water nat is;", *paragraphs)
    assert asked(reading, found) == request_words, why


def test_a_list_belongs_to_what_it_stands_under() -> None:
    items = "<lijst><li><li.nr>–</li.nr><al>{};</al></li><li><li.nr>–</li.nr><al>verzoekt niets,</al></li></lijst>"
    text = f"<al>De Kamer,</al><al>overwegende dat:</al>{items.format('een')}<al>verzoekt de regering:</al>"
    reading = read_xml(paper(f"{text}{items.format('te varen')}<al>{END}</al><al-groep><al>Pieters</al></al-groep>"))
    found = motion_of(reading)
    assert found is not None
    [considered] = found.considerations
    assert reading.body.text[slice(*considered)] == "overwegende dat:\n\n– een;\n– verzoekt niets"
    assert asked(reading, found) == "verzoekt de regering:\n\n– te varen;\n– verzoekt niets"


NAMES = [  # paragraphs below the formula, movers, why the row is here
    (["Pieters"], ("Pieters",), "one"),
    (["El Haddad", "Six Dijkstra", "Rikkers-Oosterkamp"], ("El Haddad", "Six Dijkstra", "Rikkers-Oosterkamp"), "two words"),
    (["Van 't Hof.", "Özgür,"], ("Van 't Hof", "Özgür"), "marks at the end are no part of a name"),
    (["Pieters en De Wit"], ("Pieters", "De Wit"), "two on one line"),
    (["Pieters", "ISSN 0921 - 7371"], ("Pieters",), "a number is no name"),
    (["Deze motie is aangehouden"], (), "a sentence is no name"),
    (["de dag"], (), "nothing with a capital"),
    ([], (), "nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "movers", "why"), NAMES)
def test_who_tabled_it(lines: list[str], movers: tuple[str, ...], why: str) -> None:
    assert read("De Kamer,", "verzoekt de regering te varen,", END, *lines)[1].movers == movers, why


def test_a_motion_without_its_closing_formula_keeps_its_movers() -> None:
    reading, found = read("De Kamer,", "verzoekt de regering te varen,", "Pieters", "De Wit")
    assert found.movers == ("Pieters", "De Wit") and asked(reading, found) == "verzoekt de regering te varen"


TITLES = [  # title, modified, replaces
    ("MOTIE VAN HET LID PIETERS", False, None),
    ("GEWIJZIGDE MOTIE VAN HET LID PIETERS TER VERVANGING VAN DIE GEDRUKT ONDER NR. 4", True, "kst-99101-XII-4"),
    ("NADER GEWIJZIGDE MOTIE VAN HET LID PIETERS C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 5", True, "kst-99101-XII-5"),
    ("GEWIJZIGDE MOTIE (T.V.V. 99252-197)", True, "kst-99252-197"),
    ("GEWIJZIGDE MOTIE T.V.V. NR. 9 (99 410 VI)", True, "kst-99410-VI-9"),
    ("GEWIJZIGDE MOTIE VAN HET LID PIETERS", True, None),
    ("MOTIE OVER HET VERVANGEN VAN NR. 4", False, None),
]


@pytest.mark.parametrize(("title", "modified", "replaces"), TITLES)
def test_a_changed_motion_names_the_one_it_replaces(title: str, modified: bool, replaces: str | None) -> None:
    found = read("De Kamer,", "verzoekt de regering te varen,", END, "Pieters", title=title)[1]
    assert (found.modified, found.replaces) == (modified, replaces)


PRINTED = """99 101 Veerdiensten

Nr. 7 GEWIJZIGDE MOTIE VAN HET LID PIETERS C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 4

De Kamer,

gehoord de beraadslaging,

overwegende dat veren dorpen aan beide kanten van het water met elkaar verbinden en
dat reizigers anders een grote omweg moeten maken;

verzoekt de regering de veren te laten varen, ook buiten het seizoen, en de Kamer daarover
voor de zomer te informeren,

en gaat over tot de orde van de dag.

Pieters
Van der Molen
De Wit
"""


def test_a_printed_motion_reads_like_a_marked_up_one() -> None:
    reading = repair(read_plain(PRINTED))
    found = motion_of(reading)
    assert found is not None and found.movers == ("Pieters", "Van der Molen", "De Wit")
    assert (found.modified, found.replaces, len(found.considerations)) == (True, "kst-99101-4", 1)
    request = asked(reading, found)
    assert request is not None and request.startswith("verzoekt") and request.endswith("te informeren")


@pytest.mark.parametrize("text", ["Geachte voorzitter,\n\nDe Kamer, die dit vroeg, krijgt antwoord.", "Vraag 1\n\nKent u dit?"])
def test_a_paper_that_is_no_motion_has_none_that_anyone_tabled(text: str) -> None:
    found = motion_of(repair(read_plain(text)))
    assert found is None or (not found.movers and found.request is None)


def test_every_cue_is_read_and_its_counter_example_is_not() -> None:
    table = [row for row in rows("structure/motion.csv") if row["kind"] in ("consideration", "request")]
    assert table
    for row in table:
        found = read("De Kamer,", row["example"], END)[1]
        is_request = row["kind"] == "request"
        assert (found.request is not None, bool(found.considerations)) == (is_request, not is_request), row
        other = read("De Kamer,", row["counter_example"], END)[1]
        assert other.request is None and not other.considerations, row


@needs_shared
def test_every_published_motion_gives_its_id_movers_and_request() -> None:
    problems: Counter[str] = Counter()
    for path in sorted((SHARED / "official" / "motions").glob("*.xml")):
        data = path.read_bytes()
        found = structure_marked(read_bytes(data, path.name), path.name, hashlib.sha256(data).hexdigest())
        assert found.head.id == path.stem and found.head.kind == "motion"
        assert found.head.id == f"kst-{found.head.dossiers[0]}-{found.head.sequence}"
        assert found.motion is not None and found.motion.movers and found.motion.request, path.stem
        assert not found.motion.replaces or found.motion.modified
        problems.update(problem.code for problem in found.problems)
    assert problems == {"no_date": 7}, "seven of the 348 print no date and have no publisher's record inside"
