"""Sentences that speak of an outcome which is not that day's, or not this body's."""

import re

from assistant.language.dates import MONTH
from assistant.language.patterns import any_of, ignoring_case

_PAST = any_of(
    "agreed, approved, noted, resolved, decided, accepted, endorsed, adopted, received, requested, recommended",
    "confirmed, supported, asked, elected, appointed, co-opted",
)
NOT_OUTCOME = ignoring_case(
    rf"\b(?:had|has|have|having|previously|already)\s+(?:been\s+|previously\s+|already\s+)*{_PAST}\b"
    r"|\bdeclarations?\b[^.;]{0,60}?\b(?:was|were)\s+(?:requested|invited|called\s+for)\b"
    r"|\bas\s+(?:previously\s+)?(?:agreed|approved|resolved|noted)\b"
    r"|\b(?:if|once|until|unless|before|(?-i:Should)|(?<=,\s)should|when)\s+(?:(?!\s*(?:and\s+it|then)\b)[\w\s]){0,40}?(?<=\s)(?:is|are|was|were|be|being)?\s*"
    r"(?:approved|agreed|adopted|accepted|granted)\b"
    r"|\b(?:asked|invited|wished|recommended|requested|able|needed|need)\s+to\s+"
    r"(?:note|approve|agree|consider|decide|endorse|support|receive)\b"
    r"|\b(?:for|seeking|sought|awaiting|subject to|without)\s+(?:\w+\s+)?(?:approval|agreement)\b(?!.*\bapproved\b)"
    r"|\b(?:would|will|could|might|may|must|can|cannot)\s+(?:not\s+)?(?:first\s+|then\s+)?be\s+(?:approved|agreed|noted|adopted|accepted|received"
    r"|signed|confirmed|ratified|endorsed|elected)\b"
    r"|\b(?:sentence|paragraph|words?|line|phrase|wording|reads?)\s+[‘“\"'][^’”\"]{3,}"
    r"|\bat\s+(?:the|its)\s+(?:last|previous)\s+meeting\b|\bdeferred\s+from\b"
    r"|(?:^|\bthat,?\s+)at\s+(?:the|its|their)\s+(?:(?:last|previous)\s+meeting|meeting\s+(?:of|on|held)\s+(?:on\s+)?\d)\b.*"
    r"|\bnoted\s+the\s+following\s+(?:matters?|items?)\s+arising\b[^.;:]*:\W*$"
    r"|^\W*(?:post[-\s]?meeting|(?:secretary|clerk|minute[-\s]taker)[’']?s?)\s+(?:note|update)\s*[:–—-].*"
    r"|\bnoted\s+as\s+(?:absent|present)\b|\bfollowing\s+(?:\w+\s+)?(?:actions?(?:\s+points?)?|tasks)\s+(?:was|were)\s+(?:agreed|noted|recorded)\W*$"
    rf"|\b{_PAST}\s+(?:at\s+the\s+time\b|(?:back\s+)?in\s+(?:\w+\s+)?(?:19|20)\d\d\b"
    rf"|on\s+\w+\s+\w+,?\s+(?:of\s+)?(?:19|20)\d\d\b|in\s+{MONTH}\b|last\s+(?:year|month|week|spring|summer|autumn|winter)\b|\w+\s+(?:years|months|weeks)\s+ago\b)"
)
"""Where the verb tells something earlier, conditional or still to come."""

ELSEWHERE = any_of(
    "Cabinet, Government, Secretary of State, Minister, County Council, District Council, Borough Council",
    "City Council, Audit Commission, Department, Parliament, Treasury, NHS England, Ofsted, LGA, DCLG",
    "sub-?committee, working group, steering group",
)
"""Bodies that are somebody else, if the minutes are not their own."""
OTHER_BODY = re.compile(
    rf"\b{ELSEWHERE}\s+(?:had\s+)?(?:approved|agreed|noted|resolved|endorsed|decided)\b"
    rf"|^\W*(?:The\s+)?{ELSEWHERE}\s+(?:refused|granted|rejected|permitted|adopted|accepted|confirmed)\b"
)
"""Decided by others."""
