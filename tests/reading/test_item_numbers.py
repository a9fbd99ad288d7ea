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
