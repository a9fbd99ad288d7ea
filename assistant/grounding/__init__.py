"""What may be believed: quotes found verbatim, claims held against them, people and dates resolved, twins merged."""

from assistant.grounding.claims import GroundedClaim, GroundedClaims, ground_claims
from assistant.grounding.closing import is_closing_list
from assistant.grounding.duplicates import likeness
from assistant.grounding.extraction import Grounded, ground_extraction
from assistant.grounding.people import first_names, resolve_owner, split_owners
from assistant.grounding.quotes import locate
from assistant.grounding.reasons import believed_reason
from assistant.grounding.support import unsupported

__all__ = [
    "Grounded",
    "GroundedClaim",
    "GroundedClaims",
    "believed_reason",
    "first_names",
    "ground_claims",
    "ground_extraction",
    "is_closing_list",
    "likeness",
    "locate",
    "resolve_owner",
    "split_owners",
    "unsupported",
]
