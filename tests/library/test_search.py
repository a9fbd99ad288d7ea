from datetime import date

import pytest

from assistant.library import Library
from assistant.library.vectors import VectorIndex
from tests.library.conftest import make_meeting, put


@pytest.fixture
def three(library: Library) -> Library:
    for month in (3, 4, 5):
        day = date(2024, month, 12)
        put(library, make_meeting(f"amber-{day}", day=day, file=f"{day}.txt"))
    topics = {"1": ("Swimming pool", "The boiler of the pool failed twice. Repairs of £9,750 were approved.")}
    put(
        library,
        make_meeting("dale-2024-05-01", day=date(2024, 5, 1), body="Dale Leisure Trust", file="d.txt", items=topics),
    )
    return library


def test_passages_are_of_one_item_with_exact_offsets(three: Library):
    found = three.search("what will clearing the culvert cost", 20)
    assert len(found) > 3
    for passage in found:
        meeting = three.meeting(passage.meeting_id)
        assert passage.text == meeting.text[passage.start : passage.end] and passage.text.strip()
        item = meeting.item(passage.item)
        assert item is not None and item.start <= passage.start < passage.end <= item.end
        assert (passage.title, passage.body, passage.date) == (item.title, meeting.body, meeting.date)
    assert len({passage.id for passage in found}) == len(found)


def test_best_first_by_meaning_and_by_words(three: Library):
    assert three.search("heating trouble at the baths", 1)[0].meeting_id == "dale-2024-05-01"
    assert three.search("9,750", 1)[0].meeting_id == "dale-2024-05-01"
    scores = [passage.score for passage in three.search("gardens for residents", 10)]
    assert scores == sorted(scores, reverse=True) and len(scores) == 10


def test_filters_limit_what_is_found(three: Library):
    question = "the culvert under Mill Lane"
    assert {p.meeting_id for p in three.search(question, meetings=["amber-2024-04-12"])} == {"amber-2024-04-12"}
    april = three.search(question, date_from=date(2024, 4, 1), date_to=date(2024, 4, 30))
    assert {p.meeting_id for p in april} == {"amber-2024-04-12"}
    assert {p.item for p in three.search(question, items=["3"])} == {"3"}
    assert three.search(question, meetings=[]) == ()
    assert three.search(question, meetings=["no-such-meeting"]) == ()


@pytest.mark.parametrize("query", ["", "   ", "the of and", "?", "\U0001f600", "x" * 5_000])
def test_a_question_of_no_words_is_no_error(three: Library, query: str):
    assert len(three.search(query, 3)) <= 3
    assert three.search("culvert", 0) == ()


def test_everything_in_order_where_it_fits(three: Library):
    passages, whole = three.whole_items("culvert", 100_000, meetings=["amber-2024-03-12"])
    assert whole
    assert [p.item for p in passages] == ["header", "1", "2", "3"]
    meeting = three.meeting("amber-2024-03-12")
    assert all(p.text == meeting.text[p.start : p.end] for p in passages)


def test_the_best_whole_items_where_not_all_fits(three: Library):
    passages, whole = three.whole_items("culvert under Mill Lane", 600)
    assert not whole
    assert passages[0].item == "2" and passages[0].text.endswith("ACTION: Clerk")
    assert sum(len(p.text) for p in passages) <= 600


def test_of_an_item_beyond_the_budget_its_best_passages(library: Library):
    said = " ".join(f"Sentence {n} tells of street lighting in ward {n}." for n in range(200))
    said += " The clerk will replace the lamp at the ferry."
    put(library, make_meeting(items={"7": ("Street lighting", said)}))
    passages, whole = library.whole_items("lamp at the ferry", 1_500)
    assert not whole and passages
    assert any("ferry" in p.text for p in passages)
    assert sum(len(p.text) for p in passages) <= 1_500


def test_whole_items_of_some_items_only(three: Library):
    passages, whole = three.whole_items("anything", 5_000, items=["3"])
    assert whole and {p.item for p in passages} == {"3"} and len(passages) == 3
    assert three.whole_items("anything", 5_000, meetings=[]) == ((), True)


def test_the_best_passage_outside_some_meetings(three: Library):
    question = "heating trouble at the baths"
    best = three.search(question, 1)[0]
    assert three.best_outside(question, ["amber-2024-04-12"]) == best
    beyond = three.best_outside(question, [best.meeting_id])
    assert beyond is not None and beyond.meeting_id != best.meeting_id and beyond.score < best.score
    assert three.best_outside(question, [entry.meeting_id for entry in three.catalogue().meetings]) is None


def test_what_was_asked_before_does_not_hide_what_is_new(three: Library):
    assert three.search("hedgehogs", 1)[0].score < 0.5
    topics = {"1": ("Wildlife", "Hedgehogs were seen on the green.")}
    put(three, make_meeting("dale-2024-06-03", day=date(2024, 6, 3), body="Dale Trust", file="n.txt", items=topics))
    for month in range(1, 13):  # more meetings than are ranked whole
        day = date(2023, month, 5)
        put(three, make_meeting(f"amber-{day}", day=day, file=f"{day}.txt"))
        assert three.search("hedgehogs", 1)[0].meeting_id == "dale-2024-06-03"
    three.remove("dale-2024-06-03")
    assert all(passage.meeting_id != "dale-2024-06-03" for passage in three.search("hedgehogs", 20))


@pytest.fixture
def fifteen(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """More meetings than are ranked whole, of which the vectors bring in nothing."""
    monkeypatch.setattr(VectorIndex, "nearest", lambda *_: [])
    for n in range(15):
        said = "The HMA was put off for want of a quorum." if n == 5 else f"The hall was painted for the {n}th time."
        body = "Dale Governing Body" if n == 7 else "Dale Trust Board"
        day = date(2023, 1, 1 + n)
        put(library, make_meeting(f"m{n}", day=day, body=body, file=f"{n}.txt", items={"1": ("Reports", said)}))
    return library


def test_letters_bring_in_what_is_asked_for_by_its_full_name(fifteen: Library):
    assert fifteen.search("What became of the Harbour Market Appraisal?", 1)[0].meeting_id == "m5"


def test_the_meetings_of_the_body_that_goes_by_the_noun_come_first(fifteen: Library):
    assert fifteen.search("What did the governors have painted?", 1)[0].meeting_id == "m7"


def test_every_passage_with_all_the_words_is_found_and_no_other(three: Library):
    near = {passage.id for passage in three.search("the culvert", 50)}
    every = three.mentions("CULVERTS")
    assert every and {passage.id for passage in every} < near
    assert all("culvert" in f"{passage.title} {passage.text}".lower() for passage in every)
    held = [passage for passage in three.search("clear", 100) if "culvert" in passage.text.lower()]
    assert {passage.id for passage in held} <= {passage.id for passage in every}
    days = [passage.date for passage in every]
    assert days == sorted(days)
    assert three.mentions("culvert", meetings=[every[0].meeting_id])[0] == every[0]
    for nothing in ("zzzqqq", "culvert zzzqqq", "", "the of", "%", "_", "?"):
        assert three.mentions(nothing) == ()
