"""How families of papers print what they say: labels, joint labels, the order of questions and answers, heads and feet.

``lay_out(seed)`` chooses a family and gives the paper's units in reading order; the writers (text, PDF, …) print units.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from tests.invented.content import MARK, Answer, Part, Question, Sheet, day, make_sheet, mark, member_list, unmarked


@dataclass(frozen=True)
class Labels:
    """``question`` and ``answer`` with {n}; an answer label without {n} is bare, "" is none; ``run_in`` when the words follow on the line."""

    question: str
    answer: str
    questions: str  # of a joint heading
    answers: str
    run_in: bool = False
    roman: bool = False
    spaced: bool = False


LABELS: dict[str, Labels] = {
    "official": Labels("Vraag {n}", "Antwoord {n}", "Vraag {n}", "Antwoord {n}"),
    "plural": Labels("Vraag {n}", "Antwoord {n}", "Vragen {n}", "Antwoorden {n}"),
    "op_vraag": Labels("Vraag {n}", "Antwoord op vraag {n}", "Vraag {n}", "Antwoord op vragen {n}"),
    "colon": Labels("Vraag {n}:", "Antwoord vraag {n}:", "Vragen {n}:", "Antwoord vragen {n}:"),
    "bare": Labels("Vraag {n}", "Antwoord", "Vraag {n}", "Antwoord"),
    "bare_colon": Labels("Vraag {n}", "Antwoord:", "Vragen {n}", "Antwoord:"),
    "number": Labels("{n}", "Antwoord", "{n}", "Antwoord"),
    "number_dot": Labels("{n}.", "Antwoord {n}", "{n}.", "Antwoord {n}"),
    "number_dot_run_in": Labels("{n}.", "Antwoord:", "{n}.", "Antwoord:", run_in=True),
    "number_paren_run_in": Labels("{n})", "Antwoord {n})", "{n})", "Antwoord {n})", run_in=True),
    "va": Labels("V{n}", "A{n}", "V{n}", "A{n}"),
    "va_run_in": Labels("V{n}:", "A{n}:", "V{n}:", "A{n}:", run_in=True),
    "roman": Labels("Vraag {n}", "Antwoord {n}", "Vragen {n}", "Antwoorden {n}", roman=True),
    "capitals": Labels("VRAAG {n}", "ANTWOORD {n}", "VRAGEN {n}", "ANTWOORD {n}"),
    "run_in": Labels("Vraag {n}:", "Antwoord {n}:", "Vragen {n}:", "Antwoord {n}:", run_in=True),
    "run_in_dot": Labels("Vraag {n}.", "Antwoord.", "Vraag {n}.", "Antwoord.", run_in=True),
    "spaced": Labels("Vraag {n}", "Antwoord {n}", "Vraag {n}", "Antwoord {n}", spaced=True),
    "lower": Labels("vraag {n}", "antwoord {n}", "vragen {n}", "antwoord {n}"),
    "parens_run_in": Labels("({n})", "Antwoord ({n})", "({n})", "Antwoord ({n})", run_in=True),
    "nr": Labels("Vraag nr. {n}", "Antwoord op vraag nr. {n}", "Vragen nrs. {n}", "Antwoord op vragen nrs. {n}"),
    "dash_run_in": Labels("Vraag {n} –", "Antwoord –", "Vraag {n} –", "Antwoord –", run_in=True),
    "bold_bare_run_in": Labels("Vraag {n}:", "Antwoord:", "Vragen {n}:", "Antwoord:", run_in=True),
    "number_above": Labels("{n}.\nVraag:", "Antwoord:", "{n}.\nVraag:", "Antwoord:", run_in=True),
    "no_answer_label": Labels("Vraag {n}", "", "Vraag {n}", ""),
}
BY_KIND = {
    "ah": ["official"] * 5 + [x for x in LABELS if x not in ("official", "no_answer_label", "number_above")],
    "kv": ["official"] * 4 + ["number", "number_dot", "number_dot_run_in", "number_paren_run_in", "capitals", "colon", "run_in", "spaced"],
    "list": ["official", "no_answer_label", "no_answer_label", "number", "number_dot_run_in", "op_vraag", "run_in", "va_run_in", "bare", "number_above", "number_above"],
    "letter": ["op_vraag"] * 3 + ["official", "plural", "colon", "bare", "run_in", "capitals", "va", "number_dot", "bare_colon", "nr", "lower"],
    "postponed": ["official", "number", "number_dot_run_in", "none", "none"],
    "withdrawn": ["official", "number", "none"],
}
ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"]
NOTE_STYLES = ["none", "none", "foot", "foot", "restart", "over", "end", "end_bracket", "end_paren"]


@dataclass
class Unit:
    """One thing that is printed together. ``role``: head, group, set, question, answer, repeat, notice, toelichting, letter, note.

    ``own`` are the ordinals (questions) or the place in ``Sheet.turns`` (answers) that a unit carries.
    """

    role: str
    parts: list[Part]
    label: str = ""
    run_in: bool = False
    own: list[int] = field(default_factory=list)
    spaced: bool = False

    @property
    def above(self) -> str:
        """The label that stands on a line of its own."""
        return "" if self.run_in and "\n" not in self.label else self.label.split("\n")[0]

    @property
    def before(self) -> str:
        """The label that stands before the first words, with its blank."""
        return self.label.split("\n")[-1] + " " if self.run_in and self.label else ""


@dataclass
class Style:
    label: str
    order: str  # interleaved, grouped, repeated
    notes: str
    tight: bool
    width: int
    height: int
    hyphenate: bool
    foot: str
    flow: str  # of the text without form feeds: plain (a paragraph a line) or wrapped
    alone: bool  # note markers on a line of their own in that text
    family: str  # official, draft, kst, letter


@dataclass
class Laid:
    sheet: Sheet
    style: Style
    units: list[Unit]
    labels: dict[int, str]  # note -> printed label, where notes are numbered through the paper

    @property
    def typed_notes(self) -> bool:
        """True when markers and notes are plain characters in every format."""
        return self.style.notes in ("end_bracket", "end_paren")


def joint_numbers(numbers: list[str], rng: random.Random, upper: bool) -> str:
    last, et = numbers[-1], (" EN " if upper else " en ")
    consecutive = len(numbers) > 2 and all(x.isdigit() for x in numbers) and int(last) - int(numbers[0]) == len(numbers) - 1
    pick = rng.random()
    if len(numbers) == 2 and pick < 0.12:
        return f"{numbers[0]}+{last}"
    if len(numbers) == 2 and pick < 0.2:
        return f"{numbers[0]} & {last}"
    if consecutive and pick < 0.3:
        return f"{numbers[0]} t/m {last}"
    if consecutive and pick < 0.38:
        return f"{numbers[0]} tot en met {last}"
    if consecutive and pick < 0.46:
        return f"{numbers[0]}-{last}"
    if len(numbers) == 5 and pick < 0.7:
        return f"{numbers[0]}, {numbers[1]}, {numbers[2]} {numbers[3]}{et}{last}"
    return ", ".join(numbers[:-1]) + et + last


def lay_out(seed: int) -> Laid:
    """The paper of a seed, with its units in reading order."""
    rng = random.Random(seed)
    kind = rng.choices(["ah", "kv", "list", "letter", "postponed", "withdrawn"], [45, 15, 14, 14, 8, 4])[0]
    label = rng.choice(BY_KIND[kind])
    family = {"list": "kst", "letter": "letter"}.get(kind) or ("official" if label in ("official", "capitals", "plural", "spaced", "roman", "run_in", "run_in_dot") or rng.random() < 0.3 else "draft")
    style_of = LABELS.get(label)
    allow = {"answers", "joint", "joint_heading", "groups", "lists", "tables", "traps", "paragraphs", "flat", "parts", "second", "notes", "long_notes"}
    rare = {"joint": 0.8, "groups": 0.5, "lists": 0.5, "tables": 0.3, "traps": 0.5, "paragraphs": 0.3, "flat": 0.25, "parts": 0.25}
    allow -= {feature for feature, chance in rare.items() if rng.random() > chance}
    numbered = bool(style_of and "{n}" in style_of.answer)
    if label == "no_answer_label":
        allow -= {"paragraphs", "flat", "parts", "traps", "joint"}
    if label in ("number", "number_dot", "number_dot_run_in", "number_paren_run_in", "parens_run_in"):
        allow -= {"second"}
    if label == "none":
        allow -= {"notes"}
    order = "interleaved"
    if numbered and kind in ("ah", "letter", "list") and label not in ("spaced", "roman") and rng.random() < 0.25:
        order = rng.choice(("grouped", "repeated"))
        allow -= {"second", "groups", "joint_heading"}
    notes = rng.choice(NOTE_STYLES)
    if notes == "none":
        allow -= {"notes"}
    if notes != "over":
        allow -= {"long_notes"}
    tight = family == "official" and rng.random() < 0.6
    if tight:
        allow -= {"groups"}
    style = Style(label, order, notes, tight, rng.choice((72, 78, 84, 92)), rng.choice((40, 46, 54)), rng.random() < 0.35,
                  rng.choice(("number", "dashes", "of", "page_of")) if family in ("draft", "letter") else "official", rng.choice(("plain", "plain", "wrapped")), label != "number" and rng.random() < 0.25, family)
    sheet = make_sheet(seed, kind, allow, rng)
    if label == "none":
        sheet.questions, sheet.turns, sheet.notes[:] = [], [], []
    if not sheet.notes:
        style.notes = "none"
    sheet.features |= {f"kind:{kind}", f"label:{label}", f"order:{order}", f"notes:{style.notes}", f"family:{family}"} | ({"hyphenated"} if style.hyphenate else set())
    units = head_units(sheet, style) + body_units(sheet, style, rng) + tail_units(sheet, style)
    seen: list[int] = []
    for unit in units:
        for part in unit.parts:
            seen += [int(m.group(1)) for m in MARK.finditer(part.text)]
    return Laid(sheet, style, units, {k: str(i) for i, k in enumerate(seen, 1)})


def body_units(s: Sheet, style: Style, rng: random.Random) -> list[Unit]:
    labels = LABELS.get(style.label)
    if labels is None:
        return []
    upper = labels.question.isupper() and labels.question.startswith("VRAAG")

    def name(template: str, several: str, questions: list[Question]) -> str:
        numbers = [ROMAN[q.number] if labels.roman else str(q.number) for q in questions]
        if len(numbers) == 1:
            return template.format(n=numbers[0])
        printed = joint_numbers(numbers, rng, upper)
        if len(numbers) == 2 and "op vragen" in several and rng.random() < 0.25:
            return f"Antwoord op zowel vraag {numbers[0]} als {numbers[1]}"
        return several.format(n=printed)

    def asked(members: list[int], joint: bool) -> list[Unit]:
        qs = [s.questions[n - 1] for n in members]
        if joint:
            parts = [p for q in qs for p in q.parts]
            return [Unit("question", parts, name(labels.question, labels.questions, qs), labels.run_in, members, labels.spaced)]
        return [Unit("question", q.parts, labels.question.format(n=ROMAN[q.number] if labels.roman else q.number), labels.run_in, [q.n], labels.spaced) for q in qs]

    def answered(i: int, answer: Answer, joint: bool) -> Unit:
        qs = [s.questions[n - 1] for n in answer.questions]
        return Unit("answer", answer.parts, name(labels.answer, labels.answers, qs), labels.run_in and bool(labels.answer), [i], labels.spaced)

    units: list[Unit] = []
    if style.order == "interleaved":
        series = 0
        for i, turn in enumerate(s.turns):
            if s.questions[turn.questions[0] - 1].series != series:
                series += 1
                units.append(Unit("set", [Part(f"Vragen van {member_list(s.second)} aan de Minister van {s.head.ministers[0][1]} over {s.head.title}.")]))
            if turn.group:
                units.append(Unit("group", [Part(turn.group)]))
            units += asked(turn.questions, turn.joint)
            if turn.answer:
                units.append(answered(i, turn.answer, turn.joint))
    else:
        for turn in s.turns:
            units += asked(turn.questions, turn.joint)
        for i, turn in enumerate(s.turns):
            if turn.answer:
                one = answered(i, turn.answer, turn.joint)
                if style.order == "repeated":  # label, the question's words again in italics, the answer
                    again = [Part(unmarked(p.text), p.kind, p.marker) for n in turn.questions for p in s.questions[n - 1].parts]
                    units.append(Unit("repeat", again, one.label))
                    one = Unit("answer", one.parts, "", False, one.own)
                units.append(one)
    return units


def ministers(s: Sheet, lower: bool = False) -> str:
    """«Minister A (X)», «Ministers A (X) en B (Y)» with «mede namens …»."""
    m = "minister" if lower else "Minister"
    each = [f"{n} ({o})" for n, o in s.head.ministers]
    if len(each) > 1 and s.seed % 3:
        each = [each[0], *(f"{m} {x}" for x in each[1:])]
        text = f"{m} {', '.join(each[:-1])} en {each[-1]}"
    else:
        text = f"{m} {each[0]}" if len(each) == 1 else f"{m}s {', '.join(each[:-1])} en {each[-1]}"
    return text + (f", mede namens de {' en de '.join(s.head.behalf)}" if s.head.behalf else "")


def asked_of(s: Sheet, lower: bool = False) -> str:
    m = "minister" if lower else "Minister"
    offices = [o for _, o in s.head.ministers]
    return f"de {m} van {offices[0]}" if len(offices) == 1 else f"de {m}s van {', van '.join(offices[:-1])} en van {offices[-1]}"


def head_units(s: Sheet, style: Style) -> list[Unit]:
    h = s.head
    vragen = f"Vragen van {member_list(h.askers)} aan {asked_of(s, style.family == 'draft')} over {h.title}"
    verb = "Mededeling" if s.kind in ("postponed", "withdrawn") else "Antwoord"
    lines: list[str] = []
    if style.family == "official":
        lines = ["Tweede Kamer der Staten-Generaal 2", "Vergaderjaar 2032–2033 " + ("Vragen gesteld door de leden der Kamer" if s.kind == "kv" else "Aanhangsel van de Handelingen")]
        lines += [h.case] if s.kind == "kv" else ["Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden", str(h.number)]
        lines.append(f"{vragen} (ingezonden {day(h.submitted)}).")
        lines += [] if s.kind == "kv" else [f"{verb} van {ministers(s)} (ontvangen {day(h.answered)})."]
    elif style.family == "draft":
        lines = [h.case, f"(ingezonden {day(h.submitted)})", vragen] if s.kind == "kv" else [
            f"AH {h.number}", h.case, f"{verb} van {ministers(s, True)} (ontvangen {day(h.answered)})", f"{vragen} (ingezonden {day(h.submitted)})"]
    elif style.family == "kst":
        lines = ["Tweede Kamer der Staten-Generaal 2", "Vergaderjaar 2032–2033", f"{h.dossier} {h.title[0].upper()}{h.title[1:]}", f"Nr. {h.number % 90 + 2} LIJST VAN VRAGEN EN ANTWOORDEN",
                 f"Vastgesteld {day(h.answered)}",
                 f"De vaste commissie voor {h.committee} heeft een aantal vragen voorgelegd aan {asked_of(s)} over {h.title}. De Minister heeft deze vragen beantwoord bij brief van {day(h.answered)}. Vragen en antwoorden zijn hierna afgedrukt.",
                 "De voorzitter van de commissie,", h.chair, "De adjunct-griffier van de commissie,", h.clerk]
    else:
        behalf = f", mede namens de {' en de '.join(h.behalf)}," if h.behalf else ""
        lines = ["> Retouradres Postbus 20901 2500 EX Den Haag", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Postbus 20018", "2500 EA Den Haag",
                 f"Datum {day(h.answered)}", f"Betreft Beantwoording vragen van {member_list(h.askers)} over {h.title}", "Geachte voorzitter,",
                 f"Hierbij bied ik u{behalf} de antwoorden aan op de vragen van {member_list(h.askers)} over {h.title}. Deze vragen werden ingezonden op {day(h.submitted)} met kenmerk {h.case}.",
                 "Hoogachtend,", f"de Minister van {h.ministers[0][1]},", h.ministers[0][0]]
    return [Unit("head", [Part(line)]) for line in lines]


def tail_units(s: Sheet, style: Style) -> list[Unit]:
    units: list[Unit] = []
    if s.notice:
        units.append(Unit("notice", [Part(s.notice)], "Mededeling" if style.family == "official" else ""))
    if s.toelichting:
        units.append(Unit("toelichting", [Part(s.toelichting)], "Toelichting" if s.seed % 2 else "Toelichting:", run_in=not s.seed % 2))
    return units


def marker(laid: Laid, k: int) -> str:
    """A note's marker where it is typed."""
    label = laid.labels[k]
    return f" {label})" if laid.style.notes == "end_paren" else f"[{label}]"


def typed(laid: Laid, text: str) -> str:
    if laid.style.notes == "end_paren":
        text = re.sub("(\x02\\d+\x03)[?]", r"?\1", text)
    return MARK.sub(lambda m: marker(laid, int(m.group(1))), text)


def typed_notes(laid: Laid) -> list[Unit]:
    """The notes at the end of a paper whose notes are typed."""
    return [Unit("note", [Part(f"{marker(laid, k).strip()} {laid.sheet.notes[k]}")]) for k in laid.labels]


@dataclass
class Para:
    """A paragraph to print: ``gap`` when a blank line stands above it."""

    text: str
    role: str
    gap: bool
    marker: str = ""
    bold: bool = False
    italic: bool = False
    kind: str = "p"


def paragraphs(laid: Laid, spaced: bool = False) -> list[Para]:
    """The units as paragraphs, as every format without markup of its own prints them; note markers still open."""
    out: list[Para] = []
    tight = laid.style.tight
    for unit in laid.units + (typed_notes(laid) if laid.typed_notes else []):
        above = unit.above
        if spaced and unit.spaced:
            above = " ".join(" ".join(word) if word.isalpha() else word for word in above.split())
        gap = unit.role in ("group", "set") or (not tight and not (unit.role == "answer" and not unit.label and laid.style.order == "repeated"))
        asked = laid.style.label == "no_answer_label" and unit.role == "question"
        bold = asked or unit.role in ("group", "set")
        if above:
            out.append(Para(above, "label", gap, bold=True))
            gap = False
        for i, part in enumerate(unit.parts):
            text = typed(laid, part.text) if laid.typed_notes else part.text
            if i == 0:
                text = unit.before + text
            follows = part.kind != "p" and i > 0
            out.append(Para(text, unit.role, (i == 0 and gap) or (i > 0 and not tight and not follows), part.marker, bold, asked or unit.role == "repeat", part.kind))
    return out


__all__ = ["LABELS", "Laid", "Para", "Style", "Unit", "lay_out", "mark", "paragraphs"]
