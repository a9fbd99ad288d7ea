"""The corruption test: false quotes and false claims are handed to the grounding, which must accept none."""

import random
from collections.abc import Iterator, Sequence

from assistant.domain import Claim, Meeting, Passage, Quote, Span
from assistant.evaluation.alterations import AS_CLAIMS, Alteration, Sentence, alterations, sentences
from assistant.evaluation.outputs import Corruption
from assistant.evaluation.text import squash
from assistant.grounding import ground_claims, locate

SEED = 500
PER_KIND = 120
"""Cases of one kind at most, so that a large set is not all amounts."""
ELSEWHERE = "a quote from another item"


def corrupt(meetings: Sequence[Meeting]) -> tuple[Corruption, ...]:
    """Try every alteration of the meetings' sentences on the product's grounding; each case says whether it passed."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable cases, no secret
    by_kind: dict[tuple[str, bool], list[Corruption]] = {}
    for meeting in meetings:
        for case in _cases(meeting, chance):
            by_kind.setdefault((case.kind, case.as_claim), []).append(case)
    kept: list[Corruption] = []
    for _, cases in sorted(by_kind.items()):
        kept += sorted(chance.sample(cases, min(PER_KIND, len(cases))), key=lambda case: case.name)
    return tuple(kept)


def _cases(meeting: Meeting, chance: random.Random) -> Iterator[Corruption]:
    for n, alteration in enumerate(alterations(meeting, chance)):
        name = f"{meeting.id}:{alteration.true.start}:{n}"
        yield _case(name, alteration, as_claim=False)
        if alteration.kind in AS_CLAIMS:
            yield _case(name, alteration, as_claim=True)
    for n, (sentence, item_start, item_end) in enumerate(_elsewhere(meeting, chance)):
        found = locate(meeting.text, sentence.text, Span(item_start, item_end))
        yield Corruption(
            name=f"{meeting.id}:{sentence.start}:elsewhere {n}",
            kind=ELSEWHERE,
            true=f"item {sentence.item.key}: {sentence.text}",
            altered=f"said to stand at {item_start}-{item_end}",
            accepted=found is not None,
        )


def _case(name: str, alteration: Alteration, *, as_claim: bool) -> Corruption:
    accepted = _claim_accepted(alteration) if as_claim else _quote_accepted(alteration)
    return Corruption(
        name=f"{name}:{'claim' if as_claim else 'quote'}",
        kind=alteration.kind,
        as_claim=as_claim,
        true=alteration.true.text,
        altered=alteration.altered,
        accepted=accepted,
    )


def _quote_accepted(alteration: Alteration) -> bool:
    return locate(alteration.true.meeting.text, alteration.altered) is not None


def _claim_accepted(alteration: Alteration) -> bool:
    """Whether the altered sentence is believed on the strength of the true one."""
    true = alteration.true
    passage = _passage(true)
    claim = Claim(text=alteration.altered, quotes=(Quote(passage_id=passage.id, text=true.text),))
    grounded = ground_claims([claim], [passage], {true.meeting.id: true.meeting.people})
    return bool(grounded.claims)


def _passage(sentence: Sentence) -> Passage:
    meeting, item = sentence.meeting, sentence.item
    return Passage(
        id="p1",
        meeting_id=meeting.id,
        item=item.key,
        title=item.title,
        start=item.start,
        end=item.end,
        text=meeting.text_of(item),
        body=meeting.body,
        date=meeting.date,
    )


def _elsewhere(meeting: Meeting, chance: random.Random) -> Iterator[tuple[Sentence, int, int]]:
    """Each sentence with the span of an item in which it does not stand."""
    items = list(meeting.agenda())
    for sentence in sentences(meeting):
        others = [item for item in items if squash(sentence.text) not in squash(meeting.text_of(item))]
        if others:
            item = chance.choice(others)
            yield sentence, item.start, item.end
