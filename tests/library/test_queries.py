from datetime import date

import pytest

from assistant.domain import Decision, QueryPlan
from assistant.library import Kept, Library
from tests.library.conftest import evidence, make_meeting, put


@pytest.fixture
def two(library: Library) -> Library:
    put(library, make_meeting())
    later = make_meeting(
        "birch-governors-2024-06-04", day=date(2024, 6, 4), body="Birch School Governors", file="birch.txt"
    )
    put(library, later)
    return library


def test_decisions_by_each_filter(two: Library):
    assert [d.item for d in two.decisions()] == ["2", "3", "2", "3"]
    assert len(two.decisions(meetings=["birch-governors-2024-06-04"])) == 2
    assert two.decisions(meetings=[]) == ()
    assert {d.item for d in two.decisions(items=["3"])} == {"3"}
    assert {d.kind for d in two.decisions(kinds=["resolved"])} == {"resolved"}
    assert {d.meeting_id for d in two.decisions(body="birch school")} == {"birch-governors-2024-06-04"}
    assert len(two.decisions(body="amber district")) == 4
    named = two.decisions(body="Birch School Governors of Amber District")
    assert {d.meeting_id for d in named} == {"birch-governors-2024-06-04"}
    assert two.decisions(body="Birch School Governors at Oakhill") == ()
    assert {d.meeting_id for d in two.decisions(since=date(2024, 6, 4))} == {"birch-governors-2024-06-04"}
    assert {d.meeting_id for d in two.decisions(until=date(2024, 3, 12))} == {"amber-parish-council-2024-03-12"}
    assert {d.item for d in two.decisions(text="clearing culverts")} == {"2"}
    assert two.decisions(text="clearing allotments") == ()


@pytest.mark.parametrize("owner", ["Ben Tranter", "ben tranter", "TRANTER", "Clerk", "BT", "Mr Ben Tranter"])
def test_an_owner_is_found_by_name_surname_role_or_initials(two: Library, owner: str):
    found = two.actions(owners=[owner], meetings=["amber-parish-council-2024-03-12"])
    assert [action.text for action in found] == ["Clear the culvert"]


def test_any_of_several_owners_will_do(two: Library):
    assert len(two.actions(owners=["JO", "Tranter"])) == 4
    assert two.actions(owners=["Nobody"]) == ()


def test_due_dates_leave_out_what_has_none(two: Library):
    assert {a.text for a in two.actions(due_from=date(2024, 11, 30))} == {"Clear the culvert"}
    assert {a.text for a in two.actions(due_to=date(2024, 11, 30))} == {"Clear the culvert"}
    assert two.actions(due_from=date(2024, 12, 1)) == ()


@pytest.mark.parametrize("text", ['"', "NEAR(", "a OR b*", "'; DROP TABLE meetings; --", "%", "_", "\\", "\x00"])
def test_words_are_never_syntax(two: Library, text: str):
    two.decisions(text=text)
    two.actions(text=text, owners=[text], body=text)
    two.search(text, 5)
    assert len(two.meetings()) == 2


def test_rows_for_a_plan_are_the_latest_and_all_are_counted(two: Library):
    plan = QueryPlan(question="What was decided?", search="", intent="decisions")
    ids = [entry.meeting_id for entry in two.catalogue().meetings]
    found = two.answering(plan, ids, 1)
    assert found.latest == two.decisions()[-1:]
    assert (found.total, found.meetings) == (4, 2)
    assert two.answering(plan, ids, 100).latest == two.decisions()
    assert two.answering(plan, ids[:1], 1).meetings == 1
    actions = two.answering(plan.model_copy(update={"intent": "actions"}), ids, 1)
    assert actions.latest == two.actions()[-1:] and actions.total == len(two.actions())


def test_what_was_approved_is_also_what_it_was_resolved_to_adopt(two: Library):
    said = "RESOLVED: that the budget be adopted."
    budget = make_meeting("cedar-2024-07-02", day=date(2024, 7, 2), file="c.txt", items={"1": ("Budget", said)})
    adopted = Decision(
        id="cedar-d1",
        meeting_id=budget.id,
        item="1",
        kind="resolved",
        text=said,
        evidence=(evidence(budget, "1", said),),
    )
    two.put(Kept(budget, [adopted]))
    asked = QueryPlan(question="What was approved?", search="", intent="decisions", kinds=("approved",))
    ids = [entry.meeting_id for entry in two.catalogue().meetings]
    assert two.answering(asked, ids, 100).latest == (adopted,)
    assert two.decisions(kinds=["approved"]) == ()
