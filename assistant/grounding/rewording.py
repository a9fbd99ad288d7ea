"""A claim that is nearly its quote: then every word that was changed counts."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from assistant.domain import Person
from assistant.grounding.polarity import NEGATION, are_opposites
from assistant.language.names import initials_of
from assistant.language.numbers import numbers
from assistant.language.words import STOP_WORDS, WORD, sentences

NEAR_COPY = 0.75
"""Share of words in common from which on a claim is its quote's own sentence with a word or two changed."""
A_WORD_OR_TWO = 2
_GENITIVE = re.compile(r"['’]s?$")


def bad_rewording(claim: str, quotes: str, people: Sequence[Person]) -> str | None:
    """The reason against a near copy with a "not", a number, a name or an opposite put in, left out or exchanged."""
    for span in sentences(quotes):
        for taken, put in _changes(_tokens(quotes[span.start : span.end]), _tokens(claim)):
            if _turns([w.lower() for w in taken], [w.lower() for w in put]) or _other_name(taken, put, people):
                return f"it changes its quote: {' '.join(taken) or 'nothing'} became {' '.join(put) or 'nothing'}"
    return None


def _tokens(text: str) -> list[str]:
    return [match.group() for match in WORD.finditer(text)]


def _changes(theirs: list[str], mine: list[str]) -> list[tuple[list[str], list[str]]]:
    """(words taken out, words put in) at each place where a near copy differs; empty where it is no near copy."""
    matcher = SequenceMatcher(None, [word.lower() for word in theirs], [word.lower() for word in mine], autojunk=False)
    if matcher.ratio() < NEAR_COPY:
        return []
    return [
        (theirs[i1:i2], mine[j1:j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal" and i2 - i1 <= A_WORD_OR_TWO and j2 - j1 <= A_WORD_OR_TWO
    ]


def _turns(taken: Sequence[str], put: Sequence[str]) -> bool:
    """Whether the change turns what is said: its negation, its number or its direction."""
    before, after = " ".join(taken), " ".join(put)
    if bool(NEGATION.search(before)) != bool(NEGATION.search(after)):
        return True
    said = {number.value for number in numbers(after)}
    if taken and said and any(char.isdigit() for char in before + after):  # a reference "(GF2/03)" may be left out
        return said != {number.value for number in numbers(before)}
    return are_opposites(taken, put)


def _other_name(taken: Sequence[str], put: Sequence[str], people: Sequence[Person]) -> bool:
    """Whether one name took another's place; initials may become the name that the attendance gives them."""
    names_taken, names_put = _names(taken), _names(put)
    if not names_taken or not names_put or names_taken == names_put:
        return False
    return not any(
        _called(person, names_taken) and all(word in person.name.split() for word in names_put) for person in people
    )


def _names(tokens: Sequence[str]) -> list[str]:
    """The names among words, "Hadley's" as "Hadley"."""
    return [_GENITIVE.sub("", word) for word in tokens if word[:1].isupper() and word.lower() not in STOP_WORDS]


def _called(person: Person, written: Sequence[str]) -> bool:
    return any(word in (person.initials or "", initials_of(person.name), *person.name.split()) for word in written)
