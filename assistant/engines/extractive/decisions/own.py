"""Whether what a form found is an outcome of the body itself: its own doing, done, and more than a courtesy."""

import re

from assistant.engines.extractive.decisions.elsewhere import ELSEWHERE
from assistant.engines.extractive.decisions.forms import ACTIVE
from assistant.engines.extractive.decisions.forms_passive import REQUESTED
from assistant.language.patterns import any_of, ignoring_case

_OPENING_THAT = re.compile(r"^\W*(?:That|THAT)\b")
_REPORTED = any_of(
    "which, that, who, whether, if, when, where, until, once, because, as, said, reported, advised, explained",
    "informed, confirmed, hoped, asked, told, had",
)
_WITH_THAT = ignoring_case(r"\b(?:with|on|at|by|after|in|for)\s+(?:that|this)\s+(?:\w+\b)?")
"""What "that" points at: "With that change the scheme was approved"."""
_SUBORDINATE = ignoring_case(rf"\b{_REPORTED}\b[^.;]*$")
_SAID_THAT = ignoring_case(
    r"\b(?:said|wrote|reported|advised|explained|informed|told|confirmed|heard|stated|"
    r"answer)\s+(?:\w+\s+)?that\b[^.;]*$"
)
_SAID_OF_BODY = re.compile(
    r"\b(?:said|reported|advised|explained|informed|told|stated|(?<!was\s)noted|"
    r"reminded)\s+(?:\w+\s+)?that\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,5}$"
)
"""What somebody says that a body did: "explained that the Pay Panel recommended"."""
_SO_THAT = re.compile(
    r"\b(?:time|day|date|moment|so|way|extent|order|possible|likely|important|essential|hope[ds]?|hoping|"
    r"wish(?:ed)?)\s+that\s+(?:[Tt]he\s+)?(?:[A-Z][\w-]*\s+){0,5}$"
)
"""What only tells when or what for: "for the time that Council decide", "so that the Board agree"."""
_US = any_of("board, committee, group, council, members, meeting, governors, trustees, panel, executive, forum")
_VOTING = r"(?:an?\s+)?(?:\w+\s+)?(?:vote|show|majority)\b"
_BY_OTHERS = ignoring_case(
    rf"\s+between\b|\s+by\s+(?![^.;:]{{2,60}}\bsecond(?:ed|er)\b|the\s+{_US}|(?:full\s+)?(?:council|committee|board)\W*$"
    rf"|members|councillors|governors|trustees|all|those\s+present|everyone|\d|majority|unanim|{_VOTING})"
)
_SIGNED_BY_CHAIR = ignoring_case(r"signed\s+by\s+the\s+(?:vice[-\s]|deputy\s+)?(?:chair|mayor|president|convener)")
_TO_BE = re.compile(r"\bto\s+be\s+$")
"""Of what is not done yet: "cheques to be signed"."""
_UNTIL = re.compile(
    r"\b(?:until|till|unless|if|once|whether|(?:that|which|who)(?=\s+(?:was|were|is|are)\s+(?:\w+\s+)?$)"
    r"|(?:where|at\s+which)(?=\s+it\s+was\s+$)"
    r"|(?:when|since|before|after)(?=\s+(?:he|she|they|it|we)\b))\b[^,;]*$"
)
"""What leaves the passive to a clause: "would stay until a successor was appointed"."""
_BY_ANOTHER = re.compile(rf"\b[Bb]y\s+(?:the\s+|our\s+)?(?:[A-Z][\w’'-]+\s+)?{ELSEWHERE}\b")
_AS_A_RULE = re.compile(r"\b(?:is|are)\s+\w+\s+(?:at|before|once|when|each|every|annually|monthly|yearly)\b")
"""How things are always done: "Minutes are approved at the next meeting"."""
_YET_TO_COME = re.compile(r"\b(?:after|before|when|as\s+soon\s+as)\b[^,;.]*\b(?:is|are)\s+(?:\w+\s+)?$")
_STILL_TO_BE = re.compile(r"\b(?:be|been|being)\s+\w*\s*$")
_CLAUSE = ignoring_case(r"\W*(?:that|the)\b")
_SOME_OF = ignoring_case(r"\b(?:other|some|several|two|three|most|many|a few|individual|certain)\s+$")
_AND_NOTED = ignoring_case(r"\s+and\s+(?:noted|approved|endorsed|accepted|adopted|agreed)\b")
_AS_THE_OUTCOME = ignoring_case(
    r"\s+(?:the|this|that|these|both|all)\s[^.;:]{3,60}\s(?:with thanks|for information)\W*"
    r"|\s+the\s+(?:(?!and \w+ed\b)[\w/-]+\s+){0,8}[\w/-]+\.\W*"
)
"""Received with thanks, or received and no more."""
_SUPPORTS_A_MATTER = re.compile(
    r"\s+(?:the|this|these|that|its)\b[^.;:]{0,80}?\b(?:application|proposal|bid|plan|recommendation|motion|"
    r"principle|approach|project"
    r"|request|campaign|scheme|policy|amendment|view|nomination|idea|changes?|draft|strategy|report)s?\b"
    r"|\s+(?:going ahead|proceeding|moving|keeping|retaining|holding|extending|continuing|adopting|changing|closing|"
    r"opening|joining)\b"
)
"""What a body supports that day, and not year by year: "The Board supports the bid"."""
_A_THING = re.compile(r"\s+(?:was|were|is|are|has|had|have|will|would|from|of|by|taken)\b")
"""What shows that "note" or "request" before it is a paper: "The meeting note was considered"."""
_COURTESY = ignoring_case(r"thanked|welcomed|encouraged")
_GLAD = ignoring_case(r"(?:was|were|is|are)\s+(?P<glad>pleased|content|happy|satisfied|minded)")
_GLAD_TO = re.compile(
    r"\s+(?:not\s+)?to\s+(?:accept|approve|adopt|support|endorse|agree|take|proceed|recommend|go\s+ahead|leave|sign|"
    r"let|continue"
    r"|pay|grant|allow|keep|co-opt|appoint|delegate|fund|contribute|lend|make|ratify|confirm)\b"
)
_CONTENT_WITH = re.compile(r"\s+(?:with|for|that)\b(?!\s+the\s+(?:progress|work|results?|way)\b)")
_POLITELY = re.compile(
    r"\s+(?:if|whether)\s+[^.;:?]{3,160}?\b(?:could|might)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?"
    r"(?:arranged|provided|circulated|noted|considered|included|sent|brought|presented|reported|added|produced|prepared"
    r"|reviewed|amended|shared|supplied|set\s+up|drawn\s+up|looked\s+into|investigated|published|updated|put)\b"
)
"""A request in the form of a question: "asked if a visit could be arranged"."""
_VOTED_TO = ignoring_case(
    r"(?:\s+unanimously|\s+by\s+(?:\w+\s+){0,4}?\w+(?=\s+(?:to|that|on|in|for)\b)|\s*\([^()]{1,40}\))*"
    r"\s+(?:to\s+(?!thank)|that\b|in\s+favou?r\s+of\b|against\b|for\s+(?=\w)|on\s+\w+ing\b|and\s+(?:\w+ly\s+|"
    r"it\s+was\s+)?(?:approved|agreed|accepted|adopted|decided|elected)\b)"
)
_CONCLUDED_THAT = re.compile(r"\s+that\s[^.;:]{3,120}?\b(?:should|would|shall|must|be|could\s+not|cannot)\b")
_ASKED_A_QUESTION = re.compile(r"\s+(?:whether|if|how|what|why|when|who|about)\b")
_PRODUCT = any_of(
    "reports?, update, option, plan, paper, review, analysis, breakdown, trajectory, briefing, proposals?, timetable"
)
_ASKED_FOR = re.compile(
    rf"\s+(?:that\b|for\s+(?:a|an|the)\s+(?:(?:further|full\w*|regular|detailed|written)\b|"
    rf"(?:[\w’'-]+\s+){{0,3}}?{_PRODUCT}\b)"
    r"|for\s+[^.;:]{3,60}?\s+to\s+be\s|to\s+(?:see|receive|be|have)\b|"
    r"(?:the\s+)?[A-Z]\w+(?:\s+[A-Za-z’'-]+){0,5}?\s+to\s+[a-z]"
    r"|(?:officers|staff)\s+to\b)"
)
_ADVISED_THAT = re.compile(
    r"\s+that\s[^.;:]{3,100}?\sshould\s|\s+that\s(?:(?!\b(?:will|would|could|may|might|to|can|should|must|"
    r"cannot)\b)[^.;:]){3,100}?\bbe\b"
)
_SOMETHING = re.compile(
    r"\s+(?:\w+ing|to\s+(?:the\s+)?[A-Z]\w+|that|the|this|an?|and|and\s+\w+|it|all|these|officers|him|her|them|approval|refusal|acceptance|adoption|[A-Z])\b"
)
_A_VIEW = re.compile(
    r"\s+(?:that\s+)?(?:it|this|he|she|they)\s+(?:had|has|have)\s+been\b"
    r"|\s+with\s+(?:(?:the\s+)?(?:residents?|parents|neighbours|public|speakers?|visitors?)|[A-Z][\w.’'-]+)(?:\s+\w+){0,2}\s+that\b(?![^.;:]*\b(?:should|would|be|will|must|shall)\b)"
)
"""What they thought of something, and settled nothing: "agreed it had been a good evening"."""
_AN_ANSWER = re.compile(
    r"\s+(?:that\s+)?(?:it|they|he|she|there)\s+(?:had|has|have|was|were|is|are|did)\b"
    r"(?!\s+(?:content|happy|satisfied|willing|agreed|in\s+(?:favou?r|agreement))\b)"
)
"""What they let others know: "confirmed that they had not"."""

_NEEDS = {
    "advised": _ADVISED_THAT,
    "concluded": _CONCLUDED_THAT,
    "voted": _VOTED_TO,
    "supports": _SUPPORTS_A_MATTER,
}
"""What has to follow a verb that tells other things as well."""


def is_passive_outcome(match: re.Match[str], text: str) -> bool:
    """Whether the passive is the sentence's own, nobody else's doing, and done."""
    before = _WITH_THAT.sub(" ", text[: match.start()])
    if _STILL_TO_BE.search(text[: match.start("verb")]):  # the wording of a resolution: "That the minutes be confirmed"
        before = _OPENING_THAT.sub(" ", before)
    beside = match.re is REQUESTED  # "Mr Ash felt that it was late, and the Clerk was requested to ..."
    if (not beside and _SUBORDINATE.search(before)) or _SAID_THAT.search(text[: match.start("verb")]):
        return False
    if any(_BY_OTHERS.match(text, end) for end in (match.end(), match.end("verb"))) and not _SIGNED_BY_CHAIR.match(
        text, match.start("verb")
    ):
        return False
    if _BY_ANOTHER.search(text, match.end()) or _AS_A_RULE.search(text, match.start()):
        return False
    if any(no.search(text[: match.start("verb")]) for no in (_TO_BE, _YET_TO_COME)):
        return False
    if _UNTIL.search(text[match.start() : match.start("verb")]):
        return False
    return not _STILL_TO_BE.search(text[: match.start("verb")]) or bool(_CLAUSE.match(text))


def is_outcome_of_body(match: re.Match[str], text: str) -> bool:
    """Whether what the body did is an outcome: it approves, but it thanks, asks and hears reports as well."""
    verb, tail = match["verb"].lower(), text[match.end("verb") :]
    if match.re is ACTIVE and any(no.search(text[: match.start("body")]) for no in (_SOME_OF, _SAID_OF_BODY, _SO_THAT)):
        return False
    if verb == "asked":
        if _POLITELY.match(tail):
            return True
        return bool(_ASKED_FOR.match(tail)) and not _ASKED_A_QUESTION.match(tail)
    if match["verb"].isupper():
        return True
    if verb in {"note", "notes", "request", "requests", "support"} and _A_THING.match(tail):
        return False
    if (verb == "agreed" and _A_VIEW.match(tail)) or (verb == "confirmed" and _AN_ANSWER.match(tail)):
        return False
    if needs := _NEEDS.get(verb):
        return bool(needs.match(tail))
    if verb in {"received", "receives", "receive"}:
        return bool(_AND_NOTED.match(tail) or _AS_THE_OUTCOME.fullmatch(tail))
    if _COURTESY.fullmatch(verb):
        return False
    if glad := _GLAD.fullmatch(verb):
        return bool(_GLAD_TO.match(tail) or (glad["glad"] not in {"pleased", "minded"} and _CONTENT_WITH.match(tail)))
    if verb in {"supported", "accepted", "recommended", "confirmed", "withdrew"}:
        return bool(_SOMETHING.match(tail))
    return True
