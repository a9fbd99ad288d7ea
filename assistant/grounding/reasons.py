"""Why there is no answer, in a model's words: held against what was searched, since nothing is cited for it."""

from collections.abc import Sequence

from assistant.domain import Passage, spelt
from assistant.grounding.figures import bad_date, bad_number
from assistant.grounding.naming import bad_name
from assistant.grounding.support import unsupported
from assistant.language.patterns import either
from assistant.language.words import sentences

_SILENT = either(
    r"\bnot\s+(?:minuted|recorded|stated|given|said|told|named|mentioned)\b",
    r"\b(?:do|does|did)\s+not\s+(?:say|give|tell|state|record|name|mention|show|cover|speak|answer|contain|include)\b",
    r"\bno\s+(?:[\w’'-]+\s+){1,10}(?:is|was|are|were)\s+(?:minuted|recorded|given|named|told|mentioned)\b",
    r"\b(?:nothing|nobody|silent|only)\b|\b(?:don|doesn|didn|isn|wasn|aren|weren)['’]t\b",
)
_WRITTEN_IN = either(r"https?:", r"www\.", r"\[\d")
"""What no sentence about minutes has: an address, or a mark of a citation where there is none."""


def believed_reason(reason: str, passages: Sequence[Passage], question: str) -> str | None:
    """The sentences of ``reason`` that say what the minutes leave out, or what they say; None where there is none.

    Each number, date and name has to stand in the passages or in the question.
    """
    texts = [f"{passage.title} . {passage.text}" for passage in passages]
    above = [f"{passage.body or ''} {spelt(passage.date) if passage.date else ''}" for passage in passages]
    told = " \n ".join([*texts, *above, question])
    kept = [words for span in sentences(reason) if _holds(words := reason[span.start : span.end], told, texts)]
    return " ".join(kept) or None


def _holds(sentence: str, told: str, texts: Sequence[str]) -> bool:
    if _WRITTEN_IN.search(sentence):
        return False
    if bad_number(sentence, told, "") or bad_date(sentence, told, "") or bad_name(sentence, told, "", ()):
        return False
    return bool(_SILENT.search(sentence)) or unsupported(sentence, texts) is None


__all__ = ["believed_reason"]
