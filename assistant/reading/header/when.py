"""The day of the meeting and its times, out of the title block."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.language.dates import MONTH, WEEKDAY, DateMention, TimeMention, find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.clock import in_the_day

_OF_THE_MEETING = re.compile(r"\b(?:held|meeting|minutes|notes|dated?)\b")
_OF_ANOTHER_DAY = ignoring_case(
    any_of(r"\bnext\b, \bprevious\b, \blast\b, published, issued, created, revised, approved on, signed, page \d")
)
_OF_LAST_MINUTES = ignoring_case(
    r"\bminutes\b.{3,120}\b(?:were|was)\s+(?:\w+\s+){0,3}(?:accepted|approved|agreed|adopted|confirmed|signed|read)\b"
)
_SPAN = re.compile(r"\s*(?:[-–—]|to|until)\s*")
_CLOCK_IN_FOUR = re.compile(r"(?<![\d.:])([01]\d|2[0-3])([0-5]\d)(?![\d.:])")
"""A time of the 24-hour clock without a mark: "Time: 1830 hrs"."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


class Times(NamedTuple):
    """When a meeting began and ended, as 24-hour ``HH:MM``."""

    start: str | None
    end: str | None


def meeting_date(texts: Sequence[str], fields: Mapping[str, str], rest: str, hint: str) -> dt.date | None:
    """The day of the meeting.

    ``rest``: the text of the minutes, and ``hint``: the file's name; both may give a year that the block leaves out.
    """
    mention = _best_mention(texts, fields)
    if mention is None:
        named = [day for other in find_dates(hint.replace("_", " ")) if (day := other.on(None))]
        return named[0] if named else None
    if mention.year:
        return _spelt_out(mention, texts).on(None)
    near = f"{' '.join(texts)} {hint}"
    for source in (hint, near, rest[-1500:], rest):
        for other in find_dates(source.replace("_", " ")):
            if other.year and (other.day, other.month) == (mention.day, mention.month):
                return other.on(None)
    years = Counter(int(year) for year in _YEAR.findall(near) or _YEAR.findall(rest))
    return mention._replace(year=years.most_common(1)[0][0]).on(None) if years else None


def _spelt_out(mention: DateMention, texts: Sequence[str]) -> DateMention:
    """The day as another line has it with month and day changed over: "02/06/2007" beside "February 6, 2007"."""
    for other in (other for text in texts for other in find_dates(text)):
        swapped = (other.day, other.month, other.year) == (mention.month, mention.day, mention.year)
        if swapped and any(re.search(MONTH, text[other.start : other.end], re.IGNORECASE) for text in texts):
            return other
    return mention


def _best_mention(texts: Sequence[str], fields: Mapping[str, str]) -> DateMention | None:
    """The date that a field names, else the one that looks most like the day of the meeting."""
    for text in (fields.get("date", ""), fields.get("title", "")):
        if mentions := find_dates(text):
            return _first_of_span(mentions[0], text)
    scored = [
        (_likelihood(text, mention) - 0.02 * index, mention)
        for index, text in enumerate(texts)
        for mention in find_dates(text)
    ]
    best = max(scored, key=lambda pair: pair[0]) if scored else None
    if best is None:
        return None
    line = next(text for text in texts if best[1] in find_dates(text))
    return None if _OF_LAST_MINUTES.search(line) else _first_of_span(best[1], line)


def _first_of_span(mention: DateMention, text: str) -> DateMention:
    """The first of two days that the minutes are of: "31 May - 1 June 2018"."""
    for other in find_dates(text):
        if other.end <= mention.start and _SPAN.fullmatch(text[other.end : mention.start]):
            return other if other.year else other._replace(year=mention.year)
    return mention


def _likelihood(text: str, mention: DateMention) -> float:
    before = text[: mention.start].lower()
    score = 1.0
    score += 2.0 if _OF_THE_MEETING.search(before) or re.search(r"\bmeeting\b", text, re.IGNORECASE) else 0.0
    score -= 3.0 if _OF_ANOTHER_DAY.search(text) or _OF_LAST_MINUTES.search(text) else 0.0
    score += 0.5 if mention.year else 0.0
    score += 0.7 if find_times(text) or re.search(WEEKDAY, text, re.IGNORECASE) else 0.0
    return score


def meeting_times(texts: Sequence[str], fields: Mapping[str, str]) -> Times:
    """The times that the title block gives; the second only where it ends a span."""
    joined = " ".join(texts)
    sources = (_CLOCK_IN_FOUR.sub(r"\1:\2", fields.get("time", "")), fields.get("date", ""), joined)
    source, times = next(((source, times) for source in sources if (times := find_times(source))), ("", []))
    if not times:
        return Times(None, None)
    spans = len(times) > 1 and (bool(fields.get("time")) or is_span(source, *times[:2]))
    start = in_the_day(times[0], source)
    return Times(start, in_the_day(times[1], source, start) if spans else None)


def is_span(text: str, first: TimeMention, second: TimeMention) -> bool:
    """Whether ``text`` joins the two times as beginning and end: "2.00pm - 4.10pm"."""
    return _SPAN.fullmatch(text[first.end : second.start]) is not None
