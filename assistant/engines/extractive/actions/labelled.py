"""Tasks behind a label: "ACTION: ...", also inside a paragraph, and the list that such a label announces."""

import re
from itertools import pairwise

from assistant.domain import Span
from assistant.engines.extractive.actions.further_on import charged_further_on
from assistant.engines.extractive.actions.lines import REPORTED, tells_when
from assistant.engines.extractive.actions.sentences import clause_spans, task_sentence, with_antecedent
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import NOTHING
from assistant.engines.extractive.owner_places import labelled_owners, leading_owners, trailing_owners
from assistant.engines.extractive.owners import Known, are_owners, is_called
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import TASK_VERB, TO_DO, VERBISH
from assistant.language.due import find_due
from assistant.language.patterns import ignoring_case
from assistant.language.words import plain

MOST_ITEMS = 11
"""Units below a lead-in that its list may take up, its owner's line among them."""
SAYS_LITTLE = 4
"""Words up to which "Pat to present it" needs the sentence before it."""

_DUE_AT_END = re.compile(r"\bDue\s*:\s*(?P<due>[^\n]+?)\W*$")
_GOES_ON = ignoring_case(r"\W*(?:this|it(?!\s+was)|they|these|that|he|she|which|if|also|due)\b")
_TO_BE_DONE = re.compile(r"\bto\s+be\s+\w+")
_LABELLED_AGAIN = re.compile(r"\W*(?:ACTION|Action)S?s?(?:\s+\d[\w./-]*)?\s*[:–—]\W*(?=\w)")
"""The next label of one paragraph: "ACTION: Ann to write. ACTION: Clerk to reply"."""
_THING_TO_BE = re.compile(r"\W*[A-Z][\w\s]{2,60}?\s+to\s+be\b")
_DASHED = re.compile(r"\W*[–—-]")
_SUBJECT = re.compile(
    r"\W*(?:[Tt]he\s+)?(?P<who>[A-Z][\w’'./&-]*(?:\s+(?:(?:and|&)\s+)?[A-Z][\w’'-]*){0,3})\s+(?=[a-z])"
)
_EVERYBODY = re.compile(rf"\W*(?P<who>(?:[Aa]ll|[Ee]very(?:one|body)))\s+(?i:{TASK_VERB})\b")
_PLEASE = re.compile(r"(?:[^:;.]{1,30}:\s*)?(?P<who>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?)\s*[,–—-]?\s+[Pp]lease\b")
"""Who is asked: "Peter, please list them", "HP please chase"."""
_BY = ignoring_case(r"^\W*(?:by|for|with)\s+(?:the\s+)?(?=\w)")
_REFERS_BACK = re.compile(r"\b(?:it|this|them|these|that)\W*$")
_OWNER_ENDS = (
    re.compile(r",?\s+(?=(?:by|before|for|at|in)\s)|\s*\("),
    re.compile(r",\s*(?=[^,]*$)|\s+[–—-]\s+(?=\S+(?:\s+[’']?\d+)?$)"),
)


def label_rest_start(unit: Unit, rest: str) -> int:
    """Offset in the meeting's text of what stands behind the label."""
    first = re.escape(rest.split(maxsplit=1)[0])
    opening = re.search(
        rf"(?i:action\w*|to[ -]?do|next steps|tasks|AP)(?:\b|(?=\d))[^\n]{{0,30}}?(?P<rest>{first})", unit.text
    )
    return unit.start + (opening.start("rest") if opening else 0)


def labelled_tasks(context: Context, unit: Unit, start: int, rest: str) -> list[Task]:
    """The tasks of a labelled paragraph: its sentences that each set one, the others going with the one before."""
    groups = _groups(context, unit, start)
    everybody, _ = trailing_owners(unit.body, context.known)
    due = _DUE_AT_END.search(rest)
    tasks = []
    for number, group in enumerate(groups):
        end = unit.end if number == len(groups) - 1 else group[-1].end
        span = Span(unit.start if number == 0 else group[0].start, end)
        text = context.plain(Span(max(start, group[0].start), end))
        again = _LABELLED_AGAIN.match(text) if number else None
        text = text[again.end() :] if again else text
        owners = _owners(context, text, context.raw(span), everybody)
        tasks.append(Task((span,), text, tuple(owners), due["due"] if due else find_due(text)))
    return tasks


def _groups(context: Context, unit: Unit, start: int) -> list[list[Span]]:
    """The sentences from ``start`` on, those that belong to one task together."""
    groups: list[list[Span]] = []
    for span in clause_spans(context, unit):
        if span.end <= start:
            continue
        if groups and not _sets_another(context, context.plain(span)):
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _sets_another(context: Context, text: str) -> bool:
    """Whether a sentence behind a task sets one of its own."""
    if (again := _LABELLED_AGAIN.match(text)) and not only_owners(context, text[again.end() :])[0]:
        return True
    if are_owners(text, context.known) or not TO_DO.search(text) or _GOES_ON.match(text):
        return False
    return bool(leading_owners(text, context.known) or _TO_BE_DONE.search(text))


def _owners(context: Context, text: str, raw: str, everybody: list[str]) -> list[str]:
    """Who stands at the end of the task, else at its beginning, else at the end of the whole paragraph."""
    trailing = labelled_owners(text, context.known) or trailing_owners(text, context.known, raw)[0]
    owners = trailing or leading_owners(text, context.known, sure=True) or _subject(text, context.known)
    return owners if owners or _THING_TO_BE.match(text) else everybody


def _subject(text: str, known: Known) -> list[str]:
    """Of whom a labelled sentence tells: "Action: HP has asked for a price"."""
    if everybody := _EVERYBODY.match(text):
        return [everybody["who"]]
    match = _PLEASE.match(text) or _SUBJECT.match(text)
    owners = are_owners(match["who"], known) if match else []
    return owners if all(is_called(owner, known) for owner in owners) else []


def with_list(context: Context, index: int) -> Task:
    """One task with a list in it; who owns it may stand below the list."""
    unit = context.units[index]
    spans = [Span(unit.start, unit.end)]
    owners: list[str] = []
    for other in context.units[index + 1 : index + 1 + MOST_ITEMS]:
        if not other.is_listed and other.kind != "row":
            if _DASHED.match(other.text) or len(other.body.split()) <= SAYS_LITTLE:
                owners = are_owners(other.body, context.known)
            break
        spans.append(Span(other.start, other.end))
    if not owners:
        owners, _ = trailing_owners(context.plain(spans[-1]), context.known)
    return Task(tuple(spans), unit.body, tuple(owners), find_due(unit.body))


def inline_task(context: Context, unit: Unit, mark: re.Match[str], end: int) -> Task | None:
    """One "Action: ..." inside a paragraph; ``end``: where its words may at most end in the unit."""
    end = _own_end(context, unit, mark.end(), end)
    rest = plain(unit.text[mark.end() : end]).strip(" .)]")
    if NOTHING.match(rest) or (mark["number"] and REPORTED.match(rest)):
        return None
    stop = unit.start + len(unit.text[:end].rstrip())
    owners, due = only_owners(context, rest)
    if mark["bare"] and not owners:  # "Action Plan Update"
        return None
    if owners:  # the task is the sentence before it
        told = with_antecedent(context, unit, task_sentence(context, unit, unit.start + mark.start(), owners))
        span = Span(told.start, stop)
        text = context.plain(told)
        return Task((span,), text, tuple(owners), due or find_due(text))
    start = unit.start + mark.start("label")
    owners = leading_owners(rest, context.known, sure=True) or trailing_owners(rest, context.known)[0]
    owners = owners or _subject(rest, context.known)
    if _REFERS_BACK.search(rest) or len(rest.split()) <= SAYS_LITTLE:
        start = task_sentence(context, unit, start).start  # "Pat to present it": what it is stands before
    span = Span(start, stop)
    return Task((span,), context.plain(span), tuple(owners), find_due(rest))


def task_marked(context: Context, unit: Unit, mark: re.Match[str]) -> Task:
    """The task of the sentence behind which nothing but "(ACTION)" stands."""
    told = task_sentence(context, unit, unit.start + mark.start())
    span = Span(told.start, unit.start + mark.end())
    text = context.plain(told).strip(" (")
    return Task((span,), text, tuple(_at_work(text, context)), find_due(text))


def _at_work(text: str, context: Context) -> list[str]:
    return leading_owners(text, context.known) or charged_further_on(text, context) or _subject(text, context.known)


def only_owners(context: Context, rest: str) -> tuple[list[str], str | None]:
    """(owners, due) of "Action: CA", "Action: CA by 3 May" or "Action: CA, May"; no owners where it tells a task."""
    rest = _BY.sub("", rest)
    if owners := are_owners(rest, context.known):
        return owners, None
    for ending in _OWNER_ENDS:
        head, *tail = ending.split(rest, maxsplit=1)
        due = find_due(rest) or next((words for words in tail if tells_when(words)), None)
        if due and tail and (owners := are_owners(head, context.known)):
            return owners, due
    return [], None


def _own_end(context: Context, unit: Unit, start: int, end: int) -> int:
    """Where the words behind the mark end: before the first sentence that is the narrative again."""
    start, end = unit.start + start, unit.start + end
    spans = [Span(max(s.start, start), min(s.end, end)) for s in clause_spans(context, unit) if s.start < end]
    for before, span in pairwise(span for span in spans if span.end > start):
        text = context.plain(span)
        if not (_GOES_ON.match(text) or VERBISH.match(text) or are_owners(text, context.known)):
            return before.end - unit.start
    return end - unit.start
