"""Resolutions that give somebody something to do: "that officers be asked to report back in June"."""

import re
from collections.abc import Iterator

from assistant.domain import Span
from assistant.engines.extractive.actions.beside import set_besides
from assistant.engines.extractive.actions.charged import (
    REPORT_FROM,
    charged,
    group_at_work,
    subject_owners,
    to_do,
)
from assistant.engines.extractive.actions.further_on import charged_further_on
from assistant.engines.extractive.actions.sentences import run_together
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions import Found
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import Known, are_owners
from assistant.engines.extractive.wording import APPOINTS, COMMITS, NO_TASK, NOTHING_LEFT, TASK_VERB
from assistant.language.due import find_due
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

_AND = re.compile(r"[,;]?\s+and\s+(?:that\s+)?(?:also\s+)?")
_OWN_SUBJECT = re.compile(r"(?:(?!and\b|be\b)[\w’'()/-]+\s+){1,12}?be\s+(?:\w+ly\s+)?\w+")
_THAT = re.compile(r"(?:\bthat|[:;,])\s+(?:the\s+)?")
_LAST_OF_NAMES = re.compile(r"(?!Officers\b)[A-Z][\w’'-]+\s+[a-z]")
_JOINS_A_NAME = re.compile(r"\b[A-Z][a-z]+$")
_REST_OF_NAME = re.compile(
    r"[A-Z][a-z]+\s+(?:Committee|Board|Group|Panel|Team|Department|Director|Officer|Manager|Service)"
)
_NOT_TO_DO = any_of(
    "note, approve, receive, agree, endorse, accept, adopt, support, object, comment, respond, defer, hold, keep",
    "charge (?:an?\\b|the\\b|£|\\$|€), spend, donate, contribute",
    "increase, decrease, grant, award, allocate, admit, elect, co-opt, delegate, ratify, waive, confirm, refuse",
    "reject, continue, recommend, reserve, be (?:an?|the|accurate|true|correct)\\b",
    "freeze, suspend, decline, authori[sz]e",
    APPOINTS,
)
_TO_DO = ignoring_case(
    rf"\W*(?:(?:it was\s+|all\s+|everyone\s+)?(?:resolved|agreed?)(?:\s+by\s+[^,.;]{{3,40}}?)?\W+)?(?:that\s+)?"
    rf"to\s+(?!{_NOT_TO_DO})[a-z]+"
    rf"|.*?\bit\s+was\s+(?:\w+\s+){{0,2}}?(?:agreed|decided|resolved)\s+to\s+(?!{_NOT_TO_DO}){TASK_VERB}\b"
)
_TURNED_DOWN = re.compile(r"\b(?:did|do|does)\s+not\s+(?:agree|support|accept|approve|wish|think)\b")
_OF_MINUTES = ignoring_case(
    r".*\bminutes\b[^.;]{0,80}?\b(?:confirmed|approved|signed|accepted|agreed|adopted)\b[^.;]{0,60}?"
    r"\b(?:subject\s+to|with)\b[^.;]{0,40}?\b(?:amend|correct|change|addition)"
)
"""Minutes approved with what is to be put right in them."""
_CORRECTS = re.compile(
    r"\bagreed\s+to\s+(?:add|insert|include|amend|change|correct|replace)\s+the\s+following\b[^.;]*\b(?:items?|sections?|paragraphs?|minutes?)\b"
)
"""What is put right in the minutes of the last meeting there and then."""
_AGENDA = re.compile(r"\W*[Tt]o\s+(?:discuss|consider|receive|approve|note|resolve|elect)\b")
"""What the agenda has for the item: "To discuss the lease. Resolved."."""
_ASKS_IF = re.compile(
    r"(?!.*\b(?:agreed|resolved|decided|be\s+asked)\b)"
    r"(?!(?:[Tt]he\s+)?(?:Panel|Board|Committee|Council|Group|Forum|Members|Governors|Trustees)\s)"
    r"[^.;]{1,60}?\b(?:asked|enquired|inquired)\s+(?:if|whether)\b"
)
"""What somebody wants to know or to have, and no order of the meeting: "HP asked if it could be put off"."""
_NO_ORDER = (_ASKS_IF, _OF_MINUTES, _AGENDA)
_REPORT_BACK = re.compile(
    r"\bbe\s+(?:reported|presented|submitted|brought)\s+(?:back\s+)?(?:to|before|at)\s+(?:the|its|each|every|a)\s+"
    r"[^,.;]{0,40}?(?:[Mm]eeting|Board|Committee|Council|Panel|Cabinet|Authority|Trustees|Governors)\b"
    r"|^\W*requested\s+an?\s+(?:\w+\s+){0,2}?(?:report|paper|update)\b",
)
"""A report ordered for a meeting, which is a task whoever may write it."""
_BY_SOMEBODY = any_of(
    "invite, write to, contact, ask, approach, add, investigate, obtain, request, arrange, circulate, look into",
    "find out, chase, send, prepare, draft, seek, get, order",
)
_BY_SOMEBODY_DONE = any_of(
    "invited, written to, contacted, asked, approached, sent, circulated, drafted, prepared, sought, obtained",
    "requested, investigated, issued, e-?mailed, chased, reminded, advertised, placed (?:in|on (?!record)|at)",
)
_TO_ANOTHER = ignoring_case(
    rf".*?\b(?:agreed|resolved|decided)\W+(?:to\s+{_BY_SOMEBODY}\s"
    rf"|(?:that\s+)?[^.;,]{{3,60}}?\s(?:should|would|to|must)\s+be\s+{_BY_SOMEBODY_DONE}\b"
    rf"|and\s+(?:that\s+)?an?\s+[^.;,]{{3,60}}?\s+be\s+{_BY_SOMEBODY_DONE}\b"
    rf"|that\s+(?:(?!\b(?:not|no)\b)[^.;,]){{3,60}}?\s+be\s+(?:[a-z]+ed\s+(?:[^.;,]{{3,40}}?\s+)?and\s+)?{_BY_SOMEBODY_DONE}\b)"
)
"""What nobody can do by resolving it: somebody has to be written to, whoever may write."""
_PUT_OFF = re.compile(
    r"\bbe\s+(?:\w+ly\s+|again\s+|further\s+)?(?:deferred|adjourned|postponed|put\s+(?:off|back)|held\s+over|stood\s+over|carried\s+(?:forward|over))\b"
    r"[^.;]*?(?=[,.;]|\s+and\s|$)"
)
"""What is only left for later, and nobody told to do it: "that a decision be deferred to the January meeting"."""
_NEXT = re.compile(
    rf"(?<=[a-z\d)])[.;]\s+(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:]{{0,50}}?)\s+(?:to|will|(?:agreed|offered)\s+to)\s+(?i:{TASK_VERB})\b"
)
_SEE_TO_IT = re.compile(r"\bto\s+(?:see\s+to|do|arrange|action|attend\s+to|take\s+forward)\s+(?:it|this|so|that)\W*$")
"""Whose the task is that stands before it: "... and asked Ruth Danby to see to it"."""
_ONE = re.compile(r"[^.;]{2,60}?\b(?:will|would|to)\s+[a-z]+\s+(?:one|so)\b")
"""Who does what stands before: "agreed to write a letter and Ann Lee will draft one"."""
_ENDS_IN_NAME = re.compile(r"\b[A-Z][\w’'-]*\W*$")


def commitments(context: Context, decision: Found, *, marked: bool) -> Iterator[Task]:
    """The tasks that a decision sets; of minutes that mark their actions (``marked``) only those with an owner."""
    settled = NO_TASK.search(decision.text)
    if decision.kind in ("noted", "received") and not (
        settled and _commits(decision.text[settled.end() :], context.known)
    ):
        return
    for span in _parts(context, decision):
        text = context.plain(span)
        if _TURNED_DOWN.search(text) or not _sets_task(text, context.known):
            continue
        owners = charged(text, context.known) or _charged_next(text, context.known)
        owners = owners or charged_further_on(text, context)
        if not owners and _PUT_OFF.search(text) and not _sets_task(_PUT_OFF.sub(" ", text), context.known):
            continue
        if owners or not marked or _REPORT_BACK.search(text) or _TO_ANOTHER.match(text):
            yield Task((span,), text, tuple(owners), find_due(text), sure=False, resolution=True)


def _charged_next(text: str, known: Known) -> list[str]:
    """Whom the sentence behind a resolution charges that names nobody: "Agreed that a visit be held. Clerk to book"."""
    charges = list(_NEXT.finditer(text))
    if len(charges) != 1 or not COMMITS.search(text[: charges[0].start()]):
        return []  # each of several sentences sets a task of its own
    return are_owners(charges[0]["who"], known)


def _parts(context: Context, decision: Found) -> list[Span]:
    """The parts of a resolution that each commit somebody: "... be established and ... be presented to ..."."""
    if len(decision.spans) > 1:
        if any(
            charged_further_on(text, context) or leading_owners(text, context.known)
            for text in map(context.plain, decision.spans[1:])
        ):
            return []  # a list in which each tells a task of its own
        return [Span(decision.spans[0].start, decision.spans[-1].end)]
    span = next(run_together(context, decision.spans[0]))
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
    named = are_owners(_THAT.split(left)[-1], known)  # "that Cllr Lane and Cllr Tull would see him"
    if named or _LAST_OF_NAMES.match(right) or _SEE_TO_IT.search(right) or _ONE.match(right):
        return False
    somebody = bool(subject_owners(f"that {right}", known)) or (
        bool(leading_owners(right, known)) and " to " in left and not _ENDS_IN_NAME.search(left)
    )  # "..., Cllr Danby to take the chair and the Clerk to book the hall"
    if not (_commits(left, known) or _TURNED_DOWN.search(left)):
        return somebody
    return somebody or bool(_OWN_SUBJECT.match(right) and COMMITS.search(right))


def _commits(text: str, known: Known) -> bool:
    return bool(COMMITS.search(text) or subject_owners(text, known))


def _sets_task(text: str, known: Known) -> bool:
    if NOTHING_LEFT.search(text) or _CORRECTS.search(text) or any(form.match(text) for form in _NO_ORDER):
        return False
    if REPORT_FROM.search(text) or _REPORT_BACK.search(text) or set_besides(text, known):
        return True
    if not (
        COMMITS.search(text)
        or _TO_DO.match(text)
        or _TO_ANOTHER.match(text)
        or subject_owners(text, known)
        or group_at_work(text, known)
        or to_do(text, known)
    ):
        return False
    return not NO_TASK.search(text) or bool(COMMITS.search(NO_TASK.sub("", text)))
