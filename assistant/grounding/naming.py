"""Names in a claim: each must stand in its quotes or above them, or be what the attendance says their initials mean."""

import calendar
import re
from collections.abc import Sequence

from assistant.domain import Person
from assistant.language.names import ROLE_WORDS, initials_of
from assistant.language.words import STOP_WORDS, sentences, stem, words

_CAPITALISED = re.compile(r"\b[A-Z][\w’'&-]*(?:\.[A-Z])*")
_INITIALS = re.compile(r"\b[A-Z]{2,4}\b")
_ROLES = {"board", "committee", "council", "group", "panel", "members", "minutes", "meeting", "chair", "action", "i"}
_CALENDAR = {name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name)} | {"sept"}
_NAMES_NOBODY = _ROLES | _CALENDAR
"""Capitals that are nobody's: offices, and days and months, which are held against dates."""
_SPEAKS = re.compile(
    r"""\s+(?:said|asked|reported|felt|thought|wanted|presented|suggested|explained|agreed|declared|told|proposed|
    seconded|gave|reminded|will|would|did|undertook|offered)\b""",
    re.VERBOSE,
)
_FOLLOWING_NAME = re.compile(r"\s+([A-Z][\w’'-]+)")
_ADDRESSES = {
    **dict.fromkeys(("cllr", "cllrs", "clr", "cr", "councillor", "councillors"), "councillor"),
    **{form: form for form in ("mr", "mrs", "ms", "miss", "mx", "dr")},
    **dict.fromkeys(("prof", "professor"), "professor"),
}
"""How people are addressed, each form by one name for all that mean the same."""
_ADDRESSED = re.compile(r"\.?((?:\s+[A-Z][\w’'-]*\.?)+)")
"""The name behind a form of address."""


def bad_name(claim: str, quotes: str, context: str, people: Sequence[Person]) -> str | None:
    """The reason against a name of the claim that neither its quotes nor ``context`` hold."""
    given = {*words(quotes), *words(context)}
    allowed = given | STOP_WORDS | _NAMES_NOBODY | _named_otherwise(quotes, given, people)
    stems = {stem(word) for word in given}
    starts = {span.start for span in sentences(claim)}
    for match in _CAPITALISED.finditer(claim):
        if match.start() in starts and not _is_name_at_start(claim, match):
            continue
        if _is_address(claim, match, f"{quotes} {context}"):
            continue
        parts = words(match.group().lower().replace("’", "'").removesuffix("'s"))
        if not all(part in allowed or stem(part) in stems for part in parts):
            return f"the name {match.group()} does not stand in the quote"
    return None


def _is_address(claim: str, match: re.Match[str], text: str) -> bool:
    """Whether a word is but the "Cllr" before a name, which ``text`` does not address otherwise ("Mr" of the same)."""
    address = _ADDRESSES.get(match.group().lower())
    name = _ADDRESSED.match(claim, match.end())
    if address is None or name is None:
        return False
    surname = name[1].split()[-1]
    before = re.finditer(rf"\b(\w+)\.?\s+(?:[A-Z][\w’'-]*\.?\s+)*?{re.escape(surname)}\b", text)
    told = {_ADDRESSES[word] for found in before if (word := found[1].lower()) in _ADDRESSES}
    return not told or address in told


def _named_otherwise(quotes: str, given: set[str], people: Sequence[Person]) -> set[str]:
    """Words of the full names of those whom the quotes name by initials or surname."""
    initials = set(_INITIALS.findall(quotes))
    return {
        word
        for person in people
        if (person.initials or initials_of(person.name)) in initials or given.issuperset(words(person.name)[-1:])
        for word in words(person.name)
    }


def _is_name_at_start(claim: str, match: re.Match[str]) -> bool:
    """Whether the capital that begins a sentence begins a name, too."""
    if match.group().isupper() and len(match.group()) > 1:
        return True
    if _SPEAKS.match(claim, match.end()):
        return True
    following = _FOLLOWING_NAME.match(claim, match.end())
    return following is not None and following[1].lower() not in ROLE_WORDS
