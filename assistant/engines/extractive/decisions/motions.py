"""Rules for sentences that tell who moved a decision and how the vote on it went."""

import re

from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.leads import TRAILER
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.votes import MOVED, VOTE
from assistant.engines.extractive.marks import LABEL
from assistant.language.patterns import ignoring_case

_MOVES = re.compile(r"\b(?:that|to)\s+[a-z]")
"""Where a new motion begins: "Proposed by Cllr Penn that the roof be mended"."""
_MINUTES = ignoring_case(r"\b(?:minutes?|notes)\s+of\b|\bminutes\b|\b(?:last|previous)\s+(?:meeting|minutes?)\b")
_SETTLED = ignoring_case(
    r",\s*(?:and\s+)?(?:(?:all|unanimously)\s+)?(?:in\s+favou?r|approved|agreed|adopted|accepted|resolved|carried|signed)(?:\s+and\s+\w+)?\W*$"
)
"""The end of "Proposed by A, seconded by B, approved and signed."."""
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
        return None
    paragraph.found[-1] = paragraph.found[-1].up_to(paragraph.spans[number].end)
    return Taken(1)


def proposed_and_seconded(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "The minutes were proposed by A, seconded by B." and "Proposed A, seconded B, approved and signed."."""
    text = paragraph.text(number)
    of_minutes = _MINUTES.search(text) or _MINUTES.search(paragraph.context.item.title)
    if not MOVED.search(text) or not (_SETTLED.search(text) or (of_minutes and not paragraph.found)):
        return None
    if paragraph.following is not None and LABEL.match(paragraph.following.body):
        return None
    paragraph.keep(Found((paragraph.spans[number],), "approved", text))
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
