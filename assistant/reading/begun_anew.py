"""Lists that begin anew under every title: a text that lost how far they had counted writes "1." before each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.reading.attendance import section_of
from assistant.reading.chains import Chain, longest_run
from assistant.reading.lines import Line
from assistant.reading.numbering import Candidate
from assistant.reading.vocabulary import TITLE_WORDS

_FEWEST = 3
"""Times that the count begins anew, at least."""


def lists_begun_anew(candidates: Sequence[Candidate], main: Chain, lines: Sequence[Line]) -> Chain:
    """The titles of such lists, whose numbers say nothing and are empty; none where ``main`` counts the items.

    Where nothing but what is set in stands between them, Markdown counts on though each says "1.", and so do they.
    """
    plain = [candidate for candidate in candidates if candidate.counts_list]
    margin = min((candidate.line.indent for candidate in plain), default=0)
    outer = [candidate for candidate in plain if candidate.line.indent == margin]
    if len(main) > 1 and any(candidate not in outer for candidate in main):
        return []
    ones = sum(candidate.series.count == 1 for candidate in outer)
    if ones < _FEWEST or 2 * max(len(longest_run(outer)), len(outer) - ones) > len(outer):
        return []
    titles = [candidate for candidate in outer if not _lists_people(candidate)]
    marked = [candidate for candidate in titles if candidate.line.marked or lines[candidate.end_line].bold]
    titles = marked if len(marked) >= _FEWEST else titles
    short = sum(candidate.weight > 0 for candidate in titles)
    known = sum(TITLE_WORDS.search(candidate.title) is not None for candidate in titles)
    if 3 * short < 2 * len(titles) or 4 * known < len(titles) or known < 2:
        return []
    if ones == len(outer) and _one_list(outer, lines):
        return [replace(candidate, number=str(at)) for at, candidate in enumerate(outer, 1)]
    return [replace(candidate, number="") for candidate in titles]


def _lists_people(candidate: Candidate) -> bool:
    """Whether the title is the label of those who came; who sent apologies is an item as well."""
    section = section_of(candidate.title)
    return section is not None and section.status != "apologies"


def _one_list(outer: Chain, lines: Sequence[Line]) -> bool:
    """Whether all that stands between the first and the last belongs to one of them: it is set in further."""
    own = {line for candidate in outer for line in range(candidate.line.index, candidate.end_line + 1)}
    between = (line for a, b in pairwise(outer) for line in lines[a.line.index : b.line.index])
    return all(line.index in own or not line.readable or line.indent > outer[0].line.indent for line in between)
