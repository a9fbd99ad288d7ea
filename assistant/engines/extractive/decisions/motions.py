"""Rules for sentences that tell who moved a decision and how the vote on it went."""

import re

from assistant.domain import Span
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.leads import TRAILER
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.votes import MOVED, VOTE
from assistant.engines.extractive.marks import LABEL
from assistant.language.patterns import any_of, ignoring_case

_MOVES = re.compile(r"\b(?:that|to)\s+[a-z]")
"""Where a new motion begins: "Proposed by Cllr Penn that the roof be mended"."""
_PUT_FORWARD = re.compile(r"\W*It\s+was\s+(?:then\s+|also\s+)?proposed\s+(?:to|that)\s")
"""What two members stand behind in the sentence after it."""
_MINUTES = ignoring_case(r"\b(?:minutes?|notes)\s+of\b|\bminutes\b|\b(?:last|previous)\s+(?:meeting|minutes?)\b")
_SETTLED = ignoring_case(
    r",\s*(?:and\s+)?(?:(?:all|unanimously)\s+)?(?:in\s+favou?r|approved|agreed|adopted|accepted|resolved|carried|signed)(?:\s+and\s+\w+)?\W*$"
)
"""The end of "Proposed by A, seconded by B, approved and signed."."""
_OFFICE = any_of(
    "[Cc]hair(?:man|woman|person)?, [Ss]ecretary, [Tt]reasurer, [Pp]resident, [Tt]rustees?, [Mm]ayor, [Aa]uditor",
    "[Ee]xaminer, [Rr]epresentative, [Oo]fficer, [Cc]lerk, [Ww]arden, [Dd]elegate, [Cc]ommittee [Mm]embers?",
)
_BY_WHOM = r"[(\[,;–—-]\s*(?i:prop(?:osed)?|nominated|moved)\b"
_PART = r"[A-Z][\w.’'-]*"
_NAME = rf"{_PART}(?:(?:,?\s+(?:and|&))?\s+{_PART}){{1,7}}\s*"
_CHOICE = re.compile(
    rf"^\W*(?:[A-Z][\w’'-]*\s+|[Vv]ice[-\s]){{0,3}}?{_OFFICE}\s*[:–—-]?\s*{_NAME}{_BY_WHOM}"
    rf"|^\W*{_NAME}(?:[,–—-]\s*|as\s+(?:the\s+)?)(?:[A-Z][\w’'-]*\s+|[Vv]ice[-\s]){{0,3}}?{_OFFICE}\s*{_BY_WHOM}"
)
"""Who fills an office, and behind him who proposed it: "Chair: Ann Dee (prop. Ben Low, sec. Cy Orr)"."""
_NAMED = re.compile(rf"^\W*{_NAME}{_BY_WHOM}")
_ELECTS = ignoring_case(r"\b(?:elections?|appointments?|co-?option|officers|nominations?)\b")
BROKEN_OFF = re.compile(r"\bit\s+was\W*$")
OPENS_LIST = (":", "–", "-", "—")
_TO_BE_GONE_ON_WITH = re.compile(
    r"(?:[:–—,-]|\band(?:\s+it\s+was|\s+unanimously|\s+(?:by|on|with)\s+[^.,;:]{3,50})?)[\s*]*$"
)
"""The end of "Moved by A, seconded by B, and by 5 votes to 3", whose outcome stands below."""
TRAILER_WORDS = 16
"""Most words of who moved a decision and how the vote went."""


def leads_in_label(paragraph: Paragraph, number: int) -> Taken | None:
    """Leave "Moved by A, seconded by B, and carried by five votes to two:" to the RESOLVED below."""
    text, following = paragraph.text(number), paragraph.following
    opens = paragraph.is_last(number) and _TO_BE_GONE_ON_WITH.search(text)
    if not opens or following is None or not LABEL.match(following.body):
        return None
    return Taken(1) if MOVED.search(text) or VOTE.search(text) else None


def moved_by(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "Proposed: A. Seconded: B. All in favour." with the decision before it."""
    text = paragraph.text(number)
    if number == 0 or not TRAILER.match(text) or _MOVES.search(text) or len(text.split()) > TRAILER_WORDS:
        return None
    if not paragraph.reaches(paragraph.spans[number - 1].start):
        return _moved_before(paragraph, number)
    paragraph.found[-1] = paragraph.found[-1].up_to(paragraph.spans[number].end)
    return Taken(1)


def _moved_before(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "It was proposed to buy a mower. Proposer: A, 2nd: B.": clerks leave out that it was carried."""
    if not (MOVED.search(paragraph.text(number)) and _PUT_FORWARD.match(paragraph.text(number - 1))):
        return None
    span = Span(paragraph.spans[number - 1].start, paragraph.spans[number].end)
    paragraph.keep(Found((span,), "agreed", paragraph.context.plain(span)))
    return Taken(1)


def proposed_and_seconded(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "The minutes were proposed by A, seconded by B.", "..., approved" and "Chair: C (prop. A, sec. B)"."""
    text = paragraph.text(number)
    if not MOVED.search(text):
        return None
    of_minutes = _MINUTES.search(text) or _MINUTES.search(paragraph.context.item.title)
    chosen = _CHOICE.match(text) or (_ELECTS.search(paragraph.context.item.title) and _NAMED.match(text))
    if not (_SETTLED.search(text) or chosen or (of_minutes and not paragraph.found)):
        return None
    if paragraph.following is not None and LABEL.match(paragraph.following.body):
        return None
    paragraph.keep(Found((paragraph.spans[number],), "other" if chosen else "approved", text))
    return Taken(1)


def vote_on_it(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "This was carried unanimously." with the decision before it."""
    text = paragraph.text(number)
    if number == 0 or not VOTE.search(text) or not TRAILER.match(text):
        return None
    if not paragraph.reaches(paragraph.spans[number - 1].start):
        return None
    paragraph.found[-1] = paragraph.found[-1].up_to(paragraph.spans[number].end)
    return Taken(1)
