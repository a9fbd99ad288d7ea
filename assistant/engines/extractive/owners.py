"""Whether words call an owner: a name, initials, a role."""

import re
from dataclasses import dataclass

from assistant.domain import Meeting
from assistant.engines.extractive.owners_said import first_names_said, names_said
from assistant.grounding import first_names, split_owners
from assistant.language.dates import MONTH
from assistant.language.names import TITLES, clean_name, initials_of, is_name, is_person
from assistant.language.numbers import WORD_VALUES
from assistant.language.patterns import any_of, ignoring_case

MOST_WORDS, MOST_CHARACTERS = 14, 110
"""Beyond these a line is a sentence and no list of owners."""

_RANK = any_of("the, all, joint, deputy, interim, acting, assistant, senior")
_OFFICE = any_of(
    "chair(?:man|woman|person|s|ing)?, clerk, secretary, treasurer, secretariat, officers?, directors?, managers?",
    "headteacher, head, principal, bursar, chief \\w+(?: \\w+)?, team, members?, governors?, trustees?, councillors?",
    "group, committee, board, executive, sbm, all, everyone, everybody, registrar, leads?, leaders?, administrator",
    "co-?ordinator, accountant, solicitor, warden, engineer, agents?, partners?, staff, auditors?, representatives?",
    "advisers?, librarian, president, convenor, convener, surveyor, partnership, council, provost, chancellor",
    "dean, nurse, constable, commissioner, office, department, service, subcommittee, sub-committee",
    "working (?:group|party), panel, commission, srps?, pms?, holders?, contractors?, law firm, parents",
    "(?:challenge|product|project|process|policy|system|service|action|risk) owners?",
)
_ROLE = ignoring_case(
    rf"^(?:{_RANK}\s+|(?:vice|pro)[-\s])*(?:[\w&’'-]+\s+){{0,4}}?{_OFFICE}"
    r"(?:\s+(?:of|for|to|and|&|,|/|from)\s+(?:the\s+)?[A-Za-z&’',\s-]{2,50}|\s+\([A-Z][A-Za-z&’'\s-]{2,40}\))?$"
)
_INITIALS = re.compile(
    r"^(?!(?:A\.?G\.?M|EGM|SGM|AOB|ASAP|TB[ACD]|VAT)$)(?:[A-Z]{2,4}|[A-Z]{2}[a-rt-z]|[A-Z][a-z]?[A-Z]{1,2}|[A-Z]\.\s?[A-Z]\.?|[A-Z][a-z][A-Z][a-z]?)$"
)
_SENTENCE = re.compile(
    r"\b"
    + any_of(
        "had, has, have, was, were, is, are, be, been, said, that, who, which, declined, asked, reminded, welcomed",
        "hoped, thought, felt, agreed, noted, reported, requested, not",
    )
    + r"\b"
)
_SEVERAL = re.compile(r"(?:Cllrs|Councillors|Messrs|Mesdames|Crs|Members)\b\.?\s+")
_SURNAME = re.compile(r"(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+")
"""One of several behind a title for all: "Cllrs Lane and Tull"."""
_DID = re.compile(
    r"\b(?!(?:elected|appointed|co-opted|retired|related|combined|designated|accredited|united|affiliated)\b)[a-z]{2,}ed\b"
    r"|\b(?:gave|went|took|made|met|left|sent|told|spoke|wrote|brought)\b"
)
"""What somebody did, and so no part of what he is called: "Board voted", "Ann urged members"."""
_TO_DO = re.compile(r"\bto\s+(?!the\b|an?\b)[a-z]")
_IN_PARTICULAR = ignoring_case(
    r"(?!(?:some|several|many|most|(?:a\s+)?few|various|certain|one|another|other|this|to|what|how|whether|that|these|those|after|before|following|at|in|on|with|when|as|since|during"
    r"|proposals?|suggestions?|requests?|ideas?|applications?|thanks)\s)"
)
"""What no owner begins with: "Several members" are nobody."""
_OF_SOMEBODY = re.compile(r"\s[–—-]\s|\b(?:from|by|with|between|among)\s")
"""What stands in no office: "Suggestions from members", "Dates - clerk"."""
_DATED = ignoring_case(rf"\b{MONTH}(?:\s+\d{{4}}|\b(?=\s+(?:board|committee|council|panel|meeting)\b))|\b20\d\d\b")
"""What no office has in its name: "Nov 2025 Board" says when."""
_THING_WORDS = """
    allotments avenue barn bay bins bridge building cemetery churchyard close club cottage courtyard crossing drive
    drains fair farm fence fete festival field fields footpath garage gate grants hedge hotel house inn junction lamp
    lamps lights meadow meadows path pavilion play playground pond pub recreation river roof roundabout school shed
    show sign signs site sites stile street trail tree trees walk wall works yard
"""
_THINGS = frozenset(_THING_WORDS.split())
"""What two capitalised words may call instead of a person: "Mill Bridge", unless somebody there is named so."""
ELECTED = re.compile(
    r"(?:Member|Trustee|Governor|Director|Commissioner|Supervisor|Selectman|Alderman|Senator|Mayor|Chair|President|Treasurer|Secretary|Clerk)$"
)
"""What members are called by before their last names: "Member Danby"."""
_WITH_OFFICE = re.compile(r"^(?P<name>[A-Z][^()]*?)\s+\((?P<office>[A-Z][^()]+)\)$")
BODY = ignoring_case(r"(?:[\w&’'-]+\s+){0,3}(?:board|committee|council|commission|cabinet|executive|group|panel)\b")
"""A body that meets."""
_JOINTS = frozenset(("of", "and", "the", "for", "to", "&", "on", "in", "with"))


@dataclass(frozen=True)
class Known:
    """Whom the attendance names, in every way that a task may call them."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    initials: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()  # the letters of the body that met: "PC" of "Marrow Parish Council"

    @classmethod
    def of(cls, meeting: Meeting) -> "Known":
        """From a meeting's attendance, and from who speaks in it."""
        names = [person.name.lower() for person in meeting.people]
        speakers = [said.name.lower() for said in names_said(meeting.text) if said.says]
        alone = () if names else first_names_said(meeting.text)
        letters = [initials_of(person.name) for person in meeting.people]
        return cls(
            frozenset((*names, *speakers)),
            frozenset(
                (
                    *(first for name in (*names, *speakers) for first in first_names(name)),
                    *(name.lower() for name in alone),
                )
            ),
            frozenset(name.split()[-1] for name in names),
            frozenset(person.initials for person in meeting.people if person.initials).union(
                letter for letter in letters if len(letter) > 1
            ),
            body_letters(meeting),
        )

    def is_body(self, who: str) -> bool:
        """Whether ``who`` is a body that meets, be it by its letters: "the Parish Council", "the PC"."""
        return bool(BODY.fullmatch(who)) or re.sub(r"^the\s+", "", who, flags=re.IGNORECASE) in self.body


def body_letters(meeting: Meeting) -> frozenset[str]:
    """By which letters the minutes may call the body that met, where nobody there has them: "MPC", "PC"."""
    words = [word for word in re.findall(r"[A-Z][\w’'-]*", meeting.body or "") if word.lower() != "the"]
    letters = "".join(word[0] for word in words)
    theirs = {person.initials or initials_of(person.name) for person in meeting.people}
    return frozenset(letters[at:] for at in range(len(letters) - 1)) - theirs


def are_owners(text: str, known: Known) -> list[str]:
    """The owners where ``text`` is nothing but owners; empty otherwise."""
    text = re.sub(r"[*_]+", "", text).strip(" .;:,–—-()[]\t")
    text += ")" * (text.count("(") - text.count(")"))  # "Dean (Research)" keeps its bracket
    if not text or len(text.split()) > MOST_WORDS or len(text) > MOST_CHARACTERS:
        return []
    parts = [_without_office(part, known) for part in split_owners(text)]
    bare = [_SEVERAL.sub("", part) for part in parts]
    if _SEVERAL.match(text) and all(_SURNAME.fullmatch(part) for part in bare):
        return bare
    if parts and all(is_owner(part, known) for part in parts):
        return parts
    return [text] if is_owner(text, known) and not re.search(r"[,;/]", text) else []


def _without_office(part: str, known: Known) -> str:
    """Somebody known without the office before the name: "Ann Lee" of "Planning Officer Ann Lee"."""
    words = part.split()
    for count in (2, 3):
        office, name = " ".join(words[:-count]), " ".join(words[-count:])
        if clean_name(name).lower() in known.names and is_role(office):
            return name
    return part


def is_owner(part: str, known: Known) -> bool:
    """Whether ``part`` calls one owner: somebody known, initials, a titled name, a full name or a role."""
    part = part.strip(" .;:,").removeprefix("(")
    part = part if "(" in part else part.rstrip(")")
    if not part:
        return False
    if (both := _WITH_OFFICE.match(part)) and (is_role(both["office"]) or _INITIALS.match(both["name"])):
        part = both["name"]  # "TI (Committee Chair)", "PVC (Research)"
    name = clean_name(part)
    if name.lower() in known.names or (TITLES.match(part) and is_person(part) and not _ROLE.match(name)):
        return True
    last = name.rpartition(" ")[2].lower()
    counted = last in WORD_VALUES or last in _THINGS  # "Round Three" and "Mill Bridge" are nobody
    return bool(_INITIALS.match(part)) or is_called(part, known) or (is_name(name) and not counted) or is_role(part)


def is_called(part: str, known: Known) -> bool:
    """Whether somebody there is called so: "Lindsay", "Begy", "Lindsay P."."""
    if clean_name(part).lower() in known.names:
        return True
    words = part.split()
    if len(words) == 1:
        return part in known.initials or part.lower() in known.firsts or part.lower() in known.lasts
    if len(words) != 2:
        return False
    by_office = bool(ELECTED.match(words[0])) and words[1].lower() in known.lasts  # "Member Danby"
    return by_office or (words[0].lower() in known.firsts and len(words[1].rstrip(".")) == 1)


def is_stranger(part: str, known: Known) -> bool:
    """Whether two words that read as a name are nobody's of those there: they may head what follows, "Water Butts"."""
    name = clean_name(part)
    named = is_name(name) and not TITLES.match(part) and not _INITIALS.match(part)
    return bool(known.names) and named and not is_called(part, known) and name.split()[-1].lower() not in known.lasts


def is_role(part: str) -> bool:
    """Whether ``part`` calls an office: "Head of Finance", "Academic Registrar"."""
    words = part.split()
    in_small = sum(word[:1].islower() and word not in _JOINTS for word in words[1:])
    short = len(words) <= 9 and in_small <= 2
    short = short and bool(_IN_PARTICULAR.match(part))
    return (
        part[:1].isupper()
        and short
        and not _DATED.search(part)
        and not is_sentence(part)
        and not _DID.search(part)
        and not _TO_DO.search(part)
        and not _OF_SOMEBODY.search(part)
        and bool(_ROLE.match(part))
    )


def is_sentence(words: str) -> bool:
    """Whether words that begin like an owner go on as a sentence: "Board requested Met Office outline"."""
    return bool(_SENTENCE.search(words))
