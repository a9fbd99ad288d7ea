import pytest

from assistant.domain import Person
from assistant.grounding import resolve_owner, split_owners

PEOPLE = [
    Person(name="Carol Ashby", role="Chair"),
    Person(name="Hugh Penn", role="Treasurer"),
    Person(name="Clive Abbot", status="apologies"),
    Person(name="Omar Tull", initials="OMT"),
    Person(name="Vera Moss", role="Vice-Chair; Member"),
    Person(name="Jo-Ann Dale"),
]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Carol Ashby", "Carol Ashby"),
        ("Mrs Ashby", "Carol Ashby"),
        ("Carol", "Carol Ashby"),
        ("Jo-Ann", "Jo-Ann Dale"),
        ("Jo-Ann D.", "Jo-Ann Dale"),
        ("HP", "Hugh Penn"),
        ("OMT", "Omar Tull"),
        ("the Treasurer", "Hugh Penn"),
        ("The Vice-Chairman", "Vera Moss"),
        ("Chairwoman", "Carol Ashby"),
        ("CA", "Carol Ashby"),  # the other CA sent apologies
    ],
)
def test_one_person_is_meant(written, name):
    owner, note = resolve_owner(written, PEOPLE)
    assert (owner.name, owner.resolved, note) == (name, True, None)


@pytest.mark.parametrize("name", ["Margaret (Peg) Lowe", "Margaret “Peg” Lowe"])
def test_the_name_in_brackets_or_quotes_calls_somebody_too(name):
    people = [*PEOPLE, Person(name=name)]
    assert [resolve_owner(called, people)[0].name for called in ("Peg", "Margaret", "Meg")] == [name, name, "Meg"]


def test_several_are_told_and_none_is_guessed():
    owner, note = resolve_owner("CA", [Person(name="Carol Ashby"), Person(name="Cora Allen")])
    assert not owner.resolved and owner.name == "CA"
    assert note is not None and "Carol Ashby or Cora Allen" in note


def test_initials_of_nobody_are_told():
    owner, note = resolve_owner("ZZ", PEOPLE)
    assert not owner.resolved and note is not None and "nobody" in note


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("CA/HP", ["CA", "HP"]),
        ("Chair, Clerk", ["Chair", "Clerk"]),
        ("Cllr Begy and Cllr Sprason", ["Cllr Begy", "Cllr Sprason"]),
        ("Head of Finance and assets", ["Head of Finance and assets"]),
        ("", []),
    ],
)
def test_owners_are_parted_where_each_stands_alone(text, parts):
    assert split_owners(text) == parts


def test_a_first_name_that_is_also_a_title():
    people = [Person(name="Col Fry"), Person(name="Ann Lee")]
    assert resolve_owner("Col", people)[0].name == "Col Fry"
    assert not resolve_owner("Dr", people)[0].resolved
