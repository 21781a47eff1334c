"""Numbers as lists print them: 3, c, C, iii, III."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
#: Names of number formats in Word and in OpenDocument.
_KINDS = {
    "lowerLetter": "a", "a": "a", "upperLetter": "A", "A": "A", "lowerRoman": "i", "i": "i", "upperRoman": "I", "I": "I",
    "decimalZero": "01", "none": "", "": "",
}  # fmt: skip


def printed(number: int, form: str) -> str:
    """A number in a form by its name; a form that is not known prints digits.

    >>> printed(4, "lowerRoman"), printed(28, "lowerLetter"), printed(7, "decimal"), printed(7, "none")
    ('iv', 'bb', '7', '')
    """
    kind = _KINDS.get(form, "1")
    if kind == "":
        return ""
    if kind == "01":
        return f"{number:02d}"
    if kind in ("a", "A") and 0 < number <= 26 * 20:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind == "A" else letter
    if kind in ("i", "I") and 0 < number < 4000:
        words = _roman(number)
        return words.upper() if kind == "I" else words
    return str(number)


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        while number >= value:
            words += letters
            number -= value
    return words
