"""Copies printed lines into a flow of clean text, mending the joint between each line and the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier.model.paper import Block, Furniture
from griffier.model.text import PlacedText, TextBuilder
from griffier.readers.lines import SourceLines
from griffier.text.hyphens import Vocabulary, decide
from griffier.text.joints import BULLET, NUMBERED, Joint, ends_sentence, goes_on_plainly, joint
from griffier.text.measures import Measures

_TAIL = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?=-$)|[(\w-]*\w(?=-$)")
_LEAD = re.compile(r"[(«“‘]?([^\W_]+)")
#: What layout proves: the next piece stands on the same printed row.
ON_THE_ROW = {"tight": Joint.NOTHING, "blank": Joint.BLANK, "cell": Joint.CELL}
#: What stands right behind a word, so that no line begins with it.
_TIGHT = frozenset(",.;:?!)»”")
_NO_CUTS: tuple[Cut, ...] = ()


class Cut(NamedTuple):
    """Characters inside a line that are no words: a marker (of note number ``note``) or a note's label."""

    start: int
    end: int
    kind: str
    note: int | None = None


class Flow(NamedTuple):
    """A flow of clean text, its blocks, and for each note the offset at which its marker was cut out."""

    placed: PlacedText
    blocks: list[Block]
    cut_at: dict[int, int]


class Joiner:
    """Joins the lines of one paper. Hyphens that only broke a word are added to ``furniture``."""

    def __init__(
        self, printed: SourceLines, work: str, cuts: dict[int, list[Cut]], measures: Measures, double_spaced: bool
    ) -> None:
        self.lines, self.gaps, self.work, self.cuts = printed.lines, printed.gaps, work, cuts
        self.measures, self.double_spaced = measures, double_spaced
        self.hyphens: list[Furniture] = []
        self.paper = Vocabulary(lambda: "\n".join(work[line.start : line.end] for line in printed.lines))

    def flow(self, indexes: Sequence[int], *, note: bool = False) -> Flow:
        """One flow of the lines with these indexes, in reading order; a note's lines run on as one paragraph."""
        build, blocks, cut_at = TextBuilder(), list[Block](), dict[int, int]()
        texts = [self._text(i) for i in indexes]
        start, count, in_url, alone, role = 0, 0, False, True, "paragraph"
        last = max((k for k, text in enumerate(texts) if text), default=-1)
        k = 0
        while k < len(indexes):
            i, text = indexes[k], texts[k]
            k += 1
            after = k
            while after < len(indexes) and not texts[after]:
                after += 1
            if not text or k > last:
                self._copy(build, i, cut_at, drop_last=False)
                continue
            if count == 0 and BULLET.match(text):
                role = "item"
            following = texts[after]
            if not in_url and indexes[after] == i + 1 and self._plain(i, text, following):
                count += 1
                if i in self.cuts:
                    self._copy(build, i, cut_at, drop_last=False)
                else:
                    build.copy(text, self.lines[i].start, self.lines[i].end)
                build.put(" ")
                continue
            how, turned, gap = self._joint(i, indexes[after], text, following, in_url)
            if note and how in (Joint.PARAGRAPH, Joint.ITEM):
                how = Joint.BLANK
            in_url = how is Joint.NOTHING and " " not in following
            count += 1
            how = self._copy_with_joint(build, i, cut_at, how, text, following)
            for empty in indexes[k:after]:
                self._copy(build, empty, cut_at, drop_last=False)
            k = after
            if how in (Joint.PARAGRAPH, Joint.ITEM):
                blocks.append(Block(start, build.length, role, 0, count == 1 and alone))
                build.put(how.value)
                start, role, count, alone = build.length, "paragraph", 0, gap or turned
            elif how is not Joint.NOTHING:
                build.put(how.value)
        if build.length > start:
            blocks.append(Block(start, build.length, role, 0, count <= 1))
        return Flow(build.build(), blocks, cut_at)

    def _plain(self, i: int, text: str, following: str) -> bool:
        """True for most lines: the next one stands right below and goes on with the paragraph. Only a blank can join them.

        What ``joint`` would find out in ten steps; ``tests/text/test_joints.py`` holds the two against each other.
        """
        after = self.lines[i + 1]
        return (
            i + 1 not in self.gaps
            and not after.joint
            and after.page == self.lines[i].page
            and goes_on_plainly(text, following, self.measures.width(i))
        )

    def _joint(self, i: int, after: int, text: str, following: str, in_url: bool) -> tuple[Joint, bool, bool]:
        """The joint between two lines, whether a page's end stands between them, and whether a blank line does."""
        lines = self.lines
        if following[0] in _TIGHT and self.cuts.get(after) and self.cuts[after][0].start == lines[after].start:
            return Joint.NOTHING, False, False  # an extractor broke the line at a raised marker
        turned = after != i + 1 or lines[after].page != lines[i].page
        gap = after in self.gaps and after == i + 1
        double = self.double_spaced and self._closes(i) and self._closes(after)
        if (
            double
            and text[-1] == "?"
            and not NUMBERED.match(following)
            and (following[-1] == "?" or not ends_sentence(following))
        ):
            return Joint.BLANK, turned, gap  # the question goes on: an answer in double spaced text is set single
        if lines[after].joint and after == i + 1:
            return ON_THE_ROW[lines[after].joint], False, False
        if self.double_spaced and not gap and self._begins_double(after, text, following):
            return Joint.PARAGRAPH, turned, True
        how = joint(
            text,
            following,
            self.measures.width(i),
            before=self.measures.before(i),
            gap=gap,
            turned=turned,
            single=double,
            in_url=in_url,
        )
        return how, turned, gap

    def _begins_double(self, i: int, text: str, following: str) -> bool:
        """True when double spaced text begins at line i, right below a sentence's end: a full line, then a blank one."""
        wrapped = len(following) > 0.6 * self.measures.width(i) and not ends_sentence(following)
        return i + 1 in self.gaps and ends_sentence(text) and wrapped and not following[0].islower()

    def _closes(self, i: int) -> bool:
        """True when a blank line or the page's end follows a line."""
        lines = self.lines
        return i + 1 == len(lines) or i + 1 in self.gaps or lines[i + 1].page != lines[i].page

    def _text(self, i: int) -> str:
        """The line's words without what is cut out of it."""
        line = self.lines[i]
        if i not in self.cuts:
            return self.work[line.start : line.end]
        parts, at = [], line.start
        for cut in self.cuts[i]:
            parts.append(self.work[at : cut.start])
            at = cut.end
        return ("".join(parts) + self.work[at : line.end]).strip()

    def _copy(self, build: TextBuilder, i: int, cut_at: dict[int, int], *, drop_last: bool) -> None:
        line = self.lines[i]
        at, end = line.start, line.end - drop_last
        for cut in self.cuts.get(i, _NO_CUTS):
            self._piece(build, at, cut.start)
            if cut.note is not None:
                cut_at[cut.note] = build.length
            at = cut.end
        self._piece(build, at, end)

    def _piece(self, build: TextBuilder, start: int, end: int) -> None:
        if start < end:
            build.copy(self.work[start:end], start, end)

    def _copy_with_joint(
        self, build: TextBuilder, i: int, cut_at: dict[int, int], how: Joint, text: str, following: str
    ) -> Joint:
        """Copy line i, its last hyphen dropped when it only broke a word; the joint that is left to put."""
        if how is not Joint.HYPHEN:
            if i in self.cuts:
                self._copy(build, i, cut_at, drop_last=False)
            else:
                line = self.lines[i]
                build.copy(text, line.start, line.end)
            return how
        left, right = _TAIL.search(text, text.rfind(" ") + 1), _LEAD.match(following)
        verdict = decide(left[0], right[1], self.paper) if left and right else "keep"
        self._copy(build, i, cut_at, drop_last=verdict == "drop")
        if verdict == "drop":
            end = self.lines[i].end
            self.hyphens.append(Furniture(end - 1, end, "hyphen"))
        return Joint.BLANK if verdict == "suspended" else Joint.NOTHING
