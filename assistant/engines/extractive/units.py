"""An item's text as units: paragraphs, bullets, clauses, table rows and margin notes, each with its offsets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from assistant.domain import Item, Meeting, Span
from assistant.language.patterns import any_of
from assistant.language.words import plain, sentences, unbroken
from assistant.reading import read_lines

Kind = Literal["title", "paragraph", "bullet", "clause", "row", "note"]

CELLS = 3
"""Columns from which on tabs part a table's cells; fewer may be an indent."""
WIDTH = 45
"""Characters from which on a line may have been cut at the margin."""
LONG = 30
"""Characters from which on a line may break off within a sentence."""
RUN_ON = 0.3
"""Share of such lines that go on in the next from which on the minutes are taken to be wrapped."""

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○➢]|\uf0b7|\\[-*+•])\s+")
_CLAUSE = re.compile(
    r"^\s*(?:[-*•·]\s+)?(?:\*\*)?\(?(?P<letter>[a-z]|[ivx]{1,5}|\d{1,2})(?:\)|\\?\.|,)(?:\*\*)?\s+", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\s*(?:i|a|v|x)\.\s*[a-z]\.")
_NOTE = re.compile(r"^\s*\[(?P<label>[A-Z][^\]\n]{1,40})\](?!\()\s*(?P<text>.*)$")
_LABEL = any_of(
    "AGREED, RESOLVED, NOTED, ACTIONS?, Actions?, TO DO, To do, Decisions?, DECISIONS?, APPROVED, RECOMMENDED",
    "RECEIVED, Due, Owner, Deadline, Lead, Votes?, Motion, Resolved, Noted, Received, Confirmed, Reported",
    "Considered, Approved",
)
_HEADS_TASKS = re.compile(
    r"[ \t]{0,60}(?:Agreed[ \t]+)?(?:ACTION[ \t]+(?:POINT|ITEM)S?|Action[ \t]+(?:[Pp]oint|[Ii]tem)s?)[ \t]*:?[ \t]*$"
)
"""A heading between two paragraphs that no empty line parts from it."""
_LABELLED = re.compile(rf"^\W{{0,4}}(?:\w+\s){{0,2}}?{_LABEL}\b[^a-z\n]{{0,12}}[:\-–—]")
_MOTION_LINE = re.compile(
    r"^\W{0,4}(?:(?:Motion|MOTION)\s*(?:No\.?\s*|#\s*)?\d|(?:\d+[./-]\d+\s+)?(?:Moved|MOVED)(?:\s+by\b|\s*:|\s{3}))"
)
_RESULT_LINE = re.compile(
    r"^\W{0,4}(?:Motion\s+|MOTION\s+)?(?:Carried|CARRIED|carried|LOST|Lost|Defeated|DEFEATED)"
    r"(?:\s+\w+)?\W*$"
)
"""Of a motion each line is one of its own: who moved it, and what became of it."""
_VOTE_ENDS_LINE = re.compile(
    r"(?:^\W*|[.;]\s+|Seconded:?\s[^.;]{2,40}\s)(?:All|Everyone|Unanimously)\s+(?:were\s+)?(?i:agreed|approved|carried|in\s+favou?r|in\s+agreement)\W*$"
)
"""The vote at the end of a line whose stop was left out, where the next line begins a sentence."""
_STATUS_LINE = re.compile(
    r"^[^.:]{3,80}(?::|\s[–—-])\s*(?:not\s+)?(?i:approved|agreed|noted|adopted|ratified|deferred|accepted)\s*$"
)
"""A line of a list that gives each matter with its outcome: "Pay policy – approved"."""
_BOX_ENDS_LINE = re.compile(r"\*\*\[[A-Z][^\[\]\n]{1,60}\]\*\*\s*$")
"""Whose it is, in bold behind the last words of a task: "... to the next meeting. **[Clerk]**"."""
_LINK = re.compile(r"(?<!!)\[?([^\[\]\n]{1,200})\]\(\s?(?:https?:|mailto:|/|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
"""Where a link in Markdown leads to is not read: "the [minutes](https://...)"."""
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]*)+", re.MULTILINE)
"""What Markdown sets before each line of an indented paragraph."""
_SMALL = re.compile(r"(?:[ \t]*\n){1,3}(?P<line>[ \t]*[a-z]+[ \t][^\n]*)")
ENDED = re.compile(r"(?<!\W)(?=\W*$)[^\w.!?:;]*+[.!?:;]")
"""A stop, and no word behind it; looked for once in each run of marks, since a line may be nothing but marks."""
_LEFT_OPEN = re.compile(
    r"\b[a-z]+\s+(?:that|the|an|of|to|by|with|from|for|and|our|their|its|his|her|which|who|including|Mr|Mrs|Ms|Dr|Cllr)\s*$"
    r"|\bthat\s+(?:the|an?|our|this)\s+[A-Z][\w’'-]+\s*$"
)
"""What no sentence ends with, whatever stands below: "It is planned that", "agreed that the Playground"."""
_THAT = re.compile(r"\b(?:agreed|resolved|decided|reported|said|noted|recommended|suggested|advised)\s+that\s*$")
_CAPITAL = re.compile(r"(?:[ \t]*\n){1,3}(?P<line>[ \t]*[A-Z£\d][^\n]*)")
_BREAKS_OFF = re.compile(r"(?:[a-z,]|\b\d{1,4}(?:st|nd|rd|th)?)\s*$")


@dataclass(frozen=True)
class Unit:
    """``Meeting.text[start:end]``: one paragraph, bullet, lettered clause, table row or ``[Label] text`` note."""

    start: int
    end: int
    kind: Kind
    text: str  # as it stands in the meeting's text
    body: str  # for reading: without bullet, letter and marks, white space made single
    letter: str | None = None
    label: str | None = None  # of a note
    body_start: int = 0  # offset of the words after bullet or letter

    @property
    def is_listed(self) -> bool:
        """Whether it is a bullet or a lettered clause."""
        return self.kind in ("bullet", "clause")

    @property
    def words_start(self) -> int:
        """Offset of its words behind bullet or letter; of the unit itself where nothing follows them."""
        return self.body_start if self.body_start < self.end else self.start


def units_of(meeting: Meeting, item: Item) -> list[Unit]:
    """The units of the item's own text, in order, its heading among them; ``titled`` tells that apart."""
    wrapped, furniture = _layout(meeting.text)
    units: list[Unit] = []
    begin: int | None = None
    position, before = item.start, ""
    for raw in meeting.text[item.start : item.end].split("\n"):
        blank = not raw.strip(" \t>") or position in furniture
        if blank and begin is not None and _goes_on_below(before, meeting.text[position : item.end]):
            position += len(raw) + 1
            continue
        if begin is not None and (blank or _ends_unit(before, raw, wrapped=wrapped) or _begins_unit(raw)):
            units += _unit(meeting.text, begin, position - 1)
            begin = None
        if begin is None and not blank:
            begin = position
        before = raw
        position += len(raw) + 1
    if begin is not None:
        units += _unit(meeting.text, begin, item.end)
    return units


def sentence_spans(meeting: Meeting, unit: Unit) -> list[Span]:
    """Spans of the sentences of a unit; a line end inside it ends none."""
    words = meeting.text[unit.words_start : unit.end].replace("\\\n", "  ")  # a line that Markdown ends
    words = _QUOTED.sub(lambda marks: " " * len(marks.group()), words) if ">" in words else words
    return sentences(words.replace("\n", " "), unit.words_start)


@lru_cache(maxsize=8192)
def reading(text: str) -> str:
    """``text`` for reading: plain, and words that the end of a line broke made whole."""
    text = _QUOTED.sub("", text) if ">" in text else text
    return unbroken(plain(_LINK.sub(r"\1", text) if "](" in text else text))


@lru_cache(maxsize=8)
def _layout(text: str) -> tuple[bool, frozenset[int]]:
    """Whether lines are cut at the margin and go on in the next, and the offsets of page furniture."""
    lines = read_lines(text)
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if len(a.plain) > WIDTH and not (a.blank or b.blank or a.level or a.raw.lstrip().startswith("|"))
    ]
    running_on = sum(b.raw.strip()[:1].islower() and not ENDED.search(a.raw) for a, b in pairs)
    furniture = frozenset(line.start for line in lines if line.furniture)
    return bool(pairs) and running_on >= RUN_ON * len(pairs), furniture


def _ends_unit(line: str, following: str, *, wrapped: bool) -> bool:
    """Whether what follows is new: behind a margin note, a row or a vote, or where lines are not wrapped."""
    if (_VOTE_ENDS_LINE.search(line) or _STATUS_LINE.match(line)) and following.strip()[:1].isupper():
        return True
    if _BOX_ENDS_LINE.search(line) and following.strip()[:1].isupper():
        return True
    if _NOTE.match(line) or _RESULT_LINE.match(line) or _HEADS_TASKS.match(line) or _is_row(line.strip()):
        return True
    return not wrapped and bool(ENDED.search(line))


def _goes_on_below(before: str, below: str) -> bool:
    """Whether a blank line only cuts a sentence in two: it breaks off above, and goes on below."""
    if ENDED.search(before) or (_begins_unit(before) and not _THAT.search(before)):
        return False
    left_open = len(before.split()) > 2 and _LEFT_OPEN.search(before)
    if not left_open and (len(before) <= LONG or not _BREAKS_OFF.search(before)):
        return False
    goes_on = (left_open and _CAPITAL.match(below)) or _SMALL.match(below)
    return goes_on is not None and not _begins_unit(goes_on["line"])


def _begins_unit(raw: str) -> bool:
    stripped = raw.strip()
    return (
        bool(_BULLET.match(raw))
        or bool(_CLAUSE.match(raw) and not _ABBREVIATED.match(raw))
        or stripped.startswith(("|", "#", "**", "["))
        or _is_row(stripped)
        or bool(_LABELLED.match(stripped) or _MOTION_LINE.match(stripped) or _HEADS_TASKS.match(stripped))
    )


def _is_row(stripped: str) -> bool:
    """A table row: cells between bars, or at least three parted by tabs."""
    return stripped.startswith("|") or sum(bool(cell.strip()) for cell in stripped.split("\t")) >= CELLS


def _unit(text: str, start: int, end: int) -> Sequence[Unit]:
    """The unit between two offsets; none where nothing is said there."""
    raw = text[start:end]
    words = raw.strip()
    if not any(char.isalnum() for char in words):
        return ()
    start += len(raw) - len(raw.lstrip())
    end = start + len(words)
    if note := _NOTE.match(words):
        body = reading(note["text"])
        return (Unit(start, end, "note", words, body, label=note["label"], body_start=start + note.start("text")),)
    if _is_row(words.split("\n")[0]):
        return (Unit(start, end, "row", words, reading(words), body_start=start),)
    if clause := _CLAUSE.match(words):
        body_start, letter = start + clause.end(), clause["letter"].lower()
        return (Unit(start, end, "clause", words, reading(words[clause.end() :]), letter, body_start=body_start),)
    bullet = _BULLET.match(words)
    offset = bullet.end() if bullet else 0
    body = reading(words[offset:])
    return (Unit(start, end, "bullet" if bullet else "paragraph", words, body, body_start=start + offset),)
