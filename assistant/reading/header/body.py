"""Which body met, and the organisation that it belongs to."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.language.dates import find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.header.body_name import (
    AROUND_NAME,
    BODY,
    BODY_NOUN,
    MINUTES_OF,
    REGISTRATION,
    is_body,
    looks_like_organisation,
    strength,
    trimmed_name,
)
from assistant.reading.header.casing import cased
from assistant.reading.header.fields import FIELD
from assistant.reading.header.unheralded import before_minutes, unheralded
from assistant.reading.header.where import PLACE_NOUN

_MET = re.compile(
    r"^(?:The|A|An)?\s*(?P<body>[A-Z][^.;:]{3,90}?)\s+(?:(?:met|convened|assembled)\b\s+(?:in|on|at|via|by|for|remotely|virtually)\b"
    r"|held\s+(?:its|their|an?|the)\s+(?:[\w-]+\s+){0,4}meeting\b)"
)
"""The first sentence of minutes in prose: "The Amber County Board met in the courthouse on ..."."""
_WAS_HELD = ignoring_case(
    r"^(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,3}(?:meeting|session)\s+of\s+(?:the\s+)?(?P<body>[A-Z][^.;:]{3,90}?)"
    r"(?:\s+(?:was|were|convened|came|opened|met)\b|[:,]?\s+held\s+(?:on|at|in|via|by)\b)"
)
"""The same with the meeting before the body: "The Regular Meeting of the Amber Board was called to order ..."."""
_NAME_ALONE = re.compile(r"(?P<name>[A-Z][^.:;]{5,60})\.\s+[A-Z]")
_LONGEST_DAY = 40
_OF_MEMBERS = ignoring_case(r"\b(?:association|society|federation|league|union|guild)$")
"""What is run by its committee: "the Committee" of such a body is the body itself, meeting."""
_GOES_ON = ignoring_case(r"\b(?:of|for|and|&)\s*$")
"""A name that the end of the line cuts: "the District of" above "Amber"."""
_BARE = ignoring_case(
    r"^(?:the\s+)?(?:full\s+)?(?:board|committee|council|executive|trustees|governors|governing\s+body|group|panel|partnership)$"
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


class Named(NamedTuple):
    """The body that met, and the organisation that it belongs to."""

    body: str | None
    organisation: str | None


def named_body(texts: Sequence[str], fields: Mapping[str, str], rest: str) -> Named:
    """What the title block calls the body. ``rest``: the minutes, for a name that the block cuts short."""
    spaced = (re.sub(r"\s+", " ", text) for text in texts if not FIELD.match(text))
    block = [named for text in spaced if (named := REGISTRATION.sub("", text).strip())]
    told = _told_names(block, fields.get("title"))
    plain = [
        name
        for text in (*block, *filter(None, map(_before_sentence, block)))
        if (name := trimmed_name(AROUND_NAME.sub("", text)))
        and is_body(name)
        and len(name.split()) <= 12
        and not text.endswith(".")
    ]
    if not told and not plain:
        return Named(unheralded(block, rest), None)
    return _completed(_fullest(told) if told else max(plain, key=strength), plain, block, rest)


def _fullest(told: Sequence[str]) -> str:
    """The first of the names, or the longest that ends in it: a page's title cuts "the Amber Joint Board" short."""
    return max((name for name in told if name.lower().endswith(told[0].lower())), key=len)


def _told_names(block: Sequence[str], title: str | None) -> list[str]:
    """Names that the block calls the body's: in a field, or in "Minutes of the meeting of the ..."."""
    names = [trimmed_name(title)] if title else []
    for index, text in enumerate(block):
        if (met := _MET.match(_behind_day(text)) or _told_held(text)) and is_body(name := trimmed_name(met["body"])):
            names.append(name)
            continue
        # a title may go on in the next line: "Minutes of the meeting of the Averne Committee / held in ..."
        counts = (2, 3) if _GOES_ON.search(text) else (1, 2, 3)
        for candidate in (" ".join(block[index : index + count]) for count in counts):
            if (match := MINUTES_OF.search(candidate)) and is_body(name := trimmed_name(match["body"])):
                names.append(name)
                break
    return names


def _behind_day(text: str) -> str:
    """``text`` without the day that stands before its first sentence."""
    days = find_dates(text[:_LONGEST_DAY])
    return text[days[0].end :].lstrip(" :,–-") if days and not days[0].start else text


def _before_sentence(text: str) -> str:
    """The name that a sentence follows on its line: "Amber Parish Council. Members are summoned to ..."."""
    match = _NAME_ALONE.match(text)
    return match["name"] if match else ""


def _told_held(text: str) -> re.Match[str] | None:
    """The sentence "The meeting of the Amber Board was called to order"; one that says only "the board" names none."""
    match = _WAS_HELD.match(text)
    return match if match and not _BARE.match(match["body"]) else None


def _completed(body: str, plain: Sequence[str], block: Sequence[str], rest: str) -> Named:
    """The body's full name, where the block first cuts it short: "the Board" of the "Averne Trust"."""
    if not BODY.search(body):
        noun = re.search(rf"{re.escape(body)}\s+({BODY_NOUN})\b", rest, re.IGNORECASE)
        body = f"{body} {noun[1].capitalize()}" if noun else (plain[0] if plain else body)
    others = [
        cased(text)
        for index, text in enumerate(block[:6])
        if looks_like_organisation(text, body) and not (index and _is_below_date(block[index - 1], text))
    ]
    if _BARE.match(body) and (head := before_minutes(block[0])) and _OF_MEMBERS.search(head):
        return Named(head, head)
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


def _is_below_date(above: str, text: str) -> bool:
    """Whether the line is the place where they met, told below the day."""
    return bool(find_dates(above)) and PLACE_NOUN.search(text) is not None


def _is_called(own: str, body: str) -> bool:
    """Whether the bare word ``body`` stands for ``own``: "the Council" a town's, "the Committee" an association."""
    if body.lower() == "committee" and _OF_MEMBERS.search(own):
        return True
    return bool(_GENERIC.match(body)) and own.lower().endswith(body.lower().removeprefix("full "))


def _is_organisation_only(name: str) -> bool:
    """Whether the name is that of an organisation and not of a body that meets; a partnership may be either."""
    if not _ORGANISATION.search(name):
        return False
    return name.lower().endswith("partnership") or not BODY.search(name.rsplit(maxsplit=1)[-1])


def _called(kind: str, rest: str) -> str | None:
    """What the minutes most often call "the Authority" in full."""
    phrases = Counter(re.findall(rf"\b(?:[A-Z][\w’'-]+\s+){{1,5}}{kind.rsplit(maxsplit=1)[-1].capitalize()}\b", rest))
    full = [name for name, _ in phrases.most_common(3) if not name.startswith(("The ", "This ", "Minutes "))]
    return full[0] if full else None
