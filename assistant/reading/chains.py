"""Which numbers count up through the whole minutes: the chain of headings that every other item hangs on."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from assistant.reading.headings import titled
from assistant.reading.lines import Line
from assistant.reading.numbering import Candidate

MAX_GAP = 3
"""A number may be missing from the sequence (a confidential item left out), not more than this many in a row."""

_HEADED = 6
"""Titles of another make above the first number that are those of the items: the numbers count a list below them."""

_FEWEST_TO_GO_ON = 3
"""Items of a chain that sentences with the next numbers may go on."""

_FEWEST_WITHOUT = 3
"""Marked titles without a number beside which a single numbered one counts nothing."""

_OF_ONE_LIST = 2
"""Spaces by which the numbers of one list may be set in further than others."""

_INNER = 0.6
"""What a number loses that is set in further than the one before it: it counts a list within an item."""

_OF_A_YEAR = re.compile(r"#\.(?:20)?\d\d")
"""The form of numbers that a year ends: 43.15, 44.15."""

Chain = list[Candidate]


def main_chain(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Chain:
    """The series of numbers that counts up through the whole document with the most heading-like lines."""
    by_form: dict[str, Chain] = defaultdict(list)
    for candidate in candidates:
        by_form["dotted" if candidate.series.dotted else candidate.series.form].append(candidate)
        if other := candidate.counting_first_part():
            by_form[other.series.form].append(other)
    dotted = by_form.pop("dotted", [])
    for form in [form for form, group in by_form.items() if _OF_A_YEAR.fullmatch(form)]:
        if 2 * len(longest_run(by_form[form])) <= len(dotted):
            del by_form[form]  # 3.10 and 4.10 are parts of two items
    titles = _Titles(lines)
    # numbered paragraphs under headings of their own are no items
    groups = [group for group in by_form.values() if not _are_paragraphs(longest_run(group), lines, titles)]
    runs = [_ends_reached(_gaps_filled(heaviest_run(group), group), group) for group in groups]
    chains = [chain for chain in runs if chain and weight_of(chain) > 0]
    best = max(chains, key=weight_of, default=[])
    if best and (_is_list(best, lines, titles) or _is_one_of_many(best, titles)):
        best = []
    if (len(best) < 2 or weight_of(best) < 1.5) and len(dotted) >= 3:
        return max(_going_on(dotted), _one_prefix(dotted), best, key=weight_of)
    return best if len(best) >= 2 or (best and best[0].weight >= 1.5) else []


class _Titles:
    """The lines set apart as headings that read as titles, by index."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._indices = [line.index for line in lines if line.marked and titled(line, lines) >= 1.0]

    def outside(self, chain: Sequence[Candidate]) -> list[int]:
        """Those that are no line of ``chain``."""
        own = _own_lines(chain)
        return [index for index in self._indices if index not in own]


def _own_lines(chain: Sequence[Candidate]) -> set[int]:
    return {line for candidate in chain for line in range(candidate.line.index, candidate.end_line + 1)}


def weight_of(chain: Sequence[Candidate]) -> float:
    """How much a chain looks like that of the items: many links, each like a heading."""
    return sum(max(candidate.weight, -0.3) for candidate in chain) + 0.3 * len(chain)


def heaviest_run(group: Sequence[Candidate]) -> Chain:
    """The heaviest run in which each number is the last one plus one (or a little more)."""
    weights: list[float] = []
    came_from: list[int | None] = []
    best_at: dict[int, int] = {}  # number -> index of the heaviest run that ends with it so far
    for index, candidate in enumerate(group):
        count, own = candidate.series.count, candidate.weight + 0.3
        weight, origin = own - (0.4 if count > 1 else 0.0), None
        for step in range(1, MAX_GAP + 1):
            earlier = best_at.get(count - step)
            if earlier is None:
                continue
            inner = abs(candidate.line.indent - group[earlier].line.indent) > _OF_ONE_LIST
            if (joined := weights[earlier] + own - 0.5 * (step - 1) - _INNER * inner) > weight:
                weight, origin = joined, earlier
        weights.append(weight)
        came_from.append(origin)
        if count not in best_at or weight > weights[best_at[count]]:
            best_at[count] = index
    at = max(range(len(group)), key=weights.__getitem__, default=None)
    return _traced(group, came_from, at)


def _gaps_filled(chain: Sequence[Candidate], group: Sequence[Candidate]) -> Chain:
    """``chain`` with the numbers it leaves out, where nothing else of the series stands between, sentences too."""
    filled = list(chain[:1])
    for before, after in pairwise(chain):
        between = [other for other in group if before.end_line < other.line.index < after.line.index]
        missing = list(range(before.series.count + 1, after.series.count))
        if [other.series.count for other in between] == missing:
            filled += between
        filled.append(after)
    return filled


def _ends_reached(chain: Chain, group: Sequence[Candidate]) -> Chain:
    """``chain`` with the numbers that go on from its last and lead to its first, sentences too.

    Behind the last nothing else of the series may stand between; before the first they must begin at 1.
    """
    if len(chain) < _FEWEST_TO_GO_ON:
        return chain
    reached = list(chain)
    for after in (other for other in group if other.line.index > chain[-1].end_line):
        if after.series.count != reached[-1].series.count + 1 or _mark(after) != _mark(chain[-1]):
            break
        reached.append(after)
    before = [other for other in group if other.line.index < chain[0].line.index][-chain[0].series.count + 1 :]
    wanted = list(range(1, chain[0].series.count))
    if chain[0].series.form.startswith("item"):  # the label says that they are items, wherever they begin
        before = _leading_to(chain[0], group)
        wanted = [chain[0].series.count - step for step in range(len(before), 0, -1)]
    alike = all(_mark(other) == _mark(chain[0]) for other in before)
    return before + reached if wanted and alike and [other.series.count for other in before] == wanted else reached


def _leading_to(first: Candidate, group: Sequence[Candidate]) -> Chain:
    """Those right before ``first`` in the series whose numbers lead to it."""
    before: Chain = []
    for other in reversed([other for other in group if other.line.index < first.line.index]):
        if other.series.count != first.series.count - len(before) - 1:
            break
        before.insert(0, other)
    return before


def _mark(candidate: Candidate) -> str:
    """What follows the number on its line: a point, a bracket, a space."""
    return candidate.line.plain.partition(candidate.number)[2][:1]


def longest_run(group: Sequence[Candidate]) -> Chain:
    """The longest run of a series that counts up by one (or a little more), whatever its lines look like."""
    lengths: list[int] = []
    came_from: list[int | None] = []
    best_at: dict[int, int] = {}
    for index, candidate in enumerate(group):
        count = candidate.series.count
        before = [best_at[count - step] for step in range(1, MAX_GAP + 1) if count - step in best_at]
        origin = max(before, key=lengths.__getitem__, default=None)
        lengths.append(1 + (lengths[origin] if origin is not None else 0))
        came_from.append(origin)
        if count not in best_at or lengths[index] > lengths[best_at[count]]:
            best_at[count] = index
    at = max(range(len(group)), key=lengths.__getitem__, default=None)
    return _traced(group, came_from, at)


def _traced(group: Sequence[Candidate], came_from: Sequence[int | None], at: int | None) -> Chain:
    chain: Chain = []
    while at is not None:
        chain.append(group[at])
        at = came_from[at]
    return chain[::-1]


def _is_list(chain: Sequence[Candidate], lines: Sequence[Line], titles: _Titles) -> bool:
    """Whether the numbers count a list inside one item: line after line, amid titles of another make."""
    first, last = chain[0].line.index, chain[-1].end_line
    outside = [index for index in titles.outside(chain) if not first < index < last]
    if chain[0].line.barred:
        return False
    if all(index < first for index in outside):  # what stands before the first number is the header, where it is short
        return len(outside) >= _HEADED and not any(candidate.line.marked for candidate in chain)
    own = _own_lines(chain)
    between = sum(1 for line in lines[first:last] if line.index not in own and not (line.blank or line.furniture))
    marked = sum(candidate.line.marked or candidate.title.isupper() for candidate in chain)
    dense = between < 3 * len(chain) or len(outside) > len(chain)
    return marked < len(chain) / 2 and len(outside) >= 3 and dense


def _is_one_of_many(chain: Sequence[Candidate], titles: _Titles) -> bool:
    """Whether a single number stands before one of the titles, as where it opened a list: the others have none."""
    return len(chain) == 1 and chain[0].line.marked and len(titles.outside(chain)) >= _FEWEST_WITHOUT


def _are_paragraphs(chain: Sequence[Candidate], lines: Sequence[Line], titles: _Titles) -> bool:
    """Whether the numbers count paragraphs right through while unnumbered headings part the items."""
    if len(chain) < 6:
        return False
    first, last = chain[0].line.index, chain[-1].end_line
    sentences = sum(len(lines[candidate.end_line].plain.split()) > 12 for candidate in chain)
    heads = sum(1 for index in titles.outside(chain) if first <= index < last)
    return sentences > 0.6 * len(chain) and heads >= 3


def _one_prefix(dotted: Sequence[Candidate]) -> Chain:
    """Items numbered within a year or a series: 24.12, 24.13, 24.14."""
    groups: dict[str, Chain] = defaultdict(list)
    for candidate in dotted:
        groups[candidate.series.form].append(candidate)
    return max(map(heaviest_run, groups.values()), key=weight_of, default=[])


def _going_on(dotted: Sequence[Candidate]) -> Chain:
    """Minutes whose only numbers are 1.1, 1.2, 2.1: each that goes on from the one before."""
    kept: Chain = []
    item, part = 0, 0
    for candidate in dotted:
        levels = [int(level) for level in re.findall(r"\d+", candidate.number)]
        same_item = levels[0] == item and 1 <= levels[1] - part <= MAX_GAP
        next_item = 1 <= levels[0] - item <= MAX_GAP and levels[1] <= 2
        if same_item or next_item:
            kept.append(candidate)
            item, part = levels[:2]
    return kept
