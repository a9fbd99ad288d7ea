"""Titles that nothing marks: no number, no heading mark, no bold; only where they stand tells them."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.headings import may_be_owner, may_be_title, titled
from assistant.reading.lines import Line, next_text
from assistant.reading.vocabulary import SENTENCE, TITLE_WORDS

_WORDS_ALONE = 6
"""Words of a title that only the empty lines around it set apart."""
_FEWEST_ALONE = 3
_BLOCKS = 5
"""Paragraphs that begin with a title, from which on that is how the minutes are written."""
_SMALL_WORDS = frozenset(("of", "and", "the", "for", "from", "to", "on", "in", "&", "–", "-"))
_OPENINGS = any_of(
    "(?:meeting )?call(?:ed)? to order, (?:call to order (?:and|&) )?roll call, invocation",
    "opening (?:prayers?|remarks), (?:the )?pledge of allegiance, karakia",
)
_AGENDA = ignoring_case(
    rf"(?:{_OPENINGS}|(?:\w[\w’'-]*\s){{1,3}}reports?|"
    + any_of(
        "matters arising(?: from the minutes)?, (?:any |other |old |new |unfinished )+business, a\\.?o\\.?b\\.?",
        "(?:approval|confirmation|adoption) of (?:the )?(?:previous )?(?:minutes|agenda), correspondence, adjournment",
        "minutes of (?:the )?(?:last|previous) meeting, (?:previous|last) minutes, consent (?:agenda|calendar)",
        "public (?:forum|comments?|participation|questions), open forum, (?:executive|closed) session, announcements",
        "(?:conflicts?|declarations?|disclosures?) of interests?, (?:date of )?(?:the )?next meeting, minor matters",
        "audience (?:to|of) visitors, presentations?, petitions, proclamations, public hearings?",
    )
    + r")[.:]?"
)
"""Titles that thousands of agendas share, each the whole of its line."""
_FEWEST_AGENDA = 2
_PURPOSE = ignoring_case(
    r"(?-i:To|TO)\s+(?:formally\s+)?"
    + any_of(
        "accept, adopt, agree, appoint, approve, authorise, confirm, consider, decide, declare, determine, discuss",
        "elect, endorse, hear, note, ratify, receive, record, report, resolve, review, set, sign, take",
    )
    + r"\b"
)
_FEWEST_PURPOSES = 3
_CAPITALS = 3
_BALLOT = ignoring_case(
    rf"(?:the )?{any_of('motions?, carried, ayes?, nays?, noes, absent, abstain, vote, votes, voting')}\b"
)
"""What a vote is told by, in capitals too."""


def opens_agenda(line: Line) -> bool:
    """Whether the line alone is the title that meetings open under: "CALL TO ORDER", "Roll Call"."""
    return not line.barred and ignoring_case(rf"{_OPENINGS}[.:]?").fullmatch(line.plain) is not None


def agenda_titles(lines: Sequence[Line], start: int) -> list[Line]:
    """Titles that their words alone tell, as agendas share them, and those in capitals where such ones are."""
    whole = [line for line in lines[start:] if line.readable and _begins_anew(line, lines)]
    known = [line for line in whole if _AGENDA.fullmatch(line.plain) and not (line.bullet or line.barred)]
    if len({line.plain.lower() for line in known}) < _FEWEST_AGENDA:
        return []
    if sum(line.plain.isupper() for line in known) < _CAPITALS:
        return [line for line in known if next_text(lines, line.index)]
    capitals = [line for line in whole if line.plain.isupper() and not _BALLOT.match(line.plain)]
    return [line for line in capitals if line in known or (may_be_title(line) and not may_be_owner(line, lines))]


def _begins_anew(line: Line, lines: Sequence[Line]) -> bool:
    """Whether no sentence goes on from the line above, nor from this one to the next."""
    above = lines[line.index - 1] if line.index else None
    below = next_text(lines, line.index)
    if below is not None and below.plain[:1].islower():
        return False
    return above is None or above.blank or above.plain.endswith((".", "!", "?", ")", "]")) or above.plain.isupper()


def purpose_titles(lines: Sequence[Line], start: int) -> list[Line]:
    """Titles that say what an item is for, as agendas word them, each above what came of it: "To elect a chair"."""
    purposes = [
        line for line in lines[start:] if not (line.bullet or line.barred) and line.readable and _purpose(line, lines)
    ]
    own = {line.index for line in purposes}
    told = [line for line in purposes if (below := next_text(lines, line.index)) and below.index not in own]
    return told if len(told) >= _FEWEST_PURPOSES and 2 * len(told) > len(purposes) else []


def _purpose(line: Line, lines: Sequence[Line]) -> bool:
    return _PURPOSE.match(line.plain) is not None and _begins_anew(line, lines)


def alone_titles(lines: Sequence[Line], header_end: int) -> list[Line]:
    """Titles that nothing marks but the space around them: a few words alone between empty lines, above their text.

    They are believed where three stand so, or two in capitalised words of which one is of an agenda; where some have
    more space above than a paragraph has, only those. What stands alone right above one of three is believed with them.
    """
    alone = [line for line in lines[header_end:] if stands_alone(line, lines)] or _alone_with_point(lines, header_end)
    # the first may stand right below the attendance
    spaced = [line for line in alone if line is alone[0] or lines[line.index - 2].blank]
    found = spaced if len(spaced) >= _FEWEST_ALONE else alone
    if len(found) < _FEWEST_ALONE:
        sure = any(TITLE_WORDS.search(line.plain) for line in found) and all(map(capitalised, found))
        return found if sure and len(found) == _FEWEST_ALONE - 1 else []
    own = {line.index for line in found}
    return [*(line for line in lines[header_end:] if _heads_others(line, lines, own)), *found]


def _alone_with_point(lines: Sequence[Line], header_end: int) -> list[Line]:
    """Titles alone that a point ends, "Road Repairs.", where that is how the minutes write theirs."""
    ended = [replace(line, plain=line.plain[:-1]) for line in lines[header_end:] if line.plain.endswith(".")]
    found = [line for line in ended if _short_alone(line, lines) and may_be_title(line)]
    titles = [
        line for line in found if len(line.plain.split()) > 1 and capitalised(line) and not SENTENCE.search(line.plain)
    ]
    sure = sum(not may_be_owner(line, lines) for line in titles)  # two words may look like a name
    habit = len(titles) >= _FEWEST_ALONE and 2 * sure >= len(titles) and 2 * len(titles) > len(found)
    return titles if habit else []


def _heads_others(line: Line, lines: Sequence[Line], titles: set[int]) -> bool:
    """Whether the line is a title of agendas alone between empty lines right above one of ``titles``."""
    if not 0 < line.index < len(lines) - 1 or line.index in titles:
        return False
    below = next_text(lines, line.index)
    if below is None or below.index not in titles or not _between_empty(line, lines):
        return False
    known = TITLE_WORDS.search(line.plain) is not None and len(line.plain.split()) <= _WORDS_ALONE
    return known and line.plain[-1:] not in ".:;,?" and _may_stand_alone(line, lines)


def _between_empty(line: Line, lines: Sequence[Line]) -> bool:
    return lines[line.index - 1].blank and lines[line.index + 1].blank


def _may_stand_alone(line: Line, lines: Sequence[Line]) -> bool:
    return may_be_title(line) and not may_be_owner(line, lines) and not SENTENCE.search(line.plain)


def stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a title that nothing but the space around it sets apart, its text below."""
    return _short_alone(line, lines) and _may_stand_alone(line, lines)


def _short_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is a short phrase alone between empty lines, and prose or a list goes on below."""
    if not 0 < line.index < len(lines) - 1 or not _between_empty(line, lines):
        return False
    below = next_text(lines, line.index)
    if below is None or line.indent > 3 or len(line.plain.split()) > _WORDS_ALONE or line.plain[-1:] in ".:;,?":
        return False
    return below.bullet or len(below.plain.split()) > _WORDS_ALONE + 2


def block_titles(lines: Sequence[Line], start: int) -> list[Line]:
    """Titles that nothing marks but their place: a few words right above their text, as most paragraphs begin."""
    blocks = [line for line in lines[start:] if _opens_block(line, lines)]
    found = [line for line in blocks if _heads_block(line, lines)]
    return found if len(found) >= _BLOCKS and 2 * len(found) > len(blocks) else []


def _opens_block(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is the first of several between empty lines."""
    inside = 0 < line.index < len(lines) - 1
    return line.readable and inside and lines[line.index - 1].blank and lines[line.index + 1].readable


def _heads_block(line: Line, lines: Sequence[Line]) -> bool:
    words, below = line.plain.split(), lines[line.index + 1].plain.split()
    if line.indent > 3 or len(words) > _WORDS_ALONE or len(below) < 3 or line.plain[-1:] in ".:;,?":
        return False
    return may_be_title(line) and not may_be_owner(line, lines) and not SENTENCE.search(line.plain)


def capitalised(line: Line) -> bool:
    """Whether every word but the small ones begins with a capital."""
    return all(word[:1].isupper() or word in _SMALL_WORDS for word in line.plain.split())


def small_title(line: Line, lines: Sequence[Line]) -> bool:
    """A title of capitalised words without any mark, after an empty line and right above its text."""
    words = line.plain.split()
    if line.index == 0 or line.index + 1 >= len(lines) or not 1 <= len(words) <= 6 or line.bullet or line.indent > 3:
        return False
    below = lines[line.index + 1]
    return capitalised(line) and lines[line.index - 1].blank and len(below.plain) > 40 and titled(line, lines) > 0.3
