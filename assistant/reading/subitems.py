"""Sub-items: 3.1 under 3, (a) and (b) where they are titles and not the clauses of a resolution."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from assistant.language.names import is_person
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.chains import MAX_GAP
from assistant.reading.lines import Line, next_text, previous_text
from assistant.reading.numbering import LETTERS, SMALL_ROMAN, Candidate, lettered
from assistant.reading.run_in import behind_letter
from assistant.reading.task_tables import in_table_of_tasks
from assistant.reading.topics import lists_topics, topic_of
from assistant.reading.vocabulary import LABELS, SENTENCE

_LEADS_IN = any_of(
    "agreed, resolved, noted, approved, recommended, that, to, decision, decisions, action, actions, received",
    "following, as follows, referred to, reported, vote, votes, points?",
)
_RESOLUTION = ignoring_case(rf"\b{_LEADS_IN}\b[\s\-–—:]*$|[:;]\s*[-–—]?\s*$")
_REPORTS = ignoring_case(r"\b(?:referred to|reported|considered)[\s\-–—:]*$")
_PARAGRAPH = re.compile(r"(?!(?:That|To)\b)[A-Z‘'“\"]\S*\s+(?:\S+\s+){4,}?\S*(?:[.)]|\.\s.{1,40})$")
"""A paragraph that stands in a run of lettered titles without one of its own; "Prop AB, sec CD" may end it."""
_PART = re.compile(r"(?P<item>.*\d)[.(]?(?P<letter>[a-hA-H])\)?")
_TOPIC = 4
"""Words of a title at most that a colon alone parts from what is said of it: "Street lights: the lamp was mended"."""
_AGENDA_WORDING = 16
"""Words at most of a title that says what an item is for: "(a) To approve the payments of May"."""
_LABEL_ALONE = re.compile(r"^\S+[.)]?\s+\w+:$|^\w+:$")
_APPLICATION = re.compile(
    r"(?:(?i:application|app|ref)\.?\s+(?i:no\.?\s*)?)?(?=[A-Z\d/]*[A-Z])(?=[A-Z\d/]*\d{3})[A-Z\d]+(?:/[A-Z\d]+){1,4}"
    r"[\s:,–—-]+(?=[A-Z\d])"
)
"""The reference of a planning application, which titles what is said of it: "24/00123/FUL 6 Mill Lane, porch"."""
_REFERENCE = re.compile(r"(?:Minute|Item|Action)\s+\d")


@dataclass(frozen=True)
class Heading:
    """A line that heads an item; ``depth`` is 1 for an item, 2 for its sub-items and so on."""

    line: int
    number: str | None
    title: str
    depth: int

    @property
    def key(self) -> str:
        """What sub-items name it by: its number, else its title."""
        return self.number or self.title


def dotted_headings(candidates: Sequence[Candidate], main: Sequence[Candidate], lines: Sequence[Line]) -> list[Heading]:
    """Sub-items 3.1, 3.2 or 3a, 3b or 3(a), 3(b) that stand under item 3, and 3.1.1 under 3.1."""
    in_main = {candidate.line.index for candidate in main}
    open_at = sorted((candidate.line.index, re.sub(r"\.0$", "", candidate.number)) for candidate in main)
    found: list[Heading] = []
    known: set[str] = set()
    last: dict[str, int] = {}
    for candidate in candidates:
        place = _place_under(candidate)
        above = bisect_left(open_at, (candidate.line.index, ""))
        if candidate.line.index in in_main or place is None or above == 0 or candidate.line.bullet:
            continue
        if in_table_of_tasks(candidate.line, lines, in_main):
            continue
        item = open_at[above - 1][1]
        step = place.nth - last.get(place.prefix, 0)
        if 1 <= step <= MAX_GAP and (item.endswith(place.prefix) or place.prefix in known):
            found.append(Heading(candidate.line.index, candidate.number, candidate.title, place.depth))
            known.add(candidate.number)
            last[place.prefix] = place.nth
    return found


class _Place(NamedTuple):
    """Where a number stands: 3.1 and 3a are each the first under 3."""

    prefix: str
    nth: int
    depth: int


def _place_under(candidate: Candidate) -> _Place | None:
    """The place of a number of several levels, None of a number that is an item's own."""
    number = candidate.number
    depth = 1 + number.count(".")
    if part := _PART.fullmatch(number):
        return _Place(part["item"], LETTERS.index(part["letter"].lower()) + 1, depth + 1)
    return _Place(number.rsplit(".", 1)[0], candidate.series.count, depth) if depth > 1 else None


def lettered_headings(lines: Sequence[Line], headings: Sequence[Heading]) -> list[Heading]:
    """Sub-items (a), (b) or (i), (ii): lines that read as titles and not as the clauses of a resolution."""
    found: list[Heading] = []
    starts = sorted(headings, key=lambda heading: heading.line)
    bounds = [heading.line for heading in starts] + [len(lines)]
    for heading, (start, end) in zip(starts, pairwise(bounds), strict=True):
        groups = (_letters_under(heading, lines, range(start + 1, end), letters) for letters in (LETTERS, SMALL_ROMAN))
        found += next((group for group in groups if len(group) >= 2 or _alone(group, heading, lines)), [])
    return found


def _alone(group: Sequence[Heading], heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether the only letter of an item is a title: right below the item's own, with text below it."""
    if not group or heading.number is None or previous_text(lines, group[0].line) != lines[heading.line]:
        return False
    below = next_text(lines, group[0].line)
    return below is not None and len(group[0].title) > 3 and group[0].title in lines[group[0].line].plain


def _letters_under(heading: Heading, lines: Sequence[Line], within: range, letters: Sequence[str]) -> list[Heading]:
    """The lettered titles under an item; where half of a run of letters are titles, its plain paragraphs as well."""
    group: list[Heading] = []
    titles: list[bool] = []
    topics = lists_topics(lines, within)
    for line in (lines[index] for index in within):
        wanted = letters[len(group)] if len(group) < len(letters) else None
        parsed = None if line.blank or line.furniture else lettered(line)
        if not parsed or parsed[0] != wanted or not (group or not _opens_clauses(lines, line, heading.line)):
            continue
        if group and parsed[1][:1].islower():
            continue  # a clause of what was resolved under the part before
        rest = parsed[1] or _title_below(line, lines)
        topic = behind_letter(line) or (topic_of(rest) if topics else "")
        titles.append(bool(topic) or _reads_as_title(rest, line, lines))
        if not titles[-1] and not _PARAGRAPH.match(rest):
            break
        number = f"{heading.number}({wanted})" if heading.number else f"({wanted})"
        group.append(Heading(line.index, number, topic or _title(rest), heading.depth + 1))
    mixed = sum(titles) >= 2 and 2 * sum(titles) >= len(group)
    return group if mixed else group[: next((at for at, title in enumerate(titles) if not title), len(group))]


def _title_below(line: Line, lines: Sequence[Line]) -> str:
    """The title on the line below a letter that stands alone; empty where none does."""
    below = next_text(lines, line.index)
    return below.plain if below is not None and not below.bullet and lettered(below) is None else ""


def _opens_clauses(lines: Sequence[Line], line: Line, heading: int) -> bool:
    """Whether what stands before "(a)" leads in the clauses of a resolution."""
    before = previous_text(lines, line.index)
    if before is None or before.index == heading or _REPORTS.search(before.plain):
        return False
    if LABELS.match(before.plain):
        return True
    return bool(_RESOLUTION.search(before.plain)) and not _LABEL_ALONE.match(before.plain)


def _reads_as_title(rest: str, line: Line, lines: Sequence[Line]) -> bool:
    if not re.match(r"[A-Z0-9‘'“\"]", rest) or re.match(r"(?:That|The (?:Board|Committee|report)|It)\b", rest):
        return False
    if re.match(r"To\b", rest):  # the wording of an agenda, where what came of it is told below
        return _told_below(line, lines)
    if _REFERENCE.match(rest) or _APPLICATION.match(rest):
        return True
    if len(rest.split()) <= 10 and not rest.endswith((";", ",", "and")):
        following = next_text(lines, line.index)
        if following is not None and lettered(following) is None:
            return True
    head = re.split(r"\s+[–—-]\s+|:\s|\.\s", rest)[0]
    words = len(head.split())
    if head == rest or words > 10:
        return False
    sentence = SENTENCE.search(head) is not None
    parted = "[.:]" if words <= 8 else ":"
    run_in = not sentence and re.match(re.escape(head) + parted + r"\s+[A-Z0-9£]", rest)
    topic = words <= _TOPIC and not sentence and rest[len(head)] == ":" and not is_person(head)
    dashed = re.match(r".{3,80}?\s+[–—]\s", rest) or (words <= 6 and not sentence and re.match(r".{3,60}?\s+-\s", rest))
    return bool(line.bold or dashed or "**" in line.raw or run_in or topic)


def _told_below(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence stands right below the line, which ends no clause."""
    below = next_text(lines, line.index)
    if below is None or line.plain.endswith((";", ",", "and")) or len(line.plain.split()) > _AGENDA_WORDING:
        return False
    return lettered(below) is None and bool(re.match(r"[A-Z]", below.plain)) and below.plain.endswith((".", ")"))


def _title(rest: str) -> str:
    """The title at the beginning of what follows the letter."""
    if reference := re.match(r"((?:Minute|Item|Action)\s+[\w./()]+)", rest):
        return reference[1]
    if application := _APPLICATION.match(rest):
        site = re.split(r"\s+[–—-]\s+|[:.;]\s+", rest[application.end() :])[0]
        return application.group() + (site if len(site.split()) <= 12 else site.split(",")[0]).rstrip(":. ")
    head = re.split(r"[:.]\s+(?=[A-Z0-9£])", rest)[0]
    if head != rest and len(head.split()) <= 10 and not SENTENCE.search(head):
        return head.rstrip(":. ")
    if len(rest.split()) <= 12:
        return rest.rstrip(":. ")
    return re.split(r":\s|\.\s|,\s", rest)[0].rstrip(":. ")
