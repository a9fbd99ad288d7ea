"""Items of texts that lost their layout: lines run together, spaces and marks gone, pages of the web."""

import pytest

HEAD = "Harrow Lane Society\nMinutes of the committee meeting held on 4 May 2021\n\nPresent: Ann Bell, Tom Reed\n\n"


def outline(meeting):
    return [(item.number, item.title) for item in meeting.items[1:]]


@pytest.mark.parametrize("year", ["21", "19"])
def test_the_number_of_a_year_alone_above_its_title(read, year):
    parts = [("31", "Letters"), ("32", "Interests"), ("33", "Footpaths")]
    body = "\n\n".join(
        f"{count}/{year}\n\n{title}\n\nTo receive any {title.lower()}.\n\nMinutes:\n\n1. There was one on the table."
        for count, title in parts
    )
    assert outline(read(HEAD + body)) == [(f"{count}/{year}", title) for count, title in parts]


def test_the_space_behind_a_bare_number_is_lost(read):
    body = (
        "1Election of the Treasurer\nAnn Bell was elected.\n2Apologies for Absence\nNone were received.\n"
        "3Matters Arising\nThe hedge has been cut."
    )
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "2", "3"]


def test_an_ordinal_or_a_grade_is_no_number(read):
    body = "1. Scouts\n1St Harrow Scouts asked for a plot.\n2. Plots\n3Bs were let.\n3. Close\nThe gate was shut."
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "2", "3"]


FLAT = (
    "Page 1 of 3 Harrow Lane School Minutes of the Governing Body held on 4 May 2021 at 6.00 pm Present: Ann Bell (AB) "
    "Chair, Tom Reed (TR) Head, Una Frost (UF) Parent Governor. In attendance: Lee Marsh Clerk AGENDA ITEM MINUTES "
    "ACTION NO: {} Welcome and Apologies The Chair opened the meeting. {} Pecuniary Interests None were told. "
    "{} Accounts for the Year The accounts were approved. The hall floor was laid again, which the insurers paid for."
)


@pytest.mark.parametrize("numbers", [("1.", "2.", "3."), ("21.041", "21.042", "21.043")])
def test_a_text_without_line_ends_is_parted_behind_its_head(read, numbers):
    assert [number for number, _ in outline(read(FLAT.format(*numbers)))] == [number.rstrip(".") for number in numbers]


def test_numbers_that_do_not_go_on_part_no_text(read):
    assert outline(read(FLAT.format("1.", "7.", "12."))) == []


def test_text_runs_on_behind_a_title_in_capitals(read):
    body = (
        "1. DECLARATIONS AND REGISTERS OF INTERESTS that there were none to be declared by anybody who had come.\n"
        "2. ACCOUNTS OF THE YEAR 2020 Received: the accounts that the auditor had signed the week before.\n"
        "3. NHS England has asked the surgery and the society whether they would share the car park.\n"
    )
    titles = [title for _, title in outline(read(HEAD + body))]
    assert titles[:2] == ["DECLARATIONS AND REGISTERS OF INTERESTS", "ACCOUNTS OF THE YEAR 2020"]
    assert all(title != "NHS" for title in titles)


def test_the_times_of_an_agenda_are_no_titles(read):
    rows = "| 1 | 13:00 to 13:10 |\n| 2 | 13:10 to 13:40 |\n| 3 | 13:40 to 14:00 |\n\n"
    body = "1. Minutes\nThe minutes were approved.\n2. Plots\nTwo were let.\n3. Gate\nIt was painted."
    assert outline(read(HEAD + rows + body)) == [("1", "Minutes"), ("2", "Plots"), ("3", "Gate")]


@pytest.mark.parametrize(
    "line", ["Motion carried 4-1", "The motion was passed unanimously", "Close 4.10pm", "Apologies AB, TR"]
)
def test_a_vote_a_close_and_initials_title_nothing(read, line):
    body = (
        f"## Plots\n\nTwo were let.\n\n**{line}**\n\n## Gate\n\nIt was painted.\n\n## Next Steps for the Hut\n\nA roof."
    )
    assert line not in [title for _, title in outline(read(HEAD + body))]


@pytest.mark.parametrize("said", ["(Minute 38)", "(min. 12/3)", "(Item No 4 refers)"])
def test_a_matter_that_arises_gives_the_number_of_the_last_minutes(read, said):
    below = "5 PLOTS\n\nTwo were let.\n\n6 GATE\n\nOpen."
    body = f"4 MATTERS ARISING\n\nRepair of the hedge {said}\n\nTom Reed had cut it.\n\n{below}"
    assert outline(read(HEAD + body)) == [
        ("4", "MATTERS ARISING"),
        (None, f"Repair of the hedge {said}"),
        ("5", "PLOTS"),
        ("6", "GATE"),
    ]


def test_a_sentence_with_such_a_number_is_no_title(read):
    body = "4 PLOTS\n\nThe hedge was cut (Minute 38)\n\nIt is low.\n\n5 GATE\n\nIt was painted.\n\n6 HUT\n\nOpen."
    assert outline(read(HEAD + body)) == [("4", "PLOTS"), ("5", "GATE"), ("6", "HUT")]


def test_titles_before_a_colon_below_numbered_ones(read):
    body = (
        "1. Opening:\n\nDeclarations of interest: Nobody told of any.\n\nUrgent business: There was none.\n\n"
        "Minutes of the last meeting: They were approved and signed.\n\n2. Plots:\n\nTwo were let.\n\n3. Gate:\n\nOpen."
    )
    numbers = [number for number, _ in outline(read(HEAD + body))]
    assert numbers == ["1", None, None, None, "2", "3"]


def test_remarks_before_a_colon_below_numbered_ones_are_no_titles(read):
    body = "1. Plots\n\nAnn Bell: two were let.\n\nThe rent: ten pounds.\n\nThe term: a year.\n\n2. Gate\n\nOpen."
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "2"]


def test_titles_alone_that_a_point_ends(read):
    body = "\n\n".join(
        f"{title}.\n\nThe committee heard from those who came and thanked them for what they had done."
        for title in ("Purpose of the Evening", "Plot Holders", "Hut and Gate")
    )
    assert [title for _, title in outline(read(HEAD + body))] == [
        "Purpose of the Evening",
        "Plot Holders",
        "Hut and Gate",
    ]


def test_short_sentences_alone_are_no_titles(read):
    body = "\n\n".join(
        f"{said}.\n\nThe committee heard from those who came and thanked them for what they had done."
        for said in ("Nothing new to tell", "Two plots let", "No further news")
    )
    assert outline(read(HEAD + body)) == []


@pytest.mark.parametrize("mark", ["", "- "])
def test_a_long_topic_behind_a_letter(read, mark):
    body = (
        f"1. Plan\n\n{mark}a) New water butts and the way to pay for them: The grant has come.\n\n"
        f"{mark}b) Painting/joinery: Tom Reed is asked.\n\n2. Gate\nOpen.\n3. Hut\nShut."
    )
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "1(a)", "1(b)", "2", "3"]


def test_an_office_before_a_colon_is_no_title(read):
    body = (
        "1. Election of officers\n\nSecretary: Ann Bell.\n\nTreasurer: Tom Reed.\n\nVice-Chairman: Una Frost.\n\n"
        "2. Gate\n\nIt was painted."
    )
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "2"]


def test_a_sentence_of_ten_words_behind_a_letter_is_no_topic(read):
    body = (
        "1. Plan\n\na) New water butts and the way to pay for them. The grant has come.\n\n"
        "b) Old paint and brushes that nobody would like to keep. Tom Reed has them.\n\n2. Gate\nOpen.\n3. Hut\nShut."
    )
    assert [number for number, _ in outline(read(HEAD + body))] == ["1", "2", "3"]
