import pytest

from assistant.domain import DraftSummary
from assistant.engines.extractive import ExtractiveEngine
from assistant.errors import NotFoundError
from assistant.flows.summarising import summarise


class Writes:
    """An engine that writes one given summary."""

    name, model = "prompted", "a model"

    def __init__(self, draft):
        self.draft = draft

    def summarise(self, meeting, decisions, actions):
        return self.draft


def test_every_line_stands_in_the_minutes(library, ids):
    found = summarise(ids["parks"], library, ExtractiveEngine())
    text = library.meeting(ids["parks"]).text
    assert found.points
    for point in found.points:
        assert text[point.evidence.start : point.evidence.end] == point.evidence.quote
    assert any("rotten" in point.text for point in found.points)
    assert "Bandstand roof" in found.headline
    assert len(found.decisions) == 1 and len(found.actions) == 1
    assert str(found.next_meeting.date) == "2021-06-10"


def test_a_line_that_its_quote_does_not_bear_falls(library, ids):
    quote = "Two limes would be felled because they were rotten."
    points = (
        ("4", "Two limes would be felled.", quote),
        ("4", "Three limes would be felled.", quote),
        ("4", "Two limes would not be felled.", quote),
        ("3", "Two limes would be felled.", quote),
        ("9", "Two limes would be felled.", quote),
    )
    found = summarise(ids["parks"], library, Writes(DraftSummary(headline="Nine trees", points=points)))
    assert [point.text for point in found.points] == ["Two limes would be felled."]
    assert found.headline == "Parks Committee, 4 March 2021"


def test_a_meeting_that_is_not_kept(library):
    with pytest.raises(NotFoundError):
        summarise("nowhere", library, ExtractiveEngine())
