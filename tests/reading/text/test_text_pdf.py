import pytest
from text_samples import LIMIT, lines, pdf

from assistant.errors import UnreadableError
from assistant.reading.text import extract_text

PROSE = (
    "The director reported on the work of the past three months and said that the number",
    "of visitors had risen by a tenth, which was more than anybody on the board had",
    "expected at the beginning of the year.",
)


def text_of(pages, **options) -> str:
    return extract_text("minutes.pdf", pdf(pages, **options), max_bytes=LIMIT).text


def test_wrapped_lines_are_one_paragraph_and_space_divides_paragraphs():
    text = text_of([[*lines(PROSE), *lines(PROSE, y=140)]])
    assert text == f"{' '.join(PROSE)}\n\n{' '.join(PROSE)}\n"


def test_a_word_divided_at_the_line_end_keeps_its_hyphen():
    first = "The director reported on the work of the past three months and thanked the co-"
    text = text_of(
        [lines([first, "operative for the money which it had given to the garden behind the old library hall", *PROSE])]
    )
    assert "the co-operative for" in text


def test_a_word_divided_within_a_column_is_closed_up():
    rows = [(72, 72, "Present"), (160, 72, f"{PROSE[0][:58]} Ann Oak-"), (160, 85.2, "Hart, and of the others.")]
    text = text_of([[*rows, (72, 110, "Apologies"), (160, 110, "Tom Frame"), *lines(PROSE, y=140)]])
    assert "Oak-Hart" in text


def test_hanging_numbers_and_bullets_keep_their_text():
    page = [
        (72, 72, "3.1"),
        (108, 72, PROSE[0][:70]),
        (108, 85.2, "by the board."),
        (72, 110, "•"),
        (90, 110, "One point"),
    ]
    page += lines(PROSE, y=140)
    assert text_of([page]).startswith(f"3.1 {PROSE[0][:70].strip()}")
    assert "\n\n- One point\n" in text_of([page])


def headed(*heading):
    """A page whose second paragraph of prose stands below ``heading``."""
    return text_of([[*lines(PROSE), *heading, *lines(PROSE, y=180)]])


BLUE = "0.06 0.28 0.38 rg"


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ((72, 150, "The harbour wall", False, 14), "# The harbour wall"),
        ((72, 150, "4. The harbour wall", True, 13), "# 4. The harbour wall"),
        ((72, 150, "The harbour wall", False, 11, BLUE), "# The harbour wall"),
        ((72, 150, "The harbour wall:", False, 11, BLUE), "# The harbour wall:"),
        ((72, 150, "The harbour wall", True), "**The harbour wall**"),
        ((72, 150, "ACTION: mend the wall", True, 11, "1 0 0 rg"), "**ACTION: mend the wall**"),
        ((72, 150, "The wall is to be mended.", False, 11, BLUE), "The wall is to be mended."),
        (
            (72, 150, "The Board summed up what it had heard as:", False, 12),
            "The Board summed up what it had heard as:",
        ),
        ((72, 150, "clerk@harbour.example", False, 11, BLUE), "clerk@harbour.example"),
    ],
)
def test_headings_are_told_by_their_size_and_colour(heading, told):
    assert headed(heading) == f"{' '.join(PROSE)}\n\n{told}\n\n{' '.join(PROSE)}\n"


def test_larger_headings_stand_above_smaller_ones():
    smaller, larger = (72, 150, "The harbour wall", False, 13), (72, 30, "Minutes", False, 18)
    assert [line for line in headed(larger, smaller).splitlines() if "#" in line] == [
        "# Minutes",
        "## The harbour wall",
    ]


def test_of_very_many_sizes_the_last_share_the_lowest_level():
    marks = [
        mark
        for at in range(9)
        for mark in ((72, 40 + 80 * at, f"Part {at}", False, 30 - 2 * at), *lines(PROSE, y=60 + 80 * at))
    ]
    assert [line for line in text_of([marks]).splitlines() if "#" in line][-2:] == ["###### Part 7", "###### Part 8"]


def test_many_larger_lines_below_one_another_are_no_headings():
    people = [
        (72, 30 + 20 * at, name, False, 12) for at, name in enumerate(("Jo Smith", "Ann Bold", "Tim Long", "Eve"))
    ]
    page = [*people, *lines(PROSE, y=140), *lines(PROSE, y=200), *lines(PROSE, y=260)]
    assert text_of([page]).startswith("Jo Smith\n")
    assert "# Jo Smith" in text_of([[page[0], *page[4:]]])


def test_where_much_is_larger_nothing_is_a_heading_by_its_size():
    wall, prose = (72, 420, "The harbour wall", False, 12), [*lines(PROSE), *lines(PROSE, y=140)]
    assert "# The harbour wall" in text_of([[*prose, wall]])
    much = [(72, 220 + 13.2 * at, text, False, 12) for at, text in enumerate(PROSE)]
    assert "#" not in text_of([[*prose, *much, wall]])


def test_underlined_lines_are_bold_and_underlined_words_are_not():
    wall = (72, 150, "2. The harbour wall")
    assert "\n\n**2. The harbour wall**\n\n" in headed(wall, ("rule", 84, 152, 167, 152))
    assert "\n\n2. The harbour wall\n\n" in headed(wall, ("rule", 106, 152, 145, 152))  # "harbour" alone
    assert "\n\n2. The harbour wall\n\n" in headed(wall, ("rule", 60, 152, 500, 152))  # drawn across the page


def test_names_and_roles_in_columns_are_divided_by_tabs():
    rows = [("Jo Smith", "Chair"), ("Ann Bold", "Leeds City Council"), ("Tim Long", "Clerk")]
    page = [
        mark for at, (name, role) in enumerate(rows) for mark in ((72, 72 + 13 * at, name), (260, 72 + 13 * at, role))
    ]
    assert text_of([page]) == "Jo Smith\tChair\nAnn Bold\tLeeds City Council\nTim Long\tClerk\n"


def test_a_label_in_bold_that_fills_its_column_keeps_apart_from_the_words_beside_it():
    rows = [
        ("Members", "Jo Smith"),
        ("Sponsor department", "Ann Bold, Department for Trade (observer)"),
        ("Clerk", "Tim Long"),
    ]
    page = [
        mark
        for at, (label, name) in enumerate(rows)
        for mark in ((72, 72 + 13 * at, label, True), (192, 72 + 13 * at, name))
    ]
    assert "**Sponsor department**\tAnn Bold, Department" in text_of([page])


def test_the_longer_of_two_lists_side_by_side_keeps_its_column():
    page = [(72, 72 + 13 * at, f"Member {at}") for at in range(3)]
    page += [(260, 72 + 13 * at, f"Officer {at}") for at in range(4)]
    assert text_of([page]).splitlines() == [*(f"Member {at}\tOfficer {at}" for at in range(3)), "\tOfficer 3"]


def test_owners_in_the_margin_follow_their_paragraph():
    page = [(500, 60, "Action", True)]
    for at, owner in enumerate(("JS", "KD", "Chair")):
        page += [*lines(PROSE, y=80 + 60 * at), (500, 80 + 60 * at + 13.2, owner)]
    text = text_of([page])
    assert [line for line in text.splitlines() if line.startswith("[")] == [
        "[Action] JS",
        "[Action] KD",
        "[Action] Chair",
    ]
    assert text.count(" ".join(PROSE) + "\n[Action]") == 3


def test_the_heading_of_the_margin_is_told_once():
    pages = []
    for _ in range(3):
        page = [(72, 60, "Item", True), (500, 60, "Action", True)]
        for at, owner in enumerate(("JS", "KD")):
            page += [*lines(PROSE, y=140 + 60 * at), (500, 140 + 60 * at + 13.2, owner)]
        pages.append(page)
    text = text_of(pages)
    assert text.count("**Action**") == 1
    assert text.count("[Action] JS") == text.count("[Action] KD") == 3


def test_page_furniture_is_left_out_and_a_paragraph_goes_on_over_the_page():
    def page(number, body):
        return [
            (72, 40, "Board of Trade - 12 May"),
            *body,
            (280, 810, f"Page {number} of 2"),
            (72, 800, "Next meeting 9 June"),
        ]

    text = text_of([page(1, lines(PROSE[:2])), page(2, lines(PROSE[2:]))])
    assert text == " ".join(PROSE) + "\n"


def test_bold_is_marked_and_a_watermark_is_not_read():
    text = text_of([[(72, 72, "Apologies", True), (100, 400, "DRAFT", True, 90), *lines(PROSE, y=100)]])
    assert text == f"**Apologies**\n\n{' '.join(PROSE)}\n"


def test_a_ruled_table_becomes_rows_and_goes_on_over_the_page():
    def table(rows, y):
        marks = [("rule", x, y, x, y + 20 * len(rows)) for x in (72, 200, 400)]
        marks += [("rule", 72, y + 20 * at, 400, y + 20 * at) for at in range(len(rows) + 1)]
        return marks + [
            (x + 4, y + 20 * at + 14, cell)
            for at, row in enumerate(rows)
            for x, cell in zip((72, 200), row, strict=True)
        ]

    head = [("Action", "Owner")]
    text = text_of([table([*head, ("Send it", "JS")], 200), table([*head, ("Read it", "KD")], 80)])
    assert text == "| Action | Owner |\n| Send it | JS |\n| Read it | KD |\n"


def test_what_cannot_be_read_says_why():
    whole = pdf([lines(PROSE)])
    encrypted = (
        "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >>"
    )
    for data, reason in (
        (whole[: len(whole) // 2], "cut short"),
        (pdf([[]], picture=0), "no text \\(a scan\\)"),
        (pdf([[]]), "has no text"),
        (pdf([lines(PROSE)], trailer=encrypted), "password"),
        (b"%PDF-1.7\nrubbish\nstartxref\n0\n%%EOF\n", "damaged"),
    ):
        with pytest.raises(UnreadableError, match=reason) as caught:
            extract_text("minutes.pdf", data, max_bytes=LIMIT)
        assert "\n" not in str(caught.value)


def test_a_page_that_is_only_a_picture_is_named():
    assert text_of([lines(PROSE), []], picture=1) == f"{' '.join(PROSE)}\n\n[Page 2] picture without text\n"
