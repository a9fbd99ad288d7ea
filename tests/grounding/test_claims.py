import pytest

from assistant.domain import Claim, Passage, Person, Quote
from assistant.grounding import ground_claims, unsupported

QUOTE = "CA reported that the roof would cost £4,150, 12% more than in 2023, and would be mended before 14 June 2024."
CLOSURE = "The closure: FOR (5): Councillors Birkett and Pell. AGAINST (3): Councillors Maddox and Whitcombe."
PEOPLE = [Person(name="Carol Ashby"), Person(name="Hugh Penn")]


@pytest.mark.parametrize(
    "claim",
    [
        QUOTE,
        "The roof would cost £4,150.",
        "Carol Ashby reported that the roof would cost £4,150.",
        "The roof is to be mended before 14 June 2024.",
        "The cost of the roof is 12% more than in 2023.",
    ],
)
def test_what_the_quote_says_is_supported(claim):
    assert unsupported(claim, [QUOTE], people=PEOPLE) is None


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("The roof would cost £4,250.", "number"),
        ("The roof would cost 13% more than in 2023.", "number"),
        ("The roof would be mended before 15 June 2024.", "date"),
        ("The roof would be mended before 14 June 2025.", "year"),
        ("Hugh Penn reported the cost of the roof.", "name"),
        ("The roof would not be mended before 14 June 2024.", "denies"),
        ("The roof would be mended after 14 June 2024.", "opposite"),
        ("Parking charges were discussed with neighbours.", "something else"),
    ],
)
def test_what_it_does_not_say_is_told_by_kind(claim, reason):
    told = unsupported(claim, [QUOTE], people=PEOPLE)
    assert told is not None and reason in told


def test_a_quote_that_denies_supports_no_affirmation():
    assert unsupported("The Board agreed the lease.", ["The Board did not agree the lease."]) is not None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Maddox voted against the closure.", CLOSURE),
        ("Pell voted for the closure and Whitcombe voted against it.", CLOSURE),
        ("Three voted against the closure.", "The closure was carried by 5 votes for and 3 against."),
        ("The saving is £4,000 a year against a cost of £900.", "It would save £4,000 a year and cost £900 once."),
        ("The grant was paid to the mill on terms.", "The grant (GF2/03) be paid to the mill on terms."),
        ("The Society's plan for the new hall was put off.", "The Society plan for the new hall was put off."),
        ("Then Cllr Penn was to meet the mill.", "Councillor Penn to meet the mill."),
        ("Then Prof. Penn and Dr Moss were to meet.", "Penn and Moss to meet."),
        ("It refused the plan by 6 votes to 5.", "The council's refusal of the plan was by 6 votes to 5."),
        ("The plan had 3 votes against 5.", "The plan was lost by 5 votes to 3."),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_is_supported(claim, quote):
    assert unsupported(claim, [quote]) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Maddox voted for the closure.", CLOSURE),
        ("Councillor Pell voted against the closure.", CLOSURE),
        ("Whitcombe abstained on the closure.", CLOSURE),
        ("The wall by the church costs nine thousand pounds in all.", "The wall by the church costs £8,400 in all."),
        ("The Board decided to build there.", "The Board decided against building there."),
        ("Then it fell to Cllr Penn to meet the mill.", "Then it fell to Mr Penn to meet the mill."),
        ("Then it fell to the Cllr to meet the mill.", "Then it fell to Penn to meet the mill."),
        ("The mill's plan was refused.", "The mill's plan was approved by 6 votes to 5."),
        ("Penn voted against the plan.", "Penn moved the plan, which was lost by 5 votes to 3."),
    ],
)
def test_what_turns_the_quote_round_is_not(claim, quote):
    assert unsupported(claim, [quote]) is not None


def test_initials_that_the_attendance_does_not_know_name_nobody():
    assert unsupported("Carol Ashby reported the cost of the roof.", [QUOTE]) is not None


def test_what_stands_above_may_give_the_year_but_no_amount():
    quote = ["The roof was mended on 3 May."]
    assert unsupported("The roof was mended on 3 May 2024.", quote, context="Roof . 7 May 2024") is None
    assert unsupported("The roof was mended for £7.", quote, context="Roof . 7 May 2024") is not None


PASSAGE = Passage(id="p1", meeting_id="hall", item="4", title="Roof", start=100, end=100 + len(QUOTE), text=QUOTE)


def claim(text, passage="p1", quote="the roof would cost £4,150"):
    return Claim(text=text, quotes=(Quote(passage_id=passage, text=quote),))


def test_evidence_points_into_the_meetings_text():
    ((believed,), rejected) = ground_claims([claim("The roof would cost £4,150.")], [PASSAGE])
    ((passage, span),) = believed.evidence
    assert passage is PASSAGE and not rejected
    assert QUOTE[span.start - 100 : span.end - 100] == "the roof would cost £4,150"


@pytest.mark.parametrize(
    ("drafted", "reason"),
    [
        (claim("The roof would cost £4,150.", passage="p9"), "handed out"),
        (claim("The roof would cost £4,150.", quote="the roof would cost £4,151"), "does not stand"),
        (claim("The roof would cost £5."), "number"),
        (Claim(text="The roof would cost £4,150.", quotes=()), "no quote"),
    ],
)
def test_a_claim_falls_with_its_reason(drafted, reason):
    believed, (rejected,) = ground_claims([drafted], [PASSAGE])
    assert believed == () and reason in rejected.reason


FIELD = "The Council did not agree that the playing field be sold."
LOST = "The motion that the roof be mended was lost."
SURVEY = "If the survey finds asbestos, the hall will be pulled down."
PUT_OFF = "The Council agreed to postpone the purchase of the mower."
SUGGESTED = "Cllr Jones suggested that the car park be closed."


def held(text, quote, drafted):
    """Whether a claim on words of ``text`` is believed."""
    passage = Passage(id="p1", meeting_id="m", item="3", title="Hall", text=text, start=0, end=len(text))
    believed, _ = ground_claims([claim(drafted, quote=quote)], [passage])
    return bool(believed)


@pytest.mark.parametrize(
    ("text", "quote", "drafted"),
    [
        (FIELD, "the playing field be sold", "The playing field is to be sold."),
        (FIELD, FIELD, "the playing field be sold"),
        (LOST, "the roof be mended", "The roof is to be mended."),
        (LOST, "The motion that the roof be mended", "The motion that the roof be mended was carried."),
        ("It is untrue that the clerk left.", "the clerk left", "The clerk left."),
        (SURVEY, "the hall will be pulled down", "The hall will be pulled down."),
        (SURVEY, SURVEY, "The hall will be pulled down."),
        ("The grant will be paid, subject to a licence.", "The grant will be paid", "The grant will be paid."),
        (SUGGESTED, "the car park be closed", "The car park is to be closed."),
        (SUGGESTED, SUGGESTED, "The Council resolved to close the car park."),
        ("The grant was deferred to July.", "The grant was deferred to July.", "The grant was approved."),
        (PUT_OFF, PUT_OFF, "The Council agreed to the purchase of the mower."),
        (PUT_OFF, "the purchase of the mower", "The Council agreed the purchase of the mower."),
        ("All members except Mr Penn backed the plan.",) * 2 + ("All members backed the plan.",),
        ("At least 40 residents came.",) * 2 + ("At most 40 residents came.",),
        ("Two thirds of the roof was sound.",) * 2 + ("One third of the roof was sound.",),
        ("The deficit was £1.2m.",) * 2 + ("The deficit was £1.2.",),
    ],
)
def test_words_cut_so_that_they_say_something_else_support_nothing(text, quote, drafted):
    assert not held(text, quote, drafted)


@pytest.mark.parametrize(
    ("text", "quote", "drafted"),
    [
        (FIELD, FIELD, "The Council did not agree that the playing field be sold."),
        (FIELD, "did not agree that the playing field be sold", "The sale of the playing field was not agreed."),
        (LOST, "the roof be mended was lost", "The motion that the roof be mended was lost."),
        (SURVEY, SURVEY, "The hall will be pulled down if the survey finds asbestos."),
        (SUGGESTED, "the car park be closed", "It was suggested that the car park be closed."),
        (PUT_OFF, PUT_OFF, "The Council agreed to postpone the purchase of the mower."),
        ("It was agreed that the hall be let.", "the hall be let", "The hall is to be let."),
        ("The budget was not discussed. The hall is to be let.", "The hall is to be let.", "The hall is to be let."),
        ("The minutes were approved and the lease deferred.",) * 2 + ("The minutes were approved.",),
        ("The deficit was £1.2m, as feared.", "The deficit was £1.2m, as feared", "The deficit was £1.2m."),
    ],
)
def test_a_claim_that_says_so_too_is_believed(text, quote, drafted):
    assert held(text, quote, drafted)
