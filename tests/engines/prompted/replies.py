"""What a model may say about the minutes of the tests, in the shapes that it is asked for."""

from __future__ import annotations

from typing import Any

QUESTION = "What will the dredging cost and how long will it take?"
RIGHT = "The dredging would cost £48,500 and take six weeks."
COST = {"passage": "p2", "text": "the dredging would cost £48,500 and take six weeks"}
FEES = {"passage": "p3", "text": "The Board did not support a rise in mooring fees this year."}
NOTHING: dict[str, Any] = {"decisions": [], "actions": []}
APPROVED = {
    "quote": "The minutes of 6 February 2024 were approved as a correct record.",
    "kind": "approved",
    "text": "The minutes of 6 February 2024 were approved as a correct record.",
}
TENDER = {
    "quote": "that the tender of Marsh & Sons be accepted",
    "kind": "agreed",
    "text": "The tender of Marsh & Sons was accepted.",
}
LETTER = {
    "quote": "TB to write to the residents of Quay Street by 29 March 2024.",
    "text": "TB is to write to the residents of Quay Street by 29 March 2024.",
    "owners": ["TB"],
    "due": "by 29 March 2024",
}
GRANT = {
    "quote": "Mary Dunn would look into a grant before the next meeting.",
    "text": "Mary Dunn would look into a grant before the next meeting.",
    "owners": ["Mary Dunn"],
    "due": "before the next meeting",
}


def claims(*given: tuple[Any, ...], reason: str = "") -> dict[str, Any]:
    """An answer: each claim is (text, quote, quote, ...)."""
    return {"claims": [{"quotes": list(quotes), "text": text} for text, *quotes in given], "not_minuted": reason}


def plan(**more: Any) -> dict[str, Any]:
    """A plan that limits nothing."""
    names = ("search", "absent", "date_from", "date_to", "due_from", "due_to")
    lists = ("fields", "bodies", "items", "people", "statuses", "kinds")
    base = {"question": QUESTION, "intent": "text", "count": False, "which": "all", "same_meeting": False}
    return {**dict.fromkeys(names, ""), **{name: [] for name in lists}, **base, **more}


GOOD = claims((RIGHT, COST))
NONE = claims(reason="The minutes do not say.")
