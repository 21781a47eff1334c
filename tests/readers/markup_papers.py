"""Invented papers in the publisher's markup, whole but small, and the account that every reading must give."""

from __future__ import annotations

from griffier.model.paper import Reading
from griffier.text.accounting import account

MOTION = """\
<officiele-publicatie><metadata>
<meta name="OVERHEIDop.externMetadataRecord" content="https://example.org/kst-99101-XII-7/metadata.xml"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2031–2032</tekstregel>
<tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>99 101</dossiernr><begrotingshoofdstuk>XII</begrotingshoofdstuk></dossiernummer>
<titel>Veerdiensten</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
<titel>{title}</titel>
<datumtekst>Voorgesteld <datum isodatum="2032-05-04">4 mei 2032</datum></datumtekst>
<algemeen><vrije-tekst><tekst status="goed">{text}</tekst></vrije-tekst></algemeen></stuk></kamerstuk>
</officiele-publicatie>
"""

QUESTIONS = """\
<officiele-publicatie><kamervragen>
<kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2031–2032</tekstregel>
<tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamervraagkop>
<kamervraagnummer>{number}</kamervraagnummer>
<kamervraagomschrijving type="vraag">Vragen van de leden <naam><achternaam>Pieters</achternaam></naam> en
<naam><achternaam>Van der Molen</achternaam></naam> over <kamervraagonderwerp>veren</kamervraagonderwerp>
(ingezonden <datum isodatum="2032-05-03">3 mei 2032</datum>).</kamervraagomschrijving>
{parts}</kamervragen></officiele-publicatie>
"""

ANSWER_HEAD = """\
<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>De Vries</achternaam></naam>
(<organisatie>Veren en Havens</organisatie>), mede namens de Staatssecretaris van Natuur en de Minister van Klimaat
(ontvangen <datum isodatum="2032-06-01">1 juni 2032</datum>).</kamervraagomschrijving>
"""


def paper(text: str) -> str:
    """A kamerstuk with this text."""
    return MOTION.format(title="VERSLAG", text=text)


def motion(*paragraphs: str, title: str = "MOTIE VAN HET LID PIETERS") -> str:
    """A motion whose paragraphs these are."""
    return MOTION.format(title=title, text="\n".join(f"<al>{words}</al>" for words in paragraphs))


def questions(*parts: str, number: str = "12") -> str:
    """Questions and answers: each part as ``vraag`` or ``antwoord`` elements, or a head."""
    return QUESTIONS.format(number=number, parts="\n".join(parts))


def blocks(reading: Reading) -> list[tuple[str, int, str]]:
    """Role, level and words of each block."""
    return [(b.role, b.level, reading.body.text[b.start : b.end]) for b in reading.blocks]


def words(reading: Reading, role: str) -> list[str]:
    """The words of the blocks with this role."""
    return [text for found, _, text in blocks(reading) if found == role]


def holds_together(reading: Reading) -> None:
    """Every character is accounted for once, blocks hold the whole body, and copied words are the source's own."""
    assert account(reading).balanced, account(reading)
    text = reading.body.text
    edges = [0, *(edge for block in reading.blocks for edge in (block.start, block.end)), len(text)]
    assert edges == sorted(edges)
    gaps = [text[end:start] for end, start in zip(edges[::2], edges[1::2], strict=True)]
    assert not "".join(gaps).strip() and not gaps[0] and not gaps[-1]
    for flow in (reading.body, *(note.flow for note in reading.footnotes)):
        for piece in flow.pieces():
            source = reading.source[piece.source_start : piece.source_end]
            assert source == flow.text[piece.start : piece.end] or source.startswith("&")
    assert all(note.marker is None or 0 <= note.marker <= len(text) for note in reading.footnotes)
