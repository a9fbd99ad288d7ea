"""Names without their full stops, which end no sentence."""

import re
from functools import lru_cache

_DOTTED_INITIALS = re.compile(
    r"(?<![\w.])(?:[A-Z]\.){1,3}(?=\s[A-Z][a-z]+\s+(?:is|was|will|would|to|has|agreed|offered|undertook|and)\b)"
)
"""Those before a surname that is to do something: "A.B. Marsh is to"."""
_DOTTED_TITLE = re.compile(
    r"\b(Cllrs?|Mr|Mrs|Ms|Messrs|Dr|Rev|Revd|Prof|Supt|Insp|St|(?<=\bCllr\.\s)[A-Z]|(?<=\bCllr\s)[A-Z]|(?<=\bM[rs]\s)[A-Z]|[A-Z]{2,3}(?=\.\s+(?:will|would|to|has|agreed|offered)\b))\.(?=\s)"
)


@lru_cache(maxsize=4096)
def undotted(text: str) -> str:
    """Turn "Cllr. Raine" into "Cllr Raine", so that the full stop ends no sentence and no name."""
    return _DOTTED_INITIALS.sub(lambda match: match.group().replace(".", ""), _DOTTED_TITLE.sub(r"\1", text))
