"""Motions and votes: how minutes tell who moved what, and what became of it."""

import re

from assistant.domain import DecisionKind
from assistant.language.patterns import ignoring_case

_LOST = ignoring_case(r"\b(?:lost|defeated|failed|fell|rejected|not\s+carried)\b")
_COUNT = (
    r"(?:\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|none|nil|zero|no|a)(?:-[a-z]+)?)"
)
VOTE = ignoring_case(
    r"\b(?:passed|carried|approved|agreed|lost|defeated|rejected|failed)\s+"
    rf"(?:unanimously|by\s+{_COUNT}\s+(?:votes?\s+)?to\s+{_COUNT}|nem\.?\s*con|by\s+a\s+(?:clear\s+|large\s+)?majority"
    r"|(?<!lost\s)(?<!failed\s)(?<!defeated\s)\d+\s?[-–]\s?\d+)"
    r"|\b(?:motion|amendment|proposal|resolution|vote|it)\b[^.;:]{0,80}?\b(?:lost|defeated|failed)\s+\d+\s?[-–]\s?\d+"
    r"|\b(?:motion|amendment|proposal|recommendation)\s+(?:was\s+(?:\w+ly\s+)?)?"
    r"(?:carried|passed|lost|defeated|failed|fell|approved)\b"
    rf"|\bby\s+{_COUNT}\s+votes?\s+to\s+{_COUNT}\b|\ball\s+in\s+favou?r\b"
    r"|\bput\s+(?:to\s+the\s+(?:vote|meeting)\s+)?and\s+(?:carried|passed|lost|defeated)\b"
    r"|^\W*votes?\s*[:–—-]\s*[^.:;]{0,40}\d\b[^.:;]{0,40}\d\b|\bvoted\s+(?:\d+|[a-z]+)\s*(?:-|–|to)\s*(?:\d+|[a-z]+)"
    r"|\b\d+\s+(?:votes?\s+)?for\b[^.]{0,12}\b\d+\s+against\b|\broll\s+call\b.{0,60}\b(?:yes|aye)\b|^\W*not\s+carried\b"
    r"|\bshow\s+of\s+hands\b[^.;:]{0,40}?\b(?:agreed|approved|carried|passed)\b|,\s+carried(?=\W*$|\s+(?:with|on|without)\b)"
)
"""Carried by 6 votes to 5."""

MOVED = re.compile(
    r"\b(?:proposed|moved|motion)\s+by\b.{0,160}?\bsecond(?:ed)?\b|\bproposed:?\s+\w.{0,60}?\bseconded:?\s"
    r"|\bprop(?:osed|oser)?\b.{0,60}?\b(?:seconded|2nd(?:ed)?)\b|\bprop\.?(?:\s+by)?:?\s+\w.{0,60}?\bsec\.?(?:\s+by)?:?\s",
    re.IGNORECASE | re.DOTALL,
)
"""Proposed by A, seconded by B."""


def vote_kind(text: str) -> DecisionKind:
    """What became of a motion."""
    return "other" if _LOST.search(text) else "approved"
