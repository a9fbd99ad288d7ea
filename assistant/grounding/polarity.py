"""Negation and direction: a claim may not deny what its quote affirms, nor say "rose" where it says "fell"."""

import re
from collections.abc import Iterator, Sequence

from assistant.language.words import content_stems, sentences, stem, words

NEGATION = re.compile(
    r"""\b(?:not|never|nor|neither|no|none|nobody|nothing|cannot|without|refused|declined|rejected|unable|failed\ to|
    lacks?|lacking|(?:vot\w+|decid\w+|advis\w+|spoke|for\ and|\d)\s+against)\b | \bagainst\s*[(:\d] | n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REFUSED = r"\b(?:refus\w+|declin\w+|reject\w+|dismiss\w+|turn\w* (?:it |them )?down)\b"
_TALLY = r"\b\d+\s*(?:votes?\s+)?(?:to|[-–])\s*\d+\b"
_IN_OTHER_WORDS = [
    (re.compile(r"refused|declined|rejected", re.IGNORECASE), re.compile(_REFUSED, re.IGNORECASE)),
    (re.compile(r"(?:(?:\d|votes)\s+)?against\s*\d?", re.IGNORECASE), re.compile(_TALLY, re.IGNORECASE)),
]
"""Words that deny, and what says the same without them: "turned down" for "refused", "5 votes to 3" for "against 3"."""
NEGATED_WORDS = 6
"""Words after a negation that it may deny."""
WHOLE_WORD = 4
"""Roots up to this length stand for themselves: "cut" is not "cute"."""

_OPPOSITES = [
    (["approv", "accept", "adopt", "endors"], ["reject", "refus", "declin", "dismiss"]),
    (["support"], ["oppos"]),
    (["agre"], ["disagre", "declin", "refus", "reject"]),
    (["increas", "rise", "rose", "grew", "grow"], ["decreas", "reduc", "fall", "fell", "cut", "drop"]),
    (["carri", "pass"], ["lost", "defeat", "fail", "fell"]),
    (["befor"], ["after"]),
    (["above", "exceed", "over"], ["below", "under"]),
    (["more"], ["less", "fewer"]),
    (["higher"], ["lower"]),
    (["open"], ["close"]),
    (["includ"], ["exclud"]),
    (["gain", "surplus", "profit"], ["loss", "deficit"]),
    (["first"], ["last"]),
    (["maximum"], ["minimum"]),
    (["start", "begin"], ["end", "finish"]),
    (["complet"], ["incomplet"]),
    (["award", "grant"], ["withdraw", "withdrawn"]),
]


def bad_polarity(claim: str, quotes: Sequence[str]) -> str | None:
    """The reason against a claim that denies what its quotes affirm, affirms what they deny, or turns a direction."""
    stems = set(content_stems(claim))
    parts = [quote[span.start : span.end] for quote in quotes for span in sentences(quote)]
    denies = bool(NEGATION.search(claim))
    if denies and not any(NEGATION.search(part) for part in parts) and not _said_otherwise(claim, parts):
        return "it denies what its quote does not deny"
    relevant = [part for part in parts if _shares_enough(part, stems)] or parts
    if not denies and relevant and all(_denies_some(part, stems) for part in relevant):
        return "its quote denies it"
    said = {stem(word) for quote in quotes for word in words(quote)}
    if turned := _turned(said, {stem(word) for word in words(claim)}):
        return f"its quote says the opposite ({turned})"
    return None


def _said_otherwise(claim: str, parts: Sequence[str]) -> bool:
    """Whether some part says, in other words, everything that the claim denies."""
    return all(
        any(form.fullmatch(denied.group()) and any(map(same.search, parts)) for form, same in _IN_OTHER_WORDS)
        for denied in NEGATION.finditer(claim)
    )


def are_opposites(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether a word of ``first`` means the opposite of one of ``second``."""
    left, right = {stem(word) for word in first}, {stem(word) for word in second}
    return any(_any(left, mine) and _any(right, theirs) for mine, theirs in _both_ways())


def _both_ways() -> Iterator[tuple[list[str], list[str]]]:
    for left, right in _OPPOSITES:
        yield left, right
        yield right, left


def _shares_enough(part: str, stems: set[str]) -> bool:
    return len(stems & set(content_stems(part))) >= min(3, max(1, len(stems) // 2))


def _denies_some(part: str, stems: set[str]) -> bool:
    """Whether a negation of ``part`` stands within a few words before something that the claim says."""
    denied = (part[match.end() :].split()[:NEGATED_WORDS] for match in NEGATION.finditer(part))
    return any(stems & set(content_stems(" ".join(following))) for following in denied)


def _turned(said: set[str], claimed: set[str]) -> str | None:
    """The word of the quotes whose opposite the claim says instead."""
    for mine, theirs in _both_ways():
        only_claimed = _any(claimed, mine) and not _any(said, mine)
        if only_claimed and _any(said, theirs) and not _any(claimed, theirs):
            return min(word for word in said if _any({word}, theirs))
    return None


def _any(stems: set[str], roots: Sequence[str]) -> bool:
    return any(word.startswith(root) if len(root) > WHOLE_WORD else word == root for word in stems for root in roots)
