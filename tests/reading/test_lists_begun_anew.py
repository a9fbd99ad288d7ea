"""Titles that each begin a list of its own, "1." before every one, as texts taken from a page write them."""

import pytest

HEAD = "Pelham Allotment Society\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"


def outline(read, body: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in read(HEAD + body).agenda()]


@pytest.mark.parametrize("mark", ["  1. ", "1) ", "1.", "1.\n\n", "  1. **"])
def test_a_number_that_never_counts_on_is_none(read, mark):
    close = "**" if mark.endswith("**") else ""
    texts = {
        "Apologies": "Two were sent.",
        "Minutes of the spring meeting": "They were right.",
        "Bridge repairs": "The rail is loose.",
        "Any other business": "The hedge is high.",
    }
    body = "\n\n".join(f"{mark}{title}{close}\n\n{text}" for title, text in texts.items()) + "\n"
    assert outline(read, body) == [(None, title) for title in texts]


def test_one_that_counts_on_until_a_paragraph_breaks_the_list(read):
    body = (
        "  1. Welcome;\n\nAll came.\n\n  1. Minutes of the spring meeting.\n  2. Bridge repairs; the rail is loose and "
        "will be mended by the warden in June.\n\nIt was cheap.\n\n  1. Rents\n  2. Any other business\n\nNone came.\n"
    )
    titles = ["Welcome", "Minutes of the spring meeting", "Bridge repairs", "Rents", "Any other business"]
    assert outline(read, body) == [(None, title) for title in titles]


def test_where_some_are_bold_the_others_are_lists_of_theirs(read):
    body = (
        "1. **Welcome**\n\nAll came.\n\n1. **Bridge repairs**\n\n1. The rail is loose\n2. The deck is sound\n\n"
        "1. **Planning**\n\nNone came.\n\n1. **Any other business**\n\nThe hedge is high.\n"
    )
    assert [title for _, title in outline(read, body)] == [
        "Welcome",
        "Bridge repairs",
        "Planning",
        "Any other business",
    ]


def test_markdown_counts_on_where_all_between_is_set_in(read):
    body = (
        "1. Apologies\n   - Two were sent.\n1. Bridge repairs\n\n   It is loose.\n\n1. Any other business\n   None.\n"
    )
    assert outline(read, body) == [("1", "Apologies"), ("2", "Bridge repairs"), ("3", "Any other business")]


def test_short_lists_under_headings_are_no_titles(read):
    body = (
        "## Bridge repairs\n\n1. The rail is loose and will be mended in June.\n2. The deck is sound and dry.\n\n"
        "## Rents\n\n1. They rise by a tenth from the first of April.\n\n"
        "## Finance\n\n1. The bank holds four hundred pounds, which is enough.\n"
    )
    assert outline(read, body) == [(None, "Bridge repairs"), (None, "Rents"), (None, "Finance")]


def test_lists_inside_numbered_items_leave_the_items_their_numbers(read):
    inner = "\n\n1. the budget of the society\n\nIt is low.\n\n1. a report on rents\n\nThey rise.\n\n"
    body = "".join(f"Item {n}: {title}{inner}" for n, title in enumerate(("Welcome", "Rents", "Close"), 1))
    assert [number for number, _ in outline(read, body)] == ["1", "2", "3"]


@pytest.mark.parametrize("step", ["    1. ", "   1) "])
def test_a_list_set_in_below_a_numbered_item_counts_its_parts(read, step):
    body = (
        f"1. Welcome\n{step}The warden thanked all who had come through the snow.\n\n"
        f"2. Money\n{step}Bank balance\n        - It is low.\n{step.replace('1', '2')}Rents of the plots\n"
        "        - They rise.\n\n3. Close\n"
    )
    assert [number for number, _ in outline(read, body)] == ["1", "2", "2.1", "2.2", "3"]


def test_bold_titles_set_in_count_parts_whose_text_is_not(read):
    body = (
        "**1. Welcome**\nThe warden thanked all.\n\n**2. Money**\n\n   **1. Bank balance**\nIt is low.\n\n"
        "   **2. Rents of the plots**\nThey rise.\n\n**3. Close**\n"
    )
    assert [number for number, _ in outline(read, body)] == ["1", "2", "2.1", "2.2", "3"]


def test_a_number_set_in_is_not_taken_for_one_of_the_outer_list(read):
    body = (
        "1. Officers\n\n   1. Nominations\n\nAnn Bell for the chair.\n\n   2. Result of the vote\n\nShe has it.\n\n"
        "2. Money\n\nIt is low.\n\n3. Close\n\nAt nine.\n"
    )
    assert [title for number, title in outline(read, body) if "." not in number] == ["Officers", "Money", "Close"]


def test_a_list_of_things_to_do_counts_no_parts(read):
    body = (
        "1. Welcome\n    1. The warden thanked all.\n\n2. Money\n    1. Write to the bank\n    2. Ask for the rents\n\n"
        "3. Close\n    1. The meeting was closed at nine.\n"
    )
    assert [number for number, _ in outline(read, body)] == ["1", "2", "3"]


def test_a_number_set_in_counts_nothing(read):
    text = (
        f"{HEAD}## Outcomes\n\n1. Finance report\n   1. Tom to pay the mower\n   1. Budget review put off to June\n\n"
        "1. Election of officers\n   1. Ann Bell as chair\n\n1. Website and newsletter\n   1. Sue writes them\n"
    )
    assert [(item.number, item.title) for item in read(text).agenda()] == [
        ("1", "Finance report"), ("2", "Election of officers"), ("3", "Website and newsletter"),
    ]  # fmt: skip
