"""Titles that their words alone tell, as the agendas of thousands of boards share them."""

HEAD = "Pelham Allotment Society\nMinutes of the meeting held on 3 May 2024\n\nPresent: Ann Bell (Chair), Tom Frame\n\n"


def titles(read, body: str) -> list[str]:
    return [item.title for item in read(HEAD + body).agenda()]


def test_in_lines_without_space_between(read):
    body = (
        "Matters Arising\nThe gate was hung by the volunteers\nwho came on Saturday.\nTreasurer's Report\n"
        "The bank holds four hundred pounds.\nAny Other Business\nThe hedge is high.\n"
    )
    assert titles(read, body) == ["Matters Arising", "Treasurer's Report", "Any Other Business"]


def test_those_in_capitals_lend_their_make_to_others(read):
    body = (
        "APPROVAL OF AGENDA\nIt was approved.\nBLESSING OF THE SEEDS\nThe rector spoke.\nCORRESPONDENCE\nNone came.\n"
        "MOTION CARRIED\nADJOURNMENT\nThey rose at nine.\n"
    )
    assert titles(read, body) == ["APPROVAL OF AGENDA", "BLESSING OF THE SEEDS", "CORRESPONDENCE", "ADJOURNMENT"]


def test_words_in_the_middle_of_a_sentence_are_no_title(read):
    body = "The members then took up\nCorrespondence\nand went on with\nMatters Arising\nuntil it was late.\n"
    assert titles(read, body) == []


def test_purposes_that_agendas_give_above_what_came_of_them(read):
    body = (
        "To receive apologies for absence.\nThe apologies of Tom Frame were accepted.\n"
        "To formally approve the record of April. Copies were sent out.\nRESOLVED to approve it.\n"
        "To consider the price of a plot:\nThe price stays as it is.\nIt will be looked at again.\n"
    )
    assert titles(read, body) == [
        "To receive apologies for absence",
        "To formally approve the record of April",
        "To consider the price of a plot",
    ]


def test_a_list_of_purposes_is_none_of_titles(read):
    body = (
        "Aims\n\nThe group spoke of its aims.\nTo consider the needs of gardeners.\nTo discuss the supply of water.\n"
        "To review the rents.\nTo report to the council.\nThat was agreed.\n\nRents\n\nThey stay as they are.\n"
    )
    assert not any(title.startswith("To ") for title in titles(read, body))


def test_a_title_that_is_also_the_label_of_those_present(read):
    body = "ROLL CALL\nFive members were present.\nCORRESPONDENCE\nNone came.\nADJOURNMENT\nThey rose at nine.\n"
    head = HEAD.split("Present", maxsplit=1)[0]
    assert [item.title for item in read(head + body).agenda()] == ["ROLL CALL", "CORRESPONDENCE", "ADJOURNMENT"]


def test_titles_that_carry_the_size_of_their_paper(read):
    body = (
        "Record of April. pdf icon PDF 180 KB\n\nIt was right.\n\nBridge repairs (PDF, 2 MB)\n\nThey go on.\n\n"
        "Rents in the year to come. PDF 15 KB\n\nThey rise.\n\n"
    )
    assert titles(read, body) == ["Record of April", "Bridge repairs", "Rents in the year to come"]


def test_titles_above_the_place_and_the_time_are_those_of_the_page(read):
    body = (
        "Agenda and minutes\n\nPelham Allotment Board - Friday, 3 May 2024 10.00 am\n\nVenue: Long Barn, Pelham\n\n"
        "No. Item\n\nMatters arising from the minutes.\n\nThe gate was hung.\n\nDeclarations of interest\n\n"
        "No declarations were made.\n\nAny other business\n\nIt was agreed that the hedge be cut.\n"
    )
    found = [item.title for item in read(body).agenda()]
    assert found == ["Matters arising from the minutes", "Declarations of interest", "Any other business"]


def test_a_heading_that_may_also_be_a_label(read):
    body = (
        "### Minutes\nThose of April were approved.\n\n### Accounts\nThe bank holds four hundred pounds.\n\n"
        "### Officers\nAll officers are happy to go on.\n\n### Events\nNone came.\n"
    )
    assert titles(read, body) == ["Minutes", "Accounts", "Officers", "Events"]


def test_such_a_heading_above_people_stays_a_label(read):
    body = "### Officers\nTom Frame\n\n" + "".join(
        f"### {word}\nNone came.\n\n" for word in ("Accounts", "Events", "Rents")
    )
    assert titles(read, body) == ["Accounts", "Events", "Rents"]


def test_two_titles_alone_of_which_one_is_of_an_agenda(read):
    text = "The warden told the members of all that had been done in the winter and of what it had cost."
    body = f"Review of Actions\n\n{text}\n\nHarvest and Planting\n\n{text}\n"
    assert titles(read, body) == ["Review of Actions", "Harvest and Planting"]
    assert titles(read, body.replace("Review of Actions", "Winter mending").replace("Harvest and", "Then")) == []


def test_a_title_right_above_another_and_a_numbered_action(read):
    text = "The warden told the members of all that had been done in the winter and of what it had cost."
    body = "\n\n".join(
        ["Welcome", text, "Planting Programme", "Beans", text, "Action Point 42", text, "Gate and hedge", text]
    )
    found = titles(read, body + "\n")
    assert "Planting Programme" in found
    assert "Action Point 42" not in found
