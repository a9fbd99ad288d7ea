"""The look of a Word document: page, styles, tables, links, and page numbers in the footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

INK = RGBColor(0x1D, 0x2B, 0x3A)
ACCENT = RGBColor(0x1F, 0x4E, 0x5F)
QUIET = RGBColor(0x5A, 0x66, 0x70)
RULE = "C9D1D6"
SHADE = "EEF2F4"
FONT = "Arial"
"""What councils' accessibility rules ask for, and every office has it or its metric twin."""
REFERENCE = "Item reference"
"""Character style of "item 4.2" after a line."""


def new_document(title: str, *, landscape: bool = False) -> WordDocument:
    """An empty A4 document with our styles and ``title`` in its properties; no trace of when it was made."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.2)
    _styles(document)
    properties = document.core_properties
    properties.title, properties.author, properties.language, properties.comments = (
        title,
        "Matters Arising",
        "en-GB",
        "",
    )
    for made in properties._element.xpath("dcterms:created | dcterms:modified"):
        properties._element.remove(made)  # python-docx's template is from 2013
    return document


def _styles(document: WordDocument) -> None:
    _style(document, "Normal", size=10.5, colour=INK, before=0, after=5, line=1.15)
    _style(document, "Title", size=22, colour=ACCENT, before=0, after=2, bold=True)
    _style(document, "Subtitle", size=12, colour=QUIET, before=0, after=10)
    _style(document, "Heading 1", size=14, colour=ACCENT, before=16, after=5, bold=True)
    _style(document, "Heading 2", size=10.5, colour=INK, before=9, after=2, bold=True)
    _style(document, "List Bullet", size=10.5, colour=INK, before=0, after=3, line=1.15)
    _style(document, "Quote", size=9.5, colour=QUIET, before=0, after=4)
    document.styles["Quote"].paragraph_format.left_indent = Cm(0.63)
    for name in ("Title", "Subtitle"):  # the template rules and spaces them
        for mark in document.styles[name].element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing"):
            mark.getparent().remove(mark)
    for tag in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        tag.set(qn("w:val"), "en-GB")
    reference = document.styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER)
    reference.font.size, reference.font.color.rgb = Pt(9.5), QUIET


def _style(  # noqa: PLR0913 - a style is its measures
    document: WordDocument,
    name: str,
    *,
    size: float,
    colour: RGBColor,
    before: float,
    after: float,
    bold: bool = False,
    line: float = 1.0,
) -> None:
    style: Any = document.styles[name]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    style.font.bold, style.font.italic = bold, name == "Quote"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    fonts.set(qn("w:cs"), FONT)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), line


def table(document: WordDocument, head: Sequence[str], widths: Sequence[float]) -> Table:
    """A ruled table with a head that repeats on each page; ``widths`` in centimetres."""
    made: Table = document.add_table(rows=1, cols=len(head))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _borders(made)
    for cell, words in zip(made.rows[0].cells, head, strict=True):
        run = cell.paragraphs[0].add_run(words)
        run.bold, run.font.size = True, Pt(10)
        _shaded(cell)
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    _sized(made.rows[0].cells, widths)
    return made


def row(made: Table, cells: Sequence[str], widths: Sequence[float], below: str = "") -> None:
    """One row that no page break splits, with ``below`` under the first cell's words; the last cell is a reference."""
    added: Any = made.add_row()  # type: ignore[no-untyped-call]
    added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for n, (cell, words) in enumerate(zip(added.cells, cells, strict=True)):
        run = cell.paragraphs[0].add_run(words, REFERENCE if n == len(cells) - 1 else None)
        if run.style.name != REFERENCE:
            run.font.size = Pt(10)
    if below:
        added.cells[0].add_paragraph(below, style="Quote").paragraph_format.left_indent = Cm(0)
    _sized(added.cells, widths)


def _sized(cells: Sequence[_Cell], widths: Sequence[float]) -> None:
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Cm(width)
        layout = cell.paragraphs[0].paragraph_format
        layout.space_before, layout.space_after, layout.line_spacing = Pt(3), Pt(3), 1.05


def _borders(made: Table) -> None:
    """Thin rules between the rows only."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    made._tbl.tblPr.append(borders)
    indent = OxmlElement("w:tblInd")  # cells have a margin of their own: line their rules up with the text
    indent.set(qn("w:w"), "108")
    indent.set(qn("w:type"), "dxa")
    made._tbl.tblPr.append(indent)


def _shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def footer(document: WordDocument, left: str) -> None:
    """``left`` and "Page 2 of 5" at the foot of every page."""
    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    edge = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    stops = paragraph.paragraph_format.tab_stops
    for stop in list(document.styles["Footer"].paragraph_format.tab_stops):
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Emu(edge), WD_TAB_ALIGNMENT.RIGHT)
    _small(paragraph, f"{left}\tPage ")
    _field(paragraph, "PAGE")
    _small(paragraph, " of ")
    _field(paragraph, "NUMPAGES")


def _small(paragraph: Paragraph, words: str) -> None:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb = Pt(9), QUIET


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A field that Word computes; "1" stands there until it has."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run("1")
    run.font.size, run.font.color.rgb = Pt(9), QUIET
    field.append(run._r)
    paragraph._p.append(field)
