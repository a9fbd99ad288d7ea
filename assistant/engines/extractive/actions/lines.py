"""Lines that tell only who or when: "Owner: CA", "Due: 3 May", and what announces a list of tasks."""

import re

from assistant.engines.extractive.owners import Known, are_owners
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import TO_DO, VERBISH
from assistant.language.dates import find_dates, months_named
from assistant.language.due import find_due
from assistant.language.patterns import any_of, ignoring_case

DUE_LINE = ignoring_case(
    r"^\W*(?:due(?:\s+(?:date|by))?|deadline|by\s+when|timescale|target\s+date|when)\s*[:\-–—]\s*(?P<due>.*)$"
)
OWNER_LINE = ignoring_case(
    r"^\W*(?:owner|lead|action\s+by|by\s+whom|responsible|assigned\s+to|who)\s*[:\-–—]\s*(?P<who>.+)$"
)
TASK_NOTE = ignoring_case(
    "^(?:"
    + any_of("agreed, further, new, key, follow-?up")
    + r"\s+)?"
    + any_of("action\\w*, tasks?, to do, what, margin")
)
"""The label of a column that tells what is to be done, and may tell by whom."""
OWNER_NOTE = ignoring_case(
    rf"{TASK_NOTE.pattern}|^"
    + any_of("lead(?: officer)?, by(?: whom)?, assigned(?: to)?, owners?, who, whom, responsib\\w+, officer, person")
    + r"\b"
)
DUE_NOTE = ignoring_case(
    "^" + any_of("due, deadline, when, by when, date, timescale, target, complete by, timeframe") + r"\b"
)
STATUS_NOTE = ignoring_case(r"^(?:status|progress|rag|update|outcome)\b")
NEXT_STEPS = ignoring_case(r"^\W*(?:next\s+steps|follow)")
"""A heading under which minutes also put what will simply happen."""
LISTS_TASKS = ignoring_case(
    r"^(?!.*\b(?:previous|last|matters|outstanding|brought|from)\b).*\b(?:"
    r"actions?(?:\s+(?:items|points|list|agreed|required|arising|summary|log|register|tracker|sheet))?\W*$"
    r"|(?:summary|list)\s+of\s+actions?\b|(?:deliverables|assignments)\W*$|(?:next|further|follow[- ]up)\s+steps"
    r"|follow[- ]ups?\W*$|to[- ]do(?:\s+list)?\b|to\s+be\s+done|steps\b|tasks\b|jobs\b)"
)
"""The title of an item that lists what is to be done."""
LEAD_IN = re.compile(r"(?:\bto\b|:)\W*$")
"""The end of "Officers to" or "The Clerk will:", behind which the tasks follow."""

CHARGES = re.compile(
    r"\b[Tt]hat\s+(?:the\s+)?(?P<who>[A-Z][^,.;:]{1,50}?)\s+(?:should|will|would|shall|to|(?:be|was|were)\s+asked\s+to)\s*:?\W*$"
)
"""The end of "It was agreed that the Clerk should:", behind which a list of orders follows."""
CHARGES_WITH = re.compile(
    r"^\W*(?:[Tt]he\s+)?(?P<who>[A-Z][^,.;:]{1,50}?)\s+(?:to|will|would|agreed\s+to|was\s+asked\s+to)\s+[a-z]+\s+"
    r"(?:[a-z]+\s+){0,3}?following\b[^.;:]{0,60}:\W*$"
)
"""A sentence before a list of orders: "The Clerk to make the following changes to the draft:"."""

AGREED_TO = ignoring_case(
    r"^\W*(?:it\s+was\s+(?:\w+ly\s+)?|the\s+\w+\s+|we\s+|members\s+|all\s+)?(?:agreed|resolved|decided)\s+to\s*:?\W*$"
)
"""A lead-in that names nobody: "It was agreed to:", behind which a list of orders follows."""

_DISCUSSION = ignoring_case(
    r"^\W*(?:(?:key\s+)?(?:points?|issues?|matters?|comments?|questions?)\s+(?:made|raised|discussed|arising)"
    r"|discussion|background|in\s+summary|summary|introduction|(?:project\s+)?description)\b[^.;]{0,40}$"
)
"""A line that opens the narrative again: "Points made in discussion"."""

BOLD_LABEL = re.compile(r"\W*?\*\*\W*(?:ACTION|Action)[^*\n:]{0,20}:?(?:\*\*)?\s*(?P<who>[^*\n]{2,80}?)\*\*\s+(?=\w)")
"""A label in bold with its owner, behind which the narrative goes on."""

CHECKBOX = re.compile(r"^\[ ?\]\s+(?=\S)")
"""A box that nobody has ticked yet."""

REPORTED = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][^.;:]{0,40}?\s+(?:has|had|have|(?:reported|advised|confirmed|said|updated|explained|gave|outlined|wrote|(?<!\bbe\s)read\s+(?:from|out))(?!\b.*\bwould\b))\b"
)
"""What has become of the action of that number: "Action 7: HP reported that the lease had been signed"."""

REFERS = re.compile(r"\W*(?:See|Refer\s+to|Cf|Link)\b(?!\s+(?:to|if|whether|what|how)\b)")
"""Where more is told of the task above it: "See the plan of May"."""

_UNENDED = re.compile(r"\w\W?$(?<![.;:!?])")
_IN_CAPITALS = re.compile(r"\W*(?:\*\*)?[A-Z ]*ACTION")
_ANNOUNCES = re.compile(r"[:\-–—]\s*$")
_TO = re.compile(r"\s*\b(?:to|will|shall|should)\b\W*$")
HEADING_WORDS = 6
"""Most words of a line that heads a list which is no list of actions."""
OWNER_WORDS = 6
"""Most words of a lead-in taken for an owner that nothing else tells as one."""


def tells_when(words: str) -> bool:
    """Whether a line below "Due:" or a short note says when: a date, a month, "immediately"."""
    return bool(find_due(words) or months_named(words) or find_dates(words))


def lead_owners(words: str, known: Known) -> list[str]:
    """The owners that a lead-in such as "Officers to:" names."""
    bare = _TO.sub("", words)
    has_to = bare != words
    return are_owners(bare, known) or ([bare] if has_to and 0 < len(bare.split()) <= OWNER_WORDS else [])


def is_prose(label: re.Match[str], unit: Unit) -> bool:
    """Whether the words only begin with a label's: "Actions to tackle obesity should be targeted"."""
    if label["number"] or _IN_CAPITALS.match(unit.text):
        return False
    return bool(label["rest"]) and not _ANNOUNCES.search(unit.body[: label.start("rest")])


def opens_narrative(unit: Unit, following: Unit | None) -> bool:
    """Whether a line under "Actions" heads something else: "Points made in discussion", "Care.data update"."""
    if _DISCUSSION.match(unit.body):
        return True
    heads_list = unit.kind == "paragraph" and following is not None and following.is_listed
    if not heads_list or len(unit.body.split()) > HEADING_WORDS or not _UNENDED.search(unit.body):
        return False
    return not (TO_DO.search(unit.body) or VERBISH.match(unit.body))
