"""How an action stands, by the words that a minute-taker has for it."""

from assistant.domain import ActionStatus
from assistant.language.patterns import any_of, either, ignoring_case
from assistant.language.words import plain

LONG = 70
"""Words from which on a paragraph is a discussion, of which only outright words tell how the action stands."""

_CARRIED = any_of(
    "carried (?:over|forward), c/f, cfwd, rolled (?:over|forward), deferred, postponed, outstanding, on-?\\s?going",
    "in progress, in hand, under ?way, pending, not yet, overdue, held over, on hold, incomplete, unresolved",
    "part(?:ly|ially) [a-z]+",
    "to be (?:completed?|closed|done|finished|actioned|resolved)",
)
"""What a minute-taker writes of an action that goes on."""
ENDED = any_of(
    "completed?, closed, done, discharged, actioned, finished, concluded, dealt with, achieved, implemented, fulfilled",
    "carried out, superseded, withdrawn, cancelled, no longer (?:required|needed|relevant)",
)
"""What a minute-taker writes of an action that has ended."""
_TO_COME = any_of(
    "still, yet to, awaiting, awaited, waiting, remain(?:s|ed|ing)?, slipped, delayed, chas(?:e|ed|ing)(?: up)?",
    "(?:has|have|had|was|were|is|are|did|does|do) not, n['’]t, nothing",
    "no (?:progress|update|news|response|reply|answer)",
    "to be [a-z]+, to follow, (?:will|would|should|shall) [a-z]+, (?:is|are|was|were) being, hope[sd]? to",
)
_IRREGULAR = any_of(
    "sent, written, made, met, bought, built, put, set, held, got, given, taken, found, paid, sold, told, spoken, seen",
    "begun, brought, drawn, left, gone, shown, chosen, laid, cut, read, understood, spent, in place",
)
_IS_CARRIED = ignoring_case(rf"\b{_CARRIED}(?!\w)")
_HAS_ENDED = ignoring_case(rf"\b{ENDED}\b")
_AHEAD_OF_IT = ignoring_case(
    r"\b(?:not|nothing|none|never|be|to|until|once|when|yet|partly|half|nor|if|can|could)\s+(?:\w+\s+){0,3}$"
)
"""Stands before a word of the end that has not come: "nothing had been done", "to be completed"."""
_IS_TO_COME = ignoring_case(rf"\b{_TO_COME}(?!\w)")
_HAS_HAPPENED = ignoring_case(
    rf"\b(?:has|have|had|was|were|is now|are now)\s+(?:(?:now|since|already|also|both|all|duly|been|successfully)\s+)*"
    rf"(?:[a-z]+ed|{_IRREGULAR})\b"
)
"""Under matters arising, what has been seen to since: "a letter had been sent"."""
_IS_OPEN = ignoring_case(r"^\W*(?:open|new|live|not\s+(?:yet\s+)?(?:due|started)|to\s+do)\b|\bopen\W*$")


_NAMED = any_of(
    "done, completed?, closed, discharged, actioned, carried (?:over|forward), c/f, on-?going, outstanding",
    "in (?:progress|hand)",
)
_IS_NAMED = either(
    rf"(?:^|[:;.(–—-])\s*(?:now\s+)?{_NAMED}(?!\w)",
    rf"\b(?:is|was|are|were|been|be|as)\s+(?:now\s+|also\s+)?{_NAMED}\W*(?:$|[.;,]|\b(?:and|once|again|to)\b)",
    r"\bactions?\b.{0,80}?\b(?:done|completed?|closed|discharged|carried\s+(?:over|forward)|outstanding)\b",
)
"""A state that is said of the action itself: "Closed.", "was carried forward"; not "the session was cancelled"."""


def is_outright(words: str) -> bool:
    """Whether words that tell of an action name how it stands, and not only what happened since."""
    said = plain(words)
    return bool(_IS_NAMED.search(said)) and bool(named_states(said)) and len(said.split()) < LONG


def status_of(words: str, *, cell: bool = False) -> ActionStatus | None:
    """How an action stands by what is said of it; None where that does not tell. ``cell``: the words are a status."""
    said = plain(words)
    explicit = named_states(said)
    if cell and _IS_OPEN.search(said) and "done" not in explicit:
        return "open"
    if explicit:
        return "carried_over" if "carried_over" in explicit else "done"
    if len(said.split()) >= LONG:
        return None
    if _IS_TO_COME.search(said):
        return "carried_over"
    return "done" if not cell and _HAS_HAPPENED.search(said) else None


def named_states(words: str) -> set[ActionStatus]:
    """Every state that the words name outright."""
    found: set[ActionStatus] = {"carried_over"} if _IS_CARRIED.search(words) else set()
    if any(not _AHEAD_OF_IT.search(words[: match.start()]) for match in _HAS_ENDED.finditer(words)):
        found.add("done")
    return found


__all__ = ["ENDED", "is_outright", "named_states", "status_of"]
