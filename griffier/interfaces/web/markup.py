"""Words with marks as HTML: the only place where Python writes tags. Every word from a paper is escaped here.

A reference that leads somewhere is a link; other marks are ``mark`` with a title that says what they are. A note's marker is a
link to its note. Tags and classes are ours alone; nothing of a paper becomes part of a tag but escaped attribute values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from griffier.interfaces.web.links import Links
from griffier.interfaces.web.words import Words
from griffier.reading.figures import bounds
from griffier.reading.heads import Head
from griffier.reading.items import Item
from griffier.reading.marks import web_address
from griffier.reading.spans import Mark, Node

PEEK = 220
"""Characters of what a reference leads to that are shown beside it."""


class Marker:
    """Writes the marked words of one page."""

    def __init__(
        self, words: Words, links: Links, paper: str = "", resolved: Mapping[str, Head] | None = None,
        answers: Mapping[int, str] | None = None, anchors: Mapping[int, tuple[str, str]] | None = None,
    ) -> None:  # fmt: skip
        self.words, self.links, self.paper = words, links, paper
        self.resolved, self.answers, self.anchors = resolved or {}, answers or {}, anchors or {}
        self.first = True

    def block(self, text: str, nodes: Sequence[Node], start: int) -> Markup:
        """``text`` with its marks; ``start`` is the offset of its first character in what the marks count in."""
        return Markup("".join(self._inside(text, nodes, start, start, start + len(text), False)))

    def _inside(self, text: str, nodes: Sequence[Node], base: int, start: int, end: int, linked: bool) -> list[str]:
        out: list[str] = []
        at = start
        for node in nodes:
            out.append(str(escape(text[at - base : node.start - base])))
            words = self._inside(text, node.inside, base, node.start, node.end, linked or node.mark.link)
            out.append(self._dress(node.mark, "".join(words), linked))
            at = node.end
        out.append(str(escape(text[at - base : end - base])))
        return out

    def _dress(self, mark: Mark, inner: str, linked: bool) -> str:
        """Already escaped ``inner`` in its tag."""
        if mark.kind == "note":
            return self._note(mark.item)
        if mark.kind == "furniture":
            return f'<span class="furniture">{inner}</span>'
        if mark.kind == "chosen":
            anchor = ' id="words"' if self.first else ""
            self.first = False
            return f'<mark class="chosen"{anchor}>{inner}</mark>'
        if mark.item is None:
            return f'<mark class="hit">{inner}</mark>'
        if mark.link and not linked:
            return self._link(mark.item, inner)
        return f'<mark class="m m-{mark.kind}" title="{escape(self.explain(mark.item))}">{inner}</mark>'

    def _note(self, item: Item | None) -> str:
        if item is None or item.number not in self.anchors:
            return ""
        label, anchor = self.anchors[item.number]
        say = escape(self.words("note_n", n=label))
        return f'<a class="noteref" id="r-{escape(anchor)}" href="#{escape(anchor)}" aria-label="{say}">{escape(label)}</a>'

    def _link(self, item: Item, inner: str) -> str:
        """A reference as a link, with what it leads to as its title and for the preview."""
        if item.text("kind") == "url":
            address = web_address(item)
            return f'<a class="ref out" rel="external noopener noreferrer nofollow" href="{escape(address)}">{inner}</a>'
        target = item.text("resolved") or ""
        head = self.resolved.get(target)
        asked = item.mapping("target").get("question")
        n = asked[0] if isinstance(asked, list) and asked else None
        if target == self.paper:
            href = f"#q{n}" if n else "#paper"
            title, preview = self.words("this_paper"), ""
            if isinstance(n, int):
                title, preview = self.words("answer_to", n=n), self.answers.get(n, "")
        else:
            href = self.links.to("paper", target, anchor=f"q{n}" if n else "")
            title, preview = self.head_line(head) if head else target, (head.title or head.opening) if head else ""
        shown = preview if len(preview) <= PEEK else preview[:PEEK].rsplit(" ", 1)[0] + " …"
        return f'<a class="ref" href="{escape(href)}" data-peek="{escape(shown)}" data-peek-title="{escape(title)}">{inner}</a>'

    def head_line(self, head: Head) -> str:
        """A paper in one line: its id, what it is, its date."""
        return f"{head.id} · {self.words.name('paperkind', head.kind)} · {self.words.date(head.date)}"

    def explain(self, item: Item) -> str:
        """What a mark is, in a line."""
        words = self.words
        family = words.name("mark", item.kind)
        said: list[str] = []
        if item.kind == "references":
            said = [words.name("refkind", item.text("kind")), words("not_held") if not item.text("resolved") else ""]
        elif item.kind == "motions":
            position, advice = item.text("position"), item.text("appreciation")
            said = [item.text("target") or "", words.name("position", position or "none") if position or not advice else ""]
            said.append(words("advised", what=advice) if advice else "")
        elif item.kind == "commitments":
            said = [words.name("promise", item.text("kind")), item.text("due_text") or words("no_term")]
            said.append(words.name("status", item.text("status") or "unknown"))
        elif item.kind == "figures":
            said = [self.value(item), item.text("of_what") or "", item.text("period") or ""]
        elif item.kind == "cues":
            said = [words.name("cue", item.text("kind"))]
        return ": ".join((family, " · ".join(s for s in said if s)))

    def value(self, item: Item) -> str:
        """A figure's value with its unit."""
        ends = bounds(item)
        return self.words.quantity(*ends, item.text("unit") or "", item.fields.get("approx") is True) if ends else ""


def lit(text: str, marks: Sequence[tuple[int, int]], start: int = 0, end: int | None = None, name: str = "hit") -> Markup:
    """``text[start:end]`` with the marked places lit."""
    end = len(text) if end is None else end
    out, at = [], start
    for a, b in marks:
        if start <= a < b <= end and a >= at:
            out += [str(escape(text[at:a])), f'<mark class="{name}">{escape(text[a:b])}</mark>']
            at = b
    return Markup("".join([*out, str(escape(text[at:end]))]))
