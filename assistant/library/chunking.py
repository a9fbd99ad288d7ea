"""A meeting's items cut into passages: what one vector stands for."""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.domain import Item, Meeting, Span
from assistant.domain.minutes import HEADER
from assistant.language.words import plain, sentences

VERSION = "v1"
"""Part of the collection's name: change it with anything here that changes a passage or its context."""
LIMIT = 400
"""Characters of a passage: a paragraph, well within the 256 word pieces that the default model sees.

Of 250 to 900 characters, with and without title and meeting before the text, this found most."""


class Chunk(NamedTuple):
    """One passage of a meeting, ``meeting.text[start:end]``, in the item at place ``item_n``."""

    item_n: int
    item: Item
    start: int
    end: int
    sentences: tuple[Span, ...]


def chunks(meeting: Meeting) -> tuple[Chunk, ...]:
    """The passages of ``meeting`` in order: each of one item, cut at ends of sentences, none blank."""
    return tuple(chunk for n, item in enumerate(meeting.items) for chunk in _of_item(meeting.text, n, item))


def _of_item(text: str, n: int, item: Item) -> Iterator[Chunk]:
    spans = [piece for span in sentences(text[item.start : item.end], item.start) for piece in _pieces(text, span)]
    room: list[Span] = []
    for span in spans:
        if room and span.end - room[0].start > LIMIT:
            yield Chunk(n, item, room[0].start, room[-1].end, tuple(room))
            room = []
        room.append(span)
    if room:
        yield Chunk(n, item, room[0].start, room[-1].end, tuple(room))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence longer than a passage, cut at spaces where it has any."""
    start = span.start
    while span.end - start > LIMIT:
        cut = text.rfind(" ", start + LIMIT // 2, start + LIMIT)
        cut = cut if cut > 0 else start + LIMIT
        yield Span(start, cut)
        start = cut + 1 if text[cut] == " " else cut
    if start < span.end:
        yield Span(start, span.end)


def titles(meeting: Meeting, item: Item) -> list[str]:
    """The item's title and those above it, outermost first; the header has none."""
    if item.key == HEADER:
        return []
    above, seen = [plain(item.title)], {item.key}
    parent = meeting.item(item.parent) if item.parent else None
    while parent is not None and parent.key not in seen:
        seen.add(parent.key)
        above.append(plain(parent.title))
        parent = meeting.item(parent.parent) if parent.parent else None
    return above[::-1]


def embedded_text(meeting: Meeting, chunk: Chunk) -> str:
    """What is embedded for ``chunk``: its text alone, without Markdown marks.

    Its title, body and date are compared with a question by their words (see ``ranking``). With these before the
    text, as one often sees it done, the vectors of a meeting all lie closer together, and fewer answers were found.
    """
    return plain(meeting.text[chunk.start : chunk.end])
