"""Cuts well-formed XML into tags and text, each with its place in the file, and refuses what is unsafe or broken.

Two steps. ``check`` lets expat read the whole file once: it proves that the file is well-formed and stops at the first
document type that declares anything. After that proof one regular expression finds the tags, so ``tokens`` counts in
code points of the file itself and no byte index has to be mapped. Nothing is ever fetched: old papers name an external
document type, and it stays unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from griffier.errors import UnreadableFile, UnsafeFile

_REST = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>"""
_TAG = re.compile(
    rf"<(?:(?P<close>/?)(?P<name>[^\s/>!?]++){_REST}"  # <al>, </al>, <plaatje/>
    r"|!\[CDATA\[(?P<literal>.*?)\]\]>"  # words in which < and & are plain
    r"|!--.*?-->|\?.*?\?>"  # a remark, an instruction to a program
    rf"|!DOCTYPE{_REST})",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([^\s;&<]+));")
_XML_NAMES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_MARK_AS_LETTERS = "ï»¿"
_ADVICE = "fetch the file again from the publisher, or give the PDF or the text"


class Token(NamedTuple):
    """``source[start:end]`` is a tag (``name`` set), literal words or other markup; between tokens is text."""

    start: int
    end: int
    name: str
    closing: bool
    empty: bool
    literal: bool


def check(source: str) -> None:
    """Nothing, when the file is well-formed and safe.

    Raises ``UnsafeFile`` when it declares entities or other document type rules, ``UnreadableFile`` with code
    ``malformed`` and the line and column when it is no well-formed XML.
    """
    parser = expat.ParserCreate("UTF-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def doctype(name: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise UnsafeFile(
                "unsafe",
                f"line {parser.CurrentLineNumber}: the document type declares its own rules or entities, which no "
                f"paper needs and which can harm: the file was not read; {_ADVICE}",
            )

    def entity(*_: object) -> None:
        raise UnsafeFile(
            "unsafe", f"line {parser.CurrentLineNumber}: the file declares an entity, which no paper needs; {_ADVICE}"
        )

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(source.removeprefix("\ufeff").encode("utf-8"), True)
    except expat.ExpatError as error:
        raise UnreadableFile("malformed", _malformed(source, error)) from error
    except UnicodeEncodeError as error:
        raise UnreadableFile("malformed", f"character {error.start}: half a character, no text holds that; {_ADVICE}") from error


def _malformed(source: str, error: expat.ExpatError) -> str:
    where = f"line {error.lineno}, column {error.offset + 1}"
    what = expat.ErrorString(error.code)
    if source.removeprefix("\ufeff").startswith(_MARK_AS_LETTERS):
        what += " (the byte order mark was saved as the letters ï»¿: another program has rewritten this file)"
    return f"not well-formed XML: {what}, {where}; {_ADVICE}"


def tokens(source: str) -> Iterator[Token]:
    """The tags and other markup of a file that passed ``check``, in order."""
    for tag in _TAG.finditer(source):
        start, end = tag.span()
        name = tag["name"]
        if name is None:
            yield Token(start, end, "", False, False, tag["literal"] is not None)
            continue
        if ":" in name:
            name = name.rpartition(":")[2]
        yield Token(start, end, name, tag["close"] == "/", source[end - 2] == "/", False)


def attributes(source: str, token: Token) -> dict[str, str]:
    """The attributes of a start tag, references read."""
    found = _ATTRIBUTE.findall(source, token.start, token.end)
    return {name.rpartition(":")[2]: _plain(double or single) for name, double, single in found}


def _plain(value: str) -> str:
    return _REFERENCE.sub(lambda ref: resolve(ref) or ref.group(), value) if "&" in value else value


def references(source: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The character references in a stretch of text."""
    return _REFERENCE.finditer(source, start, end)


def resolve(reference: re.Match[str]) -> str | None:
    """What a reference reads as; None for a name that only the unread document type would know."""
    hexadecimal, decimal, name = reference.groups()
    if name is None:
        return chr(int(hexadecimal, 16) if hexadecimal else int(decimal.lstrip("0")))
    return _XML_NAMES.get(name) or html5.get(name + ";")
