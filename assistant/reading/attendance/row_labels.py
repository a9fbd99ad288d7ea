"""Labels of rows within a part of the list: an office or a party, and whatever else stands before a colon."""

import re

from assistant.language.patterns import any_of, ignoring_case

_ROLE_IN_ROW = any_of(
    r"(?:vice|deputy)[\s-]*chair(?:man|woman|person|s)?, clerk, secretary, treasurer, minutes?(?: taken by)?",
    r"note[\s-]taker, scribe, facilitator, headteacher, principal, executives?, non-executives?, lay members?",
    "co-opted(?: members?)?, conservative, labour, liberal democrats?, green, independent, snp, plaid cymru",
)
ROW_LABEL = ignoring_case(
    rf"^(?:(?P<chair>(?:co-?)?chair(?:man|woman|person)?|(?:present\s+)?in\s+the\s+chair|convenor|convener|presiding|moderator)|(?P<role>{_ROLE_IN_ROW}))s?"
    r"\s*(?:[:\-–—]\s*|\s/\s+|$)(?P<rest>.*)$"
)
"""Labels of a row inside a part: an office or a party, and its people."""

ANY_LABEL = re.compile(
    r"^(?!(?:Date|Time|Venue|Location|Place|Title|Meeting|Subject|Held|Committee|Body|Day|Next|Actions?|AP|Resolved|Agreed|Decisions?|Note|Item)\b)"
    r"(?P<label>[A-Z][^:;,()]{2,45}):\s*(?P<rest>\S.*)$"
)
"""Labels that no list foresees ("Tenants:", "Brackenside staff:"), with something behind them."""

_KIND = re.compile(r"(?:[A-Z][\w’'-]+\s+){1,5}(?:Representatives|Members|Delegates)")


def heads_kind(words: str) -> bool:
    """Whether the line is a kind of members, which stands above some of them: "Tenants' Representatives"."""
    return _KIND.fullmatch(words) is not None
