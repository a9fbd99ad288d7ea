"""Office documents as archives: only the parts that are needed, and never more than a document can hold."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from lxml import etree

from assistant.errors import UnreadableError

MAX_PART = 64 * 1024 * 1024
"""Bytes that one unpacked part may have; a thousand pages of minutes have about 20 MB of XML."""

MAX_RATIO = 400
"""Unpacked over packed size; real document XML stays under 100, a bomb is at 1000."""

LONGEST_REPORT = 120
"""Characters of a library's own report that a message shows."""

_DAMAGED = (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error)


def read_parts(name: str, data: bytes, wanted: Iterable[str]) -> dict[str, bytes]:
    """The wanted parts that exist, unpacked. Raises UnreadableError for a bomb, a locked or a damaged archive."""
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for path in wanted:
                if path in archive.NameToInfo:
                    parts[path] = _unpack(name, archive, archive.getinfo(path))
                    if sum(map(len, parts.values())) > MAX_PART:
                        raise _explodes(name)
    except _DAMAGED as error:
        raise damaged(name, error) from error
    return parts


def damaged(name: str, error: BaseException) -> UnreadableError:
    """What to tell of an archive that cannot be opened; the library's report may quote kilobytes of it."""
    report = str(error)[:LONGEST_REPORT]
    return UnreadableError(
        f"{name}: the document is damaged or cut short ({report}). Open it in its program and save it again"
    )


def _unpack(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise UnreadableError(f"{name}: the document is locked with a password. Save a copy without it and add that")
    exploding = info.file_size > 1_000_000 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    if info.file_size > MAX_PART or exploding:
        raise _explodes(name)
    with archive.open(info) as stream:
        content = stream.read(MAX_PART + 1)  # the declared size can lie
    if len(content) > MAX_PART:
        raise _explodes(name)
    return content


def _explodes(name: str) -> UnreadableError:
    return UnreadableError(f"{name}: the document unpacks to far more than minutes can hold. Save it again without it")


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """An archive of ``parts``, uncompressed: it is read once, by the next step."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return buffer.getvalue()


def parse_xml(name: str, content: bytes) -> etree._Element:
    """The root of an office part. Declared entities are refused: no office program writes them, bombs do."""
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise UnreadableError(f"{name}: the document declares XML entities, which no office program writes; not opened")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            f"{name}: the document is damaged ({error}). Open it in its program and save it again"
        ) from error
