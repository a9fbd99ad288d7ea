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
