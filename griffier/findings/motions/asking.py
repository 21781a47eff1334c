"""What a motion asks, in the words of the paper that names it."""

from __future__ import annotations

import re

from griffier.findings.motions.mentions import Mention
from griffier.lexicon.rows import rows

_LINES = sorted((row["words"] for row in rows("motions/requests.csv")), key=lambda words: (-len(words), words))
_REQUESTS = "|".join(f"[{words[0].upper()}{words[0]}]{re.escape(words[1:])}" for words in _LINES)
# "(…) verzoekt de regering(,) (om) …": what follows, up to the end of the sentence
_ASKS = re.compile(
    rf"[\s),;:]*(?:{_REQUESTS})\b(?: ook)?(?: mij| ons)?[,:]?(?: om)?,? "
    r"(?P<asks>[^\n]{3,1200}?)(?=[.?]\s+[A-Z«(]|[.?]?\s*(?:\n|$))"
)
_IS_ASKED = re.compile(
    r"[\s),]*(?:waarin |waarmee )?(?:wordt|werd|is) (?:de regering|het kabinet) (?:verzocht|gevraagd|opgeroepen)(?: om)?,? "
    r"(?P<asks>[^\n]{3,1200}?)(?=[.?]\s+[A-Z«(]|[.?]?\s*(?:\n|$))"
)
# "… wijst op het gevaar van … en vraagt de regering om een tarief"
_THEN_ASKS = re.compile(
    rf"[^\n.;?]{{0,250}}?(?:\ben|,|\bdie|\bwaarin de Kamer) (?:zij |daarom |ook )?(?:{_REQUESTS})\b[,:]?(?: mij| ons)?(?: om)?,? "
    r"(?P<asks>[^\n]{3,1200}?)(?=[.?]\s+[A-Z«(]|[.?]?\s*(?:\n|$))"
)
_LATER = re.compile(
    r"[^\n.;]{0,160}?\bwaarin [^\n.;]{0,60}?\bwordt (?:verzocht|gevraagd|opgeroepen) (?:om )?(?P<asks>[^\n.;]{3,400})"
)


def asked_in(text: str, mention: Mention) -> str | None:
    """The words that say what the motion asks: after "verzoekt", "vraagt (om)", else after "over"; None where none do."""
    match = _ASKS.match(text, mention.until) or _IS_ASKED.match(text, mention.until) or _LATER.match(text, mention.until)
    match = match or _THEN_ASKS.match(text, mention.until)
    if match:
        return match["asks"].rstrip(" ;,")
    return mention.about
