"""Whom a resolution charges: "that the Clerk be asked to ...", "a working group of Cllrs Marrow and Danby"."""

import re

from assistant.engines.extractive.actions.beside import EVERYBODY, told_beside
from assistant.engines.extractive.owners import BODY, Known, are_owners, is_sentence
from assistant.engines.extractive.wording import IN_SMALL, TASK_VERB, VERBISH
from assistant.language.patterns import any_of, ignoring_case

_RESOLVED_THAT = re.compile(
    r"^.*?\b(?:[Aa]greed|[Rr]esolved|approved|AGREED|RESOLVED|(?:requested|asked)(?=\s+that\s+(?:the\s+)?(?:[a-z]|Clerk\b|Chair|Secretary|Treasurer|Officers)))\b\W*(?:unanimously\W*)?(?:that\s+)?"
)
_MOVED = re.compile(
    r"^.*?\b(?:[Mm]otion|MOTION|[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Ss]econded|SECONDED)\b.*?(?:[\"“”‘]\s*(?:THAT|[Tt]hat)?\s+|\b(?:THAT|that|to(?=\s+(?:direct|instruct|ask|request|authori[sz]e|have))))\s+",
    re.DOTALL,
)
"""Who moved it, which is not whom it charges."""
_CLAUSE = re.compile(r"\W*(?:\w{1,3}\)\s*)?(?:that|THAT)\b")
_THAT = ignoring_case(r"^\W*(?:\w{1,3}\)\s*)?(?:that\s+)?")
_ASIDE = re.compile(
    r",\s+(?:in\s+(?:consultation|conjunction|liaison|partnership|discussion)|together|jointly|along|with|on\s+behalf\s+of)\b"
    r"[^,;.]*,"
)
"""With or for whom, between the owner and the task: "that the Clerk, in consultation with the Chair, write to ..."."""
_SUBJECT = re.compile(
    rf"(?:^\W*(?:[Tt]hat\s+)?|\b[Tt]hat\s+)(?:the\s+)?(?P<who>(?:each\s+|every\s+)?[A-Z][^,;.:]{{1,60}}?|{IN_SMALL})\s+(?=(?P<verb>[a-z]{{3,}})\b)"
)
_MODAL = re.compile(r"\s+(?:would|will|shall|should|must)(?:\s+(?:also|then|now|again|therefore|[a-z]{3,}ly))?$")
_ADVERB = re.compile(r"(?:also|then|now|again|therefore|[a-z]{3,}ly)$")
_THIRD_PERSON = ignoring_case(rf"{TASK_VERB}e?s$")
"""What somebody is agreed to do, in the present: "agreed that the Clerk writes to them"."""
_MOVES = re.compile(r"(?:moves|proposes|seconds|nominates|accepts|agrees)$")
_TO_DO = re.compile(rf"\W*(?:the\s+)?(?P<who>[A-Z][^,;.:]{{1,60}}?)\s+to\s+{TASK_VERB}\b")
NOT_TO_DO = re.compile(
    any_of(
        "be, have, not, remain, stay, continue, become, need, support, oppose, accept, approve, meet, seek, benefit",
        "receive, cease, always, never, only, no, also, then, now, all, each, both, like, want, prefer",
        "fund, pay, bear, retain, hold, endorse, share (?:in )?the (?:\\S+ )?costs?",
        "take place, happen, occur, arise",
        "adopt, agree, note, welcome, apply, open, recommend, reserve, defer, lead the, take over, work towards",
    )
    + r"\b"
)
"""What nobody has to do, though it be agreed that somebody "would" or "will"."""
_STANDING = re.compile(
    r"(?:(?:act|serve|stand|continue)s?\s+as|take\s+(?:up\s+|on\s+)?the\s+(?:position|role|office|chair)|(?:come|go|stay)\s+(?:off|on)|(?:stand|step)\s+down|take\s+place)\b"
)
"""How somebody is to stand, and no task: "that Ann come off the mandate and Ben go on"."""
_DELIBERATES = re.compile(r"(?:consider|discuss|debate|note|receive|review)$")
"""What a body does at its own meeting: "that the Panel consider it in May"."""
SUBJECT_WORDS = 8
"""Most words of the owner in "that Cllr Marrow speak for the Council"."""
_ASKED = any_of("ask, request, direct, instruct, authoris, AUTHORIS, commission, task")
_INVITED = r"(?<!\bto\s)invit(?:ed|es|e)"
"""Whoever is "to invite" somebody, the guest has nothing to do yet."""
_AUTHORITY = r"(?:delegat\w+\s+(?:authority|powers?)|authority\s+(?:be\s+|was\s+)?delegated)\s+to"
_ASKED_TO = re.compile(
    rf"\b(?:(?i:{_ASKED})(?:ed|ED|es|e|s)?|{_INVITED}|enable|allow|remit(?:s|ted)?\s+to|{_AUTHORITY})\s+(?:that\s+)?(?:the\s+)?"
    rf"(?P<who>[A-Z][\w.’'-]*(?:\s+[\w.’'&-]+){{0,10}}?|{IN_SMALL})\s+to\s+(?!the\b|an?\b|our\b|its\b|their\b|this\b|next\b|future\b)[a-z]"
)
_BODY_ASKS = ignoring_case(r"\W*(?:asks|requests|directs|instructs|authori[sz]es|commissions|tasks|invites)\b")
"""A clause whose subject is the body above it: "That the Board: a) requests staff to report"."""
_CHARGED = any_of("requested, asked, instructed, authorised, invited, commissioned, tasked, directed")
_A_QUESTION = r"\s+(?:if|whether|about|when|what|how|why)\b"
"""Behind "asked": what somebody else has to find out from him."""
_TO_DECIDE = any_of("vote, note, consider, approve, agree, endorse, receive, confirm, support, accept, comment, ratify")
_OPENING = r"(?:^|\band\s+(?:that\s+)?|;\s*|,\s+(?:which\s+)?)"
_BE_ASKED = re.compile(
    rf"{_OPENING}(?:the\s+)?"
    rf"(?P<who>[A-Z][^,;.]{{1,70}}?|{IN_SMALL}|[a-z]+\s+(?:panel|group|party|team|committee))"
    rf"\s+(?:be|was|were|is|are)\s+{_CHARGED}\b(?!(?<!authorised)\s+to\s+{_TO_DECIDE}\b|{_A_QUESTION})"
)
REPORT_FROM = re.compile(
    r"\b(?:report|paper|update|presentation|briefing)s?\s+(?:from|by)\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w’'-]*){0,5})\s[^.;]*?\b(?:to|at|for)\s+(?:the|its|our|a)\s+"
    r"(?:[A-Za-z]+\s+){0,3}?(?:meeting|Board|Committee|Council|Panel|session)\b"
)
"""A paper ordered for a meeting: "with the addition of a report from the Engineer on culverts to the June meeting"."""
_NOT_DONE = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("left", "vacated", "raised", "proposed", "seconded", "moved", "made", "motion", "proposal")
)
"""What somebody has done already: "the vacancy left by Dr Lund be advertised"."""
_OWNED = [
    _BE_ASKED,
    re.compile(
        r"\b(?i:delegated)\s+to\s+(?:the\s+)?(?P<who>[A-Z][^,;.]{1,80}?)\s+(?:the\s+|delegated\s+)?(?:authority|power|responsibility)\b"
    ),
    REPORT_FROM,
    re.compile(
        r"(?:^|\band\s+(?:that\s+)?|[;:]\s*|,\s+|\b(?:of|by|for)\s+(?:an?\s+|the\s+))(?:the\s+)?"
        r"(?P<who>[A-Z][^,;.]{1,60}?|officers|members)\s+(?:would|will|should|shall|to|must)\s+"
        rf"(?!be\s+(?!{_CHARGED}(?!{_A_QUESTION})))[a-z]"
    ),
    re.compile(
        _NOT_DONE
        + r"\bby\s+(?:the\s+)?(?P<who>officers|[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|and)){0,5})(?=\s|[,.;]|$)"
    ),
    re.compile(
        r"^(?:the\s+)?(?P<who>[A-Z][^,;.]{1,40}?)\s+(?=[a-z]+\s)"
        rf"(?!\w+\s+be\s+{_CHARGED}{_A_QUESTION})(?!be\b|was\b|is\b|are\b|were\b|has\b|have\b|in\b|of\b|for\b"
        r"|(?:(?:again|also|then|further|\w+ly)\s+)?(?:asked|requested|agreed|noted|felt|thought|suggested|recommended|hoped|said)\b)"
    ),
]
_ALL_AGREED = re.compile(
    rf"\W*(?P<who>All|Everyone|Everybody)(?:\s+(?:present|members))?\s+agreed?\s+to\s+(?!{NOT_TO_DO.pattern}){TASK_VERB}\b"
)
"""What each of them is to do: "All agreed to send in their comments"."""
_GROUP_OF = re.compile(
    r"\b(?i:working\s+(?:group|party)|delegation|task\s+(?:group|force|and\s+finish\s+group)|sub-?group|sub-?committee|panel)\b"
    r"[^.;()]{0,40}?(?:\(|\b(?:of|comprising|consisting\s+of|made\s+up\s+of)\s+)"
    r"(?P<who>(?:the\s+)?[A-Z][^.;()]{3,120}?)(?:\)|\s+(?!and\b)(?=(?P<verb>[a-z]{2,})\b))"
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Tt]hat)\s+")


def subject_owners(text: str, known: Known) -> list[str]:
    """The owners of "RESOLVED that Cllr Marrow speak for the Council"."""
    text = _ASIDE.sub("", text)
    for match in _SUBJECT.finditer(text):
        words = text[match.start("who") :].split()
        for count in range(1, min(SUBJECT_WORDS + 1, len(words))):
            verb = words[count]
            who = _MODAL.sub("", before := " ".join(words[:count]))
            sets = (
                VERBISH.match(verb)
                or (who != before and not NOT_TO_DO.match(" ".join(words[count:])))
                or _in_present(who, verb)
            )
            sets = sets and not (who != before and BODY.match(who) and NOT_TO_DO.match(verb))
            sets = sets and not (verb == "agree" and (EVERYBODY.fullmatch(who) or known.is_body(who)))
            sets = sets and not (known.is_body(who) and _DELIBERATES.match(verb))
            sets = sets and not _ADVERB.match(verb)
            sets = sets and not _STANDING.match(" ".join(words[count:]))
            who = who[:1].upper() + who[1:]  # "that officers write"
            if sets and verb.islower() and words[count - 1] != "to" and (owners := are_owners(who, known)):
                return owners
    return []


def _in_present(who: str, verb: str) -> bool:
    """Whether somebody "writes": a body that "supports" or "makes a donation" decides."""
    return bool(_THIRD_PERSON.match(verb)) and not (BODY.match(who) or _MOVES.match(verb))


def charged(text: str, known: Known) -> list[str]:
    """Who is charged, in whichever way the resolution says so."""
    if everybody := _ALL_AGREED.match(text):
        return [everybody["who"]]
    if owners := _group(text, known) or told_beside(text, known):
        return owners
    clause = _ASIDE.sub("", _clause(text))
    asked = _ASKED_TO.search(text)
    if not (asked and _BODY_ASKS.match(text)) and (owners := subject_owners(f"that {clause}", known)):
        return owners
    who = asked["who"] if asked else ""
    if owners := are_owners(who[:1].upper() + who[1:], known):
        return owners
    for form in _OWNED:
        for match in form.finditer(clause):
            who = _ARTICLE.sub("", match["who"])
            if owners := are_owners(who[:1].upper() + who[1:], known):
                return owners
    return _unknown_body(clause)


def _clause(text: str) -> str:
    """What is resolved, without "RESOLVED (1) that"."""
    text = _MOVED.sub("that ", text, count=1)
    return _THAT.sub("", text if _CLAUSE.match(text) else _RESOLVED_THAT.sub("", text, count=1))


def to_do(text: str, known: Known) -> bool:
    """Whether the resolution is nothing but who is to do what: "Resolved: (1) That Ann to write to them"."""
    match = _TO_DO.match(_clause(text))
    return bool(match and are_owners(match["who"], known))


def _group(text: str, known: Known) -> list[str]:
    """The members of "a working group of Cllrs Marrow, Sandhu and Danby"."""
    match = _GROUP_OF.search(text)
    return are_owners(_ARTICLE.sub("", match["who"]), known) if match else []


def group_at_work(text: str, known: Known) -> bool:
    """Whether such a group is given something to do: it is to "look for savings"."""
    match = _GROUP_OF.search(text)
    after = text[match.end() :] if match else ""
    return bool(VERBISH.match(after) and _group(text, known))


def _unknown_body(clause: str) -> list[str]:
    """A body that is nobody's name or role, told by its capitals: "Tarrow Radio be asked to ..."."""
    match = _BE_ASKED.search(clause)
    words = match["who"].split() if match else []
    capital = sum(word[:1].isupper() for word in words)
    words = [] if is_sentence(" ".join(words)) or words == ["It"] else words  # "The Bank will not"
    return [" ".join(words)] if words and capital >= 0.6 * len(words) and not VERBISH.match(words[0]) else []
