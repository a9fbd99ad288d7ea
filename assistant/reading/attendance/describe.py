"""What stands beside a name: role, body, initials, the chair, whom somebody stands in for."""

import re
from dataclasses import replace

from assistant.domain.minutes import Status
from assistant.language.names import HONOURS, clean_name, initials_of
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.attendee import IN_THE_CHAIR, WITHOUT_APOLOGY, Attendee, leading_person
from assistant.reading.attendance.offices import BODY, ROLE, is_office, with_role

_CHAIR = ignoring_case(
    r"\b(?:in\s+the\s+chair|chair(?:man|woman|person|ing)?|convenor|convener|moderator|presiding(?!\s+(?:judge|justice)))\b"
)
_NOT_CHAIR = ignoring_case(
    r"\b(?:vice|deputy|assistant|former|past|elect|ex)[\s-]*(?:chair|convenor|convener)"
    r"|chair(?:man|woman|person)?[\s-]+(?:of|elect|,)|committee chair"
    r"|(?:audit|finance|risk|quality|resources|people|curriculum|standards)\s[\w\s]{0,30}chair"
)
_CHAIRING = ignoring_case(r"in\s+the\s+chair|chairing|presiding(?!\s+(?:judge|justice))|acting chair")
_STAND_IN = any_of(
    r"substitut(?:e[ds]?|ing)(?: member)?, subs?(?:t\.?|\.)?, deputi[sz]ing, alternate, standing in, in place of",
    "on behalf of, nominated deputy, deputy",
)
_SUBSTITUTE = ignoring_case(
    rf"\b{_STAND_IN}\s*(?:for|of|to)?[\s:]+(?P<who>.+)$"
    r"|^(?:substitute|subs?\.?)$"
    r"|^for\s+(?P<name>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b.+)$"
)
_STOOD_IN = ignoring_case(
    r"(?P<who>.{1,200}?)\s+(?:is\s+|was\s+)?(?:substituting|deputi[sz]ing|substituted|attending"
    r"|(?:attended|came|stood\s+in|sat\s+in)\s+(?:on\s+(?:his|her|their)\s+behalf|(?:for|in\s+place\s+of)\s+(?:him|her|them)"
    r"|in\s+(?:his|her|their)\s+place))\b"
)
_OFFICE = ignoring_case(r"\b(?:chief|director|head|officer|leader|manager|constable)\b")
_REASON = ignoring_case(
    any_of(
        "(?:on )?(?:annual |family |sick |maternity )?(?:holidays?|leave), work(?: commitments?)?, (?:family )?illness",
        "ill, sick(?:ness)?, unwell, family(?: reasons?| matters?)?, personal(?: reasons?)?, bereavement",
        "(?:an? |another )?(?:other |prior |medical |hospital )?(?:engagement|commitment|meeting|appointment|visit)s?",
        "medical reasons?, in hospital, away",
    )
)
"""Why somebody sent apologies."""
_GUEST = ignoring_case(
    r"(?:who\s+)?(?:came|attended|joined(?:\s+us)?|was\s+(?:there|present|with\s+us)|sat\s+in|visited)\s+"
    r"(?:(?:only\s+)?(?:for|during)\b|to\s+(?:talk|speak|present|give|tell|explain|answer|observe)\b).*"
)
"""What is said of somebody who came for a part of the meeting and is no member."""
_CAME_FOR_PART = re.compile(
    r"(?:was|had)\s+(?:also\s+(?:been\s+)?present\b|present\s+(?:for|during)\s+(?:a\s+)?part\b)"
)
"""The same of whom a sentence tells: "Tom Frame was also present for item 4"."""
_HOW_OR_WHEN = any_of(
    "from, until, to, for, left, arrived, joined, via, by, items?, minutes?, mins?, part, up to, present",
    "not (?:for )?(?:item|minute)s?, virtual, remote, online, teams, zoom, phone, skype, dial",
)
_MOMENT = ignoring_case(rf"^{_HOW_OR_WHEN}\b")
_OF_OTHERS = ignoring_case(
    r"^(?:and\b.*|action(?:\s+by)?|(?:was|were)\s+(?:also\s+)?(?:t?here|present|with\s+us)"
    r"|(?:[\w-]+\s+)?(?:other\s+)?(?:members|residents|representatives?|reporters?)\b.*\b(?:public|press)\b.*)$"
)
"""What stands beside a name and tells nothing of it: the next person, the public, the heading of a column."""
_OF_ALL = ignoring_case(
    r"(?:(?:all|both|the|no)\s+)+(?:(?:other|remaining|rest|of|the|\w{3,9}|\d+)\s+){0,5}?"
    r"(?:members?|councillors?|governors?|trustees?|directors?)\b.{0,60}?\s(?:was|were|had|attended)\b"
)
"""A sentence behind the list that tells of the whole body: "All nine members of the Council were present"."""
_INITIALS = re.compile(r"[A-Z](?:\.?[A-Za-z]?[A-Z]){1,3}\.?")
_INITIALS_FIRST = re.compile(r"(?<=^[A-Z]{2}),\s*|(?<=^[A-Z]{3}),\s*")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()]*)?)[)\]]")

OFFICE_BEFORE = re.compile(r"\s*(?:and\s+)?(?:[Tt]he\s+)?(?P<office>[A-Z].{2,90}?)\s*$")
_NAME_IN_BRACKETS = re.compile(r"\((?P<name>[^()]+)\)")
_WRAPPED_HYPHEN = re.compile(r"(?<=[a-z])-\s+(?=[A-Z])")


def describe(person: Attendee, words: str) -> Attendee:
    """``person`` with what ``words`` (brackets, or what follows a dash or comma) say of role, body, initials, chair."""
    if re.match(r"\s*[*†]", words) or words.rstrip().endswith("*"):
        person = replace(person, starred=True)
    words = re.sub(r"[*†]+", " ", words)
    outside = _IN_BRACKETS.sub(" ", words)
    for bracket in _IN_BRACKETS.findall(words):
        for said in _said_in(bracket):
            if _shortens(said, outside if outside.strip() else person.role or ""):
                person = replace(person, initials=said)
            else:
                person = _apply(person, said, bracketed=True)
    for piece in re.split(r"\s+[-–—]\s+|^\s*[-–—:]\s*|,|;", outside):
        person = _apply(person, piece.strip(" .:-–—,"), bracketed=False)
    return person


def _shortens(letters: str, office: str) -> bool:
    """Whether the letters are short for the office that they stand behind: "Deputy Headteacher (DHT)"."""
    if not re.fullmatch(r"[A-Z]{2,4}", letters) or not is_office(office):
        return False
    words = [word for word in re.findall(r"[A-Za-z]+", office) if word not in ("and", "for", "of", "the", "to")]
    in_order = re.search(".*?".join(letters), " ".join(words), re.IGNORECASE)
    starts = "".join(word[0].upper() for word in words)
    return in_order is not None and in_order.start() == 0 and sum(letter in starts for letter in letters) >= len(words)


def _said_in(bracket: str) -> list[str]:
    """What the words in brackets say: "AB, Head of Service" and "Vice-Chair, Amber Council" say two things."""
    office, _, body = bracket.partition(", ")
    if BODY.search(body) and ROLE.search(office):
        return [office, body]
    office, _, letters = bracket.rpartition(" – " if " – " in bracket else " - ")
    if _shortens(letters, office):
        return [office, letters]
    return _INITIALS_FIRST.split(bracket, maxsplit=1)


def office_holder(text: str, status: Status) -> Attendee | None:
    """The person of "Director of Finance (Anna Bell)" and "the Dean (Arts) (Dr Anna Bell) in the Chair"."""
    for bracket in _NAME_IN_BRACKETS.finditer(text):
        led, before = leading_person(bracket["name"]), OFFICE_BEFORE.match(text[: bracket.start()])
        if before and led and led.alone and is_office(before["office"]):
            office = _WRAPPED_HYPHEN.sub("-", before["office"])
            return describe(Attendee(name=led.name, status=status, role=office), text[bracket.end() :])
    return None


def _without_honours(words: str) -> str:
    return HONOURS.sub("", " " + words.strip()).strip()


def _apply(person: Attendee, words: str, *, bracketed: bool) -> Attendee:
    """``person`` with one thing that is said: the first reading that fits."""
    words = _without_honours(words)  # "JP" may be one: initials that follow from the name need not be kept
    if not words or _OF_ALL.match(words):
        return person
    if _INITIALS.fullmatch(words) and _fits(words, person.name):
        return replace(person, initials=words.replace(".", ""))
    if (standing := _substitution(person, words, bracketed=bracketed)) is not None:
        return standing
    if _CHAIR.search(words) and not _NOT_CHAIR.search(words):
        level = IN_THE_CHAIR if _CHAIRING.search(words) else 1
        return with_role(replace(person, in_chair=max(level, person.in_chair)), words)
    if re.search(r"in\s+the\s+chair", words, re.IGNORECASE):
        return with_role(replace(person, in_chair=IN_THE_CHAIR), words)
    if (moved := _other_status(person, words, bracketed=bracketed)) is not None:
        return moved
    if _MOMENT.match(words) or _OF_OTHERS.match(words) or (person.status == "apologies" and _REASON.fullmatch(words)):
        return person
    return with_role(person, words)


def _substitution(person: Attendee, words: str, *, bracketed: bool) -> Attendee | None:
    """``person`` as a substitute, or as somebody who sent one; None where ``words`` say neither."""
    absent = re.match(r"for\s+(?P<who>.+)$", words)
    if absent and (led := leading_person(absent["who"])) and re.match(r"$|,\s|\s+[-–—]\s", led.rest):
        return replace(person, status="substitute", substitutes_for=led.name)
    if match := _SUBSTITUTE.search(words):
        who = clean_name(match["who"] or match["name"] or "")
        if match["who"] and re.search(r"\bdeputy\b|\balternate\b", words, re.IGNORECASE) and not leading_person(who):
            return with_role(person, words)  # "Deputy Director of Finance" is an office
        if person.status == "apologies":
            return replace(person, substituted_by=_known_or_as_written(who))
        return replace(person, status="substitute", substitutes_for=_known_or_as_written(who))
    if (match := _STOOD_IN.match(words)) and leading_person(match["who"]):
        return replace(person, substituted_by=clean_name(match["who"]))
    if re.match(r"representing\b", words, re.IGNORECASE) and _OFFICE.search(words):
        who = re.sub(r"^representing\s+(?:the\s+)?", "", words, flags=re.IGNORECASE)
        return replace(with_role(person, words), substitutes_for=who)
    return None


def _other_status(person: Attendee, words: str, *, bracketed: bool) -> Attendee | None:
    """``person`` where ``words`` give another status than the list's, None where they do not."""
    if WITHOUT_APOLOGY.fullmatch(words):
        return replace(person, unexcused=True)
    if _CAME_FOR_PART.match(words) and person.status == "present":
        return replace(person, status="in_attendance")
    if re.search(r"\bin attendance\b", words, re.IGNORECASE) and person.status == "present":
        role = re.sub(r"\s*\bin attendance\b", "", words, flags=re.IGNORECASE).strip(" ,")
        return with_role(replace(person, status="in_attendance"), role or words)
    if _GUEST.fullmatch(words):
        return replace(person, status="in_attendance") if person.status == "present" else person
    if re.match(r"observ(?:er|ing)\b", words, re.IGNORECASE):
        return replace(with_role(person, words), status="observer" if person.status != "apologies" else "apologies")
    if re.match(r"(?:apologies|absent|regrets|excused)$", words, re.IGNORECASE):
        return replace(person, status="apologies")
    return None


def _known_or_as_written(who: str) -> str | None:
    led = leading_person(who.removeprefix("by "))
    return led.name if led else who or None


def _fits(initials: str, name: str) -> bool:
    own = initials_of(name).upper()
    given = re.sub(r"[^A-Z]", "", initials)
    of_surname = bool(own) and name.rsplit(maxsplit=1)[-1].upper().startswith(given[1:])  # "Ann Bell (ABE)"
    capitals = re.findall(r"(?<![A-Z])[A-Z]", name)  # the second of "O'Hara" and of "McLean" may stand too
    return bool(own) and given[:1] == own[:1] and (given[-1:] in capitals or of_surname)
