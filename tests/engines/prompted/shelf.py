"""The little of a library that answering needs: one meeting that fits any budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from minutes import meeting, passages

from assistant.domain import Answer, Catalogue, CatalogueEntry, Meeting, Passage
from assistant.flows.answering import answer
from assistant.ports import Engine


class Shelf:
    """Holds one meeting."""

    def __init__(self, kept: Meeting | None = None) -> None:
        self.kept = kept or meeting()

    def catalogue(self, scope: Sequence[str] | None = None) -> Catalogue:
        kept = self.kept
        entry = CatalogueEntry(meeting_id=kept.id, body=kept.body, organisation=None, title=kept.title, date=kept.date)
        return Catalogue(meetings=(entry,), people=tuple(person.name for person in kept.people))

    def read(self, ids: Iterable[str]) -> Iterator[Meeting]:
        assert set(ids) <= {self.kept.id}
        return (self.kept for _ in ids)

    def titles(self, ids: Iterable[str]) -> dict[tuple[str, str], str]:
        return {(id_, item.key): item.title for id_ in ids for item in self.kept.items}

    def unreadable(self) -> tuple[tuple[str, str], ...]:
        return ()

    def whole_items(self, query: str, budget: int, **filters: object) -> tuple[tuple[Passage, ...], bool]:
        return passages(self.kept), True


def ask(engine: Engine, question: str, kept: Meeting | None = None) -> Answer:
    """The grounded answer, as a user gets it."""
    *_, final = answer(question, Shelf(kept), engine, today=date(2024, 3, 20))
    assert isinstance(final, Answer)
    return final
