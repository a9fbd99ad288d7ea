"""What the rules about one item have in hand."""

from dataclasses import dataclass
from functools import cached_property

from assistant.domain import Item, Meeting, Span
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.titles import titled
from assistant.engines.extractive.units import Unit, reading, units_of


@dataclass(frozen=True)
class Context:
    """One item of a meeting, and whom the meeting's attendance names."""

    meeting: Meeting
    item: Item
    known: Known

    @cached_property
    def units(self) -> list[Unit]:
        """The item's units without its heading."""
        return [unit for unit in titled(units_of(self.meeting, self.item), self.item) if unit.kind != "title"]

    def following(self, index: int) -> Unit | None:
        """The unit after ``index``."""
        return self.units[index + 1] if index + 1 < len(self.units) else None

    def raw(self, span: Span) -> str:
        """The words of a span as they stand in the minutes."""
        return self.meeting.text[span.start : span.end]

    def plain(self, span: Span) -> str:
        """The words of a span for reading."""
        return reading(self.raw(span))
