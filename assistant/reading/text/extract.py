"""Bytes of a file to the kept text of its minutes."""

from dataclasses import dataclass

from assistant.errors import UnreadableError
from assistant.reading.text import guard, markdown
from assistant.reading.text.files import check_size, printable
from assistant.reading.text.kinds import detect
from assistant.reading.text.office import to_docx
from assistant.reading.text.plain import decode


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
    text = _read(kind, name, data).replace("\x00", "")
    if not any(character.isalnum() for character in text):
        raise UnreadableError(f"{name}: there is no text in the file. Add the minutes themselves")
    return Extracted(text, kind)


def _read(kind: str, name: str, data: bytes) -> str:
    if kind == "txt":
        return decode(name, data)
    if kind == "md" and markdown.is_plain(text := decode(name, data)):
        return text
    if kind == "doc":
        return guard.read("docx", name, to_docx(name, data))
    return guard.read(kind, name, data)
