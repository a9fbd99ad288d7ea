"""Decisions told in the sentences of a paragraph: each rule takes one or more sentences, or leaves them."""

import re
from collections.abc import Callable

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.announced import (
    announced_inside,
    behind_title,
    in_clauses,
    labelled_inside,
)
from assistant.engines.extractive.decisions.elsewhere import NOT_OUTCOME
from assistant.engines.extractive.decisions.found import Found, Mode, settled, with_list
from assistant.engines.extractive.decisions.leads import LEAD, MANNER, ONE_WORD, THINGS_BELOW
from assistant.engines.extractive.decisions.motion_blocks import in_shorthand, motion
from assistant.engines.extractive.decisions.motions import (
    BROKEN_OFF,
    OPENS_LIST,
    leads_in_label,
    moved_by,
    proposed_and_seconded,
    vote_on_it,
)
from assistant.engines.extractive.decisions.outcomes import outcome_of
from assistant.engines.extractive.decisions.own_names import own_names
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.telegraphic import IN_BOLD
from assistant.engines.extractive.decisions.verbs import kind_of
from assistant.engines.extractive.decisions.votes import VOTE
from assistant.language.patterns import ignoring_case

_NOT_APPROVED = re.compile(r"^\W*Not\s+(?:approved|agreed|accepted|adopted|supported)\b")
_SO_IT_IS = re.compile(r"^(?:So|Thus|Therefore|Accordingly|It\s+therefore|It\s+was\s+therefore)\b(?:\W+\w+){1,14}\W*$")
"""What the vote before it comes to: "So the fair stays in the park."."""
_NO_OBJECTIONS = ignoring_case(
    r"\W*(?:there\s+were\s+|with\s+)?(?:no\s+objections?|none\s+(?:opposed|against|objected)|no\s?(?:body|one)\s+objected)"
    r"(?:\s+(?:were\s+|was\s+)?(?:raised|made|received|voiced|heard))?\W*"
)
_PUT_FORWARD = ignoring_case(
    r"(?!.*\?)(?!.*\bask(?:ed|s)?\s+(?:if|whether|for)\b).*\b(?:to\s+[a-z]+|should|shall|will|would|propos\w+|suggest\w*|recommend\w*|moved?)\b"
)
"""What nobody objected to: "Ann to be paid. No objections."."""
_SAYS_WHAT = re.compile(r"minutes|^\W*(?:Agreed|Resolved|Decided)\s+(?!in\s+principle\b)\w")
"""What needs no sentence before it: of the minutes, or "Agreed slates next time."."""
_OF_MOTION = ignoring_case(
    r"^(?:the\s+|this\s+)?(?:motion|proposal|resolution|amendment)\s+(?:was\s+|has\s+)?(?:\w+ly\s+)?\w+ed\b"
)
"""What became of the motion that the sentence before it tells: "The motion was approved by a unanimous vote."."""
_BREAKS_OFF = re.compile(r"\b(?:was|were|be|been)\W*$")
"""The end of a title that is half a sentence: "The minutes of 4 May were"."""
SHORT = 6
"""Words up to which "The report was noted." says too little without the sentence before it."""


def told(context: Context, index: int, found: list[Found], since: int = 0) -> Mode | None:
    """Add the decisions that one paragraph tells from sentence ``since`` on; what it opens for the units below."""
    paragraph = Paragraph(context, index, found)
    number = since
    while number < len(paragraph.spans):
        taken = next((taken for rule in _RULES if (taken := rule(paragraph, number))), Taken(1))
        if taken.mode:
            return taken.mode
        number += taken.sentences
    return None


def _in_one_word(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Noted." with the sentence before it."""
    text = paragraph.text(number)
    outcome = ONE_WORD.match(text)
    if outcome is None or _opens_list(paragraph, number):
        return None
    before = paragraph.before(number) or paragraph.context.heading
    if before is not None and not paragraph.reaches(before.end):
        span = Span(before.start, paragraph.spans[number].end)
        paragraph.keep(Found((span,), kind_of(outcome["verb"]), paragraph.context.plain(span)))
    return Taken(1)


def _nobody_objected(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Ann to be paid. No objections."."""
    if number == 0 or not _NO_OBJECTIONS.fullmatch(paragraph.text(number)):
        return None
    start, end = paragraph.spans[number - 1].start, paragraph.spans[number].end
    if paragraph.reaches(start + 1):
        paragraph.found[-1] = paragraph.found[-1].up_to(end)
    elif not _PUT_FORWARD.match(paragraph.text(number - 1)):
        return None
    else:
        paragraph.keep(Found((Span(start, end),), "agreed", paragraph.context.plain(Span(start, end))))
    return Taken(1)


def _opens_list(paragraph: Paragraph, number: int) -> bool:
    """Whether a sentence announces the list below."""
    following = paragraph.following
    announces = paragraph.is_last(number) and paragraph.text(number).rstrip(" *").endswith(OPENS_LIST)
    return announces and following is not None and following.is_listed


def _not_approved(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Not approved; to be brought back." with the sentence before it, which says what."""
    if not _NOT_APPROVED.match(paragraph.text(number)):
        return None
    start = paragraph.spans[max(0, number - 1)].start
    span = Span(start, paragraph.spans[number].end)
    paragraph.keep(Found((span,), "other", paragraph.context.plain(span)))
    return Taken(1)


def _in_words(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "The Board approved ...", with the list that it announces or the sentence that it settles."""
    text, span = paragraph.text(number), paragraph.spans[number]
    own = own_names(paragraph.context.meeting.body or "")
    outcome = None if BROKEN_OFF.search(text) or text.endswith("?") else outcome_of(text, paragraph.unit, own)
    if outcome is None:
        return None
    if _opens_list(paragraph, number):
        rest = text[outcome.verb_end :].strip(" :–—-*")
        if not THINGS_BELOW.search(text) and (LEAD.match(rest) or MANNER.match(rest) or len(rest.split()) <= 2):
            return Taken(1, Mode(outcome.kind, lead=paragraph.unit))
        listed = with_list(paragraph.unit, paragraph.context.units[paragraph.index + 1 :], outcome.kind).spans[1:]
        paragraph.keep(Found((span, *listed), outcome.kind, text))
        return Taken(1)
    if VOTE.search(text) and _SO_IT_IS.match(paragraph.text(number + 1)):
        span = Span(span.start, paragraph.spans[number + 1].end)
        paragraph.keep(Found((span,), outcome.kind, paragraph.context.plain(span)))
        return Taken(2)
    verb = text[: outcome.verb_end].split()[-1]
    first, *others = settled(paragraph.context.meeting, span, outcome.kind, verb)
    paragraph.found += [_with_what(paragraph, number, first), *others]
    return Taken(1)


def _in_bold(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Family's design **approved**; family to pay.", where nothing but the outcome is in bold."""
    text, span = paragraph.text(number), paragraph.spans[number]
    bold = IN_BOLD.search(paragraph.context.raw(span))
    if bold is None or text.endswith("?") or NOT_OUTCOME.search(text):
        return None
    found = Found((span,), kind_of(bold["verb"]), text)
    paragraph.keep(_with_what(paragraph, number, found))
    return Taken(1)


def _with_what(paragraph: Paragraph, number: int, found: Found) -> Found:
    """A decision with the words before it that it needs: "The report was noted.", or a title that breaks off."""
    heading = paragraph.context.heading if (paragraph.index, number) == (0, 0) else None
    if heading is not None and _BREAKS_OFF.search(paragraph.context.plain(heading)):
        return found.since(heading.start, paragraph.context.meeting)
    short = len(found.text.split()) <= SHORT or _OF_MOTION.match(found.text)
    if number == 0 or not short or _SAYS_WHAT.search(found.text):
        return found
    before = paragraph.spans[number - 1]
    return found if paragraph.reaches(before.start + 1) else found.since(before.start, paragraph.context.meeting)


_RULES: list[Callable[[Paragraph, int], Taken | None]] = [
    leads_in_label,
    moved_by,
    in_shorthand,
    motion,
    _in_one_word,
    _nobody_objected,
    vote_on_it,
    in_clauses,
    labelled_inside,
    _not_approved,
    behind_title,
    announced_inside,
    _in_words,
    proposed_and_seconded,
    _in_bold,
]
