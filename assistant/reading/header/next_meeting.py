"""When and where the body meets next: told where the minutes speak of the next meeting, else inferred."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from assistant.domain import Item, NextMeeting
from assistant.language.dates import MONTH, WEEKDAY, DateMention, find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.header.body_name import BODY_NOUN
from assistant.reading.header.where import PLACE, trimmed_place

_KIND_OF_MEETING = any_of(
    "ordinary, scheduled, full, public, formal, regular, quarterly, monthly, board, committee, council, trust, panel",
    r"parish, partnership, executive, joint, meeting, [A-Z]\w+",
)
_MEET_AS = any_of(
    "board, (?:sub-?)?committee, council, governors, trustees, group, panel, forum, partnership, fgb, agm"
)
_NEXT = ignoring_case(
    rf"\bnext\s+(?:{_KIND_OF_MEETING}\s+){{0,6}}(?:meetings?|session|gathering)\b"
    r"|\bdates?\s+(?:and\s+(?:time|venue|place)s?\s+)?(?:,\s*time\s+(?:and|&)\s+(?:place|venue)\s+)?"
    r"of\s+(?:the\s+)?(?:(?:next|future|forthcoming)\b|meetings?\b)"
    rf"|\bnext\s+(?:one|time)\s*(?:is|will\s+be|:|[-–—]|,?\s(?={WEEKDAY}|\d))|\bmeet(?:ing)?\s+(?:again|next)\b|\bnext\s+(?:meets?\b|be\s+held\b)"
    rf"|(?:^|\n)[^\w\n]{{0,8}}next\W{{0,4}}[:–—-]\W{{0,4}}(?={WEEKDAY}|\d)"
    rf"|\bnext\s+(?:[\w’'-]+\s+){{0,4}}?{_MEET_AS}\s*[:–—-]\W{{0,4}}(?={WEEKDAY}|\d)"
    r"|\b(?:future|upcoming|forthcoming)\s+meetings?\b"
)
_BUILDING = any_of(
    "Hall, House, Centre, Room, Rooms, Chamber, Library, School, Church, Office, Offices, Building, Suite, Guildhall"
)
_PLACE_AFTER_TIME = re.compile(
    r"\s*(?:,|-|–)?\s*(?:at\s+)?(?:\d[\d.:]*\s*(?:[ap]\.?m\.?)?\s*)?,\s*"
    rf"(?P<place>(?:the\s+)?[A-Z][\w’' ]+{_BUILDING}\b[^.;]*)"
)
_SENTENCE_END = re.compile(r"(?<![A-Zap]\.m)(?<!\b[ap])\.\s+(?:[A-Z]|\d{1,3}\.\s)")
_ANOTHER_BODY = re.compile(r"\b(?:another|joint|national)\b")
_BEFORE_ITS = ignoring_case(r"[^.\n]*\b(?:its|their)\s+$")
_BODIES = ignoring_case(rf"\b(?:the|that|their|our)\s+(?:[A-Z][\w-]+\s+){{0,4}}?({BODY_NOUN})\b")
_NEXT_OF = ignoring_case(
    rf"\b(?:next|forthcoming|future)\s+(?P<name>(?:[\w’'-]+\s+){{1,4}})(?:{BODY_NOUN}|synod)(?:\s+meetings?\b|\s*[:–—-])"
)
_ONLY_KIND = ignoring_case(
    any_of(
        "ordinary, scheduled, full, public, formal, regular, quarterly, monthly, annual, general, main, joint, open",
        "of, the, and, virtual, physical, planned, whole, special, extraordinary, normal, parish, town, management",
    )
)
_MOVED = ignoring_case(
    r"\b(?:dates?|meetings?|it|this|which)\b[^.;]{0,80}?\b(?:moved?|moving|changed?|re-?scheduled?|re-?arranged?"
    r"|postponed?|deferred?|put\s+(?:back|off)|br(?:ought|ing)\s+forward)\b[^.;]{0,60}?"
    rf"\b(?:to|until|till|for)\s+(?:the\s+)?(?={WEEKDAY}|\d|{MONTH})"
)
"""What stands before the day that a meeting was put off to."""
_FARTHEST_MOVED = 31
"""Days by which a meeting is moved at most; one farther off is another meeting."""
_OF_A_WEEK = ignoring_case(
    r"\b(?:weeks?\s+(?:commencing|beginning|starting|of|ending)|w/[cb])\b"
    rf"(?:[\d\s:,/&]|\b(?:on|the|either|and|or)\b|(?<=\d)(?:st|nd|rd|th)\b|\b{WEEKDAY}\b)*$"
)
"""What stands before the day of a week in which the meeting will be, whose own day is still open."""
_REACH = 260
"""Characters after "next meeting" in which its date is looked for."""
_MOST_MENTIONS = 2000
_TITLE = 300
"""Characters in which the minutes call the body and its place by name."""


def next_meeting(text: str, items: Sequence[Item], date: dt.date | None, body: str | None) -> NextMeeting | None:
    """When the body meets next: told where the minutes speak of the next meeting, the last such place first."""
    best: NextMeeting | None = None
    for window in _windows(text, items, body):
        found = _told(window, date)
        if found and found.date:
            return found
        best = best or found
    return best or _inferred(text, date, body)


def _windows(text: str, items: Sequence[Item], body: str | None) -> list[str]:
    """The places that may tell, likeliest first: items titled so, then every mention, each from the end backwards."""
    titled = [item for item in items if _NEXT.search(item.title)]
    windows = [_paragraphs(text[item.start : item.end], 4) for item in reversed(titled)]
    mentions = [match for match in islice(_NEXT.finditer(text), _MOST_MENTIONS) if not _of_others(text, match, body)]
    return windows + [
        _paragraphs(text[match.start() : _reached(text, match, items)], 2) for match in reversed(mentions)
    ]


def _reached(text: str, mention: re.Match[str], items: Sequence[Item]) -> int:
    """Where what is said of the next meeting ends: with the item, where the mention is in a sentence that ends there.

    What is no sentence may be a title above an item's.
    """
    own = next((item.end for item in items if item.start <= mention.start() < item.end), len(text))
    ended = re.search(r"[a-z)]\.\s*$", text[mention.end() : own])
    return min(mention.end() + _REACH, own if ended else len(text))


def _of_others(text: str, mention: re.Match[str], body: str | None) -> bool:
    """Whether the words are of another body: "the Chair of the Panel would reply before its next meeting"."""
    sentence = _BEFORE_ITS.search(text, max(0, mention.start() - _REACH), mention.start())
    bodies = _BODIES.findall(sentence.group()) if sentence else []
    named = _NEXT_OF.match(text, mention.start())
    own = f"{body} {text[: min(_TITLE, mention.start())]}".lower()
    if named and any(word.lower() not in own and not _ONLY_KIND.fullmatch(word) for word in named["name"].split()):
        return True  # "the next Finance Committee meeting is on ..." in the minutes of a council
    return bool(bodies) and body is not None and bodies[-1].lower() not in body.lower()


def _paragraphs(text: str, count: int) -> str:
    return " ".join(plain(part) for part in re.split(r"\n\s*\n", text, maxsplit=count)[:count])


def _told(window: str, date: dt.date | None) -> NextMeeting | None:
    # of "would be held on 25 January. The December meeting ..." only what follows the words counts
    match = _NEXT.search(window)
    told = window[match.start() :] if match else window
    for mention in find_dates(told):
        day = mention.on(date, forward=True)
        if day is None or (date is not None and day <= date) or _OF_A_WEEK.search(told[: mention.start]):
            continue
        end = _SENTENCE_END.search(told, mention.end)
        scope = told[: end.start() + 1] if end else told[: mention.end + 160]
        times = [time for time in find_times(scope) if time.start >= mention.start - 60]
        moved = _moved_to(told, mention, day)
        return NextMeeting(date=moved or day, time=times[0].value if times else None, place=_place(scope, mention))
    return None


def _moved_to(told: str, mention: DateMention, day: dt.date) -> dt.date | None:
    """The day that the meeting of ``day`` was moved to: "on 5 August. It was agreed to move the date to 12 August"."""
    for match in _MOVED.finditer(told[: mention.end + _REACH]):
        new = find_dates(told[match.end() : match.end() + 40])
        moved = new[0].on(day.replace(day=1)) if new and match.end() > mention.start else None
        if moved and moved != day and abs((moved - day).days) <= _FARTHEST_MOVED:
            return moved
    return None


def _place(scope: str, mention: DateMention) -> str | None:
    """The place told around the date: after "at" or "in", else as a building after a comma."""
    for match in PLACE.finditer(scope[max(0, mention.start - 80) :]):
        place = trimmed_place(match["place"])
        if place and not re.match(MONTH, place):
            return place
    after = _PLACE_AFTER_TIME.match(scope[mention.end :])
    return trimmed_place(after["place"]) if after else None


def _inferred(text: str, date: dt.date | None, body: str | None) -> NextMeeting | None:
    """No paragraph says so, but "the Board meeting on 20 January 2010" is spoken of more than once."""
    nouns = re.findall(BODY_NOUN, body or "", re.IGNORECASE)
    if date is None or not nouns:
        return None
    meeting = ignoring_case(rf"\b{nouns[-1]}\s+meeting\b")
    counts: Counter[dt.date] = Counter()
    for mention in find_dates(text):
        around = text[max(0, mention.start - 60) : mention.end + 30]
        day = mention.on(date, forward=True)
        if day and day > date and meeting.search(around) and not _ANOTHER_BODY.search(around):
            counts[day] += 1
    likely = [(-count, day) for day, count in counts.items() if count >= 2]
    return NextMeeting(date=min(likely)[1]) if likely else None
