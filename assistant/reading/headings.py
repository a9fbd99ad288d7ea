"""Which lines could head an item: their title, and how much they look like a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.language.dates import WEEKDAY, find_dates, months_named
from assistant.language.names import TITLES, clean_name, is_name, is_person
from assistant.language.patterns import ignoring_case
from assistant.reading.lines import Line, next_text, previous_text
from assistant.reading.numbering import REFERENCE, Candidate, heading_text, numbered, series_of
from assistant.reading.run_in import run_in, without_sentence
from assistant.reading.vocabulary import ATTACHED, LABELS, OUTCOME_TOLD, SENTENCE, TITLE_WORDS

LONGEST_HEADING = 1000
"""Characters of a line that may head an item, its first sentence included."""

_OPENS_TITLE = re.compile(r"(?:[a-z]-?)?[A-Z0-9‘'“\"(]")
_STARTS_BOLD = re.compile(r"\s*(?:\|\s*)?(?:\S{1,12}\s+)?(?:\|\s*)?(?:\*\*|<b>|<u>|__)")
_NAMES_OCCASION = re.compile(
    rf"(?!(?:{WEEKDAY}|[Hh]eld|[Dd]ated?|[Oo]n|[Mm]et|[Mm]inutes|[Mm]eeting)\b)[A-Z][a-z]{{2,}}"
)
"""What stands before the date in "Harvest Fair, 6 to 8 October"."""
_ASKED = re.compile(r"(?:Q|A|Question|Answer|Q&A)\s?\d{0,2}\s?[:.)–—-]\s*\S|(?:\S+\s+){4,}\S*\?[’'”\"]?$")
"""A question that somebody put, or its answer: in bold to be found, not to head an item."""
_STANDS_ALONE = re.compile(rf"{REFERENCE.pattern}|\d{{1,2}}\.\d{{1,2}}|\d{{1,4}}/\d{{2}}")
"""A number that may stand on a line of its own without a mark, its title on the next."""
_LONGEST_MARKED = 24
"""Words of a title that a heading mark tells."""
_ALSO_TITLE = ignoring_case("minutes|officers|members")
"""Words that head a block elsewhere, and an item where they are a heading."""
_SIGNED, _DATED = ignoring_case(r"signed(?:\s+by)?[\s:_.…]*"), ignoring_case(r"dated?\b")
"""Above and below the office of who signs the minutes."""
_BY_LETTERS = re.compile(
    r"[A-Z]{2,4}(?P<others>(?:\s*[/,&+]\s*[A-Z]{2,4})+)?(?P<task>\s+to\s+(?!be\b)[a-z]+\b.*)?(?:\s+[–—-]\s+.{3,30})?"
)
"""Owners by their initials, with what they are to do or by when: "TC / FG", "TC to order it", "TC – March"."""
_MEETING_OVER = ignoring_case(
    r"\b(?:meeting|session)\s+(?:was\s+)?(?:closed|ended|finished|rose|adjourned)\b|^\("
    r"|^(?:closed?|ended|finished|adjourned)(?:\s+at)?[\s:–-]+\d"
    r"|^apologies\s+(?:from\s+)?(?:(?-i:[A-Z]{2,3})(?:,\s*|\s+and\s+|\s*$))+$"
)


def numbered_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """Every line that begins with a number (and its title, on it or on the next line), in order."""
    candidates = [found for line in lines if line.readable and (found := _candidate(lines, line))]
    # of "2." and "2.1" on lines of their own above one title the first has it
    return [
        candidate
        for before, candidate in zip([None, *candidates], candidates, strict=False)
        if before is None or before.end_line != candidate.end_line
    ]


def _candidate(lines: Sequence[Line], line: Line) -> Candidate | None:
    if len(line.raw) > 20 * LONGEST_HEADING:
        return None
    found = numbered(heading_text(line))
    if found is None or not (
        found.title or found.marked or line.barred or line.marked or _STANDS_ALONE.fullmatch(found.number)
    ):
        return None
    title, end_line = found.title, line.index
    if not title:
        following = _below_number(lines, line, found.number)
        if following is None or following.bullet or _counts(following):
            return None
        title, end_line = heading_text(following), following.index
        if found.labelled and _is_all_said(following, lines):
            title, end_line = line.plain, line.index
    weight = _weight(line, title, lines, end_line) + (0.3 if found.marked else 0) + (0.5 if line.barred else 0)
    short = without_sentence(title, lines[end_line])
    series = series_of(found.number)
    if found.labelled and not series.dotted:  # "Item 5" amid "4." speaks of another meeting's
        series = replace(series, form=f"item {series.form}")
    return Candidate(line, end_line, found.number, series, short, weight)


def _below_number(lines: Sequence[Line], line: Line, number: str) -> Line | None:
    """The line near below a ``number`` that stands alone, and below those of its parts: the title of "2.", "2.1"."""
    above, following = line, next_text(lines, line.index)
    while following and re.fullmatch(rf"{re.escape(number)}(?:\.\d{{1,2}}){{1,2}}[.)]?", following.plain):
        above, following = following, next_text(lines, following.index)
    return following if following is not None and following.index - above.index <= 3 else None


def _is_all_said(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a sentence below "Item 2" is all that stands under it, or one whose verb tells it from a title."""
    if not line.plain.endswith(".") or len(line.plain.split()) <= 3:
        return False
    below = next_text(lines, line.index)
    following = numbered(below.plain) if below is not None else None
    return SENTENCE.search(line.plain) is not None or (following is not None and following.labelled)


def _counts(line: Line) -> bool:
    """Whether the line begins with a number of its own, which is no "Minute 6" that it speaks of."""
    found = numbered(line.plain)
    return found is not None and not found.labelled


def _weight(line: Line, title: str, lines: Sequence[Line], end_line: int) -> float:
    """How much a numbered line looks like a heading: by its words, by its marks, by what stands around it."""
    parted = run_in(title)
    title = parted or title
    words = title.split()
    head = re.split(r"(?<=[a-z)])[:.]\s|\s[–—-]\s", title)[0].split()
    last = lines[end_line]
    weight = 0.4 if parted else 0.8 if len(words) <= 12 else 0.2 if len(head) <= 8 else -0.5
    weight += 1.0 if line.marked or last.marked else 0.0
    weight += 0.6 if _STARTS_BOLD.match(last.raw) else 0.0
    weight += 0.4 if title.isupper() else 0.0
    weight += 0.3 if TITLE_WORDS.search(title) and len(words) <= 14 else 0.0
    weight -= 0.6 if title.endswith((".", ";", ",")) and len(words) > 4 else 0.0
    weight -= 0.5 if SENTENCE.search(" ".join(words[:14])) and len(words) > 5 else 0.0
    weight -= 0.6 if line.bullet else 0.0
    weight -= 0.4 if title[:1].islower() else 0.0
    weight -= 0.5 if is_person(re.split(r"[,(–-]", title)[0]) else 0.0
    return weight + _weight_of_surroundings(line, lines, end_line)


def _weight_of_surroundings(line: Line, lines: Sequence[Line], end_line: int) -> float:
    following, before = next_text(lines, end_line), previous_text(lines, line.index)
    weight = 0.3 if line.barred or (following is not None and following.index - end_line > 1) else 0.0
    weight += 0.2 if before is None or line.index - before.index > 1 else 0.0
    weight -= 0.3 if before is not None and before.plain.endswith(":") and not before.level else 0.0
    return weight


def titled(line: Line, lines: Sequence[Line]) -> float:
    """How much an unnumbered line looks like the title of an item; 0 or less: not at all."""
    if not (may_be_title(line) or heads_narrative(line, lines)) or may_be_owner(line, lines):
        return 0.0
    following, before = next_text(lines, line.index), previous_text(lines, line.index)
    if following is None or (before is not None and _SIGNED.fullmatch(before.plain) and _DATED.match(following.plain)):
        return 0.0
    text, words = line.plain, line.plain.split()
    weight = 1.5 if line.level else 1.0 if line.bold else 0.6 if text.isupper() and len(text) > 3 else 0.0
    weight += 0.6 if ATTACHED.search(text) else 0.0
    weight += 0.25 if before is None or line.index - before.index > 1 else 0.0
    weight += 0.2 if following.index - line.index > 1 else 0.0
    weight += 0.2 if len(words) <= 5 and sum(word[:1].isupper() for word in words) >= 2 else 0.0
    weight += 0.4 if TITLE_WORDS.search(text) else 0.0
    weight -= 0.5 if text.endswith(":") else 0.0
    weight -= 0.6 if SENTENCE.search(text) and not line.level else 0.0
    weight -= 0.5 if before is not None and before.plain.endswith((":", ",")) and not line.marked else 0.0
    return weight


def may_be_title(line: Line) -> bool:
    """Whether nothing in the line itself speaks against its being a title."""
    text = ATTACHED.sub("", line.plain).rstrip(".") if ATTACHED.search(line.plain) else line.plain
    if len(text) > LONGEST_HEADING or line.furniture or line.bullet or line.barred or "\t" in line.raw.strip():
        return False
    words = text.split()
    if (
        not 1 <= len(words) <= (_LONGEST_MARKED if line.level else 14)
        or not _OPENS_TITLE.match(text)
        or not re.search(r"[A-Za-z]{3}", text)
    ):
        return False
    if LABELS.match(text) or OUTCOME_TOLD.match(text) or _MEETING_OVER.search(text):
        return False
    if not line.level and _ASKED.match(text):
        return False
    if text.endswith((".", ";", ",", "…", ":-", ":–")) and len(words) > 3 and not (line.level and text[-1] == "."):
        return False
    if (days := find_dates(text)) and len(words) <= 6 and not TITLE_WORDS.search(text):
        return line.level > 0 and _NAMES_OCCASION.match(text[: days[0].start]) is not None
    return line.marked or not re.match(r"[^:]{2,40}:\s+\S", text)


def heads_narrative(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a heading is the title of an item, a sentence below it, that may be a label of people: "## Officers"."""
    below = next_text(lines, line.index)
    if below is None or line.level < 2 or not _ALSO_TITLE.fullmatch(line.plain):
        return False
    return below.plain.endswith(".") and SENTENCE.search(below.plain) is not None


def may_be_owner(line: Line, lines: Sequence[Line]) -> bool:
    """A name on a line of its own is an action's owner, not a title, unless text goes on right below it."""
    text = line.plain
    if is_person(text) and TITLES.match(text):
        return True
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    runs_on = below is not None and len(below.plain) > 40 and len(text.split()) <= 4
    if runs_on or line.level:
        return False
    letters = _BY_LETTERS.fullmatch(text)
    if letters and (letters["others"] or letters["task"] or find_dates(text) or months_named(text)):
        return True
    return any(is_name(clean_name(part)) for part in (text, *re.split(r"\s*[/,]\s*", text)))
