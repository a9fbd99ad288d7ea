"""What kind of question it is: one that the register answers by query, or one of what was said."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.domain import DecisionKind, Span
from assistant.domain.answers import HeaderField, Intent
from assistant.language.patterns import any_of, either, ignoring_case

_BODY = (
    r"(?:the|this|that|its?|their|these)?\s*(?:[\w'’&]+\s+){0,6}?(?:meetings?|board|council|committee|group|"
    r"executive|panel|body|governors|trustees|members|session)"
)
_IT = "(?:it|they|we)"
_TIME = "(?:what time|when)"
_DAY = "(?:when|on (?:what|which) (?:date|day)|what (?:date|day))"
_HELD = any_of("held, meet, take place, sit, happen")
_BEGIN = any_of("start, begin, open, commence, get under way, kick off")
_FINISH = any_of("finish, end, close, conclude, break up, rise, over")
_LASTED = rf"\bhow long (?:did|was) {_BODY}\b"
_FIELDS: tuple[tuple[HeaderField, re.Pattern[str]], ...] = (
    (
        "next_meeting",
        either(
            r"\b(?:when|where|what (?:date|day|time)|on (?:what|which)|at what)\b[^,]*\bnext (?:\w+ )?meeting\b",
            r"\b(?:meet|meets|meeting) (?:next|again)\b",
            r"\bnext meet\b",
            r"\bdate of the (?:next|following) meeting",
            r"^\W*(?:the )?next meeting\W*$",
        ),
    ),
    (
        "previous_minutes_date",
        either(
            r"\b(?:earlier|previous|last|which) meeting['’]?s? (?:record|minutes|notes?)\b",
            r"\b(?:minutes|notes?|record) of (?:which|what) (?:earlier |previous |last )?(?:meeting|date)",
            r"\bwhich (?:minutes|record) (?:were|was|did)\b",
            r"\bwhich (?:earlier|previous) (?:meeting|minutes)\b",
            r"\bdate of the (?:earlier|previous|last) meeting whose\b",
        ),
    ),
    (
        "chair",
        either(
            r"\bwho (?:chaired|presided|chairs|was chairing|acted as chair|(?:led|ran) the meeting)",
            r"\bwho (?:was (?:in|taking)|took) the chair",
            r"\bwho (?:is|was) (?:the )?chair(?:man|woman|person)?\b(?! of the \w+ (?:group|panel))",
            r"^\W*(?:the )?chair(?:man|woman|person)?\W*$",
        ),
    ),
    (
        "venue",
        either(
            r"\b(?:where|(?:at|in) (?:which|what) (?:venue|place|room|building|town))\b"
            rf".*\b(?:was|were|did|is)\b (?:{_BODY}|{_IT}) {_HELD}\b",
            r"\b(?:what|where) was the venue\b",
            r"\bwhich venue\b",
            r"^\W*(?:the )?venue\W*$",
        ),
    ),
    (
        "start_time",
        either(
            rf"\b{_TIME} (?:did|was|does) {_BODY} {_BEGIN}",
            rf"\bwhat time (?:was {_BODY} (?:held|due)|did {_IT} {_BEGIN})",
            _LASTED,
        ),
    ),
    (
        "end_time",
        either(
            rf"\b{_TIME} (?:did|was) {_BODY} {_FINISH}",
            rf"\bwhat time did {_IT} {_FINISH}",
            r"\bhow late did\b",
            _LASTED,
        ),
    ),
    (
        "date",
        either(
            rf"\b{_DAY} (?:was|did|were) {_BODY}(?: {_HELD}\b|\s*\??$)",
            rf"\b{_DAY} (?:was|did|were) {_IT} (?:meet|sit)\b",
            r"^\W*(?:the )?date of (?:the|this) meeting\W*$",
        ),
    ),
)

_MEMBERS = any_of(
    "people, members, councillors, officers, governors, trustees, observers, apologies, directors, substitutes"
)
_ATTEND = any_of("attend, come, turn up, make it, show up, join, be (?:there|present)")
_GATHERED = any_of("present, there, in attendance, absent, at the meeting")
_ELSEWHERE = any_of(
    "workshop, training, course, conference, seminar, event, visit, launch, open day, briefing, consultation"
)
_HERE = rf"(?!\s+(?:to\s+)?(?:the|a|an)\s+(?:\w+\s+){{0,2}}{_ELSEWHERE}\b)"
_MISSED = any_of("could not, couldn['’]t, did not, didn['’]t, (?:was|were) (?:unable|not able) to, failed to")
_PEOPLE = either(
    rf"\bwho (?:all )?(?:attended|came(?=\W*$| (?:to|along|on|in|from)\b)|turned up){_HERE}",
    r"\bwho (?:all )?(?:observed|substituted|stood in|deputi[sz]ed|apologi[sz]ed)",
    rf"\bwho {_MISSED} {_ATTEND}",
    r"\bwho (?:was|were) (?:not )?(?:present|there|at|absent|missing|away|in attendance|substituting|invited|online)",
    r"\bwho (?:was|were) (?:the |an? )?(?:observers?|guests?|substitutes?|attendees|visitors|invitees)",
    r"\bwho were the \w+ (?:present|in attendance)",
    r"\bwho (?:joined|took part|dialled in)(?: online| remotely| virtually| by video| in the meeting|\W*$)",
    r"\bapologies (?:for absence )?(?:were|was|had been)?\s*(?:received|given|sent|recorded)?\b.*\bwho\w*",
    r"\b(?:whose|how many|were(?: there)?(?: any)?|are there any) apologies\b",
    r"\bfrom whom (?:were|was) apologies",
    r"\bwho\w* .*\bapologies\b",
    rf"\bhow many (?:{_MEMBERS} )?(?:attended|came|sent|gave|(?:were|was) {_GATHERED})",
    rf"\bhow many {_MEMBERS} was\b",
    rf"\b(?:list|name) (?:of )?(?:everyone|those|the {_MEMBERS})\b.*\b(?:present|attend\w*|there|apologies)\b",
    r"\blist (?:of )?(?:the |all )?attendees\b",
    r"\battendance list\b",
    r"^\W*(?:apologies|attendance|attendees|present|absent)\W*$",
    rf"\bwhich (?:\w+\s+){{1,3}}(?:attended|were {_GATHERED}|(?:sent|gave)(?: their)? apologies)\b",
    r"\bwhich meetings\b[^?]*\b(?:attend\w*|present|miss\w*|come|apologi\w+)\b",
    r"\bfor whom (?:was|did|were)\b[^?]*\b(?:substitut\w+|stand in|deputi\w+)",
)
_FOR_WHOM = ignoring_case(
    r"\bwho (?:represented|(?:was|were|came|attended|spoke|sat) (?:there )?(?:for|from|on behalf of)|was representing)"
    r" (?P<whom>[^?,]+)"
)
_SOMEBODY = ignoring_case(
    r"^\W*(?:did|was|were|has|had) (?:[\w.’'\-]+ ){1,6}?"
    rf"(?:{_ATTEND}|{_GATHERED}|(?:come|go) to|(?:send|give|sent|given)(?: (?:his|her|their))? apologies)\b"
)
_STATUSES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("apologies",),
        either(r"\bapolog|\babsent\b|\bmissing\b|\baway\b|\bnot (?:present|there)\b", rf"\b{_MISSED}"),
    ),
    (("observer",), ignoring_case(r"\bobserv")),
    (("substitute",), ignoring_case(r"\bsubstitut|\bstood in\b|\bdeputi[sz]ed")),
    (
        ("in_attendance",),
        ignoring_case(r"\bofficers?\b|\bin attendance\b|\bstaff\b|\binvite[ed]|\bguests?\b|\bvisitors?\b"),
    ),
    (
        ("present", "substitute"),
        ignoring_case(r"\bmembers\b|\bcouncillors\b|\bgovernors\b|\btrustees\b|\bdirectors\b"),
    ),
    (
        ("present", "in_attendance", "observer", "substitute"),
        ignoring_case(
            r"\battend|\bpresent\b|\bthere\b|\bcame\b|\bturned up\b|\bat\b|\btook part\b|\bjoined\b|\bonline\b"
        ),
    ),
)

_TASKS = any_of("actions?(?: points?| items?| list)?, tasks?, to-?dos?, homework, follow-?ups?")
_WORK = any_of("jobs?, work, duties, things")
_FELL = any_of("assigned to, allocated to, handed to, fell to, falls? to, left with, rest(?:s|ed)? with, lies? with")
_COMMITTED = any_of(
    "(?:(?:have|need|got|going|supposed|expected|meant|due|told|asked|required|given|left|tasked) )?to do",
    "been (?:asked|given|told) to do, (?:agree|undertake|promise|offer|volunteer|commit)(?:d|ed)? to do",
    "tasked with, charged with, left with, responsible for, in charge of, take on, take away, lead(?:ing)? on",
    "(?:come|walk|go|leave) away with",
)
_WHO = r"[\w.’'&\- ]{2,50}?"
_ACTIONS = either(
    rf"\b(?:which|what|how many|list|show|name|all|any|give|are there|were there)\b[^?.]*\b{_TASKS}\b",
    rf"\b{_TASKS} (?:due|owned|assigned|given|outstanding|for|on)\b",
    rf"['’]s? (?:\w+ )?{_TASKS}\W*$",
    rf"\b(?:which|what|how (?:much|many)|any) (?:\w+ )?{_WORK}\b[^?.]*\b(?:given|{_FELL}|(?:come|came) away with)\b",
    rf"\bwhat (?:(?:was|were|is|has been|had been|else) )?{_FELL} {_WHO}\s*\??$",
    rf"\bwhat (?:else )?(?:must|does|did|do|has|have|had|is|was|were|are|should|will) {_WHO} {_COMMITTED}\b",
    rf"\bwhat (?:else )?(?:must|should|shall|will) {_WHO} do(?=\s*(?:\?|$|before|by|next|after|following))",
    rf"\bwho (?:has|have|had|got|took|owns|(?:was|were|is) given) (?:any |the |an |most |the most )?{_TASKS}\b",
    r"\bwho (?:has|have|had|needs?) to do (?:something|anything|what)\b",
    rf"\b(?:anything|something|nothing)(?: else)? (?:left )?for {_WHO} to do\b",
    r"\b(?:given|asked|got|have|has|left) (?:anything|something|nothing) to do\b",
    r"\bwhat(?: else)? (?:is|was|are|falls?|fell) due\b(?! to\b)",
    r"\b(?:is|was) (?:anything|something) due\b",
    r"\bwhat (?:still )?(?:needs? doing|(?:needs?|has|remains?) to be done|is (?:still )?to be done)\b",
    r"\boverdue (?:actions?|tasks?)\b",
)
_EARLIER = either(
    r"\b(?:carried (?:over|forward)|closed|completed?|finished|dealt with|(?<!be )done|slipped|put (?:back|off))\b",
    r"\bpostponed\b",
    r"\b(?:outstanding|still)\b.*\b(?:from|since|previous|earlier|last)\b",
    r"\b(?:from|since|previous|earlier|last)\b.*\b(?:outstanding|still)\b",
)
"""What became of actions set before: told in the text of a meeting, and no rows of its own."""
_SETTLED = any_of("decided?, agreed?, resolved?, approved?, noted?, endorsed?, recommend(?:ed)?")
_PAPERS = any_of("items, papers, reports, motions, proposals, policies, documents")
_THEN = r"(?:\s+(?:at|by|in|on)\b[^?]*)?\s*\??$"
_DECISIONS = either(
    r"\b(?:which|what|how many|list|show|name|all|any|give|summari[sz]e)\b[^?.]*\b(?:decisions?|resolutions?)\b",
    r"\b(?:which|what|how many|all|any) motions? (?:(?:was|were) )?(?:carried|passed|agreed)\b",
    r"\bwhat (?:was|were) the outcomes? of (?:the|this|that) (?:\w+ )?meeting\b",
    rf"\b(?:which|what|how many|any) recommendations? (?:(?:was|were) made|did {_BODY} make)\b",
    rf"^\W*(?:which|what|how many) {_PAPERS} (?:was|were) {_SETTLED}{_THEN}",
    rf"^\W*what (?:did|was|were|has|had) (?:[\w'’&]+\s+){{0,7}}?{_SETTLED}{_THEN}",
    r"\bhow (?:often|many times)\b[^?.]*\b(?:agreed|approved|resolved|noted|decided|endorsed)\b",
)
_KINDS: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = (
    ("approved", ignoring_case(r"\bapprov")),
    ("noted", ignoring_case(r"\bnoted?\b")),
    ("endorsed", ignoring_case(r"\bendors")),
    ("resolved", ignoring_case(r"\bresolved?\b|\bresolutions?\b")),
    ("requested", ignoring_case(r"\brequest")),
    ("recommended", ignoring_case(r"\brecommend")),
    ("received", ignoring_case(r"\breceived\b")),
    ("supported", ignoring_case(r"\bsupported\b")),
)
_VOCABULARY = ignoring_case(
    r"\b"
    + any_of(
        "actions?, points?, items?, tasks?, to-?dos?, jobs?, homework, follow-?ups?, list, decisions?, resolutions?",
        "motions?, recommendations?, recommend(?:ed)?, decided?, agreed?, resolved?, approved?, noted?, endorsed?",
        "outcomes?, results?, work (?=was|were|is|has|did|does|given|fell), deadlines?, dates?, agenda, matters?",
        "take, taken, took, away, against, set, got, handed, lead, leads, leading, made, make, given, asked, told",
        "minuted?, minutes, recorded, meetings?, show, name, give, tell, many, often, times, due, most, summari[sz]e",
        "fall, falls, fell, rests?, lies?, owned?, owns?, owners?, assigned, allocated, responsible, charged?, tasked",
        "undertake, promised?, offer(?:ed)?, volunteer(?:ed)?, supposed, expected, meant, going, left, leave, walk",
        "come, came, coming, out, arose, outstanding, still, overdue, open, held, total, different, people, person",
        "everything, anything, something, nothing, all, there, part, formal(?:ly)?, numbered, shared, includ(?:ed|ing)",
        "new, each, board, committee, council, group, executive, members?, altogether, one, ones, please, required?",
        "end, next, before, after, following, passed, carried, which, them, who, whom, whose, needs?, needed, shall",
        "doing, done, must, should, will, to, do, did, is, was, january, february, march, april, may, june, july",
        r"august, september, october, november, december, (?:19|20)\d{2}",
    )
    + r"\b"
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
    somebody: bool = False
    """Whether it asks of one person whether he or she was there."""
    whom: Span | None = None
    """Where it says whom those asked for stood for."""


def wanted(question: str) -> Wanted:
    """Tell register questions from questions of text; a register question may still have a subject of its own."""
    count = bool(re.search(r"\bhow (?:many|often)\b", question, re.IGNORECASE))
    vocabulary = tuple(Span(*match.span()) for match in _VOCABULARY.finditer(question))
    if _ACTIONS.search(question) and not _EARLIER.search(question):
        return Wanted("actions", count, vocabulary=vocabulary)
    fields = tuple(field for field, pattern in _FIELDS if pattern.search(question))
    if fields:
        return Wanted("meetings", fields=fields[:1] if "next_meeting" in fields else fields)
    if match := _FOR_WHOM.search(question):
        return Wanted("people", whom=Span(*match.span("whom")))
    if _SOMEBODY.search(question):
        return Wanted("people", somebody=True)
    if _PEOPLE.search(question):
        statuses = next((found for found, pattern in _STATUSES if pattern.search(question)), ())
        return Wanted("people", count, statuses=statuses)
    if _DECISIONS.search(question):
        kinds = tuple(kind for kind, pattern in _KINDS if pattern.search(question))
        return Wanted("decisions", count, kinds=kinds, vocabulary=vocabulary)
    return Wanted()


def twofold(question: str) -> bool:
    """Whether a second question hangs on the first ('..., and why?'), so that a register row cannot answer both."""
    return _TWOFOLD.search(question) is not None


def of_several(question: str) -> bool:
    """Whether the question asks the same of several meetings, rather than for the one place that answers."""
    return _SEVERAL.search(question) is not None


__all__ = ["Wanted", "of_several", "twofold", "wanted"]
