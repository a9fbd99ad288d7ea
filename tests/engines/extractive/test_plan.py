from datetime import date

import pytest

from assistant.domain import Catalogue, CatalogueEntry, Turn
from assistant.engines.extractive.planning import plan


def entry(id_, body, organisation, day):
    return CatalogueEntry(meeting_id=id_, body=body, organisation=organisation, title=body, date=day)


CATALOGUE = Catalogue(
    meetings=(
        entry("parks-1", "Parks Committee", "Westmere Town Council", date(2021, 3, 4)),
        entry("growth-1", "Tarn Valley Growth Board", "Tarn Valley Partnership", date(2021, 3, 18)),
        entry("parks-2", "Parks Committee", "Westmere Town Council", date(2021, 6, 10)),
        entry("growth-2", "Tarn Valley Growth Board", "Tarn Valley Partnership", date(2022, 1, 20)),
    ),
    people=("Ada Quill", "Tom Marsh", "Priya Marsh"),
)


def asked(question, history=()):
    return plan(question, history, CATALOGUE)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("What did the Parks Committee say about benches?", ("parks-1", "parks-2")),
        ("What did the Tarn Valley board think of the bypass?", ("growth-1", "growth-2")),
        ("What did the TVGB think of the bypass?", ("growth-1", "growth-2")),
        ("What was said about benches at the last Parks Committee meeting?", ("parks-2",)),
        ("What was said about benches at the last Parks Committee?", ("parks-2",)),
        ("What was spent on benches in the last two years by the Parks Committee?", ("parks-1", "parks-2")),
        ("In the last year has the Parks Committee bought benches?", ("parks-1", "parks-2")),
        ("What did Tarn Valley firms think of the bypass?", ()),
        ("What did Tarn Valley think of the bypass?", ("growth-1", "growth-2")),
        ("What is the Clerk to do at Westmere?", ("parks-1", "parks-2")),
        ("What was decided at Westmere about benches?", ("parks-1", "parks-2")),
        ("Who spoke at Westmere Fair?", ()),
        ("Who spoke at Westmere station?", ()),
        ("Which road to Westmere was closed?", ()),
        ("Why was the bypass delayed?", ()),
    ],
)
def test_a_body_is_a_filter_only_where_it_is_named_as_a_body(question, ids):
    assert asked(question).meeting_ids == ids


def test_months_and_years_of_meetings_become_filters():
    assert asked("What was said of benches at the June 2021 meeting?").date_from == date(2021, 6, 1)
    year = asked("What was decided about benches in 2021?")
    assert (year.date_from, year.date_to) == (date(2021, 1, 1), date(2021, 12, 31))
    assert asked("What did the Parks Committee hear in June 2021?").meeting_ids == ("parks-2",)


def test_a_meeting_that_is_only_planned_is_none_that_is_missing():
    for words in ("Why was the April 2021 meeting put back?", "Why is an additional meeting wanted in April 2021?"):
        assert asked(f"Parks Committee: {words}").impossible is None


def test_an_undated_meeting_of_the_body_may_be_the_one_meant():
    undated = CatalogueEntry(meeting_id="hall", body="Hall Trust", organisation=None, title="Hall Trust", date=None)
    catalogue = Catalogue(meetings=(undated, *CATALOGUE.meetings))
    found = plan("What did the Hall Trust hear about the boiler at its May 2021 meeting?", (), catalogue)
    assert found.meeting_ids == ("hall",) and found.impossible is None


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Who sent apologies when the Parks Committee met after its March 2021 meeting?", ("parks-2",)),
        ("What did the Parks Committee say of benches at the meeting after that of 4 March 2021?", ("parks-2",)),
        (
            "What did the Parks Committee say of benches at the session following the meeting on 4 March 2021?",
            ("parks-2",),
        ),
        ("What was said at the Parks Committee that approved the minutes of March 2021?", ("parks-2",)),
        ("What was said at the Parks Committee meeting that signed off the March 2021 minutes?", ("parks-2",)),
        ("What did the Parks Committee hear about benches before the June 2021 meeting?", ("parks-1",)),
        ("What did the Growth Board agree since the meeting held on 18 March 2021?", ("growth-2",)),
        ("What had the Parks Committee heard in March 2021 before the June 2021 meeting?", ("parks-1",)),
    ],
)
def test_a_meeting_may_be_named_by_another(question, ids):
    plan_ = asked(question)
    assert plan_.meeting_ids == ids and plan_.impossible is None


def test_a_day_on_which_a_meeting_was_held_means_that_meeting():
    assert asked("How many actions did the Parks Committee set on 4 March 2021?").meeting_ids == ("parks-1",)
    day = date(2021, 3, 18)
    plan_ = asked("What was said about the bypass on 18 March 2021?")
    assert (plan_.date_from, plan_.date_to) == (day, day)
    assert asked("Which report of the Parks Committee was due on 4 March 2021?").meeting_ids != ("parks-1",)


def test_a_date_that_is_not_the_meetings_is_no_filter():
    found = asked("Why can the fair not be held on 3 May 2021?")
    assert (found.date_from, found.date_to, found.meeting_ids) == (None, None, ())


def test_a_meeting_that_was_not_held_is_said_to_be_missing():
    assert asked("What did the Parks Committee agree at its April 2020 meeting?").impossible


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Which actions fall due in May 2021?", date(2021, 5, 1), date(2021, 5, 31)),
        ("Which actions set in March 2021 were due by 14 June?", None, date(2021, 6, 14)),
        ("What actions are due after 1 July 2021?", date(2021, 7, 1), None),
        ("Which actions are due in 2022?", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_when_actions_are_due_is_kept_apart_from_when_the_meeting_was(question, first, last):
    found = asked(question)
    assert found.intent == "actions"
    assert (found.due_from, found.due_to) == (first, last)
    if "March" in question:
        assert (found.date_from, found.date_to) == (date(2021, 3, 1), date(2021, 3, 31))
    else:
        assert (found.date_from, found.date_to) == (None, None)


def test_actions_of_a_person_or_a_role():
    assert asked("Which actions did Ada Quill take away?").people == ("Ada Quill",)
    assert asked("What does the Director of Finance have to do?").people == ("Director of Finance",)


@pytest.mark.parametrize(
    ("question", "owner"),
    [
        ("Which jobs were given to the clerk?", "clerk"),
        ("What is the deputy manager to do?", "deputy manager"),
        ("Which actions did the committee give to TL, and by when?", "TL"),
        ("What were officers asked to do?", "officers"),
    ],
)
def test_owners_are_named_by_office_initials_or_group(question, owner):
    assert asked(question).people == (owner,)


def test_an_office_that_only_has_the_subject_is_no_owner():
    assert asked("Which actions are about the clerk's hours?").people == ()


def test_a_surname_that_two_people_bear_names_nobody():
    assert asked("What actions does Cllr Marsh have?").people == ()
    assert asked("What actions does Cllr Quill have?").people == ("Ada Quill",)


@pytest.mark.parametrize(
    ("question", "intent", "fields"),
    [
        ("Who chaired the June 2021 meeting of the Parks Committee?", "meetings", ("chair",)),
        ("When is the next meeting?", "meetings", ("next_meeting",)),
        ("Where was the meeting held?", "meetings", ("venue",)),
        ("What time did the meeting start?", "meetings", ("start_time",)),
        ("When did the Parks Committee meeting end?", "meetings", ("end_time",)),
        ("Who sent apologies?", "people", ()),
        ("How many councillors attended the meeting?", "people", ()),
        ("How many decisions were made in March 2021?", "decisions", ()),
        ("What was agreed at the meeting of the Parks Committee?", "decisions", ()),
        ("When does it open?", "text", ()),
        ("Why was the bypass delayed?", "text", ()),
        ("Which actions were carried over?", "reports", ()),
    ],
)
def test_register_questions_are_told_from_questions_of_text(question, intent, fields):
    found = asked(question)
    assert (found.intent, found.fields) == (intent, fields)


def test_whom_people_stood_for_is_kept():
    plan = asked("Who represented the tenants forum at the Parks Committee in March 2021?")
    assert (plan.intent, plan.affiliation) == ("people", "tenants forum")


def test_somebody_whom_no_attendance_list_names_is_looked_for_in_the_text():
    assert asked("Was Yorick Unknown at the meeting?").intent == "text"


def test_apologies_ask_for_a_status_and_counting_is_noticed():
    assert asked("Who sent apologies?").statuses == ("apologies",)
    assert asked("How many actions are due in May 2021?").count


def test_a_question_with_a_second_half_is_searched_in_the_text_as_well():
    assert asked("Who chaired the meeting, and why?").also_text
    assert not asked("Who chaired the meeting?").also_text


def test_an_item_asked_for_by_number():
    assert asked("What was said under item 4.2?").items == ("4.2",)


def test_questions_over_several_meetings():
    assert asked("Which of the boards discussed the bypass?").each
    assert asked("What did the Parks Committee and the Growth Board each say about trees?").each
    assert not asked("Which of the trees were felled?").each


HISTORY = (
    Turn(
        question="What was agreed about the bandstand roof?",
        answer="...",
        meeting_ids=("parks-2",),
        items=("5",),
    ),
)


def test_a_follow_up_takes_subject_meeting_and_item():
    found = asked("And who will pay?", HISTORY)
    assert "bandstand" in found.question
    assert (found.meeting_ids, found.items) == (("parks-2",), ("5",))


def test_who_chaired_needs_the_meeting_of_the_turn_before_and_not_its_subject():
    asked_before = "Which actions were set about the bandstand?"
    turn = Turn(question=asked_before, answer="Two.", meeting_ids=("parks-2021-03-04",))
    found = asked("Who chaired?", [turn])
    assert (found.intent, found.fields, found.meeting_ids) == ("meetings", ("chair",), ("parks-2021-03-04",))
    assert asked("And who was there?", [turn]).intent == "people"


def test_a_question_of_its_own_takes_nothing():
    found = asked("How much did the Tarn Valley board set aside for the bypass survey?", HISTORY)
    assert "bandstand" not in found.question
    assert found.items == ()


def test_a_follow_up_on_a_follow_up_keeps_the_first_subject():
    history = (*HISTORY, Turn(question="And who will pay?", meeting_ids=("parks-2",), items=("5",)))
    assert "bandstand" in asked("By when?", history).question


def test_verbs_of_deciding_are_no_subject_of_a_decision():
    found = asked("Which policies did the Parks Committee adopt?")
    assert (found.intent, found.search, found.kinds) == ("decisions", "policies", ("approved",))


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("What became of the actions from the Parks Committee's meeting of 4 March 2021?", ("parks-2",)),
        ("Which actions agreed at the Growth Board in March 2021 have been completed?", ("growth-2",)),
        ("Which actions were closed at the Parks Committee of 4 March 2021?", ("parks-1",)),
        ("What became of the actions from the last Parks Committee meeting?", ("parks-2",)),
    ],
)
def test_what_became_of_actions_is_told_by_the_meeting_after_the_one_that_set_them(question, ids):
    planned = asked(question)
    assert (planned.intent, planned.meeting_ids) == ("reports", ids)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What was decided at the January meeting?", date(2022, 1, 1), date(2022, 1, 31)),
        ("What was agreed at the meeting on 18 March?", date(2021, 3, 18), date(2021, 3, 18)),
        ("Who has to report by the January meeting?", None, None),
        ("What was decided at the May meeting?", None, None),
    ],
)
def test_a_meeting_named_without_its_year_is_the_last_one_then(question, first, last):
    planned = asked(question)
    assert (planned.date_from, planned.date_to) == (first, last)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Which actions did the Old Mill trustees hear had been carried over?", ""),
        ("What became of the Parks Committee's action on the bandstand roof?", "bandstand roof"),
        ("Which of the actions were finished, and on what days?", ""),
    ],
)
def test_a_body_s_name_is_no_subject_of_a_report(question, subject):
    assert asked(question).search == subject
