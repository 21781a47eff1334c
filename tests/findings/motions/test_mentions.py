"""Where a text names a motion: by movers, by number, in lists; and where it does not."""

import pytest

from griffier.findings.motions import find_mentions

NAMED = [  # text, (movers, number) of each motion
    ("De motie van het lid Jansen c.s. (Kamerstuk 12 345, nr. 6) is oud.", [("Jansen", "kst-12345-6")]),
    ("De motie van de leden Van der Berg en De Vries (Kamerstuk 30 821, nr. 12).", [("Van der Berg+De Vries", "kst-30821-12")]),
    ("De motie-Jansen/De Vries c.s. over fooien (Kamerstuk 30 821, nr. 12) is oud.", [("Jansen+De Vries", "kst-30821-12")]),
    ("Met de motie Jansen is rekening gehouden.", [("Jansen", None)]),
    ("De motie van lid Jansen is oud.", [("Jansen", None)]),
    ("De motie van het lid Jansen (PvdA) en De Vries (VVD) over zwemles.", [("Jansen+De Vries", None)]),
    ("De motie van de heer Jansen en mevrouw De Vries.", [("Jansen+De Vries", None)]),
    ("De motie met Kamerstuk 30 821, nr. 12 van het lid Jansen.", [("Jansen", "kst-30821-12")]),
    ("De motie (Kamerstuk 30 821, nr. 12) is oud.", [("", "kst-30821-12")]),
    ("De moties van het lid Jansen (Kamerstuk 30 821, nrs. 12 en 13).", [("Jansen", "kst-30821-12"), ("Jansen", "kst-30821-13")]),
    ("De moties van de leden Jansen (Kamerstuk 30 821, nr. 12) en De Vries (Kamerstuk 30 821, nr. 13).",
     [("Jansen", "kst-30821-12"), ("De Vries", "kst-30821-13")]),
    ("De moties van het lid Bos (Kamerstuk 30 821, nr. 1 tot 3) en van de leden Bos en Smit (Kamerstuk 30 821, nr. 14).",
     [("Bos", None), ("Bos+Smit", "kst-30821-14")]),
    ("De moties 30 821, nr. 12 en 30 821, nr. 13 zijn oud.", [("", "kst-30821-12"), ("", "kst-30821-13")]),
    ("De motie van het lid Jansen over fooien\n\nKamerstuk 30 821, nr. 12\n\nAfgedaan.", [("Jansen", "kst-30821-12")]),
    ("De motie van het lid Jansen over fooien\n\nOver Kamerstuk 30 821, nr. 12 is veel gezegd in de krant.", [("Jansen", None)]),
    ("De motie van het lid Jansen (Kamerstuk 35 925 XVII, nr. 12).", [("Jansen", "kst-35925-XVII-12")]),
]  # fmt: skip

NOT_NAMED = [
    "Deze motie is oud.",
    "De moties zijn besproken.",
    "De motie van de VVD is verworpen.",
    "De motie van Nederland werd aangenomen in de VN.",
    "Het amendement van het lid Jansen (Kamerstuk 12 345, nr. 6).",
    "De promotie van het lid Jansen was feestelijk.",
    "De emotie Jansen raakte.",
    "Een motie van wantrouwen bleef uit.",
    "Het lid Jansen sprak over de locomotie Van Dijk.",
]


@pytest.mark.parametrize(("text", "motions"), NAMED)
def test_a_motion_is_named_by_its_movers_or_its_number(text: str, motions: list[tuple[str, str | None]]) -> None:
    assert [("+".join(m.movers), m.target) for m in find_mentions(text)] == motions


@pytest.mark.parametrize("text", NOT_NAMED)
def test_other_words_name_no_motion(text: str) -> None:
    assert find_mentions(text) == []


@pytest.mark.parametrize(
    ("text", "modified"),
    [
        ("De gewijzigde motie van het lid Jansen.", True),
        ("De nader gewijzigde motie-Jansen.", True),
        ("De motie van het lid Jansen is gewijzigd.", False),
        ("De aangehouden motie van het lid Jansen.", False),
    ],
)
def test_an_amended_motion_says_so_before_its_name(text: str, modified: bool) -> None:
    (mention,) = find_mentions(text)
    assert mention.modified is modified


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("Zie de brief van 3 mei 2021 over de motie van het lid Jansen.", True),
        ("Zie de antwoorden inzake de uitvoering van de motie van het lid Jansen.", True),
        ("Zie de Kamerbrief n.a.v. de motie Jansen.", True),
        ("In deze brief, over het loket, noem ik de motie van het lid Jansen.", False),
        ("Conform de motie van het lid Jansen is er een loket.", False),
    ],
)
def test_a_motion_may_only_say_which_letter_is_meant(text: str, pointer: bool) -> None:
    (mention,) = find_mentions(text)
    assert mention.pointer is pointer


def test_the_number_behind_a_letters_subject_is_the_letters_own() -> None:
    (mention,) = find_mentions("Zie de brief over de motie van het lid Jansen over fooien (Kamerstuk 30 821, nr. 12).")
    assert mention.target is None


def test_a_dossiers_first_number_is_never_a_motion() -> None:
    (mention,) = find_mentions("Zie de Kamerbrief over de motie-Jansen (Kamerstuk 30 821, nr. 1).")
    assert mention.target is None


def test_a_mention_quotes_the_text_at_its_span() -> None:
    text = "Vooraf.\nDe motie van het lid Jansen c.s. (Kamerstuk 12 345, nr. 6) is oud."
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == "motie van het lid Jansen c.s."
    assert text[mention.start : mention.until].endswith("nr. 6")
