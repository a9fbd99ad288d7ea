"""How well a passage answers a question: what its vector says and what its words say, in one score."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Candidate(NamedTuple):
    """A passage that may be shown, as the register keeps it."""

    key: int
    n: int
    item_n: int
    item: str
    title: str
    start: int
    end: int
    heading: frozenset[str]
    lines: tuple[tuple[str, ...], ...]


class Weights(NamedTuple):
    """How much each kind of evidence counts; found by measuring, see docs."""

    dense: float = 1.0
    passage: float = 0.6
    sentence: float = 0.4
    item: float = 0.3
    heading: float = 0.3


def rank(
    candidates: Sequence[Candidate],
    similarity: Sequence[float],
    idf: Mapping[str, float],
    weights: Weights = Weights(),  # noqa: B008 - immutable
) -> list[tuple[float, Candidate]]:
    """Candidates with their scores, best first. ``similarity``: cosine to the question; ``idf``: its terms' weights."""
    whole = sum(idf.values()) or 1.0
    counts = [Counter(term for line in c.lines for term in line if term in idf) for c in candidates]
    lengths = [sum(len(line) for line in c.lines) for c in candidates]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    items: dict[tuple[int, int], Counter[str]] = {}
    for candidate, count in zip(candidates, counts, strict=True):
        items.setdefault((candidate.key, candidate.item_n), Counter()).update(count)
    scored = []
    for candidate, cosine, count, length in zip(candidates, similarity, counts, lengths, strict=True):
        lexical = sum(idf[t] * n * 2.2 / (n + 1.2 * (0.25 + 0.75 * length / mean)) for t, n in count.items()) / whole
        sentence = max((sum(idf[t] for t in set(line) if t in idf) for line in candidate.lines), default=0.0) / whole
        of_item = sum(idf[t] for t in items[candidate.key, candidate.item_n]) / whole
        heading = sum(idf[t] for t in candidate.heading if t in idf) / whole
        score = (
            weights.dense * cosine
            + weights.passage * lexical
            + weights.sentence * sentence
            + weights.item * of_item
            + weights.heading * heading
        )
        scored.append((score, candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1].key, pair[1].n))
    return scored


def inverse_frequency(frequencies: Mapping[str, int], passages: int) -> dict[str, float]:
    """The weight of each term by how few of the ``passages`` it is in (that of BM25)."""
    return {term: math.log(1 + (passages - n + 0.5) / (n + 0.5)) for term, n in frequencies.items() if n <= passages}
