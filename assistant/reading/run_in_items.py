"""Unnumbered titles that run into their text, line after line: "Treasurer's report: the balance is ..."."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from assistant.language.names import is_name, is_person
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.attendance import section_of
from assistant.reading.lines import Line
from assistant.reading.vocabulary import LABELS, SENTENCE, TITLE_WORDS

_WORDS = 8
_FEWEST = 3
"""Titles of one make that a reader takes for a habit."""
_SHORT = 0.6
"""Of the margin: a line that ends before it ends its paragraph."""
_SURE = ("colon", "capitals")
"""Makes that no list of names or remarks shares, so that a short line above is enough."""
_AGENDA = ignoring_case(
    rf"{TITLE_WORDS.pattern}|"
    r"\b"
    + any_of(
        "call to order, roll call, forum, treasurer.?s?, committees?, elections?, officers, secretary.?s?, prayers?"
    )
    + r"\b"
)
_NO_TITLE = ignoring_case(
    any_of(
        "motions?, moved(?: by)?, second(?:ed)?(?: by)?, proposed(?: by)?, proposer, seconder, carried, passed",
        "vot(?:es?|ing)(?: by [\\w ]+)?",
        "notes?, ayes?, nays?, nos?, yes, abstain\\w*, date, time, place, venue, location, held at, by",
        "from, to, re, subject, cc, income, expenditure, balance, total, page, e-?mail, phone, website, version",
        "status, owner, deadline, due, question, answer, response, comment, example, however, therefore, name, clerk",
    )
    + r"\W*"
)
_ATTENDANCE = ignoring_case(r"\b(?:absent|present|attending|attendance|attendees|excused)$")
_BOLD = re.compile(r"(?:\*\*|__|<b>|<u>)(?P<title>.+?)(?:\*\*|__|</b>|</u>)[\s:.–—-]*(?P<rest>.*)$")
_INITIALS = r"(?!(?:AGM|EGM|AOB|PCC|PPG)\b)[A-Z]{1,3}[a-z]?[A-Z]?"
_MAKES = {
    "colon": re.compile(r"(?P<title>[^:;,?]{3,70}?)\s?:(?P<rest>\s+.*|$)"),
    "dash": re.compile(r"(?P<title>[^:;,?]{3,70}?)(?:\s*[–—]\s*|\s+-{1,2}\s+)(?P<rest>\S.*)$"),
    "point": re.compile(r"(?P<title>[^:;.?]{3,70}?)\.\s+(?P<rest>[A-Z‘“£$\d].*)$"),
    "capitals": re.compile(
        r"(?P<title>[A-Z][A-Z\d’'&/(),\s–-]{1,70}?[A-Z\d)])(?:\s*[:.–—-]\s*$|\s*[:.–—-]?\s+"
        rf"(?P<rest>(?:[A-Z‘“(]?[a-z]|[A-Z]\s|£|(?!(?:19|20)\d\d\b)\d|{_INITIALS}\s+[a-z]).*)$)"
    ),
}
_SPEAKER = any_of(
    r"[A-Z]{2}[A-Z]?, (?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev|Fr)\.? (?:[A-Z][\w’'.-]* )?[A-Z][\w’'-]+",
    r"(?:The|Our) (?:[\w’'-]+ )?[\w’'-]+",
)
_SPOKEN = re.compile(
    r"(?!(?:In|At|On|After|Before|Following|When|As|During|Then|Also|However|Both|Finally|Next|The)\b)"
    rf"(?P<title>[A-Z][^:;,?.]{{3,60}}?)\s+(?P<rest>{_SPEAKER}\s+(?:then\s+|also\s+)?{SENTENCE.pattern}.*)$"
)
"""A title that nothing parts from who speaks: "Matters arising AB reported that the fence stands"."""
_GAP = re.compile(r"\s{0,3}(?P<title>[^:;,?]{3,50}?)(?:\s?\t\s*|\s{2,})(?P<rest>(?:\S+\s){5}.*)$")
"""A title set apart from its text by more than one space."""
_BULLET = re.compile(r"^\s*(?:\S\s+)")


class RunIn(NamedTuple):
    """A line that may begin with its title; ``make`` is what parts the two and where the line stands."""

    line: Line
    title: str
    make: str
    rest: str


def run_in_titles(lines: Sequence[Line], start: int) -> list[RunIn]:
    """The lines from ``start`` on that begin with a title of their own, where one way of doing so is a habit.

    It is one where at least three lines begin so and enough of their titles are those of an agenda.
    """
    by_make: dict[str, list[RunIn]] = defaultdict(list)
    margin = _margin(lines[start:])
    for line in lines[start:]:
        if line.blank or line.furniture or line.barred or line.level:
            continue
        begins, above_ends = _begins(lines, line), _after_short(lines, line, margin)
        for found in _readings(line) if begins or above_ends else []:
            if begins or found.make in _SURE:
                by_make[found.make].append(found)
    habits = [group for make, group in by_make.items() if _is_habit(make, group)]
    best = max(habits, key=_agenda_titles, default=[])
    return [found for at, found in enumerate(best) if not at or found.title.lower() != best[at - 1].title.lower()]


def bold_titles(lines: Sequence[Line], start: int) -> list[RunIn]:
    """The paragraphs from ``start`` on that begin with words of an agenda in bold: "**Hall committee** and AB came".

    Titles where others in bold stand on lines of their own; there one of them may run into its text.
    """
    begun = (line for line in lines[start:] if line.readable and not (line.bullet or line.barred or line.level))
    parted = (found for line in begun if _begins(lines, line) for found in _readings(line))
    return [found for found in parted if found.make == "bold" and _AGENDA.search(found.title)]


def _begins(lines: Sequence[Line], line: Line) -> bool:
    """Whether a paragraph begins with the line, which is no line that a paragraph goes on in."""
    before = lines[line.index - 1] if line.index else None
    return before is None or before.blank or line.bullet or before.plain.endswith((".", "!", "?", ":", ")", "”"))


def _after_short(lines: Sequence[Line], line: Line, margin: int) -> bool:
    """Whether the line above ends well before the margin."""
    return line.index > 0 and len(lines[line.index - 1].plain) < _SHORT * margin


def _margin(lines: Sequence[Line]) -> int:
    """Characters that the longest lines have, but for a few: where lines are cut, or how long paragraphs are."""
    lengths = sorted(len(line.plain) for line in lines if line.readable)
    return lengths[9 * len(lengths) // 10] if lengths else 0


def _readings(line: Line) -> list[RunIn]:
    """The ways in which the line can be parted into title and text: by its bold words, else by its marks."""
    place = f" in a list at {line.indent}" if line.bullet else ""
    words = _BULLET.sub("", line.raw, count=1).strip() if line.bullet else line.raw.strip()
    if bold := _BOLD.match(words):
        parted = [("bold", bold)] if bold["rest"] or line.bullet else []
    else:
        parted = [(make, found) for make, rule in _MAKES.items() if (found := rule.match(line.plain))]
        parted += [("gap", found)] if (found := _GAP.match(words)) else []
        parted += [("spoken", found)] if (found := _SPOKEN.match(line.plain)) else []
    read = [
        RunIn(line, plain(found["title"]).strip(" :.–-"), make + place, found["rest"] or "") for make, found in parted
    ]
    return [found for found in read if _may_title(found)]


def _may_title(found: RunIn) -> bool:
    title = found.title
    if section_of(found.line.plain) or _ATTENDANCE.search(title):
        return False
    if (
        title.count("(") != title.count(")")
        or not title[:1].isupper()
        or not re.search(r"[A-Za-z]{3}", title)
        or len(title.split()) > _WORDS
    ):
        return False
    if title.lower() == "minutes":  # a label only where it titles the document
        return bool(found.rest or found.line.bullet)
    if LABELS.match(title) or _NO_TITLE.fullmatch(title) or SENTENCE.search(title):
        return False
    return not (is_person(title) or (is_name(title) and not _AGENDA.search(title)))


def _agenda_titles(group: Sequence[RunIn]) -> int:
    return len({found.title.lower() for found in group if _AGENDA.search(found.title)})


def _is_habit(make: str, group: Sequence[RunIn]) -> bool:
    known = _agenda_titles(group)
    if 3 * len({found.title for found in group}) < 2 * len(group):
        return False  # speakers come again, titles do not
    needed = 1 if make.startswith("bold") else 2
    return len(group) >= _FEWEST and known >= needed and 3 * known >= len(group)
