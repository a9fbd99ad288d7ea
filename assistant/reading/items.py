"""The item tree: which headings count up through the minutes, what stands under them, and where each begins and ends."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Item
from assistant.domain.minutes import HEADER
from assistant.reading.headings import (
    LABELS,
    SENTENCE,
    Candidate,
    lettered,
    numbered_candidates,
    other_series,
    small_title,
    titled,
)
from assistant.reading.attendance import section_of
from assistant.reading.lines import Line, next_text, previous_text

MAX_GAP = 3
"""A number may be missing from the sequence (a confidential item left out), not more than this many in a row."""

_RESOLUTION = re.compile(
    r"\b(?:agreed|resolved|noted|approved|recommended|that|to|decision|decisions|action|actions|received|following|as follows|"
    r"referred to|reported|vote|votes|points?)\b[\s\-–—:]*$|[:;]\s*[-–—]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Heading:
    line: int
    number: str | None
    title: str
    depth: int


def read_items(text: str, lines: Sequence[Line], header_end: int) -> list[Item]:
    """The header pseudo-item and every item, in order, together covering ``text`` without overlap.

    ``header_end``: index of the first line after the attendance; unnumbered titles before it are no items.
    """
    headings = _headings(lines, header_end)
    first = lines[headings[0].line].start if headings else len(text)
    items = [Item(number=None, title=HEADER, start=0, end=first)]
    trail: list[_Heading] = []
    for index, heading in enumerate(headings):
        while trail and trail[-1].depth >= heading.depth:
            trail.pop()
        parent = (trail[-1].number or trail[-1].title) if trail else None
        end = lines[headings[index + 1].line].start if index + 1 < len(headings) else len(text)
        items.append(
            Item(number=heading.number, title=heading.title, parent=parent, start=lines[heading.line].start, end=end)
        )
        trail.append(heading)
    return items


def _headings(lines: Sequence[Line], header_end: int) -> list[_Heading]:
    candidates = numbered_candidates(lines)
    main = _main_chain(candidates, lines)
    headings = [_Heading(c.line.index, c.number, c.title, 1) for c in main]
    if main:
        headings += _dotted(candidates, main)
        headings += _lettered(lines, headings)
    headings += _titled(lines, headings, main, header_end)
    return sorted(headings, key=lambda heading: heading.line)


def _is_list(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """Whether the numbers count a list inside one item: line after line, amid titles of another make."""
    first, last = chain[0].line.index, chain[-1].end_line
    own = {line for candidate in chain for line in range(candidate.line.index, candidate.end_line + 1)}
    between = [line for line in lines[first:last] if line.index not in own and not (line.blank or line.furniture)]
    marked = sum(candidate.line.level > 0 or candidate.line.bold for candidate in chain)
    others = [
        line for line in lines if line.index not in own and (line.level or line.bold) and titled(line, lines) >= 1.0
    ]
    outside = [line for line in others if not first < line.index < last]
    if all(line.index < first for line in outside) or chain[0].line.raw.lstrip().startswith("|"):
        return False  # what stands before the first number is the header
    return (
        marked < len(chain) / 2 and len(outside) >= 3 and (len(between) < 3 * len(chain) or len(outside) > len(chain))
    )


def _main_chain(candidates: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The series of numbers that counts up through the whole document with the most heading-like lines."""
    by_series: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        series = "dotted" if candidate.series.startswith("dotted") else candidate.series
        by_series[series].append(candidate)
        if other := other_series(candidate):
            by_series[other.series].append(other)
    for series in [s for s, group in by_series.items() if s != "dotted" and _are_paragraphs(_run(group), lines)]:
        del by_series[series]  # numbered paragraphs under headings of their own
    chains = [_best_chain(group) for series, group in by_series.items() if series != "dotted"]
    chains = [chain for chain in chains if chain and _score(chain) > 0]
    best = max(chains, key=_score, default=[])
    if best and _is_list(best, lines):
        best = []
    dotted = by_series.get("dotted", [])
    if (len(best) < 2 or _score(best) < 1.5) and len(dotted) >= 3:
        return max(_dotted_main(dotted), _one_prefix(dotted), best, key=_score)
    return best if len(best) >= 2 or (best and best[0].weight >= 1.5) else []


def _run(group: Sequence[Candidate]) -> list[Candidate]:
    """The longest run of a series that counts up by one, whatever its lines look like."""
    longest: list[Candidate] = []
    for first in range(len(group)):
        run = [group[first]]
        for candidate in group[first + 1 :]:
            if 1 <= candidate.count - run[-1].count <= MAX_GAP:
                run.append(candidate)
        longest = max(longest, run, key=len)
        if len(longest) >= len(group) - first:
            break
    return longest


def _are_paragraphs(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """Whether the numbers count paragraphs right through while unnumbered headings part the items."""
    if len(chain) < 6:
        return False
    own = {line for candidate in chain for line in range(candidate.line.index, candidate.end_line + 1)}
    first, last = chain[0].line.index, chain[-1].end_line
    sentences = sum(len(lines[candidate.end_line].plain.split()) > 12 for candidate in chain)
    heads = [line for line in lines[first:last] if line.index not in own and (line.level or line.bold) and titled(line, lines) >= 1.0]
    return sentences > 0.6 * len(chain) and len(heads) >= 3


def _one_prefix(dotted: Sequence[Candidate]) -> list[Candidate]:
    """Items numbered within a year or a series: 24.12, 24.13, 24.14."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in dotted:
        groups[candidate.series].append(candidate)
    return max((_best_chain(group) for group in groups.values()), key=_score, default=[])


def _score(chain: Sequence[Candidate]) -> float:
    return sum(max(candidate.weight, -0.3) for candidate in chain) + 0.3 * len(chain)


def _best_chain(group: Sequence[Candidate]) -> list[Candidate]:
    """The heaviest run in which each number is the last one plus one (or a little more)."""
    best: list[tuple[float, int | None]] = []
    for index, candidate in enumerate(group):
        own = candidate.weight + 0.3
        options: list[tuple[float, int | None]] = [(own - (0.4 if candidate.count > 1 else 0.0), None)]
        for earlier in range(index):
            step = candidate.count - group[earlier].count
            if 1 <= step <= MAX_GAP:
                options.append((best[earlier][0] + own - 0.5 * (step - 1), earlier))
        best.append(max(options, key=lambda option: option[0]))
    if not best:
        return []
    at: int | None = max(range(len(best)), key=lambda index: best[index][0])
    chain: list[Candidate] = []
    while at is not None:
        chain.append(group[at])
        at = best[at][1]
    return chain[::-1]


def _dotted_main(dotted: Sequence[Candidate]) -> list[Candidate]:
    """Minutes whose only numbers are 1.1, 1.2, 2.1: each that goes on from the one before."""
    kept: list[Candidate] = []
    last = (0, 0)
    for candidate in dotted:
        parts = [int(part) for part in re.findall(r"\d+", candidate.number or "")][:2]
        current = (parts[0], parts[1])
        follows = (current[0] == last[0] and 1 <= current[1] - last[1] <= MAX_GAP) or (
            1 <= current[0] - last[0] <= MAX_GAP and current[1] <= 2
        )
        if follows and len(parts) == 2:
            kept.append(candidate)
            last = current
    return kept


def _dotted(candidates: Sequence[Candidate], main: Sequence[Candidate]) -> list[_Heading]:
    """Sub-items 3.1, 3.2 that stand under item 3, and 3.1.1 under 3.1."""
    found: list[_Heading] = []
    in_main = {candidate.line.index for candidate in main}
    open_at = sorted((candidate.line.index, re.sub(r"\.0$", "", candidate.number or "")) for candidate in main)
    last: dict[str, int] = {}
    for candidate in candidates:
        number = candidate.number or ""
        if candidate.line.index in in_main or "." not in number:
            continue
        prefix = number.rsplit(".", 1)[0]
        above = [key for line, key in open_at if line < candidate.line.index]
        known = {heading.number for heading in found}
        step = candidate.count - last.get(prefix, 0)
        if above and 1 <= step <= MAX_GAP and (above[-1] == prefix or above[-1].endswith(prefix) or prefix in known):
            found.append(_Heading(candidate.line.index, number, candidate.title, 1 + number.count(".")))
            last[prefix] = candidate.count
    return found


def _lettered(lines: Sequence[Line], headings: Sequence[_Heading]) -> list[_Heading]:
    """Sub-items (a), (b): lines that read as titles and not as the clauses of a resolution."""
    found: list[_Heading] = []
    starts = sorted(headings, key=lambda heading: heading.line)
    for position, heading in enumerate(starts):
        end = starts[position + 1].line if position + 1 < len(starts) else len(lines)
        wanted = "a"
        group: list[_Heading] = []
        for line in lines[heading.line + 1 : end]:
            parsed = None if line.blank or line.furniture else lettered(line)
            if parsed and parsed[0] == wanted and (group or not _opens_clauses(lines, line, heading.line)):
                if not _reads_as_title(parsed[1], line, lines):
                    break
                number = f"{heading.number}({wanted})" if heading.number else f"({wanted})"
                group.append(_Heading(line.index, number, _lettered_title(parsed[1]), heading.depth + 1))
                wanted = chr(ord(wanted) + 1)
        found += group if len(group) >= 2 else []
    return found


def _opens_clauses(lines: Sequence[Line], line: Line, heading: int) -> bool:
    before = previous_text(lines, line.index)
    if before is None or before.index == heading:
        return False
    if re.search(r"\b(?:referred to|reported|considered)[\s\-–—:]*$", before.plain, re.IGNORECASE):
        return False
    return (
        bool(_RESOLUTION.search(before.plain))
        and not re.match(r"^\S+[.)]?\s+\w+:$|^\w+:$", before.plain)
        or LABELS.match(before.plain) is not None
    )


def _reads_as_title(rest: str, line: Line, lines: Sequence[Line]) -> bool:
    head = re.split(r"\s+[–—-]\s+|:\s|\.\s", rest)[0]
    if not re.match(r"[A-Z0-9‘'“\"]", rest):
        return False
    if re.match(r"(?:That|The (?:Board|Committee|report)|To|It)\b", rest):
        return False
    if re.match(r"(?:Minute|Item|Action)\s+\d", rest):
        return True
    if len(rest.split()) <= 10 and not rest.endswith((";", ",", "and")):
        following = next_text(lines, line.index)
        if following is not None and lettered(following) is None:
            return True
    if head == rest or len(head.split()) > 10:
        return False
    run_in = (
        len(head.split()) <= 8 and not SENTENCE.search(head) and re.match(re.escape(head) + r"[.:]\s+[A-Z0-9£]", rest)
    )
    dashed = re.match(r".{3,80}?\s+[–—]\s", rest) or (
        len(head.split()) <= 6 and re.match(r".{3,60}?\s+-\s", rest) and not SENTENCE.search(head)
    )
    return bool(line.bold or dashed or "**" in line.raw or run_in)


def _lettered_title(rest: str) -> str:
    reference = re.match(r"((?:Minute|Item|Action)\s+[\w./()]+)", rest)
    if reference:
        return reference[1]
    words = rest.split()
    head = re.split(r"[:.]\s+(?=[A-Z0-9£])", rest)[0]
    if head != rest and len(head.split()) <= 8 and not SENTENCE.search(head):
        return head.rstrip(":. ")
    if len(words) <= 12:
        return rest.rstrip(":. ")
    return re.split(r":\s|\.\s|,\s", rest)[0].rstrip(":. ")


def _titled(
    lines: Sequence[Line], headings: Sequence[_Heading], main: Sequence[Candidate], header_end: int
) -> list[_Heading]:
    """Titles without a number: of the same make as the numbered ones, or after the last of them, or everywhere where nothing is numbered."""
    taken = {heading.line for heading in headings} | {c.end_line for c in main}
    last_numbered = max((heading.line for heading in headings), default=-1)
    first_numbered = min((heading.line for heading in headings), default=len(lines))
    marked = bool(main) and sum(1 for c in main if c.line.level) > len(main) / 2
    main_bold = bool(main) and sum(1 for c in main if c.line.bold or lines[c.end_line].bold) > len(main) / 2
    main_level = min((c.line.level for c in main if c.line.level), default=0)
    found: list[_Heading] = []
    scores = [
        (line, titled(line, lines))
        for line in lines
        if line.index >= header_end and line.index not in taken and not line.blank
    ]
    levels = [line.level for line, score in scores if score >= 1.0 and line.level]
    top = min(levels, default=0)
    strong = [line for line, score in scores if score >= 1.0]
    title_line = _document_title(lines) if not main or marked else None
    for line, score in scores:
        if line.index == title_line or section_of(line.plain):
            continue
        if not main:
            needed = 1.0 if len(strong) >= 2 else 0.7
            if score >= needed and (not levels or len(levels) < 2 or line.level):
                found.append(
                    _Heading(line.index, None, _clean_title(line), 1 + (line.level - top if line.level else 0))
                )
            elif not levels and small_title(line, lines):
                found.append(_Heading(line.index, None, _clean_title(line), 2 if strong else 1))
        elif marked and line.level and score > 0:
            found.append(_Heading(line.index, None, _clean_title(line), 1 if line.level <= main_level else 2))
        elif line.index > last_numbered and score >= (0.75 if not main_bold or line.bold else 1.2):
            found.append(_Heading(line.index, None, _clean_title(line), 1))
        elif main_bold and line.bold and score >= 1.4 and line.index > first_numbered:
            found.append(_Heading(line.index, None, _clean_title(line), 1))
    return found


def _document_title(lines: Sequence[Line]) -> int | None:
    """Index of the heading that titles the whole document: the first line, the only one of its level."""
    first = next((line for line in lines if line.level), None)
    if first is None or sum(1 for line in lines if line.level == first.level) > 1:
        return None
    return first.index


def _clean_title(line: Line) -> str:
    return line.plain.rstrip(":. –-") or line.plain
