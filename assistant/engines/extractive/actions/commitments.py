"""Resolutions that give somebody something to do: "that officers be asked to report back in June"."""

import re
from collections.abc import Iterator

from assistant.domain import Span
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions import Found
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import Known, are_owners
from assistant.engines.extractive.wording import COMMITS, NO_TASK, VERBISH
from assistant.language.due import find_due
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

_AND = re.compile(r"[,;]?\s+and\s+(?:that\s+)?(?:also\s+)?")
_OWN_SUBJECT = re.compile(r"(?:(?!and\b|be\b)[\w’'()/-]+\s+){1,12}?be\s+(?:\w+ly\s+)?\w+")
_LAST_OF_NAMES = re.compile(r"(?!Officers\b)[A-Z][\w’'-]+\s+[a-z]")
_JOINS_A_NAME = re.compile(r"\b[A-Z][a-z]+$")
_REST_OF_NAME = re.compile(
    r"[A-Z][a-z]+\s+(?:Committee|Board|Group|Panel|Team|Department|Director|Officer|Manager|Service)"
)
_NOT_TO_DO = any_of(
    "note, approve, receive, agree, endorse, accept, adopt, support, object, comment, respond, defer, hold, keep",
    "increase, decrease, grant, award, allocate, admit, elect, co-opt, delegate, ratify, waive, confirm, refuse",
    "reject",
)
_TO_DO = ignoring_case(rf"\W*(?:(?:it was\s+)?(?:resolved|agreed)\W+)?(?:that\s+)?to\s+(?!{_NOT_TO_DO})[a-z]+")
_RESOLVED_THAT = re.compile(r"^.*?\b(?:agreed|resolved|approved|AGREED|RESOLVED)\b\W*(?:unanimously\W*)?(?:that\s+)?")
_CLAUSE = re.compile(r"\W*(?:[a-z]{1,3}\)\s*)?(?:that)\b")
_THAT = ignoring_case(r"^\W*(?:[a-z]{1,3}\)\s*)?(?:that\s+)?")
_SUBJECT = re.compile(r"(?:^\W*|\bthat\s+)(?:the\s+)?(?P<who>[A-Z][^,;.]{1,60}?)\s+(?=(?P<verb>[a-z]{3,})\b)")
_MODAL = re.compile(r"\s+(?:would|will|shall|must)$")
_BROKEN = re.compile(r"(?<=[a-z]{3})- (?!and\b|or\b|to\b)(?=[a-z]{2})")
"""A word broken at the end of a line: "the June meet- ing"."""
_REPORT_BACK = re.compile(
    r"\bbe\s+(?:reported|presented|submitted|brought)\s+(?:back\s+)?(?:to|before|at)\s+(?:the|its|each|every|a)\s+"
    r"[^,.;]{0,40}?(?:[Mm]eeting|Board|Committee|Council|Panel|Cabinet|Authority|Trustees|Governors)\b"
    r"|^\W*requested\s+an?\s+(?:\w+\s+){0,2}?(?:report|paper|update)\b",
)
"""A report ordered for a meeting, which is a task whoever may write it."""
_BESIDES = re.compile(r"[,;]\s+(?:with\s+)?(?:the\s+)?(?P<who>[A-Z][^,;.]{1,50}?)\s+to\s+(?=[a-z])")
_ENDS_IN_NAME = re.compile(r"\b[A-Z][\w’'-]*\W*$")
SUBJECT_WORDS = 8
"""Most words of the owner in "that Cllr Marrow speak for the Council"."""

_ASKED = any_of("ask, request, direct, instruct, authoris, AUTHORIS, commission, task, invit")
_AUTHORITY = r"(?:delegat\w+\s+(?:authority|powers?)|authority\s+(?:be\s+|was\s+)?delegated)\s+to"
_ASKED_TO = re.compile(
    rf"\b(?:{_ASKED}(?:ed|ED|e)?|{_AUTHORITY})\s+(?:that\s+)?(?:the\s+)?"
    r"(?P<who>[A-Z][\w.’'-]*(?:\s+[\w.’'&-]+){0,10}?)\s+to\s+[a-z]"
)
_CHARGED = any_of("requested, asked, instructed, authorised, invited, commissioned, tasked, directed")
_OPENING = r"(?:^|\band\s+(?:that\s+)?|;\s*|,\s+)"
_BE_ASKED = re.compile(
    rf"{_OPENING}(?:the\s+)?"
    r"(?P<who>[A-Z][^,;.]{1,70}?|officers|members|[a-z]+\s+(?:panel|group|party|team|committee))"
    rf"\s+be\s+{_CHARGED}\b"
)
_REPORT_FROM = re.compile(
    r"\b(?:report|paper|update|presentation|briefing)s?\s+(?:from|by)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w’'-]*){0,5})\s[^.;]*?\b(?:to|at|for)\s+(?:the|its|our|a)\s+"
    r"(?:[A-Za-z]+\s+){0,3}?(?:meeting|Board|Committee|Council|Panel|session)\b"
)
"""A paper ordered for a meeting: "with the addition of a report from the Engineer on culverts to the June meeting"."""
_NOT_DONE = "".join(rf"(?<!\b{word}\s)" for word in ("left", "vacated", "raised", "proposed", "seconded", "moved"))
"""What somebody has done already: "the vacancy left by Dr Lund be advertised"."""
_OWNED = [
    _BE_ASKED,
    _REPORT_FROM,
    re.compile(
        r"(?:^|\band\s+(?:that\s+)?|;\s*|,\s+|\b(?:of|by|for)\s+(?:an?\s+|the\s+))(?:the\s+)?"
        r"(?P<who>[A-Z][^,;.]{1,60}?|officers|members)\s+(?:would|will|should|shall|to|must)\s+"
        rf"(?!be\s+(?!{_CHARGED}))[a-z]"
    ),
    re.compile(
        _NOT_DONE
        + r"\bby\s+(?:the\s+)?(?P<who>officers|[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|and)){0,5})(?=\s|[,.;]|$)"
    ),
    re.compile(
        r"^(?:the\s+)?(?P<who>[A-Z][^,;.]{1,40}?)\s+(?=[a-z]+\s)"
        r"(?!be\b|was\b|is\b|are\b|were\b|has\b|have\b|in\b|of\b|for\b"
        r"|(?:asked|requested|agreed|noted|felt|thought|suggested|recommended|hoped|said)\b)"
    ),
]
_GROUP_OF = re.compile(
    r"\b(?i:working\s+(?:group|party)|delegation|task\s+(?:group|force|and\s+finish\s+group)|sub-?group|sub-?committee|panel)\b"
    r"[^.;()]{0,40}?(?:\(|\b(?:of|comprising|consisting\s+of|made\s+up\s+of)\s+)"
    r"(?P<who>(?:the\s+)?[A-Z][^.;()]{3,120}?)(?:\)|\s+(?!and\b)(?=(?P<verb>[a-z]{2,})\b))"
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Tt]hat)\s+")


def commitments(context: Context, decision: Found, *, marked: bool) -> Iterator[Task]:
    """The tasks that a decision sets; of minutes that mark their actions (``marked``) only those with an owner."""
    settled = NO_TASK.search(decision.text)
    if decision.kind in ("noted", "received") and not (
        settled and _commits(decision.text[settled.end() :], context.known)
    ):
        return
    for span in _parts(context, decision):
        text = _BROKEN.sub("", context.plain(span))
        if not _sets_task(text, context.known):
            continue
        owners = _owners(text, context.known)
        if owners or not marked or _REPORT_BACK.search(text):
            yield Task((span,), text, tuple(owners), find_due(text), sure=False, resolution=True)


def _parts(context: Context, decision: Found) -> list[Span]:
    """The parts of a resolution that each commit somebody: "... be established and ... be presented to ..."."""
    if len(decision.spans) > 1:
        return [Span(decision.spans[0].start, decision.spans[-1].end)]
    span = decision.spans[0]
    raw = context.raw(span)
    cuts = [0]
    for match in _AND.finditer(raw):
        if _JOINS_A_NAME.search(raw[: match.start()]) and _REST_OF_NAME.match(raw, match.end()):
            continue
        bracketed = raw.count("(", 0, match.start()) > raw.count(")", 0, match.start())
        left, right = plain(raw[cuts[-1] : match.start()]), plain(raw[match.end() :])
        if not bracketed and _begins_part(left, right, context.known):
            cuts.append(match.end())
    ends = [*cuts[1:], len(raw)]
    return [
        Span(span.start + start, span.start + len(raw[:end].rstrip())) for start, end in zip(cuts, ends, strict=True)
    ]


def _begins_part(left: str, right: str, known: Known) -> bool:
    """Whether what follows "and" commits somebody apart from what stands before it."""
    if _LAST_OF_NAMES.match(right):
        return False
    somebody = bool(_subject(f"that {right}", known)) or (
        bool(leading_owners(right, known)) and " to " in left and not _ENDS_IN_NAME.search(left)
    )  # "..., Cllr Danby to take the chair and the Clerk to book the hall"
    if not _commits(left, known):
        return somebody
    return somebody or bool(_OWN_SUBJECT.match(right) and COMMITS.search(right))


def _commits(text: str, known: Known) -> bool:
    return bool(COMMITS.search(text) or _subject(text, known))


def _sets_task(text: str, known: Known) -> bool:
    if _REPORT_FROM.search(text) or _REPORT_BACK.search(text) or _set_besides(text, known):
        return True
    if not (COMMITS.search(text) or _TO_DO.match(text) or _subject(text, known) or _group_at_work(text, known)):
        return False
    return not NO_TASK.search(text) or bool(COMMITS.search(NO_TASK.sub("", text)))


def _set_besides(text: str, known: Known) -> list[str]:
    """The owners of "agreed to hold an open day, Cllr Danby to take the chair"."""
    for match in _BESIDES.finditer(text):
        if VERBISH.match(text[match.end() :]) and (owners := are_owners(match["who"], known)):
            return owners
    return []


def _subject(text: str, known: Known) -> list[str]:
    """The owners of "RESOLVED that Cllr Marrow speak for the Council"."""
    for match in _SUBJECT.finditer(text):
        words = text[match.start("who") :].split()
        for count in range(1, min(SUBJECT_WORDS + 1, len(words))):
            verb = words[count]
            is_verb = verb.islower() and words[count - 1] != "to" and VERBISH.match(verb)
            who = _MODAL.sub("", " ".join(words[:count]))
            if is_verb and (owners := are_owners(who, known)):
                return owners
    return []


def _owners(text: str, known: Known) -> list[str]:
    """Who is charged, in whichever way the resolution says so."""
    if owners := _group(text, known):
        return owners
    clause = text if _CLAUSE.match(text) else _RESOLVED_THAT.sub("", text, count=1)
    clause = _THAT.sub("", clause)
    if owners := _subject(f"that {clause}", known):
        return owners
    asked = _ASKED_TO.search(text)
    if asked and (owners := are_owners(asked["who"], known)):
        return owners
    for form in _OWNED:
        for match in form.finditer(clause):
            who = _ARTICLE.sub("", match["who"])
            if owners := are_owners(who[:1].upper() + who[1:], known):
                return owners
    return _unknown_body(clause)


def _group(text: str, known: Known) -> list[str]:
    """The members of "a working group of Cllrs Marrow, Sandhu and Danby"."""
    match = _GROUP_OF.search(text)
    return are_owners(_ARTICLE.sub("", match["who"]), known) if match else []


def _group_at_work(text: str, known: Known) -> bool:
    """Whether such a group is given something to do: it is to "look for savings"."""
    match = _GROUP_OF.search(text)
    after = text[match.end() :] if match else ""
    return bool(VERBISH.match(after) and _group(text, known))


def _unknown_body(clause: str) -> list[str]:
    """A body that is nobody's name or role, told by its capitals: "Tarrow Radio be asked to ..."."""
    match = _BE_ASKED.search(clause)
    words = match["who"].split() if match else []
    capital = sum(word[:1].isupper() for word in words)
    return [" ".join(words)] if words and capital >= 0.6 * len(words) and not VERBISH.match(words[0]) else []
