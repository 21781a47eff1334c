from __future__ import annotations

from griffier.model.paper import Reading
from griffier.pipeline import read_bytes

HTML = """<html><body><p>Zie de tabel.</p><table><caption>Reizigers</caption>
<thead><tr><th>Veer</th><th colspan="2">Reizigers</th></tr><tr><th></th><th>2031</th><th>2032</th></tr></thead>
<tr><td rowspan="2">Oostervliet</td><td>12</td><td>14</td></tr><tr><td>7</td><td></td></tr></table><p>Einde.</p></body></html>"""
CALS = """<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><table><tgroup cols="3">
<colspec colname="a"/><colspec colname="b"/><colspec colname="c"/>
<thead><row><entry colname="a"><al>Veer</al></entry><entry namest="b" nameend="c"><al>Reizigers</al></entry></row></thead>
<tbody><row><entry colname="a"><al>Oostervliet</al></entry><entry colname="c"><al>14</al></entry></row></tbody></tgroup></table>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def heads(reading: Reading, words: str) -> list[str]:
    text = reading.body.text
    (table,) = reading.tables
    cell = table.cell_at(text.index(words))
    assert cell is not None
    return [text[c.start : c.end] for c in (*table.row_heads(cell), *table.column_heads(cell))]


def test_a_figure_in_html_knows_its_heads_over_spanned_cells() -> None:
    reading = read_bytes(HTML.encode(), ".html")
    assert heads(reading, "14") == ["Oostervliet", "Reizigers", "2032"]
    assert heads(reading, "7") == ["Oostervliet", "Reizigers", "2031"]
    table = reading.tables[0]
    assert (table.height, table.width) == (4, 3)
    assert table.caption is not None and reading.body.text[slice(*table.caption)] == "Reizigers"


def test_a_figure_in_official_xml_knows_its_heads_by_the_names_of_columns() -> None:
    reading = read_bytes(CALS.encode(), ".xml")
    assert heads(reading, "14") == ["Oostervliet", "Reizigers"]


def test_a_table_that_lays_a_page_out_is_none() -> None:
    page = "<html><body><table><tr><td>De Minister van Veren,</td><td>De Minister van Bruggen,</td></tr><tr><td>A</td><td>B</td></tr></table></body></html>"
    assert read_bytes(page.encode(), ".html").tables == ()


def test_of_tables_in_tables_the_inner_one_counts() -> None:
    page = f"<html><body><table><tr><td>kop</td><td>1</td></tr><tr><td>x</td><td>{HTML[HTML.index('<table') : HTML.index('</table>')]}</table></td></tr></table></body></html>"
    assert len(read_bytes(page.encode(), ".html").tables) == 1
