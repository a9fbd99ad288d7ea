"""Decisions told in the sentences of a paragraph: each rule takes one or more sentences, or leaves them."""

import re
from collections.abc import Callable

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.clauses import inline_clauses
from assistant.engines.extractive.decisions.forms import MOVED, STATUS, VOTE
from assistant.engines.extractive.decisions.found import Found, Mode, clause, settled, with_list
from assistant.engines.extractive.decisions.leads import CARRIED, LEAD, MANNER, ONE_WORD, TRAILER
from assistant.engines.extractive.decisions.outcomes import outcome_of, vote_kind
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.verbs import kind_of, kind_within
from assistant.engines.extractive.marks import LABEL

_AGREED = re.compile(r"\b(AGREED|RESOLVED|agreed|resolved|noted|approved|NOTED|APPROVED)\b")
_AGREED_AS_LIST = re.compile(r"\b(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED)\b")
_FIRST_CLAUSE = re.compile(r"\((?:a|i)\)")
_ANNOUNCED = re.compile(r"(?:^|[.:;]\s+)(?P<verb>RESOLVED|AGREED|DECISION)\b\W{0,4}")
_MOVES = re.compile(r"\b(?:that|to)\s+[a-z]")
"""Where a new motion begins: "Proposed by Cllr Penn that the roof be mended"."""
_BROKEN_OFF = re.compile(r"\bit\s+was\W*$")
_NOT_APPROVED = re.compile(r"^\W*Not\s+(?:approved|agreed|accepted|adopted|supported)\b")
_OPENS_LIST = (":", "–", "-", "—")
SENTENCES_TO_VOTE = 3
"""Sentences behind a motion within which its vote stands."""
TRAILER_WORDS = 16
"""Most words of who moved a decision and how the vote went."""
SHORT = 6
"""Words up to which "The report was noted." says too little without the sentence before it."""


def told(context: Context, index: int, found: list[Found]) -> Mode | None:
    """Add the decisions that one paragraph tells; what it opens for the units below."""
    paragraph = Paragraph(context, index, found)
    number = 0
    while number < len(paragraph.spans):
        taken = next((taken for rule in _RULES if (taken := rule(paragraph, number))), Taken(1))
        if taken.mode:
            return taken.mode
        number += taken.sentences
    return None


def _moved_and_voted(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Proposed by A, seconded by B." and "Carried by 6 votes to 5." as one decision."""
    if not MOVED.search(paragraph.text(number)) or VOTE.search(paragraph.text(number)):
        return None
    following = range(number + 1, number + 1 + SENTENCES_TO_VOTE)
    voted = next((n for n in following if VOTE.search(paragraph.text(n))), None)
    if voted is None or any(MOVED.search(paragraph.text(n)) for n in range(number + 1, voted + 1)):
        return None
    last = voted + 1 if CARRIED.match(paragraph.text(voted + 1)) else voted
    if _BROKEN_OFF.search(paragraph.text(last)):  # "... was carried and it was" RESOLVED, below
        return Taken(last - number + 1)
    span = Span(paragraph.spans[number].start, paragraph.spans[last].end)
    vote = " ".join(paragraph.text(n) for n in range(voted, last + 1))
    paragraph.keep(Found((span,), vote_kind(vote), paragraph.context.plain(span)))
    return Taken(last - number + 1)


def _moved_by(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Proposed: A. Seconded: B. All in favour." with the decision before it."""
    text = paragraph.text(number)
    if number == 0 or not TRAILER.match(text) or _MOVES.search(text) or len(text.split()) > TRAILER_WORDS:
        return None
    if not paragraph.reaches(paragraph.spans[number - 1].start):
        return None
    paragraph.found[-1] = paragraph.found[-1].up_to(paragraph.spans[number].end)
    return Taken(1)


def _in_one_word(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Noted." with the sentence before it."""
    text = paragraph.text(number)
    if number == 0 or not ONE_WORD.match(text):
        return None
    before = paragraph.spans[number - 1]
    if not paragraph.reaches(before.end):
        span = Span(before.start, paragraph.spans[number].end)
        paragraph.keep(Found((span,), kind_of(text.strip(" .*")), paragraph.context.plain(span)))
    return Taken(1)


def _vote_on_it(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "This was carried unanimously." with the decision before it."""
    text = paragraph.text(number)
    if number == 0 or not VOTE.search(text) or not TRAILER.match(text):
        return None
    if not paragraph.reaches(paragraph.spans[number - 1].start):
        return None
    paragraph.found[-1] = paragraph.found[-1].up_to(paragraph.spans[number].end)
    return Taken(1)


def _in_clauses(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "RESOLVED: (a) ... (b) ..." clause by clause."""
    text = paragraph.text(number)
    verb = _AGREED.search(text)
    announced = _AGREED_AS_LIST.search(text) and paragraph.is_last(number)
    if verb is None or not (announced or _FIRST_CLAUSE.search(text)):
        return None
    clauses = inline_clauses(paragraph.context.meeting, Span(paragraph.spans[number].start, paragraph.unit.end))
    if not clauses:
        return None
    kind = kind_of(verb[1])
    paragraph.found += [clause(paragraph.context.meeting, span, kind) for span in clauses]
    last = next((n for n, span in enumerate(paragraph.spans) if span.end >= clauses[-1].end), number)
    following = paragraph.following
    goes_on = paragraph.is_last(last) and following is not None and following.kind == "clause"
    return Taken(last - number + 1, Mode(kind, lead=paragraph.unit, started=True) if goes_on else None)


def _labelled_inside(paragraph: Paragraph, number: int) -> Taken | None:
    """Take a sentence inside the paragraph that begins with its outcome: "AGREED to write to the County Council."."""
    text = paragraph.text(number)
    label = LABEL.match(text)
    if number == 0 or label is None or len(text.split()) <= 3:
        return None
    paragraph.keep(Found((paragraph.spans[number],), kind_within(text[label.end() :], kind_of(label["verb"])), text))
    return Taken(1)


def _not_approved(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Not approved; to be brought back." with the sentence before it, which says what."""
    if not _NOT_APPROVED.match(paragraph.text(number)):
        return None
    start = paragraph.spans[max(0, number - 1)].start
    span = Span(start, paragraph.spans[number].end)
    paragraph.keep(Found((span,), "other", paragraph.context.plain(span)))
    return Taken(1)


def _behind_title(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Complaints policy: APPROVED"."""
    text = paragraph.text(number)
    status = STATUS.match(text)
    if status is None:
        return None
    paragraph.keep(Found((paragraph.spans[number],), kind_of(status["verb"] or status["low"]), text))
    return Taken(1)


def _announced_inside(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "... at length. RESOLVED that ...", or the list that it announces."""
    text = paragraph.text(number)
    announced = _ANNOUNCED.search(text)
    if announced is None:
        return None
    kind = kind_of(announced["verb"])
    if text.endswith(_OPENS_LIST) and paragraph.is_last(number):
        return Taken(1, Mode(kind, lead=paragraph.unit))
    kind = kind_within(text[announced.end() :], kind)
    paragraph.found += settled(paragraph.context.meeting, paragraph.spans[number], kind, announced["verb"])
    return Taken(1)


def _in_words(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "The Board approved ...", with the list that it announces or the sentence that it settles."""
    text, span = paragraph.text(number), paragraph.spans[number]
    outcome = None if _BROKEN_OFF.search(text) or text.endswith("?") else outcome_of(text, paragraph.unit)
    if outcome is None:
        return None
    following = paragraph.following
    lists = paragraph.is_last(number) and following is not None and following.is_listed
    if lists and text.rstrip(" *").endswith(_OPENS_LIST):
        rest = text[outcome.verb_end :].strip(" :–—-*")
        if LEAD.match(rest) or MANNER.match(rest) or len(rest.split()) <= 2:
            return Taken(1, Mode(outcome.kind, lead=paragraph.unit))
        listed = with_list(paragraph.unit, paragraph.context.units[paragraph.index + 1 :], outcome.kind).spans[1:]
        paragraph.keep(Found((span, *listed), outcome.kind, text))
        return Taken(1)
    verb = text[: outcome.verb_end].split()[-1]
    first, *others = settled(paragraph.context.meeting, span, outcome.kind, verb)
    if number > 0 and len(first.text.split()) <= SHORT and "minutes" not in first.text:
        before = paragraph.spans[number - 1]
        if not paragraph.reaches(before.start + 1):
            first = first.since(before.start, paragraph.context.meeting)
    paragraph.found += [first, *others]
    return Taken(1)


_RULES: list[Callable[[Paragraph, int], Taken | None]] = [
    _moved_by,
    _moved_and_voted,
    _in_one_word,
    _vote_on_it,
    _in_clauses,
    _labelled_inside,
    _not_approved,
    _behind_title,
    _announced_inside,
    _in_words,
]
