"""What carries a number of its own: Parlis, EU, journals, proceedings, official ids, case law, addresses."""

from __future__ import annotations

import pytest

from tests.findings.references.rows import NOTHING, targets

ROWS = [  # text, targets, why
    ("Kamervragen 2031D00001, 2031D00002 en 2031Z00003", "2031D00001 2031D00002 2031Z00003", "one entry each"),
    ("(kenmerk 2031Z00003/2031D00002)", "2031Z00003 2031D00002", "a matter and a document"),
    ("met 12031D00001 stuks", NOTHING, "inside a longer number"),
    ("2031A00001 en 2031P00001", NOTHING, "activities and agenda points"),
    ("2031D0001", NOTHING, "a digit too few"),
    ("COM(2020)761 final", "COM(2020)761", "a Commission document"),
    ("SWD (2021) 35 final en JOIN(2024) 9", "SWD(2021)35 JOIN(2024)9", "blanks between"),
    ("COM/2020/0761", "COM(2020)761", "the older form"),
    ("COM(2021) 551, 552 en 557.", "COM(2021)551 COM(2021)552 COM(2021)557", "a list"),
    ("52022DC0518", "COM(2022)518", "a CELEX number of a COM document"),
    ("32016R0679", "32016R0679", "a CELEX number of a regulation"),
    ("COM 2022 (108)", "COM(2022)108", "another older form"),
    ("COM 2022 (pagina 3)", NOTHING, "a year and a page"),
    ("COM (pagina 3)", NOTHING, "no year"),
    ("DOTCOM(2020) 12", NOTHING, "another word's end"),
    ("132016R0679", NOTHING, "inside a longer number"),
    ("Stb. 2011, 35", "stb-2011-35", "Staatsblad"),
    ("Stcrt. 2015, nr. 10760", "stcrt-2015-10760", "Staatscourant"),
    ("Trb. 2015, 196 en Trb. 2016, 124", "trb-2015-196 trb-2016-124", "Tractatenblad"),
    ("Staatsblad van het Koninkrijk 2011, 35", "stb-2011-35", "in full"),
    ("PbEU 2019, L 305", "PbEU 2019, L 305", "the EU's journal"),
    ("Stb. 35", NOTHING, "no year"),
    ("het Staatsblad van 3 maart 2011", NOTHING, "a day"),
    ("ECLI:NL:RVS:2024:2045.", "ECLI:NL:RVS:2024:2045", "case law, without the full stop"),
    ("ECLI:NL", NOTHING, "not whole"),
    ("Handelingen II 2017/18, nr. 19, item 11", "h-tk-20172018-19-11", "proceedings"),
    ("Handelingen II 2017/18, nr. 19, items 11 en 13", "h-tk-20172018-19-11 h-tk-20172018-19-13", "two items"),
    ("Handelingen I 2017-2018, 19-11", "h-ek-20172018-19-11", "Senate, short"),
    ("Handelingen II 1988/89, blz. 39-2410", "h-tk-19881989, p. 39-2410", "pages"),
    ("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028", "ah-tk-20242025-1028", "annexed questions"),
    ("Aanhangsel van de Handelingen II 2016/17, nrs. 5 en 7.", "ah-tk-20162017-5 ah-tk-20162017-7", "two"),
    ("Handelingen 2017/20, nr. 19, item 11", NOTHING, "no parliamentary year"),
    ("Deze handelingen zijn strafbaar", NOTHING, "acts"),
    ("ah-tk-20242025-1028 en h-tk-20182019-86-22", "ah-tk-20242025-1028 h-tk-20182019-86-22", "ids as such"),
    ("kv-tk-2021Z13647, blg-891725", "2021Z13647 blg-891725", "questions and an annex by id"),
    ("noah-tk-20242025-1028", NOTHING, "another word's end"),
    ("Zie https://www.voorbeeld.nl/a_(b)?c=1&d=2.", "https://www.voorbeeld.nl/a_(b)?c=1&d=2", "whole, without the full stop"),
    ("(zie www.voorbeeld.nl/pad).", "www.voorbeeld.nl/pad", "without the bracket"),
    ("http://a.nl/x; HTTPS://B.NL/y", "http://a.nl/x HTTPS://B.NL/y", "two"),
    ("https://a.nl/kst-10001-3.html", "https://a.nl/kst-10001-3.html", "an id in an address is no second reference"),
    ("https://www.voorbeeld.nl/2021D00001", "https://www.voorbeeld.nl/2021D00001", "nor is a number"),
    ("mail naar a@www.voorbeeld.nl of b@c.nl", NOTHING, "mail addresses"),
    ("voorbeeld.nl", NOTHING, "a bare domain"),
    ("https://", NOTHING, "an address without any"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_rows(text: str, expected: str, why: str) -> None:
    assert targets(text) == expected, why
