"""A time of day in words: "ten past seven", "half past four", "nine o'clock"."""

import re

from assistant.language.dates import TimeMention
from assistant.language.patterns import any_of, ignoring_case

_EARLIEST = 8
"""Hour at which meetings begin."""
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = any_of(*_HOURS)
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_IN_WORDS = ignoring_case(
    rf"\b(?:(?P<minutes>twenty[-\s]five|five|ten|quarter|twenty|half)(?:\s+minutes)?\s+(?P<way>past|to)\s+(?P<hour>{_HOUR})"
    rf"|(?P<full>{_HOUR})\s+o[’']clock)\b"
)
_BARE_HOUR = ignoring_case(
    r"\b(?:at|about|around|by|just\s+(?:after|before)|approx\w*\.?)\s+(?P<hour>\d|1[0-2])"
    r"(?=\s*(?:[.,;)]|$)(?!\d)|\s+(?:when|as|so|after|before|in\s+the|at\s+night)\b)"
)
"""An hour without minutes or mark: "about 9", "just after 10"."""


def in_the_day(time: TimeMention, text: str, start: str | None = None) -> str:
    """The ``HH:MM`` of a meeting's time: one without a mark is in the afternoon where the morning makes no sense.

    Nobody meets between one and eight in the morning, and no meeting ends before it began (``start``): "7.10 start",
    "finished 8.55". "07.10" and "7.10am" are what they say.
    """
    written = text[time.start : time.end].strip()
    hour = int(time.value[:2])
    if not written[-1:].isdigit() or written.startswith("0") or not 1 <= hour < 12:
        return time.value
    if hour < _EARLIEST or (start is not None and time.value < start):
        return f"{hour + 12}{time.value[2:]}"
    return time.value


def spelled_time(text: str, start: str | None) -> str | None:
    """The first time of day in words, or "about 9", as 24-hour ``HH:MM``; of two, that after ``start``."""
    minutes = _minutes_in(text)
    if minutes is None:
        return None
    morning = f"{minutes // 60 % 12:02d}:{minutes % 60:02d}"
    return morning if start and start < morning else f"{int(morning[:2]) + 12}{morning[2:]}"


def _minutes_in(text: str) -> int | None:
    """The minutes of the twelve-hour clock at which the first time in words stands."""
    if bare := _BARE_HOUR.search(text):
        return 60 * int(bare["hour"])
    match = _IN_WORDS.search(text)
    if match is None:
        return None
    minutes = 60 * (1 + _HOURS.index((match["hour"] or match["full"]).lower()))
    if match["minutes"]:
        past = _MINUTES[re.sub(r"\s", "-", match["minutes"].lower())]
        minutes += past if match["way"].lower() == "past" else -past
    return minutes
