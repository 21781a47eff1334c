"""Small Word and OpenDocument files, made part by part: what the tests of their readers put in."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"))
)


def zipped(parts: dict[str, str]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as z:
        for name, words in parts.items():
            z.writestr(name, words)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; ``parts`` are footnotes, numbering, styles, header1 … without their root's tags."""
    relations, files = [], {}
    for i, (name, words) in enumerate(parts.items()):
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{name}.xml"] = f'<?xml version="1.0"?><w:{root} {W} {_MORE}>{words}</w:{root}>'
        relations.append(f'<Relationship Id="r{i}" Type="http://x/{kind}" Target="{name}.xml"/>')
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    main = '<Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": rels.format(main),
            "word/document.xml": f'<?xml version="1.0"?><w:document {W} {_MORE}><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": rels.format("".join(relations)),
            **files,
        }
    )


def p(words: str, properties: str = "") -> str:
    """A paragraph of Word; ``words`` may be runs already."""
    runs = words if words.startswith("<") else f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def listed(words: str, number: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...], head: bool = False) -> str:
    """A table of Word; the first row is marked as a head when ``head``."""
    made = []
    for i, row in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if head and i == 0 else ""
        made.append(f"<w:tr>{marked}" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>")
    return "<w:tbl>" + "".join(made) + "</w:tbl>"


def odt(body: str, automatic: str = "", styles: str = "", master: str = "") -> bytes:
    """An OpenDocument text with this body."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{master}</office:master-styles></office:document-styles>",
        }
    )
