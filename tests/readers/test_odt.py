from __future__ import annotations

from griffier.model.paper import Reading
from griffier.pipeline import read_bytes
from griffier.text.accounting import account
from tests.readers.make_office import odt

LISTS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Vraag "/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>'
)


def read(body: str, **parts: str) -> Reading:
    reading = read_bytes(odt(body, **parts), ".odt")
    assert account(reading).balanced
    return reading


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def item(*inside: str) -> str:
    return "<text:list-item>" + "".join(inside) + "</text:list-item>"


def listed(style: str, *items: str, more: str = "") -> str:
    return f'<text:list text:style-name="{style}"{more}>' + "".join(items) + "</text:list>"


def test_paragraphs_and_blanks() -> None:
    reading = read(p("\n  De brug\n  is<text:s text:c=\"3\"/>open.") + '<text:h text:outline-level="2">Het veer</text:h>')
    assert reading.body.text == "De brug is open.\n\nHet veer"
    assert [(b.role, b.level) for b in reading.blocks] == [("paragraph", 0), ("heading", 2)] and reading.format == "odt"


def test_numbers_of_lists_are_read_and_go_on() -> None:
    body = (
        listed("L1", item(p("Vaart het veer?"), listed("L1", item(p("In de winter?")), item(p("Bij ijs?")))))
        + p("Ja.")
        + listed("L1", item(p("Wie betaalt?")), more=' text:continue-numbering="true"')
        + listed("L2", item(p("Een punt.")))
    )
    assert read(body, automatic=LISTS).body.text.split("\n") == [
        "Vraag 1 Vaart het veer?", "", "a) In de winter?", "b) Bij ijs?", "", "Ja.", "", "Vraag 2 Wie betaalt?", "", "• Een punt.",
    ]  # fmt: skip


def test_notes_stand_at_their_markers() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Aanhangsel 12.</text:p></text:note-body></text:note>"
    )
    reading = read(p(f"Het beleid{note} is klaar."))
    assert reading.body.text == "Het beleid is klaar."
    assert [(n.label, n.flow.text, n.marker) for n in reading.footnotes] == [("1", "Aanhangsel 12.", 10)]


def test_deleted_words_and_remarks_are_left_out() -> None:
    kept = "<text:tracked-changes><text:changed-region><text:deletion><text:p>zinkt</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    remark = "<office:annotation><text:p>klopt dit?</text:p></office:annotation>"
    assert read(kept + p(f"Het veer <text:change/>vaart.{remark}")).body.text == "Het veer vaart."


def test_text_boxes_and_heads_of_pages() -> None:
    box = "<draw:frame><draw:text-box><text:p>Aan de Voorzitter</text:p></draw:text-box></draw:frame>"
    master = (
        '<style:master-page style:name="Standard"><style:header><text:p>Brief over het veer</text:p></style:header>'
        "<style:header-first><text:p>Betreft: het veer</text:p></style:header-first></style:master-page>"
    )
    reading = read(p(f"{box}Geachte voorzitter,"), master=master)
    assert reading.body.text == "Betreft: het veer\n\nAan de Voorzitter\n\nGeachte voorzitter,"
    assert [reading.source[f.start : f.end] for f in reading.furniture] == ["Brief over het veer"]


def test_a_table_knows_its_heads() -> None:
    def row(*cells: str) -> str:
        return "<table:table-row>" + "".join(f"<table:table-cell>{p(c)}</table:table-cell>" for c in cells) + "</table:table-row>"

    rows = f"<table:table-header-rows>{row('Provincie', '2031')}</table:table-header-rows>" + row("Zuidland", "12") + row("Noordland", "7")
    reading = read(f"<table:table>{rows}</table:table>")
    (found,) = reading.tables
    cell = found.cell_at(reading.body.text.index("7"))
    assert cell is not None
    assert [reading.body.text[c.start : c.end] for c in found.column_heads(cell)] == ["2031"]
    assert reading.body.text == "Provincie\t2031\nZuidland\t12\nNoordland\t7"


def test_the_row_of_a_running_head_is_furniture() -> None:
    def cell(words: str) -> str:
        return f"<table:table-cell>{p(words)}</table:table-cell>"

    head = f"<table:table><table:table-row>{cell('Tweede Kamer der Staten-Generaal')}{cell('2')}</table:table-row></table:table>"
    reading = read(head + p("Het veer vaart."))
    assert reading.body.text == "Het veer vaart." and reading.facts["chamber"] == ["Tweede"]
