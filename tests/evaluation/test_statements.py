import pytest

from assistant.evaluation.statements import stated, unsupported


def test_what_is_stated():
    found = stated("On 3rd May 2021 at 2.30 pm Bo Rask did not pay £8,400 or 12.5% to Quay Ltd.")
    assert found.dates == {(5, 3)}
    assert found.times == {"14:30"}
    assert found.numbers == {"8400", "12.5", "2021"}
    assert {"bo", "rask", "quay", "ltd"} <= found.names
    assert found.negated


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The wall costs £8,400.", "it was said that the WALL costs £8,400 in all"),
        ("Twelve came and 3 went.", "Twelve came; three went."),
        ("It is due on 2021-05-03.", "It is due on 3rd May."),
        ("It began at 14:00.", "It began at 2.00pm."),
        ("Bo Rask's quotes", "quotes of Bo Rask"),
        ("He is head of R&Dee there.", "He is head of R&Dee"),
        ("Then the Vice-Chair left.", "The VICE-CHAIR then left."),
        (
            "The fee was struck out of the plan.",
            "They were not content with the fee. The plan passed, the fee struck out.",
        ),
        ("The wall will be mended by Bo.", "There was no time for the gate, and Bo will mend the wall."),
    ],
)
def test_supported(claim, quote):
    assert unsupported(claim, quote) == []


@pytest.mark.parametrize(
    ("claim", "quote", "told"),
    [
        ("The wall costs £8,500 now.", "The wall costs £8,400.", "number 8500"),
        ("It is due on 4 May.", "It is due on 3rd May.", "date 4/5"),
        ("It began at 15:00 sharp.", "It began at 2.00pm.", "time 15:00"),
        ("The wall is for Carla.", "The wall is for Bo.", "name carla"),
        ("The wall was not built there.", "The wall was built.", "a negation"),
        ("The wall was built.", "The wall, it was said, was never built.", "left out"),
        ("The charge was kept.", "The plan passed, the charge struck out.", "left out"),
        ("The gate was approved.", "They approved the wall but did not approve the gate.", "left out"),
    ],
)
def test_unsupported(claim, quote, told):
    assert told in "; ".join(unsupported(claim, quote))


def test_what_is_known_otherwise_is_allowed():
    assert unsupported("Due from Bo Rask.", "Due from BR.", "Bo Rask") == []
    assert unsupported("Due from Bo Rask.", "Due from BR.") != []
