"""Lettered sub-items: a letter on a line of its own, a single one, one in the wording of an agenda."""

HEAD = "Pelham Parish Council\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"
CLOSE = "\n\n6. Close\nAnn closed the meeting.\n"


def outline(read, item: str) -> list[tuple[str | None, str]]:
    return [(found.number, found.title) for found in read(HEAD + item + CLOSE).agenda()][1:-1]


def test_a_letter_alone_takes_its_title_from_the_next_line(read):
    item = "5. Planning\n(a)\nBarn at Low Farm\nNo objection was made.\n(b)\nLand at Mill Lane\nIt will object."
    assert outline(read, item) == [("5(a)", "Barn at Low Farm"), ("5(b)", "Land at Mill Lane")]


def test_the_only_letter_right_below_its_item(read):
    assert outline(read, "5. Reports\na) Mower hire 2024\nTom moved to hire one.") == [("5(a)", "Mower hire 2024")]


def test_the_only_letter_of_a_resolution_is_a_clause(read):
    assert outline(read, "5. Reports\nRESOLVED:\n(a) That a mower be hired.\nTom left the meeting.") == []


def test_the_wording_of_an_agenda_above_what_came_of_it(read):
    item = (
        "5. Finance\n(i)To approve the payments of April\nThey were approved.\n(ii)To note the balance\nIt was noted."
    )
    assert outline(read, item) == [("5(i)", "To approve the payments of April"), ("5(ii)", "To note the balance")]


def test_what_was_resolved_to_do_is_no_title(read):
    item = "5. Finance\nIt was resolved:\n(a) To pay the invoice of April;\n(b) To close the account.\nTom left."
    assert outline(read, item) == []


def test_topics_before_a_colon(read):
    item = (
        "5. Letters\na) Brook Office: a survey.\nb) Amber Valley Co-op: received a statement, but no cheque.\n"
        "c) J. & K. Vane’s Bequest: M.A. Oak is to call. The next step is legal.\n"
        "d) Mid Vale Institute for Public Safety: there are films to borrow."
    )
    assert outline(read, item) == [
        ("5(a)", "Brook Office"),
        ("5(b)", "Amber Valley Co-op"),
        ("5(c)", "J. & K. Vane’s Bequest"),
        ("5(d)", "Mid Vale Institute for Public Safety"),
    ]


def test_people_before_a_colon_are_no_topics(read):
    assert outline(read, "5. Reports\na) Ann Bell: the path is open.\nb) Tom Frame: no news this month.") == []


def test_clauses_with_a_colon_are_no_topics(read):
    assert outline(read, "5. Reports\na) That the fence: be mended.\nb) To ask: for a price.") == []


def test_titles_in_bold_behind_their_letters(read):
    item = (
        "5. Matters arising\n\n> a\\) **Street lamps** The clerk reported that two lamps stood dark in the lane.\n>\n"
        "> b\\) **Walk with Tom Frame** Nobody had come.\n"
    )
    assert outline(read, item) == [("5(a)", "Street lamps"), ("5(b)", "Walk with Tom Frame")]
    item = "5. Reports\n\n(a) __Mill Lane__ The hedge is cut.\n\n(b) <u>2024 rent of the barn</u>: it was paid.\n"
    assert outline(read, item) == [("5(a)", "Mill Lane"), ("5(b)", "2024 rent of the barn")]


def test_the_only_title_in_bold_behind_its_letter(read):
    assert outline(read, "5. Reports\n\n> a\\) **Pond** It was full in May, and a fence stands by it.\n") == [
        ("5(a)", "Pond")
    ]


def test_who_speaks_in_bold_behind_a_letter_is_no_title(read):
    item = "5. Tasks\nIt was agreed:\na) **Ann Bell** will write to the school.\nb) **TF** is to call the bank today.\n"
    assert outline(read, item) == []
