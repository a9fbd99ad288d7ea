"""The sentences of a paragraph that set tasks, and which of them an owner behind it means."""

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import Known, are_owners, is_sentence
from assistant.engines.extractive.undotted import undotted
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.engines.extractive.wording import COMMITS, TASK_VERB, VERBISH

OWNED_WITHIN = 160
"""Characters of a clause within which its owner is named."""

_SEMICOLON = re.compile(r";\s+(?:and\s+)?|(?<=[.!?])\s+[/|]\s+(?=[A-Z])")
"""Also what parts the cells of a row whose table is gone: "The gate sticks. / Clerk to write"."""
_JOINT = re.compile(
    r"(?:,|\s[–—-])\s+(?:and\s+|with\s+)?(?:in\s+future,?\s+)?(?:the\s+)?"
    r"|(?<!\s)\s+(?P<also>and)\s+(?:(?:in\s+future|also|then),?\s+)?(?:the\s+)?"
)
_SETS_TO = re.compile(
    rf"\W*(?:[Tt]he\s+)?(?P<who>[A-Z][^,.;:]{{0,50}}?)\s+(?:to|will(?:\s+need\s+to)?)\s+(?i:{TASK_VERB})\b"
)
_LINE_SETS_TO = re.compile(
    rf"(?:[Tt]he\s+)?(?P<who>[A-Z][^,.;:\n]{{0,50}}?)\s+(?:(?:is|are|was|were)\s+)?"
    rf"(?:(?:asked|requested|instructed|agreed)\s+)?to\s+(?i:{TASK_VERB})\b"
)
_LINE_END = re.compile(
    r"(?=[ \t\n])"  # looked at first, since it is seldom so and what follows takes long
    r"(?<!\bthe)(?<!\bfor)(?<!\bof)(?<!\band)(?<!\bby)(?<!\bwith)(?<!\bto)(?<!\bthat)(?<!asked)(?<!,)"
    r"(?<!\ba)(?<!\ban)(?<!\bin)(?<!\bon)(?<!\bat)(?<!\bas)(?<!\bor)(?<!\bfrom)(?<!\binto)(?<!\bour)(?<!\btheir)"
    r"[ \t]*\n\s*(?=[A-Z])"
)
"""Where a line ends that does not go on in the next."""
_LOST_SPACE = re.compile(r"(?<=[a-z]{3}[.])(?=[A-Z][a-z]*\s+[a-z])")
_ENDS_IN_NAME = re.compile(r"\b[A-Z][\w’'-]*\W*$")
_HAS_TO = re.compile(r"\b(?:to|will|would|action)\b|:", re.IGNORECASE)
_DOES_IT = re.compile(r"[^.;]{1,60}?\bto\s+[a-z-]+\s+(?:it|them|this|these)\b")
_ORDER = re.compile(rf"^(?P<who>[A-Z][\w\s’'-]{{2,50}}?)\s+to\s+(?i:{TASK_VERB})\b")
_TO_BE_DONE = re.compile(r"(?:^|(?<!\bhave\s)(?<!\bhas\s)(?<!\bhad\s)(?<=[\w;,:]\s))to\s+(?:be|come|go)\s+\w+")
_IS_TO = r"(?:should|would|will|shall|must|to|is\s+to|agreed\s+to|offered\s+to|undertook\s+to|was\s+asked)\b"
_THIS = re.compile(r"\W*(?:This|It|These|That|All)\s+(?:\w+\s+){0,2}?(?:agreed|approved|accepted)\b")
_UNDERTAKES = re.compile(r"\b(?:agreed|undertook|would|will|asked|offered)\b")


def clause_spans(context: Context, unit: Unit) -> list[Span]:
    """The sentences of a unit; "...; the Clerk to write" is one of its own."""
    spans: list[Span] = []
    sentences = (part for whole in sentence_spans(context.meeting, unit) for part in run_together(context, whole))
    for sentence in _lines(context, sentences):
        first, *others = semicolon_parts(context, sentence)
        spans.append(first)
        for part in others:
            if _is_own_clause(context, spans[-1], part):
                spans.append(part)
            else:
                spans[-1] = Span(spans[-1].start, part.end)
    return [part for span in spans for part in _each_owner(context, span)]


def run_together(context: Context, sentence: Span) -> Iterator[Span]:
    """The sentences that have lost the space between them: "The gate is shut.Ann will ask for the key"."""
    start = sentence.start
    for lost in _LOST_SPACE.finditer(context.raw(sentence)):
        yield Span(start, sentence.start + lost.start())
        start = sentence.start + lost.start()
    yield Span(start, sentence.end)


def _lines(context: Context, sentences: Iterable[Span]) -> Iterator[Span]:
    """The sentences, parted before a line that begins with who is to do what: such a line tells a task of its own."""
    for sentence in sentences:
        raw, start = context.raw(sentence), 0
        for end in _LINE_END.finditer(raw):
            whose = _LINE_SETS_TO.match(undotted(raw[end.end() : end.end() + OWNED_WITHIN]))
            if whose and are_owners(whose["who"], context.known):
                yield Span(sentence.start + start, sentence.start + end.start())
                start = end.end()
        yield Span(sentence.start + start, sentence.end)


def _each_owner(context: Context, span: Span) -> list[Span]:
    """The parts of "Ann to order it, Ben and Cy to fit it", each with owners of its own."""
    raw = context.raw(span)
    parts, start = [], 0
    for joint in _JOINT.finditer(raw):
        if not (owners := _set_to(context, Span(span.start + joint.end(), span.end))):
            continue
        before = Span(span.start + start, span.start + joint.start())
        ambiguous = joint["also"] and _ENDS_IN_NAME.search(raw[: joint.start()][-OWNED_WITHIN:])
        if not ambiguous and _set_to(context, before) not in ([], owners):
            parts.append(before)
            start = joint.end()
    return [*parts, Span(span.start + start, span.end)]


def _set_to(context: Context, span: Span) -> list[str]:
    """The owners of words that begin with "Ben and Cy to fit ..."."""
    match = _SETS_TO.match(undotted(context.raw(Span(span.start, min(span.start + OWNED_WITHIN, span.end)))))
    return are_owners(match["who"], context.known) if match else []


def semicolon_parts(context: Context, sentence: Span) -> list[Span]:
    """The parts of a sentence between its semicolons."""
    joints = [match.span() for match in _SEMICOLON.finditer(context.raw(sentence))]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), sentence.end - sentence.start]
    return [Span(sentence.start + start, sentence.start + end) for start, end in zip(starts, ends, strict=True)]


def _is_own_clause(context: Context, before: Span, part: Span) -> bool:
    """Whether what follows a semicolon names who is to do it; "... to be sent; CA to send it" are one."""
    opening = context.plain(Span(part.start, min(part.start + OWNED_WITHIN, part.end)))
    if not leading_owners(opening, context.known):
        return False
    told = context.plain(before)
    if not (_HAS_TO.search(told) or _SETS_TO.match(undotted(opening))):
        return False
    return not (_DOES_IT.match(opening) and _TO_BE_DONE.search(told))


def task_sentence(context: Context, unit: Unit, before: int, owners: Sequence[str] = ()) -> Span:
    """The sentence before ``before`` that sets the task: the last that reads like one.

    The very last where it names one of ``owners``, or where none reads like a task.
    """
    spans = [Span(s.start, min(s.end, before)) for s in clause_spans(context, unit) if s.start < before]
    spans = [span for span in spans if any(char.isalnum() for char in context.raw(span))]
    if not spans:
        return Span(unit.start, unit.end)
    last = context.plain(spans[-1])
    ordered = len(spans) > 1 and VERBISH.match(context.plain(spans[-2])) and not _reads_as_task(last, context.known)
    if not ordered and any(re.search(rf"\b{re.escape(owner)}\b", last) for owner in owners):
        return spans[-1]
    tasks = [span for span in spans if _reads_as_task(context.plain(span), context.known)]
    named = [
        span
        for span in tasks
        if any(re.search(rf"\b{re.escape(owner)}\s+{_IS_TO}", context.plain(span)) for owner in owners)
    ]
    return (named or tasks or spans)[-1]


def with_antecedent(context: Context, unit: Unit, told: Span) -> Span:
    """``told`` with the sentence before it where it only says that this "was agreed"."""
    before = [span for span in clause_spans(context, unit) if span.start < told.start]
    agreed = before and _THIS.match(context.plain(told))
    return Span(before[-1].start, told.end) if agreed else told


def owned_sentence(context: Context, unit: Unit, owners: Sequence[str]) -> Span:
    """The task of a unit that ends in its owner, who may stand behind the full stop."""
    spans = clause_spans(context, unit)
    while len(spans) > 1 and are_owners(context.plain(spans[-1]), context.known):
        spans.pop()
    told = with_antecedent(context, unit, task_sentence(context, unit, spans[-1].end, owners))
    return Span(told.start, unit.end if told.end >= spans[-1].end else told.end)


def sets_task(text: str, known: Known) -> bool:
    """Whether words beside an owner in the margin say what is to be done: an order, or that something is "to be" so."""
    order = _ORDER.match(text)
    return bool(
        leading_owners(text, known)
        or VERBISH.match(text)
        or _TO_BE_DONE.search(text)
        or (order and not is_sentence(order["who"]))
    )


def _reads_as_task(text: str, known: Known) -> bool:
    """Whether a sentence sets a task, or tells one that was agreed or promised."""
    return bool(sets_task(text, known) or COMMITS.search(text) or _UNDERTAKES.search(text))
