import pytest

from assistant.language.bodies import called, kinds


@pytest.mark.parametrize(
    ("question", "nouns"),
    [
        ("What must come back to the Executive?", {"executive"}),
        ("Did our full council object?", {"council"}),
        ("Governors asked about the roof; why?", {"governors"}),
        ("What did the Board tell the trustees?", {"board", "trustees"}),
        ("What did the Board of Amber Homes agree?", set()),
        ("Who chairs a board?", set()),
    ],
)
def test_the_bare_nouns_of_a_question(question, nouns):
    assert called(question) == nouns


@pytest.mark.parametrize(
    ("name", "nouns"),
    [
        ("Amber Valley Parish Council", {"council"}),
        ("Executive Advisory Group", {"group"}),
        ("Board of Governors", {"board", "governors"}),
        ("Full Governing Body", {"governors"}),
        ("Council for the Coast: Planning Committee", {"council", "committee"}),
        ("Amber Homes", set()),
    ],
)
def test_what_a_body_goes_by(name, nouns):
    assert kinds(name) == nouns
