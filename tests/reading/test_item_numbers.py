"""The shapes of an item's number: codes of a year, letters behind a point, spaces lost or strayed."""

import pytest

HEAD = "Board of the Amber Trust\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"


def outline(read, body: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in read(HEAD + body).agenda()]


@pytest.mark.parametrize(
    "numbers",
    [
        ("7-0910/11", "8-0910/11", "9-0910/11"),
        ("7-2009/10", "8-2009/10", "9-2009/10"),
        ("TC07:05/24", "TC08:05/24", "TC09:05/24"),
        ("A7:05/2024", "A8:05/2024", "A9:05/2024"),
    ],
)
def test_codes_of_a_year_in_two_parts(read, numbers):
    titles = ("Welcome", "Bridge repairs", "Any other business")
    body = "\n\n".join(f"{number} - {title}\nIt was heard." for number, title in zip(numbers, titles, strict=True))
    assert outline(read, body) == list(zip(numbers, titles, strict=True))


@pytest.mark.parametrize("shape", ["{}.{}", "{}){}", "{} . {}", "BR/{}/24{}"])
def test_a_space_lost_or_strayed_beside_the_number(read, shape):
    titles = ("Welcome to all", "Bridge repairs", "Any other business")
    body = "\n\n".join(shape.format(number, title) + "\nIt was heard." for number, title in enumerate(titles, 1))
    assert [title for _, title in outline(read, body)] == list(titles)


@pytest.mark.parametrize("letters", [("2.a", "2.b"), ("2a", "2b"), ("2(a)", "2(b)")])
def test_a_letter_behind_the_number(read, letters):
    money = f"2. Money\n{letters[0]} Bank\nIt pays.\n{letters[1]} Rents\nThey rise."
    body = f"1. Welcome\nAll came.\n\n{money}\n\n3. Close\nAt six.\n"
    assert [number for number, _ in outline(read, body)] == ["1", "2", *letters, "3"]


def test_a_clock_and_a_flat_are_no_numbers(read):
    body = "1. Welcome\nAll came.\n\n2. Money\n2.30pm was the hour.\n2Bedroom flats are let.\n\n3. Close\nAt six.\n"
    assert [number for number, _ in outline(read, body)] == ["1", "2", "3"]


def test_an_item_of_another_meeting_is_none_of_this(read):
    body = (
        "1. Apologies\nNone.\n\n2. Matters arising\n\n     Item 3 Boat shed: the roof was mended.\n\n"
        "     Item 5 Slipway: the mud was cleared.\n\n3. Close\nAt six.\n"
    )
    assert [number for number, _ in outline(read, body)] == ["1", "2", "3"]


def test_a_number_alone_above_what_the_last_minutes_called_the_matter(read):
    body = (
        "1.\n\nAPOLOGIES\n\nNone.\n\n2.\n\nMATTERS ARISING\n\n2.1\n\nMinute 8 - Boat shed\n\n"
        "The roof was mended.\n\n3.\n\nCLOSE\n\nAt six.\n"
    )
    assert ("2.1", "Minute 8 - Boat shed") in outline(read, body)
    assert "8" not in [number for number, _ in outline(read, body)]


def test_sentences_with_the_next_numbers_go_on_the_items(read):
    body = (
        "1. The warden opened the meeting and thanked all who had come through the snow to be there.\n"
        "2. It was reported that the record of April had been lost and would be written anew by the clerk.\n"
        "3. Bridge repairs\nThey go on.\n4. Rents\nThey rise.\n5. Grants\nNone came.\n"
        "6. It was agreed by all who were there that the gate be painted, and that the paint be green.\n"
        "7. The clerk was asked to write to the owner of the field, who had not answered the last letter.\n"
    )
    assert [number for number, _ in outline(read, body)] == list("1234567")


def test_another_list_behind_the_items_does_not_go_on_them(read):
    body = (
        "1. Bridge repairs\nThey go on.\n2. Rents\nThey rise.\n3. Grants\nThese were asked for:\n"
        "1) It was said that the school needs a shed for its tools, and that it would pay a half of it.\n"
        "4) It was said that the church would be glad of some help with the wall, which is leaning.\n"
    )
    assert [number for number, _ in outline(read, body)] == list("123")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_number_of_a_paragraph_between_that_of_the_item_and_its_title(read, gap):
    body = (
        f"1.{gap}WELCOME\nAll came.\n2.{gap}2.1{gap}BRIDGE REPAIRS\nThey go on.\n2.2\nThe rail is loose.\n"
        f"3.{gap}3.1.1{gap}RENTS\nThey rise.\n"
    )
    found = outline(read, body)
    assert [item for item in found if "." not in (item[0] or "")] == [
        ("1", "WELCOME"),
        ("2", "BRIDGE REPAIRS"),
        ("3", "RENTS"),
    ]
    assert [title for _, title in found].count("RENTS") == 1


@pytest.mark.parametrize("year", [".15", ".09", ".2015"])
def test_numbers_that_the_digits_of_a_year_end_behind_a_point(read, year):
    texts = {"Apologies": "Two came.", "To confirm the record of April": "It was right.", "Bridge repairs": "None."}
    body = "\n".join(f"{n}{year} {title}\n{text}" for n, (title, text) in enumerate(texts.items(), 98)) + "\n"
    assert outline(read, body) == [(f"{n}{year}", title) for n, title in enumerate(texts, 98)]


def test_tenth_paragraphs_of_items_are_not_numbers_of_a_year(read):
    lines = [
        f"{item}.{part} It was said that the deck of bridge {part} is sound."
        for item in (1, 2)
        for part in range(8, 13)
    ]
    body = "\n".join(["1. Welcome", *lines[:5], "2. Bridge repairs", *lines[5:], "3. Close", "At six."]) + "\n"
    assert [number for number, _ in outline(read, body) if "." not in (number or "")] == ["1", "2", "3"]


def test_labelled_items_that_begin_late_and_run_into_their_text(read):
    body = (
        "Item 4: Terms of reference – TF asked about two of them and after a short talk they were agreed as they are.\n"
        "Item 5: Rents – AB said that they are too low and that a tenth should be put on them before spring.\n"
        "Item 6: Bridge repairs\nThey go on.\nItem 7: Close\nAt six.\n"
    )
    assert outline(read, body) == [("4", "Terms of reference"), ("5", "Rents"), ("6", "Bridge repairs"), ("7", "Close")]


def test_what_is_said_below_a_bare_label_is_no_title(read):
    body = (
        "Agenda item 1\n\nAB welcomed all to the hall.\n\nAgenda item 2\n\nRecord of April taken as read.\n\n"
        "Agenda item 3\n\nBridge repairs\n\nThey go on.\n"
    )
    assert outline(read, body) == [("1", "Agenda item 1"), ("2", "Agenda item 2"), ("3", "Bridge repairs")]


@pytest.mark.parametrize("number", ["(5.4)", "(Min 5.4)", "(ref. 24/31)", "(minute no 12)"])
def test_the_number_of_the_last_minutes_is_no_part_of_a_title(read, number):
    body = f"1. Welcome\nAll came.\n2. Matters arising\n2.1 {number} Overgrown path\nIt was cut.\n3. Close\nAt six.\n"
    assert ("2.1", "Overgrown path") in outline(read, body)


def table(heads: str) -> str:
    rows = "| 2.1 | Mend the rail | TF | Done |\n| 2.2 | Paint the gate | AB | Not done |\n"
    drawn = f"| {heads} |\n| --- | --- | --- | --- |\n{rows}"
    return f"1. Welcome\nAll came.\n\n2. Last meeting\n\n{drawn}\n3. Close\nAt six.\n"


@pytest.mark.parametrize(
    "heads", ["No. | Detail | Resp. | Status", "Ref | Action | Owner | Due date", "# | Task | Who | When"]
)
def test_rows_of_a_table_of_tasks_are_no_items(read, heads):
    assert [number for number, _ in outline(read, table(heads))] == ["1", "2", "3"]


def test_rows_of_a_table_of_what_was_said_are(read):
    heads = "No. | Discussion | Action by | Notes"
    assert [number for number, _ in outline(read, table(heads))] == ["1", "2", "2.1", "2.2", "3"]


def year_of(*inside: str) -> str:
    own = [
        f"{count}/24 {title}\n\nIt was heard." for count, title in ((11, "Apologies"), (12, "Minutes"), (13, "Roof"))
    ]
    rest = [f"{count}/24 {title}\n\nIt was heard." for count, title in ((15, "Hall"), (16, "Close"))]
    return "\n\n".join([*own, *inside, *rest])


@pytest.mark.parametrize(
    "ran_on",
    [
        "Works to trees at the Mill, Brook 14/24 Litter Bin\n\nIt was bought.",
        "The lamp was lit. 14/24 Litter Bin\n\nIt was bought.",
    ],
)
def test_the_number_that_is_missing_stands_inside_a_line(read, ran_on):
    assert outline(read, year_of(ran_on))[3] == ("14/24", "Litter Bin")


@pytest.mark.parametrize(
    "spoken_of", ["It was dealt with under minute 14/24 Trees.", "See 14/24 Trees, and 14/24 Trees."]
)
def test_the_number_that_is_missing_and_only_spoken_of(read, spoken_of):
    assert [number for number, _ in outline(read, year_of(spoken_of))] == ["11/24", "12/24", "13/24", "15/24", "16/24"]


@pytest.mark.parametrize("title", ["OPEN FORUM", "Public Question Time", "Questions from members of the public"])
def test_the_publics_part_between_numbers(read, title):
    body = f"1. Apologies\n\nNone.\n\n{title}\n\nTwo spoke of the hedge.\n\n2. Roof\n\nIt leaks."
    assert outline(read, body) == [("1", "Apologies"), (None, title), ("2", "Roof")]


@pytest.mark.parametrize("line", ["Public comment", "Open space", "PUBLIC FORUM was well attended"])
def test_other_lines_between_numbers(read, line):
    body = f"1. Apologies\n\nNone.\n\n{line}\n\nTwo spoke of the hedge.\n\n2. Roof\n\nIt leaks."
    assert outline(read, body) == [("1", "Apologies"), ("2", "Roof")]


def test_a_running_head_and_the_rest_of_a_title_are_no_items(read):
    long = "**Adoption of the Minutes of the Amber Leisure and Emergency**\n\n**Services Panel held on 3 May**"
    first = f"**Item 1:**\n\n{long}\n\nThey were agreed.\n\n**BOARD OF THE AMBER TRUST**\n\n"
    head = "A meeting of the Board of the Amber Trust\n\nwas held on 3 May 2024\n\nPresent: Ann Bell, Tom Frame\n\n"
    titles = [item.title for item in read(f"{head}{first}**Item 2:**\n\n**Roof**\n\nIt leaks.").agenda()]
    assert titles == ["Adoption of the Minutes of the Amber Leisure and Emergency", "Roof"]


def test_a_short_title_in_bold_and_one_below_it_are_two(read):
    body = "**1. Reports**\n\n**Treasurer’s Report**\n\nAll is paid.\n\n**2. Roof**\n\nIt leaks."
    assert [title for _, title in outline(read, body)] == ["Reports", "Treasurer’s Report", "Roof"]


def test_headings_whose_count_begins_anew_keep_their_numbers(read):
    text = (
        "# Mill School\n\nMinutes of the meeting of 3 May 2024\n\n## Matters arising\n\n### 1. Roof\n\nIt leaks.\n\n"
        "### 2. Pond\n\nIt is dry.\n\n### 3. Fence\n\nIt stands.\n\n## Points discussed\n\n### 1. Summer fair\n\n"
        "Ann runs it.\n\n### 2. Sports day\n\nTom runs it.\n"
    )
    found = [(item.number, item.title) for item in read(text).agenda()]
    assert found[-3:] == [(None, "Points discussed"), ("1", "Summer fair"), ("2", "Sports day")]
    assert found[-6:-3] == [("1", "Roof"), ("2", "Pond"), ("3", "Fence")]


def test_a_label_in_the_plural_and_a_number_told_twice(read):
    titles = [
        "Items 2: Minutes of last meeting",
        "Item 3: Roof repairs",
        "Item 4: Planning",
        "Item 4: Any other business",
    ]
    body = "\n\n".join(f"**{title}**\n\nIt was heard." for title in titles)
    assert [number for number, _ in outline(read, body)] == ["2", "3", "4", "4"]


def test_items_that_a_sentence_speaks_of_together(read):
    body = "1. Welcome\n\nAll came.\n\nItems 2 and 3 were taken together.\n\n2. Roof\n\nIt leaks.\n\n3. Pond\n\nDry."
    assert [number for number, _ in outline(read, body)] == ["1", "2", "3"]


def test_one_part_alone_where_others_have_several(read):
    bank = "2. **Minutes**\n   Agreed.\n\n   1. **Bank**\n      It pays.\n\n"
    reports = "3. **Reports**\n   1. **Clerk**\n      He wrote.\n\n   2. **Wards**\n      They met.\n\n"
    body = f"1. **Welcome**\n   All came.\n\n{bank}{reports}4. **Close**\n   At six.\n"
    assert [number for number, _ in outline(read, body)] == ["1", "2", "2.1", "3", "3.1", "3.2", "4"]


SAID = "The members heard all about it and thanked everybody who had come."


@pytest.mark.parametrize("title", ["Police Report:", "Highways Matters", "Parish Correspondence"])
def test_a_title_without_a_number_that_stands_alone(read, title):
    body = f"1. Apologies\n\nNone.\n\n{title}\n\n{SAID}\n\n2. Roof\n\nIt leaks."
    assert [found for _, found in outline(read, body)] == ["Apologies", title.rstrip(":"), "Roof"]


@pytest.mark.parametrize(
    "line", ["Reasons for decision", "Amber Lake", "Petty Cash 2024", "Roof Report\n\nAgreed.\n\nRoof Report"]
)
def test_what_stands_alone_and_is_no_title(read, line):
    body = f"1. Apologies\n\nNone.\n\n{line}\n\n{SAID}\n\n2. Roof\n\nIt leaks."
    assert [found for _, found in outline(read, body)] == ["Apologies", "Roof"]


def test_three_titles_alone_under_one_item(read):
    names = ["Amber School of Music", "Friends of the Lake", "Lake and Brook Conference"]
    body = "1. Apologies\n\nNone.\n\n2. Chairman's Business\n\n" + "\n\n".join(f"{name}\n\n{SAID}" for name in names)
    assert [found for _, found in outline(read, f"{body}\n\n3. Roof\n\nIt leaks.")][2:5] == names


@pytest.mark.parametrize(
    "line", ["Resolution taken to exclude the public:", "Motion passed to exclude the press and public"]
)
def test_the_public_leave_below_an_item_of_one_line(read, line):
    told = f"2. Ann spoke of the wall and its stones.\n\n{line}\n\nThe clerk stays."
    body = f"1. Apologies\n\nNone.\n\n{told}\n\n3. Roof\n\nIt leaks."
    assert line.rstrip(":") in [title for _, title in outline(read, body)]


def test_labelled_parts_under_numbered_items(read):
    parts = "**Item 1.1 Apologies**\n\nNone.\n\n**Item 1.2 Interests**\n\nNone.\n\n**Item 1.3 Minutes**\n\nAgreed.\n\n"
    body = f"**1. Standing items**\n\n{parts}**2. Roof**\n\n**Item 2.1 Slates**\n\nThey fell.\n"
    assert [number for number, _ in outline(read, body)] == ["1", "1.1", "1.2", "1.3", "2", "2.1"]


def test_reasons_in_bold_head_no_item(read):
    told = "**Reasons for decision**\n\nTo mend it.\n\n"
    body = f"**1. Apologies**\n\nNone.\n\n{told}**2. Roof**\n\nIt leaks.\n\n**3. Pond**\n\nDry.\n"
    assert [title for _, title in outline(read, body)] == ["Apologies", "Roof", "Pond"]
