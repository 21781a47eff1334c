"""Hits as text for a terminal: what, where, and the words with those that were asked for in bold."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

import click

WIDTH = 100
FACETS_SHOWN = 5


def page(result: Mapping[str, object], command: str) -> str:
    """What a search or a comparison gave, to be read; ``command`` is how it was asked."""
    lines: list[str] = [f"! {note}" for note in _list(result, "notes")]
    if result.get("suggestion"):
        lines.append(f"bedoelde u: {result['suggestion']}")
    for hit in _list(result, "hits"):
        assert isinstance(hit, Mapping)
        lines += ["", *_hit(hit)]
    lines += ["", f"{result['shown']} shown of {result['total']} passage{'s' * (result['total'] != 1)}"]
    if result.get("next") is not None:
        lines[-1] += f"; go on with: {command} --from {result['next']}"
    return "\n".join([*lines, *_facets(result)])


def nothing_found(text: str) -> str:
    """What to try when a search or a comparison gave nothing."""
    if not any(sign.isalnum() for sign in text):
        return "there is no word in this to look for; say one or more words, see --help"
    return "nothing was found; try fewer words, other words, or the begin of one with a star (veilig*)"


def _hit(hit: Mapping[str, object]) -> Iterator[str]:
    source = hit["source"]
    assert isinstance(source, Mapping)
    questions = hit.get("questions") or [hit["question"]]
    assert isinstance(questions, list)
    part = f"#q{hit['question']}" if hit["question"] else ""
    joint = f" (with {', '.join(map(str, questions))})" if len(questions) > 1 else ""
    section = f" · {hit['section']}" if hit["section"] else ""
    yield click.style(f"{hit['paper']}{part}", bold=True) + f"{joint} · {hit['kind']} · {hit['date'] or 'no date'}{section}"
    yield from _text(str(hit["highlight"]))
    answer = hit.get("answer")
    if isinstance(answer, Mapping):
        words = answer["source"]["quote"]
        yield from _text("→ " + (words if len(words) < 300 else words[:300].rsplit(" ", 1)[0] + " …"))
    page = f"page {source['page']}, " if source["page"] is not None else ""
    more = f"; {len(also)} more here" if isinstance(also := hit.get("also"), list) else ""
    yield f"    {source['file']}, {page}{source['start']}..{source['end']}{more}"


def _text(words: str) -> Iterator[str]:
    """Lines of at most ``WIDTH``; what stands between pairs of stars is bold, also across lines."""
    bold = False
    plain = " ".join(words.split())
    for line in textwrap.wrap(plain, WIDTH, initial_indent="    ", subsequent_indent="    "):
        pieces = line.split("**")
        yield "".join(click.style(p, bold=True) if bold != bool(i % 2) and p else p for i, p in enumerate(pieces))
        bold = bold != (len(pieces) % 2 == 0)


def _facets(result: Mapping[str, object]) -> Iterator[str]:
    facets = result.get("facets")
    for name, counts in facets.items() if isinstance(facets, Mapping) else ():
        if counts:
            shown = [f"{value} {n}" for value, n in list(counts.items())[:FACETS_SHOWN]]
            yield f"{name + ':':10} {', '.join(shown)}{', …' if len(counts) > FACETS_SHOWN else ''}"


def _list(result: Mapping[str, object], name: str) -> list[object]:
    value = result.get(name)
    return value if isinstance(value, list) else []
