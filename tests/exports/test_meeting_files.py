"""Each format opened again as its reader would, and its content compared with the meeting."""

import csv
import io
import json
import re
import zipfile
from datetime import date, datetime

import pytest
from docx import Document
from icalendar import Calendar

from assistant.domain import Action, Decision, Meeting, Summary
from assistant.errors import MinutesError
from assistant.exports import entry_of, export_actions, export_decisions, export_meeting, owners_archive


def test_word_has_styles_a_table_of_actions_page_numbers_and_every_item(all_of_it):
    document = Document(io.BytesIO(export_meeting(*all_of_it, "docx")))
    styled = {(p.style.name, p.text) for p in document.paragraphs}
    assert ("Title", "Amber Parish Council") in styled
    assert ("Heading 2", "4.2  Flood defences") in styled
    assert ("List Bullet", "Clearing the culvert under Mill Lane would cost £14,300. (item 4.2)") in styled
    decisions, actions = document.tables
    assert [cell.text for cell in actions.rows[1].cells] == [
        "Have the culvert cleared\n“the culvert be cleared before 30 November”",
        "Ben Tranter",
        "30 November 2024",
        "4.2",
    ]
    assert [cell.text for cell in decisions.rows[1].cells][1:] == ["Resolved", "4.2"]
    footer = document.sections[0].footer._element.xml
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer
    assert document.core_properties.title == "Amber Parish Council: summary of the meeting of 12 March 2024"


def test_word_takes_text_that_xml_cannot_hold(all_of_it):
    meeting, summary, decisions, actions = all_of_it
    odd = summary.model_copy(update={"headline": "A\x00B\x0b\u202eC \ud800"})
    document = Document(io.BytesIO(export_meeting(meeting, odd, decisions, actions, "docx")))
    assert any(p.text == "ABC" for p in document.paragraphs)


def test_markdown_names_the_item_of_every_line_and_lets_no_markup_through(all_of_it):
    page = export_meeting(*all_of_it, "md").decode()
    assert "- Clearing the culvert under Mill Lane would cost £14,300. (item 4.2)" in page
    assert "| Have the culvert cleared | Ben Tranter | 30 November 2024 | 4.2 |" in page
    assert "9 April 2024, at 19:00, Reading Room" in page
    assert "<script" not in page
    assert not re.search(r"(?<!\\)\]\(", page)


def test_json_is_the_models_themselves(all_of_it):
    meeting, summary, decisions, actions = all_of_it
    read = json.loads(export_meeting(*all_of_it, "json"))
    assert Meeting.model_validate(read["meeting"]) == meeting
    assert tuple(Decision.model_validate(row) for row in read["decisions"]) == decisions
    assert tuple(Action.model_validate(row) for row in read["actions"]) == actions
    assert Summary.model_validate(read["summary"]).points == summary.points
    for row in read["actions"]:
        found = row["evidence"][0]
        assert read["meeting"]["text"][found["start"] : found["end"]] == found["quote"]


def test_csv_has_one_row_an_action_and_no_formula(all_of_it):
    content = export_meeting(*all_of_it, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["due"] for row in rows] == ["2024-11-30", "", "2024-01-05"]
    assert [row["owner"] for row in rows] == ["Ben Tranter", "Joy Okafor, Ben Tranter", ""]
    assert rows[1]["action"].startswith("'=HYPERLINK")
    assert rows[0]["words of the minutes"] == "the culvert be cleared before 30 November"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "\n-", "\u200b="])
def test_no_cell_of_a_csv_begins_a_formula_whatever_the_separator(all_of_it, start):
    first = all_of_it.actions[0].model_copy(update={"text": f'{start}1+1;{start}2\n{start}3\t{start}4;"{start}5'})
    content = export_actions([first], {}, "csv").decode("utf-8-sig")
    for separator in ",;\t":
        for row in csv.reader(io.StringIO(content), delimiter=separator):
            for cell in row:
                assert not re.match(r'[\s"]*[=+\-@＝＋－＠\t\r]', cell), (separator, cell)


def test_calendar_shows_every_action_once_as_to_do_and_what_is_due_as_a_day(all_of_it):
    calendar = Calendar.from_ical(export_meeting(*all_of_it, "ics"))
    todos = calendar.walk("VTODO")
    assert [str(todo["status"]) for todo in todos] == ["NEEDS-ACTION", "NEEDS-ACTION", "COMPLETED"]
    assert todos[0].decoded("due") == date(2024, 11, 30)
    assert "Amber Parish Council, 12 March 2024, item 4.2" in todos[0]["description"]
    due, coming = calendar.walk("VEVENT")
    assert due.decoded("dtstart") == date(2024, 11, 30)
    assert str(due["summary"]) == "Ben Tranter: Have the culvert cleared"
    assert coming.decoded("dtstart") == datetime(2024, 4, 9, 19)
    assert str(coming["location"]) == "Reading Room"
    uids = [str(part["uid"]) for part in calendar.subcomponents]
    assert len(set(uids)) == len(uids) == 5


def test_each_owner_gets_a_calendar_of_what_is_theirs(all_of_it):
    archive = zipfile.ZipFile(io.BytesIO(owners_archive(all_of_it.actions, {})))
    assert archive.namelist() == ["actions-ben-tranter.ics", "actions-joy-okafor.ics", "actions-no-owner.ics"]
    counts = [len(Calendar.from_ical(archive.read(name)).walk("VTODO")) for name in archive.namelist()]
    assert counts == [2, 1, 1]


def test_owners_whose_names_make_one_file_name_keep_a_file_each(all_of_it):
    one, two, _ = all_of_it.actions
    named = [
        action.model_copy(update={"owners": (action.owners[0].model_copy(update={"name": name}),)})
        for action, name in ((one, "A. Li"), (two, "A Li"))
    ]
    archive = zipfile.ZipFile(io.BytesIO(owners_archive(named, {})))
    assert archive.namelist() == ["actions-a-li.ics", "actions-a-li-2.ics"]


def test_a_filtered_register_keeps_meeting_and_item_of_each_row(all_of_it):
    meetings = {all_of_it.meeting.id: entry_of(all_of_it.meeting)}
    page = export_actions(all_of_it.actions[:1], meetings, "md", "Actions of Ben Tranter").decode()
    assert page.startswith("# Actions of Ben Tranter\n")
    assert "Amber Parish Council, 12 March 2024, item 4.2 |" in page
    table = Document(io.BytesIO(export_decisions(all_of_it.decisions, meetings, "docx"))).tables[0]
    assert table.rows[1].cells[2].text == "Amber Parish Council, 12 March 2024, item 4.2"
    assert json.loads(export_decisions(all_of_it.decisions, meetings, "json"))[0]["id"] == "d1"
    assert b'"d1"' not in export_decisions(all_of_it.decisions, meetings, "csv")


def test_the_same_meeting_makes_the_same_files(all_of_it):
    for format_ in ("md", "json", "csv", "ics"):
        assert export_meeting(*all_of_it, format_) == export_meeting(*all_of_it, format_)


def test_a_meeting_of_which_nothing_is_known_still_makes_every_file(all_of_it):
    bare = all_of_it.meeting.model_copy(
        update=dict.fromkeys(("body", "date", "start_time", "venue", "chair", "next_meeting")) | {"people": ()}
    )
    empty = Summary(meeting_id=bare.id, headline="Minutes of the meeting")
    assert "None is recorded." in export_meeting(bare, empty, (), (), "md").decode()
    assert (
        Document(io.BytesIO(export_meeting(bare, empty, (), (), "docx"))).paragraphs[0].text == "Minutes of the meeting"
    )
    assert Calendar.from_ical(export_meeting(bare, empty, (), (), "ics")).subcomponents == []


def test_what_cannot_be_exported_is_said(all_of_it):
    with pytest.raises(MinutesError, match="choose docx, md, json, csv or ics"):
        export_meeting(*all_of_it, "pdf")
    with pytest.raises(MinutesError, match="no dates for a calendar"):
        export_decisions(all_of_it.decisions, {}, "ics")
