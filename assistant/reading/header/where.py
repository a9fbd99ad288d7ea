"""Where the meeting was held, and what tells a place from a body."""

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from assistant.language.dates import MONTH, WEEKDAY, find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.casing import cased

_PLACE_WORD = any_of(
    "room, rooms, hall, centre, center, house, building, school, library, church, offices?, chamber, headquarters, hq",
    "pub, hotel, suite, theatre, pavilion, campus, college, annexe?, institute, museum, boardroom, club, inn, arms",
    "floor, schoolroom, classroom, courtroom, clubroom, clubhouse, staffroom, tea\\s?rooms?, vestry, chapel, barn",
    "surgery, clinic, hospital, medical centre, health centre",
    "guildhall, cafe, street, road, lane, avenue, square, park",
)
PLACE_NOUN = ignoring_case(rf"\b{_PLACE_WORD}\b")
_COMMON_PLACE = (
    r"(?:[a-z]+\s){0,2}(?:rooms?|boardroom|staffroom|clubhouse|hall|library|school|offices?|centre|center|church"
    r"|pavilion|courthouse|vestry|chambers?|building)\b"
)
_CAPITAL_WORD = r"[A-Z][\w’'&.-]*"
_WITHIN = any_of("room, hall, suite, building, floor, centre, house, office, offices, council, chamber, library")
_IN_SMALL = (
    r"(?:village|town|parish|community|memorial|church|school|sports|social)"
    r"(?=\s+(?:hall|centre|center|rooms?|pavilion|club|house|library|offices?)\b)"
)
"""Of what a hall is, where a place is written in small letters: "Amber village hall"."""
_MEETING_TOOL = r"(?:Microsoft\s+|MS\s+|Google\s+)?(?:Teams|Zoom|Skype|Webex|Meet)\b"
PLACE = re.compile(
    r"\b(?:held\s+)?(?:at|in|In|At)\s+(?:the\s+)?"
    rf"(?P<place>(?!\d|Meeting\s+of\b)(?:{_COMMON_PLACE}|{_CAPITAL_WORD}|\d[\w&]*)"
    rf"(?:,?\s+(?!Meeting\s(?:commenc|start|open|began))(?:(?:[A-Z(&][\w’'&.)-]*|\d[\w&]*)|of|the|and|on|upon|in|at|de|for|{_WITHIN}\b|{_IN_SMALL}))*"
    rf"(?:(?<=and)\s+(?:by|via|on|over)\s+{_MEETING_TOOL})?)"
)
"""Words that name a place after "at" or "in"."""

_CAPITALS = re.compile(r"[A-Z][A-Z’'-]{4,}(?:,?\s+[A-Z][A-Z’'-]{2,})*\b")
_REST_OF_NAME = 4
"""Words of a place's name that the next line begins with, where the line ran out."""
_NO_PLACE = re.compile(
    r"(?:Chair|Attendance|Person|Public|Private|Camera|Draft|Meeting|Common|Call to"
    r"|(?:Next|Last|Previous|Following)\s).*"
)
_REGISTERED = ignoring_case(r"\b(?:charity|company|cio|incorporated|registered)\s+$")
"""What stands before the country in which a charity is registered."""
ONLINE = ignoring_case(
    r"\b(?:via|by|on|over)\s+"
    r"(?P<how>(?:Microsoft\s+|MS\s+)?(?:Teams|Zoom|Skype|Webex|video\s?conference|teleconference|conference\s+call|telephone))\b"
)
_SPEAKS_OF_MEETING = ignoring_case(
    r"\bheld\b|\bmeeting\b|\bminutes\b|^(?:(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?,?\s+)?(?:at|in)\b"
)
_HELD = ignoring_case(r"\bheld\b|\bmet\b")
_LONGEST_TOLD = 50
"""Words of a paragraph that says where they met; a longer one with no day in it is about their business."""
_SAYS_NOTHING_OF_PLACE = ignoring_case(r"(?:the\s+)?[\w\s]{2,40}\bmet\s+to\b")
_TITLE_WORDS = ignoring_case(r"\b(?:minutes|meeting(?!\s+rooms?\b)|notes|draft|present)\b")
_ENDS_AS_BODY = ignoring_case(r"\b(?:board|committee|panel|forum|partnership|group|council)$")
"""A road or a school in the name of what met makes it no place: "Road Safety Board"."""
_ONLY_WEEKDAY = ignoring_case(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?")
_UNTIL_WHEN = re.compile(
    rf"\s*[,;]?\s*\b(?:[Oo]n\s+{WEEKDAY}|[Oo]n\s+(?:[A-Z][a-z]+)day$|[Oo]n\s+(?:the\s+)?\d|{WEEKDAY}\s*(?:the\s+)?\d|[Aa]t\s+\d(?!\d*[A-Za-z]?\s+(?:[A-Z][\w’'-]+\s+){{1,3}}(?:Street|Road|Lane|Avenue|Square|Drive|Way|Close))|commencing|starting"
    rf"|from\s+\d|beginning|between\s+\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b|(?<![Rr]oom )\d{{1,2}}[.:]\d\d\s?[ap]?)"
)


_DRAFT_NOTE = ignoring_case(r"[\s*(]{0,3}\b(?:draft|unconfirmed)\b[^.]*?\b(?:subject\s+to|until|to\s+be|not\s+yet)\b.*")
"""What minutes say of themselves behind day and place: "Draft, subject to approval at the next meeting"."""
_AFTER_TIME = re.compile(r"(\d\s?[ap]\.?m\b\.?)\s+(?=[A-Z][a-z]+\s+[A-Z])")
_LEADING_TIME = re.compile(r"^\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?|hrs)?,?\s+(?:(?:at|in)\s+)?(?=[A-Z])")
_STREET = re.compile(
    r"\d+[A-Za-z]?\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Street|Road|Lane|Avenue|Square|Drive|Way|St|Rd|Ave)\b"
)
"""An address in a line of its own beside that of the date."""
_ROOM = ignoring_case(r"\b(?:rooms?|chambers?|suite|boardroom|(?:town|city)\s+hall)$")
"""What is a place wherever it stands, and no organisation as a school or a village hall may be."""
_ONLINE_ALONE = ignoring_case(
    r"(?:via\s+|by\s+)?(?:(?:virtual(?:ly)?|online|remote|zoom|(?:microsoft\s+|ms\s+)?teams|google\s+meet|webex|skype"
    r"|video|(?:tele)?phone|(?:(?:video|tele)[\s-]?)?conferenc(?:e|ing)|/)\s*)+(?:\s*(?:meeting|call))?(?:\s*\([^()]+\))?"
)


def venue(texts: Sequence[str], fields: Mapping[str, str]) -> str | None:
    """Where the title block says that the meeting was held; the means where it was held from a distance."""
    if named := fields.get("venue"):
        return trimmed_place(named, keep_article=True)
    if place := _after_date(fields.get("title", "")) or _told(texts) or _beside_date(texts):
        return place
    online = ONLINE.search(" ".join(texts))
    if online:
        return online["how"]
    pieces = (piece.strip(" ()") for text in texts for piece in re.split(r"\s[·•|–-]\s|[;,(]", text))
    whole = (text for text in texts if _ONLINE_ALONE.fullmatch(text))
    return next((piece for piece in (*whole, *pieces) if _ONLINE_ALONE.fullmatch(piece)), None)


def _after_date(title: str) -> str | None:
    """What follows the date in a field such as "Meeting: 3 May 2024, Town Hall"."""
    mentions = find_dates(title)
    tail = title[mentions[0].end :].strip(" ,|–-") if mentions else ""
    return trimmed_place(tail) if len(tail.split()) >= 2 and not find_times(tail) else None


def _told(texts: Sequence[str]) -> str | None:
    """The place of "held at ..." or "in the ...", which may run over into the next line."""
    texts = [text for text in texts if len(text.split()) <= _LONGEST_TOLD or find_dates(text) or _HELD.search(text)]
    texts = [_cased_start(text, above) for above, text in zip(("", *texts), texts, strict=False)]
    pairs = [
        f"{text} {below}" if _runs_over(text, below) else text
        for text, below in zip_longest(texts, texts[1:], fillvalue="")
    ]
    for source in (*pairs, " ".join(texts)):
        if _SAYS_NOTHING_OF_PLACE.match(source) or not _SPEAKS_OF_MEETING.search(source):
            continue
        for match in PLACE.finditer(source):
            place = trimmed_place(match["place"])
            if (
                place
                and not _REGISTERED.search(source[: match.start()])
                and not _NO_PLACE.fullmatch(place)
                and not re.match(rf"{MONTH}\b", place)
            ):
                return place
    return None


def _cased_start(text: str, above: str) -> str:
    """A line in capitals as it is written in a sentence, and the capitals that go on in the line below it."""
    small = cased(text)
    if small == text and above.isupper() and (capitals := _CAPITALS.match(text)):
        return cased(capitals.group()) + text[capitals.end() :]
    return small


def _runs_over(text: str, below: str) -> bool:
    ended = re.search(r"[.:]\W*$", text)
    if ended or not below[:1].isupper():
        return False
    if re.search(r"\b(?:(?:at|in)(?:\s+the)?|held(?:\s+on)?)$", text):
        return True
    places = list(PLACE.finditer(text))
    cut = bool(places) and places[-1].end() == len(text) and len(below.split()) <= _REST_OF_NAME
    return bool(places) and (bool(find_dates(below)) or (cut and PLACE_NOUN.search(below) is not None))


def _beside_date(texts: Sequence[str]) -> str | None:
    """A place that stands in the line of the date, or in a line of its own right below it."""
    for index, line in enumerate(_DRAFT_NOTE.sub("", text) for text in texts):
        if not find_dates(line) or re.search(r"\bnext\b|approved on", line, re.IGNORECASE):
            continue
        text = _AFTER_TIME.sub(r"\1, ", _parted_after_dates(line))
        pieces = [
            piece
            for piece in re.split(
                r",\s+|\s+[–—|/-]\s+|[:;]\s+|\s*\((?=[^()]*\)\s*$)", text.rstrip(" )") + ")" * text.endswith(")")
            )
            if _may_be_place(piece)
        ]
        if pieces and PLACE_NOUN.search(" ".join(pieces)):
            return trimmed_place(", ".join(pieces))
        near = [(text, False) for text in texts[index + 1 : index + 3]]
        near += [(text, True) for text in texts[max(0, index - 1) : index]]
        for below, above in ((cased(_LEADING_TIME.sub("", text)), above) for text, above in near):
            if (street := _STREET.match(below)) and not find_dates(below):
                return street.group()
            if (
                (not above or (index > 1 and _ROOM.search(below)))
                and PLACE_NOUN.search(below)
                and len(below.split()) <= 12
                and _may_stand_alone(below)
            ):
                return trimmed_place(below, keep_article=True)
    return None


def _parted_after_dates(line: str) -> str:
    """The line with a comma behind a year that a name follows: "8 May 2014 Linden Room, Amber Court"."""
    for mention in reversed(find_dates(line)):
        if mention.year and re.match(r"\s+[A-Z][a-z]+\s+[A-Z]", line[mention.end :]):
            line = f"{line[: mention.end]}, {line[mention.end :].lstrip()}"
    return line


def _may_be_place(piece: str) -> bool:
    if find_dates(piece) or find_times(piece):
        return False
    return not (_TITLE_WORDS.search(piece) or _ONLY_WEEKDAY.fullmatch(piece) or _ENDS_AS_BODY.search(piece))


def _may_stand_alone(text: str) -> bool:
    speaks_of_paper = re.search(r"\b(?:minutes|present)\b", text, re.IGNORECASE)
    return not (find_dates(text) or text.endswith(":") or speaks_of_paper)


def trimmed_place(text: str, *, keep_article: bool = False) -> str | None:
    """The place without what follows it (day, time, "and by telephone") and without "at the"; None if none is left."""
    text = _UNTIL_WHEN.split(text)[0]
    # by what means others joined is no place; "and via Teams" names one
    text = re.split(rf",?\s+and\s+(?:(?:by|on)(?!\s+{_MEETING_TOOL})|remotely|virtually)\b|\s*\((?:by|hybrid)", text)[0]
    text = re.split(r"\.\s+(?=[A-Z][a-z]+\s+[a-z])|\s*\((?=[^()]*$)", text)[0]
    lead = r"^(?:at|in)\s+(?:the\s+)?" if keep_article else r"^(?:(?-i:the)|at|in)\s+"
    text = re.sub(lead, "", text.strip(" .,;:–—-|"), flags=re.IGNORECASE)
    return re.sub(r",?\s+(?:on|at|in|and|of|the|for(?:\s+the)?)$", "", text) or None
