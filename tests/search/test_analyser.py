"""Words and the forms they are found by: tables of what must and must not find each other."""

import pytest

from griffier.lexicon.rows import rows
from griffier.search.analyser import Analyser, fold, together

ANALYSER = Analyser()

SAME = """lid/leden stad/steden maatregel/maatregelen kind/kinderen huis/huizen motie/moties commissie/commissies schip/schepen
gemeente/gemeenten minister/ministers brief/brieven bedrijf/bedrijven vluchteling/vluchtelingen investering/investeringen
toezegging/toegezegd besluit/besloot orgaan/organen spion/spionnen sanctie/sancties aangifte/aangiftes grondstof/grondstoffen
school/scholen zonnepaneel/zonnepanelen afhankelijk/afhankelijkheid lidstaat/lidstaten medicijn/medicijnen haven/havens
universiteit/universiteiten vergadering/vergaderingen pensioenfonds/pensioenfondsen woning/woningen uitkering/uitkeringen
boer/boeren student/studenten wet/wetten weg/wegen raad/raden wapen/wapens gevangene/gevangenen ambtenaar/ambtenaren
antwoord/antwoorden antwoord/beantwoordt vraag/vragen eis/eisen bezoek/bezoeken verbod/verboden vluchten/gevlucht
mensenrechtensituatie/mensenrechtensituaties stikstofplan/stikstofplannen overheid/overheden veilig/veiligheid"""
OTHER = """overheid/over minister/mini gemeente/gemeen bestuur/bestuurder wet/weten lid/lijden stad/staat kamer/kam
woning/wonen regering/regeren minderheid/minder meerderheid/meerder gelegenheid/gelegen haven/haver
kabinet/kabel motie/motief partij/part raad/raaf brief/brief- veer/ver land/lang commissie/communicatie zaak/zak"""


@pytest.mark.parametrize("pair", SAME.split())
def test_inflections_share_a_stem(pair: str) -> None:
    one, other = pair.split("/")
    assert ANALYSER.stem(one) == ANALYSER.stem(other)


@pytest.mark.parametrize("pair", [p for p in OTHER.split() if "-" not in p])
def test_other_words_have_other_stems(pair: str) -> None:
    one, other = pair.split("/")
    assert ANALYSER.stem(one) != ANALYSER.stem(other)


@pytest.mark.parametrize(
    ("written", "exact", "parts"),
    [
        ("Coördinatie", ("coordinatie",), ()),
        ("EU-lidstaten", ("eu", "lidstaten"), ("lid", "staat", "eulidstaat")),
        ("China’s", ("china",), ()),
        ("ngo's", ("ngo",), ()),
        ("U.S.", ("us",), ()),
        ("5G-netwerk", ("5g", "netwerk"), ("5gnetwerk",)),
        ("stikstofbeleid", ("stikstofbeleid",), ("stikstof", "beleid")),
    ],
)
def test_forms(written: str, exact: tuple[str, ...], parts: tuple[str, ...]) -> None:
    forms = ANALYSER.forms(written)
    assert forms.exact == exact
    assert set(parts) <= set(forms.parts)


def test_a_dossier_number_is_found_with_and_without_its_blank() -> None:
    assert "36200" in ANALYSER.fields("Kamerstuk 36 200, nr. 3").parts.split()
    assert "36200" not in ANALYSER.fields("in 36 van de 200 gevallen").parts.split()


def test_tokens_stand_where_the_text_says() -> None:
    text = "De EU-lidstaten, (zelf)censuur en China’s coördinatie."
    said = [(text[t.start : t.end], t.exact) for t in ANALYSER.tokens(text)]
    assert said == [
        ("De", "de"), ("EU", "eu"), ("lidstaten", "lidstaten"), ("zelf", "zelf"), ("censuur", "censuur"), ("en", "en"),
        ("China", "china"), ("coördinatie", "coordinatie"),
    ]  # fmt: skip


def test_a_text_has_as_many_stems_as_words() -> None:
    fields = ANALYSER.fields("Bent u het ermee eens dat de EU-lidstaten (27) U.S. regels volgen?")
    assert len(fields.exact.split()) == len(fields.stems.split())


def test_analysing_twice_gives_the_same() -> None:
    text = "De mensenrechtensituatie in de EU-lidstaten, Kamerstuk 36 200."
    assert ANALYSER.fields(text) == ANALYSER.fields(text) == Analyser().fields(text)


@pytest.mark.parametrize("text", ["", "   ", "\x00", "…—«»", "a" * 5000, "-" * 500, "'s-'s-'s", "１２３", "\ud7ff", "ﬁ"])
def test_no_text_is_too_odd(text: str) -> None:
    assert len(list(ANALYSER.tokens(text))) <= max(1, len(text))


def test_folding() -> None:
    assert fold("Één REËLE Ångström") == "een reele angstrom"


@pytest.mark.parametrize("table", ["stems", "stop_words", "no_parts", "short_parts", "whole_words", "words", "question_words", "related", "countries"])
def test_tables_are_sorted_unique_and_explained(table: str) -> None:
    entries = rows(f"search/{table}.csv")
    keys = [next(iter(row.values())) for row in entries]
    assert keys == sorted(set(keys))
    assert all(row["example"] for row in entries)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("412.000", "412000"), ("1,5", "1,5"), ("1.200,50", "1200,50"), ("1.00 uur", "1 00 uur"), ("12.5.2031", "12 5 2031")],
)
def test_a_number_is_one_word(text: str, exact: str) -> None:
    assert Analyser().fields(text).exact == exact


def test_a_number_in_groups_is_found_by_the_whole() -> None:
    assert "412000" in Analyser().fields("de 412 000 reizigers").parts.split()
    assert "36200" in Analyser().fields("dossier 36 200 hoofdstuk").parts.split()
    assert together("412 000 reizigers in 2031") == "412000 reizigers in 2031"
