"""Dates as minutes write them, read day first, and what "by the end of the month" means on a given day."""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = (
    {name.lower(): index for index, name in enumerate(calendar.month_name) if name}
    | {name.lower(): index for index, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)"
_DAY = r"(?P<day>\d{1,2})\s?(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2}|['’]\d{2})"

_FORMS = [
    re.compile(p, re.IGNORECASE)
    for p in (
        r"\b(?P<year>(?:19|20)\d{2})-(?P<monthno>\d{2})-(?P<day>\d{2})\b",
        rf"\b{WEEKDAY}?(?:the\s+)?{_DAY}(?:\s+day)?(?:\s+of)?\s+(?P<month>{MONTH})(?![a-z])(?:,?\s+{_YEAR})?(?!\d)",
        rf"\b{WEEKDAY}?(?P<month>{MONTH})\s+(?:the\s+)?{_DAY}(?![\d:])(?:,?\s+{_YEAR})?(?!\d)",
        r"(?<![\d./-])(?P<day>\d{1,2})(?P<sep>[./-])(?P<monthno>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d{2})(?![\d/-])",
    )
]
_MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH})\s+{_YEAR}\b", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s+(?:and|to|or|&)\s+){WEEKDAY}?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z])(?:,?\s+{_YEAR})?",
    re.IGNORECASE,
)


class DateMention(NamedTuple):
    """A day in a text; ``year`` is None where the text gives none."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def on(self, reference: date | None, *, forward: bool = False) -> date | None:
        """The calendar date; a missing year is the one nearest to ``reference`` (the next one with ``forward``)."""
        if self.year is not None:
            return _safe(self.year, self.month, self.day)
        if reference is None:
            return None
        options = [d for y in (-1, 0, 1) if (d := _safe(reference.year + y, self.month, self.day))]
        if forward:
            options = [d for d in options if d >= reference - timedelta(days=60)] or options
            return min(options)
        return min(options, key=lambda d: abs((d - reference).days), default=None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def month_number(word: str) -> int:
    """1-12 for a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")[:3]]


def find_dates(text: str) -> list[DateMention]:
    """Every day named in ``text``, in order. Of a range such as "14th-18th December" both ends are given."""
    found: list[DateMention] = []
    for match in _RANGE.finditer(text):
        month, year = month_number(match["month"]), _year(match["year"])
        first, last = int(match["first"]), int(match["day"])
        if 1 <= first <= 31 and 1 <= last <= 31:
            found.append(DateMention(match.start(), match.end(), first, month, year))
            found.append(DateMention(match.start(), match.end(), last, month, year))
    for form in _FORMS:
        for match in form.finditer(text):
            mention = _mention(match)
            if mention and not any(m.start < mention.end and mention.start < m.end for m in found):
                found.append(mention)
    return sorted(found, key=lambda m: m.start)


def _mention(match: re.Match[str]) -> DateMention | None:
    groups = match.groupdict()
    month = month_number(groups["month"]) if groups.get("month") else int(groups["monthno"])
    day, year = int(groups["day"]), _year(groups.get("year"))
    if month > 12 and day <= 12 and groups.get("monthno"):  # month first, as in the United States
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2024, month)[1]):
        return None
    return DateMention(match.start(), match.end(), day, month, year)


_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|by|of|on|until|during|from|and|to|the|for|before|early|late|mid|end|next|last|this|since)|\d(?:st|nd|rd|th)?|[-–(])\s*$",
    re.IGNORECASE,
)


def months_named(text: str) -> list[tuple[int, int | None]]:
    """(month, year or None) for every month named in ``text``, with or without a day."""
    found = [(m.month, m.year) for m in find_dates(text)]
    for match in re.finditer(rf"\b(?P<month>{MONTH})(?![a-z])(?:,?\s+{_YEAR})?", text):
        if (
            match["month"].rstrip(".").lower() == "may"
            and not match["year"]
            and not _MONTH_BEFORE.search(text[: match.start()])
        ):
            continue  # the verb
        pair = (month_number(match["month"]), _year(match["year"]))
        if pair not in found and not any(m == pair[0] and pair[1] is None for m, _ in found):
            found.append(pair)
    return found


_TIME = re.compile(
    r"(?<![\d£$.:/])(?P<hour>\d{1,2})(?:\s?[:.]\s?(?P<minute>\d{2}))?\s?(?P<half>[ap]\.?\s?m\b\.?)|(?<![\d£$.:/])(?<![Rr]oom )(?<![Pp]ara )(?P<h24>[01]?\d|2[0-3])[:.](?P<m24>[0-5]\d)(?!\d|%|\s?m\b)(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?<!\d)(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)\s?(?:hrs|hours|h)\b|\b(?P<noon>(?:12\s+)?noon|midday|midnight)\b",
    re.IGNORECASE,
)


class TimeMention(NamedTuple):
    """A time of day in a text, as 24-hour ``HH:MM``."""

    start: int
    end: int
    value: str


def find_times(text: str) -> list[TimeMention]:
    """Every time of day in ``text``. In "10 - 11.30am" the first, bare hour is not one: it has no mark of its own."""
    found = []
    for match in _TIME.finditer(text):
        if match["noon"]:
            value = "00:00" if "midnight" in match["noon"].lower() else "12:00"
        elif match["half"]:
            hour, minute = int(match["hour"]), int(match["minute"] or 0)
            if not (1 <= hour <= 12 or (13 <= hour <= 23)) or minute > 59:
                continue
            if hour <= 12:
                hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
            value = f"{hour:02d}:{minute:02d}"
        else:
            value = f"{int(match['h24'] or match['h4']):02d}:{match['m24'] or match['m4']}"
        found.append(TimeMention(match.start(), match.end(), value))
    return found


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
