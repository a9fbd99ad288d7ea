"""Stores of synthetic meetings, made once and kept: a second run embeds nothing and builds nothing."""

import hashlib
import json
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np

from assistant.library import Kept, Library
from assistant.library.embedding import Vectors
from benchmarks import synthetic

Embed = Callable[[Sequence[str]], Vectors]

BATCH = 50
"""Meetings put together; their texts go to the model together."""
PACKAGES = ("domain", "language", "reading", "grounding", "engines", "library")
"""What a stored meeting depends on: with any change in these, stores are built anew (their vectors are kept)."""


class Built(NamedTuple):
    """A store and what it holds."""

    folder: Path
    meetings: int
    passages: int


def built(size: int, cache: Path) -> Built:
    """The store of the first ``size`` synthetic meetings, from ``cache`` where this version of the product made it."""
    folder = cache / f"store-{size}"
    note = folder / "built.json"
    version = _version()
    if note.is_file() and (kept := json.loads(note.read_text(encoding="utf-8")))["version"] == version:
        return Built(folder, size, kept["passages"])
    shutil.rmtree(folder, ignore_errors=True)
    passages = _build(folder, size, cache)
    note.write_text(json.dumps({"version": version, "passages": passages}), encoding="utf-8")
    return Built(folder, size, passages)


def _build(folder: Path, size: int, cache: Path) -> int:
    with Library.open(folder) as library, VectorCache(cache / "vectors.sqlite", library.embedder.embed) as vectors:
        with mock.patch.object(library.embedder, "embed", vectors.embed):
            for first in range(0, size, BATCH):
                library.put_many([Kept(*synthetic.meeting(n)) for n in range(first, min(first + BATCH, size))])
                sys.stderr.write(f"\rbuilding a store of {size:,} meetings: {min(first + BATCH, size):,}")
        sys.stderr.write(f", {vectors.fresh:,} of {vectors.asked:,} passages embedded now\n")
        return vectors.asked


class VectorCache:
    """Vectors by the text they stand for, in one file; what it lacks is embedded and kept."""

    def __init__(self, file: Path, embed: Embed) -> None:
        """``embed``: texts to an array of (texts, dimensions)."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self._embed = embed
        self._file = sqlite3.connect(file)
        self._file.execute("CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, data BLOB) WITHOUT ROWID")
        self.asked = 0
        self.fresh = 0

    def __enter__(self) -> "VectorCache":
        """Use as a context manager: the file is closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._file.close()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector a text, in order: an array of (texts, dimensions)."""
        keys = [hashlib.sha256(text.encode()).digest() for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if self._read(key) is None}
        if missing:
            rows = zip(missing, self._embed(list(missing.values())), strict=True)
            with self._file:
                self._file.executemany(
                    "INSERT INTO vectors VALUES (?, ?)", [(key, row.astype("<f4").tobytes()) for key, row in rows]
                )
        self.asked += len(texts)
        self.fresh += len(missing)
        return np.array([np.frombuffer(self._read(key) or b"", dtype="<f4") for key in keys], dtype=np.float32)

    def _read(self, key: bytes) -> bytes | None:
        row = self._file.execute("SELECT data FROM vectors WHERE text = ?", (key,)).fetchone()
        return bytes(row[0]) if row else None


def _version() -> str:
    """Changes with everything that a store is made by."""
    root = Path(__file__).parents[1]
    sources = [path for name in PACKAGES for path in sorted((root / "assistant" / name).rglob("*.py"))]
    sources.append(Path(synthetic.__file__))
    digest = hashlib.sha256()
    for path in sources:
        digest.update(path.read_bytes())
    return digest.hexdigest()
