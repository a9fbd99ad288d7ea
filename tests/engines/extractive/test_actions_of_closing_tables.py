"""Closing tables of actions whose rows name the item that each arose in."""

import pytest
from small_meetings import believed, meeting_of

from assistant.engines.extractive.extract import extract
from assistant.grounding import ground_extraction


@pytest.mark.parametrize("heading", ["Minute", "Item", "Min ref", "Minute no."])
def test_a_row_of_a_closing_table_arose_in_the_item_that_it_names(heading):
    table = (
        f"The meeting ended at 7.25 pm.\n\n| {heading} | Action | Owner | By |\n|---|---|---|---|\n"
        "| 1 | Make and advertise the speed limit order | Hugh Penn | 31 March 2024 |\n"
        "| 3 | Write to the cafe with the reasons for refusal | Lena Marsh | 21 April 2024 |"
    )
    found = believed("It was noisy.", "It was cold.", "It was late.", table).actions
    assert [(action.item, action.evidence[0].item) for action in found] == [("1", "4"), ("3", "4")]


def test_a_reference_without_the_brackets_of_its_item_names_it_all_the_same():
    meeting = meeting_of("It was noisy.", "It was cold.", "")
    lettered = meeting.items[1].model_copy(update={"number": "2(b)"})
    table = (
        "| No. | Min. | Action | Who | By |\n|---|---|---|---|---|\n"
        "| 1 | 1 | Briefing for the wardens | HP | 14 April |\n| 2 | 2b | Letter to the county | LM | 7 April |\n"
    )
    text = meeting.text + table
    last = meeting.items[2].model_copy(update={"end": len(text)})
    whole = meeting.model_copy(update={"text": text, "items": (meeting.items[0], lettered, last)})
    assert [action.item for action in ground_extraction(whole, extract(whole)).actions] == ["1", "2(b)"]


def test_rows_that_are_counted_name_no_item():
    table = (
        "| Item | Action | Owner | By |\n|---|---|---|---|\n"
        "| 1 | Make and advertise the speed limit order | Hugh Penn | 31 March 2024 |\n"
        "| 2 | Write to the cafe with the reasons for refusal | Lena Marsh | 21 April 2024 |"
    )
    assert {action.item for action in believed("It was noisy.", "It was cold.", table).actions} == {"3"}
