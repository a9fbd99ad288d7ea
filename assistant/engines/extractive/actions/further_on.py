"""Whom a sentence gives a task further on than at its beginning: "..., which the Clerk would do", "(HP to buy)"."""

import re

from assistant.engines.extractive.actions.charged import NOT_TO_DO
from assistant.engines.extractive.actions.run_on import (
    CHARGED,
    NAME,
    OFFICER_CHARGED,
    OFFICER_RUN_ON,
    OFFICER_TOLD,
    PRESIDES,
    RUN_ON,
    STOP_LEFT_OUT,
    TITLE_RUN_IN,
    TOPIC_RUN_IN,
    WOULD_LIKE,
)
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owners import BODY, are_owners, is_called
from assistant.engines.extractive.wording import IN_SMALL, TASK_VERB, VERBISH
from assistant.language.patterns import any_of

_ASIDE = re.compile(
    rf"(?:,|;|\band|\bthat)\s+(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:,]{{1,50}}?)\s+{CHARGED}\s+to\s+(?!be\b|have\b)[a-z]"
)
"""Whom the end of a sentence charges: "After some discussion the ..., and the Clerk was instructed to write"."""
_ON_ONES_WORD = re.compile(
    r"^(?=[\s\S]*\b(?:he|she|they)(?:['’]ll|\s+would|\s+will)\s)"
    rf"(?:.*[,;]\s+(?:and\s+|but\s+)?|.*\band\s+)?(?:[Tt]he\s+)?{NAME}(?:['’]s)?\s+(?!of\b|and\b|for\b)(?=[a-z]).{{0,200}}?"
    r"(?:[,;]|\band|\bbut|\bsaid|\bthat)\s+(?:then\s+|so\s+|but\s+|and\s+|that\s+)?"
    r"(?:he|she|they)(?:['’]ll|\s+would|\s+will)\s+(?P<verb>[a-z][\w-]+)"
)
"""What who speaks will do: "Jo doesn't think so, but she'll ask the League"."""
NOT_ORDERED = any_of(
    "needs?, has, have, had, hopes?, hoped, wish(?:es|ed)?, wants?, wanted, likely, due, expected, continues?, going",
    "seems?, appears?, ought, asked, proposed, recommended, able, suggested, would like, like",
)
_TO_BE_DONE_BY = re.compile(
    rf"(?:\b(?:is|are|was|were)\s+|^(?:(?!{NOT_ORDERED}\b)[\w’'&()-]+\s+){{1,10}})to\s+be\s+\w+[^.;]{{0,120}}?\bby\s+(?:the\s+)?{NAME}"
)
"""The owner behind: "the others were to be sent a reminder by the Treasurer"."""
_NO_VERB = re.compile(
    rf"(?:{NOT_TO_DO.pattern})|(?:his|her|their|its|our|my|all|this|that|these|each|every|any|some)\b"
)
_ACTION_ON = re.compile(rf"\baction\b[^.;]{{0,40}}?\b(?:for|on|to)\s+(?:the\s+)?{NAME}\s+to\s+[a-z]")
"""Whom an action is told to be for: "An action was placed on the Clerk to write"."""
_IN_BRACKETS = re.compile(
    rf"[(\[]\s*(?:[Tt]he\s+)?(?P<who>[A-Z][^()\[\]:;.]{{0,50}}?|{IN_SMALL})\s+(?:is\s+)?(?:to|will)\s+(?P<verb>[a-z][\w-]+)[^()\[\]]*[)\]]\W*$"
)
"""Who does it, said in brackets: "new gloves for the volunteers (CS to get)"."""
_ASKED_OF = re.compile(
    rf"(?:\b(?:[Tt]he\s+)?{PRESIDES}|^(?:[A-Z][\w.’'-]*\s+){{0,3}}[A-Z][\w.’'-]*)\s+(?:then\s+|also\s+|further\s+)?(?:asked|requested|instructed)\s+(?:the\s+)?{NAME}"
    r"\s+to\s+(?P<verb>(?!(?:confirm|update|check|do)\b(?![^.;]*\bnext\s+(?:meeting|month|time)\b))[a-z][\w-]+)"
)
"""Whom the chair, the meeting or a member charges: "The Chair asked the Clerk to write"."""
_TO_HAVE_DONE = re.compile(
    rf"\b(?:[Mm]otion|[Mm]oved|[Vv]oted|[Dd]ecided|[Aa]greed)\b[^.;]*?\bto\s+have\s+(?:the\s+)?{NAME}\s+(?P<verb>[a-z][\w-]+)"
)
"""Whom a motion charges: "Motion by Ann, second by Ben, to have the Clerk sign up"."""
_NO_TASK_DONE_BY = any_of(
    "open, chair, attend, represent, replac, succeed, follow, join, host, determin, decid, fund, own, paid, cover",
    "support, approv, affect, requir, need, receiv, accept, consider, limit, caus, complet, improv, increas, reduc",
    "opposed, delayed, agreed, used, champion, sponsor, operat, administ, guided, governed, scrutin, heard",
)
"""Verbs of what will be done by somebody and is no task: "The fete will be opened by Ann"."""
_WOULD_BE_DONE_BY = re.compile(
    rf"(?<!\b[Pp]resentation\s)(?<!\b[Tt]alk\s)(?<!\b[Ii]ntroduction\s)(?<!\b[Dd]emonstration\s)\b(?:would|will|shall|should|must)\s+be\s+(?!complete|{_NO_TASK_DONE_BY})(?:{TASK_VERB}(?:e?d|[tlpg]ed)|[a-z]+ed|sent|written|cut|put|bought|sought"
    rf"|(?:drawn|seen|taken|brought|made|set|done)(?:\s+(?:up|to|out|forward|down))?)\b"
    rf"[^.;]{{0,80}}?\bby\s+(?:the\s+)?{NAME}"
)
"""The owner behind: "The list would be circulated by the Clerk"."""
_WOULD_BE_DOING = re.compile(
    rf"^(?:[^.;:]{{2,60}}:\s+)?(?:[Tt]he\s+)?{NAME}\s+(?:would|will)\s+be\s+(?:(?:creat|writ|prepar|draft|compil|circulat|arrang|organis|produc|updat|"
    r"invit|approach|contact|look(?=ing\s+into)|chas|collect|obtain|send|set(?:t(?=ing\s+up))?|review|investigat)ing)\s"
)
"""Who is busy with it: "The Clerk would be compiling a list"."""
_AGREED_FOR = re.compile(
    rf"\b(?:[Aa]greed|AGREED|[Rr]esolved|RESOLVED|[Dd]ecided|DECIDED)(?:\s*that|\s+for)?\s+(?:the\s+)?{NAME}\s+(?:(?:is|was|are|were)\s+)?(?:to|should|would|will)\s+"
    r"(?P<verb>[a-z][\w-]+)"
)
"""Whom an agreement charges without "that": "It was agreed for the Clerk to write", "decided HP would write"."""
_TASKED_WITH = re.compile(rf"\b{NAME}\s+(?:was|were|is|are)\s+(?:tasked|charged|entrusted)\s+with\s+[a-z]+ing\b")
_LED = re.compile(
    rf"\b(?:group|party|panel|team)\b[^.;]{{0,30}}?\b(?:led|chaired|convened)\s+by\s+(?:the\s+)?{NAME}[^.;]{{0,20}}?"
    r"\b(?:set\s+up|established|formed|convened)\s+to\s+(?P<verb>[a-z][\w-]+)"
)
_WHICH = re.compile(
    rf",\s+which\s+(?:the\s+)?{NAME}\s+(?:would|will|(?:is|was)\s+to|(?:agreed|undertook|offered|promised)\s+to)\s+"
    r"(?P<verb>[a-z][\w-]+)"
)
"""Who does what was asked for: "wanted the charge explained, which the Treasurer would do"."""
_REFERRED_BACK = re.compile(
    rf"\b(?:referred|remitted|returned|sent|passed)\s+back\s+to\s+(?:the\s+)?{NAME}\s+(?:for|to)\s"
)
_LEFT_TO = re.compile(rf"\bleft\s+(?:to|with|for)\s+(?:the\s+)?{NAME}\s+to\s+[a-z]")
"""To whom a matter goes: "left to the Chair and the Clerk to settle"."""
PROMISED = re.compile(
    any_of(
        "hand (?:out|over|in|the|these|them|it)",
        "write, ask, contact, circulate, send, find, prepare, chase, speak to, ring, e-?mail, arrange, raise",
        "report back, check, bring, look (?:into|at|for|out|up), follow, let, provide, share, draft, inform, invite",
        "update, add, attend, see to, take (?:this|it|that), confirm, book, obtain, investigate, liaise",
        "forward, remind, get, buy, fit, repair, do, mention, make, meet, organi[sz]e, order, produce, supply",
        "agree (?:an?|the) (?:\\w+ )?(?:schedule|dates?|timetable|programme|times?|wording)",
        "put, talk to, tell, telephone, enquire, research, review, respond to, reply to, advertise",
        "inspect, pursue, clarify, compose, have (?:an? )?(?:further )?(?:discussions?|words?|meeting|talks?)",
    )
    + r"\b"
)
"""Verbs by which "The Clerk would ..." is a promise and no forecast."""


_OF_PEOPLE = frozenset((_AGREED_FOR, _ASKED_OF, WOULD_LIKE, _WOULD_BE_DONE_BY, _WOULD_BE_DOING))
"""Forms that set a body no task: it will be considered by the Committee."""


_ON_CONDITION = re.compile(
    r"\b(?:said|advised|stated|confirmed|explained|added|told|warned|reported)\b[^.;]{0,40}?\bthat,?\s+(?:if|should|were|unless|whenever)\b"
)
"""What is said of a case that may never come: "advised that if he heard both views, he would pass on both"."""


_FORMS = (
    _ASIDE,
    _IN_BRACKETS,
    _ASKED_OF,
    WOULD_LIKE,
    OFFICER_CHARGED,
    OFFICER_TOLD,
    _AGREED_FOR,
    _TASKED_WITH,
    _TO_HAVE_DONE,
    _WOULD_BE_DONE_BY,
    _WOULD_BE_DOING,
    _LED,
    _ON_ONES_WORD,
    RUN_ON,
    OFFICER_RUN_ON,
    STOP_LEFT_OUT,
    TOPIC_RUN_IN,
    TITLE_RUN_IN,
    _ACTION_ON,
    _WHICH,
    _TO_BE_DONE_BY,
    _REFERRED_BACK,
    _LEFT_TO,
)
_OF_ANY_VERB = frozenset(
    (
        _IN_BRACKETS,
        TITLE_RUN_IN,
        _LED,
        _TO_HAVE_DONE,
        _AGREED_FOR,
        WOULD_LIKE,
        OFFICER_CHARGED,
        OFFICER_TOLD,
        OFFICER_RUN_ON,
    )
)
"""Forms that set a task whatever its verb."""


def charged_further_on(text: str, context: Context) -> list[str]:
    """The owners that a sentence names further on than at its beginning."""
    if _ON_CONDITION.search(text):
        return []
    for form in _FORMS:
        for match in form.finditer(text):
            who = match["who"][:1].upper() + match["who"][1:]
            if _charges(form, match, context) and (owners := are_owners(who, context.known)):
                return owners
    return []


def _charges(form: re.Pattern[str], match: re.Match[str], context: Context) -> bool:
    """Whether the words set a task: by their verb, and not what a body decides."""
    if (form in _OF_PEOPLE and BODY.match(match["who"])) or (match["who"] in context.known.body and _decided(match)):
        return False
    if form in (TOPIC_RUN_IN, TITLE_RUN_IN) and not is_called(match["who"], context.known):
        return False
    if "verb" not in form.groupindex or (form is RUN_ON and _is_to_do(match, context)):
        return True
    verbs = VERBISH if form in _OF_ANY_VERB else PROMISED
    return bool(verbs.match(match.string[match.start("verb") :]))


def _decided(match: re.Match[str]) -> bool:
    """Whether what follows is what a body decides or does as one: "the PC will meet"."""
    return "verb" in match.re.groupindex and bool(NOT_TO_DO.match(match.string, match.start("verb")))


def _is_to_do(match: re.Match[str], context: Context) -> bool:
    """Whether somebody who was there is to do something, whatever it be: "..., HP to pop in"."""
    to_do = match.string[match.end("who") :].lstrip().startswith("to ") and not _NO_VERB.match(match["verb"])
    return to_do and is_called(match["who"], context.known)
