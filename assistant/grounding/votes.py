"""Recorded votes: a claim may not put anybody on another side than the list of names does."""

import re
from itertools import zip_longest

from assistant.language.names import TITLES
from assistant.language.words import WORD

_LIST = re.compile(
    r"\b(?:(?P<yes>for|in favour)|(?P<no>against)|(?P<neither>abstain\w*|abstentions?|not voting))"
    r"\s*(?:\(\s*\d+\s*\)\s*[:–-]?|:)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:(?P<yes>voted\s+(?:for|in favour)|(?:was|were)\s+in favour)|(?P<no>voted\s+against|(?:was|were)\s+against)|"
    r"(?P<neither>abstained|did not vote))\b",
    re.IGNORECASE,
)


def bad_vote(claim: str, quotes: str) -> str | None:
    """The reason against a claim by which somebody voted otherwise than ``quotes`` list; None without such lists."""
    listed = _listed(quotes)
    start = 0
    for said in _SAID.finditer(claim):
        side = str(said.lastgroup)
        others = set[str]().union(*(names for other, names in listed.items() if other != side))
        if wrong := _names(claim[start : said.start()]) & (others - listed.get(side, set())):
            return f"its quote lists {min(wrong)} on another side of the vote"
        start = said.end()
    return None


def _listed(quotes: str) -> dict[str, set[str]]:
    """Side -> the names in its lists, each of which ends at the next list or with its sentence."""
    marks = list(_LIST.finditer(quotes))
    found: dict[str, set[str]] = {}
    for mark, after in zip_longest(marks, marks[1:]):
        end = after.start() if after else len(quotes)
        names = re.split(r"[.;]\s|\n", quotes[mark.end() : end].strip())[0]
        found.setdefault(str(mark.lastgroup), set()).update(_names(names))
    return found


def _names(text: str) -> set[str]:
    return {
        word.group() for word in WORD.finditer(text) if word.group()[0].isupper() and not TITLES.match(word.group())
    }
