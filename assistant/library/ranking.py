"""How well a passage answers a question: what its vector, its words and its place say, in one score."""

import math
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from assistant.domain.minutes import HEADER
from assistant.language.lexicon import Lexicon
from assistant.library.candidates import Candidate
from assistant.library.cues import Asked, agreement

AGAIN = 1.0
"""What a passage loses for each better one of its item, so that the first few are of several items."""


class Place(NamedTuple):
    """What the meeting of a passage is called: the stems of its body's names, and its date."""

    names: frozenset[str]
    date: date | None
    kinds: frozenset[str] = frozenset()
    """What the body may be called for short: "board", "governors"."""


class Weights(NamedTuple):
    """How much each kind of evidence counts, against 1 for the cosine of question and passage.

    Found by measuring on two sets of labelled minutes, each board left out in turn; from half to one and a half times
    these the scores stay within a hundredth or two.
    """

    sentence: float = 0.4
    item: float = 0.3
    heading: float = 0.8
    body: float = 0.15
    called: float = 0.2
    day: float = 0.4
    task: float = 0.1
    header: float = -0.4
    attendance: float = 0.5


WEIGHTS = Weights()


def rank(
    question: Asked,
    candidates: Sequence[Candidate],
    similarity: Sequence[float],
    idf: Mapping[str, float],
    places: Mapping[int, Place],
    weights: Weights = WEIGHTS,
) -> list[tuple[float, Candidate]]:
    """Candidates with their scores, best first.

    ``similarity``: cosine to the question's subject; ``idf``: the weights of its terms; ``places``: by meeting key.
    """
    lexicons: dict[frozenset[str], Lexicon] = {}
    wheres = _whereabouts(question, places, weights)
    items: dict[tuple[int, int], set[str]] = {}
    read = []
    for candidate in candidates:
        names = places[candidate.key].names
        if names not in lexicons:
            lexicons[names] = Lexicon(idf, names, question.short)
        held = [stem for stem in lexicons[names].stems if stem in candidate.sentences]
        items.setdefault((candidate.key, candidate.item_n), set()).update(held)
        read.append((candidate, lexicons[names], held))
    scored = []
    for (candidate, lexicon, held), cosine in zip(read, similarity, strict=True):
        score = cosine + wheres[candidate.key]
        score += weights.sentence * max(map(lexicon.cover, _by_sentence(candidate, held)), default=0.0)
        score += weights.item * lexicon.cover(items[candidate.key, candidate.item_n])
        score += weights.heading * lexicon.cover(candidate.heading)
        score += weights.task * (question.task and candidate.task)
        if candidate.item == HEADER:
            score += weights.header + weights.attendance * question.attendance
        scored.append((score, candidate))
    return _spread(scored)


def _by_sentence(candidate: Candidate, stems: Sequence[str]) -> Collection[Collection[str]]:
    """Those of ``stems`` that stand together in a sentence, for each that has any."""
    together: dict[int, list[str]] = {}
    for stem in stems:
        for number in candidate.sentences[stem]:
            together.setdefault(number, []).append(stem)
    return together.values()


def _whereabouts(question: Asked, places: Mapping[int, Place], weights: Weights) -> dict[int, float]:
    """What each meeting's own names and date add: how far the question names it."""
    held = {place.names for place in places.values()}
    rarity: dict[str, float] = {}
    for term in {term for names in held for term in names} & question.words:
        rarity[term] = math.log(1 + len(held) / sum(term in names for names in held))
    named = {names: sum(rarity.get(term, 0.0) for term in names) for names in held}
    most = max(named.values(), default=0.0) or 1.0
    dated: dict[date | None, float] = {
        day: max((agreement(words, day) for words in question.dates), default=0.0)
        for day in {place.date for place in places.values()}
        if day is not None
    }
    return {
        key: weights.body * named[place.names] / most
        + weights.called * bool(place.kinds & question.called)
        + weights.day * dated.get(place.date, 0.0)
        for key, place in places.items()
    }


def _spread(scored: Sequence[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Best first, where a second passage of one item has to be better by far to come before another item's first."""
    seen: dict[tuple[int, int], int] = {}
    spread = []
    for score, candidate in sorted(scored, key=lambda pair: (-pair[0], pair[1].key, pair[1].n)):
        place = (candidate.key, candidate.item_n)
        spread.append((score - AGAIN * seen.get(place, 0), candidate))
        seen[place] = seen.get(place, 0) + 1
    return sorted(spread, key=lambda pair: (-pair[0], pair[1].key, pair[1].n))


def inverse_frequency(terms: Collection[str], frequencies: Mapping[str, int], passages: int) -> dict[str, float]:
    """The weight of each term by how few of the ``passages`` it is in (that of BM25); greatest where in none."""
    return {
        term: math.log(1 + (max(0, passages - frequencies.get(term, 0)) + 0.5) / (frequencies.get(term, 0) + 0.5))
        for term in terms
    }
