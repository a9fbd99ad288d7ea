"""The vectors of the passages in Chroma: an index, which the register can rebuild at any time."""

import os
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.errors import StoreError
from assistant.library.dialects import is_read_only
from assistant.library.embedding import Vectors, keep_quiet
from assistant.library.memory import overwritten

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

BATCH = 2_000
"""Vectors handed to Chroma at a time; it refuses more than a few thousand."""


class Index:
    """One Chroma collection, in a folder or on a server; the client is made when first needed."""

    def __init__(self, owner: str, name: str, folder: Path, url: str | None) -> None:
        """``owner`` sets this register's collections apart from all others on a server; ``name`` is ours among them."""
        self._prefix = f"minutes-{owner}-"
        self._name = self._prefix + name
        self._folder = folder
        self._url = url
        self._lock = threading.Lock()
        self._client: ClientAPI | None = None
        self._collection: Collection | None = None

    @property
    def opened(self) -> bool:
        """Whether the client has been made."""
        return self._collection is not None

    @property
    def missing(self) -> bool:
        """Whether an embedded Chroma has no files, so that it must be told everything anew."""
        return self.embedded and not (self._folder / "chroma.sqlite3").is_file()

    @property
    def closed(self) -> bool:
        """Whether the folder may not be written to, without which an embedded Chroma does not open."""
        return self.embedded and is_read_only(self._folder if self._folder.is_dir() else self._folder.parent)

    @property
    def embedded(self) -> bool:
        """Whether Chroma runs in this process, where another process's writes are seen only after reopening."""
        return self._url is None

    @property
    def trouble(self) -> str:
        """What to tell the user when Chroma fails."""
        if self.embedded:
            return f"The vectors in {self._folder} cannot be used; run `minutes reindex`."
        return f"The Chroma server at {self._url} cannot be used; start it or check MINUTES_CHROMA_URL."

    def upsert(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Add or replace vectors, one row an id."""
        with overwritten():
            for first in range(0, len(ids), BATCH):
                self._open().upsert(ids=list(ids[first : first + BATCH]), embeddings=vectors[first : first + BATCH])

    def delete(self, ids: Sequence[str]) -> None:
        """Delete vectors; ids that are not there are passed over."""
        with overwritten():
            for first in range(0, len(ids), BATCH):
                self._open().delete(ids=list(ids[first : first + BATCH]))

    def nearest(self, vector: Vectors, count: int) -> list[str]:
        """Ids of about the ``count`` nearest of all, nearest first."""
        with overwritten():
            found = self._open().query(query_embeddings=vector.reshape(1, -1), n_results=count, include=[])
        return [str(id_) for id_ in found["ids"][0]]

    def ids(self) -> set[str]:
        """Every id in the collection."""
        found: set[str] = set()
        with overwritten():
            while page := self._open().get(limit=BATCH * 5, offset=len(found), include=[])["ids"]:
                found.update(page)
        return found

    def clear(self) -> None:
        """Drop every collection of this register, those of other models too, and begin this one anew."""
        client = self._connect()
        for collection in client.list_collections():
            if collection.name.startswith(self._prefix):
                client.delete_collection(collection.name)
        self._collection = None
        self._open()

    def destroy(self) -> None:
        """Throw the folder away, for one that is damaged; on a server, drop the collection."""
        self.close()
        if self.embedded and self._folder.is_dir():
            shutil.rmtree(self._folder, ignore_errors=True)
        elif self.embedded:
            self._folder.unlink(missing_ok=True)
        else:
            self.clear()

    def reopen(self) -> None:
        """Forget what this process holds in memory; the next use reads what others have written."""
        self.close()

    def close(self) -> None:
        """Let go of the client and its files."""
        client, self._client, self._collection = self._client, None, None
        if client is not None:
            client.close()  # type: ignore[attr-defined]  # on the class, not in the protocol

    def _open(self) -> "Collection":
        collection = self._collection
        if collection is None:
            with self._lock:
                collection = self._collection = self._collection or self._made()
        return collection

    def _made(self) -> "Collection":
        return self._connect().get_or_create_collection(
            self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )

    def _connect(self) -> "ClientAPI":
        if self._client is None:
            os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
            keep_quiet()  # Chroma brings ONNX Runtime along
            import chromadb  # noqa: PLC0415 - a second to import
            from chromadb.config import Settings  # noqa: PLC0415

            settings = Settings(anonymized_telemetry=False)
            if self._url is None:
                self._client = chromadb.PersistentClient(str(self._folder), settings=settings)
            else:
                self._client = chromadb.HttpClient(settings=settings, **_server(self._url))
        return self._client


def _server(url: str) -> dict[str, Any]:
    """Host, port and encryption of a Chroma server's URL.

    Raises:
        StoreError: not an http(s) URL.

    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StoreError(f"{url!r} is no Chroma server; give a URL such as http://localhost:8000.")
    secure = parts.scheme == "https"
    return {"host": parts.hostname, "port": parts.port or (443 if secure else 8000), "ssl": secure}
