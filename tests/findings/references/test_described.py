"""What is named in words: laws, dated letters, motions by name, sections, treaties, resolutions, reports."""

from __future__ import annotations

import pytest

from griffier.findings.references import find_references
from griffier.findings.references.dates import settle_year
from tests.findings.references.rows import NOTHING, targets

LAWS = [
    (
        "artikel 12a, eerste lid, onder 3, van het Wetboek van Strafrecht",
        "artikel 12a, eerste lid, onder 3 Wetboek van Strafrecht",
    ),
    ("artikel 12a Sr", "artikel 12a Wetboek van Strafrecht"),
    ("artikel 4:5 en 4:6 Awb", "artikel 4:5 en 4:6 Algemene wet bestuursrecht"),
    ("artikel 3 van het Besluit voorbeelden en tellingen", "artikel 3 Besluit voorbeelden en tellingen"),
    ("artikel 6 van Verordening (EU) 2016/679", "artikel 6 Verordening (EU) 2016/679"),
    ("volgens Richtlijn 2009/147/EG", "Richtlijn 2009/147/EG"),
    ("Verordening (EG) nr. 428/2009", "Verordening (EG) nr. 428/2009"),
    ("in de Omgevingswet", "Omgevingswet"),
    ("de Archiefwet 1995", "Archiefwet 1995"),
    ("een verzoek onder de Woo", "Wet open overheid"),
    ("de Wet open overheid", "Wet open overheid"),
    ("de AI-verordening", "AI-verordening"),
    ("artikel 3 van de brief", NOTHING),
    ("een artikel 3 keer gelezen", NOTHING),
    ("de wet", NOTHING),
    ("volgens de verordening", NOTHING),
    ("de OESO-richtlijnen", NOTHING),
    ("Woonlasten en Awbz", NOTHING),
    ("hij weet het", NOTHING),
]
WORKS = [
    ("VN-resolutie 75/36", "Resolutie 75/36"),
    ("Resolutie 1325 (2000)", "Resolutie 1325 (2000)"),
    ("het Statuut van Rome", "Statuut van Rome"),
    ("het Voorbeeldverdrag", "Voorbeeldverdrag"),
    ("het WRR-rapport «Tellen op de fiets»", "Tellen op de fiets"),
    ("het jaarverslag 2019 van de AIVD", "jaarverslag 2019 van de AIVD"),
    ("een resolutie van de Kamer", NOTHING),
    ("het VN-verdrag", NOTHING),
    ("het rapport over fietsen", NOTHING),
    ("de «slimme» fiets", NOTHING),
]
SECTIONS = [
    ("zie hoofdstuk 4 van deze brief", "hoofdstuk 4"),
    ("(zie hfst 2)", "hoofdstuk 2"),
    ("In paragraaf 3.2 staat", "paragraaf 3.2"),
    ("(zie Box 1)", "box 1"),
    ("Hoofdstuk 4 Fietsen", NOTHING),
    ("hoofdstuk 8 van het Handvest", NOTHING),
    ("(10 001, nr. 653, bijlage 1)", NOTHING),
    ("belasting in box 3", NOTHING),
]
LETTERS = [
    ("de brief van 16 maart 2018 over het tellen van fietsen", "2018-03-16", "tellen van fietsen"),
    ("de Kamerbrief van 1 december jl. over fietsen", "--12-01", "fietsen"),
    ("de Kamerbrief «Fietsen tellen» van 5 maart 2020", "2020-03-05", "Fietsen tellen"),
    ("de brief van de minister van Financiën van 3 mei 2021", "2021-05-03", None),
    ("de brief d.d. 3-11-2020", "2020-11-03", None),
    ("de Kamerbrief over fietsen van\n5 maart 2020", "2020-03-05", "fietsen"),
]
MOTIONS = [
    ("de motie-Van der Voorbeeld c.s.", ["Van der Voorbeeld"], None),
    ("de motie-Aap/Noot", ["Aap", "Noot"], None),
    ("de motie Aap/Van Noot over fietsen", ["Aap", "Van Noot"], "fietsen"),
    ("de motie van het lid Aap c.s. (10 001, nr. 3) over fietsen", ["Aap"], "fietsen"),
    ("de moties van de leden Mies Aap en De Noot", ["Mies Aap", "De Noot"], None),
    ("de motie van Olger van Noot", ["Olger van Noot"], None),
]


@pytest.mark.parametrize(("text", "law"), LAWS)
def test_laws(text: str, law: str) -> None:
    assert targets(text, "law") == law


@pytest.mark.parametrize(("text", "work"), WORKS)
def test_treaties_resolutions_and_reports(text: str, work: str) -> None:
    assert targets(text, "treaty_or_resolution", "report") == work


@pytest.mark.parametrize(("text", "section"), SECTIONS)
def test_sections(text: str, section: str) -> None:
    assert targets(text, "section") == section


@pytest.mark.parametrize(("text", "date", "about"), LETTERS)
def test_a_letter_is_named_by_its_day(text: str, date: str, about: str | None) -> None:
    assert [r.target for r in find_references(text) if r.kind == "dated_letter"] == [{"date": date, "about": about}]


def test_a_row_of_days_names_as_many_letters() -> None:
    found = find_references("de brieven over fietsen van 18 april 2019 en 3 februari 2021")
    assert [(r.target["date"], r.target["about"]) for r in found] == [("2019-04-18", "fietsen"), ("2021-02-03", "fietsen")]


@pytest.mark.parametrize(
    "text", ["deze brief", "een brief van de minister", "de brief van 34 maart 2020", "brievenbus 3 mei 2020"]
)
def test_a_letter_without_a_day_is_not_named(text: str) -> None:
    assert targets(text, "dated_letter") == NOTHING


@pytest.mark.parametrize(("text", "movers", "about"), MOTIONS)
def test_a_motion_is_named_by_its_movers(text: str, movers: list[str], about: str | None) -> None:
    assert [r.target for r in find_references(text) if r.kind == "motion_name"] == [{"movers": movers, "about": about}]


@pytest.mark.parametrize(
    "text", ["deze motie", "de motie Kamerstuk 10 001", "promotie-Utrecht", "MOTIE Nr. 12", "een emotie Aap"]
)
def test_a_motion_without_a_mover_is_not_named(text: str) -> None:
    assert targets(text, "motion_name") == NOTHING


def test_a_day_without_a_year_is_the_last_one_before_the_paper() -> None:
    assert settle_year("--12-01", "2022-12-19") == "2022-12-01"
    assert settle_year("--12-01", "2023-01-19") == "2022-12-01"
    assert settle_year("--12-01", None) == "--12-01"
    assert settle_year("2018-03-16", "2023-01-19") == "2018-03-16"


def test_an_ecli_may_go_on_behind_a_line_end() -> None:
    (found,) = find_references("een zaak over kades (ECLI:NL:\nHR:2028:77), die")
    assert found.target == "ECLI:NL:HR:2028:77"


def test_a_range_of_documents_names_each() -> None:
    found = find_references("Zie COM(2021) 206-209 en COM(2021) 211-5.")
    assert [f.target for f in found] == ["COM(2021)206", "COM(2021)207", "COM(2021)208", "COM(2021)209", "COM(2021)211"]


def test_a_law_s_name_ends_before_an_article_of_its_own() -> None:
    found = find_references("Volgens artikel 5 van het Reglement van Orde de themacommissie horen.")
    assert [f.target for f in found] == ["artikel 5 Reglement van Orde"]
