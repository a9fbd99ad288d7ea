"""Which bodies a question names: by name or part of it, by initials, or by the place that the name begins with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import Catalogue, CatalogueEntry, Span
from assistant.language.words import STOP_WORDS, WORD

_NOUNS = frozenset(
    "board council committee group partnership executive cabinet panel forum trust governors governing body authority "  # noqa: SIM905 - words
    "meeting meetings trustees commission assembly team subcommittee working steering".split()
)
"""Words that name a kind of body: with one beside them, part of a body's name is enough to know it by."""
_COMMON = _NOUNS | frozenset(
    "parish town district county city borough regional national local joint school academy primary nhs health "  # noqa: SIM905 - words
    "improvement advisory general public community management strategic annual full".split()
)
"""Words that do not tell one body from another by themselves."""
_MEMBERS = re.compile(r"\b(?P<whose>governors|trustees)['’]?\s+meeting\b", re.IGNORECASE)
_MEET_AS = {"governors": {"governors", "governing"}, "trustees": {"trustees"}}
"""Members whose meeting is asked for, and what the name of their body says."""
_ACTING = frozenset(
    "agree agreed approve approved ask asked decide decided discuss discussed do done hear heard make made meet met "  # noqa: SIM905 - words
    "note noted receive received recommend recommended reject rejected resolve resolved say said set think want".split()
)
"""What a body does: "did Westmere agree" means one, and "did Westmere firms agree" does not."""


def of_bodies(question: str, catalogue: Catalogue) -> tuple[list[CatalogueEntry], tuple[Span, ...]]:
    """The meetings of the bodies that the question names, and where it names them."""
    tokens = [(_plain(word.group()), word.span()) for word in WORD.finditer(question)]
    capital = [question[start].isupper() for _, (start, _) in tokens]
    names: dict[str, Name] = {}
    for key, entry in catalogue.forms:
        names[key] = _name(entry.organisation, entry.body, entry.title).joined(names.get(key))
    shared = Counter(word for name in names.values() for word in set(name.words))
    asked = [token for token, _ in tokens]
    found = [
        (score, start, end, key)
        for key, name in names.items()
        for start, end, score in _runs(asked, capital, name, shared)
    ]
    chosen: list[tuple[float, int, int, str]] = []
    for candidate in sorted(found, key=lambda c: -c[0]):
        score, start, end, _ = candidate
        if all(c[0] == score for c in chosen if start < c[2] and c[1] < end):
            chosen.append(candidate)
    spans = {Span(tokens[start][1][0], tokens[end - 1][1][1]) for _, start, end, _ in chosen}
    keys = _agreed(chosen)
    if not keys and (match := _MEMBERS.search(question)):
        named = _MEET_AS[match["whose"].lower()]
        keys = {key for key, name in names.items() if named & set(name.words)}
        spans = {Span(*match.span())} if keys else set()
    places = sorted(place for key in keys for place in catalogue.by_body[key])
    return [catalogue.meetings[place] for place in places], tuple(sorted(spans))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _agreed(chosen: Iterable[tuple[float, int, int, str]]) -> set[str]:
    """The bodies named: of those that one place in the question may mean, the ones that another place means, too.

    "The governing board at Wrenfold" names a body by its kind and by whose it is.
    """
    places: dict[tuple[int, int], set[str]] = {}
    for _, start, end, key in chosen:
        places.setdefault((start, end), set()).add(key)
    keys: set[str] = set()
    for span, meant in places.items():
        both = [meant & other for place, other in places.items() if place != span and meant & other]
        keys |= set.intersection(*both) or meant if both else meant
    return keys


class Name(NamedTuple):
    """The words of a body's and its organisation's name, each once, both names whole, and their initials."""

    words: tuple[str, ...]
    full: tuple[tuple[str, ...], ...]
    short: frozenset[str]

    @classmethod
    def of(cls, full: Iterable[tuple[str, ...]]) -> Name:
        """The name made of the names ``full``, and what each is short for: "SAB" for a safeguarding adults board."""
        whole = tuple(dict.fromkeys(full))
        words = tuple(dict.fromkeys(word for words in whole for word in words))
        short = {"".join(w[0] for w in words if w not in STOP_WORDS) for words in whole if len(words) > 2}
        return cls(words, whole, frozenset(short))

    def joined(self, other: Name | None) -> Name:
        """With the words of another meeting's form of the same name."""
        return self if other is None else Name.of((*other.full, *self.full))


@lru_cache(maxsize=1_024)
def _name(organisation: str | None, body: str | None, title: str) -> Name:
    parts = [part for part in (organisation, body) if part] or [title]
    return Name.of(tuple(_plain(word.group()) for word in WORD.finditer(part)) for part in parts)


def _runs(question: list[str], capital: list[bool], name: Name, shared: Counter[str]) -> list[tuple[int, int, float]]:
    """(first token, last + 1, score) of each stretch of the question that names the body well enough."""
    if name.short.isdisjoint(question) and set(name.words).isdisjoint(question):
        return []
    runs = []
    start = 0
    while start < len(question):
        if question[start] in STOP_WORDS:  # "of the Full Governing Board" does not begin with "of"
            start += 1
            continue
        end = start
        while end < len(question) and (
            question[end] in name.words or (end > start and question[end] in {"of", "and", "the"})
        ):
            end += 1
        while end > start and question[end - 1] in STOP_WORDS:
            end -= 1
        run = [word for word in question[start:end] if word not in STOP_WORDS]
        telling = [word for word in run if word not in _COMMON and len(word) > 2]
        near = set(question[end : end + 2]) | set(run)
        whole = any(words == tuple(question[start : start + len(words)]) for words in name.full if len(words) > 1)
        unique = all(shared[word] == 1 for word in telling) or whole
        if question[start] in name.short:
            runs.append((start, start + 1, 3.0))
        elif run and (
            whole
            or (telling and unique and (near & _NOUNS or _by_place(question, capital, start, end, name)))
            or _kind(run, shared)
        ):
            runs.append((start, end, len(telling) + 0.5 * len(run) + whole))
        start = max(end, start + 1)
    return runs


def _by_place(question: list[str], capital: list[bool], start: int, end: int, name: Name) -> bool:
    """Whether the question goes by the name that the body's own begins with: "decided at Westmere", "did Westmere"."""
    if not start or not all(capital[start:end]):
        return False
    before, after = question[start - 1], question[end] if end < len(question) else None
    if before in {"did", "does", "has", "had", "will"}:
        meant = after in _ACTING
    else:
        meant = before in {"at", "by"} and (after is None or after in STOP_WORDS or after == "without")
    first = {next((word for word in words if word not in _COMMON | STOP_WORDS), None) for words in name.full}
    return meant and question[start] in first


def _kind(run: list[str], shared: Counter[str]) -> bool:
    """Whether common words alone say which body: 'the parish council', where only one is a parish council."""
    return len(run) > 1 and bool(set(run) & _NOUNS) and min(shared[word] for word in run) == 1


__all__ = ["of_bodies"]
