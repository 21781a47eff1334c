"""Ids in the forms that people write."""

from __future__ import annotations

import pytest

from griffier.model.ids import Part, file_hash, parse_id, split_part

ROWS = [
    ("kst-35207-34", "kst-35207-34", "the official id"),
    ("KST-35207-34", "kst-35207-34", "in capitals"),
    ("35207-34", "kst-35207-34", "without its family"),
    ("35 207-34", "kst-35207-34", "a blank in the dossier"),
    ("35 207, nr. 34", "kst-35207-34", "the house form"),
    ("35 207, nr 34", "kst-35207-34", "without the full stop"),
    ("35\u00a0207, nr.\u00a034", "kst-35207-34", "no-break spaces"),
    ("35 207 nr. 34", "kst-35207-34", "without the comma"),
    ("35207 34", "kst-35207-34", "just two numbers"),
    ("35207, 34", "kst-35207-34", "with a comma"),
    ("Kamerstuk 35 207, nr. 34", "kst-35207-34", "with its name"),
    ("Kamerstuk 35 207, nr. 34.", "kst-35207-34", "a full stop after it"),
    ("Kamerstukken II 2019/20, 35207, nr. 34", "kst-35207-34", "the legal form"),
    ("Kamerstukken II 2017/18, 34775-IV, nr. 44", "kst-34775-IV-44", "the legal form with a chapter"),
    ("Kamerstuk 29683–282", "kst-29683-282", "a dash between"),
    ("35925-XVII-54", "kst-35925-XVII-54", "a chapter"),
    ("kst-35925-XVII-54", "kst-35925-XVII-54", "the official id with a chapter"),
    ("kst-35925-xvii-54", "kst-35925-XVII-54", "a chapter in small letters"),
    ("36800 XVI nr. 2", "kst-36800-XVI-2", "a chapter after a blank"),
    ("36 800 XVI, nr. 2", "kst-36800-XVI-2", "blank, chapter, comma"),
    ("36 410A, nr. 33", "kst-36410-A-33", "a fund without a blank"),
    ("33750-IIA-A", "kst-33750-IIA-A", "a chapter with a letter, and a letter of the senate"),
    ("21501-02-2241", "kst-21501-02-2241", "a dossier of two numbers"),
    ("21 501-02, nr. 2395", "kst-21501-02-2395", "the same as printed"),
    ("21501–32, nr. 1668", "kst-21501-32-1668", "with a dash"),
    ("21 501-21, stuk nr. 2648", "kst-21501-21-2648", "stuk nr."),
    ("31 560, C", "kst-31560-C", "a letter of the senate"),
    ("36 067, letter Y", "kst-36067-Y", "the word letter"),
    ("36 600 XVII, letter M", "kst-36600-XVII-M", "chapter and letter"),
    ("34 352 (R2053), nr. 5", "kst-34352-5", "a kingdom act"),
    ("206 (28 844)", "kst-28844-206", "the number first"),
    ("9 (36 410-XIV)", "kst-36410-XIV-9", "the number first, with a chapter"),
    ("942 (21501–08)", "kst-21501-08-942", "the number first, two numbers"),
    ("kst-28636-198b", "kst-28636-198b", "a small letter after the number"),
    ("kst-35207-34-h1", "kst-35207-34-h1", "a reprint"),
    ("kst-1071718", "kst-1071718", "an id without a dossier"),
    ("kst-20032004-28836-B", "kst-20032004-28836-B", "the senate, the session first"),
    ("kst-35207-34.xml", "kst-35207-34", "a file name"),
    ("ah-tk-20202021-1234", "ah-tk-20202021-1234", "an appendix"),
    ("AH-TK-20202021-1234", "ah-tk-20202021-1234", "an appendix in capitals"),
    ("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028", "ah-tk-20242025-1028", "as printed"),
    ("Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 76", "ah-tk-20232024-76", "van de"),
    ("Aanhangsel 2021-2022, 3173", "ah-tk-20212022-3173", "short"),
    ("Aanhangsel Handelingen TK, 2007/08, nr. 1835, blz 33", "ah-tk-20072008-1835", "with a page"),
    ("Aanhangsel Handelingen II 1999/2000, nr. 7", "ah-tk-19992000-7", "over the century"),
    ("Aanhangsel Handelingen I 2009/10, nr. 8", "ah-ek-20092010-8", "the senate"),
    ("242501866", "ah-tk-20242025-1866", "the number that the register gives it"),
    ("h-tk-20182019-86-22", "h-tk-20182019-86-22", "proceedings"),
    ("Handelingen II 2012-2013, nr. 71, item 15, blz 53-69", "h-tk-20122013-71-15", "proceedings as printed"),
    ("2021Z13647", "kv-tk-2021Z13647", "questions by their number"),
    ("kv-tk-2021Z13647", "kv-tk-2021Z13647", "questions by their id"),
    ("2025D24877", "2025D24877", "a document number"),
    ("2025d24877", "2025D24877", "in small letters"),
    ("blg-891725", "blg-891725", "an annex"),
    ("", None, "nothing"),
    ("brug", None, "a word"),
    ("35207", None, "a dossier alone"),
    ("Kamerstuk 35 207", None, "a dossier alone, with its name"),
    ("36800-XVI", None, "a chapter alone"),
    ("21501-02", None, "a dossier of two numbers, alone"),
    ("35207-34-2", None, "a third number is an annex or a page"),
    ("352071-34", None, "six digits are no dossier"),
    ("3520-34", None, "four digits are no dossier any more"),
    ("Aanhangsel 2021-2024, 3173", None, "two years that do not follow each other"),
    ("Aanhangsel 3173", None, "without its year"),
    ("Handelingen II 2012-2013, nr. 71", None, "a sitting without an item"),
    ("242701866", None, "no such parliamentary year"),
    ("2021X13647", None, "neither Z nor D"),
    ("1999Z13647", None, "there were no such numbers then"),
    ("Kamerstuk 35 207, nr. 34 en 35", None, "two papers"),
    ("zie Kamerstuk 35 207, nr. 34", None, "more than an id"),
    ("file-1a2b3c4d5e6f", None, "a hash is looked up elsewhere"),
    ("12,5 miljard", None, "a figure"),
    ("2020-06-17", None, "a date"),
    ("06-12345678", None, "a telephone number"),
    ("artikel 273f", None, "an article of law"),
    ("COM(2020)761", None, "a paper of the European Commission"),
]


@pytest.mark.parametrize(("written", "id_", "why"), ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_rows(written: str, id_: str | None, why: str) -> None:
    assert next(iter(parse_id(written)), None) == id_, why


def test_a_case_number_may_also_be_the_number_that_questions_were_submitted_under() -> None:
    assert parse_id("2021Z13647") == ("kv-tk-2021Z13647", "kv-2021Z13647", "2021Z13647")


@pytest.mark.parametrize(
    ("written", "paper", "part"),
    [
        ("kst-35207-34#q12", "kst-35207-34", Part("question", "12")),
        ("35 207, nr. 34 #A3", "35 207, nr. 34", Part("answer", "3")),
        ("a.txt#n4", "a.txt", Part("footnote", "4")),
        ("a.txt#n*", "a.txt", Part("footnote", "*")),
        ("kst-35207-34", "kst-35207-34", None),
        ("paper #1.txt", "paper #1.txt", None),
        ("a.txt#q", "a.txt#q", None),
    ],
)
def test_a_part_is_named_after_a_hash_mark(written: str, paper: str, part: Part | None) -> None:
    assert split_part(written) == (paper, part)


@pytest.mark.parametrize(
    ("written", "hash_"),
    [("file-1A2b3c", "1a2b3c"), ("file-12", None), ("file-xyz1", None), ("1a2b3c", None), ("profile-1a2b", None)],
)
def test_a_file_is_named_by_the_beginning_of_its_hash(written: str, hash_: str | None) -> None:
    assert file_hash(written) == hash_
