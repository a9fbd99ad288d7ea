"""The words of a question and their weights, to measure texts by."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from assistant.language.synonyms import related

SYNONYM = 0.6
"""What a word of the same meaning counts, against 1 for the word itself."""


class Lexicon:
    """The stems of one question, each with its weight, and the stems that may stand for them."""

    def __init__(
        self,
        weights: Mapping[str, float],
        names: Collection[str] = (),
        short: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> None:
        """``names`` of a meeting say which meeting is meant and nothing of a text in it: they do not count.

        ``short`` are letters that stand for several stems, and for each of them wholly.
        """
        self._weights = {stem: weight for stem, weight in weights.items() if stem not in names}
        self._whole = sum(self._weights.values()) or 1.0
        self._meant: dict[str, list[str]] = {}
        for stem in self._weights:
            for other in related(stem) - self._weights.keys():
                self._meant.setdefault(other, []).append(stem)
        self._short = {
            letters: known
            for letters, stems in short.items()
            if letters not in self._weights and (known := [stem for stem in stems if stem in self._weights])
        }
        self.stems = frozenset((*self._weights, *self._meant, *self._short))
        """Every stem that counts: of a text, :meth:`cover` needs no others."""
        self._covers: dict[frozenset[str], float] = {frozenset(): 0.0}

    def cover(self, stems: Iterable[str]) -> float:
        """The weighted share of the question that ``stems`` hold, from 0 to 1."""
        shared = self.stems.intersection(stems)
        cover = self._covers.get(shared)
        if cover is None:
            cover = self._covers[shared] = self._of(shared)
        return cover

    def _of(self, shared: frozenset[str]) -> float:
        held: dict[str, float] = {}
        for stem in sorted(shared):
            if stem in self._weights:
                held[stem] = 1.0
            held.update(dict.fromkeys(self._short.get(stem, ()), 1.0))
            for meant in self._meant.get(stem, ()):
                held.setdefault(meant, SYNONYM)
        return sum(self._weights[stem] * part for stem, part in held.items()) / self._whole
