"""A body's name in a line of the title block: cut out of it, and how surely it is one."""

import re

from assistant.language.dates import MONTH, WEEKDAY, find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.casing import cased
from assistant.reading.header.where import PLACE_NOUN

BODY_NOUN = any_of(
    "board, committee, sub-?committee, council, group, panel, partnership, forum, executive, cabinet, governing body",
    "governors, trustees, assembly, association, commission, working (?:party|group), senate, court, authority, trust",
    "society, selectmen, network, directors, task force, federation, league, union, convention, congress, consortium",
    "alliance, team, meeting of creditors, corporation, body, municipal district, charity, PPG, PTFA, PTA",
)
BODY = ignoring_case(rf"\b{BODY_NOUN}\b")
_ENDS_AS_BODY = ignoring_case(rf"\b{BODY_NOUN}$")
_KIND_ANYWHERE = any_of(
    "annual, ordinary, extra-?ordinary, rearranged, special(?= (?:meeting|general|board|council|parish|town))",
    "extra, regular, monthly, virtual, quarterly, statutory(?= (?:annual|general|meeting|parish|council))",
    "inaugural, confirmed, unconfirmed, draft, approved, private",
    "remote, hybrid, online, first, last",
    "(?:emergency|urgent|adjourned)(?= (?:extra-?ordinary )?(?:meeting|session|full|council|board))",
)
_KIND_OF_MEETING = any_of("general, open, public, autumn, spring, summer, winter, planning, special, closed")
_OF_MONTH = rf"(?:{MONTH}['’]?s?(?:,?\s+\d{{4}})?|\d{{4}})"
_KIND = (
    rf"(?:{_KIND_ANYWHERE}|{_OF_MONTH}(?=\s+(?:{_KIND_ANYWHERE}\s+|{_KIND_OF_MEETING}\s+)*(?:meetings?|sessions?)\b)"
    rf"|{_KIND_OF_MEETING}(?=\s+(?:{_KIND_OF_MEETING}\s+)*(?:meetings?|sessions?)\b)"
    r"|(?:autumn|spring|summer|winter)(?:\s+term)?(?=\s+(?:(?:full|local)\s+)*govern)"
    r"|(?:public|open)(?=\s+(?:board|council|governing)\b))"
)
"""Words that tell one meeting from others: "draft", "March", "2019".

"General", "open" or "planning" may as well begin the body's own name.
"""
MINUTES_OF = ignoring_case(
    r"\b(?:minutes?|notes?|record|proceedings|summary)\b\s*(?:and\s+actions\s+)?(?:of|from|for)\s+(?:(?:the|a|an)\s+)?"
    r"(?:proceedings\s+(?:of|at|from)\s+(?:(?:the|a|an)\s+)?)?"
    rf"(?:\d+(?:st|nd|rd|th)\s+)?(?:{_KIND}\s+(?!&|and\b))*(?:(?:meetings?|session)\s+(?:of|for)\s+|of\s+)?(?:the\s+)?(?P<body>(?!(?:our\s+|this\s+)?meetings?\b|(?:their|its)\b).+)$"
)
_HELD = (
    rf"(?:held|took place|convened|dated|commencing|on\s+{WEEKDAY}?\d|at\s+(?:\d|the\b|[A-Z])"
    r"|by\s+(?:video|telephone|zoom|teams)|via\b)"
)
_AFTER_BODY = ignoring_case(
    r"\s*[,:;–—-]?\s*(?:"
    rf"\b(?:meetings?\b\s*)?\(?(?:which\s+was\s+|was\s+)?{_HELD}"
    r"|(?:(?<=board\s)|(?<=council\s)|(?<=committee\s)|(?<=directors\s)|(?<=commission\s))meetings?\s+of\s+the\b"
    rf"|\bin\s+(?:the\s+)?(?-i:[A-Z])[^,]*?{PLACE_NOUN.pattern}"
    rf"|\b{_OF_MONTH}\s+(?:{_KIND_OF_MEETING}\s+|{_KIND_ANYWHERE}\s+)*meetings?\b"
    rf"|\b(?:19|20[0-2])\d(?:\s+{MONTH}\b|$)|\b{WEEKDAY}|\b\d{{1,2}}[.:]\d\d\s?[ap]\.?m|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b|\b{MONTH}\s+\d"
    r"|\bmeetings?\b\s*(?:no\.?\s*\d+.*|(?:held\s+)?in\s+(?:public|private|common))?$|\bminutes\b.*$|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d)"
)
AROUND_NAME = ignoring_case(
    rf"^(?:(?:{_KIND}|minutes|notes|note|summary|of|the|a|meeting|from|for|record|decisions?|and|taken|these\s+are|this\s+is)\b[\s:,–-]*)+(?=[A-Z])"
    rf"|[\s:,–-]+(?:{_OF_MONTH}\s+(?:(?:{_KIND_ANYWHERE}|{_KIND_OF_MEETING})\s+)*(?=meeting))?"
    r"(?:minutes|notes|meeting|draft|unconfirmed|agenda)\b.*$"
)
_NO_BODY = ignoring_case(
    r"\b(?:present|apologies|attendance|attendees|was|were|is|are|met|agreed|resolved|decided|decisions?|taken|page|agenda)\b|^(?:in|at|held|on|by|their|its)\b"
)
_TRAILING_KIND = ignoring_case(
    r"(?:\s+(?:meetings?|minutes|notes|(?:autumn|spring|summer|winter)(?:\s+term)?|(?<=charity\s)trustee|agm|egm|annual\s+general|virtual|online|remote|hybrid|zoom|extra-?ordinary|emergency))+$"
)
"""Words on the kind of meeting behind the body: "the Parish Council virtual meeting"."""
_LEADING_YEAR = ignoring_case(r"^(?:(?:19|20)\d\d\s+)?(?:agm|egm)\s+(?:of\s+(?:the\s+)?)?(?=[A-Z])")
"""A year and its yearly meeting before the body: "2024 AGM Amber Society"."""
_LEADING_DAY = re.compile(r"^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})[\s:,–-]+(?=[A-Z])")
REGISTRATION = ignoring_case(
    r"\W*\b(?:(?:registered\s+)?(?:charity|company|cio)|registered|registration)(?:\s+(?:registration|reg\.?))?"
    r"(?:\s+(?:no\b\.?|num(?:ber)?\b|in\s+[a-z]+(?:\s+and\s+wales)?))*[\s:.]*(?:[A-Z]{2})?\d{5,8}\b\)?"
)
"""The number that a charity or a company is registered by, alone in a line or behind its name."""
_STRONG = ignoring_case(
    r"\b(?:board|committee|sub-?committee|group|panel|forum|executive|cabinet|body|governors|trustees|party|selectmen"
    r"|directors|senate|team)(?:$|\s+(?:of|for|at)\b)"
)
_COMPANY = ignoring_case(r"\b(?:limited|ltd|plc|llp|cic|cio)\.?$")
_WHOLE_COUNCIL = ignoring_case(r"\b(?:council|commission|assembly|court|partnership)$")
_BODY_OF_A_PLACE = ignoring_case(rf"\b{BODY_NOUN}\s+(?:of|for|at)\s")
_ABOUT_THE_PAPER = ignoring_case(
    r"\b(?:minutes|meeting|notes?|draft|agenda|page|present|held|date|time|venue|confidential|confirmed|unconfirmed"
    r"|(?:open|reserved)\s+business|item|paper|ref|links?|information|cookies|menu|navigation"
    r"|site\s*map|chair(?:man|woman|person)?|clerk|contact)\b|://"
)


def trimmed_name(text: str) -> str:
    """The body's name without what follows it: the date, the place, "meeting held"."""
    text = re.sub(r"\s+", " ", text).strip(" .:;,–—-()")
    text = _AFTER_BODY.split(_LEADING_DAY.sub("", text), maxsplit=1)[0]
    before = text.split("(")[0]
    text = (before if BODY.search(before) or ")" not in text else text).strip(' .:;,–—-("“')
    parts = [part for part in re.split(r"\s*:\s+|\s+[–—|]\s+|\s+-\s+", text) if part]
    if len(parts) > 1:
        text = max(parts, key=strength)
    text = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
    text = _without_own_letters(_LEADING_YEAR.sub("", text))
    name = cased(_TRAILING_KIND.sub("", text))
    return f"{name} meeting" if name.endswith(("s'", "s’")) else name  # "Trustees' meeting"


def _without_own_letters(name: str) -> str:
    """The name without its letters before it, as a title has them above: "ABRA Amber Brook Residents' Association"."""
    letters, _, full = name.partition(" ")
    own = "".join(word[0] for word in re.findall(r"[A-Z][\w’']*", full))
    return full if len(letters) > 2 and letters == own else name


def is_body(name: str) -> bool:
    """Whether the name is that of a body and not of a place, and no sentence."""
    place = PLACE_NOUN.search(name) and not (_ENDS_AS_BODY.search(name) or _BODY_OF_A_PLACE.search(name))
    return bool(BODY.search(name)) and len(name.split()) <= 14 and not _NO_BODY.search(name) and not place


def strength(name: str) -> int:
    """How surely ``name`` is that of the body that met: 4 committees and boards, 3 whole councils, 2 ends as a body."""
    if _COMPANY.search(name):
        return 1  # "Amber Board of Trade Limited" is a company; its board of directors meets
    if _STRONG.search(name):
        return 4
    if _WHOLE_COUNCIL.search(name):
        return 3
    if _ENDS_AS_BODY.search(name):
        return 2
    return 1 if BODY.search(name) else 0


def looks_like_organisation(text: str, body: str) -> bool:
    """Whether the line is a name in itself, other than ``body``, and says nothing of the paper."""
    words = text.split()
    if not 1 <= len(words) <= 9 or text.lower() == body.lower() or text.endswith(".") or ":" in text:
        return False
    if find_dates(text) or find_times(text) or _ABOUT_THE_PAPER.search(text):
        return False
    return text[:1].isupper() and sum(word[:1].isupper() for word in words) >= len(words) / 2
