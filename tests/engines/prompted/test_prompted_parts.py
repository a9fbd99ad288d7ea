"""The parts that need no model: splitting, reading JSON, growing text, languages, reconciling."""

from __future__ import annotations

import doctest
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from minutes import DECIDED, ITEMS, MARKED, meeting

from assistant.domain import DraftAction, DraftDecision, Extraction, Span
from assistant.engines.prompted import partial
from assistant.engines.prompted.items import parts_of, path_to
from assistant.engines.prompted.languages import language_of
from assistant.engines.prompted.marks import is_marked
from assistant.engines.prompted.partial import Growing
from assistant.engines.prompted.reading import UnusableError, _object, read, salvage
from assistant.engines.prompted.reconciling import reconcile
from assistant.engines.prompted.shapes import GivenAnswer, ItemRecord
from assistant.engines.prompted.sizing import halve, split, tokens


@given(st.text(max_size=2_000), st.integers(1, 80))
def test_splitting_loses_nothing_and_every_part_fits(text, limit):
    spans = split(text, limit)
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert all(tokens(text[span.start : span.end]) <= max(limit, 2) for span in spans)


def test_splitting_prefers_paragraphs_to_lines_to_sentences():
    paragraphs = "One two three.\nFour five six.\n\nSeven eight nine. Ten eleven twelve.\n"
    first, second = split(paragraphs, 13)
    assert paragraphs[second.start :].startswith("Seven")
    assert paragraphs[: first.end].endswith("six.\n\n")


@given(st.text(min_size=40, max_size=400))
def test_halving_makes_progress(text):
    assert len(halve(text)) >= 2


def test_items_without_words_of_their_own_are_not_sent():
    of = meeting({("1", "Apologies"): "\n", ("2", "Dredging"): "It was dredged.\n"})
    assert [parts[0].item.key for parts in parts_of(of, 1_000)] == ["2"]


def test_an_item_is_named_with_those_above_it():
    of = meeting({("4", "Performance"): "Introduced.\n", ("4.2", "Panels"): "Discussed.\n"})
    child = of.items[2].model_copy(update={"parent": "4"})
    assert path_to(of, child) == "4 Performance > 4.2 Panels"


ANSWER = {"claims": [{"quotes": [{"passage": "p1", "text": "a b"}], "text": "A } b."}], "not_minuted": ""}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ANSWER),
        f"```json\n{json.dumps(ANSWER, indent=2)}\n```",
        f"Here: {json.dumps(ANSWER)} That is {{all}}.",
        json.dumps(ANSWER).replace("]}", "],}"),
        json.dumps({**ANSWER, "note": "extra"}),
    ],
)
def test_json_is_found(text):
    assert read(text, GivenAnswer).model_dump() == ANSWER


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "empty"),
        ("[]", "not one complete JSON object"),
        (json.dumps(ANSWER)[:-3], "not one complete JSON object"),
        ('{"claims": []}', "not_minuted: Field required"),
        ('{"claims": [{"quotes": [], "text": 3}], "not_minuted": ""}', "claims.0.text: Input should be a valid string"),
        ("[" * 5_000, "not one complete JSON object"),
    ],
)
def test_what_is_wrong_is_told(text, told):
    with pytest.raises(UnusableError, match=told.replace(".", r"\.")):
        read(text, GivenAnswer)


def test_salvage_keeps_the_entries_that_are_right():
    good = {"quote": "q", "kind": "noted", "text": "t"}
    data = {"decisions": [good, {"quote": "q"}, {**good, "kind": "mused"}, good], "actions": ["x"]}
    kept = salvage(json.dumps(data), ItemRecord)
    assert kept is not None and [d.kind for d in kept.decisions] == ["noted", "noted"] and kept.actions == []
    assert salvage('{"decisions": []}', ItemRecord) is None


def test_the_example_of_growing_text_holds():
    assert doctest.testmod(partial).attempted >= 3 and doctest.testmod(partial).failed == 0


@given(st.lists(st.text(alphabet='ab "\\é{}[]\n', max_size=30), max_size=4), st.integers(1, 40))
def test_what_has_grown_is_the_beginning_of_what_is_said(texts, size):
    said = json.dumps({"claims": [{"quotes": [], "text": text} for text in texts], "not_minuted": "x" * 30})
    growing = Growing("claims", "text")
    grown = "".join(growing.add(said[at : at + size]) for at in range(0, len(said), size))
    assert "\n\n".join(text for text in texts if text).startswith(grown)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The board agreed to accept the tender and to write to the residents of the quay.", "en"),
        ("Le conseil a décidé que les travaux de la rue et du port sont pour les habitants.", "fr"),
        ("Der Rat hat beschlossen, dass die Arbeiten in der Straße nicht von den Anwohnern zu zahlen sind.", "de"),
        ("Tender accepted.", None),
        ("", None),
    ],
)
def test_languages(text, code):
    assert language_of(text) == code


def action(**more):
    fields = {"item": "2", "text": "TB to write.", "quotes": ("TB to write to the residents",), "found_by": "model"}
    return DraftAction.model_validate({**fields, **more})


def test_what_both_found_has_the_evidence_of_both_once():
    decision = DraftDecision(
        item="2",
        kind="agreed",
        text="The tender of Marsh & Sons was accepted.",
        quotes=("the tender of Marsh & Sons",),
        found_by="model",
    )
    decisions = reconcile(meeting(), Extraction(decisions=DECIDED), [decision], []).decisions
    (both,) = decisions
    assert (both.found_by, both.text) == ("both", "The tender of Marsh & Sons was accepted.")
    assert both.quotes == ("AGREED: that the tender of Marsh & Sons be accepted.",)
    assert both.starts == (meeting().text.index("AGREED"),)


def test_a_decision_and_an_action_of_the_same_words_stay_two():
    decision = DraftDecision(
        item="2", kind="agreed", text="TB to write.", quotes=("TB to write to the residents",), found_by="model"
    )
    decisions, actions, _ = reconcile(meeting(), Extraction(actions=MARKED), [decision], [])
    assert [d.found_by for d in decisions] == ["model"] and [a.found_by for a in actions] == ["marks", "marks"]


def test_the_same_words_in_another_item_are_another_thing():
    twice = meeting(
        {("1", "Dredging"): "TB to write to the residents.\n", ("2", "Again"): "TB to write to the residents.\n"}
    )
    marked = Extraction(actions=(action(item="1", found_by="marks"),))
    _, actions, _ = reconcile(twice, marked, [], [action(item="2")])
    assert [(a.item, a.found_by) for a in actions] == [("1", "marks"), ("2", "model")]


def test_two_tasks_of_one_marked_sentence_are_both_kept():
    both = action(quotes=("ACTION: TB to write to the residents of Quay Street by 29 March 2024.",))
    part = action(text="By 29 March.", quotes=("by 29 March 2024",))
    _, actions, _ = reconcile(meeting(), Extraction(actions=MARKED[:1]), [], [both, part])
    assert sorted(a.found_by for a in actions) == ["both", "model"]


@pytest.mark.parametrize(
    ("owners", "kept"),
    [
        (("Tom Birch",), ("Tom Birch",)),
        (("Mary Dunn",), ("Mary Dunn",)),
        ((), ("TB",)),
        (("Ann Lowe",), ("TB",)),
        (("Peter Hall",), ("TB",)),
        (("TB", "residents"), ("TB",)),  # a group beside whom the mark names
        (("TB", "Mary Dunn"), ("TB", "Mary Dunn")),
    ],
)
def test_owners_are_those_that_the_item_bears_out(owners, kept):
    _, actions, _ = reconcile(meeting(), Extraction(actions=MARKED[:1]), [], [action(owners=owners)])
    assert actions[0].owners == kept


@pytest.mark.parametrize(
    ("due", "kept"),
    [
        ("29 March 2024", "29 March 2024"),
        (None, "by 29 March 2024"),
        ("by Easter", "by 29 March 2024"),
        ("six weeks", "by 29 March 2024"),
    ],
)
def test_due_is_what_the_item_bears_out(due, kept):
    _, actions, _ = reconcile(meeting(), Extraction(actions=MARKED[:1]), [], [action(due_text=due)])
    assert actions[0].due_text == kept


WEAK = DraftAction(item="2", text="Members asked about noise.", quotes=("Members asked about noise.",))


@pytest.mark.parametrize(
    ("found_by_model", "read", "left"),
    [
        (MARKED, ("1", "2", "3"), 2),  # it found what is marked and not this
        (MARKED, ("1", "3"), 3),  # it failed on this item
        (MARKED[:1], ("1", "2", "3"), 3),  # it missed a mark, so its silence says nothing
        ((), ("1", "2", "3"), 3),
    ],
)
def test_what_only_the_rules_read_stands_unless_an_able_model_read_it_too(found_by_model, read, left):
    marked = Extraction(actions=(*MARKED, WEAK), decisions=DECIDED)
    proposed = [draft.model_copy(update={"found_by": "model"}) for draft in found_by_model]
    decided = [draft.model_copy(update={"found_by": "model"}) for draft in DECIDED]
    made = reconcile(meeting(), marked, decided if found_by_model else [], proposed, read)
    assert len(made.actions) == left
    assert [rejected.what for rejected in made.rejected] == ([WEAK.text] if left == 2 else [])


def test_a_task_inside_a_decision_that_both_found_stands():
    task = DraftAction(item="2", text="Accept the tender.", quotes=("the tender of Marsh & Sons be accepted",))
    decided = [draft.model_copy(update={"found_by": "model"}) for draft in DECIDED]
    proposed = [draft.model_copy(update={"found_by": "model"}) for draft in MARKED]
    made = reconcile(
        meeting(), Extraction(actions=(*MARKED, task), decisions=DECIDED), decided, proposed, ("1", "2", "3")
    )
    assert task.text in {action.text for action in made.actions}


def test_a_marked_action_is_kept_even_from_an_able_model():
    more = [draft.model_copy(update={"found_by": "model"}) for draft in (*MARKED[1:], *DECIDED)]
    four = meeting(
        {**ITEMS, ("4", "Rates"): "AGREED: that the rate stay.\nAGREED: that the toll stay.\nACTION: TB to tell all.\n"}
    )
    agreed = [
        DraftDecision(item="4", kind="agreed", text=f"The {what} stays.", quotes=(f"AGREED: that the {what} stay.",))
        for what in ("rate", "toll")
    ]
    marked = Extraction(actions=MARKED, decisions=(*DECIDED, *agreed))
    found = [draft.model_copy(update={"found_by": "model"}) for draft in agreed]
    made = reconcile(four, marked, [more[1], *found], more[:1], ("1", "2", "3", "4"))
    assert [(a.item, a.found_by) for a in made.actions] == [("2", "marks"), ("3", "both")]


@pytest.mark.parametrize(
    ("before", "quote", "marked"),
    [
        ("", "ACTION: TB to write.", True),
        ("", "Action 4 - TB to write.", True),
        ("Action\n\n", "TB to write.", True),
        ("**Actions:**\n- Ann Lowe to ring.\n- ", "TB to write.", True),
        ("The Board had asked for a letter. ", "TB to write.", False),
        ("Actions were discussed at length by all those who were there.\n", "TB to write.", False),
        ("Action was taken.\n", "TB to write.", False),
        ("Decision\nThe fee stays.\nIt was a long debate.\n", "TB to write.", False),
    ],
)
def test_marks(before, quote, marked):
    of = meeting({("2", "Dredging"): f"{before}{quote}\n"})
    start = of.text.index(quote)
    assert is_marked(of, of.item("2"), action(quotes=(quote,)), [Span(start, start + len(quote))]) is marked


def test_everything_in_a_closing_list_is_marked():
    of = meeting({("9", "Action summary"): "TB to write.\n"})
    start = of.text.index("TB to write")
    assert is_marked(of, of.item("9"), action(item="9"), [Span(start, start + 11)])


def test_half_an_emoji_in_a_reply_is_replaced():
    """Nothing that holds one can be kept or printed."""
    found = _object('{"text": "Done \\ud83d", "both": "\\ud83d\\ude00"}')
    assert found == {"text": "Done \ufffd", "both": "\U0001f600"}
