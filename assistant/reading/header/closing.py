"""When the meeting began and ended, as the body of the minutes tells it."""

import re

from assistant.language.dates import find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.header.clock import in_the_day, spelled_time
from assistant.reading.header.when import Times, is_span

_ENDED = any_of(
    r"clos(?:ed?|ure|ing), adjourn(?:ed|ment)?, ended, ends, finish(?:ed|ing)?, conclu(?:ded|sion|ding), terminated",
    r"rose, end(?=\s*(?:time|of\s+(?:the\s+)?meeting|:))",
)
_CLOSED = ignoring_case(rf"\b{_ENDED}\b(?=(?P<tail>[^\n]{{0,70}}))")
_ABOUT_THE_MEETING = ignoring_case(
    r"\b(?:meeting|chair\w*|session|business|proceedings|commencing|starting)\b"
    r"|\b(?:motion|moved|voted|seconded)\b[^|]*\bto\s+\|\s*at\b|\bwe\s+\|\s*(?:at|about|around|by|just|shortly|early|\d)"
)
_BEGAN = any_of("open(?:ed)?, start(?:ed)?, commenc(?:ed|ing), began, begin, to order")
_OPENED = ignoring_case(
    rf"\b(?:call(?:ed)?\s+to\s+order|(?:meeting|chair\w*|session)\b[^.\n]{{0,60}}?\b{_BEGAN}\b)[^\n]{{0,60}}"
    r"|\b(?:opened|started|began|commenced|convened)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:meeting|session)\s+at[^.\n]{0,25}"
    r"|\b(?:start(?:ed|ing)?|commenc\w+|open(?:ed|ing)?)(?:\s+time)?\s*(?::|at)[^.\n]{0,25}"
)
_ENDS_TITLE = ignoring_case(r"(?:\s*\b(?:of|the|meeting|time|at))*[\W_]*")
_UP_TO_TIME = ignoring_case(r"(?:(?:time|at|approximately|approx\.?|about)\W*)*")
_OF_ANOTHER = ignoring_case(r"\b(?:next|future|forthcoming|following)\b")
_LAST_WORDS = 500
"""Characters at the end, in which it is the meeting that closes."""
_WITHIN_LINE = 160
"""Characters before "closed" in which its subject stands."""


def told_times(text: str, planned: Times) -> Times:
    """When the meeting began and ended: "opened at 7pm", "closed at 9.22pm", "2.00pm - 4.10pm" at the end.

    ``planned``: what the title block says; when the meeting closed counts before the time that it was called for.
    """
    start = planned.start or _start(text)
    end = _end(text, start) or planned.end
    if end is None:
        another = False
        for line in text.rstrip()[-1000:].split("\n")[-8:]:
            another = another or _OF_ANOTHER.search(line) is not None
            times = [] if another and (find_dates(line) or _OF_ANOTHER.search(line)) else find_times(line)
            if len(times) == 2 and is_span(line, *times):
                begun = in_the_day(times[0], line)
                return Times(begun, in_the_day(times[1], line, begun))
    return Times(start, end)


def _start(text: str) -> str | None:
    """The time that the meeting opened, told near the beginning, else in the last lines."""
    for part in (text[: max(4000, len(text) // 4)], text[-1500:]):
        for match in _OPENED.finditer(part):
            opened = plain(match.group())
            if times := find_times(opened):
                return in_the_day(times[0], opened)
    return None


def _end(text: str, start: str | None) -> str | None:
    """The last time at which the meeting closed."""
    end = None
    for match in _CLOSED.finditer(text):
        tail = _told_below(text, match) or re.split(r"[.!]\s+(?=[A-Z])", plain(match["tail"]))[0]
        times = find_times(tail)
        closed = in_the_day(times[0], tail, start) if times else spelled_time(tail, start)
        if closed and _closes_meeting(text, match.start(), tail):
            end = closed
    return end


def _told_below(text: str, closed: re.Match[str]) -> str:
    """The line below a title that says no more than that the meeting closed, where it begins with a time."""
    rest, _, below = text[closed.end() : closed.end() + _WITHIN_LINE].partition("\n")
    if not _ENDS_TITLE.fullmatch(rest):
        return ""
    line = re.sub(r"^[\W_]+", "", plain(below.strip().partition("\n")[0]))
    times = find_times(line)
    return line if times and _UP_TO_TIME.fullmatch(line[: times[0].start]) else ""


def _closes_meeting(text: str, position: int, tail: str) -> bool:
    """Whether it is the meeting that closes at ``position`` and not an application or an account."""
    before = text[max(0, position - _WITHIN_LINE) : position]
    whole = "\n" in before or position <= _WITHIN_LINE
    line = before[before.rfind("\n") + 1 :]
    if position > len(text) - _LAST_WORDS and re.search(r"[.!]\s+$", line):
        return True  # a sentence without a subject near the end: "Same place as now. Finished about 9."
    return bool(_ABOUT_THE_MEETING.search(f"{line}|{tail}")) or (whole and len(line.split()) <= 4)
