import shutil
import subprocess

import docx
import pytest
from text_samples import LIMIT, odt, saved

from assistant.errors import UnreadableError
from assistant.reading.text import extract_text

LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="." text:start-value="4"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="x"/></text:list-style>'
)


def text_of(body: str, styles: str = "") -> str:
    return extract_text("minutes.odt", odt(body, styles), max_bytes=LIMIT).text


def item(text: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"


def test_numbers_of_opendocument_lists_are_printed_and_go_on():
    third = f"<text:list>{item('deep')}</text:list>"
    second = f"<text:list>{item('Budget', third)}{item('Audit')}</text:list>"
    body = f'<text:list text:style-name="L">{item("Apologies")}{item("Finance", second)}</text:list>'
    body += "<text:p>Between</text:p>"
    body += f'<text:list text:style-name="L" text:continue-numbering="true">{item("Close")}</text:list>'
    assert text_of(body, LIST).split("\n\n") == [
        "4. Apologies", "5. Finance", "5.1 Budget", "    - deep", "5.2 Audit", "Between", "6. Close\n",
    ]  # fmt: skip


def test_numbers_of_an_opendocument_list_within_a_list_are_set_in_where_they_look_like_those_around_it():
    alike = LIST.replace('text:display-levels="2"', 'style:num-suffix="."')
    inner = f"<text:list>{item('Budget')}{item('Audit')}</text:list>"
    body = f'<text:list text:style-name="L">{item("Finance", inner)}{item("Close")}</text:list>'
    assert text_of(body, alike).split("\n\n") == ["4. Finance", "   1. Budget", "   2. Audit", "5. Close\n"]


def test_headings_in_tables_tabs_and_hidden_text():
    styles = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        '<text:p>Jo Smith<text:tab/>Chair<text:span text:style-name="H"> hidden</text:span></text:p><table:table>'
        '<table:table-row><table:table-cell><text:h text:outline-level="2">Finance</text:h>'
        "<text:p>The report of the treasurer on the year was noted.</text:p>"
        "</table:table-cell><table:table-cell><text:p>JS</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert (
        text_of(body, styles)
        == "Jo Smith\tChair\n\n## Finance\n\nThe report of the treasurer on the year was noted.\n[Margin] JS\n"
    )


def test_deleted_text_and_comments_of_opendocument_are_left_out():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Kept<office:annotation><text:p>remark</text:p></office:annotation> whole</text:p>"
    )
    assert text_of(body) == "Kept whole\n"


def test_a_locked_opendocument_is_refused():
    with pytest.raises(UnreadableError, match="password"):
        extract_text("a.odt", odt("<text:p>x</text:p>", manifest="<encryption-data/>"), max_bytes=LIMIT)


def test_rich_text_keeps_its_labels_tabs_and_bold():
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252 Jo Smith\tab \tab Chair\par {\listtext\tab 3.1\tab}\ls1\ilvl0 Budget\par "
        rb"{\listtext\'b7\tab}point\par {\b Bold} and {\v hidden}{\strike struck}plain\par caf\'e9 "
        b"caf\xe9 \x96\\par}"
    )
    assert extract_text("minutes.rtf", rtf, max_bytes=LIMIT).text == (
        "Jo Smith\tChair\n\n3.1 Budget\n\n- point\n\n**Bold** and plain\n\ncafé café –\n"
    )


def test_rich_text_keeps_headings_by_the_names_of_their_styles():
    rtf = (
        rb"{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s3\sbasedon0\snext0\b heading 1;}{\s15\fs26\cf2 Heading 2;}}"
        rb"\pard\plain\s3\b Harbour Forum\par \pard\plain\s15{\loch The wall}\par \pard\plain\s0 It was mended.\par}"
    )
    told = extract_text("minutes.rtf", rtf, max_bytes=LIMIT).text
    assert told == "# Harbour Forum\n\n## The wall\n\nIt was mended.\n"


def test_an_old_word_document_needs_libreoffice(monkeypatch):
    monkeypatch.setenv("PATH", "")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512 + "WordDocument".encode("utf-16-le")
    with pytest.raises(UnreadableError, match=r"needs LibreOffice.*save the minutes as \.docx"):
        extract_text("minutes.doc", old, max_bytes=LIMIT)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_word_document_is_read_through_libreoffice(tmp_path):
    document = docx.Document()
    document.add_paragraph("Minutes of the board")
    (tmp_path / "m.docx").write_bytes(saved(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "m.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    read = extract_text("m.doc", (tmp_path / "m.doc").read_bytes(), max_bytes=LIMIT)
    assert (read.text, read.format) == ("Minutes of the board\n", "doc")
