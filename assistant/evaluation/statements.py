"""What a sentence states that can be checked: numbers, dates, times, names and negation.

The scorers' own reading of a sentence, independent of the product's grounding, so that the one can show the other
wrong.
"""

import re
from typing import NamedTuple

from assistant.evaluation.text import squash, words

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_MONTH})\b\.?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*:)", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b\.?|\b(\d{1,2})[:.](\d{2})\b(?!\s*%)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SPELT = {
    word: str(n)
    for n, word in enumerate(
        (
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ),
        start=1,
    )
}
_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|unable|refused|rejected|declined|"
    r"struck\s+(?:out|off))\b|n['’]t\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?:;•·\-–]\s)(?<!^)(?<![\w&])([A-Z][\w’'-]+)")
_CLAUSE_END = re.compile(r"[.;:,()\n]|\b(?:but|and|although|though|while|who|which|as)\b", re.IGNORECASE)
_ROOT = 5
"""Letters by which two forms of a word are told as one."""


class Statement(NamedTuple):
    """What one sentence states."""

    numbers: frozenset[str]
    dates: frozenset[tuple[int, int]]
    times: frozenset[str]
    names: frozenset[str]
    negated: bool


def stated(sentence: str) -> Statement:
    """What ``sentence`` states; dates as (month, day), times as HH:MM, numbers without separators."""
    dates = {(_MONTHS[m[2].lower()], int(m[1])) for m in _DAY_MONTH.finditer(sentence)}
    dates |= {(_MONTHS[m[1].lower()], int(m[2])) for m in _MONTH_DAY.finditer(sentence)}
    dates |= {(int(m[2]), int(m[3])) for m in _ISO.finditer(sentence)}
    rest = _ISO.sub(" ", _MONTH_DAY.sub(" ", _DAY_MONTH.sub(" ", sentence)))
    times = {_clock(m) for m in _CLOCK.finditer(rest)}
    numbers = {m.group().replace(",", "") for m in _NUMBER.finditer(_CLOCK.sub(" ", rest))}
    names = {squash(m[1].removesuffix("'s").removesuffix("’s")) for m in _NAME.finditer(sentence)}
    return Statement(
        frozenset(numbers), frozenset(dates), frozenset(times), frozenset(names), bool(_NEGATION.search(sentence))
    )


def unsupported(claim: str, quotes: str, allowed: str = "") -> list[str]:
    """What ``claim`` states and ``quotes`` do not; ``allowed``: names and dates known otherwise."""
    if squash(claim) and squash(claim) in squash(quotes):
        return []
    mine, theirs, known = stated(claim), stated(quotes), stated(f"known {allowed}")
    spelt = {_SPELT[word] for word in words(quotes) if word in _SPELT}
    figures = {m.group().replace(",", "") for m in _NUMBER.finditer(f"{quotes} {allowed}")} | spelt
    told = f"{quotes} {allowed}"
    vocabulary = {squash(part) for apart in (r"[\s/()\[\]–—-]+", r"[\s/()\[\]]+") for part in re.split(apart, told)}
    vocabulary |= set(words(quotes))
    missing = [f"number {number}" for number in sorted(mine.numbers - figures)]
    missing += [f"date {day}/{month}" for month, day in sorted(mine.dates - theirs.dates - known.dates)]
    missing += [
        f"time {time}" for time in sorted(mine.times - theirs.times - known.times) if not _in_figures(time, figures)
    ]
    missing += [
        f"name {name}"
        for name in sorted(mine.names - vocabulary)
        if name not in _MONTHS and not _possessive(name, vocabulary)
    ]
    if mine.negated and not theirs.negated:
        missing.append("a negation")
    elif theirs.negated and not mine.negated and _is_of_the_negated(claim, quotes):
        missing.append("the negation of its quote left out")
    return missing


def _is_of_the_negated(claim: str, quotes: str) -> bool:
    """Whether an affirmative claim has no fewer of the words that are only denied than of those that are affirmed."""
    affirmed, denied, said = set[str](), set[str](), _roots(claim)
    for clause in _CLAUSE_END.split(quotes):
        (denied if _NEGATION.search(clause) else affirmed).update(_roots(clause))
    return len(said & (denied - affirmed)) >= len(said & affirmed)


def _roots(text: str) -> set[str]:
    return {word[:_ROOT] for word in words(text) if len(word) > 3}  # shorter ones say little


def _clock(match: re.Match[str]) -> str:
    hour, minute, half = int(match[1] or match[4]), match[2] or match[5] or "00", (match[3] or "").lower()
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute}"


def _in_figures(time: str, figures: set[str]) -> bool:
    """Whether a clock time may be a plain decimal or be written without its half of the day (2.00 for 14:00)."""
    hour, minute = time.split(":")
    written = {str(int(hour)), str((int(hour) + 11) % 12 + 1)}
    return bool({f"{value}.{minute}" for value in written} & figures) or (minute == "00" and bool(written & figures))


def _possessive(name: str, vocabulary: set[str]) -> bool:
    return any(f"{name}s" == word or name == f"{word}s" for word in vocabulary)
