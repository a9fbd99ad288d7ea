import os

import pytest

from assistant.domain import Extraction
from assistant.errors import NotFoundError
from assistant.flows.adding import add
from assistant.flows.files import files_in
from assistant.library import Library


class Reader:
    """An engine that finds nothing, and fails on what it is told to."""

    model: str | None = None

    def __init__(self, fails=()):
        self.fails, self.seen = fails, []

    def extract(self, meeting):
        self.seen.append(meeting.source.file)
        if meeting.source.file in self.fails:
            raise KeyError("a fault")
        return Extraction()


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "store") as kept:
        yield kept


@pytest.fixture
def folder(tmp_path, texts):
    place = tmp_path / "in"
    (place / "deep").mkdir(parents=True)
    (place / "parks.txt").write_text(texts["parks"])
    (place / "deep" / "growth.txt").write_text(texts["growth"])
    (place / "empty.txt").write_text("")
    (place / "photo.jpg").write_bytes(b"\xff\xd8")
    (place / ".hidden.txt").write_text(texts["parks"])
    return place


def taken(paths, library, engine=None, **more):
    return {
        one.file.rsplit("/", 1)[-1]: one for one in add(paths, library, engine or Reader(), max_bytes=10**6, **more)
    }


def test_a_folder_is_read_with_all_in_it_but_other_kinds_and_hidden_files(folder):
    assert [path.name for path, _ in files_in([folder])] == ["growth.txt", "empty.txt", "parks.txt"]


def test_a_file_that_is_named_is_tried_whatever_it_is(folder, library):
    report = taken([folder / "photo.jpg"], library)
    assert report["photo.jpg"].outcome == "failed"


def test_a_file_that_fails_is_told_of_and_the_rest_is_kept(folder, library):
    report = taken([folder], library)
    assert {name: one.outcome for name, one in report.items()} == {
        "growth.txt": "added", "parks.txt": "added", "empty.txt": "failed",
    }  # fmt: skip
    assert report["empty.txt"].reason and "empty" in report["empty.txt"].reason
    assert [file for file, _ in library.unreadable()] == ["empty.txt"]
    assert {entry.meeting_id for entry in library.meetings()} == {
        report["growth.txt"].meeting_id, report["parks.txt"].meeting_id,
    }  # fmt: skip


def test_a_fault_of_the_program_on_one_file_does_not_cost_the_others(folder, library):
    report = taken([folder], library, Reader(fails={"growth.txt"}))
    assert report["growth.txt"].outcome == "failed" and "fault" in report["growth.txt"].reason
    assert report["parks.txt"].outcome == "added"


def test_what_is_kept_and_unchanged_is_not_looked_at_again(folder, library):
    taken([folder], library)
    engine = Reader()
    assert taken([folder], library, engine)["parks.txt"].outcome == "unchanged"
    assert engine.seen == []


def test_a_changed_file_replaces_what_it_was(folder, library, texts):
    before = taken([folder], library)["parks.txt"].meeting_id
    (folder / "parks.txt").write_text(texts["parks"].replace("£4,150", "£4,250"))
    after = taken([folder], library)["parks.txt"]
    assert (after.outcome, after.meeting_id) == ("replaced", before)
    assert "£4,250" in library.meeting(before).text
    assert len(library.meetings()) == 2


def test_two_meetings_of_one_name_get_two_ids(tmp_path, library, texts):
    for number, place in enumerate(("a", "b")):
        (tmp_path / place).mkdir()
        (tmp_path / place / f"{place}.txt").write_text(texts["parks"].replace("£4,150", f"£{number},150"))
    report = taken([tmp_path / "a", tmp_path / "b"], library)
    assert len({one.meeting_id for one in report.values()}) == 2
    assert len(library.meetings()) == 2


def test_progress_is_told_once_a_file_and_after_it_is_stored(folder, library):
    told = []

    def progress(done, total, one):
        if one.meeting_id:
            library.meeting(one.meeting_id)
        told.append((done, total))

    taken([folder], library, progress=progress)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_path_that_is_not_there_is_an_error(tmp_path, library):
    with pytest.raises(NotFoundError, match="does not exist"):
        add([tmp_path / "nowhere"], library, Reader(), max_bytes=10)


def test_with_a_language_model_what_is_extracted_is_stored_before_the_next_is_asked_for(library, folder):
    class Model(Reader):
        model = "test:model"

        def extract(self, meeting):
            if self.seen:
                raise KeyboardInterrupt
            return super().extract(meeting)

    with pytest.raises(KeyboardInterrupt):
        taken([folder], library, Model())
    assert len(library.meetings()) == 1


def test_the_same_minutes_in_another_format_are_told_of(folder, library, texts):
    (folder / "parks.md").write_text(f"{texts['parks']}\nPage 1\n")
    (folder / "parks-2.txt").write_text(
        texts["parks"].split("\n1.", 1)[0] + "\n1. Fountains\n\nNothing was said of them.\n"
    )
    report = taken([folder / "parks.txt"], library)
    assert report["parks.txt"].notice is None
    again = taken([folder / "parks.md", folder / "parks-2.txt"], library)
    assert again["parks.md"].outcome == "added"
    assert f"remove one, such as {again['parks.md'].meeting_id}." in again["parks.md"].notice
    assert again["parks-2.txt"].outcome == "added" and again["parks-2.txt"].notice is None
    assert taken([folder / "parks.md"], library)["parks.md"].notice is None


def test_a_file_whose_name_is_no_utf8_is_kept_with_the_rest(folder, library, texts):
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(f"{texts['parks']}\nOn 3 June the cafe opened.\n")
        (folder / os.fsdecode(b"nothing\xe9.txt")).write_text("")
    except OSError:
        pytest.skip("this system takes no such name")
    report = taken([folder], library)
    assert {name: one.outcome for name, one in report.items() if "udce9" in name} == {
        "caf\\udce9.txt": "added",
        "nothing\\udce9.txt": "failed",
    }
    assert report["growth.txt"].outcome == "added"
    assert "nothing\\udce9.txt" in dict(library.unreadable())
