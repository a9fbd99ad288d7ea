"""A small meeting, the rules' view of it, and material to answer from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from assistant.domain import (
    Action,
    Catalogue,
    CatalogueEntry,
    Claim,
    Decision,
    DraftAction,
    DraftAnswer,
    DraftDecision,
    DraftSummary,
    Extraction,
    Item,
    Material,
    Meeting,
    NextMeeting,
    Passage,
    Person,
    QueryPlan,
    Quote,
    Rejected,
    Source,
    Turn,
)

HEADER = (
    "Harbour Board\nMinutes of the meeting of 5 March 2024\n"
    "Present: Cllr Ann Lowe (Chair), Tom Birch (TB), Mary Dunn\n\n"
)
ITEMS = {
    ("1", "Minutes of the last meeting"): "The minutes of 6 February 2024 were approved as a correct record.\n",
    ("2", "Dredging"): (
        "Tom Birch reported that the dredging would cost £48,500 and take six weeks. Members asked about noise.\n"
        "AGREED: that the tender of Marsh & Sons be accepted.\n"
        "ACTION: TB to write to the residents of Quay Street by 29 March 2024.\n"
        "Mary Dunn would look into a grant before the next meeting.\n"
    ),
    ("3", "Moorings"): (
        "The Board did not support a rise in mooring fees this year. The waiting list stands at 31 boats.\n"
        "ACTION: Mary Dunn to bring a report on the waiting list to the next meeting.\n"
    ),
}
MARKED = (
    DraftAction(
        item="2",
        text="TB to write to the residents of Quay Street by 29 March 2024.",
        owners=("TB",),
        due_text="by 29 March 2024",
        quotes=("ACTION: TB to write to the residents of Quay Street by 29 March 2024.",),
    ),
    DraftAction(
        item="3",
        text="Mary Dunn to bring a report on the waiting list to the next meeting.",
        owners=("Mary Dunn",),
        due_text="to the next meeting",
        quotes=("ACTION: Mary Dunn to bring a report on the waiting list to the next meeting.",),
    ),
)
DECIDED = (
    DraftDecision(
        item="2",
        kind="agreed",
        text="that the tender of Marsh & Sons be accepted.",
        quotes=("AGREED: that the tender of Marsh & Sons be accepted.",),
    ),
)


def meeting(items: Mapping[tuple[str, str], str] = ITEMS, id_: str = "harbour-board-2024-03-05") -> Meeting:
    """The meeting with these items: (number, title) -> text below the heading."""
    text = HEADER
    spans = [Item(number=None, title="header", start=0, end=len(text))]
    for (number, title), body in items.items():
        start = len(text)
        text += f"{number}. {title}\n{body}\n"
        spans.append(Item(number=number, title=title, start=start, end=len(text)))
    return Meeting(
        id=id_,
        body="Harbour Board",
        title="Harbour Board",
        date=date(2024, 3, 5),
        chair="Ann Lowe",
        next_meeting=NextMeeting(date=date(2024, 4, 2)),
        people=(
            Person(name="Ann Lowe", role="Chair"),
            Person(name="Tom Birch", initials="TB"),
            Person(name="Mary Dunn"),
        ),
        items=tuple(spans),
        text=text,
        source=Source(file="harbour.txt", format="txt", sha256="0" * 64),
    )


def passages(of: Meeting | None = None) -> tuple[Passage, ...]:
    """Every item but the header, as a passage of its own."""
    of = of or meeting()
    return tuple(
        Passage(
            id=f"{of.id}#{item.key}",
            meeting_id=of.id,
            item=item.key,
            title=item.title,
            start=item.start,
            end=item.end,
            text=of.text_of(item),
            body=of.body,
            date=of.date,
        )
        for item in of.agenda()
    )


def catalogue() -> Catalogue:
    """Two bodies, three meetings."""
    entries = [
        ("harbour-board-2024-02-06", "Harbour Board", date(2024, 2, 6)),
        ("harbour-board-2024-03-05", "Harbour Board", date(2024, 3, 5)),
        ("ferry-panel-2024-01-15", "Ferry Panel", date(2024, 1, 15)),
    ]
    return Catalogue(
        meetings=tuple(CatalogueEntry(meeting_id=i, body=b, organisation=None, title=b, date=d) for i, b, d in entries),
        people=("Ann Lowe", "Tom Birch", "Mary Dunn"),
    )


def material(question: str = "What will the dredging cost?", of: Meeting | None = None, **more: object) -> Material:
    """Everything that the meeting says, for a question of text."""
    fields: dict[str, object] = {
        "plan": QueryPlan(question=question, search=question),
        "passages": passages(of),
        "meetings": catalogue().meetings[1:2],
        "whole": True,
        "today": date(2024, 3, 20),
    }
    return Material.model_validate({**fields, **more})


class Rules:
    """The rules' side, with results that tests know: what stands when the model fails."""

    name = "extractive"
    model = None
    prompt_versions: Mapping[str, str] = {}
    budget = None

    def extract(self, meeting: Meeting) -> Extraction:
        held = {item.key for item in meeting.items}
        return Extraction(
            decisions=tuple(d for d in DECIDED if d.item in held), actions=tuple(a for a in MARKED if a.item in held)
        )

    def plan(self, question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
        return QueryPlan(question=question, search=f"rules: {question}")

    def answer(self, material: Material, rejected: Sequence[Rejected] = ()) -> Iterator[str | DraftAnswer]:
        if material.rows:
            yield DraftAnswer(lead="The rules' lead:")
            return
        said = "The dredging would cost £48,500 and take six weeks."
        passage = next(p for p in material.passages if "£48,500" in p.text)
        quote = Quote(passage_id=passage.id, text="the dredging would cost £48,500 and take six weeks")
        yield DraftAnswer(claims=(Claim(text=said, quotes=(quote,)),))

    def summarise(self, meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> DraftSummary:
        points = (
            ("2", "The dredging would cost £48,500.", "the dredging would cost £48,500"),
            ("3", "The waiting list stands at 31 boats.", "The waiting list stands at 31 boats."),
        )
        return DraftSummary(headline="Rules' headline", headline_quotes=("rules' quote",), points=points)
