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
