"""Which body met, and the organisation that it belongs to."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.language.dates import MONTH, WEEKDAY, find_dates, find_times
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.casing import cased
from assistant.reading.header.fields import FIELD
from assistant.reading.header.where import PLACE_NOUN

BODY_NOUN = any_of(
    "board, committee, sub-?committee, council, group, panel, partnership, forum, executive, cabinet, governing body",
    "governors, trustees, assembly, association, commission, working (?:party|group), senate, court, authority, trust",
    "society, selectmen, network, directors, task force, federation, league, union, convention, congress, consortium",
    "alliance, team, meeting of creditors, corporation, body",
)
_BODY = ignoring_case(rf"\b{BODY_NOUN}\b")
_ENDS_AS_BODY = ignoring_case(rf"\b{BODY_NOUN}$")
_KIND = any_of(
    "annual, ordinary, extraordinary, special, extra, regular, monthly, public, virtual, quarterly, statutory",
    "inaugural, general, open, first, last, autumn, spring, summer, confirmed, unconfirmed, draft, approved, private",
    "remote, hybrid, online, planning",
)
_MINUTES_OF = ignoring_case(
    r"\b(?:minutes?|notes?|record|proceedings|summary)\b\s*(?:and\s+actions\s+)?(?:of|from|for)\s+(?:(?:the|a|an)\s+)?"
    rf"(?:\d+(?:st|nd|rd|th)\s+)?(?:{_KIND}\s+(?!&|and\b))*(?:meetings?\s+(?:of|for)\s+)?(?:the\s+)?(?P<body>(?!(?:our\s+|this\s+)?meetings?\b).+)$"
)
_HELD = (
    rf"(?:held|took place|convened|dated|commencing|on\s+{WEEKDAY}?\d|at\s+(?:\d|the\b|[A-Z])"
    r"|by\s+(?:video|telephone|zoom|teams)|via\b)"
)
_AFTER_BODY = ignoring_case(
    r"\s*[,:;–—-]?\s*(?:"
    rf"\b(?:meetings?\b\s*)?\(?(?:which\s+was\s+|was\s+)?{_HELD}"
    rf"|\b{WEEKDAY}|\b\d{{1,2}}[.:]\d\d\s?[ap]\.?m|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b|\b{MONTH}\s+\d"
    r"|\bmeetings?\b\s*(?:no\.?\s*\d+.*)?$|\bminutes\b.*$|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d)"
)
_MET = re.compile(
    r"^(?:The|A|An)?\s*(?P<body>[A-Z][^.;:]{3,90}?)\s+(?:met|convened|assembled)\b\s+(?:in|on|at|via|by|for|remotely|virtually)\b"
)
"""The first sentence of minutes in prose: "The Amber County Board met in the courthouse on ..."."""
_CIVIL = re.compile(
    r"(?:Town|City|Village|Township|Borough|County|Parish)\s+of(?:\s+[A-Z][\w’'-]+){1,4}|(?:[A-Z][\w’'-]+\s){1,3}Township"
)
"""A place that meets as a body: "Town of Amber"."""
_AROUND_NAME = ignoring_case(
    rf"^(?:(?:{_KIND}|minutes|notes|note|of|the|a|meeting|from|for|record|decisions?|and|taken)\b[\s:–-]*)+(?=[A-Z])"
    r"|[\s:,–-]+(?:minutes|notes|meeting|draft|unconfirmed|agenda)\b.*$"
)
_NO_BODY = ignoring_case(
    r"\b(?:present|apologies|attendance|was|were|is|met|agreed|resolved|decided|decisions?|taken|page|agenda)\b|^(?:in|at|held|on|by)\b"
)
_MINUTES_OF_MEETING = ignoring_case(
    r"(?:draft\s+)?minutes\s+of\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}(?:meeting|agm|egm)\b"
)
_BEFORE_MINUTES = ignoring_case(
    r"(?P<name>[A-Z][^.:()]{3,70}?)\s*(?:\([^()]*\)\s*)?[-–:]?\s*(?=minutes\s+of\s+(?:the|an?)\b)"
)
_FIRST_LINES = 3
_LEADING_DAY = re.compile(r"^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})[\s:,–-]+(?=[A-Z])")
_STRONG = ignoring_case(
    r"\b(?:board|committee|sub-?committee|group|panel|forum|executive|cabinet|body|governors|trustees|party|selectmen"
    r"|directors|senate|team)(?:$|\s+(?:of|for|at)\b)"
)
_COMPANY = ignoring_case(r"\b(?:limited|ltd|plc|llp|cic|cio)\.?$")
_WHOLE_COUNCIL = ignoring_case(r"\b(?:council|commission|assembly|court|partnership)$")
_BODY_OF_A_PLACE = ignoring_case(rf"\b{BODY_NOUN}\s+(?:of|for|at)\s")
_OF_MEMBERS = ignoring_case(r"\b(?:association|society|federation|league|union|guild)$")
"""What is run by its committee: "the Committee" of such a body is the body itself, meeting."""
_BARE = ignoring_case(
    r"^(?:the\s+)?(?:full\s+)?(?:board|committee|council|executive|trustees|governors|group|panel|partnership)$"
)
_GENERIC = ignoring_case(
    r"^(?:(?:full|parish|town|community|district|borough|county|city|village|tenants['’]?|residents['’]?)\s+)?"
    r"(?:council|board|committee|panel|partnership|association|forum|trust|group|commission)$"
)
_ONLY_KIND = ignoring_case(r"(?:the\s+)?(?:authority|commission|society|association|trust|company)")
_ORGANISATION_WORD = any_of(
    "partnership, trust, authority, association, agency, service, university, college, school, academy, society",
    "company, ltd, foundation, federation, commission, network, alliance, district, organisation, east, west, north",
    "south, council, centre, group, diocese, hospice, charity, union, club, guild, choir, orchestra, band",
    "co-?operative",
)
_ORGANISATION = ignoring_case(rf"\b{_ORGANISATION_WORD}\b")
_ABOUT_THE_PAPER = ignoring_case(
    r"\b(?:minutes|meeting|notes?|draft|agenda|page|present|held|date|time|venue|confidential|confirmed|unconfirmed"
    r"|(?:open|reserved)\s+business|item|paper|ref|links?|information|cookies|menu|navigation"
    r"|site\s*map|chair(?:man|woman|person)?|clerk|contact)\b|://"
)


class Named(NamedTuple):
    """The body that met, and the organisation that it belongs to."""

    body: str | None
    organisation: str | None


def named_body(texts: Sequence[str], fields: Mapping[str, str], rest: str) -> Named:
    """What the title block calls the body. ``rest``: the minutes, for a name that the block cuts short."""
    block = [re.sub(r"\s+", " ", text) for text in texts if not FIELD.match(text)]
    told = _told_names(block, fields.get("title"))
    plain = [
        name
        for text in block
        if (name := _trimmed(_AROUND_NAME.sub("", text)))
        and _is_body(name)
        and len(name.split()) <= 12
        and not text.endswith(".")
    ]
    if not told and not plain:
        return Named(_unheralded(block), None)
    return _completed(told[0] if told else max(plain, key=_strength), plain, block, rest)


def _unheralded(block: Sequence[str]) -> str | None:
    """A body that no noun tells: the place that met, or what stands before "Minutes of the ... meeting"."""
    for text in block[:_FIRST_LINES]:
        if _CIVIL.fullmatch(text):
            return text
        before = _BEFORE_MINUTES.match(text)
        if before and _looks_like_organisation(name := before["name"].strip(" ,:–-"), ""):
            return cased(name)
    above = [text for text in block[:_FIRST_LINES] if _looks_like_organisation(text, "")]
    titled = any(_MINUTES_OF_MEETING.match(text) for text in block[:_FIRST_LINES])
    return cased(above[0]) if titled and above and block[0] == above[0] else None


def _told_names(block: Sequence[str], title: str | None) -> list[str]:
    """Names that the block calls the body's: in a field, or in "Minutes of the meeting of the ..."."""
    names = [_trimmed(title)] if title else []
    for index, text in enumerate(block):
        if (met := _MET.match(text)) and _is_body(name := _trimmed(met["body"])):
            names.append(name)
            continue
        # a title may go on in the next line: "Minutes of the meeting of the Averne Committee / held in ..."
        for candidate in (text, " ".join(block[index : index + 2])):
            if (match := _MINUTES_OF.search(candidate)) and _is_body(name := _trimmed(match["body"])):
                names.append(name)
                break
    return names


def _trimmed(text: str) -> str:
    """The body's name without what follows it: the date, the place, "meeting held"."""
    text = re.sub(r"\s+", " ", text).strip(" .:;,–—-()")
    text = _AFTER_BODY.split(_LEADING_DAY.sub("", text), maxsplit=1)[0]
    before = text.split("(")[0]
    text = (before if _BODY.search(before) or ")" not in text else text).strip(' .:;,–—-("“')
    parts = [part for part in re.split(r"\s*:\s+|\s+[–—|]\s+|\s+-\s+", text) if part]
    if len(parts) > 1:
        text = max(parts, key=_strength)
    text = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
    name = cased(
        re.sub(r"(?:\s+(?:meetings?|minutes|notes|agm|egm|annual\s+general))+$", "", text, flags=re.IGNORECASE)
    )
    return f"{name} meeting" if name.endswith(("s'", "s’")) else name  # "Trustees' meeting"


def _is_body(name: str) -> bool:
    place = PLACE_NOUN.search(name) and not (_ENDS_AS_BODY.search(name) or _BODY_OF_A_PLACE.search(name))
    return bool(_BODY.search(name)) and len(name.split()) <= 14 and not _NO_BODY.search(name) and not place


def _strength(name: str) -> int:
    """How surely ``name`` is that of the body that met: 4 committees and boards, 3 whole councils, 2 ends as a body."""
    if _COMPANY.search(name):
        return 1  # "Amber Board of Trade Limited" is a company; its board of directors meets
    if _STRONG.search(name):
        return 4
    if _WHOLE_COUNCIL.search(name):
        return 3
    if _ENDS_AS_BODY.search(name):
        return 2
    return 1 if _BODY.search(name) else 0


def _completed(body: str, plain: Sequence[str], block: Sequence[str], rest: str) -> Named:
    """The body's full name, where the block first cuts it short: "the Board" of the "Averne Trust"."""
    if not _BODY.search(body):
        noun = re.search(rf"{re.escape(body)}\s+({BODY_NOUN})\b", rest, re.IGNORECASE)
        body = f"{body} {noun[1].capitalize()}" if noun else (plain[0] if plain else body)
    others = [cased(text) for text in block[:6] if _looks_like_organisation(text, body)]
    if _BARE.match(body) or _GENERIC.match(body):
        longer = [name for name in plain if name.lower().endswith(body.lower()) and len(name) > len(body)]
        own = next((name for name in others if name.lower() != body.lower()), None)
        if longer:
            body = longer[0]
        elif own and _BARE.match(body) and _is_organisation_only(own):
            return Named(f"{own} {body}", own)
        elif own and _is_called(own, body):
            return Named(own, own)
    if _ONLY_KIND.fullmatch(body):
        body = _called(body, rest) or body
    organisation = [name for name in others if name.lower() != body.lower() and body.lower() not in name.lower()]
    return Named(body, organisation[0] if organisation else None)


def _is_called(own: str, body: str) -> bool:
    """Whether the bare word ``body`` stands for ``own``: "the Council" a town's, "the Committee" an association."""
    if body.lower() == "committee" and _OF_MEMBERS.search(own):
        return True
    return bool(_GENERIC.match(body)) and own.lower().endswith(body.lower().removeprefix("full "))


def _is_organisation_only(name: str) -> bool:
    """Whether the name is that of an organisation and not of a body that meets; a partnership may be either."""
    if not _ORGANISATION.search(name):
        return False
    return name.lower().endswith("partnership") or not _BODY.search(name.rsplit(maxsplit=1)[-1])


def _called(kind: str, rest: str) -> str | None:
    """What the minutes most often call "the Authority" in full."""
    phrases = Counter(re.findall(rf"\b(?:[A-Z][\w’'-]+\s+){{1,5}}{kind.rsplit(maxsplit=1)[-1].capitalize()}\b", rest))
    full = [name for name, _ in phrases.most_common(3) if not name.startswith(("The ", "This ", "Minutes "))]
    return full[0] if full else None


def _looks_like_organisation(text: str, body: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 9 or text.lower() == body.lower() or text.endswith(".") or ":" in text:
        return False
    if find_dates(text) or find_times(text) or _ABOUT_THE_PAPER.search(text):
        return False
    return text[:1].isupper() and sum(word[:1].isupper() for word in words) >= len(words) / 2
