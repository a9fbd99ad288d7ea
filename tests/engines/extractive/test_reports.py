"""What a meeting was told of actions that an earlier one set."""

import pytest

from assistant.engines.extractive import reports
from assistant.engines.extractive.states import is_outright, status_of
from tests.engines.extractive.small_meetings import meeting_of


def told(body, title="Matters arising"):
    meeting = meeting_of(body, titles=(title,))
    found = list(reports(meeting))
    for one in found:
        assert one.evidence.quote and one.evidence.quote == meeting.text[one.evidence.start : one.evidence.end]
    return [(one.action, one.owner, one.status) for one in found]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The gutters had been cleared in May.", "done"),
        ("Letter to the landlord: sent 3 May. Completed.", "done"),
        ("The hall piano was sold for £90.", "done"),
        ("Survey of members - carried forward.", "carried_over"),
        ("The quotations had been asked for but none had yet come; deferred.", "carried_over"),
        ("Hugh Penn is still waiting for the insurer.", "carried_over"),
        ("The signs will go up in June.", "carried_over"),
        ("Nothing had been done.", "carried_over"),
        ("The lease is to be completed by August.", "carried_over"),
        ("Lena spoke of the history of the porch.", None),
    ],
)
def test_how_an_action_stands_is_told_by_what_is_said_of_it(words, status):
    assert status_of(words) == status


@pytest.mark.parametrize(
    "words",
    [
        "Letter to the landlord: sent 3 May. Completed.",
        "Hall piano: done, for £90.",
        "Survey of members - carried forward.",
        "The action on the gutters was complete and would be closed.",
        "The survey was carried forward once more.",
        "Signs (Ruth): closed 3 May.",
    ],
)
def test_a_status_that_is_named_is_outright(words):
    assert is_outright(words)


@pytest.mark.parametrize(
    "words",
    [
        "The gutters had been cleared in May.",
        "Hugh Penn's session was cancelled by the college.",
        "Lena completed the course in April.",
        "The work on the porch was done by a firm from the town, which had been slow.",
        "Nothing had been done.",
    ],
)
def test_what_only_tells_what_happened_is_not(words):
    assert not is_outright(words)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Closed", "done"),
        ("COMPLETE", "done"),
        ("Complete - letter sent", "done"),
        ("Ongoing", "carried_over"),
        ("C/f to July", "carried_over"),
        ("Not yet begun", "carried_over"),
        ("Open", "open"),
        ("Open (not yet due)", "open"),
        ("Hugh Penn", None),
    ],
)
def test_a_cell_is_a_status_only_by_its_words(cell, status):
    assert status_of(cell, cell=True) == status


def test_each_paragraph_under_matters_arising_is_a_report():
    body = """
- Gutters: cleared on 3 May.
- Piano: Ruth Danby had found no buyer. Carried over.

ACTION: Ruth Danby to advertise the piano again.
"""
    assert told(body) == [
        ("Gutters: cleared on 3 May.", "", None),
        ("Piano: Ruth Danby had found no buyer. Carried over.", "", "carried_over"),
    ]


def test_a_paragraph_of_several_actions_is_told_sentence_by_sentence():
    body = "HC/4: the gutters had been cleared. HC/7: the piano, long promised, was carried forward once more."
    assert told(body) == [
        ("HC/4: the gutters had been cleared.", "", "done"),
        ("HC/7: the piano, long promised, was carried forward once more.", "", "carried_over"),
    ]


def test_rows_of_an_action_log_are_reports_wherever_it_stands():
    body = """
| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| 4.1 | Clear the gutters | Hugh Penn | May | Closed |
| 5 | Sell the piano | Ruth Danby | June | Carried forward |
| 6 | Repaint the porch | Omar Tull | July | Plan in place |
"""
    assert told(body, title="Action log") == [
        ("Clear the gutters", "Hugh Penn", "done"),
        ("Sell the piano", "Ruth Danby", "carried_over"),
        ("Repaint the porch", "Omar Tull", "open"),
    ]


def test_a_log_without_headings_is_told_by_its_last_cells():
    body = "Clear the gutters\tHugh Penn\tDone\nSell the piano\tRuth Danby\tOngoing"
    assert [(action, status) for action, _, status in told(body)] == [
        ("Clear the gutters", "done"),
        ("Sell the piano", "carried_over"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "There were none.",
        "There were no matters arising.",
        "The minutes of 2 January were approved and signed as a true record.",
        "The action log was noted.",
        "Proposed by Omar Tull, seconded by Ruth Danby.",
    ],
)
def test_what_reports_on_no_action_is_left_out(body):
    assert told(body) == []


def test_elsewhere_only_what_speaks_of_an_action_is_a_report():
    body = "The porch had been painted. Hugh Penn said that the action on the gutters was complete."
    assert told(body, title="Hall roof") == [
        ("Hugh Penn said that the action on the gutters was complete.", "", "done")
    ]


def test_a_status_of_no_is_no_heading():
    body = """
| Action | Owner | Complete |
|---|---|---|
| Clear the gutters | Hugh Penn | No |
| Sell the piano | Ruth Danby | Yes |
"""
    assert [action for action, _, _ in told(body, title="Action log")] == ["Clear the gutters", "Sell the piano"]
