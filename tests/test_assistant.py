import subprocess
import sys

import pytest

from assistant import Assistant, Settings
from assistant.assistant import MAX_QUESTION
from assistant.domain import Answer, Turn
from assistant.errors import MinutesError, NotFoundError

MINUTES = """Westmere Parish Council

Minutes of the meeting held on Monday 3 May 2021 at 7.30 pm in the Reading Room

Present: Councillor Ada Quill (Chair), Councillor Tom Marsh
In attendance: Jill Penrose (Clerk)

1. Apologies

Apologies were received from Councillor Priya Nair.

2. Pond railings

The railings had rusted through. Councillor Marsh had obtained a price of £640.

RESOLVED that the railings be replaced at a cost of £640.

ACTION: Clerk to place the order by 31 May 2021.
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    place = tmp_path_factory.mktemp("assistant")
    (place / "may.txt").write_text(MINUTES)
    with Assistant.open(Settings(store=place / "store")) as assistant:
        assistant.add([place / "may.txt"])
        yield assistant


@pytest.fixture(scope="module")
def id_(opened):
    (only,) = opened.meetings()
    return only.meeting_id


def test_what_is_added_is_listed_and_read_whole(opened, id_):
    assert id_ == "westmere-parish-council-2021-05-03"
    meeting = opened.meeting(id_)
    assert meeting.text.startswith("Westmere Parish Council")
    assert {person.name for person in meeting.people} == {"Ada Quill", "Tom Marsh", "Jill Penrose", "Priya Nair"}


def test_the_register_is_filtered(opened, id_):
    assert [one.item for one in opened.decisions(meeting=id_)] == ["2"]
    (action,) = opened.actions(owner="Clerk")
    assert (action.owners[0].name, str(action.due)) == ("Jill Penrose", "2021-05-31")
    assert opened.actions(due_before=action.due) == opened.actions(due_after=action.due) == (action,)
    assert opened.actions(due_before=action.due.replace(day=30)) == ()
    assert opened.actions(due_after=action.due.replace(month=6, day=1)) == ()
    assert opened.actions(body="Nowhere") == ()


def test_a_meeting_that_is_not_there_is_an_error_and_not_an_empty_list(opened):
    for call in (opened.meeting, opened.remove, opened.summarise):
        with pytest.raises(NotFoundError, match="minutes list"):
            call("nowhere")
    with pytest.raises(NotFoundError):
        opened.actions(meeting="nowhere")
    with pytest.raises(NotFoundError):
        opened.ask("What did the railings cost?", meetings=["nowhere"])


def test_asking_and_streaming_give_the_same(opened):
    found = opened.ask("What will the new railings cost?")
    assert "£640" in found.text and not found.abstained
    *_, streamed = opened.stream("What will the new railings cost?")
    assert isinstance(streamed, Answer)
    assert (streamed.text, streamed.citations) == (found.text, found.citations)


def test_a_conversation_goes_on(opened, id_):
    history = [Turn(question="What was decided about the railings?", answer="...", meeting_ids=(id_,), items=("2",))]
    assert "31 May 2021" in opened.ask("And who has to order them, and by when?", history).text


@pytest.mark.parametrize("question", ["", "  \n", "x" * (MAX_QUESTION + 1)])
def test_a_question_that_is_none_is_an_error(opened, question):
    with pytest.raises(MinutesError, match="question"):
        opened.ask(question)


def test_searching(opened, id_):
    best, *_ = opened.search("rust", k=3)
    assert (best.meeting_id, best.item) == (id_, "2")


def test_a_summary(opened, id_):
    found = opened.summarise(id_)
    assert any("a price of £640" in point.text for point in found.points)
    assert found.decisions == opened.decisions(meeting=id_)


def test_removing_removes_everything(tmp_path):
    (tmp_path / "may.txt").write_text(MINUTES)
    with Assistant.open(Settings(store=tmp_path / "store")) as assistant:
        (added,) = assistant.add([tmp_path / "may.txt"])
        assistant.remove(added.meeting_id)
        assert assistant.meetings() == assistant.decisions() == assistant.actions() == ()
        assert assistant.search("railings") == ()


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import assistant", ("pydantic", "sqlalchemy", "torch")),
        ("from assistant import Assistant, Settings", ("sqlalchemy", "chromadb", "torch", "langchain", "gradio")),
    ],
)
def test_importing_is_cheap(code, absent):
    check = f"import sys; {code}; sys.exit(', '.join(m for m in {absent!r} if m in sys.modules) or None)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
