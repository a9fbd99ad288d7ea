import pytest
from small_meetings import meeting_of

from assistant.engines.extractive.owner_places import leading_owners, trailing_owners
from assistant.engines.extractive.owners import Known, are_owners

KNOWN = Known.of(meeting_of("x"))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("CA", ["CA"]),
        ("CA/HP", ["CA", "HP"]),
        ("Carol Ashby and Hugh Penn", ["Carol Ashby", "Hugh Penn"]),
        ("Clerk", ["Clerk"]),
        ("Head of Finance and Assets", ["Head of Finance and Assets"]),
        ("Cllr Quill", ["Cllr Quill"]),
        ("Carol", ["Carol"]),
        ("All", ["All"]),
    ],
)
def test_words_that_are_nothing_but_owners(text, owners):
    assert are_owners(text, KNOWN) == owners


@pytest.mark.parametrize("text", ["", "The roof leaks", "Round Three", "Members noted the report", "mend the roof"])
def test_words_that_are_no_owners(text):
    assert are_owners(text, KNOWN) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mend the roof (CA)",
        "Mend the roof – CA",
        "Mend the roof. CA",
        "Mend the roof\tCA",
        "Mend the roof (CA, by 14 June)",
        "Mend the roof Owner: CA",
    ],
)
def test_an_owner_at_the_end(text):
    owners, cut = trailing_owners(text, KNOWN)
    assert owners == ["CA"]
    assert text[:cut].rstrip(" .").startswith("Mend the roof")


def test_an_owner_told_by_bold_type_alone():
    assert trailing_owners("Mend the roof Clerk", KNOWN, "Mend the roof **Clerk**")[0] == ["Clerk"]


def test_no_owner_at_the_end():
    assert trailing_owners("Mend the roof of the hall", KNOWN) == ([], 25)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("CA to mend the roof", ["CA"]),
        ("The Clerk to mend the roof", ["Clerk"]),
        ("Clerk: mend the roof", ["Clerk"]),
        ("[CA] + [HP] mend the roof", ["CA", "HP"]),
        ("Hugh Penn agreed to mend the roof", ["Hugh Penn"]),
        ("Clerk will be asked to mend the roof", ["Clerk"]),
        ("The roof to be mended", []),
        ("Mend the roof to keep out rain", []),
    ],
)
def test_an_owner_at_the_beginning(text, owners):
    assert leading_owners(text, KNOWN) == owners


def test_an_unknown_body_owns_only_what_is_known_to_be_a_task():
    text = "County Highways to send the drawing"
    assert leading_owners(text, KNOWN) == []
    assert leading_owners(text, KNOWN, sure=True) == ["County Highways"]


@pytest.mark.parametrize("text", ["They will send it", "In future to send it"])
def test_a_pronoun_owns_nothing(text):
    assert leading_owners(text, KNOWN, sure=True) == []
