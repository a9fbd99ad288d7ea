import io
import os
import signal
import zipfile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from text_samples import LIMIT, archive, lines, odt, pdf, saved

from assistant.errors import UnreadableError
from assistant.reading.text import SUPPORTED, extract_text, guard, read_bytes
from assistant.reading.text.archive import damaged

STARTS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{\\rtf1 ", b"<html>", b"---\na: b\n---\n<p>")
HEARD = "The board heard the report."


def read(name: str, data: bytes):
    return extract_text(name, data, max_bytes=LIMIT)


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph(HEARD)
    return saved(document)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café – £5\r\nnext\rlast".encode(), "Café – £5\nnext\nlast"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café"),
        ("Café\n".encode("utf-16"), "Café\n"),
        ("Apologies for absence\n".encode("utf-16-le"), "Apologies for absence\n"),
        (b"Caf\xe9 \x96 \xa35", "Café – £5"),
        (b"  hard\n  wrapped \n\n\x0cPage 2 of 3\n", "  hard\n  wrapped \n\n\x0cPage 2 of 3\n"),
    ],
)
def test_plain_text_is_kept_but_for_its_encoding_and_line_ends(data, text):
    assert read("a.txt", data).text == text


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.txt", pdf([lines([HEARD])]), "pdf"),
        ("a.pdf", word(), "docx"),
        ("a.docx", odt(f"<text:p>{HEARD}</text:p>"), "odt"),
        ("a.doc", b"{\\rtf1 " + HEARD.encode() + b"\\par}", "rtf"),
        ("a.docx", f"<html><body><p>{HEARD}</p></body></html>".encode(), "html"),
        ("a.pdf", HEARD.encode(), "txt"),
        ("a.md", f"<!DOCTYPE html><html><body><p>{HEARD}</p></body></html>".encode(), "html"),
    ],
)
def test_the_content_decides_and_not_the_extension(name, data, found):
    extracted = read(name, data)
    assert (extracted.text.strip(), extracted.format) == (HEARD, found)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"...\n---\n", "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture"),
        (b"\x7fELF" + bytes(99), "a program"),
        (bytes(range(256)) * 9, "no text in a known encoding"),
        (archive({"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<x/>"}), "an Excel workbook"),
        (archive({"a.txt": "x"}), "an archive of files"),
        (b"PK\x03\x04" + bytes(50), "damaged or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "Excel"),
    ],
)
def test_what_is_no_minutes_says_what_it_is(data, reason):
    with pytest.raises(UnreadableError, match=reason) as caught:
        read("od\nd \x1b[31mname.docx", data)
    message = str(caught.value)
    assert message.isprintable()
    assert ". " in message  # what it is, then what to do


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(UnreadableError, match="50 MB, more than the 40 MB"):
        read("a.txt", bytes(50_000_000))


def test_links_out_of_the_folder_and_what_is_no_file_are_refused(tmp_path):
    folder, outside = tmp_path / "in", tmp_path / "out.txt"
    folder.mkdir()
    outside.write_text(HEARD)
    (folder / "out.txt").symlink_to(outside)
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "ä ; rm -rf é.txt").write_text(HEARD)
    (folder / "in.txt").symlink_to(folder / "ä ; rm -rf é.txt")
    assert read_bytes(folder / "ä ; rm -rf é.txt", folder) == read_bytes(folder / "in.txt", folder) == HEARD.encode()
    for name, reason in (("out.txt", "leads out"), ("ring.txt", "cannot be opened"), ("pipe.txt", "not a file"),
                         ("none.txt", "cannot be opened")):  # fmt: skip
        with pytest.raises(UnreadableError, match=reason):
            read_bytes(folder / name, folder)
    with pytest.raises(UnreadableError, match=r"cannot be opened|not a file"):
        read_bytes(folder, tmp_path)
    with pytest.raises(UnreadableError, match="more than"):
        read_bytes(outside, max_bytes=5)


def test_a_helper_that_dies_over_a_file_is_replaced():
    assert read("a.docx", word()).text.strip() == HEARD
    process = guard._helper._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert read("a.docx", word()).text.strip() == HEARD


def test_a_file_that_computes_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr(guard, "MAX_WAIT", 2.0)
    endless = pdf([[("rule", 0, 0, 1, 1)] * 800_000])
    with pytest.raises(UnreadableError, match="was stopped"):
        read("a.pdf", endless)
    monkeypatch.undo()
    assert read("a.docx", word()).text.strip() == HEARD


def test_nested_archives_are_never_opened():
    inner = archive({"word/document.xml": b"0" * 1_000_000}, compressed=True)
    with zipfile.ZipFile(buffer := io.BytesIO(word()), "a") as target:
        target.writestr("word/embeddings/inner.zip", inner)
        target.writestr("word/media/huge.bin", bytes(80_000_000), zipfile.ZIP_DEFLATED)
    assert read("a.docx", buffer.getvalue()).text.strip() == HEARD


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.binary(max_size=400), suffix=st.sampled_from(SUPPORTED), start=st.sampled_from(STARTS))
def test_any_bytes_are_read_or_refused_in_one_line(data, suffix, start):
    try:
        extracted = read(f"any{suffix}", start + data)
    except UnreadableError as error:
        assert "\n" not in str(error)
    else:
        assert extracted.text
        assert "\x00" not in extracted.text


def test_the_report_on_a_damaged_archive_stays_a_line():
    told = str(damaged("minutes.docx", ValueError("header " + "x" * 30_000)))
    assert told.startswith("minutes.docx: the document is damaged or cut short (header x") and len(told) < 300


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_documents_are_read_or_refused(data):
    whole = data.draw(st.sampled_from([WHOLE_WORD, WHOLE_ODT, WHOLE_PDF]))
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 20))):
        broken[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read("a.docx", bytes(broken)).text
    except UnreadableError as error:
        assert "\n" not in str(error)


WHOLE_WORD, WHOLE_ODT, WHOLE_PDF = word(), odt(f"<text:p>{HEARD}</text:p>"), pdf([lines([HEARD] * 20)])
