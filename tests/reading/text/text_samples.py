"""Small documents made for the tests: PDFs by hand, office documents with python-docx or as archives."""

import io
import zipfile
from collections.abc import Iterable, Sequence

import docx
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LIMIT = 40_000_000


def pdf(pages: Sequence[Iterable[tuple]], *, trailer: str = "", picture: int | None = None) -> bytes:
    """A PDF of pages of (x, y from the top, text[, bold[, size[, colour]]]) in Helvetica.

    ``("rule", x0, y0, x1, y1)`` draws; a colour is a PDF operator such as "1 0 0 rg".
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    fonts += "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>"
    image = "/XObject << /I 3 0 R >>" if picture is not None else ""
    if picture is not None:
        objects.append(
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
            "/Length 1 >>\nstream\nx\nendstream"
        )
    kids = []
    for at, page in enumerate(pages):
        content = "\n".join(map(_drawn, page)) + ("\nq 500 0 0 700 40 40 cm /I Do Q" if at == picture else "")
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
        resources = f"<< /Font {fonts} {image} >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources {resources} >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects, trailer)


def _drawn(mark: tuple) -> str:
    if mark[0] == "rule":
        _, x0, y0, x1, y1 = mark
        return f"{x0} {842 - y0} m {x1} {842 - y1} l S"
    x, y, text, *rest = mark
    bold, size, colour = (*rest, *(False, 11, "0 g")[len(rest) :])
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {colour} /F{2 if bold else 1} {size} Tf {x} {842 - y} Td ({escaped}) Tj ET"


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return out


def lines(texts: Iterable[str], *, x: float = 72, y: float = 72, step: float = 13.2) -> list[tuple]:
    """Texts below each other."""
    return [(x, y + at * step, text) for at, text in enumerate(texts)]


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a Word document."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def numbered_document(
    levels: Sequence[tuple[str, str]], numbers: str = '<w:abstractNumId w:val="90"/>'
) -> docx.document.Document:
    """A document that defines list 90 with levels of (format, text)."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    drawn = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate(levels)
    )
    first = numbering.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}num")
    first.addprevious(parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{drawn}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="90">{numbers}</w:num>'))
    return document


def number(paragraph, level: int, list_id: int = 90) -> None:
    """Number a paragraph by a list of the document."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )


def odt(body: str, styles: str = "", *, manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text of ``body`` with automatic ``styles``."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        )
    )  # fmt: skip
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    empty = f'<office:document-styles {names} office:version="1.2"><office:styles/></office:document-styles>'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": empty,
            "META-INF/manifest.xml": manifest,
        }
    )


def archive(members: dict[str, str | bytes], *, compressed: bool = False) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as target:
        for path, content in members.items():
            target.writestr(path, content)
    return buffer.getvalue()
