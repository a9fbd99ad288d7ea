"""The assistant as LangChain's users expect one: a Runnable that answers, and a retriever over the minutes.

>>> chain = as_runnable(Assistant.open())                          # doctest: +SKIP
>>> chain.invoke("What did the board agree on parking?").text      # doctest: +SKIP
>>> for piece in chain.stream({"question": "And who owns it?", "history": history}): ...   # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypedDict

from langchain_core.documents import Document
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import run_in_executor

from assistant.domain import Answer, Passage, Turn

if TYPE_CHECKING:
    from langchain_core.callbacks import CallbackManagerForRetrieverRun


class AnswersFromMinutes(Protocol):
    """What the chain needs of an Assistant."""

    def ask(
        self, question: str, history: Sequence[Turn] | None = None, meetings: Sequence[str] | None = None
    ) -> Answer:
        """Answer with citations, or abstain."""
        ...

    def stream(
        self, question: str, history: Sequence[Turn] | None = None, meetings: Sequence[str] | None = None
    ) -> Iterator[str | Answer]:
        """Yield text as it grows, and last the answer."""
        ...

    def search(self, question: str, k: int = 10, meetings: Sequence[str] | None = None) -> Sequence[Passage]:
        """The passages nearest to the question."""
        ...


class Question(TypedDict, total=False):
    """A question with what went before; ``history`` takes turns, or the messages that LangChain keeps."""

    question: str
    history: Sequence[Turn] | Sequence[BaseMessage]
    meetings: Sequence[str]


class MinutesChain(Runnable["str | Question", Answer]):
    """Question -> Answer.

    ``stream`` yields pieces of text, which are not yet grounded, and last the Answer, which is. Callbacks and tracing
    see the chain as one run, with each call of the language model under it.
    """

    name = "minutes"

    def __init__(self, assistant: AnswersFromMinutes) -> None:
        self._assistant = assistant

    def invoke(self, input: str | Question, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:  # noqa: ANN401 - LangChain's signature
        """Answer one question."""
        return self._call_with_config(
            lambda asked: self._assistant.ask(*_asked(asked)), input, config, run_type="chain"
        )

    def stream(  # type: ignore[override]
        self,
        input: str | Question,
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> Iterator[str | Answer]:
        """Yield the answer's text as it grows, and last the answer."""

        def pieces(inputs: Iterator[str | Question]) -> Iterator[str | Answer]:
            for asked in inputs:
                yield from self._assistant.stream(*_asked(asked))

        yield from self._transform_stream_with_config(iter([input]), pieces, config, run_type="chain")  # type: ignore[arg-type]

    async def astream(  # type: ignore[override]
        self,
        input: str | Question,
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> AsyncIterator[str | Answer]:
        """Like :meth:`stream`, from a thread."""
        pieces = self.stream(input, config)
        while (piece := await run_in_executor(config, next, pieces, None)) is not None:
            yield piece


def as_runnable(assistant: AnswersFromMinutes) -> MinutesChain:
    """The assistant's ask and stream as a Runnable."""
    return MinutesChain(assistant)


class MinutesRetriever(BaseRetriever):
    """The ``k`` passages of the minutes nearest to a query, as documents; for use in any chain."""

    assistant: Any
    k: int = 5
    meetings: Sequence[str] | None = None

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        found: Sequence[Passage] = self.assistant.search(query, self.k, meetings=self.meetings)
        return [_document(passage) for passage in found]


def _document(passage: Passage) -> Document:
    """A passage with where it stands; offsets point into the meeting's text."""
    details = passage.model_dump(exclude={"text", "id"})
    details["date"] = passage.date.isoformat() if passage.date else None
    return Document(id=passage.id, page_content=passage.text, metadata=details)


def _asked(asked: str | Question) -> tuple[str, Sequence[Turn], Sequence[str] | None]:
    """The question, its history as turns, and its scope."""
    if isinstance(asked, str):
        return asked, (), None
    return asked["question"], _turns(asked.get("history", ())), asked.get("meetings")


def _turns(history: Sequence[Turn] | Sequence[BaseMessage]) -> list[Turn]:
    """Messages paired into turns: each question with the answer that follows it."""
    turns: list[Turn] = []
    for entry in history:
        if isinstance(entry, Turn):
            turns.append(entry)
        elif isinstance(entry, HumanMessage):
            turns.append(Turn(question=str(entry.text)))
        elif isinstance(entry, AIMessage) and turns:
            turns[-1] = turns[-1].model_copy(update={"answer": str(entry.text)})
    return turns
