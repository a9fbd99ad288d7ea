from datetime import date

import pytest

from assistant.domain import Source
from assistant.errors import NotFoundError
from assistant.library import Kept, Library
from tests.library.conftest import ITEMS, actions_of, decisions_of, make_meeting, put


def test_what_is_put_in_comes_back_whole(library: Library):
    meeting = make_meeting()
    put(library, meeting)
    assert library.meeting(meeting.id) == meeting
    assert library.decisions() == tuple(decisions_of(meeting))
    assert library.actions() == tuple(actions_of(meeting))
    assert library.check() == []


def test_it_is_all_there_when_opened_again(library: Library, store):
    meeting = make_meeting()
    put(library, meeting)
    library.close()
    with Library.open(store) as again:
        assert again.meeting(meeting.id) == meeting
        assert again.search("silted culvert", 1)[0].item == "2"
        assert again.check() == []


def test_state_goes_by_bytes_then_by_file_name(library: Library):
    meeting = make_meeting()
    assert library.state_of(meeting.source) == "new"
    put(library, meeting)
    assert library.state_of(meeting.source) == "unchanged"
    assert library.state_of(meeting.source.model_copy(update={"file": "renamed.txt"})) == "unchanged"
    assert library.state_of(Source(file=meeting.source.file, format="txt", sha256="0" * 64)) == "changed"
    assert library.state_of(Source(file="other.txt", format="txt", sha256="0" * 64)) == "new"


def test_a_changed_file_replaces_its_meeting_whole(library: Library):
    put(library, make_meeting())
    changed = make_meeting(items={"1": ("Allotments", "The waiting list was closed until the autumn.")})
    changed = changed.model_copy(update={"id": library.id_for(changed)})
    put(library, changed)
    assert [entry.meeting_id for entry in library.meetings()] == ["amber-parish-council-2024-03-12"]
    assert library.meeting(changed.id).text == changed.text
    assert library.decisions() == () and library.actions() == ()
    assert all("culvert" not in passage.text for passage in library.search("culvert under Mill Lane", 10))
    assert library.check() == []


def test_two_files_with_the_same_body_and_date_get_two_ids(library: Library):
    put(library, make_meeting())
    for n in (2, 3):
        other = make_meeting(file=f"part-{n}.txt", items={"1": (f"Part {n}", f"Only part {n} was discussed.")})
        wanted = library.id_for(other)
        assert wanted == f"amber-parish-council-2024-03-12-{n}"
        put(library, other.model_copy(update={"id": wanted}))
    assert len(library.meetings()) == 3


def test_an_id_taken_since_it_was_asked_for_is_not_taken_twice(library: Library):
    first, second = make_meeting(), make_meeting(file="b.txt", items={"1": ("Roads", "ACTION: Clerk")})
    assert library.id_for(first) == library.id_for(second)
    put(library, first)
    put(library, second)
    renamed = library.meeting("amber-parish-council-2024-03-12-2")
    assert renamed.source.file == "b.txt"
    (action,) = library.actions(meetings=[renamed.id])
    assert action.meeting_id == renamed.id == action.evidence[0].meeting_id
    assert action.id.startswith(renamed.id)


def test_files_of_one_name_in_folders_by_date_are_separate_meetings(library: Library):
    january = make_meeting("amber-2024-01-09", day=date(2024, 1, 9), file="minutes.docx")
    february = make_meeting(
        "amber-2024-02-13", day=date(2024, 2, 13), file="minutes.docx", items={**ITEMS, "4": ("Trees", "None.")}
    )
    put(library, january)
    put(library, february)
    assert [entry.meeting_id for entry in library.meetings()] == ["amber-2024-01-09", "amber-2024-02-13"]


def test_putting_the_same_file_again_keeps_one(library: Library):
    put(library, make_meeting())
    put(library, make_meeting())
    assert len(library.meetings()) == 1
    assert library.check() == []


def test_removing_removes_everything(library: Library):
    meeting = make_meeting()
    put(library, meeting)
    library.remove(meeting.id)
    assert library.meetings() == () and library.decisions() == () and library.actions() == ()
    assert library.search("culvert", 5) == ()
    assert library.catalogue().people == ()
    assert library.check() == []
    with pytest.raises(NotFoundError, match="minutes list"):
        library.remove(meeting.id)


def test_no_word_of_what_is_removed_is_left_in_the_files(library: Library, store):
    put(library, make_meeting("kept-2024-05-01", file="kept.txt"))
    secret = make_meeting("gone-2024-06-01", file="gone.txt", items={"1": ("Quagmire", "The xylophone was pawned.")})
    put(library, secret)
    words = (b"xylophon", b"quagmir", b"pawn")
    assert all(any(word in kept.lower() for kept in _bytes(store)) for word in words)
    library.remove(secret.id)
    assert not any(word in kept.lower() for kept in _bytes(store) for word in words)
    assert library.search("culvert", 1) and library.check() == []


def _bytes(store) -> list[bytes]:
    return [file.read_bytes() for file in store.rglob("*") if file.is_file()]


def test_an_unknown_meeting_is_told_of(library: Library):
    with pytest.raises(NotFoundError, match="'nobody-2000-01-01'"):
        library.meeting("nobody-2000-01-01")


def test_the_catalogue_is_in_order_of_dates_and_names_everybody(library: Library):
    for day in (date(2024, 5, 1), date(2023, 1, 1), None):
        put(library, make_meeting(f"m-{day}", day=day, file=f"{day}.txt", items={"1": ("One", f"Held on {day}.")}))
    catalogue = library.catalogue()
    assert [entry.date for entry in catalogue.meetings] == [None, date(2023, 1, 1), date(2024, 5, 1)]
    assert catalogue.people == ("Ben Tranter", "Joy Okafor")
    assert [entry.meeting_id for entry in library.catalogue(["m-2023-01-01"]).meetings] == ["m-2023-01-01"]
    assert library.catalogue([]).meetings == () and library.catalogue([]).people == ()


def test_unreadable_files_are_remembered_until_they_are_read(library: Library):
    library.note_unreadable("scan.pdf", "no text")
    library.note_unreadable("scan.pdf", "no text in it")
    library.note_unreadable("2024-03-12.txt", "empty")
    assert library.unreadable() == (("2024-03-12.txt", "empty"), ("scan.pdf", "no text in it"))
    put(library, make_meeting())
    assert library.unreadable() == (("scan.pdf", "no text in it"),)


def test_a_meeting_of_nothing_but_blanks_is_kept(library: Library):
    blank = make_meeting().model_copy(update={"text": "   \n", "items": ()})
    library.put(Kept(blank))
    assert library.meeting(blank.id) == blank
    assert library.search("anything at all", 5) == ()
    assert library.check() == []


def test_reindex_makes_the_same_passages_anew(library: Library):
    put(library, make_meeting())
    before = library.search("who waits for an allotment", 3)
    told = []
    library.reindex(lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]
    assert library.search("who waits for an allotment", 3) == before
    assert library.check() == []
