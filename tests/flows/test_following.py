"""What later meetings were told of actions: matched to the action that is meant, and shown as it was said."""

from datetime import date

import pytest

from assistant.assistant import Assistant
from assistant.domain import Action
from assistant.engines.extractive import reports
from assistant.flows.following import followed, told
from assistant.library import Library
from assistant.settings import Settings

MAY = """Westmere Town Council
PARKS COMMITTEE

Minutes of the meeting held on Thursday 6 May 2021 at 7.00 pm in the Jubilee Room, Westmere Town Hall

Present: Councillor Ada Quill (Chair), Councillor Tom Marsh, Jill Penrose (Town Clerk)

1. Bandstand roof

The roof had been damaged in the storms.

ACTION: Jill Penrose to write to the insurers about the bandstand roof by 31 May 2021.

2. Trees in Mill Lane

ACTION: Tom Marsh to obtain three quotations for felling the limes by 31 May 2021.

ACTION: Ada Quill to tell the residents of Mill Lane of the felling.

3. Swings

ACTION: Tom Marsh to order new chains for the swings.
"""
JUNE = """Westmere Town Council
PARKS COMMITTEE

Minutes of the meeting held on Thursday 10 June 2021 at 7.00 pm in the Jubilee Room, Westmere Town Hall

Present: Councillor Ada Quill (Chair), Councillor Tom Marsh, Jill Penrose (Town Clerk)

1. Matters arising

Insurers (minute 1): Jill Penrose had written on 12 May. Completed.

Limes (minute 2): Tom Marsh had only two quotations for the felling. Carried over.

Swings (minute 3): the chains had been ordered.

Cemetery gate (minute 9): painted. Completed.

2. Paths

There was no other business.
"""
JULY = JUNE.replace("10 June", "8 July").replace(
    "Tom Marsh had only two quotations for the felling. Carried over.",
    "three quotations for the felling were tabled by Tom Marsh. Completed.",
)
OTHER = JUNE.replace("PARKS COMMITTEE", "FINANCE COMMITTEE")


def opened(tmp_path, **texts):
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
    assistant = Assistant.open(Settings(store=tmp_path / "store"))
    assistant.add([tmp_path / f"{name}.txt" for name in texts])
    return assistant


def by_words(actions: tuple[Action, ...]) -> dict[str, Action]:
    words = ("insurers", "quotations", "residents", "chains")
    return {word: next(one for one in actions if word in one.text) for word in words}


def test_each_report_is_that_of_the_action_it_means(tmp_path):
    with opened(tmp_path, may=MAY, june=JUNE) as assistant:
        found = by_words(assistant.actions(until=date(2021, 5, 31)))
        quotes = {word: one.reported.evidence.quote for word, one in found.items() if one.reported}
        assert quotes.keys() == {"insurers", "quotations", "chains"}
        assert quotes["insurers"].endswith("Jill Penrose had written on 12 May. Completed.")
        june = assistant.meeting(found["chains"].reported.evidence.meeting_id)
        evidence = found["chains"].reported.evidence
        assert june.text[evidence.start : evidence.end] == evidence.quote


def test_how_an_action_stands_is_what_is_said_outright_and_else_as_it_was_set(tmp_path):
    with opened(tmp_path, may=MAY, june=JUNE) as assistant:
        stands = {word: one.stands for word, one in by_words(assistant.actions(until=date(2021, 5, 31))).items()}
        assert stands == {"insurers": "done", "quotations": "carried_over", "residents": "open", "chains": "open"}
        assert [one.text.split()[0] for one in assistant.actions(status="done")] == ["Jill"]
        assert len(assistant.actions(status="carried_over")) == 1
        assert all(one.status == "open" for one in assistant.actions())


def test_the_last_that_was_told_counts_in_whatever_order_the_minutes_came(tmp_path):
    with opened(tmp_path, july=JULY, may=MAY, june=JUNE) as assistant:
        found = by_words(assistant.actions(until=date(2021, 5, 31)))
        assert found["quotations"].stands == "done" and "tabled" in found["quotations"].reported.evidence.quote
        assistant.remove(found["quotations"].reported.evidence.meeting_id)
        assert by_words(assistant.actions(until=date(2021, 5, 31)))["quotations"].stands == "carried_over"


def test_what_another_body_was_told_is_of_its_own_actions(tmp_path):
    with opened(tmp_path, may=MAY, june=OTHER) as assistant:
        assert {one.reported for one in assistant.actions()} == {None}


def test_an_action_that_is_as_like_another_of_its_meeting_is_left_alone(tmp_path):
    vague = JUNE.replace("Limes (minute 2): Tom Marsh had only two quotations for the felling. Carried over.", "") + (
        "\n3. Mill Lane\n\nThe action on the felling of Mill Lane was complete.\n"
    )
    with opened(tmp_path, may=MAY, june=vague) as assistant:
        found = by_words(assistant.actions(until=date(2021, 5, 31)))
        assert (found["quotations"].reported, found["insurers"].stands) == (None, "done")


def test_what_an_older_version_did_not_look_for_is_found_once_and_kept(tmp_path, monkeypatch):
    with opened(tmp_path, may=MAY, june=JUNE) as assistant:
        ids = [entry.meeting_id for entry in assistant.meetings()]
        whole = told(ids, assistant.library)
        with assistant.library._database.writing() as connection:
            connection.exec_driver_sql("update meetings set reports = null")
        assert set(assistant.library.reports(ids).values()) == {None}
        assert told(ids, assistant.library) == whole and any(whole.values())
        monkeypatch.setattr("assistant.flows.following.reports", lambda _: pytest.fail("looked for again"))
        assert told(ids, assistant.library) == whole


def test_what_is_kept_of_an_action_is_not_what_was_told_later(tmp_path):
    with opened(tmp_path, may=MAY, june=JUNE) as assistant:
        kept = assistant.library.actions()
        assert {one.reported for one in kept} == {None}
        assert [one.model_copy(update={"reported": None}) for one in followed(kept, assistant.library)] == list(kept)


def test_reports_go_with_the_library_into_a_backup(tmp_path):
    with opened(tmp_path, may=MAY, june=JUNE) as assistant:
        before = assistant.actions()
        assistant.backup(tmp_path / "all.zip")
    other = tmp_path / "other"
    assert Library.restore(tmp_path / "all.zip", other) == 2
    with Library.open(other) as library:
        assert None not in library.reports([entry.meeting_id for entry in library.meetings()]).values()
    with Assistant.open(Settings(store=other)) as again:
        assert again.actions() == before


def test_every_report_names_its_own_meeting_when_ids_collide(tmp_path):
    with opened(tmp_path, may=MAY, june=JUNE, copy=JUNE.replace("painted", "painted green")) as assistant:
        for entry in assistant.meetings():
            meeting = assistant.meeting(entry.meeting_id)
            assert told([meeting.id], assistant.library)[meeting.id] == tuple(reports(meeting))
