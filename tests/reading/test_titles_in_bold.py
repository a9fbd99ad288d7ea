"""Titles in bold without a number: one that a number opens, one that runs into its text, and parts of plain items."""

import pytest

HEAD = "Board of the Amber Trust\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"
SAID = "Tom told the members at length of what was seen there and what it may come to cost."
TITLED = f"**Minutes of last meeting**\n\n{SAID}\n\n**Correspondence**\n\n{SAID}\n\n**Payments**\n\n{SAID}\n\n"


def outline(read, body: str) -> list[tuple[str | None, str, str | None]]:
    return [(item.number, item.title, item.parent) for item in read(HEAD + body).agenda()]


def titles(read, body: str) -> list[str]:
    return [title for _, title, _ in outline(read, body)]


def test_a_single_number_counts_nothing_among_titles_without(read):
    found = outline(read, f"{TITLED}1. **Public questions:**\n\n{SAID}\n")
    assert [number for number, _, _ in found] == [None, None, None, "1"]
    assert found[-1][1] == "Public questions"


def test_a_title_in_bold_that_its_text_follows_beside_others_alone(read):
    body = f"{TITLED}**Hall committee** and its builder came to speak of the roof.\n\n**Planning**\n\n{SAID}\n"
    assert titles(read, body)[3:] == ["Hall committee", "Planning"]


@pytest.mark.parametrize("begun", ["**Resolved** that it be done.", "**Tom Frame** spoke.", "**The hedge** is cut."])
def test_words_in_bold_that_title_nothing(read, begun):
    assert len(titles(read, f"{TITLED}{begun}\n")) == 3


PARTS = (
    "1. WELCOME\n\nAll came.\n\n2. REPORTS\n\n{first}\n\n{said}\n\n**The upper pond**\n\n{said}\n\n3. CLOSE\n\nDone.\n"
)


@pytest.mark.parametrize("first", ["Councillor Frame", "Tom Frame, for the county", "Proposed closure of the lane"])
def test_parts_in_bold_of_an_item_that_is_not(read, first):
    found = outline(read, PARTS.format(first=f"**{first}**", said=SAID))
    assert found[2:4] == [(None, first, "2"), (None, "The upper pond", "2")]


@pytest.mark.parametrize("first", ["**Resolved**", "**Proposed by Tom Frame**", SAID])
def test_words_in_bold_within_an_item_are_no_parts(read, first):
    assert titles(read, PARTS.format(first=first, said=SAID)) == ["WELCOME", "REPORTS", "CLOSE"]


@pytest.mark.parametrize("dated", ["Dated:", "Date: 7 June 2024"])
def test_the_office_of_who_signs_is_no_title(read, dated):
    body = f"**1.**\n\n**Roof**\n\n{SAID}\n\n**2.**\n\n**Pond**\n\n{SAID}\n\nSigned:\n\n**Convener**\n\n{dated}\n"
    assert titles(read, body) == ["Roof", "Pond"]
