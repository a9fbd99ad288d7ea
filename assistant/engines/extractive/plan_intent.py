"""What kind of question it is: one that the register answers by query, or one of what was said."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.domain import DecisionKind, Span
from assistant.domain.answers import HeaderField, Intent

_BODY = (
    r"(?:the|this|that|its?|their|these)?\s*(?:[\w'’&]+\s+){0,6}?(?:meetings?|board|council|committee|group|"
    r"executive|panel|body|governors|trustees|members)"
)
_FIELDS: tuple[tuple[HeaderField, str], ...] = (
    ("next_meeting", r"\b(?:when|where|what (?:date|day|time)|on (?:what|which)|"
                     r"at what)\b[^,]*\bnext (?:\w+ )?meeting\b|\b(?:meet|meets|meeting) (?:next|again)\b|"
                     r"\bdate of the (?:next|following) meeting"),
    (
        "previous_minutes_date",
        r"\b(?:earlier|previous|last|which) meeting['’]?s? (?:record|minutes|notes?)\b|\b(?:minutes|notes?|"
        r"record) of (?:which|what)"
        r" (?:earlier |previous |last )?(?:meeting|date)|\bwhich (?:minutes|record) (?:were|was|did)\b|"
        r"\bwhich (?:earlier|previous) "
        r"(?:meeting|minutes)\b",
    ),
    (
        "chair",
        r"\bwho (?:chaired|presided|was (?:in|taking) the chair|took the chair|was (?:the )?chair(?:man|woman|"
        r"person)?\b(?! of the \w+ (?:group|panel))|"
        r"acted as chair|led the meeting|ran the meeting|was chairing|chairs)",
    ),
    ("venue", rf"\b(?:where|in which (?:room|building|town|place)|(?:at|in) (?:which|what) (?:venue|place|room|"
              rf"building))\b.*\b(?:was|were|did|is)\b {_BODY} (?:held|meet|take place|sit)\b|"
              rf"\bwhat was the venue\b|\bwhich venue\b"),
    ("start_time", rf"\b(?:what time|when) (?:did|was|does) {_BODY} (?:start|begin|open|commence|get under way|"
                   rf"kick off)|\bwhat time was {_BODY} (?:held|due)"),
    ("end_time", rf"\b(?:what time|when) (?:did|was) {_BODY} (?:finish|end|close|conclude|break up|rise|over)|"
                 rf"\bhow late did\b"),
    ("date", rf"\b(?:when|on (?:what|which) (?:date|day)|what (?:date|day)) (?:was|did|were) {_BODY} (?:held|meet|"
             rf"take place|sit)\b"),
)  # fmt: skip
_PEOPLE = re.compile(
    r"\bwho (?:all )?(?:attended|was (?:present|there|at|absent|missing|away|not (?:present|there))|"
    r"were (?:present|there|at|absent|missing|away|the \w+ (?:present|"
    r"in attendance))|came|turned up|sent (?:their )?apologies|gave (?:their )?apologies|apologi[sz]ed|observed|"
    r"substituted|"
    r"stood in|deputi[sz]ed|could not (?:come|attend|make it)|was (?:in attendance|an observer|substituting))"
    r"|\bapologies (?:for absence )?(?:were|was|had been)?\s*(?:received|given|sent|recorded)?\b.*\bwho\w*|"
    r"\bfrom whom (?:were|was) apologies|"
    r"\bwhose apologies\b|\bwho\w* .*\bapologies\b|\bhow many (?:people|members|councillors|officers|governors|"
    r"trustees|observers|apologies|"
    r"directors|substitutes) (?:attended|were (?:there|present|in attendance|absent)|came|sent|gave|was)|"
    r"\bhow many apologies\b|\b(?:list|name) (?:of )?(?:everyone|the (?:people|members|councillors|attendees|"
    r"officers))\b.*\b(?:present|attend\w*|there|apologies)\b"
    r"|\battendance list\b|\bwhich (?:\w+\s+){1,3}(?:attended|were (?:present|absent|in attendance)|"
    r"sent (?:their )?apologies|gave apologies)\b"
    r"|\bwhich meetings\b[^?]*\b(?:attend\w*|present|miss\w*|come|apologi\w+)\b|\bfor whom (?:was|did|"
    r"were)\b[^?]*\b(?:substitut\w+|stand in|deputi\w+)"
    r"|^(?:did|was|were) [\w.’'\- ]{3,40} (?:attend|present|there|at the meeting|absent|come to)\b",
    re.IGNORECASE,
)
_STATUSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("apologies",), r"\bapolog|\babsent\b|\bmissing\b|\baway\b|\bcould not\b|\bnot (?:present|there)\b"),
    (("observer",), r"\bobserv"),
    (("substitute",), r"\bsubstitut|\bstood in\b|\bdeputi[sz]ed"),
    (("in_attendance",), r"\bofficers?\b|\bin attendance\b|\bstaff\b"),
    (("present", "substitute"), r"\bmembers\b|\bcouncillors\b|\bgovernors\b|\btrustees\b|\bdirectors\b"),
    (
        ("present", "in_attendance", "observer", "substitute"),
        r"\battend|\bpresent\b|\bthere\b|\bcame\b|\bturned up\b|\bat\b",
    ),
)
_ACTIONS = re.compile(
    r"\b(?:which|what|how many|list|show|name|all|any|give|are there|were there)\b[^?.]*\b(?:actions?(?: points?|"
    r" items?)?|tasks|to-?dos)\b"
    r"|\bactions? (?:points? |items? )?(?:due|owned|assigned|given|outstanding|for|on)\b"
    r"|\bwhat (?:must|does|did|has|have|is|was|were|are) (?P<who>[\w.’'\- ]{3,40}?) (?:have to do|got to do|to do|"
    r"given to do|asked to do|agree to do|undertake to do|"
    r"tasked with|responsible for|take on|been asked to do|been given to do)\b"
    r"|\boverdue (?:actions?|tasks?)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:carried (?:over|forward)|closed|completed?|finished|dealt with|done|slipped|put (?:back|off)|postponed|"
    r"outstanding|still)\b",
    re.IGNORECASE,
)
"""What became of actions set before: told in the text of a meeting, and no rows of its own."""
_DECISIONS = re.compile(
    r"\b(?:which|what|how many|list|show|name|all|any|give)\b[^?.]*\b(?:decisions?|resolutions?)\b"
    r"|^\s*what (?:did|was|were|has|had) (?:[\w'’&]+\s+){0,7}?(?:decided?|agreed?|resolved?|approved?|noted?|"
    r"endorsed?)"
    r"(?:\s+(?:at|by|in|on)\b[^?]*)?\s*\??$"
    r"|\bhow (?:often|many times)\b[^?.]*\b(?:agreed|approved|resolved|noted|decided|endorsed)\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[DecisionKind, str], ...] = (
    ("approved", r"\bapprov"),
    ("noted", r"\bnoted?\b"),
    ("endorsed", r"\bendors"),
    ("resolved", r"\bresolved?\b|\bresolutions?\b"),
    ("requested", r"\brequest"),
    ("recommended", r"\brecommend"),
    ("received", r"\breceived\b"),
    ("supported", r"\bsupported\b"),
)  # fmt: skip
_VOCABULARY = re.compile(
    r"\b(?:take|taken|took|away|against|set|jobs?|got|handed|which|lead|leads|actions?|points?|items?|tasks?|"
    r"to-?dos?|decisions?|resolutions?|decided?|agreed?|resolved?|approved?|noted?|endorsed?|made|taken|"
    r"set|given|asked|agenda|minuted?|minutes|recorded|meetings?|list|show|name|give|tell|many|often|times|due|"
    r"fall|owned?|owns?|owners?|"
    r"assigned|responsible|come|came|coming|out|arose|outstanding|overdue|open|held|total|different|people|person|"
    r"everything|all|there|"
    r"tasked|undertake|got|part|matters?|formal(?:ly)?|outcomes?|results?|deadlines?|dates?|each|board|committee|"
    r"council|group|executive|members?|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d{2}|"
    r"altogether|one|ones|please|end|"
    r"them|who|whom|whose|take|need|needs|needed|required?|to|do|did|is|was)\b",
    re.IGNORECASE,
)
_TWOFOLD = re.compile(r",?\s+and\s+(?:what|why|how|where|when|which|who|whom|whose)\b", re.IGNORECASE)


_SEVERAL = re.compile(
    r"\b(?:which|what|any|all|both|each|every|how many|two|three|four|several)\s+(?:of\s+(?:the|these|"
    r"those)\s+)?(?:(?:\d{4}|different|other)\s+)?"
    r"(?:boards|meetings|bodies|committees|partnerships|minutes|governing bodies)\b|\bat (?:any|each|every|all)\b|"
    r"\bacross (?:the|all)\b|"
    r"\b(?:the|and) (?:[\w ]+ )?(?:19|20)\d{2} meetings\b|\bof the (?:19|20)\d{2} (?:boards|groups|bodies)\b|"
    r"\bmeetings held on\b|\bby each\b|\bhow\b[^?]*\bover (?:its|the|their) (?:\w+ )?meetings\b|"
    r"\bfrom [A-Z]\w+ to [A-Z]\w+ (?:19|20)\d{2}\b",
    re.IGNORECASE,
)


class Wanted(NamedTuple):
    """The kind of question and what it asks of the register."""

    intent: Intent = "text"
    counted: bool = False
    fields: tuple[HeaderField, ...] = ()
    statuses: tuple[str, ...] = ()
    kinds: tuple[DecisionKind, ...] = ()
    vocabulary: tuple[Span, ...] = ()


def wanted(question: str) -> Wanted:
    """Tell register questions from questions of text; a register question may still have a subject of its own."""
    count = bool(re.search(r"\bhow (?:many|often)\b", question, re.IGNORECASE))
    vocabulary = tuple(Span(*match.span()) for match in _VOCABULARY.finditer(question))
    if _ACTIONS.search(question) and not _EARLIER.search(question):
        return Wanted("actions", count, vocabulary=vocabulary)
    fields = tuple(field for field, pattern in _FIELDS if re.search(pattern, question, re.IGNORECASE))
    if fields:
        return Wanted("meetings", fields=fields[:1] if "next_meeting" in fields else fields)
    if _PEOPLE.search(question):
        return Wanted("people", count, statuses=_statuses(question))
    if _DECISIONS.search(question):
        kinds = tuple(kind for kind, pattern in _KINDS if re.search(pattern, question, re.IGNORECASE))
        return Wanted("decisions", count, kinds=kinds, vocabulary=vocabulary)
    return Wanted()


def _statuses(question: str) -> tuple[str, ...]:
    if re.match(r"\s*(?:did|was|were)\b", question, re.IGNORECASE):
        return ()
    return next((found for found, pattern in _STATUSES if re.search(pattern, question, re.IGNORECASE)), ())


def twofold(question: str) -> bool:
    """Whether a second question hangs on the first ('..., and why?'), so that a register row cannot answer both."""
    return _TWOFOLD.search(question) is not None


def of_several(question: str) -> bool:
    """Whether the question asks the same of several meetings, rather than for the one place that answers."""
    return _SEVERAL.search(question) is not None


__all__ = ["Wanted", "of_several", "twofold", "wanted"]
