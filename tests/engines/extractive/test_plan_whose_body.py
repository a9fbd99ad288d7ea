"""Bodies of one name in two organisations: which is asked about, and what each is called beside the other."""

from datetime import date

import pytest

from assistant.domain import Catalogue, CatalogueEntry, names
from assistant.engines.extractive.planning import plan


def board(id_, body, organisation, day):
    return CatalogueEntry(meeting_id=id_, body=body, organisation=organisation, title=body, date=day)


MEETINGS = (
    board("oak", "Full Governing Board", "Oakhill Primary School", date(2024, 5, 15)),
    board("bede", "Full Governing Board", "St Bede's Church of England School", date(2025, 12, 2)),
    board("bede-pay", "Pay Committee", "St Bede's Church of England School", date(2025, 12, 9)),
    board("parks", "Parks Committee", "Westmere Town Council", date(2026, 1, 8)),
)
CATALOGUE = Catalogue(meetings=MEETINGS, people=("Ann Bell",))


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("When is the next meeting of the Full Governing Board of St Bede's?", {"bede"}),
        ("When is the next meeting of the Full Governing Board of St Bede’s?", {"bede"}),
        ("When is the next meeting of the Full Governing Board?", {"oak", "bede"}),
        ("Who attended the Full Governing Board at Oakhill?", {"oak"}),
        ("Who attended the Pay Committee at St Bede's?", {"bede-pay"}),
        ("Who chaired the governors' meeting?", {"oak", "bede"}),
        ("What was said of benches by the Parks Committee at Westmere?", {"parks"}),
    ],
)
def test_only_bodies_of_the_organisation_named_may_answer(question, ids):
    assert set(plan(question, (), CATALOGUE).meeting_ids) == ids


def test_a_body_is_called_with_its_organisation_where_another_has_its_name():
    assert names(MEETINGS) == {
        "oak": "Full Governing Board (Oakhill Primary School)",
        "bede": "Full Governing Board (St Bede's Church of England School)",
        "bede-pay": "Pay Committee",
        "parks": "Parks Committee",
    }


def test_who_stayed_away_without_apology_is_asked_of_the_text():
    assert plan("Who was absent from the governors' meeting without apology?", (), CATALOGUE).intent == "text"
