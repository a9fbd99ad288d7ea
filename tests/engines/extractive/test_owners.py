import pytest
from small_meetings import actions, meeting_of

from assistant.domain import Person
from assistant.engines.extractive.owner_places import leading_owners, trailing_owners
from assistant.engines.extractive.owners import Known, are_owners
from assistant.grounding import resolve_owner

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


class TestNamedInTheText:
    """Who is not in the attendance may be named in full once, and by less afterwards."""

    def test_by_first_name_or_first_letter(self):
        found = actions(
            "Nick Bell raised the fair. Tom Ashe said that a stall would do.\n\nTom A and Nick agreed to book it."
        )
        assert found == [("Tom A and Nick agreed to book it.", ["Tom Ashe", "Nick Bell"])]

    def test_two_of_the_name_stay_as_written(self):
        found = actions("Nick Bell raised the fair. Nick Barr asked for a stall.\n\nNick will book it.")
        assert [owners for _, owners in found] == [["Nick"]]

    def test_what_is_lettered_is_nobody(self):
        assert actions("Plan A will be put to the school. Plan B agreed to wait.") == []


class TestHeadingBelow:
    def test_a_heading_is_no_owner(self):
        assert actions("Action: Move the box to the shelf.\n\nWater Butts\n\nThe butts are full.") == [
            ("Move the box to the shelf.", [])
        ]

    def test_somebody_there_is(self):
        assert actions("Action: Move the box to the shelf.\n\nOmar Tull") == [
            ("Move the box to the shelf.", ["Omar Tull"])
        ]


class TestOneWithHisOffice:
    @pytest.mark.parametrize(
        "who", ["The hall's treasurer, Hugh Penn,", "Hugh Penn, the hall's treasurer,", "The Treasurer, Hugh Penn,"]
    )
    def test_the_office_beside_the_name(self, who):
        (found,) = actions(f"{who} agreed to prepare the books.")
        assert found[1] == ["Hugh Penn"]

    def test_initials_that_read_like_an_order(self):
        (found,) = actions("ACTION: DO to arrange the poster for the fair")
        assert found[1] == ["DO"]

    def test_each_of_several(self):
        (found,) = actions("Action: Hall Stewards to each write a page for the website.")
        assert found[1] == ["Hall Stewards"]


def test_a_middle_name_that_only_the_initials_tell():
    people = (Person(name="Karen Ogden"), Person(name="Mary Jane Wells"), Person(name="Omar Tull"))
    assert resolve_owner("KJO", people)[0].name == "Karen Ogden"
    assert resolve_owner("MW", people)[0].name == "Mary Jane Wells"
    assert not resolve_owner("KJX", people)[0].resolved
