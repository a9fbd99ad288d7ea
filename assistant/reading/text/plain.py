"""Plain text: bytes to characters, and nothing else."""

from assistant.errors import UnreadableError
from assistant.reading.text.kinds import ADVICE

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LAYOUT = "\t\n\r\f\v\x1a\x85"


def decode(name: str, data: bytes) -> str:
    """Text of UTF-8, UTF-16 or Windows-1252 bytes with Unix line ends. Raises UnreadableError for binary data."""
    text = _characters(name, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x00\x1a")
    controls = sum(character < " " and character not in _LAYOUT for character in text)
    if "\x00" in text or controls > max(2, len(text) // 1000):
        raise UnreadableError(f"{name}: the bytes are no text in a known encoding. {ADVICE}")
    return text


def _characters(name: str, data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _strict(name, data, wide)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data)


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{name}: the file says it is {encoding} text but is damaged. Save it again as UTF-8 text"
        ) from error


def _windows(data: bytes) -> str:
    # cp1252 leaves five bytes undefined; they are dropped to U+FFFD rather than the whole file refused for a stray one
    return data.decode("cp1252", errors="replace")


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Western text is NUL."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 8:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
