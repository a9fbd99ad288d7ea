"""One small meeting, made by hand, that every scorer is tried on."""

import datetime as dt
from pathlib import Path

import pytest

from assistant.domain import Action, Answer, Citation, Decision, Evidence, Item, Meeting, Owner, Person, Source
from assistant.domain.minutes import HEADER

HEAD = "Quayside Forum\nMinutes of 4 March 2021\nPresent: Ann Lee (Chair), Bo Rask\n"
FIRST = "1. Minutes\nAGREED that the minutes of 4 February be approved.\n"
SECOND = (
    "2. Harbour wall\nThe wall costs £8,400. AGREED that Bo Rask obtain three quotes for the wall by 30 April 2021.\n"
)
CLOSING = "Actions\nBo Rask: three quotes for the wall by 30 April 2021\n"
TEXT = HEAD + FIRST + SECOND + CLOSING
ID = "quayside-forum-2021-03-04"
DOC = "quayside"
BOARD = "Quayside Forum"


@pytest.fixture
def meeting() -> Meeting:
    at, items = 0, []
    parts = [(HEAD, None, HEADER), (FIRST, "1", "Minutes"), (SECOND, "2", "Harbour wall"), (CLOSING, None, "Actions")]
    for part, number, title in parts:
        items.append(Item(number=number, title=title, start=at, end=at + len(part)))
        at += len(part)
    return Meeting(
        id=ID,
        body=BOARD,
        title=BOARD,
        date=dt.date(2021, 3, 4),
        chair="Ann Lee",
        people=(Person(name="Ann Lee"), Person(name="Bo Rask")),
        items=tuple(items),
        text=TEXT,
        source=Source(file="quayside.txt", format="txt", sha256="0" * 64),
    )


def evidence(quote: str, item: str) -> Evidence:
    """Evidence for a quote that stands in the text."""
    start = TEXT.index(quote)
    return Evidence(meeting_id=ID, item=item, quote=quote, start=start, end=start + len(quote))


def decision(quote: str, item: str, n: int = 1) -> Decision:
    return Decision(id=f"d{n}", meeting_id=ID, item=item, kind="agreed", text=quote, evidence=(evidence(quote, item),))


def action(quote: str, item: str, owners: tuple[str, ...] = (), due: dt.date | None = None, n: int = 1) -> Action:
    return Action(
        id=f"a{n}",
        meeting_id=ID,
        item=item,
        text=quote,
        owners=tuple(Owner(name=name, as_written=name, resolved=True) for name in owners),
        due=due,
        evidence=(evidence(quote, item),),
    )


def answer(text: str, *quotes: tuple[str, str], abstained: bool = False) -> Answer:
    """An answer that cites ``(quote, item)`` in order."""
    citations = []
    for n, (quote, item) in enumerate(quotes, start=1):
        found = evidence(quote, item)
        citations.append(
            Citation(n=n, meeting_id=ID, item=item, title="", quote=quote, start=found.start, end=found.end)
        )
    return Answer(question="?", text=text, abstained=abstained, citations=tuple(citations))


LABELS = f"""
doc: {DOC}
source: minutes/quayside.txt
meeting: {{body: {BOARD}, organisation: null, date: 2021-03-04, start_time: null, end_time: null, venue: null,
  chair: Ann Lee, next_meeting: null, previous_minutes_date: 2021-02-04}}
people:
- {{name: Ann Lee, status: present}}
- {{name: Bo Rask, status: present}}
items:
- {{number: "1", title: Minutes, parent: null}}
- {{number: "2", title: Harbour wall, parent: null}}
- {{number: null, title: Actions, parent: null}}
decisions:
- {{id: D1, item: "1", kind: approved, text: Minutes approved., anchors: [AGREED that the minutes of 4 February]}}
- {{id: D2, item: "2", kind: agreed, text: Quotes., anchors: [AGREED that Bo Rask obtain three quotes]}}
actions:
- {{id: A1, item: "2", text: Quotes., owners: [Bo Rask], due: 2021-04-30,
    anchors: [Bo Rask obtain three quotes for the wall, three quotes for the wall by 30 April]}}
questions:
- {{id: Q1, question: "What does the wall cost?", type: fact, facts: [["£8,400", 8400]], cites: [["2"]]}}
- {{id: Q2, question: "Who sees to it?", type: who, follows: Q1, facts: [[Bo Rask]], cites: [["2", Actions]]}}
- {{id: Q3, question: "What does the crane cost?", type: unanswerable, facts: [], cites: []}}
summary_facts:
- {{fact: Bo Rask obtains three quotes., item: "2", anchors: [obtain three quotes for the wall]}}
""".replace("8400]", '"8400"]')


@pytest.fixture
def set_folder(tmp_path: Path) -> Path:
    """A set of one meeting on disk."""
    (tmp_path / "minutes").mkdir()
    (tmp_path / "labels").mkdir()
    (tmp_path / "minutes" / "quayside.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "labels" / "quayside.yaml").write_text(LABELS, encoding="utf-8")
    return tmp_path
