"""People out of one stretch of an attendance list: "Cllr A (Borough) (Chair); B, Director, C - substitute for D"."""

import re
from dataclasses import dataclass, field, replace

from assistant.domain.minutes import Status
from assistant.language.names import HONOURS, NAME, ROLE_WORDS, SURNAMED, TITLES, clean_name, initials_of, is_name, is_role_word

CHAIR = re.compile(
    r"\b(?:in\s+the\s+chair|chair(?:man|woman|person|ing)?|convenor|convener|moderator|presiding)\b", re.IGNORECASE
)
NOT_CHAIR = re.compile(
    r"\b(?:vice|deputy|assistant|former|past|elect|ex)[\s-]*(?:chair|convenor|convener)|chair(?:man|woman|person)?[\s-]+(?:of|elect|,)|committee chair|(?:audit|finance|risk|quality|resources|people|curriculum|standards)\s[\w\s]{0,30}chair",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"(?:\b(?:substitut(?:e|ed|ing)|sub|deputi[sz]ing|deputy|alternate|standing in|attending in place of|in place of|representing|attending)\s*(?:for|of|to)?|\bon behalf of)[\s:]+(?P<who>.+)$",
    re.IGNORECASE,
)
_STRICT_SUBSTITUTE = re.compile(
    r"\b(?:substitut(?:e[ds]?|ing)(?:\s+member)?|sub|deputi[sz]ing|alternate|standing in|in place of|on behalf of|nominated deputy|deputy)\s*(?:for|of|to)?[\s:]+(?P<who>.+)$|^(?:substitute|sub)$|^for\s+(?P<name>(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b.+)$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:chief|director|head|officer|leader|manager|constable)\b", re.IGNORECASE)
_MOMENT = re.compile(
    r"^(?:from|until|to|for|left|arrived|joined|via|by|items?|minutes?|mins?|part|up to|present|virtual|remote|online|teams|zoom|phone|skype|dial)\b",
    re.IGNORECASE,
)


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
    in_chair: int = 0  # 2: "in the chair", 1: "Chair", 0: no
    starred: bool = False
    titled: bool = False
    notes: tuple[str, ...] = field(default=())


def leading_person(text: str) -> tuple[str, str, str] | None:
    """(name as written, cleaned name, rest) where ``text`` begins with a person; None otherwise."""
    stripped = re.sub(r"^\s*(?:\[[xX ]?\]\s*)?(?:\[[A-Z]{2,4}\]\s*)?", "", text).strip(" \t,;.&-–—•*:")
    stripped = _without_office(stripped)
    title = TITLES.match(stripped)
    rest = stripped[title.end() :] if title else stripped
    if match := NAME.match(rest):
        name = _shorten(match.group())
        if name and is_name(name):
            written = stripped[: (title.end() if title else 0) + len(name)]
            return written, name, rest[len(name) :]
    if title and (surname := SURNAMED.match(stripped)):
        name = clean_name(surname.group())
        if name and not any(is_role_word(part) for part in name.split()) and name[:1].isupper():
            return surname.group(), name, stripped[surname.end() :]
    return None


def _without_office(text: str) -> str:
    """ "Chief Fire Officer Neil Crabbe" without the office before the name."""
    words = text.split()
    count = next((n for n, word in enumerate(words) if not is_role_word(word.strip(",."))), 0)
    if 2 <= count <= 4 and is_name(" ".join(words[count : count + 2]).strip(",.;")):
        return " ".join(words[count:])
    return text


_OF_A_BODY = re.compile(r"^(?:DC|CC|BC|MBC|LB|UA|PC|TC|MDC|CCG|ICB|City|Council|Borough|County|District|Town|Parish|University|College|School|Trust|Partnership|Hospital|Ltd|LLP|plc|Authority|Association)$")


def _shorten(name: str) -> str:
    """A name pattern may swallow honours and the first word of a body: "Rory Maddox OBE", "Anna Bell North"."""
    parts = name.split()
    if _OF_A_BODY.match(parts[-1]):
        return ""  # "Ferrow Valley DC" is a council
    while len(parts) > 2 and (
        re.fullmatch(r"[A-Z]{2,}", parts[-1]) or parts[-1].lower() in ROLE_WORDS or not is_name(" ".join(parts))
    ):
        parts.pop()
    if len(parts) == 2 and re.fullmatch(r"[A-Z]{2,}", parts[1]):
        return ""
    return " ".join(parts)


def people_in(text: str, status: Status, role: str | None = None) -> list[Attendee]:
    """Everybody named in ``text``, in order. ``role`` is what a row's label says of all of them."""
    text = _uncapped(text)
    people: list[Attendee] = []
    surnames = bool(re.match(r"\s*(?:Cllrs|Councillors|Messrs|Crs)\b", text))
    segments = [segment for segment in _split(text, ";\n") if segment.strip()]
    for segment in segments:
        people += _segment(segment, status, role, surnames, described=len(segments) > 1)
    return people


def _uncapped(text: str) -> str:
    """Names set in capitals in their usual form: "MRS D E LOCKYER" becomes "Mrs D E Lockyer"."""
    outside = re.findall(r"[A-Za-z’'-]{3,}", re.sub(r"\([^)]*\)", " ", text))
    if len(outside) < 1 or sum(word.isupper() for word in outside) < 0.6 * len(outside):
        return text
    return re.sub(r"\b[A-Z][A-Z’'-]{2,}\b|\b(?:MR|MS|DR)\b", lambda match: "-".join(part.capitalize() for part in match.group().split("-")), text)


def _segment(segment: str, status: Status, role: str | None, surnames: bool, *, described: bool) -> list[Attendee]:
    """The people of one segment; ``described``: semicolons part the people, so a comma parts a person from their body."""
    people: list[Attendee] = []
    joined_by_and: list[int] = []
    names, dash, after_dash = _before_dash(segment)
    parts = _parts(names)
    for index, (part, joiner) in enumerate(parts):
        rest = part
        starts_person = leading_person(rest)
        closed = index > 0 and parts[index - 1][0].rstrip().endswith(")")
        if (
            starts_person
            and people
            and _is_body_of(people, part, joiner, len(parts), described=described and not closed)
        ):
            starts_person = None
        if (
            starts_person is None
            and surnames
            and (bare := re.match(r"\s*(?:and\s+)?([A-Z][\w’'-]+)\b(?!\s+[A-Z])", rest))
        ):
            if bare[1].lower() not in ROLE_WORDS:
                starts_person = (bare[1], bare[1], rest[bare.end() :])
        if starts_person is None and (holder := re.match(r"\s*(?:and\s+)?(?P<office>[A-Z][^()]{3,70}?)\s*\((?P<name>[^()]+)\)\s*$", part)):
            if (led := leading_person(holder["name"])) and not led[2].strip() and any(is_role_word(word) for word in holder["office"].split()):
                people.append(Attendee(name=led[1], status=status, role=holder["office"].strip()))
                continue
        if starts_person is None:
            if people:
                people[-1] = describe(people[-1], part)
            continue
        if joiner == "and" and people:
            joined_by_and.append(len(people) - 1)
        while starts_person:
            written, name, rest = starts_person
            code = re.match(r"\W*\[([A-Z]{2,4})\]", part)
            person = Attendee(
                name=name,
                status=status,
                role=role,
                titled=bool(TITLES.match(written)),
                initials=code[1] if code else None,
            )
            own, rest = _own_words(rest)
            people.append(describe(person, own))
            starts_person = leading_person(rest) if rest.strip() else None
            if starts_person is None and rest.strip():
                people[-1] = describe(people[-1], rest)
    if dash and people:
        people[-1] = describe(people[-1], f" - {after_dash}")
    for index in reversed(joined_by_and):  # "A and B (Body)": the body is both's
        if people[index].organisation is None and people[index + 1].organisation and people[index].role == role:
            people[index] = replace(people[index], organisation=people[index + 1].organisation)
    return people


def _before_dash(segment: str) -> tuple[str, str, str]:
    """The names before a dash, and what follows it: words about the last of them, unless more people come with dashes."""
    match = re.search(r"(?<=\S)\s+[-–—]\s+|\s*[–—]\s+(?=[A-Z])", segment)
    if not match or segment.count("(", 0, match.start()) > segment.count(")", 0, match.start()):
        return segment, "", ""
    after = segment[match.end() :]
    if re.search(r"\s[-–—]\s", after) and any(leading_person(piece) for piece in after.split(",")[1:]):
        return segment, "", ""
    return segment[: match.start()], "-", after


def _is_body_of(people: list[Attendee], part: str, joiner: str, parts: int, *, described: bool) -> bool:
    """In "Mr Colin Stagg, Healthwatch Harrowmere" the second half is where he comes from."""
    if described and parts == 2 and joiner == "," and not TITLES.match(part.strip()):
        return True
    return parts == 2 and joiner == "," and people[0].titled and not TITLES.match(part.strip()) and "(" not in part


def _own_words(rest: str) -> tuple[str, str]:
    """What belongs to the person just named, and what may name the next one (after brackets without a separator)."""
    match = re.match(
        r"\s*(?:[*†]+|\([^()]*(?:\([^()]*\)[^()]*)*\)|,?\s*(?:OBE|MBE|CBE|JP|MP|QC|KC|DL|MSP)\b|\s)*", rest
    )
    own, after = rest[: match.end()] if match else "", rest[match.end() :] if match else rest
    if leading_person(after) and own.strip():
        return own, after
    return rest, ""


def _parts(segment: str) -> list[tuple[str, str]]:
    """Pieces of a segment at commas, slashes between names and "and"; each with what joined it to the one before."""
    pieces: list[tuple[str, str]] = []
    for chunk in _split(segment, ","):
        position = 0
        for match in re.finditer(r"\s+(?:and|&)\s+|\s*/\s*", chunk):
            if chunk[position : match.start()].rstrip().endswith(")") and leading_person(chunk[match.end() :]):
                pieces.append((chunk[position : match.start()], "and" if position else ","))
                position = match.end()
                continue
            if chunk.count("(", 0, match.start()) > chunk.count(")", 0, match.start()):
                continue
            if leading_person(chunk[match.end() :]) and leading_person(chunk[position : match.start()]):
                pieces.append((chunk[position : match.start()], "and" if position else ","))
                position = match.end()
        pieces.append((chunk[position:], "and" if position else ","))
    return [(piece, joiner) for piece, joiner in pieces if piece.strip(" .")]


def _split(text: str, marks: str) -> list[str]:
    """``text`` cut at any of ``marks`` that stands outside brackets."""
    pieces, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in marks and depth <= 0:
            pieces.append(text[start:index])
            start, depth = index + 1, 0
    return [*pieces, text[start:]]


def describe(person: Attendee, words: str) -> Attendee:
    """``person`` with what ``words`` (brackets, or what follows a dash or comma) say of role, body, initials, chair."""
    if re.match(r"\s*[*†]", words) or words.rstrip().endswith("*"):
        person = replace(person, starred=True)
    words = re.sub(r"[*†]+", " ", words)
    for bracket in re.findall(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()]*)?)[)\]]", words):
        person = _apply(person, bracket.strip(), bracketed=True)
    rest = re.sub(r"[(\[][^()\[\]]*(?:\([^()]*\)[^()]*)?[)\]]", " ", words)
    for piece in re.split(r"\s+[-–—]\s+|^\s*[-–—:]\s*|,|;", rest):
        person = _apply(person, piece.strip(" .:-–—,"), bracketed=False)
    return person


def _apply(person: Attendee, words: str, *, bracketed: bool) -> Attendee:
    words = HONOURS.sub("", " " + words).strip()
    if not words:
        return person
    if re.fullmatch(r"[A-Z](?:\.?[A-Za-z]?[A-Z]){1,3}\.?", words) and bracketed and _fits(words, person.name):
        return replace(person, initials=words.replace(".", ""))
    if (
        bracketed
        and (match := re.match(r"for\s+(?P<who>.+)$", words))
        and (led := leading_person(match["who"]))
        and not led[2].strip()
    ):
        return replace(person, status="substitute", substitutes_for=led[1])
    if match := _STRICT_SUBSTITUTE.search(words):
        who = clean_name(match["who"] or match["name"] or "")
        if match["who"] and re.search(r"\bdeputy\b|\balternate\b", words, re.IGNORECASE) and not leading_person(who):
            return _role(person, words)
        return (
            replace(
                person,
                status="substitute" if person.status != "apologies" else person.status,
                substitutes_for=_known(who),
            )
            if person.status != "apologies"
            else replace(person, substituted_by=_known(who))
        )
    if match := re.match(
        r"(?P<who>.+?)\s+(?:is\s+|was\s+)?(?:substituting|deputi[sz]ing|substituted|attending)\b", words, re.IGNORECASE
    ):
        if leading_person(match["who"]):
            return replace(person, substituted_by=clean_name(match["who"]))
    if re.match(r"representing\b", words, re.IGNORECASE) and _OFFICE.search(words):
        who = re.sub(r"^representing\s+(?:the\s+)?", "", words, flags=re.IGNORECASE)
        return replace(_role(person, words), substitutes_for=who)
    if CHAIR.search(words) and not NOT_CHAIR.search(words):
        level = 2 if re.search(r"in\s+the\s+chair|chairing|presiding|acting chair", words, re.IGNORECASE) else 1
        return _role(replace(person, in_chair=max(level, person.in_chair)), words)
    if re.search(r"in\s+the\s+chair", words, re.IGNORECASE):
        return _role(replace(person, in_chair=2), words)
    if re.search(r"\bin attendance\b", words, re.IGNORECASE) and person.status == "present":
        return _role(
            replace(person, status="in_attendance"),
            re.sub(r"\s*\bin attendance\b", "", words, flags=re.IGNORECASE).strip(" ,") or words,
        )
    if re.match(r"observ(?:er|ing)\b", words, re.IGNORECASE):
        return replace(_role(person, words), status="observer" if person.status != "apologies" else person.status)
    if bracketed and re.match(r"(?:apologies|absent|regrets|excused)$", words, re.IGNORECASE):
        return replace(person, status="apologies")
    if _MOMENT.match(words):
        return replace(person, notes=(*person.notes, words))
    return _role(person, words)


def _known(who: str) -> str | None:
    led = leading_person(who)
    return led[1] if led else who or None


def _fits(initials: str, name: str) -> bool:
    own = initials_of(name).upper()
    given = re.sub(r"[^A-Z]", "", initials)
    return bool(own) and (given[:1] == own[:1] and given[-1:] in own)


def _role(person: Attendee, words: str) -> Attendee:
    """Roles have words of office in them; anything else that stands beside a name is a body."""
    office = re.search(
        r"\b(?:chief|director|officer|manager|head|chair\w*|leader|clerk|secretary|treasurer|governor|teacher|lead|member|president|"
        r"executive|inspector|advis[eo]r|assistant|co-?ordinator|councillor|mayor|minister|trustee|accountant|bursar|principal|"
        r"representing|representative|solicitor|nurse|analyst|administrator|auditor|partner|consultant|engineer|surveyor|warden|vice|deputy|minutes|scribe)\b",
        words,
        re.IGNORECASE,
    )
    if office and not re.search(
        r"\b(?:council|authority|trust|service|agency|commission|constabulary)$", words, re.IGNORECASE
    ):
        return replace(person, role=words if not person.role or person.role == words else f"{person.role}; {words}")
    if person.organisation is None:
        return replace(person, organisation=words)
    return person
