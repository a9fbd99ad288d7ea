"""Numbers as minutes write them: £1.2m, 65 per cent, 3,004, twenty-one, 14th."""

import re
from bisect import bisect_left
from decimal import Decimal, InvalidOperation
from typing import Literal, NamedTuple

Unit = Literal["money", "percent", "plain"]

_UNIT_NAMES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_UNITS = _UNIT_NAMES.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORD_VALUES: dict[str, int] = {name: value for value, name in enumerate(_UNITS)} | {
    name: 10 * (index + 2) for index, name in enumerate(_TENS)
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_SCALE = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "bn": 10**9,
    "billion": 10**9,
}

_DIGITS = re.compile(
    r"(?P<money>[£$€]\s?)?(?<![\d.,])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion)\b)|(?P<ordinal>st|nd|rd|th)\b)?"
    r"(?P<percent>\s?%|\s?per\s?cent\b|\s?percent\b)?(?P<pounds>\s?(?:pounds|euros|dollars)\b)?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})[-\s]?)?(?P<unit>{'|'.join(_UNITS[1:])})\b(?P<percent>\s?per\s?cent\b)?"
    rf"|\b(?P<round>{'|'.join(_TENS)})\b",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """A number in a text: its value, what it counts, and where it stands."""

    value: Decimal
    unit: Unit
    start: int
    end: int


def numbers(text: str) -> list[Number]:
    """Every number in ``text``, in digits or words, in order; without the bare word "one", mostly a pronoun."""
    found = [number for match in _DIGITS.finditer(text) if (number := _from_digits(match))]
    starts = [number.start for number in found]
    in_words: list[Number] = []
    for match in _WORDS.finditer(text):
        number = _from_words(match)
        before = bisect_left(starts, number.end) if number else 0
        if number and (before == 0 or found[before - 1].end <= number.start):
            in_words.append(number)
    found += in_words
    return sorted(found, key=lambda number: number.start)


def _from_digits(match: re.Match[str]) -> Number | None:
    try:
        value = Decimal(match["digits"].replace(",", ""))
    except InvalidOperation:  # pragma: no cover - the pattern admits only what Decimal takes
        return None
    if match["scale"]:
        value *= _SCALE[match["scale"].lower()]
    unit: Unit = "money" if match["money"] or match["pounds"] else "percent" if match["percent"] else "plain"
    return Number(value.normalize(), unit, match.start(), match.end())


def _from_words(match: re.Match[str]) -> Number | None:
    if match["round"]:
        return Number(Decimal(WORD_VALUES[match["round"].lower()]), "plain", match.start(), match.end())
    value = WORD_VALUES[match["unit"].lower()]
    if match["tens"]:
        value += WORD_VALUES[match["tens"].lower()]
    if value == 1:
        return None
    return Number(Decimal(value), "percent" if match["percent"] else "plain", match.start(), match.end())


def ordinal(word: str) -> int | None:
    """The value of "second" or "2nd", None for any other word."""
    if match := re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", word.lower()):
        return int(match[1])
    return _ORDINALS.get(word.lower())
