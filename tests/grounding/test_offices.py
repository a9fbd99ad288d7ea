import pytest

from assistant.domain import Person
from assistant.grounding import resolve_owner
from assistant.grounding.people import parted_owners

PEOPLE = [
    Person(name="Odile Carr", role="Trust Chair"),
    Person(name="Ned Holm", role="Deputy Chair; Chair of the Audit Committee"),
    Person(name="Ruth Vane", role="Chief Executive"),
    Person(name="Ian Mott", role="Partner Member; Chief Executive", organisation="Lowmoor Hospice"),
    Person(name="Pia Lund", role="Director of Estates and Facilities"),
    Person(name="Sol Reyes", role="Director of Finance"),
    Person(name="Amy Tarn", role="Chief Nursing Officer"),
    Person(name="Gus Wray", role="Town Clerk and Monitoring Officer"),
    Person(name="Eva Roth", role="Secretary to the Trust"),
    Person(name="Kit Lowe", role="Assistant Surveyor"),
    Person(name="Una Bell", role="Pro-Vice-Chancellor (Research)"),
    Person(name="Leo Dent", role="Democratic Services Officer"),
]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("the Chair", "Odile Carr"),
        ("Chief Executive", "Ruth Vane"),  # her own office, his elsewhere
        ("CEO", "Ruth Vane"),
        ("CNO", "Amy Tarn"),
        ("DoF", "Sol Reyes"),
        ("The Secretary", "Eva Roth"),
        ("Monitoring Officer", "Gus Wray"),
        ("Finance Director", None),
        ("Pro-Vice-Chancellor (Research)", "Una Bell"),
        ("the Director", None),  # there are two
        ("the Surveyor", None),  # only an assistant is there
        ("the Officer", None),
    ],
)
def test_an_office_is_whoever_alone_holds_it(written, name):
    owner, _ = resolve_owner(written, PEOPLE)
    assert (owner.name if owner.resolved else None) == name


def test_two_offices_are_two_people_where_both_are_there():
    both = "Director of Finance and Chief Nursing Officer"
    assert parted_owners(both, PEOPLE) == ["Director of Finance", "Chief Nursing Officer"]
    assert parted_owners("Director of Estates and Facilities", PEOPLE) == ["Director of Estates and Facilities"]
    assert parted_owners("Director of Finance and Treasury", PEOPLE) == ["Director of Finance and Treasury"]


@pytest.mark.parametrize("written", ["Ministry of Ferries", "MoF", "the Group"])
def test_a_body_is_nobody_who_comes_from_it(written):
    people = [Person(name="Ada Vole", organisation="Ministry of Ferries"), Person(name="Bo Rune", role="Tenants Group")]
    owner, _ = resolve_owner(written, people)
    assert not owner.resolved


def test_an_office_held_with_another_is_the_same_office():
    people = [Person(name="Lena Marsh", role="Clerk & RFO", status="in_attendance"), Person(name="Omar Tull")]
    assert resolve_owner("Clerk", people)[0].name == "Lena Marsh"


@pytest.mark.parametrize("written", ["the Clerk", "Town Clerk", "RFO", "the Monitoring Officer"])
@pytest.mark.parametrize("role", ["Town Clerk & RFO and Monitoring Officer", "Town Clerk, RFO and Monitoring Officer"])
def test_each_of_the_offices_of_one_person_is_meant(role, written):
    people = [Person(name="Lena Marsh", role=role), Person(name="Bo Rune", role="Deputy Clerk")]
    assert resolve_owner(written, people)[0].name == "Lena Marsh"


def test_what_one_office_sees_to_is_no_second_office():
    people = [Person(name="Pia Lund", role="Head of Estates and Archives")]
    assert not resolve_owner("Archives", people)[0].resolved
