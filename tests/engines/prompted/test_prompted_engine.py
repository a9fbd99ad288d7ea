"""The engine against a model that behaves."""

from __future__ import annotations

import threading
import time

from minutes import Rules, catalogue, material, meeting
from replies import APPROVED, COST, GRANT, LETTER, NOTHING, TENDER, claims, plan
from scripted import Script, asked_for, say, text_of, wants

from assistant.domain import DraftAnswer, Evidence, QueryPlan, Rejected, Row, Turn
from assistant.grounding import ground_claims, ground_extraction
from assistant.ports import Engine


def last(events):
    *_, draft = events
    assert isinstance(draft, DraftAnswer)
    return draft


def test_it_is_an_engine(engine):
    made: Engine = engine()
    assert (made.name, made.model, made.budget) == ("prompted", "openai:scripted", 24_000)
    assert {"plan", "answer", "extract", "lead", "summarise-item", "summarise-headline"} <= made.prompt_versions.keys()


def test_extraction_keeps_who_found_what(engine, script: Script):
    script.then(say({"decisions": [APPROVED], "actions": []}), wants("ItemRecord", "1. Minutes of the last"))
    script.then(say({"decisions": [TENDER], "actions": [LETTER, GRANT]}), wants("ItemRecord", "2. Dredging"))
    script.then(say(NOTHING), wants("ItemRecord", "3. Moorings"))
    found = engine().extract(meeting())
    assert [(d.item, d.kind, d.found_by) for d in found.decisions] == [
        ("1", "approved", "model"),
        ("2", "agreed", "both"),
    ]
    assert [(a.item, a.owners, a.found_by) for a in found.actions] == [
        ("2", ("TB",), "both"),
        ("2", ("Mary Dunn",), "model"),
        ("3", ("Mary Dunn",), "marks"),  # the model missed it; a marked action is never lost
    ]
    assert found.notice is None
    assert (found.tokens_in, found.tokens_out) == (300, 60)
    grounded = ground_extraction(meeting(), found)
    assert [a.due.isoformat() for a in grounded.actions] == ["2024-03-29", "2024-04-02", "2024-04-02"]
    assert not grounded.rejected


def test_extraction_tells_the_model_who_was_there_and_when(engine, script: Script):
    script.always = say(NOTHING)
    engine().extract(meeting())
    prompt = text_of(script.requests[1])
    assert "- Tom Birch (TB): present" in prompt
    assert "Date of the meeting: 2024-03-05" in prompt
    assert "Next meeting: 2024-04-02" in prompt


def test_extraction_makes_as_many_calls_at_once_as_configured(engine, script: Script):
    going, most, lock = 0, 0, threading.Lock()

    def slow(handler, body):
        nonlocal going, most
        with lock:
            going += 1
            most = max(most, going)
        time.sleep(0.1)
        with lock:
            going -= 1
        say(NOTHING)(handler, body)

    script.always = slow
    many = {(str(n), f"Subject {n}"): f"Something was said of subject {n}.\n" for n in range(1, 10)}
    engine(model_concurrency=4).extract(meeting(many))
    assert len(script.requests) == 9
    assert most == 4


def test_a_long_item_is_split_and_joined(engine, script: Script):
    lines = [f"Paragraph {n}: the harbour master spoke of berth {n} and of nothing else.\n\n" for n in range(200)]
    long = meeting({("7", "Berths"): "".join(lines)})
    script.always = say(NOTHING)
    engine(model_budget=1_000).extract(long)
    assert len(script.requests) > 3
    sent = "\n".join(text_of(body) for body in script.requests)
    assert all(line.strip() in sent for line in lines)
    assert "(part 1 of " in text_of(script.requests[0])


def test_answer_streams_its_text_and_ends_with_the_draft(engine, script: Script):
    script.then(say(claims(("The dredging would cost £48,500 and take six weeks.", COST))))
    *pieces, draft = engine().answer(material())
    assert len(pieces) > 1
    assert "".join(pieces) == "The dredging would cost £48,500 and take six weeks."
    assert isinstance(draft, DraftAnswer)
    assert draft.claims[0].quotes[0].passage_id == "harbour-board-2024-03-05#2"
    assert (draft.tokens_in, draft.tokens_out, draft.notice) == (100, 20, None)
    assert len(ground_claims(draft.claims, material().passages).claims) == 1


def test_answer_hands_out_its_own_ids_and_whole_items(engine, script: Script):
    script.then(say(claims(reason="The minutes do not name the colour.")))
    draft = last(engine().answer(material("What colour is the dredger?")))
    assert draft.claims == () and draft.reason == "The minutes do not name the colour."
    prompt = text_of(script.requests[0])
    assert "Passage p2:" in prompt and "harbour-board-2024-03-05#2" not in prompt
    assert "[Harbour Board; 5 March 2024; item 2: Dredging]" in prompt
    assert all(passage.text.strip() in prompt for passage in material().passages)


def test_second_answer_is_told_what_fell_and_streams_nothing(engine, script: Script):
    script.then(say(claims(("The dredging would cost £48,500.", COST))))
    fallen = Rejected(what="The dredging would cost £84,500.", reason="the number £84,500 does not stand in the quote")
    events = list(engine().answer(material(), [fallen]))
    assert len(events) == 1 and last(events).claims
    assert "£84,500" in text_of(script.requests[0]) and "does not stand" in text_of(script.requests[0])


def test_rows_stay_and_only_the_lead_is_phrased(engine, script: Script):
    script.then(say({"sentence": "Two actions fall to Mary Dunn."})).then(
        say({"sentence": "Seven actions fall to her."})
    ).then(say({"sentence": "Three actions fall to Mary Dunn."})).then(say({"sentence": "There was one action."}))
    place = Evidence(
        meeting_id="harbour-board-2024-03-05", item="3", quote="Mary Dunn to bring a report", start=0, end=27
    )
    rows = tuple(
        Row(kind="action", values={"action": t, "owner": "Mary Dunn", "due": "by 3 May"}, evidence=place)
        for t in ("Grant", "Report")
    )
    asked = material("What is Mary Dunn to do?", rows=rows, passages=())
    made = engine()
    assert last(made.answer(asked)).lead == "Two actions fall to Mary Dunn."
    for _ in ("seven is no number of the rows", "three is a day of one", "one is not all of them"):
        assert last(made.answer(asked)).lead == "The rules' lead:"
    assert [asked_for(body) for body in script.requests] == ["Lead"] * 4


def test_plan_is_resolved_in_the_catalogue(engine, script: Script):
    script.then(
        say(plan(question="What did the Harbour Board agree on dredging?", search="dredging", bodies=["harbour board"]))
    )
    made = engine().plan("And what did they agree?", [Turn(question="Who sat on the Harbour Board?")], catalogue())
    assert made.question == "What did the Harbour Board agree on dredging?"
    assert made.search == f"{made.question} dredging"
    assert made.meeting_ids == ("harbour-board-2024-02-06", "harbour-board-2024-03-05")
    assert (made.tokens_in, made.tokens_out) == (100, 20)


def test_plan_finds_the_latest_meeting_and_people_by_name(engine, script: Script):
    script.then(
        say(plan(intent="actions", which="latest", people=["tom birch"], due_to="2024-03-31", bodies=["Harbour Board"]))
    )
    made = engine().plan("What was Tom Birch given at the last Harbour Board?", [], catalogue())
    assert made.meeting_ids == ("harbour-board-2024-03-05",)
    assert made.people == ("Tom Birch",) and made.search == "" and made.due_to.isoformat() == "2024-03-31"


def test_plan_says_when_a_body_is_not_here(engine, script: Script):
    script.then(say(plan(absent="Parish Council"))).then(say(plan(absent="Harbour Board"))).then(
        say(plan(absent="Moon Base"))
    )
    made = engine()
    assert "Parish Council" in made.plan("What did the Parish Council decide?", [], catalogue()).impossible
    assert made.plan("What did the Harbour Board decide?", [], catalogue()).impossible is None
    assert made.plan("What was decided?", [], catalogue()).impossible is None  # the question names no such body


def test_plan_that_leaves_no_meeting_takes_the_rules_filters(engine, script: Script):
    script.then(say(plan(date_from="1999-01-01", date_to="1999-12-31")))
    made = engine().plan("What was decided?", [], catalogue())
    assert (made.date_from, made.meeting_ids) == (None, ())


def test_follow_up_stays_with_the_meeting(engine, script: Script):
    script.then(say(plan(same_meeting=True)))
    before = Turn(question="When was it?", answer="5 March.", meeting_ids=("harbour-board-2024-03-05",), items=("1",))
    assert engine().plan("And who came?", [before], catalogue()).meeting_ids == ("harbour-board-2024-03-05",)


def test_summary_is_made_item_by_item_with_one_headline(engine, script: Script):
    script.then(say({"points": []}), wants("ItemSummary", "1. Minutes"))
    cost = {"quote": "the dredging would cost £48,500", "text": "The dredging would cost £48,500."}
    script.then(say({"points": [cost]}), wants("ItemSummary", "2. Dredging"))
    fees = {
        "quote": "The Board did not support a rise in mooring fees this year.",
        "text": "The Board supported a rise in fees.",
    }
    script.then(say({"points": [fees]}), wants("ItemSummary", "3. Moorings"))
    script.then(say({"points": ["s1"], "headline": "Dredging would cost £48,500."}), wants("Headline"))
    made = engine().summarise(meeting(), (), ())
    assert made.points == (("2", cost["text"], cost["quote"]),)  # the quote of the other denies it
    assert (made.headline, made.headline_quotes) == ("Dredging would cost £48,500.", (cost["quote"],))
    assert (made.tokens_in, made.notice) == (400, None)


def test_a_headline_that_says_more_gives_way_to_the_rules(engine, script: Script):
    cost = {"quote": "the dredging would cost £48,500", "text": "The dredging would cost £48,500."}
    script.then(say({"points": []})).then(say({"points": [cost]}), wants("ItemSummary", "2. D")).then(
        say({"points": []}), wants("ItemSummary", "3. M")
    )
    script.then(say({"points": ["s1"], "headline": "Dredging would cost £84,500."}), wants("Headline"))
    assert engine().summarise(meeting(), (), ()).headline == "Rules' headline"


def test_impossible_plans_and_empty_material_ask_nothing(engine, script: Script):
    asked = material(plan=QueryPlan(question="Q", search="Q", impossible="No such body."))
    assert last(engine().answer(asked)) == last(Rules().answer(asked))
