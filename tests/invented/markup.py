"""XML and HTML as the official publisher writes them: ``kamervragen`` with vraag and antwoord, or a ``kamerstuk`` of paragraphs."""

from __future__ import annotations

import re
from html import escape

from tests.invented.content import MARK, Part, day, iso
from tests.invented.layouts import Laid, Unit, marker, typed_notes

_SPLIT = re.compile("(\x02\\d+\x03)")


def _xml_text(laid: Laid, text: str) -> str:
    out = []
    for piece in _SPLIT.split(text):
        m = MARK.fullmatch(piece)
        if not m:
            out.append(escape(piece, quote=False))
        else:
            k = int(m.group(1))
            out.append(f'<noot id="N{k}" type="voet"><noot.nr>{laid.labels[k]}</noot.nr><noot.al>{escape(laid.sheet.notes[k], quote=False)}</noot.al></noot>')
    return "".join(out)


def _runs(parts: list[Part]) -> list[tuple[str, list[Part]]]:
    """Parts with list items and table rows gathered."""
    out: list[tuple[str, list[Part]]] = []
    for part in parts:
        if part.kind != "p" and out and out[-1][0] == part.kind:
            out[-1][1].append(part)
        else:
            out.append((part.kind, [part]))
    return out


def _xml_parts(laid: Laid, parts: list[Part], before: str = "") -> str:
    out = []
    for kind, group in _runs(parts):
        if kind == "p":
            out.append(f"<al>{before}{_xml_text(laid, group[0].text)}</al>")
        elif kind == "li":
            out.append('<lijst type="expliciet">' + "".join(f"<li><li.nr>{p.marker}</li.nr><al>{_xml_text(laid, p.text)}</al></li>" for p in group) + "</lijst>")
        else:
            rows = "".join("<row>" + "".join(f"<entry><al>{escape(c)}</al></entry>" for c in p.text.split("\t")) + "</row>" for p in group)
            columns = "".join(f'<colspec colname="c{i}"/>' for i in range(1, 4))
            out.append(f'<table frame="all"><tgroup cols="3">{columns}<tbody>{rows}</tbody></tgroup></table>')
        before = ""
    return "".join(out)


def write_xml(laid: Laid) -> tuple[str, dict[int, str]]:
    """The file and the labels that its notes got."""
    s, h = laid.sheet, laid.sheet.head
    body = _xml_questions(laid) if laid.style.family in ("official", "draft") else _xml_paper(laid)
    name = f"kv-tk-{h.case}" if s.kind == "kv" else f"ah-tk-20322033-{h.number}"
    if laid.style.family == "kst":
        name = f"kst-{h.dossier.replace(' ', '')}-{h.number % 90 + 2}"
    record = "" if laid.style.family == "letter" else f'<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/{name}/metadata.xml"/></metadata>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie>{record}{body}</officiele-publicatie>\n', dict(laid.labels)


def _xml_questions(laid: Laid) -> str:
    s, h = laid.sheet, laid.sheet.head
    kind = "Vragen gesteld door de leden der Kamer" if s.kind == "kv" else "Aanhangsel van de Handelingen"
    out = ['<kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2032-2033</tekstregel><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>'
           f'<tekstregel inhoud="kamernummer">2</tekstregel><tekstregel inhoud="documenttype">{kind}</tekstregel></kamervraagkop>',
           f"<kamervraagnummer>{h.case if s.kind == 'kv' else h.number}</kamervraagnummer>"]
    asked, answered = [u.parts[0].text for u in laid.units if u.role == "head" and u.parts[0].text.startswith("Vragen van")], [
        u.parts[0].text for u in laid.units if u.role == "head" and u.parts[0].text.startswith(("Antwoord van", "Mededeling van"))]
    who, rest = escape(asked[0], quote=False).split(" aan ", 1)
    for name, _ in h.askers:
        who = who.replace(name, f"<naam><achternaam>{name}</achternaam></naam>", 1)
    line = f"{who} aan {rest}"
    title = escape(h.title, quote=False)
    line = line.replace(f"over {title}", f"over <kamervraagonderwerp>{title}</kamervraagonderwerp>")
    submitted = f'<datum isodatum="{iso(h.submitted)}">{day(h.submitted)}</datum>'
    line = line.replace(day(h.submitted), submitted) if "(ingezonden" in line else f"{line} (ingezonden {submitted})."
    out.append(f'<kamervraagomschrijving type="vraag">{line}</kamervraagomschrijving>')
    for text in answered:
        dated = escape(text, quote=False).replace(day(h.answered), f'<datum isodatum="{iso(h.answered)}">{day(h.answered)}</datum>')
        out.append(f'<kamervraagomschrijving type="antwoord">{dated}</kamervraagomschrijving>')
    units = laid.units
    for i, u in enumerate(units):
        if u.role == "head":
            continue
        nr = f'<nr status="officieel">{escape(" ".join(u.label.split()))}</nr>' if u.label else ""
        if u.role in ("question", "answer"):
            if i and units[i - 1].role == "repeat":
                continue
            tag = "vraag" if u.role == "question" else "antwoord"
            out.append(f"<{tag}>{nr}{_xml_parts(laid, u.parts)}</{tag}>")
        elif u.role == "repeat":
            again = "".join(f'<al><nadruk type="cur">{f"{p.marker} " if p.marker else ""}{escape(p.text, quote=False)}</nadruk></al>' for p in u.parts)
            out.append(f"<antwoord>{nr}{again}{_xml_parts(laid, units[i + 1].parts)}</antwoord>")
        elif u.role == "group":
            out.append(f"<tussenkop>{escape(u.parts[0].text)}</tussenkop>")
        elif u.role == "notice":
            out.append(f"<kamervraagopmerking><kop><titel>Mededeling</titel></kop>{_xml_parts(laid, u.parts)}</kamervraagopmerking>")
        elif u.role == "toelichting":
            tag = "toelicht" if s.seed % 2 else "toelichting"
            out.append(f"<{tag}><kop><titel>Toelichting</titel></kop>{_xml_parts(laid, u.parts)}</{tag}>")
        else:
            out.append(_xml_parts(laid, u.parts))
    return "\n".join([*out, "</kamervragen>"])


def _xml_paper(laid: Laid) -> str:
    h = laid.sheet.head
    heads = [u.parts[0].text for u in laid.units if u.role == "head"]
    letter = laid.style.family == "letter"
    start = ('<kamerstuk><kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="kamernummer">2</tekstregel>'
             '<tekstregel inhoud="vergaderjaar">Vergaderjaar 2032-2033</tekstregel></kamerstukkop>'
             f"<dossier><dossiernummer><dossiernr>{h.dossier}</dossiernr></dossiernummer><titel>{escape(h.title, quote=False)}</titel></dossier>"
             f"<stuk><stuknr>Nr. <ondernummer>{h.number % 90 + 2}</ondernummer></stuknr><titel>{'BRIEF VAN DE MINISTER' if letter else 'LIJST VAN VRAGEN EN ANTWOORDEN'}</titel>"
             f'<datumtekst>{"Ontvangen" if letter else "Vastgesteld"}</datumtekst><datum isodatum="{iso(h.answered)}">{day(h.answered)}</datum><algemeen><vrije-tekst><tekst status="goed">')
    out = [start] + [f"<al>{escape(t, quote=False)}</al>" for t in heads[5:]]
    for u in laid.units:
        if u.role == "head":
            continue
        label = f'<al><nadruk type="vet">{escape(u.above)}</nadruk></al>' if u.above else ""
        if u.role in ("group", "set"):
            out.append(f"<tussenkop>{escape(u.parts[0].text, quote=False)}</tussenkop>")
        elif u.role == "repeat":
            out.append(label + "".join(f'<al><nadruk type="cur">{f"{p.marker} " if p.marker else ""}{escape(p.text, quote=False)}</nadruk></al>' for p in u.parts))
        else:
            out.append(label + _xml_parts(laid, u.parts, escape(u.before)))
    return "\n".join([*out, "</tekst></vrije-tekst></algemeen></stuk></kamerstuk>"])


def write_html(laid: Laid) -> tuple[str, dict[int, str]]:
    """The file and the labels that its notes got."""
    official = laid.style.family in ("official", "draft")
    typed = laid.typed_notes and laid.style.family == "letter"

    def text(raw: str) -> str:
        def ref(m: re.Match[str]) -> str:
            k = int(m.group(1))
            return marker(laid, k) if typed else f'<sup><a class="nootnum supernote-click-ID-d{k}e7" href="#ID-d{k}e7">{laid.labels[k]}</a></sup>'
        return MARK.sub(ref, escape(raw, quote=False))

    def parts(some: list[Part], before: str = "") -> str:
        out = []
        for kind, group in _runs(some):
            if kind == "p":
                out.append(f"<p>{before}{text(group[0].text)}</p>")
            elif kind == "li":
                out.append('<ul class="expliciet">' + "".join(f'<li><p class="li-nr">{p.marker}</p><p>{text(p.text)}</p></li>' if official else f"<li>{p.marker} {text(p.text)}</li>" for p in group) + "</ul>")
            else:
                out.append("<table>" + "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in p.text.split("\t")) + "</tr>" for p in group) + "</table>")
            before = ""
        return "\n".join(out)

    out: list[str] = []
    units: list[Unit] = laid.units + (typed_notes(laid) if typed else [])
    closing = ""
    for u in units:
        own = " ".join(u.label.split()) if official else u.above
        label = f'<h2 class="stuktitel no-toc">{escape(own)}</h2>' if own else ""
        if not official and label and u.role in ("question", "answer", "repeat"):
            label = f"<p><b>{escape(own)}</b></p>"
        before = "" if official else escape(u.before)
        if u.role == "head":
            described = u.parts[0].text.startswith(("Vragen van", "Antwoord van", "Mededeling van"))
            out.append(f'<h1 class="kamervraagomschrijving_kop no-toc">{text(u.parts[0].text)}</h1>' if described else f"<p>{text(u.parts[0].text)}</p>")
        elif u.role in ("group", "set"):
            out.append(f'<h2 class="tussenkop">{text(u.parts[0].text)}</h2>')
        elif u.role == "repeat":
            again = "".join(f"<p><i>{f'{p.marker} ' if p.marker else ''}{escape(p.text, quote=False)}</i></p>" for p in u.parts)
            out.append(f'<div class="antwoord">{label}{again}' if official else f"{label}{again}")
            closing = "</div>" if official else ""
        else:
            css = {"question": "vraag", "answer": "antwoord", "notice": "kamervraagopmerking", "toelichting": "toelichting"}.get(u.role, "")
            if closing:
                out.append(parts(u.parts) + closing)
                closing = ""
            elif official and css:
                out.append(f'<div class="{css}">{label}{parts(u.parts)}</div>')
            else:
                out.append(label + parts(u.parts, before))
    if not typed:
        notes = [f'<div class="voet noot snp-mouseoffset snb-pinned notedefault" id="supernote-note-ID-d{k}e7"><h5 class="note-close"><a class="note-close" href="#close-ID-d{k}e7">X</a> Noot</h5>'
                 f'<sup><span class="nootnum"><a id="ID-d{k}e7" name="ID-d{k}e7"></a>{label}</span></sup><p>{escape(laid.sheet.notes[k], quote=False)}</p></div>' for k, label in laid.labels.items()]
        out += ['<div id="noten"><hr />', *notes, "</div>"] if notes else []
    head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />'
    body = "\n".join(out)
    page = f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl"><head>{head}<title></title></head><body><div id="broodtekst">{body}</div></body></html>\n'
    return page, dict(laid.labels)
