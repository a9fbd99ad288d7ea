"""The protocols between the parts: what an engine, an embedder and the two halves of the library offer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from assistant.domain import (
    Action,
    Catalogue,
    Decision,
    DraftAnswer,
    DraftSummary,
    Extraction,
    Material,
    Meeting,
    QueryPlan,
    Rejected,
    Turn,
)


class Engine(Protocol):
    """Everything that needs language. Proposes only: what it returns is believed after grounding."""

    @property
    def name(self) -> str:
        """``extractive`` or ``prompted``."""
        ...

    @property
    def model(self) -> str | None:
        """The language model's name, None where there is none."""
        ...

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """Prompt name -> version; empty where there are none."""
        ...

    @property
    def budget(self) -> int | None:
        """Tokens of minutes that one question may carry; None: best passages only, no whole items."""
        ...

    def extract(self, meeting: Meeting) -> Extraction:
        """Propose the meeting's decisions and actions, each with a verbatim quote."""
        ...

    def plan(self, question: str, history: Sequence[Turn], catalogue: Catalogue) -> QueryPlan:
        """Say what to look up for ``question``, completed from ``history`` (oldest first)."""
        ...

    def answer(self, material: Material, rejected: Sequence[Rejected] = ()) -> Iterator[str | DraftAnswer]:
        """Yield text as it grows (may be none) and last the draft; ``rejected``: claims that fell the first time."""
        ...

    def summarise(self, meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> DraftSummary:
        """Propose a one-page summary; decisions and actions come from the register and are not rewritten."""
        ...


class Embedder(Protocol):
    """Text to vectors."""

    @property
    def name(self) -> str:
        """Names the model; vectors of different names never mix."""
        ...

    def embed(self, texts: Sequence[str]) -> "Sequence[Sequence[float]]":
        """One unit-length vector per text, in order."""
        ...
