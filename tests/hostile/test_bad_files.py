"""A folder with everything that goes wrong in it: one line a file, the rest added, what was stored unharmed."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from tests.hostile.sound import MINUTES, SAMPLES

SCAN = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
/Resources << /XObject << /I 5 0 R >> >> >> endobj
4 0 obj << /Length 30 >> stream
q 500 0 0 700 40 40 cm /I Do Q
endstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8
/Length 1 >> stream
x
endstream endobj
trailer << /Root 1 0 R >>
%%EOF
"""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def sample(suffix: str) -> bytes:
    return next(path for path in SAMPLES if path.suffix == suffix).read_bytes()


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_entities() -> bytes:
    """A Word document whose text is a file of this machine, and a billion laughs."""
    out = io.BytesIO(sample(".docx"))
    entities = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    page = f'<?xml version="1.0"?>{entities}<w:document xmlns:w="http://x"><w:body>&x;&b;</w:body></w:document>'
    with zipfile.ZipFile(out) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    return packed(members | {"word/document.xml": page.encode()})


BAD = {
    "empty.txt": b"",
    "blank.docx": b"   \n\n ",
    "recipe.txt": b"Take two eggs and a little flour. Stir well.\n",
    "scan.pdf": SCAN,
    "locked.docx": OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
    "cut short.docx": sample(".docx")[:3000],
    "cut short.odt": sample(".odt")[:3000],
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "undecodable.txt": bytes(range(1, 32)) * 40,
    "half a character.txt": b"\xff\xfe" + MINUTES.encode("utf-16-le")[:-1],
    "large.txt": MINUTES.encode() + b"x" * 3_000_000,
    "bomb.docx": packed({"[Content_Types].xml": b"", "word/document.xml": b"<a>" + bytes(200_000_000)}),
    "entities.docx": with_entities(),
    "archive.docx": packed({"../../escaped.txt": MINUTES.encode()}),
}


def folder_of_everything(folder: Path) -> list[str]:
    """Write the bad files and the good ones; the names of the good ones."""
    folder.mkdir()
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "outside.txt").symlink_to(folder.parent / "kept" / "first.txt")
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    good = {
        "wrong extension.pdf": MINUTES.replace("12 March", "13 March"),
        "-rf; $(touch x) \N{SNOWMAN} & 'é'.txt": MINUTES.replace("12 March", "14 March"),
        "new\nline.txt": MINUTES.replace("12 March", "15 March"),
        "latin.txt": MINUTES.replace("12 March", "16 March").replace("Tranter", "Tränter"),
    }
    for name, text in good.items():
        (folder / name).write_bytes(text.encode("cp1252" if name == "latin.txt" else "utf-8"))
    return list(good)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links are made in another way on this system")
def test_each_bad_file_gets_one_line_and_the_rest_is_added(tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "first.txt").write_text(MINUTES)
    good = folder_of_everything(tmp_path / "folder")
    settings = Settings(store=tmp_path / "store", max_file_mb=2)
    with Assistant.open(settings) as assistant:
        assistant.add([kept])
        (before,) = assistant.meetings()
        report = {Path(one.file).name: one for one in assistant.add([tmp_path / "folder"])}
        assert {name for name, one in report.items() if one.outcome == "added"} == set(good)
        failed = {name: one.reason for name, one in report.items() if one.outcome == "failed"}
        assert set(failed) == {*BAD, "outside.txt", "ring.txt"}
        for name, reason in failed.items():
            assert reason and "\n" not in reason and reason.isprintable(), name
            assert any(word in reason for word in (". ", ";")), f"{name}: {reason} says what, and not what to do"
        assert {name for name, _ in assistant.library.unreadable()} == set(failed)
        assert before in assistant.meetings()
        assert assistant.meeting(before.meeting_id).text == MINUTES
        assert len(assistant.meetings()) == 1 + len(good)
        assert assistant.library.check() == []
        assert assistant.ask("Who is to find a contractor?").searched.unreadable == len(failed)
    assert not (tmp_path / "escaped.txt").exists() and not Path("x").exists()
    assert not any("root:" in file.read_text("latin-1") for file in (tmp_path / "store").rglob("*") if file.is_file())


def test_the_command_line_says_it_and_ends_with_2(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(MINUTES)
    (folder / "b.txt").write_bytes(b"")
    command = [sys.executable, "-m", "assistant.cli", "--store", str(tmp_path / "store"), "add", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == ""
    first, second = filter(str.strip, done.stdout.splitlines())
    assert first.startswith("added")
    assert second.startswith("FAILED") and "empty" in second
    again = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    assert again.returncode == 2
    assert [one["outcome"] for one in json.loads(again.stdout)] == ["unchanged", "failed"]
