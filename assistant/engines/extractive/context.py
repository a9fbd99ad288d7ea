"""What the rules about one item have in hand."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.domain import Item, Meeting, Span
from assistant.engines.extractive.marks import REPORTS_MEETING
from assistant.engines.extractive.owners import Known
from assistant.engines.extractive.titles import titled
from assistant.engines.extractive.units import Unit, reading, units_of

HEAD = 12
"""Characters by which a title is known in the words above an item's text."""


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

    @property
    def heading(self) -> Span | None:
        """What stands above the item's first unit: its title; None for what comes before the first item."""
        first = self.units[0].start if self.units else self.item.end
        words = self.meeting.text[self.item.start : first].rstrip()
        titled = self.item.key != "header" and self.item.title[:HEAD] in reading(words) and self.item.title
        return Span(self.item.start, self.item.start + len(words)) if titled else None

    @cached_property
    def told_of_others(self) -> frozenset[int]:
        """The units in lists of what another meeting did, which somebody reports.

        Found from the top, all at once: a list may have thousands of entries.
        """
        found: set[int] = set()
        for index, (above, unit) in enumerate(pairwise(self.units), 1):
            if unit.is_listed and (index - 1 in found or REPORTS_MEETING.fullmatch(above.body)):
                found.add(index)
        return frozenset(found)

    def following(self, index: int) -> Unit | None:
        """The unit after ``index``."""
        return self.units[index + 1] if index + 1 < len(self.units) else None

    def column(self, unit: Unit) -> int:
        """How far from the margin a unit begins, in characters."""
        return unit.start - (self.meeting.text.rfind("\n", 0, unit.start) + 1)

    def raw(self, span: Span) -> str:
        """The words of a span as they stand in the minutes."""
        return self.meeting.text[span.start : span.end]

    def plain(self, span: Span) -> str:
        """The words of a span for reading."""
        return reading(self.raw(span))
