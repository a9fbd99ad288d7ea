"""A follow-up takes its subject, meeting and item from what was asked and answered before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain import Turn
from assistant.language.words import STOP_WORDS, words

_LEANING = re.compile(
    r"^\s*(?:and|but|so|then|also|or)\b|\b(?:that|this|it|they|them|those|these|he|she|him|her|his|their|its|there|"
    r"then)\b"
    r"|\bwhat about\b|\bhow about\b|\bthe (?:second|first|third|last|other|same) (?:one|of)\b|\bwhat else\b|"
    r"\bwho else\b|\bthe others?\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:that|this|it|they|them|those|these|he|she|him|her|his|their|one|other|others|else)\b", re.IGNORECASE
)
_FRAME = frozenset("who what when where why how which many much did does".split())  # noqa: SIM905 - words


class Completed(NamedTuple):
    """The question with its subject, and the meetings it goes on about."""

    question: str
    meeting_ids: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    follow_up: bool = False


def complete(question: str, history: Sequence[Turn]) -> Completed:
    """``question`` as it stands, or with the subject of the turn before where it leans on that."""
    if not history or not is_follow_up(question):
        return Completed(question)
    last = history[-1]
    subject = _subject(history)
    return Completed(
        f"{question.strip()} ({subject})" if subject else question,
        tuple(dict.fromkeys(last.meeting_ids)),
        tuple(dict.fromkeys(last.items)) if len(set(last.meeting_ids)) <= 1 else (),
        follow_up=True,
    )


def own_words(question: str) -> tuple[str, str]:
    """A completed question taken apart again: its own words, and the subject that it took over (may be empty)."""
    match = re.fullmatch(r"(.*?) \(([^()]*(?:\([^()]*\)[^()]*)*)\)", question, re.DOTALL)
    return (match[1], match[2]) if match else (question, "")


def is_follow_up(question: str) -> bool:
    """Whether the question has too little of its own to be looked up: it points back, or is a scrap."""
    own = [word for word in words(question) if word not in STOP_WORDS and word not in _FRAME]
    if re.match(r"\s*(?:and|but|so)\b|.*\b(?:what|how) about\b", question, re.IGNORECASE):
        return True
    return len(own) <= 2 or (len(own) <= 5 and bool(_LEANING.search(question)))


def points_back(question: str) -> bool:
    """Whether a word of the question stands for something said before."""
    return _POINTS_BACK.search(question) is not None


def _subject(history: Sequence[Turn]) -> str:
    """The last question that stood on its own feet, with those that leaned on it left out."""
    for turn in reversed(history):
        if not is_follow_up(turn.question):
            return turn.question.strip().rstrip("?")
    return history[-1].question.strip().rstrip("?")


__all__ = ["Completed", "complete", "is_follow_up", "own_words", "points_back"]
