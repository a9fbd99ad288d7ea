"""Bytes of a file to the kept text of its minutes."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.errors import UnreadableError
from assistant.reading.text import markdown, opendocument, rtf, webpage, word
from assistant.reading.text.blocks import join
from assistant.reading.text.files import check_size, printable
from assistant.reading.text.kinds import detect
from assistant.reading.text.office import to_docx
from assistant.reading.text.pandoc import to_blocks
from assistant.reading.text.plain import decode
from assistant.reading.text.writer import written


@dataclass(frozen=True, slots=True)
class Extracted:
    """The kept text of a file and the format it was found to be in."""

    text: str
    format: str


def extract_text(name: str, data: bytes, *, max_bytes: int) -> Extracted:
    """The text of the minutes in ``data``, in reading order, as the package describes it.

    ``name`` is the file's name; its extension only decides where the content leaves a choice. Raises UnreadableError,
    with one line that says what and why and what to do, for whatever cannot be read.
    """
    name = printable(name)
    check_size(name, len(data), max_bytes)
    kind = detect(name, data)
    text = _READERS[kind](name, data)
    if not any(character.isalnum() for character in text):
        raise UnreadableError(f"{name}: there is no text in the file. Add the minutes themselves")
    return Extracted(text.replace("\x00", ""), kind)


def _plain(name: str, data: bytes) -> str:
    return decode(name, data)


def _markdown(name: str, data: bytes) -> str:
    return markdown.rendered(decode(name, data), lambda block: _page(name, block))


def _html(name: str, data: bytes) -> str:
    return _page(name, decode(name, data))


def _page(name: str, text: str) -> str:
    return join(written(to_blocks(name, webpage.cleaned(name, text).encode(), "html-smart")))


def _word(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, word.prepared(name, data), "docx")))


def _old_word(name: str, data: bytes) -> str:
    return _word(name, to_docx(name, data))


def _opendocument(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, opendocument.prepared(name, data), "odt")))


def _rich_text(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, rtf.prepared(data), "rtf")))


def _pdf(name: str, data: bytes) -> str:
    from assistant.reading.text.pdf import read  # noqa: PLC0415 - pdfplumber takes a third of a second to import

    return read(name, data)


_READERS: dict[str, Callable[[str, bytes], str]] = {
    "txt": _plain,
    "md": _markdown,
    "html": _html,
    "docx": _word,
    "doc": _old_word,
    "odt": _opendocument,
    "rtf": _rich_text,
    "pdf": _pdf,
}
