"""Titles that run into their text: where on a line the title ends and what is said under it begins."""

import re

from assistant.language.names import is_person
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.lines import Line
from assistant.reading.numbering import CODE
from assistant.reading.vocabulary import ATTACHED, LABELS, SENTENCE

_SET_APART = re.compile(
    r"^(.{3,90}?)(?:[:;]\s+|\.\s+(?=[A-Z])|\s+[–—]\s+(?=(?:The|It|Members|Cllr|Received|None|There)\b|[A-Z]{2,3}\s+(?:[a-z]+ed|said|gave|has|had|is|was|to)\b))(?=\S)"
)
_OPENS_SENTENCE = any_of(
    "The, There, It, This, These, That, Upon, On, In, At, As, A, An, All, No, None, Cllrs?, Councillors?, Mr, Mrs, Ms",
    "Miss, Dr, Members, Apologies, Following, Proposed, Received, Noted, Nothing, We",
)
_RUNS_ON = re.compile(rf"^([A-Z](?:[^.:;,?]|\.(?=\S)){{3,80}}?)\s+(?={_OPENS_SENTENCE}\b)")
"""A title that nothing parts from its text: "Election of Officers The chair asked for nominations"."""
_CAPITALS = re.compile(
    r"^((?=[^a-z]*[A-Z]{5})[A-Z][A-Z\d’'&/(),.–-]+(?:\s+(?:[A-Z\d&–][A-Z\d’'&/(),.–-]*|[–-])){1,12}?)\s+(?=[A-Z]?[a-z]{2,})"
)
"""A title in capitals that its text follows: "DECLARATIONS OF INTEREST Noted: that there were none"."""
_RUN_IN_WORDS = 9
_LEFT_OPEN = re.compile(r"\b(?:of|the|for|to|on|in|at|by|from|with|and|or|a|an|under|[A-Z])$|[&/–—-]$")
"""How a title does not end: "Report of", "Update from the"."""
_OF_LAST_MINUTES = ignoring_case(
    r"^\((?:(?:minute|min|item|ref)s?\.?\s*(?:no\.?\s*)?)?\d{1,4}(?:[./-]\d{1,4}){0,3}\)\s+(?=\S)"
)
"""The number of the last minutes that a matter arises from: "(5.4) Overgrown verges"."""
_BOLD_TITLE = re.compile(rf"^\W*(?:(?:\d[\w./()-]*|{CODE}[.):]?)\W+)?\*\*(.+?)\*\*\s*\S")
_BOLD_BEHIND_LETTER = re.compile(
    r"\s*\(?[a-z]{1,5}\\?[.)]\s+(?:\*\*(?P<bold>[^*]+)\*\*|<[bu]>(?P<tagged>[^<]+)</[bu]>|__(?P<lined>[^_]+)__)"
    r"(?P<rest>[\s:.–—-]*\w.*)"
)
_LONGEST_IN_BOLD = 14
"""Words of a title in bold."""
_INITIALS = 3
"""Letters of somebody's initials, which are no title: "a) **TF** will write to the school"."""


def behind_letter(line: Line) -> str:
    """The title in bold behind a letter that its own text follows: "a) **Street lights** The lamp was mended"."""
    match = _BOLD_BEHIND_LETTER.match(line.raw)
    title = plain(match["bold"] or match["tagged"] or match["lined"] or "").strip(" :.–-") if match else ""
    if not re.match(r"[A-Z0-9‘“]", title) or len(title.split()) > _LONGEST_IN_BOLD or SENTENCE.search(title):
        return ""
    speaks = is_person(title) and not re.match(r"\s+[A-Z]", match["rest"]) if match else False
    return "" if speaks or LABELS.match(title) or (title.isupper() and len(title) <= _INITIALS) else title


def without_sentence(text: str, line: Line) -> str:
    """The title without the sentence that may follow it on the same line."""
    text = _OF_LAST_MINUTES.sub("", text.strip())
    bold = _BOLD_TITLE.match(line.raw.strip().lstrip("|").strip())
    if bold and plain(bold[1]) and not re.fullmatch(r"[\d.\s()/a-z]*", plain(bold[1])):
        title = re.sub(rf"^{CODE}[.):]?\s+", "", plain(bold[1]))
        if title and text.startswith(title.rstrip(":. ")):
            return title.rstrip(":. –-")
    if title := run_in(text):
        return title
    words = text.split()
    if len(words) > 16 and SENTENCE.search(text):
        return " ".join(words[:9]).rstrip(",;:. ")
    return ATTACHED.sub("", text).rstrip(":;. –-\\") or text  # a line that Markdown breaks by force ends with "\\"


def run_in(text: str) -> str:
    """The title that a sentence follows on the same line, parted by a point, a colon or nothing; empty where none."""
    if len(text.split()) <= 8:
        return ""
    if (capitals := _CAPITALS.match(text)) and not _LEFT_OPEN.search(capitals[1].lower()):
        return capitals[1].strip(" :.,–-")
    for parts in (_SET_APART.match(text), _RUNS_ON.match(text)):
        if parts and len(parts[1].split()) <= _RUN_IN_WORDS and not SENTENCE.search(parts[1]):
            title = parts[1].strip(" :.–-")
            if parts.re is _SET_APART or not _LEFT_OPEN.search(title):
                return title
    return ""
