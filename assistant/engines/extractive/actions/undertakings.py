"""Who undertakes or is told to do what a sentence says: "Dee agreed to ring ...", "HP: write to the bank"."""

import re
from collections.abc import Sequence

from assistant.domain import Span
from assistant.engines.extractive.actions.charged import NOT_TO_DO
from assistant.engines.extractive.actions.further_on import PROMISED, charged_further_on
from assistant.engines.extractive.actions.run_on import CHARGED, NAME
from assistant.engines.extractive.actions.task import Task, is_anybody
from assistant.engines.extractive.actions.unowned import TO_BE_DONE
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import trailing_owners
from assistant.engines.extractive.owners import BODY, are_owners, is_called, is_owner, is_role, is_stranger
from assistant.engines.extractive.undotted import undotted
from assistant.engines.extractive.wording import APPOINTS, DONE, NOTHING_LEFT, TASK_VERB, VERBISH
from assistant.language.due import find_due
from assistant.language.names import clean_name, is_name
from assistant.language.patterns import any_of

_SAID = r"(?:said|confirmed|indicated|promised)\s+(?:that\s+)?(?:he|she|they)"
_HAPPY_TO = (
    r"(?:(?:is|are)|would\s+be|(?:said|confirmed|indicated)\s+(?:that\s+)?(?:he|she|they)\s+(?:was|were|would\s+be))"
    r"\s+(?:happy|willing)\s+to"
)
_IS_AND_WILL = (
    r"(?:(?:has|have|is|are)|(?:inquired|enquired|asked|offered|volunteered|apologised|suggested)(?!\s+that\b)|raised|thanked|took)"
    r"\s[^.;]+?\sand\s+(?:would|will)"
)
_NEED_TO = r"(?:will|would|shall)\s+need\s+to"
_WILL = any_of(
    _NEED_TO,
    "to, agreed to, undertook to, offered to, promised to, volunteered to, (?:is|are|was|were) (?:going )?to",
    "committed to, kindly (?:agreed|offered|volunteered) to",
    "(?:has|took|has taken|was given) (?:an?|the) (?:action|task) to",
    "(?:has|have) (?:kindly )?(?:agreed|offered|undertaken|volunteered|promised|committed) to",
    "asked to, tasked to, (?<=[Cc]lerk\\s)requested to, (?<=[Ss]ecretary\\s)requested to, instructed to, directed to",
    f"{CHARGED} to, (?:is|are|(?:has|have) been) (?:asked|requested|instructed|directed) to",
    f"{_SAID}(?:['’]d| would|['’]ll| will), {_SAID} could [^.;]+? and would, will, would",
    "did not [^.;]+? (?:and|but) (?:would|will)",
    _HAPPY_TO,
    _IS_AND_WILL,
)
_UNDERTAKING = re.compile(
    r"^(?:(?:[a-z][.)]|\d[\d.]*[ivx]*[.)]+)\s+)?(?:[Ii]n\s+future,?\s+)?(?:[Ii]t\s+(?:is|was)\s+(?:planned|arranged|intended)\s+that\s+)?(?:[^.;:…]{2,120}(?:\s[–—-]|:)\s+)?(?:(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:]{0,60}?))"
    rf"\s+(?:then\s+|also\s+)?(?P<will>{_WILL})\s+(?:(?:also|then|now)\s+)?(?P<verb>(?!the\b|a\b|an\b|be\b|have\b(?!\s+(?:(?:a|another)\s+(?:look|word|chat)|[a-z]+ed)\b))[a-z][\w-]+)"
)
_ORDER = re.compile(rf"{TASK_VERB}\s|.*\b(?:subject|due|prior|according|thanks|owing|relating|leading)$", re.IGNORECASE)
"""What only looks like an owner: an order, or "Terms subject" of "Terms subject to approval"."""
_AS_WHAT = re.compile(
    r",?\s+(?:as\s+(?:an?|the|our|one\s+of|[A-Z][\w’'-]*)|on\s+behalf\s+of|in\s+(?:his|her|their|the)\s+(?:role|capacity|absence)"
    r"|with\s+(?:help|support|assistance))\b.*$"
)
"""In what part somebody sees to it: "Cllr Danby as a signatory to the account"."""
_TITLE_BEFORE = re.compile(r"^(?:[\w&’'-]+\s+){1,8}(?<!and\s)(?=The\s+[A-Z])")
"""What ran into the sentence before its owner: "Any other business The Clerk agreed to"."""
_NAME_AND_OFFICE = re.compile(
    r"(?P<name>[A-Z][\w.’' -]+),\s+(?:(?:the|our|its|an?)\s+[^,]+,?|[A-Z][A-Za-z&]*[A-Z]{2},|[A-Z]{3,8},)$"
)
"""Somebody with office or body behind the name: "Ann Lee, the Treasurer", "Ann Lee, NHSE, will"."""
_OFFICE_AND_NAME = re.compile(r"(?P<office>[A-Z][\w’'-]*(?:\s+(?!and\b)[\w’'-]+)*),\s+(?P<name>[A-Z][\w.’' -]+),$")
_FORECAST = re.compile(r"(?:was|were) to$|.*going to$")
_NEEDS = re.compile(_NEED_TO)
_OF_PEOPLE = re.compile(rf"{_HAPPY_TO}|{_IS_AND_WILL}|{_NEED_TO}")
"""Forms by which somebody promises, and a body or a thing is only told of: "The group has grown and will move"."""
_BINDING = frozenset(("to", "asked to", "tasked to", "agreed to", "undertook to"))
"""Forms that set a task whatever its verb."""
_ORDER_WORDS = (
    rf"{TASK_VERB}\s+(?:(?:up|out|in|back|into|down)\s+)?(?:the|an?|all|any|this|these|that|his|her"
    r"|their|its|our|new|with|(?<!port\s)(?<!date\s)(?<!view\s)to)\s"
)
_IS_ORDER = re.compile(rf"^\W*(?i:{_ORDER_WORDS})")
_OWNER_BEFORE_ORDER = re.compile(rf"^\W*(?P<who>[A-Z][^.:;()\[\]]{{0,40}}?)(?:\s*:|\s+[–—-]|\])\s+(?i:{_ORDER_WORDS})")
_TELEGRAPHIC = re.compile(
    rf"^\W*(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w’'-]+)?)\s+(?!(?:put|set|let|read|run|come|hold)\b)(?i:{TASK_VERB})\s+"
    r"(?:(?:up|out|in|back|into|down)\s+)?(?:the|an?|all|any|this|these|that|his|her|their|its|our|new)\s"
)
"""An order without "to": "HP circulate the draft", which somebody alone cannot be said to do so."""
_ALL = re.compile(r"(?:All|Everyone|Everybody)(?:\s+(?:present|members))?")
TOPIC_AND_OWNER = 2
_ASKS_FOR = re.compile(
    r"(?:add|insert|include|amend|change|remove|delete|strike|table|defer|postpone|move)\b[^.;]*\b"
    r"(?:items?|agenda|section|wording|language|sentence|phrase|paragraph|clause|motion|condition|ordinance|resolution|minutes)\b"
    r"|(?:see|hear|know|speak)\b"
)
"""What who asks wants, and is not asked to do: "Cllr Danby asked to add an item to the agenda"."""
_STATE = re.compile(r"UK|USA?|EU|UN")
_PRONOUN = re.compile(
    r"^(?:He|She|They)(?=\s+(?:undertook|agreed|promised|offered|volunteered|would|will"
    r"|(?:was|were|is|are|(?:has|have)\s+been)\s+\w+ed)\b)"
)
_SUBJECT = re.compile(rf"^(?:[Tt]he\s+)?{NAME}\s+[a-z]")


def undertaking(context: Context, span: Span, text: str, before: Sequence[Span]) -> Task | None:
    """The task that a sentence sets by itself; ``before``: the sentences before it, which may name who "she" is."""
    named = _PRONOUN.sub(lambda match: _antecedent(context, before) or match.group(), text)
    if DONE.search(text) or NOTHING_LEFT.search(text):
        return None
    match = _UNDERTAKING.match(named)
    owners = _who_undertakes(match, context) if match else []
    owners = owners or charged_further_on(text, context) or _ordered(text, context)
    if not owners and not TO_BE_DONE.match(text):
        return None
    return Task((span,), text, tuple(owners), find_due(text), sure=bool(match and match["will"] == "to"))


def _ordered(text: str, context: Context) -> list[str]:
    """The owners of an order that names them at either end: "HP: write to the bank", "Write to the bank (HP)"."""
    before = _OWNER_BEFORE_ORDER.match(text)
    if before and (owners := are_owners(before["who"], context.known)):
        return owners
    short = _TELEGRAPHIC.match(text)
    if short and is_called(short["who"], context.known) and (owners := are_owners(short["who"], context.known)):
        return owners
    return trailing_owners(text, context.known)[0] if _IS_ORDER.match(text) else []


def _who_undertakes(match: re.Match[str], context: Context) -> list[str]:
    """The owners of "Dee agreed to ring"; none where it is a forecast, as of a body that "was to meet"."""
    tells = _OF_PEOPLE.fullmatch(match["will"]) and not _NEEDS.fullmatch(match["will"])
    promised = PROMISED if match["will"] == "would" or tells else VERBISH
    task = match.string[match.start("verb") :]
    if re.match(APPOINTS, task) or (match["will"] not in _BINDING and not promised.match(task)):
        return []
    if (_FORECAST.match(match["will"]) or _OF_PEOPLE.fullmatch(match["will"])) and (
        BODY.match(match["who"]) or match["who"] in context.known.body
    ):
        return []
    decides = is_anybody(match["who"].split(" and ")) or (context.known.is_body(match["who"]) and NOT_TO_DO.match(task))
    decides = decides or bool(_ALL.fullmatch(match["who"]) and NOT_TO_DO.match(task))
    if match["will"] == "agreed to" and decides:
        return []  # "Governors agreed to" is the meeting's decision
    if match["will"] in ("will", "would") and (_forecasts(match["who"], task, context) or _is_thing(match, context)):
        return []
    if _ORDER.match(match["who"]) and not is_owner(match["who"].split()[0], context.known):
        return []  # "Advise Mason Roofing to close the account"
    if match["will"] == "asked to" and _ASKS_FOR.match(task):
        return []
    who = _AS_WHAT.sub("", _TITLE_BEFORE.sub("", match["who"]))
    return _without_topic(are_owners(_one_person(who), context.known) or are_owners(who, context.known), who, context)


def _without_topic(owners: list[str], who: str, context: Context) -> list[str]:
    """The owners without what they do it for: "Open Day, HP will book it" is about no Mr Day."""
    topic = len(owners) == TOPIC_AND_OWNER and who.startswith(f"{owners[0]}, ") and " and " not in who
    return (
        owners[1:]
        if topic and is_called(owners[1], context.known) and is_stranger(owners[0], context.known)
        else owners
    )


def _is_thing(match: re.Match[str], context: Context) -> bool:
    """Whether the article before two words tells that they are nobody's name: "The Autumn Review will set dates"."""
    behind_article = match.string[: match.start("who")].rstrip().lower().endswith("the")
    return behind_article and is_stranger(match["who"], context.known) and not is_role(match["who"])


def _forecasts(who: str, task: str, context: Context) -> bool:
    """Whether it is told what will happen: "The PC will meet", and "The UK will lead" where nobody is called UK."""
    known = context.known
    nobody = bool(known.names) and _STATE.fullmatch(who) and who not in known.initials | known.body
    return bool(nobody or (known.is_body(who) and NOT_TO_DO.match(task)))


def _one_person(who: str) -> str:
    """The name of somebody told with the office beside it: "The Treasurer, Ann Lee", "Ann Lee, the Treasurer,"."""
    match = _NAME_AND_OFFICE.match(who) or _OFFICE_AND_NAME.match(who)
    return match["name"] if match and is_name(clean_name(match["name"])) else who


def _antecedent(context: Context, before: Sequence[Span]) -> str | None:
    """Whom "She undertook to ..." means: who is the subject of the sentence before it, if that is anybody."""
    for span in reversed(before[-2:]):
        for clause in reversed(undotted(context.plain(span)).split("; ")):
            match = _SUBJECT.match(clause)
            if match and are_owners(match["who"], context.known):
                return match["who"]
    return None
