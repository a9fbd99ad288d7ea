"""The pipeline that anybody builds in ten minutes, as a system under test: what the structure buys is the difference.

Chunks of 1,000 characters with an overlap of 200, the same embedding, Chroma, the five nearest chunks as the answer.
It needs the packages of the `dev` extra, and nothing else in the product uses them.
"""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from assistant.domain import Action, Answer, Citation, Decision, Meeting, Searched, Summary, Turn
from assistant.errors import EvaluationError, MinutesError
from assistant.evaluation.outputs import FoundPassage
from assistant.reading import read_meeting

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings

    from assistant.library.embedding import SentenceEmbedder
    from assistant.settings import Settings

CHUNK, OVERLAP, TOP = 1_000, 200, 5


class _Embeddings:
    """The product's embedder in the shape that LangChain calls."""

    def __init__(self, embedder: "SentenceEmbedder") -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector per chunk."""
        return [list(map(float, vector)) for vector in self._embedder.embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of one question."""
        return self.embed_documents([text])[0]


class PlainSystem:
    """Chunks, vectors, nearest five. It never refuses, keeps no register and writes no summaries."""

    name = "plain"
    extracts = False
    asks = True
    engine = "plain"
    at_once = 1
    model: str | None = None

    def __init__(self, settings: "Settings") -> None:
        """Only the embedding is taken from ``settings``."""
        self._settings = settings
        self._meetings: dict[str, Meeting] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="minutes-plain-")
        self._chunks: Chroma = _collection(settings, self._folder.name)

    @property
    def prompt_versions(self) -> Mapping[str, str]:
        """No prompts."""
        return {}

    def add(self, paths: Sequence[Path]) -> dict[Path, str]:
        """Split each file's text and embed the chunks; items are looked up only to score what is found."""
        from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP, add_start_index=True)
        failed: dict[Path, str] = {}
        for path in paths:
            try:
                meeting = read_meeting(path)
            except MinutesError as error:
                failed[path] = str(error)
                continue
            meeting = meeting.model_copy(update={"id": f"{meeting.id}-{len(self._meetings)}"})
            self._meetings[meeting.id] = meeting
            chunks = splitter.create_documents([meeting.text], [{"meeting": meeting.id}])
            self._chunks.add_documents(chunks)
        return failed

    def meetings(self) -> Sequence[Meeting]:
        """All meetings that were added."""
        return list(self._meetings.values())

    def decisions(self, meeting_id: str) -> Sequence[Decision]:
        """None are kept."""
        return ()

    def actions(self, meeting_id: str) -> Sequence[Action]:
        """None are kept."""
        return ()

    def search(self, question: str, k: int, meetings: Sequence[str] | None) -> Sequence[FoundPassage]:
        """The ``k`` nearest chunks; each counts for every item that it touches, most held first."""
        within: dict[str, Any] | None = {"meeting": {"$in": list(meetings)}} if meetings else None
        found = self._chunks.similarity_search(question, k=k, filter=within)
        return [self._passage(chunk.metadata, chunk.page_content) for chunk in found]

    def ask(self, question: str, history: Sequence[Turn], meetings: Sequence[str] | None) -> Answer:
        """The text of the nearest chunks, each cited; earlier turns are not looked at."""
        found = self.search(question, TOP, meetings)
        citations = tuple(self._citation(n, passage) for n, passage in enumerate(found, start=1))
        text = "\n\n".join(f"{citation.quote} [{citation.n}]" for citation in citations)
        looked_at = len(meetings) if meetings else len(self._meetings)
        return Answer(
            question=question,
            text=text,
            citations=citations,
            searched=Searched(meetings=looked_at, of=len(self._meetings)),
            engine=self.engine,
        )

    def summarise(self, meeting_id: str) -> Summary:
        """Not something that this pipeline does."""
        raise EvaluationError("the plain pipeline writes no summaries; run the assistant for them")

    def close(self) -> None:
        """Remove the vectors."""
        self._folder.cleanup()

    def _passage(self, metadata: Mapping[str, Any], text: str) -> FoundPassage:
        meeting, start = self._meetings[metadata["meeting"]], int(metadata["start_index"])
        end = start + len(text)
        shared = {item.key: min(end, item.end) - max(start, item.start) for item in meeting.items}
        held = sorted((key for key in shared if shared[key] > 0), key=lambda key: -shared[key])
        return FoundPassage(meeting_id=meeting.id, items=tuple(held), start=start, end=end, text=text)

    def _citation(self, n: int, passage: FoundPassage) -> Citation:
        return Citation(
            n=n,
            meeting_id=passage.meeting_id,
            item=passage.items[0],
            title="",
            quote=passage.text,
            start=passage.start,
            end=passage.end,
        )


def _collection(settings: "Settings", folder: str) -> "Chroma":
    try:
        from langchain_chroma import Chroma  # noqa: PLC0415 - of the dev extra
    except ImportError as error:
        raise EvaluationError(
            "the plain pipeline needs langchain-chroma; run `pip install 'matters-arising[dev]'`"
        ) from error
    from assistant.library.embedding import SentenceEmbedder  # noqa: PLC0415 - loads the model

    embeddings = cast("Embeddings", _Embeddings(SentenceEmbedder(settings.embedding)))
    return Chroma("plain", embedding_function=embeddings, persist_directory=folder)
