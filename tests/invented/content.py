"""What an invented paper says: its head, questions, answers, notes and notices, before any layout is chosen.

A note's marker stands in a text as ``mark(k)``, k being the note's place in ``Sheet.notes``.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from tests.invented import sentences as words

MARK = re.compile("\x02(\\d+)\x03")


def mark(k: int) -> str:
    """The place of note k in a text."""
    return f"\x02{k}\x03"


def unmarked(text: str) -> str:
    return MARK.sub("", text)


@dataclass
class Part:
    """A paragraph (``p``), a list item (``li``, with its printed marker) or a table row (``row``, cells by tab)."""

    text: str
    kind: str = "p"
    marker: str = ""


@dataclass
class Question:
    """``n`` counts in reading order, ``number`` is what the paper prints; ``series`` counts the sets of questions."""

    n: int
    number: int
    series: int
    parts: list[Part]


@dataclass
class Answer:
    questions: list[int]
    parts: list[Part]


@dataclass
class Turn:
    """Questions that are answered together; ``joint`` when they stand under one heading."""

    questions: list[int]
    answer: Answer | None
    joint: bool = False
    group: str = ""


@dataclass
class Head:
    number: int
    case: str
    title: str
    askers: list[tuple[str, str]]
    ministers: list[tuple[str, str]]
    behalf: list[str]
    submitted: tuple[int, int, int]
    answered: tuple[int, int, int]
    dossier: str
    committee: str
    chair: str
    clerk: str


@dataclass
class Sheet:
    seed: int
    kind: str  # ah, kv, list, letter, postponed, withdrawn
    head: Head
    questions: list[Question]
    turns: list[Turn]
    notes: list[str]
    toelichting: str = ""
    notice: str = ""
    until: tuple[int, int, int] | None = None
    second: list[tuple[str, str]] = field(default_factory=list)
    features: set[str] = field(default_factory=set)


def day(date: tuple[int, int, int]) -> str:
    return f"{date[2]} {words.MONTHS[date[1] - 1]} {date[0]}"


def iso(date: tuple[int, int, int]) -> str:
    return f"{date[0]}-{date[1]:02d}-{date[2]:02d}"


def member_list(askers: list[tuple[str, str]], of: bool = True) -> str:
    """«het lid A (X)», «de leden A en B (beiden X)», «de leden A (X) en B (Y)»."""
    if len(askers) == 1:
        return f"het lid {askers[0][0]} ({askers[0][1]})"
    if len({p for _, p in askers}) == 1:
        names = ", ".join(n for n, _ in askers[:-1]) + f" en {askers[-1][0]}"
        return f"de leden {names} ({'beiden' if len(askers) == 2 else 'allen'} {askers[0][1]})"
    each = [f"{n} ({p})" for n, p in askers]
    return f"de leden {', '.join(each[:-1])} en {each[-1]}"


class Writer:
    """Fills templates with one paper's subject; remembers its notes."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.thing, self.things, self.verb, self.place = rng.choice(words.SUBJECTS)
        self.notes: list[str] = []
        self.used: set[str] = set()

    def date(self) -> tuple[int, int, int]:
        return self.rng.randint(2030, 2033), self.rng.randint(1, 12), self.rng.randint(1, 28)

    def fill(self, template: str, **more: object) -> str:
        r = self.rng
        org = r.choice(words.ORGS)
        slots: dict[str, object] = {
            "thing": self.thing, "Thing": self.thing[0].upper() + self.thing[1:], "things": self.things, "Things": self.things.capitalize(),
            "verb": self.verb, "place": self.place, "org": org, "Org": org[0].upper() + org[1:], "town": r.choice(words.PLACES), "paper": r.choice(words.PAPERS),
            "law": r.choice(words.LAWS), "unit": r.choice(words.UNITS), "sum": r.choice(words.SUMS), "year": r.randint(2026, 2034), "n": r.randint(2, 48), "day": day(self.date()), "ref": 1,
            "n2": r.randint(10, 99) // 10, "n3": r.randint(100, 999), "num": r.randint(100000, 999999), "num4": r.randint(100, 3999), "num5": r.randint(10000, 29999),
            "member": r.choice(words.MEMBERS), "party": r.choice(words.PARTIES), **more}
        return template.format(**slots)

    def fresh(self, templates: list[str], **more: object) -> str:
        """A filled template that the paper has not used yet, as far as there are any."""
        left = [t for t in templates if t not in self.used] or templates
        template = self.rng.choice(left)
        self.used.add(template)
        return self.fill(template, **more)

    def noted(self, text: str, long: bool = False) -> str:
        """The text with a note's marker: behind its last sentence, or inside, behind a name."""
        k = len(self.notes)
        note = self.fresh(words.NOTES)
        self.notes.append(note.rstrip(".") + "." + self.fill(words.LONG_NOTE) if long else note)
        inside = re.search(r"(?:bericht|artikel|rapport|brief|advies|overleg)(?= [a-z])", text)
        if inside and self.rng.random() < 0.4:
            return text[: inside.end()] + mark(k) + text[inside.end():]
        if text.endswith("?") and self.rng.random() < 0.3:
            return text[:-1] + mark(k) + "?"
        return text + mark(k)

    def question(self, allow: set[str]) -> list[Part]:
        r = self.rng
        kind = r.random()
        if "flat" in allow and kind < 0.08:
            return [Part(self.fresh(words.ASK_FLAT))]
        first = self.fresh(words.ASK)
        if "parts" in allow and kind < 0.18:
            parts = [Part("Kunt u aangeven:")]
            parts += [Part(self.fresh(words.ASK_PARTS) + end, "li", f"{c}.") for c, end in zip("abc", (";", ";", "?"), strict=True)]
            return parts
        for _ in range(r.choice((0, 0, 1, 1, 2))):
            first += " " + self.fresh(words.ASK_MORE)
        if "paragraphs" in allow and kind < 0.34:
            return [Part(self.fresh(words.ASK_BEFORE)), Part(first)]
        if "paragraphs" in allow and kind < 0.42:
            return [Part(first), Part(self.fresh(words.ASK_BEFORE) + " " + self.fresh(words.ASK_MORE))]
        return [Part(self.fresh(words.ASK_BEFORE) + " " + first if kind > 0.85 else first)]

    def answer(self, number: int, traps: set[str]) -> list[Part]:
        r = self.rng
        say = self.fresh(words.SAY, ref=r.randint(1, number - 1)) if number > 1 else r.choice(words.SAY[:8])
        if r.random() < 0.15:
            return [Part(say)]
        paragraphs = [" ".join(self.fresh(words.TELL) for _ in range(r.randint(1, 4))) for _ in range(r.choice((1, 1, 1, 2, 2, 3)))]
        if r.random() < 0.6:
            paragraphs[0] = say + " " + paragraphs[0]
        if "traps" in traps and r.random() < 0.3:
            paragraphs[-1] += " " + self.fresh(words.TELL_TRAPS)
        parts = [Part(p) for p in paragraphs]
        if "lists" in traps and r.random() < 0.22:
            parts.append(Part(self.fresh(words.POINT_LEADS)))
            style = r.choice(("1.", "1)", "a.", "a)", "•", "-", "–"))
            for i in range(r.randint(2, 4)):
                marker = style.replace("1", str(i + 1)).replace("a", "abcd"[i])
                text = self.fresh(words.POINTS)
                if r.random() < 0.3:
                    text += f", met bijzondere aandacht voor {self.fresh(words.POINTS)} en voor {self.fresh(words.POINTS)}"
                parts.append(Part((text[0].upper() + text[1:] + ".") if r.random() < 0.5 else text + ";", "li", marker))
            if r.random() < 0.6:
                parts.append(Part(self.fresh(words.TELL)))
        elif "tables" in traps and r.random() < 0.12:
            parts.append(Part(self.fresh(words.TABLE_LEADS)))
            first = r.randint(2026, 2031)
            parts.append(Part(f"Gemeente\t{first}\t{first + 1}", "row"))
            parts += [Part(f"{town}\t{r.randint(2, 90)}\t{r.randint(2, 90)}", "row") for town in r.sample(words.PLACES, 3)]
        return parts


def make_head(w: Writer, kind: str) -> Head:
    r = w.rng
    names = r.sample(words.MEMBERS, r.choice((1, 1, 1, 2, 2, 3, 4)))
    party = r.choice(words.PARTIES)
    parties = [party] * len(names) if r.random() < 0.4 else r.sample(words.PARTIES, len(names))
    offices = r.sample(words.OFFICES, 5)
    ministers = list(zip(r.sample(words.MINISTERS, 3), offices, strict=False))[: r.choice((1, 1, 1, 2, 3))]
    behalf = [f"Minister van {o}" for o in offices[3: 3 + r.choice((0, 0, 0, 1, 2))]]
    month = r.randint(1, 9)
    return Head(r.randint(100, 3900), f"2032Z{r.randint(10000, 24000)}", w.fill(r.choice(words.TITLES)), list(zip(names, parties, strict=True)), ministers, behalf,
                (2032, month, r.randint(1, 28)), (2032, month + r.randint(1, 3), r.randint(1, 28)), f"3{r.randint(7, 9)} {r.randint(100, 999)}",
                r.choice(words.COMMITTEES), r.choice(words.MEMBERS), r.choice(words.MEMBERS))


def make_turns(w: Writer, s: Sheet, count: int, series: int, allow: set[str]) -> None:
    """One set of questions and how they are answered together."""
    r = w.rng
    numbers = list(range(1, count + 1))
    groups: list[list[int]] = []
    joint_wish = r.random() < 0.55 and "joint" in allow
    apart = joint_wish and count >= 6 and r.random() < 0.2 and "joint_heading" in allow
    if apart:  # "3 en 8": out of order
        a = r.randint(2, 3)
        numbers = [x for x in numbers if x != count]
        groups = [[x] for x in numbers]
        groups[a - 1].append(count)
        s.features.add("joint_apart")
    else:
        while numbers:
            size = r.choice((1, 1, 1, 2, 2, 3, 5)) if joint_wish else 1
            groups.append(numbers[:size])
            numbers = numbers[size:]
    headed = joint_wish and (apart or ("joint_heading" in allow and r.random() < 0.5))
    grouping = "groups" in allow and r.random() < 0.25
    for i, group in enumerate(groups):
        members = []
        for number in group:
            n = len(s.questions) + 1
            s.questions.append(Question(n, number, series, w.question(allow)))
            members.append(n)
        answer = Answer(members, w.answer(group[0], allow)) if "answers" in allow else None
        title = w.fresh(words.GROUPS) if grouping and i % 3 == 0 and i // 3 < len(words.GROUPS) else ""
        if title:
            s.features.add("groups")
        joint = headed and len(group) > 1
        if len(group) > 1 and not apart:
            s.features.add("joint_heading" if joint else "joint_answer")
        s.turns.append(Turn(members, answer, joint, title))


def make_sheet(seed: int, kind: str, allow: set[str], rng: random.Random) -> Sheet:
    """One paper's content. ``allow`` says what the layout can print (paragraphs, joint, lists, notes …)."""
    w = Writer(rng)
    s = Sheet(seed, kind, make_head(w, kind), [], [], w.notes)
    count = rng.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14)) if kind != "list" else rng.choice((4, 7, 10, 13, 17))
    asked_only = kind in ("kv", "postponed", "withdrawn")
    make_turns(w, s, count, 0, allow if not asked_only else allow - {"answers", "joint", "groups"})
    if kind in ("ah", "letter") and "second" in allow and rng.random() < 0.12:
        others = [x for x in words.MEMBERS if x not in {n for n, _ in s.head.askers}]
        s.second = [(rng.choice(others), rng.choice(words.PARTIES))]
        make_turns(w, s, rng.randint(1, 4), 1, allow)
        s.features.add("second_set")
    if (kind == "kv" and rng.random() < 0.3) or (kind == "ah" and rng.random() < 0.08):
        s.toelichting = w.fill(rng.choice(words.TOELICHTING))
        s.features.add("toelichting")
    if kind == "postponed":
        term = rng.random() < 0.4
        s.until = (2032, rng.randint(10, 12), rng.randint(1, 28)) if term else None
        s.notice = w.fill(rng.choice(words.NOTICE), askers=member_list(s.head.askers), title=s.head.title, case=s.head.case, day=day(s.head.submitted),
                          why=w.fill(rng.choice(words.NOTICE_WHY)), term=w.fill(words.NOTICE_TERM, until=day(s.until)) if s.until else rng.choice(words.NOTICE_NO_TERM))
        s.features.add("term" if term else "no_term")
    if kind == "withdrawn":
        s.notice = w.fill(rng.choice(words.WITHDRAWN), askers=member_list(s.head.askers))
    if "notes" in allow:
        order: list[Part] = [p for t in s.turns for parts in [*(s.questions[n - 1].parts for n in t.questions), t.answer.parts if t.answer else []] for p in parts]
        free = [i for i, p in enumerate(order) if p.kind == "p" and len(p.text) > 30]
        for i in sorted(rng.sample(free, min(len(free), rng.randint(1, 6)))):
            order[i].text = w.noted(order[i].text, long="long_notes" in allow and rng.random() < 0.4)
    for part in (p for q in s.questions for p in q.parts):
        s.features |= {"question_parts"} if part.kind == "li" else set()
    for parts in (t.answer.parts for t in s.turns if t.answer):
        s.features |= {"list_in_answer" for p in parts if p.kind == "li"} | {"table" for p in parts if p.kind == "row"} | ({"answer_paragraphs"} if len(parts) > 1 else set())
    if any(len(q.parts) > 1 and all(p.kind == "p" for p in q.parts) for q in s.questions):
        s.features.add("question_paragraphs")
    if any(not unmarked(q.parts[-1].text).rstrip().endswith("?") for q in s.questions):
        s.features.add("question_flat")
    return s
