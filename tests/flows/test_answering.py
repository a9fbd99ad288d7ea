from datetime import date

import pytest

from assistant.domain import Answer, Claim, DraftAnswer, QueryPlan, Quote, Turn
from assistant.engines.extractive import ExtractiveEngine
from assistant.flows import rows
from assistant.flows.adding import add
from assistant.flows.answering import answer
from assistant.flows.composing import NOT_MINUTED
from assistant.library import Library

TODAY = date(2021, 4, 1)


def ask(question, library, engine=None, **more):
    *_, last = answer(question, library, engine or ExtractiveEngine(), today=TODAY, **more)
    assert isinstance(last, Answer)
    for cite in last.citations:
        assert library.meeting(cite.meeting_id).text[cite.start : cite.end] == cite.quote
        assert f"[{cite.n}]" in last.text
    return last


def cited(found):
    return {(cite.meeting_id, cite.item) for cite in found.citations}


def test_a_question_of_text_is_answered_with_its_item(library, ids):
    found = ask("What will the repair of the bandstand roof cost?", library)
    assert "£4,150" in found.text
    assert (ids["parks"], "3") in cited(found)
    assert (found.searched.meetings, found.searched.of) == (2, 2)


def test_where_nothing_is_kept_yet_the_answer_says_so(tmp_path):
    with Library.open(tmp_path / "store") as library:
        found = ask("Who chaired the Parks Committee?", library)
    assert found.abstained and "No minutes are kept here yet" in found.text


def test_a_scope_limits_what_is_searched(library, ids):
    found = ask("Why was the bypass put back by a year?", library, meetings=[ids["parks"]])
    assert found.searched.meetings == 1
    assert not {cite.meeting_id for cite in found.citations} & {ids["growth"]}


def test_rows_answer_with_owner_and_date_and_a_citation_each(library, ids):
    found = ask("Which actions are due in April 2021?", library)
    assert "Owen Tarrant" in found.text and "30 April 2021" in found.text
    assert [row.kind for row in found.rows] == ["action"]
    assert cited(found) == {(ids["growth"], "1")}


def test_rows_are_counted_over_all_meetings(library):
    found = ask("How many actions are there?", library)
    assert found.text.startswith("2 actions in 2 meetings:")
    assert len(found.citations) == 2


def test_earlier_actions_are_answered_by_what_the_meeting_was_told_of_them(tmp_path):
    (tmp_path / "hall.txt").write_text(
        "Westmere Hall Trust\n\nMinutes of the meeting held on 6 May 2021\n\nPresent: Ada Quill (Chair), Tom Marsh\n\n"
        "1. Matters arising\n\nGutters (Tom Marsh): cleared in April. Done.\n\nPiano (Ada Quill): carried over.\n\n"
        "2. Roof\n\nThe roof was discussed and the cost of slates noted.\n"
    )
    with Library.open(tmp_path / "store") as library:
        add([tmp_path / "hall.txt"], library, ExtractiveEngine(), max_bytes=10**6)
        closed = ask("Which actions have been completed?", library)
        assert [row.values["action"] for row in closed.rows] == ["Gutters (Tom Marsh): cleared in April. Done."]
        assert {item for _, item in cited(closed)} == {"1"}
        assert "Piano" in ask("Which of Ada Quill's actions were carried over?", library).text
        assert NOT_MINUTED in ask("Which actions on the boiler were carried over?", library).text
        assert len(ask("What became of the actions from earlier meetings?", library).rows) == 2


@pytest.mark.parametrize(
    ("question", "words", "item"),
    [
        ("Who chaired the Parks Committee?", "Ada Quill", "header"),
        ("Who sent apologies to the Parks Committee?", "Priya Nair", "1"),
        ("When is the next meeting of the Parks Committee?", "10 June 2021", "5"),
        ("Which earlier meeting's minutes did the Parks Committee approve?", "14 January 2021", "2"),
        ("Where was the meeting of the Parks Committee held?", "Jubilee Room", "header"),
        ("When did the meeting of the Parks Committee end?", "20:25", "5"),
    ],
)
def test_facts_of_the_header_are_cited_where_they_stand(library, ids, question, words, item):
    found = ask(question, library)
    assert words in found.text
    assert cited(found) == {(ids["parks"], item)}


def test_when_a_body_meets_next_is_told_by_its_last_meeting(library, ids):
    found = ask("When is the next meeting?", library)
    assert [row.evidence.meeting_id for row in found.rows] == [ids["parks"], ids["growth"]]


def test_of_very_many_meetings_the_latest_are_listed_and_the_user_is_told(library, ids, monkeypatch):
    monkeypatch.setattr(rows, "LATEST", 1)
    found = ask("Who chaired?", library)
    assert "Lena Fisk" in found.text and "Ada Quill" not in found.text
    assert found.notice == "Only the latest 1 of 2 meetings are listed; name a body, a month or a year for others."
    named = ask("Was Bram Oduya present?", library)
    assert {cite.meeting_id for cite in named.citations} == {ids["parks"]}
    assert named.notice is None


@pytest.mark.parametrize("whom", ["the tenants' forum", "the TF"])
def test_who_stood_for_whom_is_told_by_role_and_organisation(library, ids, whom):
    found = ask(f"Who represented {whom}?", library)
    assert [row.values["name"] for row in found.rows] == ["Tess Orme"]
    assert cited(found) == {(ids["parks"], "header")}


def test_of_very_many_rows_all_are_counted_and_the_latest_listed(library, ids, monkeypatch):
    everything = ask("Which actions were set?", library)
    monkeypatch.setattr(rows, "MOST", 1)
    found = ask("Which actions were set?", library)
    assert found.rows == everything.rows[-1:]
    assert found.text.startswith(f"{len(everything.rows)} actions in 2 meetings:")
    assert found.notice and found.notice.startswith(f"Only the latest 1 of {len(everything.rows)} are listed")


def test_what_the_header_does_not_give_is_not_looked_for_elsewhere(library):
    found = ask("When did the meeting of the Growth Board end?", library)
    assert found.abstained
    assert found.text.startswith(NOT_MINUTED)


def test_this_meeting_says_which_only_where_one_is_chosen_or_talked_of(library, ids):
    asked = "Who chaired this meeting?"
    found = ask(asked, library)
    assert found.abstained and "any of the 2 here; name its body and date" in found.text
    chosen = ask(asked, library, meetings=[ids["parks"]])
    assert {row.evidence.meeting_id for row in chosen.rows} == {ids["parks"]}
    talked_of = Turn(question="What will the roof cost?", answer="£4,150", meeting_ids=(ids["parks"],), items=("3",))
    assert not ask(asked, library, history=[talked_of]).abstained
    assert len(ask("Who chaired the meetings?", library).rows) == 2


def test_an_abstention_says_why_and_shows_nothing(library):
    found = ask("On what date will the contractor have repaired the bandstand roof?", library)
    assert found.abstained and found.reason
    assert found.text == f"{NOT_MINUTED} {found.reason}"
    assert not found.citations and not found.rows


def test_a_follow_up_stays_with_its_meeting(library, ids):
    first = ask("What was said about the bypass?", library)
    turn = Turn(
        question=first.question,
        answer=first.text,
        meeting_ids=tuple(cite.meeting_id for cite in first.citations),
        items=tuple(cite.item for cite in first.citations),
    )
    second = ask("And why was that?", library, history=[turn])
    assert "bats" in second.text
    assert {cite.meeting_id for cite in second.citations} == {ids["growth"]}


class Told:
    """An engine that plans a search of everything and answers from a list of drafts; it keeps what it was told."""

    name, model, prompt_versions = "prompted", "a model", {"answer": "1"}

    def __init__(self, *drafts, budget=None):
        self.drafts, self.budget, self.heard, self.materials = list(drafts), budget, [], []

    def plan(self, question, history, catalogue):
        return QueryPlan(question=question, search=question)

    def answer(self, material, rejected=()):
        self.heard.append(tuple(rejected))
        self.materials.append(material)
        claims = [
            Claim(text=text, quotes=tuple(Quote(passage_id=_holding(material, q), text=q) for q in quotes))
            for text, *quotes in self.drafts.pop(0)
        ]
        yield "as it grows"
        yield DraftAnswer(claims=tuple(claims), tokens_in=10, tokens_out=2)


def _holding(material, quote):
    return next((passage.id for passage in material.passages if quote in passage.text), "none")


RIGHT = ("The repair costs £4,150.", "at a cost of £4,150")
WRONG = ("The repair costs £5,150.", "at a cost of £4,150")


def test_a_claim_that_its_quote_does_not_bear_is_asked_for_again(library):
    engine = Told([RIGHT, WRONG], [RIGHT])
    found = ask("What does the roof cost?", library, engine)
    assert engine.heard[0] == () and "5,150" in engine.heard[1][0].what
    assert found.text == "The repair costs £4,150. [1]"
    assert (found.tokens_in, found.tokens_out) == (20, 4)
    assert (found.engine, found.model, found.prompt_versions) == ("prompted", "a model", {"answer": "1"})


def test_what_stays_wrong_is_not_shown(library):
    found = ask("What does the roof cost?", library, Told([WRONG], [WRONG]))
    assert found.abstained
    assert "5,150" not in found.text


def test_a_worse_second_try_does_not_cost_the_first(library):
    found = ask("What does the roof cost?", library, Told([RIGHT, WRONG], []))
    assert found.text == "The repair costs £4,150. [1]"


def test_an_engine_with_a_budget_gets_whole_items(library):
    engine = Told([RIGHT], budget=20_000)
    ask("What does the roof cost?", library, engine)
    assert engine.materials[0].whole
    assert any(passage.text.startswith("3. Bandstand roof") for passage in engine.materials[0].passages)


def test_text_is_streamed_before_the_answer(library):
    first, *_, last = answer("What does the roof cost?", library, Told([RIGHT]), today=TODAY)
    assert first == "as it grows"
    assert isinstance(last, Answer)
