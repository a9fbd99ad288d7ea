"""Who a task is set against: a name, initials, a role, at either end of its words or on a line of their own."""

import re
from dataclasses import dataclass

from assistant.domain import Meeting
from assistant.engines.extractive.tasks import VERBISH
from assistant.grounding import split_owners
from assistant.language.due import find_due
from assistant.language.names import TITLES, clean_name, initials_of, is_name, is_person
from assistant.language.words import plain

_ROLE = re.compile(
    r"^(?:the\s+|all\s+|joint\s+|deputy\s+|vice[-\s]|interim\s+|acting\s+|assistant\s+|senior\s+)*(?:[A-Za-z&’'-]+\s+){0,4}?(?:chair(?:man|woman|person|s|ing)?|clerk|secretary|treasurer|secretariat|officers?|directors?|managers?|headteacher|head|"
    r"principal|bursar|chief\s+\w+(?:\s+\w+)?|team|members?|governors?|trustees?|councillors?|group|committee|board|executive|sbm|all|everyone|everybody|registrar|leads?|administrator|co-?ordinator|"
    r"accountant|solicitor|warden|engineer|agents?|administrator|partners?|staff|auditors?|representatives?|advisers?|librarian|president|convenor|convener|surveyor|partnership|council|"
    r"provost|vice-chancellor|dean|nurse|constable|commissioner|office|department|service|subcommittee|sub-committee|working\s+(?:group|party)|panel|srps?|pms?)(?:\s+(?:of|for|to|and|&|,|/|from)\s+(?:the\s+)?[A-Za-z&’',\s-]{2,50})?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"^(?:[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|[A-Z]\.\s?[A-Z]\.?|[A-Z][a-z][A-Z][a-z]?)$")
_WILL = (
    r"(?:to|will|shall|would|should|must|is\s+to|are\s+to|was\s+to|were\s+to|agreed\s+to|undertook\s+to|offered\s+to|volunteered\s+to|promised\s+to|committed\s+to|(?:was|were|be|is|are)\s+(?:asked|requested|instructed|authorised|commissioned|invited|tasked|delegated|directed)\s+to|"
    r"will\s+be\s+asked\s+to|has\s+agreed\s+to|have\s+agreed\s+to)"
)
LEADING = re.compile(
    rf"^(?P<owner>[^.;:]{{1,90}}?)\s+(?P<will>{_WILL})\s+(?P<verb>(?!the\b|a\b|an\b|our\b|their\b|its\b|all\b)[a-z][\w-]*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Known:
    """Whom the attendance names, in every way that a task may call them."""

    names: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]
    initials: frozenset[str]

    @classmethod
    def of(cls, meeting: Meeting) -> "Known":
        """From a meeting's attendance."""
        people = meeting.people
        return cls(
            frozenset(person.name.lower() for person in people),
            frozenset(person.name.split()[0].lower() for person in people),
            frozenset(person.name.split()[-1].lower() for person in people),
            frozenset(
                {person.initials or initials_of(person.name) for person in people}
                | {initials_of(person.name) for person in people}
            ),
        )


def are_owners(text: str, known: Known) -> list[str]:
    """The owners where ``text`` is nothing but owners; empty otherwise."""
    text = re.sub(r"[*_]+", "", text).strip(" .;:,–—-()[]\t")
    if not text or len(text.split()) > 14 or len(text) > 110:
        return []
    parts = split_owners(text)
    if parts and all(is_owner(part, known) for part in parts):
        return parts
    return [text] if is_owner(text, known) and not re.search(r"[,;/]", text) else []


def is_owner(part: str, known: Known) -> bool:
    """Whether ``part`` calls one owner: somebody known, initials, a titled name, a full name or a role."""
    part = part.strip(" .;:,()")
    if not part:
        return False
    name = clean_name(part)
    if name.lower() in known.names or (TITLES.match(part) and is_person(part) and not _ROLE.match(name)):
        return True
    if _INITIALS.match(part):
        return True
    single = part.split()
    if len(single) == 1 and (part.lower() in known.firsts or part.lower() in known.lasts):
        return True
    if len(single) == 2 and single[0].lower() in known.firsts and len(single[1].rstrip(".")) == 1:
        return True
    if is_name(name):
        return True
    if re.search(
        r"\b(?:had|has|have|was|were|is|are|been|said|that|who|which|declined|asked|reminded|welcomed|hoped|thought|felt|agreed|noted|reported|requested|not)\b",
        part,
    ):
        return False
    lower = [word for word in single[1:] if word[:1].islower() and word not in _CONNECT]
    return bool(part[:1].isupper()) and bool(_ROLE.match(part)) and len(single) <= 9 and len(lower) <= 2


_CONNECT = frozenset("of and the for to & on in with".split())


def undotted(text: str) -> str:
    """ "Cllr. Raine" as "Cllr Raine", so that the full stop ends no sentence and no name."""
    return re.sub(r"\b(Cllrs?|Mr|Mrs|Ms|Dr|Rev|Revd|Prof|Supt|Insp|St)\.(?=\s)", r"\1", text)


_TAIL_FORMS = [
    re.compile(
        r"\s*[\[(]\s*(?:action:?\s*|owner:?\s*|lead:?\s*)?(?P<who>[^()\[\]]{2,80})[\])]\s*[.*]*\s*$", re.IGNORECASE
    ),
    re.compile(r"\s+[–—-]\s*(?P<who>[A-Z][^–—.;]{1,70}?)[.\s*]*$"),
    re.compile(r"[–—]\s*(?P<who>[A-Z][^–—.;]{1,70}?)[.\s*]*$"),
    re.compile(r"(?<=[.;!?])\s+(?:\*\*)?(?P<who>[A-Z][^.;]{1,70}?)(?:\*\*)?[.\s]*$"),
    re.compile(r"\t+\s*(?:\*\*)?(?P<who>[A-Z][^.;\t]{1,70}?)(?:\*\*)?[.\s]*$"),
    re.compile(r"\s{3,}(?P<who>[A-Z][^.;]{1,60}?)[.\s]*$"),
    re.compile(
        r"\s+(?:owner|lead|action(?:\s+by)?|responsible|assigned to|by whom)\s*[:\-–—]\s*(?:\*\*)?(?P<who>[A-Z][^.;]{1,70}?)(?:\*\*)?[.\s]*$",
        re.IGNORECASE,
    ),
]


_BOLD_TAIL = re.compile(r"\*\*\s*(?P<who>[^*]{2,80}?)\s*\*\*[.\s]*$")


def trailing_owners(text: str, known: Known, raw: str = "") -> tuple[list[str], int]:
    """(owners, length of ``text`` before them) where the words end in who owns them; ([], len(text)) otherwise.

    ``raw``: the words with their marks, since an owner may be told from the task by bold type alone.
    """
    bold = _BOLD_TAIL.search(raw)
    if bold and (owners := are_owners(bold["who"], known)):
        who = plain(bold["who"])
        return owners, len(text) - len(who) if text.rstrip(" .").endswith(who) else len(text)
    for form in _TAIL_FORMS:
        match = form.search(text)
        if not match:
            continue
        who = match["who"]
        if owners := are_owners(who, known):
            return owners, match.start()
        # "(Miriam, by 14 June)": the due date stands in the same brackets
        first = re.split(r",?\s+\b(?:by|before|due|for)\b|,", who)[0]
        if first != who and find_due(who) and (owners := are_owners(first, known)):
            return owners, match.start()
    return [], len(text)


def leading_owners(text: str, known: Known, *, sure: bool = False) -> list[str]:
    """The owners of "X to do ..."; none where X is a thing ("Presentations to be circulated").

    ``sure``: the words are known to be a task, so that a body not in the attendance may own it.
    """
    text = undotted(text)
    bracket = re.match(r"^\W*(?:\[[xX ]?\]\s*)?(?P<who>(?:[\[(][A-Z][\w\s,/&-]{0,40}[\])]\s*(?:\+|,|&|and|/)?\s*)+)[:\-–—]?\s*\w", text)
    if bracket and (owners := are_owners(re.sub(r"[\])]\s*(?:\+|,|&|and|/)?\s*[\[(]", ", ", bracket["who"].strip(" :-–—")), known)):
        return owners
    labelled = re.match(r"^\W*(?P<who>[A-Z][^:–—]{0,50}?)\s*(?::|\s[–—-])\s+\S", text)
    if labelled and (owners := are_owners(labelled["who"], known)):
        return owners
    match = LEADING.match(text.lstrip("*_ \t"))
    if not match or VERBISH.match(text):
        return []
    if match["verb"] == "be" and match["will"] in {"to", "will", "would", "should", "shall", "must"}:
        return []
    owner = re.sub(
        r"^(?:(?:It was (?:agreed|resolved|noted) )?[Tt]hat\s+|AGREED\W+|RESOLVED\W+)", "", match["owner"].strip(" *_,")
    )
    owner = re.sub(r"^(?:the|The)\s+", "", owner)
    owner = re.sub(r",.*$|\s+\([^)]*\)$", "", owner) if "," in owner and not are_owners(owner, known) else owner
    owners = are_owners(owner[:1].upper() + owner[1:], known)
    if owners or not sure:
        return owners
    if not VERBISH.match(match["verb"]):
        return []
    words = owner.split()
    capital = sum(word[:1].isupper() for word in words)
    return [owner] if 1 <= len(words) <= 9 and capital >= max(1, len(words) // 2) else []
