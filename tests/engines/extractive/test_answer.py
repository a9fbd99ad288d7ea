from datetime import date

import pytest

from assistant.domain import CatalogueEntry, DraftAnswer, Evidence, Material, Passage, QueryPlan, Row
from assistant.engines.extractive import ExtractiveEngine
from assistant.engines.extractive.answering.score import asked, mentions, score
from assistant.engines.extractive.answering.types import asked_for, holds
from assistant.engines.extractive.answering.units import is_owner_line, units

BANDSTAND = """5. Bandstand roof

The Clerk reported that the roof of the bandstand had been damaged in the January storms
and that the insurers would pay £2,300. Councillor Quill asked whether the work could be
done before the fair. The contractor had not given a date.

RESOLVED that Harrow & Sons be engaged to repair the roof at a cost of £4,150."""
TREES = """6. Trees in Mill Lane

Residents had complained of the shade. Two limes would be felled because they were rotten.
The following were proposed:
- replanting with hornbeam;
- a survey of the other trees.

Action

Officers to bring the survey to the next meeting.

Tom Marsh"""


def passage(text, item, title, score=1.0, meeting="parks-1"):
    return Passage(
        id=f"{meeting}.{item}", meeting_id=meeting, item=item, title=title, start=100, end=100 + len(text), text=text,
        body="Parks Committee", date=date(2021, 3, 4), score=score,
    )  # fmt: skip


PASSAGES = (passage(BANDSTAND, "5", "Bandstand roof"), passage(TREES, "6", "Trees in Mill Lane", 0.8))
ENTRY = CatalogueEntry(
    meeting_id="parks-1", body="Parks Committee", organisation=None, title="Parks Committee", date=date(2021, 3, 4)
)


def material(question, passages=PASSAGES, **plan):
    return Material(
        plan=QueryPlan(question=question, search=question, **plan),
        passages=passages,
        meetings=(ENTRY,),
        today=date(2021, 4, 1),
    )


def answered(question, **plan):
    *_, draft = ExtractiveEngine().answer(material(question, **plan))
    assert isinstance(draft, DraftAnswer)
    return draft


def text(draft):
    return " ".join(claim.text for claim in draft.claims)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What will the repair of the bandstand roof cost?", "£4,150"),
        ("Who is to repair the roof of the bandstand?", "Harrow & Sons"),
        ("Why are limes being cut down in Mill Lane?", "because they were rotten"),
        ("What will be planted in Mill Lane?", "hornbeam"),
    ],
)
def test_the_sentence_that_answers_is_shown_as_it_stands(question, words):
    draft = answered(question)
    assert words in text(draft)
    for claim in draft.claims:
        (quote,) = claim.quotes
        handed = next(p for p in PASSAGES if p.id == quote.passage_id)
        assert quote.text in handed.text
        assert claim.text.split() == quote.text.split()


def test_a_heading_is_no_answer():
    assert not any(unit.text.startswith("5.") or unit.text == "Bandstand roof" for unit in units(PASSAGES[0]))


@pytest.mark.parametrize(
    ("said", "title", "first"),
    [
        ("4.5 The Board decided that a leaflet on safety should go out. It did.", "The Board decided that a leaflet on",
         "The Board decided that a leaflet on safety should go out."),
        ("4.5 The Board decided that a leaflet on\nsafety should go out.", "The Board decided that a leaflet on",
         "The Board decided that a leaflet on safety should go out."),
        ("4.5 The Board took note of it. Nobody spoke.", "The Board took note of it", "The Board took note of it."),
        ("4.5 The Board took note of it.", "The Board took note of it", "The Board took note of it."),
        ("4.5 Apologies. None were received by the Clerk.", "Apologies", "None were received by the Clerk."),
        ("4.5 Lamps in the lane: two are out of order.", "Lamps in the lane", "two are out of order."),
        ("4.5 Lamps in the lane\n\nTwo are out of order.", "Lamps in the lane", "Two are out of order."),
    ],
)  # fmt: skip
def test_the_words_that_a_paragraph_is_called_by_are_part_of_its_sentence_and_a_title_is_not(said, title, first):
    assert units(passage(said, "4.5", title))[0].text == first


def test_running_heads_are_no_answers():
    text = "The roof is to be mended.\n\nParks Committee Minutes 04/03/21\n\nThe Parks Committee met at the mill."
    said = [unit.text for unit in units(passage(text, "5", "Roof"))]
    assert said == ["The roof is to be mended.", "The Parks Committee met at the mill."]


def test_when_the_meeting_closed_answers_questions_about_that_only():
    closing = (passage("7. Any other business\n\nThe meeting closed at 8.25 pm.", "7", "Any other business"),)
    for question, told in (("When did the meeting close?", True), ("What was said about the bandstand?", False)):
        *_, draft = ExtractiveEngine().answer(material(question, closing))
        assert bool(draft.claims) is told, question


HEAD = """Notes of the Friends of Westmere Green
Venue: The Scout Hut, Mill Lane, Westmere, where the group was founded.
Present: Ada Quill, Tom Marsh and Priya Marsh were all there from the beginning.

Tom Marsh reported that the new benches would come from a joiner in Tarn and cost £640."""


def test_of_a_head_only_sentences_that_tell_something_else_answer_questions_of_that():
    draft = next(
        event
        for event in ExtractiveEngine().answer(
            material("What will the benches at Westmere cost?", (passage(HEAD, "header", "header"),))
        )
        if isinstance(event, DraftAnswer)
    )
    assert text(draft) == "Tom Marsh reported that the new benches would come from a joiner in Tarn and cost £640."


def test_a_sentence_goes_on_over_a_blank_line():
    torn = passage("7. Slide\n\nThe inspector said that the\n\nSlide was safe to\n\nuse.\n\nIt was noted", "7", "Slide")
    assert [unit.text for unit in units(torn)] == ["The inspector said that the Slide was safe to use.", "It was noted"]
    apart = passage("7. Slide\n\nThe inspector came.\n\nit was safe\n\nActions:\n\nmend it at once", "7", "Slide")
    assert [unit.text for unit in units(apart)] == ["The inspector came.", "it was safe", "mend it at once"]


def test_wrapped_lines_are_one_sentence_and_a_list_keeps_its_lead_in():
    shown = [unit.text for unit in units(PASSAGES[0])]
    assert any("January storms and that the insurers would pay £2,300." in one for one in shown)
    found = units(PASSAGES[1])
    entry = next(unit for unit in found if unit.kind == "entry")
    assert entry.lead == "The following were proposed:"
    whole = next(unit for unit in found if unit.kind == "list")
    assert "hornbeam" in whole.text and "survey of the other trees" in whole.text


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Tom Marsh", True),
        ("**Jo Webb**", True),
        ("Ada Quill / Tom Marsh", True),
        ("The report was noted.", False),
        ("", False),
    ],
)
def test_a_line_of_names_alone_is_an_owner(line, owner):
    assert is_owner_line(line) is owner


def test_a_line_of_names_is_told_with_the_task_above_it_and_a_mere_name_of_a_body_not_at_all():
    assert [unit.text for unit in units(PASSAGES[1])][
        -1
    ] == "Officers to bring the survey to the next meeting. Tom Marsh"
    text = "The Board\n\nThe lease was renewed for two years.\n\nRefused.\n\n£350"
    assert [unit.text for unit in units(passage(text, "3", "Lease"))] == [
        "The lease was renewed for two years.",
        "Refused.",
        "£350",
    ]


def test_what_is_asked_and_not_told_is_refused_with_its_reason():
    draft = answered("On what date will the contractor have done the work on the bandstand roof?")
    assert not draft.claims
    assert "leaves it open" in draft.reason


def test_a_reason_that_is_given_stands_whatever_else_the_item_leaves_open():
    hall = """7. Hall closure

The hall is to be closed because its boiler has failed. The date of closing the hall was not known."""
    only = (passage(hall, "7", "Hall closure"),)
    *_, why = ExtractiveEngine().answer(material("Why is the hall to be closed?", only))
    assert "boiler" in text(why)
    *_, when = ExtractiveEngine().answer(material("When is the hall to be closed?", only))
    assert not when.claims and "leaves it open" in when.reason


def test_an_amount_that_is_not_there_is_not_made_up():
    found = [one.model_copy(update={"score": 1.0 if one.item == "6" else 0.6}) for one in PASSAGES]
    *_, draft = ExtractiveEngine().answer(material("How much did residents of Mill Lane pay?", found))
    assert not draft.claims
    assert draft.reason == "What comes nearest, item 6, gives no amount."


def test_somebody_of_whom_nothing_is_minuted_on_the_matter():
    draft = answered("What did Priya Nair say about the bandstand roof?", people=("Priya Nair",))
    assert not draft.claims
    assert draft.reason == "Nothing that Priya Nair said about it is minuted."


def test_nothing_to_answer_from_is_an_abstention():
    *_, draft = ExtractiveEngine().answer(material("Who is to repair the roof?", passages=()))
    assert not draft.claims and draft.reason


def test_a_question_of_each_meeting_is_answered_for_each():
    other = passage("2. Bandstand\n\nThe bandstand roof was inspected.", "2", "Bandstand", meeting="parks-2")
    *_, draft = ExtractiveEngine().answer(
        material("What did the meetings hear of the bandstand?", (*PASSAGES, other), each=True)
    )
    assert {claim.quotes[0].passage_id for claim in draft.claims} >= {"parks-1.5", "parks-2.2"}


def test_a_meeting_whose_words_fit_as_well_is_told_of_however_much_likelier_another_is():
    likely = passage(
        "4. Bandstand roof\n\nThe bandstand roof was found to leak.", "4", "Bandstand roof", 3.0, "parks-2"
    )
    other = passage("9. Any other business\n\nSlates fell off the bandstand roof.", "9", "Other", 0.9, "parks-3")
    far = passage("8. Finance\n\nThe accounts of the year were received.", "8", "Finance", 0.9, "parks-4")
    *_, draft = ExtractiveEngine().answer(
        material("What was heard of the bandstand roof at each meeting?", (likely, other, far), each=True)
    )
    assert {claim.quotes[0].passage_id for claim in draft.claims} == {"parks-2.4", "parks-3.9"}


def test_rows_are_counted_in_the_lead():
    evidence = Evidence(meeting_id="parks-1", item="6", quote="x", start=0, end=1)
    rows = tuple(Row(kind="action", values={"action": name}, evidence=evidence) for name in ("one", "two"))
    given = material("How many actions were set?", ()).model_copy(update={"rows": rows})
    *_, draft = ExtractiveEngine().answer(given)
    assert draft.lead == "2 actions:"


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("How much money was set aside?", ("money",)),
        ("What did the survey of the roof cost?", ("money",)),
        ("What will residents pay each month?", ("money",)),
        ("What did the Council pay for?", ()),
        ("By how much did fees rise?", ("number",)),
        ("Who paid, and when?", ("person", "date")),
        ("How did Cllr Quill vote?", ("vote",)),
        ("By what vote was it lost?", ("vote",)),
        ("By what must it be done?", ("date",)),
        ("What share of homes recycle?", ("percent",)),
        ("Why was it late?", ("reason",)),
        ("Describe the roof.", ()),
    ],
)
def test_the_kinds_of_answer_that_a_question_asks_for(question, kinds):
    assert asked_for(question) == kinds


@pytest.mark.parametrize(
    ("words", "kind", "question", "found"),
    [
        ("It was hoped to be open by 2031.", "date", "When does it open?", True),
        ("It was hoped to open in 2031.", "date", "When in 2031 does it open?", False),
        ("ACTION: TM to ask for a price", "person", "Who asks?", True),
        ("TM explained that prices had risen.", "person", "Who spoke?", True),
        ("TM presented the case.", "person", "Who spoke?", True),
        ("Ottoline will ring the school.", "person", "Who rings?", True),
        ("[Action] TM", "person", "Who spoke?", True),
        ("ACTION: Ottoline to ring the school", "person", "Who rings?", True),
        ("The crews took 13 minutes.", "date", "How quickly did they come?", True),
        ("Ten lamps were out of 12.", "person", "Who counted?", False),
        ("The VAT to be paid was small.", "person", "Who paid?", False),
        ("at a cost of £4,150", "money", "", True),
        ("12 trees", "money", "", False),
        ("the 88 operations", "number", "When will all 88 operations be done?", False),
        ("on 3 May 2021", "number", "", False),
        ("on 3 May", "date", "What was held on 3 May?", False),
        ("Ada Quill agreed to write", "person", "Who will write?", True),
        ("Ada Quill agreed to write", "person", "What did Ada Quill agree?", False),
    ],
)
def test_words_of_a_kind_are_new_to_the_question(words, kind, question, found):
    assert holds(words, kind, question) is found


def test_a_first_name_is_not_taken_for_another_bearer_of_it():
    assert mentions("Cecilia pointed out the risk.", "Cecilia Tredget")
    assert mentions("AF to report", "Andrew Foster")
    assert not mentions("Cllr Richard Stay declared an interest", "Richard Priestman")


def test_letters_in_the_minutes_are_the_name_that_a_question_gives_in_full():
    said = "3. Reports\n\nThe harbour was quiet.\n\nThe market was full.\n\nThe HMA had been put off."
    found = score(asked("What of the Harbour Market Appraisal?"), units(passage(said, "3", "Reports")))
    assert max(found, key=lambda one: one.score).unit.text == "The HMA had been put off."


def test_the_name_of_the_body_tells_nothing_of_its_own_minutes():
    said = "3. Reports\n\nThe parks were shut by Parks staff.\n\nThe mower was sold for want of room."
    found = score(asked("What did the Parks Committee do about the mower?"), units(passage(said, "3", "Reports")))
    by_text = {one.unit.text: one.words for one in found}
    assert by_text["The parks were shut by Parks staff."] == 0 < by_text["The mower was sold for want of room."]
    other = score(asked("What was done about parks and the mower?"), units(passage(said, "3", "Reports")))
    assert {one.words > 0 for one in other} == {True}


def test_the_best_unit_shares_the_questions_words_or_their_like():
    pool = [unit for one in PASSAGES for unit in units(one)]
    ranked = sorted(score(asked("What did the storms do to the bandstand?"), pool), key=lambda one: -one.score)
    assert "January storms" in ranked[0].unit.text
