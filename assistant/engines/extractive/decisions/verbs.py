"""The verbs by which minutes tell an outcome, and the kind of decision that each stands for."""

import re

from assistant.domain import DecisionKind
from assistant.language.patterns import any_of, ignoring_case

_NOT = "(?:did not|did not feel able to|(?:was|were) (?:unable|not (?:able|minded|prepared|willing|inclined)) to)"

VERBS: list[tuple[str, DecisionKind]] = [
    (r"agree[ds]?|did (?:agree|consent|resolve)(?= (?:to|that)\b)", "agreed"),
    (r"consented(?= to\b)|concurred(?= with\b[^.;:]*\b(?:recommend|propos|decision|suggest))", "agreed"),
    (r"approve[ds]?", "approved"),
    (
        any_of(
            "(?:re-?)?adopt(?:ed|s)?, ratif(?:ied|ies), authori[sz](?:ed|es), confirm(?:ed|s)?, accept(?:ed|s)?",
            "homologated",
            "signed off, signed \\w+ (?:\\w+ )?(?:\\w+ )?(?:\\w+ )?off, passed, granted",
        ),
        "approved",
    ),
    (r"note[ds]?|took note", "noted"),
    (r"endorse[ds]?", "endorsed"),
    (r"resolve[ds]?", "resolved"),
    (any_of("request(?:ed|s)?, asked, directed, instructed"), "requested"),
    (r"recommend(?:ed|s)?|advised", "recommended"),
    (r"receive[ds]?", "received"),
    (r"support(?:ed|s)?|expressed (?:(?:its|their) )?(?:\w+ )?support(?= for\b)", "supported"),
    (
        any_of(
            "decide[ds]?, delegate[ds]?, appoint(?:ed|s)?, elect(?:ed|s)?, determined, voted, declined, rejected",
            "refused, deferred, encouraged, nominated, concluded, ruled, commissioned, withdrew, co-opted, reappointed",
            f"{_NOT} (?:approve|accept|agree|support|endorse|adopt), came down (?:against|in favour of), settled on",
            "turned \\w+ (?:\\w+ )?(?:\\w+ )?down, turned down, threw out, (?:was|were) in favour of",
            "held over, put off, put back, postponed, shelved, referred back, sent back",
            "(?:was|were|is|are) (?:pleased|content|happy|satisfied|minded), thanked, welcomed",
            "gave (?:(?:its|the|their) )?(?:\\w+ )?(?:approval|consent|permission|agreement|support|go-ahead)",
            "gave (?:\\w+ )?authority(?= to\\b)",
            "preferred(?= (?:[Oo]ption\\b|the (?:\\w+ ){1,2}option\\b))",
            "opted(?= (?:for|to)\\b), chose, re-elected, re-?affirmed, affirmed, waived, upheld, sanctioned, cancelled",
            "(?:took|made) (?:the|a) decision(?= (?:to|that|not)\\b), reached (?:an )?agreement(?= (?:on|to|that)\\b)",
            "came to the conclusion(?= that [^.;:]*\\b(?:should|would|be)\\b)",
            "referred(?= (?:the|this|these|it|its) [^.;:]*?\\bto the [A-Z]), dismissed(?= the appeal)",
            "awarded(?= (?:the |a )?(?:contract|tender|work|grant|[£$])), (?:committed|allocated)(?= [£$])",
            "(?:established|formed|set up)(?= an? (?:[\\w-]+ )*?(?:group|panel|party|committee)\\b)",
            "issued(?= (?:the )?(?:\\w+ )?directions?\\b), remitted(?= (?:to|the|this|it)\\b)",
            "took (?:\\w+ )?assurance(?= (?:from|on|that)\\b)",
            "(?:set|fixed|increased|raised|reduced|lowered)(?= (?:the|its) [^.;:]+? (?:at|to) [£$€\\d])",
        ),
        "other",
    ),
]
THEN = ignoring_case(
    any_of(
        "agreed, endorsed, approved, resolved, requested, recommended, supported, adopted, accepted, ratified",
        "confirmed, authori[sz]ed, delegated, deferred, (?:re-?)?appointed, (?:re-?)?elected, asked, instructed",
        "determined(?=\\s+(?:that|to)\\b), voted(?=\\s+to\\b)",
        "directed, invited, set, fixed, noted, declined, rejected, refused, granted, commissioned, decided",
        "homologated, remitted",
        "did not (?:approve|accept|agree|support|endorse|adopt)",
        "gave (?:its|their) (?:approval|consent|agreement)(?=\\s+to\\b)",
    )
)
"""The verb of an outcome that a sentence goes on to tell."""

VERB = "|".join(f"(?:{pattern})" for pattern, _ in VERBS)

_OTHER_WORDS: dict[str, DecisionKind] = {
    "carried": "approved",
    "did": "agreed",
    "signed": "approved",
    "decision": "agreed",
    "resolution": "resolved",
    "recommendation": "recommended",
    "invited": "requested",
    "agreement": "agreed",
    "concurred": "agreed",
    "consented": "agreed",
    "consent": "agreed",
    "consensus": "agreed",
    "ordered": "agreed",
    "approval": "approved",
    "backing": "supported",
    "assent": "agreed",
    "given": "approved",
    "taken as read": "approved",
    "cleared": "approved",
    "content": "agreed",
    "happy": "agreed",
    "satisfied": "agreed",
    "favour": "agreed",
    "favor": "agreed",
}
_PARTICIPLES = any_of(
    "noted, approved, endorsed, received, supported, agreed, accepted, adopted, recommended, confirmed, requested"
)
_INFINITIVES = any_of("note, approve, endorse, receive, support, agree, accept, adopt, recommend, request")
_PRESENT = any_of(
    "notes(?!\\s+(?:of|from|and)\\b), approves, endorses, receives",
    "supports, agrees, accepts, adopts, recommends, requests",
)
_OPENINGS = any_of("noted, approved, endorsed, received, supported, agreed, requested, recommended")
_OWN_VERB = ignoring_case(
    rf"\b(?:be|is|was|are|were|being)\s+(?:\w+ly\s+)?({_PARTICIPLES})\b"
    rf"|^\W*(?:that\s+)?(?:to\s+)?({_INFINITIVES}|{_PRESENT}|{_OPENINGS})\b"
)


def kind_of(verb: str) -> DecisionKind:
    """The kind of decision that a verb of outcome stands for."""
    word = verb.lower().strip()
    for pattern, kind in VERBS:
        if re.fullmatch(pattern, word):
            return kind
    return next((kind for head, kind in _OTHER_WORDS.items() if word.startswith(head)), "other")


def kind_within(text: str, default: DecisionKind) -> DecisionKind:
    """The kind of a clause such as "that the report be noted", which its own verb tells better than its label."""
    match = _OWN_VERB.search(re.sub(r"\([^()]*\)", " ", text))
    if not match:
        return default
    verb = (match[1] or match[2]).lower().removesuffix("s")
    return kind_of(verb if verb.endswith("ed") else f"{verb}d" if verb.endswith("e") else f"{verb}ed")
