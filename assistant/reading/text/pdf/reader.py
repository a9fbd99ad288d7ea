"""A PDF file, page by page, to text."""

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.errors import UnreadableError
from assistant.reading.text.blocks import Block, join
from assistant.reading.text.pdf.columns import Row, rows_of, take_margin
from assistant.reading.text.pdf.furniture import without_furniture
from assistant.reading.text.pdf.lines import Line, lines_of, words_of
from assistant.reading.text.pdf.paragraphs import Shape, blocks_of
from assistant.reading.text.pdf.ruled import Ruled, continued, ruled_tables
from assistant.reading.text.pdf.underlines import with_underlines

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage

TIME_LIMIT = 30.0
"""Seconds for one file; a page takes about a tenth of one."""

MAX_PAGES = 400


@dataclass
class _Page:
    height: float
    lines: list[Line]
    tables: list[Ruled] = field(default_factory=list)
    pictured: bool = False
    """Whether it holds a picture and no text."""


def read(name: str, data: bytes) -> str:
    """The text of a PDF file. Raises UnreadableError where it is locked, cut short or has no text."""
    if b"%%EOF" not in data[-4096:] and b"startxref" not in data[-4096:]:
        raise UnreadableError(f"{name}: the PDF is cut short: its end is missing. Fetch or export it again")
    pages = _pages(name, data)
    if not any(page.lines or page.tables for page in pages):
        if any(page.pictured for page in pages):
            raise UnreadableError(
                f"{name}: the PDF holds pictures of pages and no text (a scan). Recognise its text first (OCR)"
            )
        raise UnreadableError(f"{name}: the PDF has no text. Add the minutes themselves")
    return join(_blocks(pages))


def _pages(name: str, data: bytes) -> list[_Page]:
    import pdfplumber  # noqa: PLC0415 - takes a third of a second
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415

    started = time.monotonic()
    pages: list[_Page] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > MAX_PAGES:
                raise UnreadableError(
                    f"{name}: the PDF has more than {MAX_PAGES} pages. Add the minutes without annexes"
                )
            for number, page in enumerate(document.pages):
                if time.monotonic() - started > TIME_LIMIT:
                    raise UnreadableError(f"{name}: reading took more than {TIME_LIMIT:.0f} s. Add it in smaller parts")
                pages.append(_page(page, number))
                page.close()
    except UnreadableError:
        raise
    except Exception as error:  # pdfminer raises whatever a damaged file makes it stumble over
        if isinstance(error, PDFPasswordIncorrect) or isinstance(
            error.__cause__ or error.__context__, PDFPasswordIncorrect
        ):
            raise UnreadableError(
                f"{name}: the PDF is locked with a password. Save a copy without it and add that"
            ) from error
        why = " ".join(str(error).split())[:120] or type(error).__name__
        raise UnreadableError(f"{name}: the PDF is damaged ({why}). Fetch or export it again") from error
    return pages


def _page(page: "PdfPage", number: int) -> _Page:
    words = words_of(page.chars)
    tables, rest = ruled_tables(page, words, number)
    return _Page(
        height=float(page.height),
        lines=with_underlines(lines_of(rest, number), page),
        tables=tables,
        pictured=not words and bool(page.images),
    )


def _blocks(pages: Sequence[_Page]) -> list[Block]:
    kept = without_furniture([page.lines for page in pages], [page.height for page in pages])
    rows = rows_of([line for lines in kept for line in lines])
    heading = take_margin(rows)
    shape = Shape.of(rows)
    blocks: list[Block] = []
    for kind, group in groupby(_in_order(pages, rows), key=type):
        if kind is Row:
            blocks += blocks_of([element for element in group if isinstance(element, Row)], shape, heading)
        elif kind is Ruled:
            blocks += continued([element for element in group if isinstance(element, Ruled)])
        else:
            blocks += [element for element in group if isinstance(element, Block)]
    return blocks


def _in_order(pages: Sequence[_Page], rows: Sequence[Row]) -> list[Row | Ruled | Block]:
    elements: list[tuple[int, float, Row | Ruled | Block]] = [(row.line.page, row.line.top, row) for row in rows]
    for number, page in enumerate(pages):
        elements += [(number, table.top, table) for table in page.tables]
        if page.pictured:
            elements.append((number, 0.0, Block(f"[Page {number + 1}] picture without text")))
    return [element for _, _, element in sorted(elements, key=lambda entry: entry[:2])]
