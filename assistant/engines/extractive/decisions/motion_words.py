"""The words by which minutes tell a motion: that it is moved, seconded, put to the vote, and what it asks for."""

import re

from assistant.engines.extractive.decisions.votes import VOTE
from assistant.language.patterns import any_of, ignoring_case

_WHO = r"(?:[A-Z][\w.’'‘-]*\s+){1,5}(?:and\s+(?:[A-Z][\w.’'‘-]*\s+){1,4})?"
_MOVE = any_of(
    "moved, moves, motioned, motions, proposed, proposes",
    "(?:has\\s+)?(?:made|put forward|offered)\\s+(?:a|the|this)\\s+motion",
)
_CAME_TO = any_of("carried, carries, passed, passes, lost, defeated, failed, approved, adopted, unanimous")
OPENS = re.compile(
    r"\b(?i:moved|proposed|motioned|motion|motion\s+(?:was\s+)?made)\s*(?:(?i:by)\b|:|\s[–—-]\s)"
    rf"|^\W*(?:Motion|MOTION)\b(?!\s+(?i:(?:was\s+|is\s+|has\s+been\s+)?(?:\w+ly\s+)?{_CAME_TO}|withdrawn|tabled)\b)(?!\W*$)"
    rf"|(?:^|[^\w\s]\s+|\b(?:and|that|then|corrections|edits|discussion)\s+|\s(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s)){_WHO}(?:then\s+|so\s+)?{_MOVE}\b(?!\s+(?:in|into|on|out|from|away|house)\b)"
    r"|^\W*(?i:moved|proposed|motioned)\s+(?=[A-Z])|\bso\s+moved\b|\bmoved(?:\s+and\s+|/|,\s*)(?i:seconded)\b|\bmotion\s+(?:was\s+)?(?:duly\s+|then\s+)*made\b"
    rf"|(?:^|\s)(?i:proposed|moved)\s+(?:[A-Z][\w.’'‘-]*[,;]?\s+){{1,5}}(?i:and\s+)?(?i:seconded)\b"
)
"""A motion opens: "Moved by A", "A moved that ...", "Motion 24/301", "It was moved and seconded"."""

SECONDED = ignoring_case(
    r"\bsecond(?:ed|s|ing|er)?\b(?!\s+(?:reading|floor|half|time|phase|stage)\b)|\b2nd(?:ed)?(?:\s+(?:by\b|[A-Z:])|\W*$)"
)
SECONDED_NEXT = ignoring_case(
    r"^\W*(?:(?:the\s+|this\s+)?(?:motion\s+|proposal\s+)?(?:was\s+)|which\s+was\s+|this\s+was\s+|it\s+was\s+)?(?:duly\s+)?second(?:ed|s|er)?\b"
    r"|^\W*2nd(?:ed)?\b|^\W*(?:[A-Z][\w.’'-]*,?\s+){1,4}(?:seconds?(?:ed)?|2nd(?:ed)?)\b"
)
"""The sentence behind a motion that tells its seconder: "Rod seconded.", "This was seconded by ..."."""

_BALLOT = any_of("vote, voice vote, show of hands, roll call(?: vote)?, ballot")
_FORMALITY = (
    rf"(?:(?:up)?on\s+(?:an?\s+|the\s+)?(?:\w+\s+)?{_BALLOT}\b,?\s*|by\s+(?:an?\s+|the\s+)?(?:\w+\s+)?{_BALLOT}\b,?\s*"
    rf"|the\s+{_BALLOT}\s+(?:was\s+)?(?:called|taken)\s*(?:,|and)\s*)?"
)
_THE_MOTION = (
    r"(?:(?:the|this|that|it)\s+)?(?:(?:main|original|amended|substantive)\s+)?(?:(?:motion|proposal|resolution|amendment|vote)\b\s*)?"
    r"(?:as\s+amended\s*)?[,:–—-]?\s*(?:(?:was|is|were|has\s+been)\s+)?(?:then\s+|also\s+|duly\s+)?"
    r"(?:put(?:\s+to\s+(?:the|a)\s+(?:vote|meeting))?\s+and\s+)?(?:was\s+)?"
)
_RESULT = any_of(
    "not\\s+carried, carried, carries, passed, passes, lost, defeated, failed, fails",
    "so\\s+(?:voted|ordered|resolved|carried)",
    "approved, adopted, agreed, accepted, unanimous\\w*, nem\\.?\\s*con",
    "all\\s+(?:\\w+\\s+)?(?:\\w+\\s+)?in\\s+favou?r",
    "all\\s+(?:members\\s+|present\\s+|councillors\\s+)?(?:were\\s+)?(?:agreed|approved|voted)",
    "all\\s+ayes?, all\\s+for, all\\s+(?:were\\s+)?in\\s+agreement",
    "everyone\\s+(?:was\\s+)?(?:agreed|in\\s+(?:favou?r|agreement))",
    "aif\\b, ayes?, yeas?, yes\\s*[:–-], in\\s+favou?r, for\\s*[:–-]?\\s*\\d",
    "voted?\\s*[:–-]?\\s*\\d, \\d+\\s+votes?\\b, \\d+\\s?[-–/]\\s?\\d+, none\\s+(?:opposed|against)",
    "no\\s+(?:nays|objections?|opposition|dissent), votes?\\s*[:–-]",
)
RESULT = ignoring_case(rf"^\W*{_FORMALITY}{_THE_MOTION}{_RESULT}(?!\w)")
"""What became of a motion, in a sentence or line of its own: "Carried.", "Upon voice vote, the motion carried"."""
CHOSEN = ignoring_case(r"\b(?:was|were)\s+(?:\w+\s+){0,2}(?:re-?)?(?:elected|appointed|co-?opted)\b")
"""What became of a nomination: "As there were no others, Mr Ash was elected."."""
RESULT_WORDS = 24
"""Most words of such a sentence."""

RESULT_WITHIN = ignoring_case(
    r"(?:[,;–—-]|\band\b)\s*(?:was\s+|it\s+was\s+)?(?:then\s+|all\s+|duly\s+|unanimously\s+)*"
    r"(?:in\s+favou?r|approved|agreed|adopted|accepted|carried|passed|(?:re-?)?appointed|(?:re-?)?elected|co-?opted|unanimous)\b"
    r"(?:\s+and\s+signed\b|\s+(?:by|with|nem|unanimously|as)\b[^.]{0,60})?\W*$"
    r"|\bcarri(?:ed|es)\b(?:\s+unanimously)?\W*$|\s(?:all|unanimously)\s+(?:were\s+)?(?:agreed|approved|in\s+favou?r|in\s+agreement)\W*$"
)
"""The end of the sentence that moves: "..., seconded by B and unanimously approved"."""

NOT_PUT = ignoring_case(
    r"\b(?:withdrawn|withdrew|tabled|not\s+seconded|seconded\s+by\s+no\w*|no\s+seconder|lack\s+of\s+a\s+second\w*|amendment)\b"
)
"""What says that a motion was not put as it stood."""

CLAUSE_OF = re.compile(
    r"^\W*(?i:(?:and\s+|further\s+|also\s+)*that)\b|^\W*(?:AND|And)\b(?!\s+(?i:(?:it\s+was\s+)?(?:resolved|agreed|decided)))|^[\"“‘]"
)
"""A line or sentence that spells the motion out: "THAT the agenda be ...", "And that the budget be ..."."""
RESOLVED_NEXT = ignoring_case(
    r"^\W*(?:and\s+|it\s+was\s+|(?:therefore|accordingly)\s+)*(?:resolved\b|(?:agreed|decided)(?=\s+(?:that|to)\b|\s*:))"
)
"""What a motion leads into, which says itself what was settled: "And Resolved:"."""
FURTHER_NEXT = ignoring_case(r"^\W*it\s+was\s+(?:also|further)\s+(?:resolved|agreed|decided)\s+(?:that|to)\b")
"""Another outcome behind a motion: "It was also agreed to ..."."""
BEGINS_CLAUSE = ignoring_case(r"^\W*(?:and|that)\b")
ANOTHER_CLAUSE = re.compile(r"(?:[;:,.]\s*)(?:AND|and|And)\s+(?:(?:FURTHER|further)\s+)?(?=(?i:that)\s)")

MSC = re.compile(
    r"(?:^\W*|[.;:(]\s*)(?:MSCU?|M/S/[CP](?:/U)?|m/s/[cp]|M-S-C|M&S(?=\s+carried))\b(?!\w)(?=\W*[(:–—-]|\s+(?:to|that|unanimous|[A-Z]))"
    r"|[.;,(]\s*(?:MSCU?|M/S/[CP](?:/U)?|m/s/[cp])\W*(?:\([^()]{3,60}\)\W*)?$"
)
"""Moved, seconded, carried, in shorthand: "MSC to accept the accounts."."""

_FORMAL = ignoring_case(
    r"\b(?:it|was|were|be(?=\s*$)|moved?|moves|motion\w*|made|propos\w+|second\w*|2nd\w*|by|and|unanimous\w*|carri\w+|passed|approved|agreed|accepted|all|in|favou?r"
    r"|members?|councillors?|cllrs?|vote[ds]?|so|then|duly|mr|mrs|ms|dr|with|no|abstentions?|objections?|voice|upon|on|the(?=\s+motion)|a(?=\s+vote))\b"
)
_NAME = re.compile(r"\b[A-Z][\w.’'-]*")
_WORD = re.compile(r"[a-z]{2,}")
_REFERS_BACK = ignoring_case(r"\b(?:the\s+above|this|these|the\s+same|so\s+moved|as\s+(?:amended|presented))\b")
_FEW = 8
_OF_GRAMMAR = re.compile(
    r"th[aeio]\w{1,3}|wh\w+|should|would|could|shall|will|must|with|from|have|been|being|also|into|over|resolved"
)
_ENOUGH = 3
"""Longer words from which on two sentences that share none are of two matters; letters beyond which a word is long."""


def says_what(text: str) -> bool:
    """Whether a sentence that moves tells what is moved, beside who moves and seconds it."""
    return len(_WORD.findall(_NAME.sub(" ", _FORMAL.sub(" ", text)))) >= 2


def refers_back(text: str) -> bool:
    """Whether what is moved stands before it: "moved the above be done"."""
    words = _WORD.findall(_NAME.sub(" ", _FORMAL.sub(" ", text)))
    return len(words) <= _FEW and bool(_REFERS_BACK.search(text))


def tells_again(resolution: str, motion: str) -> bool:
    """Whether what is resolved next can be what was moved: not where both say what, in other words."""
    of_motion, of_resolution = _matter(motion), _matter(resolution)
    few = min(len(of_motion), len(of_resolution)) < _ENOUGH
    return few or resolution.rstrip().endswith(":") or bool(of_motion & of_resolution)


def _matter(text: str) -> set[str]:
    """The longer words of a sentence that no formality accounts for, by their beginnings."""
    words = _WORD.findall(_FORMAL.sub(" ", text))
    return {word[:5] for word in words if len(word) > _ENOUGH and not _OF_GRAMMAR.fullmatch(word)}


def is_result(text: str) -> bool:
    """Whether a sentence tells what became of the motion before it."""
    return len(text.split()) <= RESULT_WORDS and bool(RESULT.match(text) or VOTE.search(text) or CHOSEN.search(text))


def settles(text: str) -> bool:
    """Whether the sentence that moves, or that tells the seconder, tells the vote as well."""
    return bool(VOTE.search(text) or RESULT_WITHIN.search(text))
