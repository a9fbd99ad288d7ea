"""A paragraph while its sentences are read for decisions."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.found import Found, Mode
from assistant.engines.extractive.units import Unit, sentence_spans


class Taken(NamedTuple):
    """How many sentences a rule took, and what it opened for the units below."""

    sentences: int
    mode: Mode | None = None


@dataclass
class Paragraph:
    """A unit's sentences, and the decisions found so far in its item."""

    context: Context
    index: int
    found: list[Found]

    @property
    def unit(self) -> Unit:
        """The unit whose sentences these are."""
        return self.context.units[self.index]

    @property
    def following(self) -> Unit | None:
        """The unit below."""
        return self.context.following(self.index)

    @cached_property
    def spans(self) -> list[Span]:
        """Where the sentences stand."""
        return sentence_spans(self.context.meeting, self.unit)

    def text(self, number: int) -> str:
        """A sentence for reading; empty beyond the last."""
        return self.context.plain(self.spans[number]) if number < len(self.spans) else ""

    def is_last(self, number: int) -> bool:
        """Whether no sentence follows."""
        return number == len(self.spans) - 1

    def before(self, number: int) -> Span | None:
        """The sentence before one, in this unit or at the end of the one above; None at the top and below a table."""
        if number > 0:
            return self.spans[number - 1]
        above = self.context.units[self.index - 1] if self.index > 0 else None
        if above is None or above.kind in ("row", "note"):
            return None
        return sentence_spans(self.context.meeting, above)[-1]

    def reaches(self, offset: int) -> bool:
        """Whether the decision found last reaches ``offset``."""
        return bool(self.found) and self.found[-1].spans[-1].end >= offset

    def keep(self, found: Found) -> None:
        """Add a decision."""
        self.found.append(found)
