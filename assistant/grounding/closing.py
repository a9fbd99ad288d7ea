"""The parts at the end of minutes that tell once more what the items said."""

import re

_BEFORE = r"^\W*(?:[\w'’&]+\s+(?:[–—-]\s+)?){0,3}?"
_CLOSING = re.compile(
    rf"""{_BEFORE}actions?\s+(?:log|list|table|summary|sheet|schedule|tracker|register|points|arising|agreed|required|items)\b
    | {_BEFORE}actions?\W*$
    | ^\W*decisions\s+(?:made|taken|reached)\W*$
    | {_BEFORE}(?:summary|list|table|schedule)\s+of\s+(?:[\w'’&]+\s+){{0,2}}?(?:actions|decisions)\b
    | ^\W*reports\s+required\b
    | ^\W*actions?\s+(?:from|arising\s+from)\s+(?:this|the)\s+meeting\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOKS_BACK = re.compile(r"previous|last|matters|brought forward|\bb/f\b", re.IGNORECASE)


def is_closing_list(title: str) -> bool:
    """Whether an item of this title repeats the actions of the others."""
    return bool(_CLOSING.search(title)) and not _LOOKS_BACK.search(title)
