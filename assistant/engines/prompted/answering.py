"""Material -> claims, each with the passages and the words that it rests on; the ids are minted here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.domain import Claim, DraftAnswer, Material, Passage, Quote, Rejected, spelt
from assistant.domain.minutes import HEADER
from assistant.engines.prompted import asking, prompts
from assistant.engines.prompted.languages import language_of
from assistant.engines.prompted.shapes import GivenAnswer, Lead
from assistant.engines.prompted.sizing import tokens
from assistant.engines.prompted.talk import Chat, Request, Tally
from assistant.grounding import believed_reason, unsupported
from assistant.language.numbers import numbers
from assistant.language.patterns import either
from assistant.language.words import matching_key

_LINES = "\n\n"
LONGEST_REASON = 300
"""Characters of a reason why there is no answer."""
_COUNTED = either(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:actions?|decisions?|tasks?|resolutions?|people|members|meetings|reports?)\b"
)
"""How many rows a sentence above them says there are."""


def answer(chat: Chat, material: Material, rejected: Sequence[Rejected], tally: Tally) -> Iterator[str | DraftAnswer]:
    """Yield the claims' text as it grows and last the draft, without token counts.

    Nothing is yielded early where this is the second asking, since the reader has seen the first.
    """
    handed = {f"p{number}": passage for number, passage in enumerate(material.passages, 1)}
    asked = _request(material, handed, rejected)

    def check(given: GivenAnswer) -> str | None:
        return _wrong(given, material.plan.question, handed)

    if rejected:
        yield _draft(asking.ask(chat, asked, GivenAnswer, tally, check), material, handed)
        return
    for event in asking.ask_aloud(chat, asked, GivenAnswer, tally, check, ("claims", "text")):
        yield event if isinstance(event, str) else _draft(event, material, handed)


def lead(chat: Chat, material: Material, budget: int, tally: Tally) -> str | None:
    """The sentence above the register's rows; None where it says more than they do, or not all of them fit a call."""
    rows = [" | ".join(" ".join(value.split()) for value in row.values.values() if value) for row in material.rows]
    told = "\n".join(f"- {row}" for row in rows)
    if tokens(told) > budget or len(rows) < material.total:
        return None
    question = material.plan.question
    asked = asking.request(
        "lead",
        question,
        Lead,
        fence=prompts.fence([told, question]),
        count=str(len(rows)),
        rows=told,
        question=question,
    )
    sentence = " ".join(asking.ask(chat, asked, Lead, tally).sentence.split())
    support = [*rows, *(row.evidence.quote for row in material.rows), f"There are {len(rows)} rows."]
    if not sentence or unsupported(sentence, support) is not None:
        return None
    counted = {number.value for match in _COUNTED.finditer(sentence) for number in numbers(f"{match[1]}.")}
    alone = any(match[1].lower() == "one" for match in _COUNTED.finditer(sentence)) and len(rows) > 1
    return None if alone or counted - {len(rows)} else sentence


def _request(material: Material, handed: dict[str, Passage], rejected: Sequence[Rejected]) -> Request:
    headed = {id_: f"[{_heading(passage)}]\n{passage.text.strip()}" for id_, passage in handed.items()}
    again = _again(rejected)
    question = material.plan.question
    fence = prompts.fence([*headed.values(), question, again])
    return asking.request(
        "answer",
        question + (" (second answer)" if rejected else ""),
        GivenAnswer,
        fence=fence,
        coverage=_coverage(material),
        passages=_LINES.join(f"Passage {id_}:\n{fence}\n{text}\n{fence}" for id_, text in headed.items()),
        again=again.replace("{fence}", fence),
        question=question,
    )


def _heading(passage: Passage) -> str:
    """Meeting, date and item, on one line."""
    when = spelt(passage.date) if passage.date else ""
    item = f"item {passage.item}: {passage.title}" if passage.item != passage.title else f"item: {passage.title}"
    parts = (passage.body or passage.meeting_id, when, "title and attendance" if passage.item == HEADER else item)
    return "; ".join(" ".join(part.split()) for part in parts if part)


def _coverage(material: Material) -> str:
    meetings = f"{len(material.meetings)} meeting{'' if len(material.meetings) == 1 else 's'}"
    if material.whole:
        return f"These passages are all there is of {meetings}."
    return f"These passages are the nearest to the question out of {meetings}."


def _again(rejected: Sequence[Rejected]) -> str:
    """What fell of the first answer, fenced, since a claim may repeat words of the minutes."""
    if not rejected:
        return ""
    lines = "\n".join(f"- {' '.join(fallen.what.split())} ({' '.join(fallen.reason.split())})" for fallen in rejected)
    return (
        "You have answered before, and these sentences cannot be shown, for the reason in brackets:\n"
        f"{{fence}}\n{lines}\n{{fence}}\n"
        "Give the whole answer again: keep what was right, and put these right where the passages allow it, "
        "else leave them out.\n\n"
    )


def _wrong(given: GivenAnswer, question: str, handed: dict[str, Passage]) -> str | None:
    """What is wrong with an answer of the right shape, told to the model."""
    texts = [claim.text for claim in given.claims]
    if not any(text.strip() for text in texts) and texts:
        return "the claims have no text"
    asked, said = language_of(question), language_of(" ".join(texts))
    if asked and said and asked != said:
        return "the claims are not in the language of the question"
    named = [quote.passage for claim in given.claims for quote in claim.quotes]
    if texts and not named:
        return "the claims have no quotes"
    if named and not any(_id(name) in handed for name in named):
        return f"there is no passage {named[0]}; the passages are p1 to p{len(handed)}"
    return None


def _draft(given: GivenAnswer, material: Material, handed: dict[str, Passage]) -> DraftAnswer:
    """The claims with the passages' own ids; what is said twice is said once.

    A quote of a passage that was not handed out is dropped, with its claim where it was the only one.
    """
    claims: dict[str, Claim] = {}
    for claim in given.claims:
        quotes = tuple(
            dict.fromkeys(
                Quote(passage_id=handed[id_].id, text=quote.text)
                for quote in claim.quotes
                if (id_ := _id(quote.passage)) in handed and quote.text.strip()
            )
        )
        text = " ".join(claim.text.split())
        if text and quotes:
            claims.setdefault(matching_key(text), Claim(text=text, quotes=quotes))
    kept = tuple(claims.values())
    return DraftAnswer(claims=kept, reason=None if kept else _reason(given, material))


def _id(name: str) -> str:
    """``p3`` from p3, [p3], P3 or "Passage p3"."""
    return name.strip(" []().:").lower().removeprefix("passage").strip()


def _reason(given: GivenAnswer, material: Material) -> str | None:
    """Why there is no answer, on one line of reasonable length, as far as what was searched bears it out."""
    reason = " ".join(given.not_minuted.split())
    return believed_reason(reason[:LONGEST_REASON], material.passages, material.plan.question)
