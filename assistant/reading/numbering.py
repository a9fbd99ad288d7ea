"""The numbers that items carry (1., 3.1, (a), 262., 24/17, "Item 4"), and what begins like one but is none."""

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase

from assistant.language.dates import MONTH, find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.lines import Line

_BODY = r"(?:[A-Z]{1,6}|[A-Z][a-z]{0,3})"
CODE = (
    rf"(?:{_BODY}\d{{1,4}}:\d{{2}}/\d{{2,4}}|"
    rf"(?:{_BODY}[/.\- ]?)?\d{{1,5}}(?:[/.\-](?:\s(?=\d{{3}}\b))?\d{{1,4}}){{0,3}}"
    r"(?:[a-hA-H](?![A-Za-z])|\.[a-h](?=[.):\s])|\([a-h]\))?)"
)
"""A number as printed, with the letters of a body or a series before it: "6.a", "24/17", "FPC 24/031", "F01:04/24"."""

REFERENCE = re.compile(
    r"[A-Z]{1,6}[/.\- ]?\d{1,4}(?:[/.\-]\d{1,4}){1,3}[a-h]?|[A-Z]{1,6}/\d{1,4}[a-h]?|\d{2}/\d{3}|\d{1,3}/\d{2,4}-\d{2}"
    r"|\d{1,3}-\d{2,4}/\d{1,2}|[A-Z]{1,4}\d{1,4}:\d{2}/\d{2,4}"
)
"""A number that nothing but an item carries, a line of its own: "FPC 24/031", "B/112", "63/09-10", "4-0910/11"."""

_NUMBERED = re.compile(
    r"^(?P<label>(?i:(?:agenda\s+)?items?(?:(?<!s)|(?=\s+\d+\s*:))\s+(?:no\.?\s*)?|minute\s+(?:no\.?\s*)?|min\.?\s+))?"
    rf"(?P<number>{CODE})(?P<tail>[.,):]|\s[.)](?=\s)|\s?[-–—:]|\s/(?=\s))?(?P<space>\s+|$)(?P<title>.*)$"
)
_GLUED = re.compile(
    r"^(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}[.)]|\d{1,2}\.\d{1,2}|(?:[A-Z]{1,6}/)?\d{1,4}/\d{2,4}"
    r"|\d{1,2}(?=[A-Z][a-z]{3}))(?=[A-Z][a-z]+(?:[\s,:’']|$)|[A-Z]{4})"
)
"""A number whose space before the title was lost: "1.Minutes", "3.2Accounts", "NP/27/20Matters", "4Matters"."""
_ROMAN = re.compile(r"^(?P<number>X{0,3}(?:IX|IV|V?I{0,3}))(?P<tail>[.):])\s+(?P<title>[A-Z‘'“\"(£0-9].*)$")
_LETTERED = ignoring_case(
    r"^\(?(?P<number>[a-z]|[ivx]{1,5})(?:(?P<tail>\)|\.)(?:\s+|$)|\)(?=(?-i:[A-Z])))(?P<title>.*)$"
)
_NUMBERED_THING = any_of(
    "action, decision, recommendation, resolution, page, table, figure, appendix, annex, note, paper, phase, stage",
    "option, question, year, tier, level, part",
)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH_FOLLOWS = ignoring_case(rf"\W*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:of\s+)?{MONTH}\b")
_MONTH_AND_YEAR = ignoring_case(rf"{MONTH}\W*\d+")
_TIME_OR_SPAN = ignoring_case(r"\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m|hrs|–|-\s?\d)")
_HOURS = ignoring_case(r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?\s*)?(?:to|until|till|–|-)\s*\d{1,2}[.:]\d{2}\b")
"""When an item is due, in the table of an agenda: "13:00 to 13:10"."""
_COUNTED_THING = ignoring_case(r"(?:of\s+the|%|per cent|members|votes|councillors|people)\b")


_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_NUMBERS = [tens + units for tens in ("", "X", "XX", "XXX") for units in _UNITS][1:]
LETTERS = tuple(ascii_lowercase)
SMALL_ROMAN = tuple(number.lower() for number in _ROMAN_NUMBERS)
"""What sub-items are counted by: (a), (b), (c), or (i), (ii), (iii)."""


@dataclass(frozen=True)
class NumberedText:
    """A text that begins with a number: the parts of it."""

    number: str
    title: str
    marked: bool  # a point, bracket, colon or dash follows the number, or "Item" stands before it
    labelled: bool  # "Item" or "Minute" stands before it


@dataclass(frozen=True)
class Series:
    """What a number shares with its neighbours (form and prefix), and the part of it that counts up."""

    form: str
    count: int

    @property
    def dotted(self) -> bool:
        """Whether its numbers have levels: 3.1, 3.1.2."""
        return self.form.startswith("dotted")


def heading_text(line: Line) -> str:
    """The words to look for a number in; of a table row its first cells joined."""
    if line.barred:
        return " ".join(cell for cell in line.cells[:2] if cell)
    if "\t" in line.raw.strip():
        return re.sub(r"\s+", " ", plain(line.raw))
    return line.plain


def numbered(text: str) -> NumberedText | None:
    """``text`` parted into its number and the rest, None where it begins with none."""
    if (roman := _ROMAN.match(text)) and roman["number"]:
        return NumberedText(roman["number"], roman["title"].strip(), marked=True, labelled=False)
    match = _NUMBERED.match(_GLUED.sub(r"\g<number> ", text))
    if not match or _is_no_number(match, text):
        return None
    labelled = match["label"] is not None
    number = re.sub(r"(?<=[/.-])\s", "", match["number"])
    return NumberedText(number, match["title"].strip(), labelled or match["tail"] is not None, labelled)


def _is_no_number(match: re.Match[str], text: str) -> bool:
    """Dates, years, times, amounts and postcodes begin with digits too."""
    number, title, tail = match["number"], match["title"].strip(), match["tail"]
    if not tail and (_MONTH_FOLLOWS.match(title) or re.fullmatch(r"(?:19|20)\d{2}", number)):
        return True
    if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", number) and any(m.start == 0 for m in find_dates(text[:40])):
        return True
    if _ISO_DATE.fullmatch(number) or _TIME_OR_SPAN.match(text) or _HOURS.match(title):
        return True
    if re.match(rf"{_NUMBERED_THING}\b", number, re.IGNORECASE) or _MONTH_AND_YEAR.fullmatch(number):
        return True
    if re.match(r"[A-Z]{1,2}\d{1,2}[A-Z]?$", number) and re.match(r"\d[A-Z]{2}\b", title):
        return True  # a postcode
    if title and not tail and not match["label"] and not re.match(r"[A-Z‘'“\"(£0-9]", title):
        return True
    # "11 members voted for it", but "11. Members had the draft", "11.2 Members asked", "11/24 Members' reports"
    counted = _COUNTED_THING.match(title) is not None and not (re.search(r"[./]", number) and title[0].isupper())
    return counted and not (tail and tail in ".):")


def series_of(number: str) -> Series:
    """The series that ``number`` belongs to."""
    if number in _ROMAN_NUMBERS:
        return Series("I", _ROMAN_NUMBERS.index(number) + 1)
    digits = re.findall(r"\d+", number)
    if len(digits) == 1:
        return Series(re.sub(r"\d+[a-hA-H]?$", "#", number), int(digits[0]))
    if re.fullmatch(r"\d+(?:\.\d+)+[a-hA-H]?", number):
        if digits[-1] == "0" and len(digits) == 2:
            return Series("#.0", int(digits[0]))
        return Series(f"dotted{len(digits)}:{'.'.join(digits[:-1])}", int(digits[-1]))
    return _counting(number, len(digits) - 1)  # a year or a two-digit year does not count up; the other part does


def first_part_series(number: str) -> Series | None:
    """The series in which the first part counts up: 62/22, 63/22, or 62/22-23, or 62.22; None where none can."""
    if re.fullmatch(r"\d{1,4}\.(?:20)?\d{2}", number):
        return _counting(number, 0)
    year = re.search(r"\d(?:/\d{2,4}-\d{2}|-\d{2,4}/\d{1,2}|:\d{2}/\d{2,4})$", number)
    if not year and (len(re.findall(r"\d+", number)) != 2 or not re.search(r"\d[/-]\d", number)):
        return None
    return _counting(number, 0)


def _counting(number: str, part: int) -> Series:
    parts = re.split(r"(\d+)", number)
    count = int(parts[2 * part + 1])
    parts[2 * part + 1] = "#"
    return Series("".join(parts), count)


def lettered(line: Line) -> tuple[str, str] | None:
    """("a", rest) of a line such as "(a) Total Place pilot"; None for others."""
    match = _LETTERED.match(line.plain)
    if not match:
        return None
    if match["tail"] == "." and len(match["number"]) > 1 and not match["title"][:1].isupper():
        return None
    return match["number"].lower(), match["title"]


@dataclass(frozen=True)
class Candidate:
    """A line that may head an item by its number."""

    line: Line
    end_line: int  # index of the last line of the heading (the title may stand on the next line)
    number: str
    series: Series
    title: str
    weight: float  # how much it looks like a heading: below 0 it is a sentence

    @property
    def counts_list(self) -> bool:
        """Whether the line begins as one of a list does: "1." or "1)"."""
        mark = self.line.plain.partition(self.number)[2][:1]
        return self.series.form == "#" and mark in (".", ")") and not self.line.barred and not self.line.bullet

    def counting_first_part(self) -> "Candidate | None":
        """The candidate in the series of the first part of its number, None where only one part can count up."""
        series = first_part_series(self.number)
        return replace(self, series=series) if series else None
