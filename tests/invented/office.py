"""Word (.docx) and OpenDocument (.odt) files, zipped by hand: real footnotes, numbering by the word processor, tables."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

from tests.invented.content import MARK
from tests.invented.layouts import Laid, Para, paragraphs

_SPLIT = re.compile("(\x02\\d+\x03)")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# numbering definitions: id -> (format, text of a level)
_NUMBERING = {"1.": (1, "decimal", "%1."), "1)": (2, "decimal", "%1)"), "a.": (3, "lowerLetter", "%1."), "a)": (4, "lowerLetter", "%1)"),
              "•": (5, "bullet", "•"), "-": (6, "bullet", "-"), "–": (7, "bullet", "–")}


def _zip(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2032, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


def _kind_of_list(marker: str) -> str:
    return marker.replace(marker[0], "1" if marker[0].isdigit() else "a") if marker[0].isalnum() else marker


def _groups(paras: list[Para]) -> list[list[Para]]:
    """Paragraphs one by one, list items and table rows together."""
    out: list[list[Para]] = []
    for p in paras:
        if p.kind != "p" and out and out[-1][0].kind == p.kind and out[-1][0].role == p.role:
            out[-1].append(p)
        else:
            out.append([p])
    return out


def _run(text: str, p: Para) -> str:
    style = ("<w:b/>" if p.bold else "") + ("<w:i/>" if p.italic else "")
    return f'<w:r>{f"<w:rPr>{style}</w:rPr>" if style else ""}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>' if text else ""


def _paragraph(laid: Laid, p: Para, numbering: int) -> str:
    runs = []
    for piece in _SPLIT.split(p.text):
        m = MARK.fullmatch(piece)
        runs.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{int(laid.labels[int(m.group(1))]) + 1}"/></w:r>' if m else _run(piece, p))
    props = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr></w:pPr>' if numbering else ""
    return f"<w:p>{props}{''.join(runs)}</w:p>"


def write_docx(laid: Laid) -> tuple[bytes, dict[int, str]]:
    """The file and the labels that its notes got."""
    body: list[str] = []
    lists: list[int] = []  # the abstract numbering of each list, in order: every list starts anew
    for group in _groups(paragraphs(laid)):
        if group[0].gap and body:
            body.append("<w:p/>")
        if group[0].kind == "row":
            rows = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{_paragraph(laid, Para(c, '', False), 0)}</w:tc>" for c in p.text.split("\t")) + "</w:tr>" for p in group)
            body.append(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>")
        elif group[0].kind == "li":
            lists.append(_NUMBERING[_kind_of_list(group[0].marker)][0])
            body += [_paragraph(laid, p, len(lists)) for p in group]
        else:
            body += [_paragraph(laid, p, 0) for p in group]
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:lvlText w:val="{t}"/></w:lvl></w:abstractNum>' for i, f, t in _NUMBERING.values())
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' for n, a in enumerate(lists, 1))
    notes = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    if not laid.typed_notes:
        notes += "".join(f'<w:footnote w:id="{int(label) + 1}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                         f'<w:r><w:t xml:space="preserve"> {escape(laid.sheet.notes[k], quote=False)}</w:t></w:r></w:p></w:footnote>' for k, label in laid.labels.items())
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_OFFICE}{t}+xml"/>' for n, t in (("document", "document.main"), ("footnotes", "footnotes"), ("numbering", "numbering"), ("footer1", "footer")))
    relations = "".join(f'<Relationship Id="rId{i}" Type="{_RELATION}{t}" Target="{f}.xml"/>' for i, (t, f) in enumerate((("footnotes", "footnotes"), ("numbering", "numbering"), ("footer", "footer1")), 1))
    footer = '<w:p><w:r><w:t xml:space="preserve">Pagina </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/></w:sectPr>'
    return _zip({
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}relationships"><Relationship Id="rId1" Type="{_RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_XML}<w:document {_W}><w:body>{''.join(body)}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}relationships">{relations}</Relationships>',
        "word/footnotes.xml": f"{_XML}<w:footnotes {_W}>{notes}</w:footnotes>",
        "word/numbering.xml": f"{_XML}<w:numbering {_W}>{abstract}{nums}</w:numbering>",
        "word/footer1.xml": f"{_XML}<w:ftr {_W}>{footer}</w:ftr>",
    }), dict(laid.labels)


_ODT = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"')


def write_odt(laid: Laid) -> tuple[bytes, dict[int, str]]:
    """The file and the labels that its notes got."""
    def text(p: Para) -> str:
        out = []
        for piece in _SPLIT.split(p.text):
            m = MARK.fullmatch(piece)
            if m:
                k = int(m.group(1))
                out.append(f'<text:note text:id="ftn{k}" text:note-class="footnote"><text:note-citation>{laid.labels[k]}</text:note-citation>'
                           f"<text:note-body><text:p>{escape(laid.sheet.notes[k], quote=False)}</text:p></text:note-body></text:note>")
            elif piece:
                style = "B" if p.bold else "I" if p.italic else ""
                out.append(f'<text:span text:style-name="{style}">{escape(piece, quote=False)}</text:span>' if style else escape(piece, quote=False))
        return "".join(out)

    body: list[str] = []
    for group in _groups(paragraphs(laid)):
        if group[0].gap and body:
            body.append("<text:p/>")
        if group[0].kind == "row":
            rows = "".join("<table:table-row>" + "".join(f"<table:table-cell><text:p>{escape(c)}</text:p></table:table-cell>" for c in p.text.split("\t")) + "</table:table-row>" for p in group)
            body.append(f'<table:table table:name="T{len(body)}"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>')
        elif group[0].kind == "li":
            items = "".join(f"<text:list-item><text:p>{text(p)}</text:p></text:list-item>" for p in group)
            body.append(f'<text:list text:style-name="L{_NUMBERING[_kind_of_list(group[0].marker)][0]}">{items}</text:list>')
        else:
            body += [f"<text:p>{text(p)}</text:p>" for p in group]
    styles = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    for n, kind, level in _NUMBERING.values():
        if kind == "bullet":
            one = f'<text:list-level-style-bullet text:level="1" text:bullet-char="{level}"/>'
        else:
            one = f'<text:list-level-style-number text:level="1" style:num-format="{"1" if kind == "decimal" else "a"}" style:num-suffix="{level[-1]}"/>'
        styles += f'<text:list-style style:name="L{n}">{one}</text:list-style>'
    kind = "application/vnd.oasis.opendocument.text"
    manifest = f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    content = f"{_XML}<office:document-content {_ODT}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    return _zip({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content}), dict(laid.labels)
