"""File names made from words that nobody vouches for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exports import file_name, upload_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Amber Parish Council", "12 March"), "amber-parish-council-12-march.ics"),
        (("../../etc/passwd",), "etc-passwd.ics"),
        (("CON",), "minutes-con.ics"),
        (("\u202efdp.exe",), "fdp-exe.ics"),
        (("Łukasz Żółć",), "łukasz-żółć.ics"),
        (("",), "minutes.ics"),
        (("a" * 300,), "a" * 100 + ".ics"),
    ],
)
def test_export_names(parts, name):
    assert file_name(*parts, suffix="ics") == name


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ("Minutes 12.03.2024 (final).docx", "Minutes 12.03.2024 (final).docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\clerk\\a.pdf", "a.pdf"),
        ('<img src=x onerror="1">.txt', "img src x onerror 1.txt"),
        (".hidden.txt", "hidden.txt"),
        ("..", "minutes"),
        ("nul.txt", "minutes-nul.txt"),
        ("a\x00b\n.md", "a b.md"),
    ],
)
def test_upload_names_keep_what_a_clerk_would_know_them_by(given_, name):
    assert upload_name(given_) == name


@given(st.text(max_size=200))
def test_no_name_leads_out_of_its_folder_or_is_too_long(text):
    for name in (file_name(text, suffix="csv"), upload_name(text)):
        assert name.strip(" .") == name
        assert name
        assert not set(name) & set('/\\:*?"<>|\0\n\r\t')
        assert len(name.encode()) <= 255
        assert upload_name(name) == name or name.startswith("minutes")
