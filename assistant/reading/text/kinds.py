"""What a file is, by its content: an extension can lie."""

import io
import re
import zipfile

from assistant.errors import UnreadableError
from assistant.reading.text.archive import damaged

SUPPORTED = (".txt", ".md", ".html", ".htm", ".docx", ".odt", ".rtf", ".pdf", ".doc")
"""Extensions that are taken from a folder."""

ADVICE = "Save it as Word, OpenDocument, PDF, HTML, Markdown or plain text and add that"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"\xfd7zXZ", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound recording"),
    (b"RIFF", "a sound or video recording"),
    (b"OggS", "a sound recording"),
    (b"SQLite format 3\x00", "a database"),
)
_PRINTED_MAGIC = (b"BM", b"MZ", b"ID3", b"RIFF", b"BZh", b"Rar!", b"GIF8", b"OggS")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_TAG = re.compile(rb"</(?:p|div|table|td|li|ul|ol|h[1-6]|span|strong|b)>", re.IGNORECASE)
_OTHER_ZIPS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book"),
    ("Index/Document.iwa", "an Apple Pages document"),
)
_OPENDOCUMENT = "application/vnd.oasis.opendocument."


def detect(name: str, data: bytes) -> str:
    """The format of ``data``: txt, md, html, docx, odt, rtf, pdf or doc. Raises UnreadableError for anything else."""
    head = data[:4096]
    stripped = head.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00\x0c"):
        raise UnreadableError(f"{name}: the file is empty. Add the minutes themselves")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _zip_kind(name, data)
    if head.startswith(_OLE):
        return _ole_kind(name, data)
    if stripped.startswith(b"{\\rtf"):
        return "rtf"
    _refuse_foreign(name, head)
    return _text_kind(name, data)


def _zip_kind(name: str, data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
            mimetype = archive.open("mimetype").read(200).decode("ascii", "replace") if "mimetype" in members else ""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
        raise damaged(name, error) from error
    if mimetype.startswith((_OPENDOCUMENT + "text",)):
        return "odt"
    if mimetype.startswith(_OPENDOCUMENT):
        raise UnreadableError(f"{name}: this is an OpenDocument file, but no text document. {ADVICE}")
    for prefix, what in _OTHER_ZIPS:
        if any(member.startswith(prefix) for member in members):
            raise UnreadableError(f"{name}: this is {what}, not a text document. {ADVICE}")
    if "[Content_Types].xml" in members and any(member.startswith("word/") for member in members):
        return "docx"
    raise UnreadableError(f"{name}: this is an archive of files, not a document. Unpack it and add what is in it")


def _ole_kind(name: str, data: bytes) -> str:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise UnreadableError(f"{name}: the document is locked with a password. Save a copy without it and add that")
    if holds("WordDocument"):
        return "doc"
    what = "an Excel workbook" if holds("Workbook") else "no Word document"
    raise UnreadableError(f"{name}: this is {what} of an old Office version. {ADVICE}")


def _refuse_foreign(name: str, head: bytes) -> None:
    printable = sum(byte >= 32 or byte in b"\t\n\r\f" for byte in head) / len(head)
    for magic, what in _FOREIGN:
        if head.startswith(magic) and not (magic in _PRINTED_MAGIC and printable > 0.98):
            advice = "Recognise its text first (OCR)" if what == "a picture" else ADVICE
            raise UnreadableError(f"{name}: this is {what}, not a text document. {advice}")


def _text_kind(name: str, data: bytes) -> str:
    suffix = name.lower().rpartition(".")[2]
    head = data[:20_000].replace(b"\x00", b"")
    if suffix in {"md", "markdown"} and not head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        return "md"
    if _PAGE.search(head) or (suffix in {"html", "htm", "xhtml"} and _TAG.search(head)):
        return "html"
    return "txt"
