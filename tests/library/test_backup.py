import json
import zipfile
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.library import Library
from assistant.library.embedding import bundled_folder
from tests.library.conftest import make_meeting, put


@pytest.fixture
def full(library: Library) -> Library:
    put(library, make_meeting())
    put(library, make_meeting(file="b.txt", items={"1": ("Roads", "The bridge is closed. ACTION: Clerk")}))
    library.note_unreadable("scan.pdf", "no text in it")
    return library


def assert_same(one: Library, other: Library) -> None:
    assert one.meetings() == other.meetings() != ()
    assert [one.meeting(e.meeting_id) for e in one.meetings()] == [other.meeting(e.meeting_id) for e in one.meetings()]
    assert one.decisions() == other.decisions() != () and one.actions() == other.actions() != ()
    assert one.unreadable() == other.unreadable() != ()
    question = "who has to see to the culvert"
    assert [p.text for p in one.search(question)] == [p.text for p in other.search(question)]
    assert other.check() == []


def test_a_backup_gives_everything_back(full: Library, tmp_path: Path):
    assert full.backup(tmp_path / "all.zip") == 2
    assert Library.restore(tmp_path / "all.zip", tmp_path / "new") == 2
    with Library.open(tmp_path / "new") as restored:
        assert_same(full, restored)


def test_a_copy_is_the_same_library(full: Library, tmp_path: Path):
    with Library.open(tmp_path / "new") as copy:
        assert full.copy_to(copy) == 2
        assert_same(full, copy)


def test_vectors_of_another_model_are_made_anew(full: Library, tmp_path: Path):
    full.backup(tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        first = json.loads(archive.read("meetings/000001.json"))
    assert first["collection"] == "v1-all-minilm-l6-v2" and first["vectors"]
    other = tmp_path / "another"
    other.symlink_to(bundled_folder())
    Library.restore(tmp_path / "all.zip", tmp_path / "new", embedding=str(other))
    with Library.open(tmp_path / "new", embedding=str(other)) as restored:
        assert_same(full, restored)
    with Library.open(tmp_path / "new") as restored, pytest.raises(StoreError, match="minutes reindex"):
        restored.search("culvert", 1)


def test_nothing_is_restored_over_what_is_kept(full: Library, store: Path, tmp_path: Path):
    full.backup(tmp_path / "all.zip")
    with pytest.raises(StoreError, match="not empty"):
        Library.restore(tmp_path / "all.zip", store)
    assert len(full.meetings()) == 2


def test_a_damaged_register_is_restored_and_kept_under_another_name(full: Library, store: Path, tmp_path: Path):
    full.backup(tmp_path / "all.zip")
    full.close()
    (store / "register.sqlite").write_bytes(b"this is no database at all" * 100)
    assert Library.restore(tmp_path / "all.zip", store) == 2
    with Library.open(store) as restored:
        assert len(restored.meetings()) == 2 and restored.check() == []
    assert [file for file in store.iterdir() if ".damaged-" in file.name]


@pytest.mark.parametrize("damage", ["cut", "flip", "swap", "empty", "text", "newer", "missing"])
def test_a_backup_that_is_not_whole_is_refused_and_nothing_is_kept(full: Library, tmp_path: Path, damage: str):
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    full.backup(good)
    content = good.read_bytes()
    if damage == "cut":
        bad.write_bytes(content[: len(content) // 2])
    elif damage == "flip":
        bad.write_bytes(content[:300] + bytes([content[300] ^ 255]) + content[301:])
    elif damage in ("swap", "newer"):
        with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                if damage == "swap" and name.endswith("000001.json"):
                    part = part.replace(b"culvert", b"calvert")
                if damage == "newer" and name == "manifest.json":
                    part = part.replace(b'"format": 1', b'"format": 99')
                new.writestr(name, part)
    elif damage in ("empty", "text"):
        bad.write_bytes(b"" if damage == "empty" else b"no backup")
    with pytest.raises(StoreError):
        Library.restore(bad, tmp_path / "new")
    with Library.open(tmp_path / "new") as restored:
        assert restored.meetings() == () and restored.check() == []


def test_a_backup_replaces_the_last_one_only_when_it_is_complete(full: Library, tmp_path: Path, monkeypatch):
    path = tmp_path / "all.zip"
    full.backup(path)
    before = path.read_bytes()

    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", fail)
    with pytest.raises(StoreError, match="No space left"):
        full.backup(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []
