"""A body that no noun tells: a place that meets, an acronym, what stands before "Minutes of the ... meeting"."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.body_name import looks_like_organisation
from assistant.reading.header.casing import cased

_CIVIL = re.compile(
    r"(?:Town|City|Village|Township|Borough|County|Parish)\s+of(?:\s+[A-Z][\w’'-]+){1,4}|(?:[A-Z][\w’'-]+\s){1,3}Township"
)
"""A place that meets as a body: "Town of Amber"."""
_MINUTES_OF_MEETING = ignoring_case(
    r"(?:draft\s+)?minutes\s+of\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}(?:meeting|agm|egm)\b"
)
_BEFORE_MINUTES = ignoring_case(
    r"(?!(?:the|these|draft)\s+minutes\b)(?P<name>[A-Z][^.:()]{3,70}?)\s*(?:\([^()]*\)\s*)?[-–:]?\s*(?=minutes\s+of\s+(?:the\b|an?\b|(?:\w+\s+){0,3}meetings?\b))"
)
_FIRST_LINES = 3
_TITLE_LINES = 8
_MINUTES = ignoring_case(r"^(?:draft\s+)?(?:minutes|notes)\s+(?:of|from|for)\s+(?:the\s+|an?\s+)?")
_ACRONYM = (
    r"(?!(?:AGM|EGM|SGM|DRAFT|MINUTES|NOTES|MEETING|GMT|BST|UTC|PDF|COVID)\b)[A-Z](?:[A-Z&]|[a-z](?=[A-Z])){1,6}[A-Z]s?"
)
_TWO_LETTERS = r"(?:PC|TC|CC|DC|BC|VC|PG|SG|WG|SC|MC|GB|PB|LC)"
"""Letters so short that only those of a council, committee or group name a body."""
_WITH_NAME = (
    rf"(?P<name>(?:(?!Draft|Minutes|Notes|Meeting|The\b|Annual|Special|Unconfirmed)"
    r"[A-Z][\w’'.]*\s+){0,4}"
    rf"(?:{_ACRONYM}|{_TWO_LETTERS}))"
)
_KIND = (
    r"(?:Annual|General|Special|Regular|Monthly|Ordinary|Committee|Delegates?|Executive|Full|Virtual|Online|Draft)\s+"
)
_ABBREVIATED = re.compile(
    rf"\W*(?:\d{{1,2}}\s+\w+\s+\d{{4}}\W+)?{_WITH_NAME}\s*[-–:]?\s*(?:{_KIND}){{0,3}}(?:[Mm]eeting|[Mm]inutes|AGM|EGM|[Nn]otes)\b"
    rf"|\W*(?:Draft\s+)?(?:[Mm]inutes|[Nn]otes)\s+(?:of|from|for)\s+(?:the\s+|an?\s+)?(?:{_KIND}){{0,3}}"
    rf"(?:[Mm]eeting\s+of\s+(?:the\s+)?)?{_WITH_NAME.replace('<name>', '<after>')}(?:\s|$)"
)
"""A body called by its letters in a title: "Amber PTFA Minutes", "Minutes of the TUC meeting"."""
_OF_A_PLACE = ignoring_case(
    r"(?:(?:annual|special)\s+)?(?:parish|community|village|town|ward|congregational|electors['’]?)\s+meeting"
    r"|annual\s+(?:parochial|parish|church|vestry|congregational)(?:\s+church)?\s+meeting(?:\s+of\s+(?:the\s+)?(?:[\w’'.]+,?\s*){1,10})?"
    r"|(?:[A-Z][\w’'-]+\s+){1,3}(?:area|monthly|local|preparative|yearly)\s+meeting"
    r"|meeting\s+for\s+(?:worship\s+(?:for|with\s+(?:attention|a\s+concern)\s+(?:to|for))\s+)?(?:business|sufferings)"
)
"""Meetings that are the body themselves: of a parish's electors, of Friends."""
_ACTS = any_of("agreed, approved, noted, resolved, decided, discussed, accepted, considered, endorsed, felt, thanked")
_LETTERS_ACT = re.compile(
    rf"\b({_ACRONYM})\s+(?:members\s+|unanimously\s+)(?:\w+ly\s+)?{_ACTS}\b|\b[Tt]he\s+({_ACRONYM})\s+{_ACTS}\b"
)
_WHOLE_ACTS = re.compile(
    rf"\bThe\s+(Board|Committee|Council|Trustees|Governors|Governing\s+Body|Panel|Forum|Senate)\s+(?:unanimously\s+)?{_ACTS}\b"
)
_WHOLE = (
    r"(?:(?:[Ww]orking|[Ss]teering|[Pp]roject|[Aa]dvisory|[Mm]anagement)\s+)?"
    r"(?:[Gg]roup|[Pp]arty|[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum)"
)
_MEMBERS_OF = re.compile(
    rf"\b(?:[Mm]embers\s+of|[Rr]ole\s+(?:with)?in|[Mm]eetings?\s+of|[Ww]elcomed\s+to|[Uu]pdated|[Cc]onsidered\s+by|[Aa]greed\s+by)\s+the\s+"
    rf"(?P<body>(?:[A-Z][\w’'-]+\s+){{0,3}}{_WHOLE})\b(?!\s+(?:of|for)\b)"
)
_OWN_MINUTES = re.compile(
    r"\b[Mm]inutes\s+of\s+the\s+(?:(?:last|previous)\s+)?(?:[Mm]eeting\s+of\s+the\s+)?"
    rf"(?P<body>[A-Z][\w’'-]+\s+(?:(?:(?:and|of|for)\s+)?[A-Z][\w’'-]+\s+){{0,5}}{_WHOLE})(?:\s+\([A-Z]{{2,8}}\))?(?:\s+[Mm]eeting)?,?\s+(?:held|dated|of|on)\b[^.]{{3,60}}\b"
    r"(?:agreed|approved|confirmed|accepted|adopted|signed|submitted|received)\b"
)
"""The minutes that a meeting approves are its own: "the minutes of the Amber Board meeting held on ... were agreed"."""
_LETTERS_SIT = re.compile(r"\b(PCC|PTFA|PTA|PPG|SLT|NPSG|NPWG)\s+(?:members?|meetings?|minutes)\b")
_POINTS = re.compile(r"(?:The|This|That|Each|Our|Other|Another|New|Next|Minutes)\s")
_YEARLY = ignoring_case(
    r"(?:draft\s+)?(?:minutes|notes)\s+(?:of|from|for)\s+(?:the\s+)?(?P<name>(?-i:[A-Z])[^.,()]{2,60}?)(?:['’]s?)?\s+"
    r"(?:(?:19|20)\d\d\s+)?(?:annual\s+general\s+meeting|agm|egm)\b"
)
"""What met for its yearly meeting, whatever it is: "Minutes of Amber Cyclists 2024 AGM"."""
_OFTEN = 2
"""Times that the minutes tell what the body did, before that alone names it."""


def unheralded(block: Sequence[str], rest: str) -> str | None:
    """A body that no noun tells in the title ``block``; where the block is silent, who acts in the ``rest``."""
    for text in block[:_FIRST_LINES]:
        if _CIVIL.fullmatch(text):
            return text
        if (name := before_minutes(text)) and looks_like_organisation(name, ""):
            return name
        if (yearly := _YEARLY.match(text)) and not re.match(r"(?:annual|special|\d)", yearly["name"], re.IGNORECASE):
            return cased(yearly["name"])
    above = [text for text in block[:_FIRST_LINES] if looks_like_organisation(text, "")]
    titled = any(_MINUTES_OF_MEETING.match(text) for text in block[:_FIRST_LINES])
    if titled and above and block[0] == above[0]:
        return cased(above[0])
    return _meeting_itself(block) or _abbreviated(block) or _acting(rest)


def before_minutes(text: str) -> str | None:
    """What stands before "Minutes of the ..." in the line of the title, None where nothing does."""
    match = _BEFORE_MINUTES.match(text)
    return cased(match["name"].strip(" ,:–-")) if match else None


def _meeting_itself(block: Sequence[str]) -> str | None:
    """A meeting that is the body: it stands alone in a line, or before or behind the day in the title."""
    lines = block[:_TITLE_LINES]
    for text in (*(f"{one} {two}" for one, two in pairwise(lines) if not re.search(r"\d", one)), *lines):
        for part in re.split(r"\s+[-–|:]\s+|\s+held\b|\s+on\b|(?<=[a-z]),\s", _MINUTES.sub("", text)):
            if _OF_A_PLACE.fullmatch(part.strip()):
                return cased(part.strip())
    return None


def _abbreviated(block: Sequence[str]) -> str | None:
    for text in block[:_TITLE_LINES]:
        words = re.sub(r"\(?DRAFT\)?|[A-Z]{8,}", " ", text)
        if not text.isupper() and (match := _ABBREVIATED.match(words.strip())):
            return match["name"] or match["after"]
    return None


def _acting(rest: str) -> str | None:
    """Who is told to have agreed or noted something, more than once: "PTA members agreed", "The Board noted"."""
    for form in (_LETTERS_ACT, _WHOLE_ACTS):
        counts = Counter(next(filter(None, match.groups())) for match in form.finditer(rest))
        often: list[str] = [name for name, count in counts.most_common(1) if count >= _OFTEN]
        if often:
            return often[0]
    return None


def spoken_of(rest: str) -> str | None:
    """The body that minutes without a title speak of: "PCC members", "updated the Group", "meeting of the Council"."""
    if letters := _LETTERS_SIT.search(rest):
        return letters[1]
    if own := _OWN_MINUTES.search(rest):
        return own["body"]
    counts = Counter(match["body"] for match in _MEMBERS_OF.finditer(rest))
    name = next((name for name, _ in counts.most_common(1)), None)
    return name if name is None or " " in name else _in_full(name, rest) or name


def _in_full(noun: str, rest: str) -> str | None:
    """What the minutes most often call in full what they call "the Forum"; None where they never do."""
    phrases = Counter(re.findall(rf"\b(?:(?!The\b)[A-Z][a-z][\w’'-]* +){{2,4}}{noun.capitalize()}\b", rest))
    full = [name for name, _ in phrases.most_common(3) if not _POINTS.match(name)]
    return full[0] if full else None
