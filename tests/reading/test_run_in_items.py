"""Titles without a number: those that run into their text, and those that only their place tells."""

import pytest

HEAD = "Pelham Allotment Society\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"


def titles(read, *paragraphs: str) -> list[str]:
    return [item.title for item in read(HEAD + "\n\n".join(paragraphs) + "\n").agenda()]


@pytest.mark.parametrize(
    "parted", ["{}: {}", "{}. {}", "{} – {}", "{} - {}", "**{}** {}", "**{}:** {}", "- **{}** – {}"]
)
def test_titles_that_a_mark_parts_from_their_text(read, parted):
    said = [
        ("Minutes", "The record of April was approved."),
        ("Treasurer’s report", "The balance stands at £310."),
        ("Water butts", "Tom has mended two of them."),
        ("Any other business", "There was none."),
    ]
    found = titles(read, *(parted.format(title, text) for title, text in said))
    assert found == [title for title, _ in said]


def test_titles_in_capitals_before_their_text(read):
    found = titles(
        read,
        "MINUTES OF THE LAST MEETING They were approved as a true record.",
        "PATHS Tom reported that the lower path floods.",
        "DATE OF NEXT MEETING 7 June 2024 in the hut.",
    )
    assert found == ["MINUTES OF THE LAST MEETING", "PATHS", "DATE OF NEXT MEETING"]


def test_bold_points_of_a_list_with_their_text_below(read):
    found = titles(
        read,
        "- **Minutes**\n  - They were approved.\n- **Paths**\n  - Tom will lay bark.\n- **Show**\n  - It is on 6 July.",
    )
    assert found == ["Minutes", "Paths", "Show"]


def test_speakers_sums_and_labels_are_no_titles(read):
    assert titles(read, "Tom Frame: I saw it.", "Ann Bell: So did I.", "Eva Lund: We should ask.") == []
    spoken = ("Minutes: late.", "Tom: Sorry.", "Ann: Fine.", "Tom: Really.", "Ann: Yes.", "Tom: Good.", "Report: none.")
    assert titles(read, *spoken) == []
    assert titles(read, "Income: £310", "Expenditure: £280", "Balance: £30") == []
    assert titles(read, "Moved by: Tom", "Seconded: Ann", "Vote: all", "Decision: the fee stays at £30") == []


def test_sentences_between_numbered_items_stay_sentences(read):
    found = titles(
        read,
        "1. Paths\nTom reported: the lower path floods.",
        "2. Finance report\nBudget: it was kept to. Report: none yet. Minutes: filed.",
        "3. Close\nAnn closed the meeting.",
    )
    assert found == ["Paths", "Finance report", "Close"]


BLOCKS = (
    "Water butts\nTom has mended two of them",
    "Lower path\nBark to be laid before the summer",
    "Hut roof\nAnn to ask for three quotations",
    "Seed order\nThe order went off on Monday",
    "Open day\nThe open day is on 6 July",
)


def test_a_few_words_right_above_each_paragraph_are_titles(read):
    assert titles(read, *BLOCKS) == [block.split("\n")[0] for block in BLOCKS]


def test_a_short_line_above_one_paragraph_is_no_title(read):
    prose = (
        "Tom reported that the lower path floods whenever it rains\nand that nobody can use it then.",
        "Ann had asked for three quotations for the roof of the hut,\nwhich have all come in.",
    )
    assert titles(read, "quite a few\nhad come to the open day", *prose) == []


def test_titles_alone_between_empty_lines_that_score_as_titles_do_not_hide_their_neighbours(read):
    text = "it was told at some length that nothing has changed since April."
    paragraphs = [part for title in ("Hut", "Minutes of the Last Meeting", "Paths") for part in (title, f"Then {text}")]
    assert titles(read, *paragraphs) == ["Hut", "Minutes of the Last Meeting", "Paths"]


def test_a_numbered_list_below_the_headings_counts_no_items(read):
    headed = [f"## {title}\n\nTom told of it." for title in ("Paths", "Hut", "Seeds", "Show", "Fees", "Next meeting")]
    found = titles(read, *headed, "1. Fees update\n2. Hut update\n3. Show plans")
    assert found == ["Paths", "Hut", "Seeds", "Show", "Fees", "Next meeting"]


def test_a_month_and_year_at_the_head_of_a_wrapped_line_is_no_number(read):
    text = "Finance\n\nAll of it was paid into the account in\n\nMay 2024.\n\nHut Report\n\nThe roof was mended.\n"
    assert "May 2024" not in [item.number for item in read(HEAD + text).agenda()]


def test_numbers_of_five_digits(read):
    meeting = read(HEAD + "14201 PATHS\nTom told of them.\n\n14202 FINANCE\nThe fee was kept.\n")
    assert [(item.number, item.title) for item in meeting.agenda()] == [("14201", "PATHS"), ("14202", "FINANCE")]


@pytest.mark.parametrize("mark", [".", ":", "", " –"])
def test_capitals_are_one_habit_whatever_parts_them_from_the_text(read, mark):
    body = (
        "WELCOME. The chair opened the meeting.",
        f"MATTERS ARISING{mark} TF said the gate was hung.",
        "ACCOUNTS FOR 2023 were laid before the members.",
        "AOB McT spoke of the hedge.",
        "ELECTION OF OFFICERS.",
    )
    expected = ["WELCOME", "MATTERS ARISING", "ACCOUNTS FOR 2023", "AOB", "ELECTION OF OFFICERS"]
    assert titles(read, *body) == expected


def test_a_wide_gap_parts_the_title_from_its_text(read):
    body = (
        "Treasurer's report   The balance stands at four hundred pounds.",
        "Correspondence   A letter from the water board was read out.",
        "Any other business   The gate sticks in wet weather and needs oil.",
    )
    assert titles(read, *body) == ["Treasurer's report", "Correspondence", "Any other business"]
    assert titles(read, *(paragraph.replace("   ", " ") for paragraph in body)) == []


@pytest.mark.parametrize("speaker", ["TF", "Mr Frame", "Cllr Tom Frame", "The warden"])
def test_titles_that_nothing_parts_from_who_speaks(read, speaker):
    found = titles(
        read,
        f"Matters arising {speaker} reported that the gate was hung on Monday.",
        f"Treasurer’s report {speaker} said that the bank holds four hundred pounds.",
        f"Lower path drain {speaker} has had two offers for the work.",
    )
    assert found == ["Matters arising", "Treasurer’s report", "Lower path drain"]


def test_what_somebody_does_then_is_no_title(read):
    said = ("Afterwards TF reported a leak.", "In reply AB said that it was mended.", "With regret TF has left us.")
    assert titles(read, *said) == []


def test_titles_on_lines_without_space_between(read):
    lines = [
        "Matters arising: None",
        "Treasurer's report: The bank holds four hundred pounds, of which a hundred is kept for the water.",
        "Water butts: Tom Frame mended two",
        "Any other business: None",
        "Voting by ballot: Ann Bell stays",
    ]
    assert titles(read, "\n".join(lines)) == [line.partition(":")[0] for line in lines[:-1]]
