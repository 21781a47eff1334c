"""Which motions another one takes the place of, however that is written."""

from __future__ import annotations

import pytest

from griffier.structure.replacing import replaced_by


@pytest.mark.parametrize(
    ("words", "replaced"),
    [
        ("over het veer (t.v.v. 99001-12)", ["kst-99001-12"]),
        ("over het veer (t.v.v. 99214 XVI, nr. 4)", ["kst-99214-XVI-4"]),
        ("over het veer (t.v.v. 99214, nrs. 4 en 5)", ["kst-99214-4", "kst-99214-5"]),
        ("over het veer (t.v.v. 99214-4 en 99214-5)", ["kst-99214-4", "kst-99214-5"]),
        ("over het veer (t.v.v. 99214-4 en …-5)", ["kst-99214-4", "kst-99214-5"]),
        ("over het veer (tvv 21501-02-19)", ["kst-21501-02-19"]),
        ("t.v.v. nr. 5 (36 410 VI)", ["kst-36410-VI-5"]),
        ("TER VERVANGING VAN DIE GEDRUKT ONDER NR. 4", ["kst-77777-4"]),
        ("ter vervanging van die gedrukt onder nrs. 4 en 5", ["kst-77777-4", "kst-77777-5"]),
        ("ter vervanging van de motie Kamerstuk 99 214, nr. 4", ["kst-99214-4"]),
        ("ter vervanging van de motie van het lid Aap", []),
        ("over het veer (t.v.v. een betere)", []),
        ("over dossier 99001-12", []),
        ("over de tv van 12 mei", []),
        (None, []),
    ],
)
def test_what_a_motion_replaces(words: str | None, replaced: list[str]) -> None:
    assert list(replaced_by(words, "77777")) == replaced
