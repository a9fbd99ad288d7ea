import pytest

from assistant.domain import Summary, SummaryPoint
from assistant.evaluation.labels import QuestionLabel, SummaryFact
from assistant.evaluation.outputs import FoundPassage, MeetingOutput, QuestionOutput
from assistant.evaluation.scorers.answers import citation_shares, facts_share, score_answer
from assistant.evaluation.scorers.grounding import (
    claims_of,
    score_claims,
    score_quotes_of_answer,
    score_quotes_of_meeting,
    score_summary_lines,
)
from assistant.evaluation.scorers.retrieval import recall_at, reciprocal_rank, score_retrieval
from assistant.evaluation.scorers.summaries import covers, score_summary
from assistant.evaluation.sets import AskedQuestion
from assistant.evaluation.statistics import figure
from evaluation.conftest import BOARD, DOC, ID, action, answer, decision, evidence

COST = "The wall costs £8,400."
WALL = "AGREED that Bo Rask obtain three quotes for the wall by 30 April 2021."
MINUTES = "AGREED that the minutes of 4 February be approved."
DOCS = {ID: DOC}
GROUPS = (("2",), ("1", "Actions"))


def asked(**changes):
    fields = {"id": "Q1", "question": "?", "type": "fact", "facts": [["£8,400"], ["quotes"]], "cites": GROUPS}
    label = QuestionLabel.model_validate({**fields, **changes})
    return AskedQuestion("quayside:Q1", DOC, BOARD, label, None)


def output(**changes):
    return QuestionOutput.model_validate({"unit": "quayside:Q1", "scope": "all", **changes})


def passages(*items):
    return tuple(FoundPassage(meeting_id=ID, items=(item,), start=0, end=1, text="x") for item in items)


def values(observations):
    return {observation.measure.split(".", 2)[-1]: observation.gained for observation in observations}


def test_recall_at_k():
    assert recall_at(1, GROUPS, passages("2", "1"), DOC, DOCS) == 0.5
    assert recall_at(3, GROUPS, passages("2", "9", "Actions"), DOC, DOCS) == 1
    assert recall_at(3, GROUPS, passages("7", "8", "9", "2"), DOC, DOCS) == 0


def test_reciprocal_rank():
    assert reciprocal_rank(GROUPS, passages("2"), DOC, DOCS) == 1
    assert reciprocal_rank(GROUPS, passages("9", "9", "Actions"), DOC, DOCS) == pytest.approx(1 / 3)
    assert reciprocal_rank(GROUPS, (), DOC, DOCS) == 0


def test_the_item_of_another_meeting_is_no_hit():
    assert recall_at(5, (("2",),), passages("2"), DOC, {ID: "elsewhere"}) == 0
    assert recall_at(5, (("quayside#2",),), passages("2"), None, DOCS) == 1
    assert recall_at(5, (("other#2",),), passages("2"), None, DOCS) == 0


def test_attendance_is_the_header():
    assert recall_at(1, (("attendance",),), passages("header"), DOC, DOCS) == 1


def test_a_follow_up_is_not_searched_alone():
    question = asked()
    assert len(list(score_retrieval(question, output(passages=passages("2")), DOCS))) == 5
    follow_up = AskedQuestion(question.unit, DOC, BOARD, question.label, "quayside:Q0")
    assert list(score_retrieval(follow_up, output(), DOCS)) == []


def test_facts():
    facts = (("£8,400", "8400"), ("three quotes",))
    assert facts_share(facts, answer("The wall costs 8400; three quotes are to be had.")) == 1
    assert facts_share(facts, answer("It costs £8,400.")) == 0.5
    assert facts_share(facts, answer("It costs £88,400.")) == 0
    assert facts_share(facts, answer("£8,400, three quotes", abstained=True)) == 0
    assert facts_share(facts, None) == 0


def test_facts_after_150_words_do_not_count():
    assert facts_share((("quay",),), answer("word " * 149 + "quay")) == 1
    assert facts_share((("quay",),), answer("word " * 150 + "quay")) == 0


def test_citations():
    both = answer("", (COST, "2"), (MINUTES, "1"))
    assert citation_shares(GROUPS, both, DOC, DOCS) == (1, 1)
    one_outside = answer("", (COST, "2"), ("Ann Lee", "header"))
    assert citation_shares(GROUPS, one_outside, DOC, DOCS) == (0.5, 0.5)
    assert citation_shares(GROUPS, answer("", ("Ann Lee", "header")), DOC, DOCS) == (0, 0)
    assert citation_shares(GROUPS, answer("nothing"), DOC, DOCS) == (0, None)


def test_refusals():
    unanswerable = asked(type="unanswerable", facts=[], cites=[])
    assert values(score_answer(unanswerable, output(answer=answer("no", abstained=True)), DOCS)) == {"refused": 1}
    assert values(score_answer(unanswerable, output(answer=answer("£9")), DOCS)) == {"refused": 0}
    assert values(score_answer(unanswerable, output(error="model is down"), DOCS)) == {"refused": 0}
    refused = values(score_answer(asked(), output(answer=answer("no", abstained=True)), DOCS))
    assert refused == {"facts": 0, "groups": 0, "false_refusals": 1}


def test_an_answer_in_full():
    given = output(answer=answer("It costs £8,400 [1]", (COST, "2"), ("Ann Lee", "header")))
    assert values(score_answer(asked(), given, DOCS)) == {
        "facts": 0.5,
        "groups": 0.5,
        "precision": 0.5,
        "false_refusals": 0,
    }


def test_quotes_must_stand_at_their_offsets_in_their_item(meeting):
    meetings = {ID: meeting}
    good = answer("x", (COST, "2"))
    cited = good.citations[0]
    shifted = cited.model_copy(update={"start": cited.start + 1, "end": cited.end + 1, "n": 2})
    altered = cited.model_copy(update={"quote": "The wall costs £8,500.", "n": 3})
    elsewhere = cited.model_copy(update={"item": "1", "n": 4})
    mixed = good.model_copy(update={"citations": (cited, shifted, altered, elsewhere)})
    scored = [o.gained for o in score_quotes_of_answer(asked(), output(answer=mixed), meetings)]
    assert scored == [1, 0, 0, 0]


def test_quotes_of_the_register(meeting):
    made = MeetingOutput(doc=DOC, meeting=meeting, decisions=(decision(MINUTES, "1"),), actions=(action(WALL, "2"),))
    assert figure(list(score_quotes_of_meeting(made, BOARD, {ID: meeting}))).value == 1
    assert figure(list(score_quotes_of_meeting(made, BOARD, {ID: meeting.model_copy(update={"text": "x"})}))).value == 0


def test_claims_end_in_their_marks():
    text = "Two things:\n- First, £8,400 [1]\n- Second [2] [3]\nThe minutes of [2019] were kept"
    cited = answer(text, (COST, "2"), (WALL, "2"), (MINUTES, "1"))
    assert claims_of(cited) == [("First, £8,400", {1}), ("Second", {2, 3})]


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("The wall costs £8,400 [1]", 1),
        ("The wall will cost about 8,400 pounds [1]", 1),
        ("The wall costs £8,500 [1]", 0),
        ("The wall does not cost £8,400 [1]", 0),
        ("Carla Voss says that the wall costs £8,400 [1]", 0),
        ("The wall costs £8,400 from 3 May [1]", 0),
        ("The minutes of [2019] say: £8,400 [1]", 0),
    ],
)
def test_claims_against_their_quotes(meeting, claim, supported):
    (observation,) = score_claims(asked(), output(answer=answer(claim, (COST, "2"))), {ID: meeting})
    assert observation.gained == supported, observation.given


def summary(*points, headline="", actions=()):
    made = tuple(SummaryPoint(text=text, evidence=evidence(quote, item)) for text, quote, item in points)
    return Summary(meeting_id=ID, headline=headline, points=made, actions=actions)


def test_summary_coverage(meeting):
    facts = [
        SummaryFact(fact="quotes", item="2", anchors=("obtain three quotes for the wall",)),
        SummaryFact(fact="cost", item="2", anchors=("The wall costs £8,400",)),
    ]
    whole = summary(("Quotes", WALL, "2"), ("Cost", COST, "2"))
    half = summary(actions=(action(WALL, "2"),))
    for made, share in ((whole, 1), (half, 0.5), (summary(), 0), (None, 0)):
        made_output = MeetingOutput(doc=DOC, meeting=meeting, summary=made)
        scored = [o for o in score_summary(BOARD, facts, made_output) if o.measure == "summaries.coverage"]
        assert figure(scored).value == share


def test_a_fact_of_the_header_may_stand_in_the_headline():
    fact = SummaryFact(fact="date", item=None, anchors=("Minutes of 4 March 2021",))
    assert covers(summary(headline="Minutes of 4 March 2021, Quayside Forum"), fact)
    assert not covers(summary(headline="Quayside Forum"), fact)


def test_unsupported_lines(meeting):
    made = summary(("The wall costs £8,400.", COST, "2"), ("The wall costs £9,400.", COST, "2"))
    scored = list(score_summary_lines(MeetingOutput(doc=DOC, meeting=meeting, summary=made), BOARD, {ID: meeting}))
    assert [o.gained for o in scored] == [0, 1]
