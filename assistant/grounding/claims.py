"""Drafted claims against the passages that were handed out: believed, or rejected with a reason."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.domain import Claim, Passage, Person, Rejected, Span, spelt
from assistant.grounding.framing import Framed, bad_frame
from assistant.grounding.quotes import locate
from assistant.grounding.support import unsupported

QUOTE_SHOWN = 80
"""Characters of a quote that a reason repeats."""


class GroundedClaim(NamedTuple):
    """A claim that is believed, and where its quotes stand."""

    text: str
    evidence: tuple[tuple[Passage, Span], ...]


class GroundedClaims(NamedTuple):
    """What is believed of a draft, and what is not, with the reason."""

    claims: tuple[GroundedClaim, ...]
    rejected: tuple[Rejected, ...]


def ground_claims(
    claims: Sequence[Claim], passages: Sequence[Passage], people: Mapping[str, Sequence[Person]] | None = None
) -> GroundedClaims:
    """Believe a claim only if each quote stands in the passage it names and together they support the claim.

    ``people``: meeting id -> attendance, so that a claim may name in full whom its quote names by initials.
    Evidence spans point into ``Meeting.text``.
    """
    by_id = {passage.id: passage for passage in passages}
    believed: list[GroundedClaim] = []
    rejected: list[Rejected] = []
    for claim in claims:
        outcome = _ground(claim, by_id, people or {})
        if isinstance(outcome, GroundedClaim):
            believed.append(outcome)
        else:
            rejected.append(Rejected(what=claim.text, reason=outcome))
    return GroundedClaims(tuple(believed), tuple(rejected))


def _ground(claim: Claim, by_id: Mapping[str, Passage], people: Mapping[str, Sequence[Person]]) -> GroundedClaim | str:
    """The claim with its evidence, else the reason why it is not believed."""
    if not claim.quotes:
        return "it names no quote"
    evidence: list[tuple[Passage, Span]] = []
    for quote in claim.quotes:
        passage = by_id.get(quote.passage_id)
        if passage is None:
            return f"passage {quote.passage_id} was not handed out"
        span = locate(passage.text, quote.text)
        if span is None:
            return f"the quote does not stand in passage {quote.passage_id}: {quote.text[:QUOTE_SHOWN]!r}"
        evidence.append((passage, Span(passage.start + span.start, passage.start + span.end)))
    framed = [Framed.of(p.text, Span(span.start - p.start, span.end - p.start)) for p, span in evidence]
    if reason := bad_frame(claim.text, framed):
        return reason
    texts = [passage.text[span.start - passage.start : span.end - passage.start] for passage, span in evidence]
    context = " . ".join(_context(passage) for passage, _ in evidence)
    attendance = [person for passage, _ in evidence for person in people.get(passage.meeting_id, ())]
    reason = unsupported(claim.text, texts, context=context, people=attendance)
    return reason or GroundedClaim(claim.text, tuple(evidence))


def _context(passage: Passage) -> str:
    """What stands above a passage: its item's title, the body that met, and when."""
    day = spelt(passage.date) if passage.date else ""
    return " . ".join((passage.title, passage.body or "", day))
