"""Passages -> the pieces that can answer: sentences, list entries, whole lists, marked outcomes with their owners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from assistant.domain import Passage, Span
from assistant.engines.extractive.answering.blocks import OUTCOME_LABEL, Block, blocks_of, sentence_spans
from assistant.engines.extractive.answering.types import holds
from assistant.language.dates import MONTH
from assistant.language.names import is_person
from assistant.language.words import WORD, plain

Kind = Literal["sentence", "entry", "list"]

_FURNITURE = re.compile(
    r"\bpage\s+\d+\b|\.{6,}|_{6,}|^\W*signed\b|^[^\w£$€]*\d{1,3}\W*$|\blast updated\b|^\W*draft minutes\b|"
    r"^[\W_]*$",
    re.IGNORECASE,
)
_OF_A_HEAD = re.compile(
    rf"(?:\d+(?:st|nd|rd|th)?|{MONTH}|minutes?|notes|of|the|meeting|held|on|page|agenda|item)", re.IGNORECASE
)
_AFTER = re.compile(r"[^\w\n]*")
_CONTINUED = re.compile(r"\n[^\S\n]*[a-z]")
LONGEST_BARE = 3
"""Words up to which what ends in a full stop is a title: "Apologies. None were received."."""
LONGEST = 900
"""Characters of a list that is shown whole."""
LONGEST_FURNITURE = 160
"""Characters up to which a line with a page number, dots to sign on and the like is the page's and not the minutes'."""
FEWEST = 3
"""Words that a line must have to tell something, unless it tells an outcome or a figure."""
SHORT_LEAD = 200
"""Characters up to which a sentence above a list is taken to lead into it whatever its ending."""


class Unit(NamedTuple):
    """A piece of a passage: ``passage.text[span.start:span.end]`` and how it hangs together with others."""

    passage: Passage
    span: Span
    text: str
    kind: Kind
    lead: str = ""
    heading: str = ""


class Source(NamedTuple):
    """What of a passage its pieces come from, so that those of one item are made once for all questions."""

    text: str
    item: str
    title: str
    body: str | None


class Piece(NamedTuple):
    """A unit without its passage."""

    span: Span
    text: str
    kind: Kind
    lead: str = ""
    heading: str = ""


def units(passage: Passage) -> list[Unit]:
    """Everything in ``passage`` that can stand as an answer, in order; its heading cannot."""
    return [Unit(passage, *piece) for piece in _pieces(Source(passage.text, passage.item, passage.title, passage.body))]


@lru_cache(maxsize=512)
def _pieces(source: Source) -> tuple[Piece, ...]:
    blocks = list(blocks_of(source.text, _heading_end(source)))
    found: list[Piece] = []
    heading, lead = "", ""
    for number, block in enumerate(blocks):
        text = _text(source, block)
        if len(text) < LONGEST_FURNITURE and (_FURNITURE.search(text) or _is_running_head(text, source)):
            continue
        if OUTCOME_LABEL.match(text):
            heading, lead = plain(text), ""
            continue
        if found and is_owner_line(text):
            found[-1] = _with_owner(found[-1], source, block)
            continue
        if _says_little(text):
            continue
        opening = _opening(source, blocks, number)
        lead = lead if block.bullet else plain(source.text[opening.start : opening.end]) if opening else ""
        found += _of_block(source, block, lead if block.bullet else "", heading)
        whole = _list(source, blocks, number, opening.start) if opening else None
        if whole is not None:
            found.append(Piece(whole, plain(source.text[whole.start : whole.end]), "list", lead, heading))
    return tuple(found)


def _with_owner(piece: Piece, source: Source, block: Block) -> Piece:
    """A piece with the line of names below it: a name alone tells nobody what for."""
    span = Span(piece.span.start, max(piece.span.end, block.span.end))
    return piece._replace(span=span, text=plain(source.text[span.start : span.end]))


def _says_little(text: str) -> bool:
    """Whether a line is a word or two, such as a body's name, and no outcome or figure."""
    return len(WORD.findall(text)) < FEWEST and not any(char.isdigit() for char in text) and not holds(text, "outcome")


def _is_running_head(text: str, source: Source) -> bool:
    """Whether a line only says whose minutes these are, and of when: "Weir Valley Board Minutes 21/03/13"."""
    said = {word.lower() for word in WORD.findall(text)}
    own = {word.lower() for word in WORD.findall(source.body or "")}
    rest = [word for word in said - own if not _OF_A_HEAD.fullmatch(word)]
    return not rest and bool(own & said) and any(char.isdigit() for char in text)


def _heading_end(source: Source) -> int:
    """Where the item's number and title end, if the source begins with them.

    A paragraph that has a number and no title is called by its first words; those are part of its first sentence.
    """
    parts = [*WORD.findall(source.item if source.item != source.title else ""), "", *WORD.findall(source.title)]
    number, title = parts[: parts.index("")], parts[parts.index("") + 1 :]
    for words in ([*number, *title], [*number[-1:], *title], title):
        found = list(islice(WORD.finditer(source.text), len(words)))
        if found and [word.group().casefold() for word in found] == [word.casefold() for word in words]:
            end = _AFTER.match(source.text, found[-1].end()).end()  # type: ignore[union-attr] # it matches nothing, too
            return found[-len(title)].start() if title and _goes_on(source.text, found[-1].end(), len(title)) else end
    return 0


def _goes_on(text: str, end: int, words: int) -> bool:
    """Whether a title of so many ``words`` that ends at ``end`` is the beginning of a sentence, or one whole."""
    between = _AFTER.match(text, end)
    following = between.end() if between else end
    if not any(char.isalnum() for char in text[following:]):
        return words > LONGEST_BARE and "." in text[end:]
    if text[following : following + 1] == "\n":
        return bool(_CONTINUED.match(text, following))
    marks = between.group().strip() if between else ""
    return not marks or (marks == "." and words > LONGEST_BARE)


def _text(source: Source, block: Block) -> str:
    return source.text[block.span.start : block.span.end]


def _of_block(source: Source, block: Block, lead: str, heading: str) -> Iterator[Piece]:
    """The sentences of a paragraph; an entry of a list stays whole, since its parts say little alone."""
    text = _text(source, block)
    if block.bullet and len(text) < LONGEST // 2:
        yield Piece(block.span, plain(text), "entry", lead, heading)
        return
    for span in sentence_spans(text, block.span.start):
        shown = plain(source.text[span.start : span.end])
        if len(shown) > 2:
            yield Piece(span, shown, "entry" if block.bullet else "sentence", lead, heading)


def _opening(source: Source, blocks: Sequence[Block], number: int) -> Span | None:
    """The sentence of a paragraph that leads into the list below it; None where it leads into none."""
    if blocks[number].bullet or number + 1 == len(blocks) or not blocks[number + 1].bullet:
        return None
    last = sentence_spans(_text(source, blocks[number]), blocks[number].span.start)[-1]
    words = source.text[last.start : last.end].rstrip("*-–— ")
    return last if words.endswith((":", "that", "to", "by")) or len(words) < SHORT_LEAD else None


def _list(source: Source, blocks: Sequence[Block], number: int, start: int) -> Span | None:
    """The lead-in with its entries (and the owner below them); None where that is too long to show."""
    last = number
    while last + 1 < len(blocks) and blocks[last + 1].bullet:
        last += 1
    if last + 1 < len(blocks) and is_owner_line(_text(source, blocks[last + 1])):
        last += 1
    span = Span(start, blocks[last].span.end)
    return span if span.end - span.start <= LONGEST else None


def is_owner_line(text: str) -> bool:
    """Whether a short line is nothing but names: the owner set below or beside a task."""
    shown = plain(text).strip(" *–—-:")
    names = [part for part in re.split(r"\s*(?:/|,|&|\band\b)\s*", shown) if part]
    return 0 < len(shown) < 80 and all(is_person(name) for name in names) and bool(names)
