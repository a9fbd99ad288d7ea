"""One reader for each format that a helper process reads: bytes to text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from assistant.reading.text import markdown, opendocument, rtf, webpage, word
from assistant.reading.text.blocks import join
from assistant.reading.text.pandoc import to_blocks
from assistant.reading.text.plain import decode
from assistant.reading.text.writer import written


def _html(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, webpage.cleaned(name, decode(name, data)).encode(), "html-smart")))


def _markdown(name: str, data: bytes) -> str:
    return markdown.rendered(decode(name, data), lambda page: _html(name, page.encode()))


def _word(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, word.prepared(name, data), "docx")))


def _opendocument(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, opendocument.prepared(name, data), "odt")))


def _rich_text(name: str, data: bytes) -> str:
    return join(written(to_blocks(name, rtf.prepared(data), "rtf")))


def _pdf(name: str, data: bytes) -> str:
    from assistant.reading.text.pdf import read  # noqa: PLC0415 - pdfplumber takes a third of a second to import

    return read(name, data)


READERS: Mapping[str, Callable[[str, bytes], str]] = MappingProxyType(
    {"md": _markdown, "html": _html, "docx": _word, "odt": _opendocument, "rtf": _rich_text, "pdf": _pdf}
)
"""Format -> function of a file's name (for messages) and bytes."""
