"""Why there is no answer, in a model's words: what the minutes bear out of it."""

from datetime import date

import pytest

from assistant.domain import Passage
from assistant.grounding import believed_reason

TEXT = "Cllr Jones asked whether the grant to the scouts had been paid. The Clerk would find out by 5 May."
PASSAGE = Passage(
    id="p",
    meeting_id="m",
    item="3",
    title="Grants",
    body="Fenwold Council",
    date=date(2024, 3, 12),
    text=TEXT,
    start=0,
    end=len(TEXT),
)
QUESTION = "How much was paid to the scouts?"


@pytest.mark.parametrize(
    "reason",
    [
        "The minutes do not say how much was paid; the Clerk would find out by 5 May.",
        "No amount of the grant is minuted.",
        "The Clerk would find out whether the grant had been paid.",
    ],
)
def test_what_the_minutes_leave_out_or_say_stays(reason):
    assert believed_reason(reason, [PASSAGE], QUESTION) == reason


@pytest.mark.parametrize(
    "reason",
    [
        "The Council approved a grant of £9,999 to the scouts.",
        "The minutes do not say, but £40 is usual.",
        "The minutes do not say; ask Mrs Petrie.",
        "The minutes do not say; it is due on 6 May.",
        "The Council approved the lease of the pavilion.",
        "The minutes do not say; see https://scouts.example.",
        "The minutes do not say [1].",
    ],
)
def test_what_nothing_bears_out_falls(reason):
    assert believed_reason(reason, [PASSAGE], QUESTION) is None


def test_each_sentence_is_held_by_itself():
    told = "The minutes do not give the amount. The Council approved a grant of £9,999."
    assert believed_reason(told, [PASSAGE], QUESTION) == "The minutes do not give the amount."
