"""Which lines could head an item: their number, their title, and how much they look like a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language.dates import MONTH, find_dates
from assistant.language.names import TITLES, clean_name, is_name, is_person
from assistant.language.words import plain
from assistant.reading.lines import Line, next_text, previous_text

_CODE = r"(?:(?:[A-Z]{1,6}|[A-Z][a-z]{0,3})[/.\- ]?)?\d{1,4}(?:[/.\-]\d{1,4}){0,3}(?:[a-h](?![a-z]))?"
_NUMBERED = re.compile(
    rf"^(?P<label>(?i:(?:agenda\s+)?item\s+(?:no\.?\s*)?|minute\s+(?:no\.?\s*)?|min\.?\s+))?(?P<number>{_CODE})"
    r"(?P<tail>[.,):]|\s?[-–—:])?(?P<space>\s+|$)(?P<title>.*)$",
)
_LETTERED = re.compile(r"^\(?(?P<number>[a-z]|[ivx]{1,5})(?P<tail>\)|\.)\s+(?P<title>.*)$", re.IGNORECASE)

LABELS = re.compile(
    r"^(?:(?:the\s+)?(?:board|committee|members|governors|council)?\s*)?(?:decisions?|actions?|agreed|resolved|noted|approved|received|recommended|recommendations?|resolution|"
    r"outcomes?|agreed actions?|key points?|points raised.*|next steps|background|discussion|action by.*|item decisions.*|votes?|vote:.*|proposed.*|"
    r"reasons?|reason for decision|due|owner|deadline|lead|by whom|by when|present|apologies received from|yes|no|none|for|against|abstentions?|"
    r"action points?|action required|actions? (?:agreed|required|arising)|minutes?|chair(?:man|person)?|signed.*|date|for information|for decision|part [12ab]|"
    r"in attendance|also (?:present|in attendance|attending)|attendees|members present|members|officers|officials|observers|guests|presenters|absent|draft|confidential|ends?)[\s:.\-–]*$",
    re.IGNORECASE,
)
"""Lines that head a block inside an item, never an item."""

TITLE_WORDS = re.compile(
    r"\b(?:apologies|declarations?|interests?|minutes|notes?|matters|business|welcome|introductions?|date|next meeting|meetings?|reports?|"
    r"update|items|actions|closing|close|closure|adjourn\w*|public|questions|correspondence|finance|accounts|planning|policy|policies|review|plan|programme|strategy|budget|"
    r"safeguarding|performance|risk|appendix|annex|schedule|statement|presentation|any other|aob|attendance|confidential|exempt|information|membership|governance|"
    r"election|appointment|payments|announcements|agenda|noting|priority)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|would|will|reported|noted|agreed|asked|advised|said|confirmed|stated|explained|thanked|"
    r"resolved|approved|welcomed|introduced|presented|outlined|informed|proposed|requested|suggested|gave|received|be|to be)\b"
)


@dataclass(frozen=True)
class Candidate:
    """A line that may head an item."""

    line: Line
    end_line: int  # index of the last line of the heading (the title may stand on the next line)
    number: str | None
    series: str  # what its number shares with its neighbours': form and prefix
    count: int  # the part of the number that counts up
    title: str
    weight: float  # how much it looks like a heading: below 0 it is a sentence


def numbered_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """Every line that begins with a number (and its title, on it or on the next line), in order."""
    found = []
    for line in lines:
        if line.blank or line.furniture or line.rule:
            continue
        candidate = _numbered(lines, line)
        if candidate:
            found.append(candidate)
    return found


def _numbered(lines: Sequence[Line], line: Line) -> Candidate | None:
    text, first_cell = _heading_text(line)
    match = _NUMBERED.match(text)
    if not match or _is_no_number(match, text):
        return None
    number, title, end_line = match["number"], match["title"].strip(), line.index
    if not match["tail"] and not title and not first_cell and not match["label"]:
        return None
    if not title:
        following = next_text(lines, line.index)
        if (
            following is None
            or following.bullet
            or following.index - line.index > 3
            or _NUMBERED.match(following.plain)
            and not _is_no_number(_NUMBERED.match(following.plain), following.plain)
        ):
            return None
        title, end_line = _heading_text(following)[0], following.index
    series, count = _series(number)
    weight = _weight(line, title, lines, end_line) + (0.3 if match["tail"] or match["label"] else 0)
    if first_cell:
        weight += 0.5
    return Candidate(line, end_line, number, series, count, _title(title, lines[end_line]), weight)


def _heading_text(line: Line) -> tuple[str, bool]:
    """The words to look for a number in; of a table row its first cells joined."""
    if line.raw.lstrip().startswith("|"):
        cells = line.cells
        return " ".join(cell for cell in cells[:2] if cell), True
    if "\t" in line.raw.strip():
        return re.sub(r"\s+", " ", plain(line.raw)), False
    return line.plain, False


def _is_no_number(match: re.Match[str] | None, text: str) -> bool:
    """Dates, years, times, amounts and postcodes begin with digits too."""
    if match is None:
        return True
    number, title = match["number"], match["title"].strip()
    if re.match(rf"\W*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:of\s+)?{MONTH}\b", title) and not match["tail"]:
        return True
    if re.fullmatch(r"(?:19|20)\d{2}", number) and not match["tail"]:
        return True
    if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", number) and any(m.start == 0 for m in find_dates(text)):
        return True
    if re.match(r"\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m|hrs|–|-\s?\d)", text, re.IGNORECASE):
        return True
    if re.match(
        r"(?:action|decision|recommendation|resolution|page|table|figure|appendix|annex|note|paper|phase|stage|option|question|year|tier|level|part)\b",
        number,
        re.IGNORECASE,
    ):
        return True
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", number):
        return True
    if re.match(r"[A-Za-z]+$", number) or (
        re.match(r"[A-Z]{1,2}\d{1,2}[A-Z]?$", number) and re.match(r"\d[A-Z]{2}\b", title)
    ):
        return True
    if title and not match["tail"] and not match["label"] and not re.match(r"[A-Z‘'“\"(£0-9]", title):
        return True
    return bool(re.match(r"(?:of\s+the|%|per cent|members|votes|councillors|people)\b", title, re.IGNORECASE))


def other_series(candidate: Candidate) -> Candidate | None:
    """The candidate with the first part of its number counting up: 62/22, 63/22; None where only one part can."""
    digits = re.findall(r"\d+", candidate.number or "")
    if len(digits) != 2 or not re.search(r"\d[/-]\d", candidate.number or ""):
        return None
    parts = re.split(r"(\d+)", candidate.number or "")
    parts[1] = "#"
    return replace(candidate, series="".join(parts), count=int(digits[0]))


def _series(number: str) -> tuple[str, int]:
    """The form of the number without the part that counts up, and that part."""
    digits = re.findall(r"\d+", number)
    if len(digits) == 1:
        return re.sub(r"\d+[a-h]?$", "#", number), int(digits[0])
    dotted = re.fullmatch(r"\d+(?:\.\d+)+[a-h]?", number)
    if dotted:
        if digits[-1] == "0" and len(digits) == 2:
            return "#.0", int(digits[0])
        return f"dotted{len(digits)}:{'.'.join(digits[:-1])}", int(digits[-1])
    # a year or a two-digit year does not count up; the other part does
    varying = len(digits) - 1
    parts = re.split(r"(\d+)", number)
    parts[2 * varying + 1] = "#"
    return "".join(parts), int(digits[varying])


def _weight(line: Line, title: str, lines: Sequence[Line], end_line: int) -> float:
    words = title.split()
    head = re.split(r"(?<=[a-z)])[:.]\s|\s[–—-]\s", title)[0].split()
    weight = 0.0
    weight += 0.8 if len(words) <= 12 else 0.2 if len(head) <= 8 else -0.5
    weight += 1.0 if line.level or line.bold or lines[end_line].bold or lines[end_line].level else 0.0
    weight += 0.6 if _starts_bold(lines[end_line].raw) else 0.0
    weight += 0.4 if title.isupper() else 0.0
    weight += 0.3 if TITLE_WORDS.search(title) and len(words) <= 14 else 0.0
    weight -= 0.6 if title.endswith((".", ";", ",")) and len(words) > 4 else 0.0
    weight -= 0.5 if SENTENCE.search(" ".join(words[:14])) and len(words) > 5 else 0.0
    weight -= 0.6 if line.bullet else 0.0
    weight -= 0.4 if title[:1].islower() else 0.0
    weight -= 0.5 if is_person(re.split(r"[,(–-]", title)[0]) else 0.0
    following = next_text(lines, end_line)
    gap = following is not None and following.index - end_line > 1
    before = previous_text(lines, line.index)
    weight += 0.3 if gap or line.raw.lstrip().startswith("|") else 0.0
    weight += 0.2 if before is None or line.index - before.index > 1 else 0.0
    weight -= 0.3 if before is not None and before.plain.endswith(":") and not before.level else 0.0
    return weight


def _starts_bold(raw: str) -> bool:
    return bool(re.match(r"\s*(?:\|\s*)?(?:\S{1,12}\s+)?(?:\|\s*)?(?:\*\*|<b>|<u>|__)", raw))


def _title(text: str, line: Line) -> str:
    """The title without the sentence that may follow it on the same line."""
    text = text.strip()
    bold = re.match(r"^\W*(?:\d[\w./()-]*\W+)?\*\*(.+?)\*\*\s*\S", line.raw.strip().lstrip("|").strip())
    if bold and len(plain(bold[1]).split()) >= 1 and not re.fullmatch(r"[\d.\s()/a-z]*", plain(bold[1])):
        candidate = re.sub(rf"^{_CODE}[.):]?\s+", "", plain(bold[1]))
        if candidate and text.startswith(candidate.rstrip(":. ")):
            return candidate.rstrip(":. –-")
    parts = re.match(
        r"^(.{3,90}?)(?::\s+|\.\s+(?=[A-Z])|\s+[–—]\s+(?=(?:The|It|Members|Cllr|Received|None|There)\b))(?=\S)", text
    )
    if parts and len(text.split()) > 8 and len(parts[1].split()) <= 9 and not SENTENCE.search(parts[1]):
        return parts[1].strip(" :.–-")
    words = text.split()
    if len(words) > 16 and SENTENCE.search(text):
        return " ".join(words[:9]).rstrip(",;:. ")
    return text.rstrip(":. –-") or text


def lettered(line: Line) -> tuple[str, str] | None:
    """("a", rest) of a line such as "(a) Total Place pilot"; None for others."""
    match = _LETTERED.match(line.plain)
    if not match or match["tail"] == "." and len(match["number"]) > 1 and not match["title"][:1].isupper():
        return None
    return match["number"].lower(), match["title"]


def _may_be_owner(text: str, line: Line, lines: Sequence[Line]) -> bool:
    """A name on a line of its own is an action's owner, not a title, unless text goes on right below it."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    runs_on = below is not None and len(below.plain) > 40 and len(text.split()) <= 4
    if is_person(text) and TITLES.match(text):
        return True
    return (
        not runs_on
        and not line.level
        and any(is_name(clean_name(part)) for part in [text, *re.split(r"\s*[/,]\s*", text)])
    )


def small_title(line: Line, lines: Sequence[Line]) -> bool:
    """A title of capitalised words without any mark, after an empty line and right above its text."""
    words = line.plain.split()
    if line.index == 0 or line.index + 1 >= len(lines) or not 1 <= len(words) <= 6 or line.bullet or line.indent > 3:
        return False
    capital = all(
        word[:1].isupper() or word in {"of", "and", "the", "for", "to", "on", "in", "&", "–", "-"} for word in words
    )
    below = lines[line.index + 1]
    return capital and lines[line.index - 1].blank and len(below.plain) > 40 and titled(line, lines) > 0.3


def titled(line: Line, lines: Sequence[Line]) -> float:
    """How much an unnumbered line looks like the title of an item; 0 or less: not at all."""
    text = line.plain
    words = text.split()
    if (
        not words
        or len(words) > 14
        or line.furniture
        or line.bullet
        or LABELS.match(text)
        or line.raw.lstrip().startswith("|")
    ):
        return 0.0
    if re.search(r"\b(?:meeting|session)\s+(?:was\s+)?(?:closed|ended|finished|rose)\b|^\(", text, re.IGNORECASE):
        return 0.0
    if text.endswith((".", ";", ",", "…")) and len(words) > 3 or not any(char.isalpha() for char in text):
        return 0.0
    if _may_be_owner(text, line, lines):
        return 0.0
    if (
        not re.match(r"[A-Z0-9‘'“\"(]", text)
        or "\t" in line.raw.strip()
        or (find_dates(text) and len(words) <= 6 and not TITLE_WORDS.search(text))
    ):
        return 0.0
    if not re.search(r"[A-Za-z]{3}", text) or re.match(r"[^:]{2,40}:\s+\S", text) and not (line.level or line.bold):
        return 0.0
    weight = 1.5 if line.level else 1.0 if line.bold else 0.6 if text.isupper() and len(text) > 3 else 0.0
    following = next_text(lines, line.index)
    before = previous_text(lines, line.index)
    if following is None:
        return 0.0
    weight += 0.25 if before is None or line.index - before.index > 1 else 0.0
    weight += 0.2 if following.index - line.index > 1 else 0.0
    weight += 0.2 if len(words) <= 5 and sum(word[:1].isupper() for word in words) >= 2 else 0.0
    weight += 0.4 if TITLE_WORDS.search(text) else 0.0
    if text.endswith(":"):
        weight -= 0.5
    if SENTENCE.search(text) and not line.level:
        weight -= 0.6
    if before is not None and before.plain.endswith((":", ",")) and not line.level and not line.bold:
        weight -= 0.5
    return weight
