"""Lines that hold several numbered items: a text that lost its line ends, "4. Reports. 4.1 Warden. 4.2 Clerk"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.language.patterns import any_of, ignoring_case

_LONGEST = 20_000
"""Characters of a line that is looked through."""
_FIRST = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?P<tail>\\?\.|\))?\s+(?=\S)")
_NEXT = re.compile(
    r"(?<=(?P<before>\S))\s+(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|\d{2}\.\d{3})(?P<tail>\\?\.|\))?\s+(?=[A-Z‘“\"']|\d{2}/\d)"
)
_PRESENT = re.compile(
    r"(?:(?<=\d)|(?<=[ap]m)|(?<=[.;)]))\s+(?:Members\s+)?(?:Present|PRESENT)\s*:(?=\s*(?:[A-Z][\w.’'-]*\s+){1,4})"
)
"""The space before the label of those present, which runs on behind the title of a flattened text."""
_OF_YEAR = re.compile(r"\W{0,6}(?P<count>\d{1,4})/(?P<year>\d{2}(?:\d{2})?)(?:[.:*]|\s)")
"""A number within a year, at the beginning of a line: "113/20", "24/2019."."""
_FEWEST_OF_YEAR = 5
_FEWEST_CHARACTERS = 400
"""Of a line that holds more than a paragraph: the head of the minutes and items."""
_FEWEST_PARTS = 3
_WITHIN_YEAR = re.compile(r"\d{2}\.\d{2,3}")
"""A number within a year amid a text: "15.125"."""
_FEWEST_BEFORE = 3
"""Words of a title before the label; a number alone is the item's own."""
_SPEAKS_OF = any_of(
    r"paragraphs?, para, sections?, clauses?, items?, minutes?, points?, parts?, pages?, appendix, see, version",
    "and, or, to, of, in, at, by, from, under, with, for, on, than, about, was, were, is, score, rating, figure, table",
)
_REFERS = ignoring_case(rf"\b(?:{_SPEAKS_OF}|no)\.?$")
"""What stands before a number that is spoken of: "as paragraph 4.2 says"."""


def numbered_parts(raw: str) -> list[str]:
    """``raw`` parted before each number that goes on from the one it begins with; joined they are ``raw`` again."""
    if len(raw) > _LONGEST:
        return [raw]
    first = _FIRST.match(raw)
    if not first or not ("." in first["number"] or first["tail"]):
        return _behind_head(raw)
    cuts = [0, *_cuts_after(first, raw)]
    return [raw[start:end] for start, end in pairwise([*cuts, len(raw)])]


def _behind_head(raw: str) -> list[str]:
    """``raw`` parted before the first number, that of an item or within a year, where those that follow go on from it.

    So begins a text without any line end: the title, who was there, and "1. Apologies. ... 2. Minutes. ...".
    """
    if len(raw) < _FEWEST_CHARACTERS or "|" in raw:
        return [raw]
    for first in _NEXT.finditer(raw):
        begins = (first["number"] == "1" and first["tail"]) or _WITHIN_YEAR.fullmatch(first["number"])
        if begins and len(cuts := _cuts_after(first, raw)) + 1 >= _FEWEST_PARTS:
            cuts = [0, first.start("number"), *cuts]
            return [raw[start:end] for start, end in pairwise([*cuts, len(raw)])]
    return [raw]


def _cuts_after(first: re.Match[str], raw: str) -> list[int]:
    """Where in ``raw`` the numbers stand that go on from ``first``."""
    cuts: list[int] = []
    number = _levels(first["number"])
    for found in _NEXT.finditer(raw, first.end() - 1):
        after = _levels(found["number"])
        if _goes_on(number, after) and _heads(found, raw, whole=len(after) == 1):
            cuts.append(found.start("number"))
            number = after
    return cuts


def parted_at_missing(raws: Sequence[str]) -> list[list[str]]:
    """Each of ``raws``, parted where a number of the series that the others begin with stands inside it.

    Of lines that begin with 11/20, 12/20 and 14/20 one between holds 13/20, where it ran on: joined they are the same.
    """
    started = ((at, _OF_YEAR.match(raw)) for at, raw in enumerate(raws))
    begun = [(at, int(found["count"]), found["year"]) for at, found in started if found]
    parted = [[raw] for raw in raws]
    for before, after in pairwise(begun):
        if len(begun) < _FEWEST_OF_YEAR or before[2] != after[2] or after[1] != before[1] + 2:
            continue
        number = re.compile(rf"(?<=\S)\s+(?={before[1] + 1}/{before[2]}[.:]?\s+[A-Z‘“])")
        cuts = [(at, cut.end()) for at in range(before[0], after[0]) for cut in number.finditer(raws[at][:_LONGEST])]
        inside = [(at, cut) for at, cut in cuts if not _REFERS.search(raws[at][max(0, cut - 20) : cut].rstrip())]
        if len(inside) == 1:
            at, cut = inside[0]
            parted[at] = [raws[at][:cut], raws[at][cut:]]
    return parted


def labelled_parts(raw: str) -> list[str]:
    """``raw`` parted before "Present:" where a date, an hour or a sentence ends; joined they are ``raw`` again."""
    found = _PRESENT.search(raw) if len(raw) <= _LONGEST and "|" not in raw else None
    if found is None or len(raw[: found.start()].split()) < _FEWEST_BEFORE:
        return [raw]
    return [raw[: found.start()], raw[found.start() :]]


def _levels(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))


def _goes_on(number: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether ``after`` is the next in the outline: after 4.1 come 4.1.1, 4.2 and 5."""
    if len(after) > len(number):
        return after[:-1] == number and after[-1] <= 2  # the first may have been left out
    return after == (*number[: len(after) - 1], number[len(after) - 1] + 1)


def _heads(found: re.Match[str], raw: str, *, whole: bool) -> bool:
    """Whether a sentence or a title ends before the number; a whole number needs its own point as well."""
    before = raw[max(0, found.start() - 20) : found.start()]
    if _REFERS.search(before):
        return False
    return not whole or (found["tail"] is not None and found["before"] in '.!?;:”"’)…')
