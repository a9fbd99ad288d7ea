"""Where the owner of a task stands in its words: "X to do ...", "... (X)", "... – X", "... **X**"."""

import re

from assistant.engines.extractive.owners import Known, are_owners, is_called, is_sentence
from assistant.engines.extractive.undotted import undotted
from assistant.engines.extractive.wording import IN_TIME, VERBISH
from assistant.language.due import DATE, find_due
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

_CHARGED = any_of("asked, requested, instructed, authorised, commissioned, invited, tasked, delegated, directed")
_WILL = any_of(
    "to, will be asked to, will, shall, would, should, must, (?:is|are|was|were) to, (?:has |have )?agreed to",
    "undertook to, offered to, volunteered to, promised to, committed to",
    f"(?:was|were|be|is|are) {_CHARGED} to",
)
_LEADING = re.compile(
    rf"^(?P<owner>[^.;:]{{1,90}}?)\s+(?:then\s+|also\s+)?(?P<will>{_WILL})\s+(?:(?:each|both|all|jointly)\s+(?=[a-z]))?"
    r"(?P<verb>(?!the\b|a\b|an\b|our\b|their\b|its\b|all\b)[a-z][\w-]*)",
    re.DOTALL,
)
_BRACKETED = re.compile(
    r"^\W*(?:\[[xX ]?\]\s*)?(?P<who>(?:[\[(][A-Z][\w\s,/&-]{0,40}[\])]\s*+(?:(?:\+|,|&|and|/)\s*+)?)+)[:\-–—]?\s*\w"
)
_BETWEEN_BRACKETS = re.compile(r"[\])]\s*+(?:(?:\+|,|&|and|/)\s*+)?[\[(]")
_BEFORE_COLON = re.compile(r"^\W*(?P<who>[A-Z][^:–—]{0,50}?)\s*(?::|\s[–—-])\s+(?=\S)")
_MERELY_BE = frozenset(("to", "will", "would", "should", "shall", "must"))
_RESOLVED_THAT = re.compile(
    r"^(?:(?:It was (?:\w+ )?(?:agreed|resolved|noted|left|decided|suggested) )?[Tt]hat\s+|AGREED\W+|RESOLVED\W+"
    r"|Requests?\s+for\s+(?=[A-Z]))"
)

_TEAM = ignoring_case(
    r"(?:(?!(?:the|an?|our|all|and)\b)[a-z&/’'-]+\s+){0,4}(?:team|teams|leads?|officers?|managers?|coordinators?|group|secretariat|staff|committee|panel|unit|department|office|editors?|maintainers?)"
)
_LIKE_A_VERB = re.compile(r"\W*(?:[A-Z]{2,3}\s+(?:to|will|would)\s+[a-z]|Requests?\s+for\s+[A-Z])")
"""What reads like an order and is none: "DO to arrange it", "Request for HP to send it"."""
_HANDS_ON = ignoring_case(r"\W*(?:delegated|remitted|requested|instructed)\b")
"""What begins with the outcome and not with an owner: "Remitted to the Clerk to write"."""
_NAMED_TEAM = re.compile(r"\w+\s+\w+\s+(?:team|group|committee|panel|unit)")
_CHARGE = re.compile(r"\s+(?:invited|asked|requested|would|will)$")
_GIVEN_TO = re.compile(r"(?:[A-Z][a-z]+|[a-z]+)(?:\s+[a-z]+){0,4}\s+to\s+(?:the\s+)?(?P<who>[A-Z].*)$")
"""What somebody is given to do it with: "Comments to Ann Lee" of "Comments to Ann Lee to put into the draft"."""
_NOBODY = re.compile(r"(?:Need|Needs|Aim|Try|Still|They|It|This|That|These|We|He|She|I|You|There|In|On|At|For)\b")
_FIRST_NAMES = re.compile(r"[A-Z][a-z]+ and [A-Z][a-z]+")
"""One of whom may be known, and the other only be told of: "Ann and Ben"."""
_OWNED_BY = r"(?:owner|lead|action(?:\s+by)?|responsible|assigned to|by whom)"
_TAILS = [
    re.compile(r"\s*[\[(]\s*(?:(?:action|owner|lead):?\s*)?(?P<who>[^()\[\]]{2,80})[\])]\s*[.*]*\s*$", re.IGNORECASE),
    re.compile(r"\s+[–—-]\s*(?P<who>[A-Z][^–—.;]{1,70}?)[.\s*]*$"),
    re.compile(r"[–—]\s*(?P<who>[A-Z][^–—.;]{1,70}?)[.\s*]*$"),
    re.compile(r"(?<=[.;!?])\s+(?:\*\*)?(?P<who>[A-Z][^.;]{1,70}?)(?:\*\*)?[.\s]*$"),
    re.compile(r"\t+\s*(?:\*\*)?(?P<who>[A-Z][^.;\t]{1,70}?)(?:\*\*)?[.\s]*$"),
    re.compile(r"\s/\s*(?P<who>[A-Z][^/.;]{1,60}?)[.\s]*$"),
    re.compile(r"\s{3,}(?P<who>[A-Z][^.;]{1,60}?)[.\s]*$"),
    re.compile(rf"\s+{_OWNED_BY}\s*[:\-–—]\s*(?:\*\*)?(?P<who>[A-Z][^.;]{{1,70}}?)(?:\*\*)?[.\s]*$", re.IGNORECASE),
]
_UNDER_LABEL = re.compile(
    rf"(?<=[.;,|–—-])\s+(?i:{_OWNED_BY})\s*:\s*(?P<who>[A-Z][^.;:\n]{{1,70}}?)[.;,|]?\s+(?i:due|by|deadline|when|target)\b"
)
"""The owner under a label of its own, and then the date under another: "Lead: TN. Due: 24 October"."""
_IN_MARGIN = re.compile(r"^(?:(?![ \t]{5})[^\n]){25,}(?<=\S)[ \t]{5,}(?P<who>[A-Z][^\n]{1,40}?)[ \t]*$", re.MULTILINE)
_LETTERS = r"[A-Z]{2,4}(?:[ \t]*[/,&+][ \t]*[A-Z]{2,4})*"
_LETTERS_IN_MARGIN = re.compile(rf"^[^\n]{{25,}}(?<=\S)[ \t]{{3,}}(?P<who>{_LETTERS})[ \t]*$", re.MULTILINE)
_LETTERS_BEHIND = re.compile(rf"(?<=[a-z\d)][.;!?])[ \t]*(?P<who>{_LETTERS})\W*$")
"""Initials behind the full stop, where a margin column stood whose layout is lost: "It must be mended. HP"."""
_BOXED = re.compile(r"\s*[\[(/]")
_BOLD_TAIL = re.compile(r"\*\*\s*(?P<who>[^*]{2,80}?)\s*\*\*[.\s]*$")
_DATE_BEHIND = re.compile(rf"(?:(?<=[)\]])[\s,–—-]+|\s+[–—-]\s+)(?:by\s+)?{DATE}\W*$", re.IGNORECASE)
"""A date behind the owner: "(SK / OD) – 7 June", "Send the bill. SK – 7 June"."""
_DATED = re.compile(r",?\s+\b(?:by|before|due|for)\b|,")


def trailing_owners(text: str, known: Known, raw: str = "") -> tuple[list[str], int]:
    """(owners, length of ``text`` before them) where the words end in who owns them; ([], len(text)) otherwise.

    ``raw``: the words with their marks, since an owner may be told from the task by bold type alone.
    """
    bold = _BOLD_TAIL.search(raw)
    if bold and (owners := are_owners(bold["who"], known)):
        who = plain(bold["who"])
        return owners, len(text) - len(who) if text.rstrip(" .").endswith(who) else len(text)
    undated = _DATE_BEHIND.sub("", text)
    for match in filter(None, (tail.search(undated) for tail in _TAILS)):
        who = match["who"]
        if owners := are_owners(who, known):
            return owners, match.start()
        first = _DATED.split(who)[0]  # "(Miriam, by 14 June)": the due date stands in the same brackets
        if first != who and find_due(who) and (owners := are_owners(first, known)):
            return owners, match.start()
    return [], len(text)


def labelled_owners(text: str, known: Known) -> list[str]:
    """The owners under a label of their own behind the task, before the label of its date."""
    match = _UNDER_LABEL.search(text)
    return are_owners(match["who"], known) if match else []


def margin_owners(text: str, known: Known) -> list[str]:
    """The owners behind a wide gap at the end of a line, where a margin column stood."""
    found = (are_owners(match["who"], known) for match in _IN_MARGIN.finditer(text))
    owners = [owner for owners in found for owner in owners]
    return owners or [owner for match in _LETTERS_IN_MARGIN.finditer(text) for owner in _lettered(match, known)]


def letters_behind(text: str, known: Known) -> list[str]:
    """The owners whose initials stand behind the full stop of a paragraph, all of them of people there."""
    match = _LETTERS_BEHIND.search(text)
    return _lettered(match, known) if match else []


def _lettered(match: re.Match[str], known: Known) -> list[str]:
    owners = are_owners(match["who"], known)
    return owners if all(owner in known.initials for owner in owners) else []


def boxed_owner(text: str, known: Known, raw: str = "") -> tuple[list[str], int]:
    """(the one owner, length of ``text`` before him) where he stands in brackets or behind a stroke at the end."""
    owners, cut = trailing_owners(text, known, raw)
    return (owners, cut) if len(owners) == 1 and _BOXED.match(text, cut) else ([], len(text))


def leading_owners(text: str, known: Known, *, sure: bool = False) -> list[str]:
    """The owners of "X to do ..."; none where X is a thing ("Presentations to be circulated").

    ``sure``: the words are known to be a task, so that a body not in the attendance may own it.
    """
    text = undotted(text)
    return _set_before(text, known, sure=sure) or _subject(text, known, sure=sure)


def _set_before(text: str, known: Known, *, sure: bool) -> list[str]:
    """The owners of "[CA] + [HP] circulate ...", "(CA) ...", "Clerk: ..."; "CA: three were late" is what CA said."""
    if bracketed := _BRACKETED.match(text):
        who = _BETWEEN_BRACKETS.sub(", ", bracketed["who"].strip(" :-–—"))
        if owners := are_owners(who, known):
            return owners
    labelled = _BEFORE_COLON.match(text)
    told = text[labelled.end() :] if labelled else ""
    if labelled is None or (not sure and (told[:1].isdigit() or is_sentence(told))):
        return []
    return are_owners(labelled["who"], known)


def _subject(text: str, known: Known, *, sure: bool) -> list[str]:
    match = _LEADING.match(IN_TIME.sub("", text.lstrip("*_ \t")))
    team = match and sure and VERBISH.match(match["verb"]) and _TEAM.fullmatch(match["owner"])
    if match and team and (not VERBISH.match(text) or _NAMED_TEAM.fullmatch(match["owner"])):
        return [match["owner"][:1].upper() + match["owner"][1:]]  # "open data team to review the guide"
    if not match or (VERBISH.match(text) and not _LIKE_A_VERB.match(text)):
        return []
    if (match["verb"] == "be" and match["will"] in _MERELY_BE) or _HANDS_ON.match(match["owner"]):
        return []
    owner = _RESOLVED_THAT.sub("", match["owner"].strip(" *_,"))
    owner = re.sub(r"^(?:the|The)\s+", "", owner)
    if "," in owner and not are_owners(owner, known):
        owner = re.sub(r",.*$|\s+\([^)]*\)$", "", owner)
    if owners := are_owners(owner[:1].upper() + owner[1:], known):
        return owners
    if sure and (given := _GIVEN_TO.match(owner)) and (owners := are_owners(given["who"], known)):
        return owners
    owner = _CHARGE.sub("", owner)
    if not (sure and VERBISH.match(match["verb"]) and _is_capitalised(owner)):
        return []
    first_names = owner.split(" and ") if _FIRST_NAMES.fullmatch(owner) else []
    return first_names if any(is_called(name, known) for name in first_names) else [owner]


def _is_capitalised(owner: str) -> bool:
    words = owner.split()
    if _NOBODY.match(owner) or is_sentence(owner):
        return False
    capital = sum(word[:1].isupper() for word in words)
    return 1 <= len(words) <= 9 and capital >= max(1, len(words) // 2)
