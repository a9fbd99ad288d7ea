import pytest

from assistant.reading.identity import _from_file


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("harbour-users_2023-04-25.txt", "harbour users"),
        ("Harbour Users 25 April 2023 (draft).docx", "Harbour Users (draft)"),
        ("2023-04-25.pdf", "2023-04-25"),
        ("minutes.odt", "minutes"),
    ],
)
def test_a_file_tells_whose_minutes_it_holds_without_the_day(file, name):
    assert _from_file(file) == name
