import docx
import pytest
from docx.oxml import parse_xml
from text_samples import LIMIT, W, archive, number, numbered_document, saved

from assistant.errors import UnreadableError
from assistant.reading.text import extract_text


def text_of(document) -> str:
    return extract_text("minutes.docx", saved(document), max_bytes=LIMIT).text


def test_numbers_of_several_levels_are_printed_as_word_prints_them():
    document = numbered_document(
        [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4.")]
    )
    for level, text in (
        (0, "Apologies"),
        (0, "Finance"),
        (1, "Budget"),
        (2, "that it be set"),
        (2, "that it be sent"),
        (3, "soon"),
    ):
        number(document.add_paragraph(text), level)
    number(document.add_paragraph("Close"), 0)
    assert text_of(document).split("\n\n") == [
        "1. Apologies", "2. Finance", "2.1 Budget", "(a) that it be set", "(b) that it be sent", "i. soon",
        "3. Close\n",
    ]  # fmt: skip


def test_numbers_of_a_list_within_a_list_are_set_in_where_they_look_like_those_around_it():
    document = numbered_document([("decimal", "%1."), ("decimal", "%2."), ("lowerLetter", "%3.")])
    for level, text in ((0, "Apologies"), (0, "Finance"), (1, "Budget"), (2, "the roof"), (1, "Rents"), (0, "Close")):
        number(document.add_paragraph(text), level)
    document.add_heading("Notes", 1)
    number(document.add_heading("Thanks", 2), 1)
    assert text_of(document).split("\n\n") == [
        "1. Apologies", "2. Finance", "   1. Budget", "a. the roof", "   2. Rents", "3. Close",
        "# Notes", "## 1. Thanks\n",
    ]  # fmt: skip


def test_headings_numbered_through_their_style_keep_their_numbers():
    document = numbered_document([("decimal", "%1."), ("decimal", "%1.%2")])
    for level in (1, 2):
        style = document.styles[f"Heading {level}"]
        style.element.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level - 1}"/><w:numId w:val="90"/></w:numPr>')
        )
    document.add_heading("Apologies", 1)
    document.add_heading("Finance", 1)
    document.add_heading("Budget", 2)
    assert text_of(document) == "# 1. Apologies\n\n# 2. Finance\n\n## 2.1 Budget\n"


def test_a_list_may_start_anywhere_and_start_again():
    override = '<w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="262"/></w:lvlOverride>'
    document = numbered_document([("decimal", "%1.")], override)
    for text in ("First", "Second"):
        number(document.add_paragraph(text), 0)
    assert text_of(document) == "262. First\n\n263. Second\n"


def test_changes_are_accepted_and_hidden_and_struck_text_is_left_out():
    document = docx.Document()
    paragraph = document.add_paragraph("The budget is ")
    paragraph._p.append(parse_xml(f'<w:del {W} w:id="1" w:author="x"><w:r><w:delText>£100</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {W} w:id="2" w:author="x"><w:r><w:t>£200</w:t></w:r></w:ins>'))
    paragraph.add_run(" secret").font.hidden = True
    paragraph.add_run(" withdrawn").font.strike = True
    assert text_of(document) == "The budget is £200\n"


def test_content_controls_smart_tags_and_fields_keep_their_text():
    document = docx.Document()
    paragraph = document.add_paragraph()
    for xml in (
        f"<w:sdt {W}><w:sdtContent><w:r><w:t>Tuesday </w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:smartTag {W} w:uri="x" w:element="date"><w:r><w:t>4 March</w:t></w:r></w:smartTag>',
        f'<w:fldSimple {W} w:instr="DATE"><w:r><w:t> 2025</w:t></w:r></w:fldSimple>',
    ):
        paragraph._p.append(parse_xml(xml))
    assert text_of(document) == "Tuesday 4 March 2025\n"


def test_a_text_box_stands_after_its_paragraph():
    document = docx.Document()
    paragraph = document.add_paragraph("Anchor")
    box = f"<w:txbxContent {W}><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(parse_xml(f"<w:r {W}><w:pict>{box}</w:pict></w:r>"))
    document.add_paragraph("Next")
    assert text_of(document) == "Anchor\n\nIn the box\n\nNext\n"


def test_titles_tabs_breaks_and_bold_are_kept():
    document = docx.Document()
    document.add_paragraph("Parish Council", style="Title")
    document.add_paragraph("Minutes", style="Subtitle")
    document.add_paragraph("Jo Smith\tChair")
    paragraph = document.add_paragraph("one")
    paragraph.add_run().add_break()
    paragraph.add_run("two").bold = True
    assert text_of(document) == "# Parish Council\n\nMinutes\n\nJo Smith\tChair\n\none\n**two**\n"


def test_a_table_of_single_lines_is_told_in_rows():
    document = docx.Document()
    table = document.add_table(2, 2)
    for at, text in enumerate(("Name", "Role", "Jo Smith", "Chair")):
        table.cell(at // 2, at % 2).text = text
    assert text_of(document) == "| Name | Role |\n| Jo Smith | Chair |\n"


def test_a_table_that_lays_out_the_page_is_told_row_by_row():
    document = docx.Document()
    table = document.add_table(2, 3)
    for at, text in enumerate(("Item", "Minute", "Action")):
        table.cell(0, at).text = text
    table.cell(1, 0).text = "4.2"
    cell = table.cell(1, 1)
    cell.text = ""
    cell.paragraphs[0].add_run("Finance").bold = True
    cell.add_paragraph(
        "The treasurer gave an account of the year in some detail and was thanked for it by all members."
    )
    cell.add_paragraph("The report to be sent to the members.")
    table.cell(1, 2).text = "JS"
    assert text_of(document) == (
        "| Item | Minute | Action |\n\n4.2 **Finance**\n\n"
        "The treasurer gave an account of the year in some detail and was thanked for it by all members.\n\n"
        "The report to be sent to the members.\n[Action] JS\n"
    )


FORM = (("Date", "3 May 2024", "Place", "Town Hall"), ("Members present", "", "Also present", ""))
GRID = (("Lane", "3 boats", "Stream", "Otters"), ("Pond", "", "Weir", ""))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            FORM,
            "| Date | 3 May 2024 |\n| Place | Town Hall |\n\nMembers present\n\n"
            "Jo Smith\nAl Reed\nKim Ash\n\nAlso present\n",
        ),
        (GRID, "| Lane | 3 boats | Stream | Otters |\n"),
    ],
)
def test_a_form_of_two_columns_is_told_field_by_field(rows, told):
    document = docx.Document()
    table = document.add_table(2, 4)
    for at, texts in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, texts, strict=True):
            cell.text = text
    for at, people in ((1, ("Jo Smith", "Al Reed", "Kim Ash")), (3, ("Bo Dale", "Cy Lund", "Di Marsh"))):
        cell = table.cell(1, at)
        cell.text = people[0]
        for person in people[1:]:
            cell.add_paragraph(person)
    assert text_of(document).startswith(told)


@pytest.mark.parametrize(("main", "laid_out"), [("Discussion", True), ("Key points", True), ("Action", False)])
def test_minutes_with_owner_and_date_in_columns_are_no_log_of_actions(main, laid_out):
    document = docx.Document()
    table = document.add_table(3, 4)
    rows = (
        ("Ref", main, "Action by", "Target date"),
        ("1", "Fire doors", "", ""),
        ("2", "The wedges were taken away in May.", "KT", "3 June"),
    )
    for at, texts in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).add_paragraph("Two were found open again. A note goes to all heads of department.")
    lines = text_of(document).split("\n\n")
    assert lines[0].splitlines()[0] == f"| Ref | {main} | Action by | Target date |"
    assert (lines[-1] == "2 The wedges were taken away in May.\n[Action by] KT\n[Target date] 3 June\n") == laid_out
    assert (lines[-1].splitlines()[-1].count("|") == 5) != laid_out


def test_cells_that_span_rows_or_columns_leave_the_others_empty():
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Tall"
    table.cell(0, 2).text, table.cell(1, 1).text, table.cell(2, 2).text = "a", "b", "c"
    assert text_of(document) == "| Wide |  | a |\n| Tall | b |  |\n|  |  | c |\n"


def test_deleted_paragraph_marks_join_and_moved_text_stands_where_it_went():
    document = docx.Document()
    first = document.add_paragraph("One ")
    first._p.get_or_add_pPr().append(parse_xml(f'<w:rPr {W}><w:del w:id="1" w:author="x"/></w:rPr>'))
    second = document.add_paragraph("sentence")
    second._p.append(parse_xml(f'<w:moveFrom {W} w:id="2" w:author="x"><w:r><w:t> gone</w:t></w:r></w:moveFrom>'))
    second._p.append(parse_xml(f'<w:moveTo {W} w:id="3" w:author="x"><w:r><w:t> come</w:t></w:r></w:moveTo>'))
    assert text_of(document) == "One sentence come\n"


@pytest.mark.parametrize("cut", [100, 3000])
def test_a_truncated_document_is_refused(cut):
    document = docx.Document()
    document.add_paragraph("Minutes")
    with pytest.raises(UnreadableError, match="damaged or cut short"):
        extract_text("minutes.docx", saved(document)[:-cut], max_bytes=LIMIT)


def test_a_bomb_and_an_entity_are_refused():
    heads = {"[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>"}
    bomb = archive(heads | {"word/document.xml": b"<a>" + b" " * 70_000_000}, compressed=True)
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        extract_text("bomb.docx", bomb, max_bytes=LIMIT)
    entity = archive(heads | {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
    with pytest.raises(UnreadableError, match="entities"):
        extract_text("entity.docx", entity, max_bytes=LIMIT)
