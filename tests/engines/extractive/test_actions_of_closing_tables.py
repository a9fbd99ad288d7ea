"""Closing tables of actions whose rows name the item that each arose in."""

import pytest
from small_meetings import believed


@pytest.mark.parametrize("heading", ["Minute", "Item", "Min ref", "Minute no."])
def test_a_row_of_a_closing_table_arose_in_the_item_that_it_names(heading):
    table = (
        f"The meeting ended at 7.25 pm.\n\n| {heading} | Action | Owner | By |\n|---|---|---|---|\n"
        "| 1 | Make and advertise the speed limit order | Hugh Penn | 31 March 2024 |\n"
        "| 3 | Write to the cafe with the reasons for refusal | Lena Marsh | 21 April 2024 |"
    )
    found = believed("It was noisy.", "It was cold.", "It was late.", table).actions
    assert [(action.item, action.evidence[0].item) for action in found] == [("1", "4"), ("3", "4")]


def test_rows_that_are_counted_name_no_item():
    table = (
        "| Item | Action | Owner | By |\n|---|---|---|---|\n"
        "| 1 | Make and advertise the speed limit order | Hugh Penn | 31 March 2024 |\n"
        "| 2 | Write to the cafe with the reasons for refusal | Lena Marsh | 21 April 2024 |"
    )
    assert {action.item for action in believed("It was noisy.", "It was cold.", table).actions} == {"3"}
