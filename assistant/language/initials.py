"""The letters that a name is written with for short: "Joint Strategic Needs Assessment" is JSNA."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.language.words import STOP_WORDS, WORD, stem

_JOINERS = frozenset({"of", "and", "for", "the", "on", "in", "to"})
FEWEST = 3
"""Words of a name that is written in capitals; fewer give letters that may be anybody's initials."""
FEWEST_SMALL = 4
"""Words of one in small letters, where three letters are too often a word."""
LONGEST = 8


@lru_cache(maxsize=256)
def initialisms(text: str) -> dict[str, frozenset[str]]:
    """Letters in lower case -> the stems of the words of ``text`` that they may stand for.

    Joining words give a letter or none: "Office of Harbour Safety" is both "ohs" and "oohs".
    """
    found: dict[str, frozenset[str]] = {}
    for words in _names(text):
        content = [word for word in words if word.lower() not in _JOINERS]
        stems = frozenset(stem(word.lower().removesuffix("'s").removesuffix("’s")) for word in content)
        found |= dict.fromkeys((_letters(content), _letters(words)), stems)
    return found


def _names(text: str) -> Iterator[list[str]]:
    """Every stretch of words that may be a name."""
    for run in _runs([match.group() for match in WORD.finditer(text)]):
        telling = [place for place, word in enumerate(run) if word.lower() not in _JOINERS]
        for first in range(len(telling)):
            for last in range(first + FEWEST - 1, min(first + LONGEST, len(telling))):
                capitals = all(run[place][0].isupper() for place in telling[first : last + 1])
                if capitals or last - first + 1 >= FEWEST_SMALL:
                    yield run[telling[first] : telling[last] + 1]


def _letters(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words).lower()


def _runs(words: Sequence[str]) -> Iterator[list[str]]:
    """The longest stretches of words that may make a name: neither stop words nor numbers, but for what joins."""
    run: list[str] = []
    for word in words:
        joins = word.lower() in _JOINERS and bool(run)
        if joins or (word[0].isalpha() and word.lower() not in STOP_WORDS):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


__all__ = ["initialisms"]
