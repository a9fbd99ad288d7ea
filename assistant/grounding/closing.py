"""The parts at the end of minutes that tell once more what the items said."""

import re

_CLOSING = re.compile(
    r"""\b(?:(?:priority|summary\ of|list\ of|table\ of|schedule\ of|agreed|outstanding|action)\s+)?
        actions?(?:\s+(?:list|log|table|summary|points|sheet|schedule|tracker|register|arising|plan|agreed|required|items))?\b
    | \b(?:summary\ of|list\ of)\s+(?:actions|decisions)\b
    | \breports\ required\b
    | \bactions?\ (?:from|arising\ from)\ (?:this|the)\ meeting\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOKS_BACK = re.compile(r"previous|last|matters", re.IGNORECASE)


def is_closing_list(title: str) -> bool:
    """Whether an item of this title repeats the actions of the others."""
    match = _CLOSING.search(title)
    mostly = match is not None and len(match.group()) >= 0.5 * len(title.strip())
    return mostly and not _LOOKS_BACK.search(title)
