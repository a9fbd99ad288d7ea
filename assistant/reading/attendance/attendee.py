"""One person of the attendance list, and how to tell that words begin with one."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from assistant.domain import Person
from assistant.domain.minutes import Status
from assistant.language.names import NAME, ROLE_WORDS, SURNAMED, TITLES, clean_name, initials_of, is_name, is_role_word
from assistant.language.patterns import any_of

IN_THE_CHAIR = 2
"""``Attendee.in_chair`` of who took the chair that day; 1: who holds the office of chair, 0: neither."""

# "Ferrow Valley DC" is a council, though it is written like a name
_OF_A_BODY = re.compile(
    any_of(
        "DC, CC, BC, MBC, LB, UA, PC, TC, MDC, CCG, ICB, City, Council, Borough, County, District, Town, Parish, Area",
        "Limited, University, College, School, Trust, Partnership, Hospital, Ltd, LLP, plc, Authority, Association",
    )
)
_COMPANY = re.compile(rf"\s+{any_of('LLP, LLC, Ltd, Limited, plc, PLC, Inc, CIC, CIO, GmbH')}\b")
_INSTITUTION = re.compile(
    r"(?:\s+"
    + any_of("Institut(?:e|ion), Administration, Agency, Bureau, Corporation, Foundation, Federation, Society")
    + r"|(?<=\sInternational))\s*(?:[\[(]|$)"
)
"""What ends the name of a body, alone or before its letters: "Amber Weather Institute [AWI]"."""
_PEER = re.compile(
    r"(?:Lord|Lady|Baroness|Baron|Viscount(?:ess)?|Earl|Countess)\s+[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?\s+of\s+"
    r"(?!the\b)[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?(?:\s+[A-Z][a-z]+)?"
)
"""A peer, whose name is the title and the place: "Lord Amber of Brook"."""
_INITIALLED = re.compile(r"(?:[A-Z]\.?\s?){1,3}\s[A-Z][a-z]{2,}(?=\s*[,;(.]|\s+(?:and|&)\s|\s*$)")
"""Initials and a surname behind a title, whatever else the surname means: "Cllr P Risk"."""
ANOTHER = re.compile(r"\s*(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b")
"""The title of somebody else, where it follows a name."""
_NO_NAME = re.compile(
    r"(?:Action(?:ed|s)?|Minuted|Taken|Prepared|Recorded|Proposed|Seconded|Approved|Signed|Led)\s+[Bb]y\b"
    r"|Ex[ -][Oo]fficio\b|HM\s+(?:Courts?|Coastguard|Customs|Government|Inspect|Land|Passport|Prison|Revenue|Treasury)"
    r"|(?:Present|Apologies|Attendees|Attending|Absent)(?=[A-Z][a-z])"
)
"""What is written like a name: "Actioned By", "HM Courts", a label that lost its space: "PresentAnn Bell"."""
_LETTERS_FIRST = re.compile(r"(?P<open>\()?(?P<letters>[A-Z]{2,4})(?(open)\))[\s:–-]+(?=[A-Z])")
_TICK_BOX = re.compile(r"^\s*(?:\[[xX ]?\]\s*)?(?:\[[A-Z]{2,4}\]\s*)?")
_LONGEST_OFFICE = 200
_SINGLE_OFFICES = frozenset(
    (
        "President",
        "Secretary",
        "Treasurer",
        "Chair",
        "Chairman",
        "Chairperson",
        "Chairwoman",
        "Clerk",
        "Director",
        "Principal",
    )
)
"""Offices of one word that stand before a name."""
_HOLDER = r"(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b|(?:[A-Z]\.\s?)+[A-Z]|[A-Z][\w’'-]+\s+[A-Z])"
_OFFICE_IN_WORDS = re.compile(
    r"(?:and\s+)?the\s+(?:(?!Rt\b|Rev)[\w-]+\s+){0,5}?(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Oo]fficer|[Mm]anager|[Ww]arden|[Dd]irector"
    rf"|[Hh]eadteacher|[Pp]rincipal)(?:\s+to\s+the\s+\w+)?\s*[–:-]?\s+{_HOLDER}"
)
"""An office told in words before its holder: "the assistant to the clerk Mrs A Bell"."""
_RANK = re.compile(
    r"(?!(?:NHS|Mrs|CEO,)\b|(?:County|District|Borough|Parish|Town|City|Ward|Community)\s+(?:Cllr|Councillor))"
    r"(?:[A-Z]{3,4}|[A-Z]{1,2}&[A-Z]{1,3}(?=\s)|(?:CS|CI|PS|AC|SM|GM|WM|SC)(?=\s)|(?:[A-Z][a-z]+\s+){1,2}(?=(?:Cllrs?|Councillors?)\b))\s*(?=(?:Cllrs?|Councillors?)?\s*[A-Z][a-z’'-]+\s+[A-Z][a-z]{2,}\b)"
)
"""Letters or a council's name before somebody: "PCSO Ann Bell", "Brook Councillor Tom Frame"; not a title itself."""


WITHOUT_APOLOGY = re.compile(
    r"\W*(?:(?:members?|governors?|trustees?|councillors?)\s+)?(?:absent|absence|not\s+present|did\s+not\s+attend|non-attendance)\b"
    r"\s*[,(:–—-]?\s*(?:(?:with(?:out|\s+no)|no|and\s+no)\s+(?:an\s+|any\s+)?apolog(?:y|ies)(?:\s+(?:sent|given|received|offered))?"
    r"|apolog(?:y|ies)\s+not\s+(?:sent|given|received|accepted))(?!\w)(?:\s+were\b)?\)?",
    re.IGNORECASE,
)
"""Of somebody away who sent no word, so that the list has no place for them: "Absent without apology: Ann"."""


@dataclass(frozen=True)
class Attendee:
    """One person of the list, still to be joined with what the rest of the minutes says of them."""

    name: str
    status: Status
    role: str | None = None
    organisation: str | None = None
    initials: str | None = None
    substitutes_for: str | None = None
    substituted_by: str | None = None
    in_chair: int = 0
    starred: bool = False
    titled: bool = False
    office_first: bool = False
    unexcused: bool = False

    def to_person(self) -> Person:
        """The attendee as the domain's Person."""
        return Person(
            name=self.name,
            status=self.status,
            role=self.role,
            organisation=self.organisation,
            initials=self.initials,
            substitutes_for=self.substitutes_for,
        )


class Lead(NamedTuple):
    """A person that a text begins with: as written, cleaned, what follows, and an office before the name."""

    written: str
    name: str
    rest: str
    office: str = ""

    @property
    def alone(self) -> bool:
        """Whether nothing follows the name."""
        return not self.rest.strip()


def leading_person(text: str) -> Lead | None:
    """The person that ``text`` begins with, None where it begins with something else."""
    if _NO_NAME.match(text.strip()):
        return None
    whole = _TICK_BOX.sub("", text).strip(" \t,;.&-–—•*:")
    whole = _LETTERS_FIRST.sub("", whole, count=1) if letters_first(whole) else whole
    stripped = _without_office(whole)
    lead = _named_first(stripped)
    return lead._replace(office=whole[: len(whole) - len(stripped)].strip(" ,:–-")) if lead else None


def letters_first(text: str) -> str | None:
    """The initials that stand before the name whose they are: "AB Ann Bell", "(AB) Ann Bell"; None where none do."""
    match = _LETTERS_FIRST.match(text)
    led = _named_first(text[match.end() :]) if match else None
    return match["letters"] if match and led and initials_of(led.name) == match["letters"] else None


def _named_first(stripped: str) -> Lead | None:
    """The person whose title or name ``stripped`` begins with."""
    if peer := _PEER.match(stripped):
        return Lead(peer.group(), peer.group(), stripped[peer.end() :])
    title = TITLES.match(stripped)
    after_title = title.end() if title else 0
    rest = stripped[after_title:]
    if match := NAME.match(rest):
        name = _shortened(match.group())
        behind = rest[match.end() :]
        if name and is_name(name) and not (_COMPANY.match(behind) or _INSTITUTION.match(rest, len(name))):
            return Lead(stripped[: after_title + len(name)], name, rest[len(name) :])
    if title and (initialled := _INITIALLED.match(rest)):
        return Lead(stripped[: after_title + initialled.end()], initialled.group(), rest[initialled.end() :])
    if title and (surname := SURNAMED.match(stripped)):
        name = clean_name(surname.group())
        if name[:1].isupper() and not any(is_role_word(part) for part in name.split()):
            return Lead(surname.group(), name, stripped[surname.end() :])
    return None


def _without_office(text: str) -> str:
    """Only the name of "Chief Fire Officer Neil Crabbe"."""
    if before := _OFFICE_IN_WORDS.match(text) or _RANK.match(text):
        return text[before.end() :]
    words = text[:_LONGEST_OFFICE].split()
    count = next((n for n, word in enumerate(words) if not is_role_word(word.strip(",."))), 0)
    if (2 <= count <= 4 or (count and words[0] in _SINGLE_OFFICES)) and is_name(
        " ".join(words[count : count + 2]).strip(",.;")
    ):
        return text.split(maxsplit=count)[count]
    return text


def _shortened(name: str) -> str:
    """The name without what its pattern swallowed: "Rory Maddox OBE", "Anna Bell North"; empty where it is a body."""
    parts = name.split()
    if _OF_A_BODY.fullmatch(parts[-1]):
        return ""
    another = next((n for n, part in enumerate(parts) if n >= 2 and ANOTHER.match(part)), len(parts))
    parts = parts[:another]  # "J Bell Mrs A Frame"
    letters = next((n for n, part in enumerate(parts) if n >= 2 and _fits(part, parts[:n])), len(parts))
    parts = parts[:letters]  # "Ann Bell AB Lay" of a lay member
    while len(parts) > 2 and (
        re.fullmatch(r"[A-Z]{2,}", parts[-1]) or parts[-1].lower() in ROLE_WORDS or not is_name(" ".join(parts))
    ):
        parts.pop()
    if len(parts) == 2 and re.fullmatch(r"[A-Z]{2,}", parts[1]):
        return ""
    return " ".join(parts)


def _fits(letters: str, parts: list[str]) -> bool:
    """Whether the letters are the initials of the name before them."""
    return re.fullmatch(r"[A-Z]{2,4}", letters) is not None and letters == "".join(part[0] for part in parts)
