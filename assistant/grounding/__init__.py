"""What may be believed: quotes found verbatim, claims held against them, people and dates resolved, twins merged."""

from assistant.grounding.claims import GroundedClaim, GroundedClaims, ground_claims, unsupported
from assistant.grounding.duplicates import is_closing_list, likeness
from assistant.grounding.extraction import Grounded, ground_extraction
from assistant.grounding.people import resolve_owner, split_owners
from assistant.grounding.quotes import locate

__all__ = [
    "Grounded",
    "GroundedClaim",
    "GroundedClaims",
    "ground_claims",
    "ground_extraction",
    "is_closing_list",
    "likeness",
    "locate",
    "resolve_owner",
    "split_owners",
    "unsupported",
]
