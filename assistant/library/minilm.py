"""The bundled model on ONNX Runtime, which starts in a tenth of a second where torch takes several to import.

all-MiniLM-L6-v2 is a BERT of six layers whose token vectors are averaged. Weights and tokenizer are the published ones;
:mod:`assistant.library.minilm_graph` says what is computed from them. The vectors are those of sentence-transformers to
five decimals (tested), so that both may be used on one collection.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from assistant.library import minilm_graph

Array = NDArray[np.float32]
Session = Any
"""ONNX Runtime's InferenceSession, which has no types."""

MAX_TOKENS = 256
"""What the model was published with; sentence-transformers cuts at the same place."""
BATCH_TOKENS = 512
"""Tokens computed at a time, padding included: more only falls out of the processor's cache."""
THREADS = min(os.cpu_count() or 1, 8)
"""More would wait for each other longer than they compute."""


class MiniLM:
    """The model from a folder whose weights have been verified. Safe to share by threads."""

    def __init__(self, folder: Path) -> None:
        self._model, weights = minilm_graph.build(load_file(folder / "model.safetensors"))
        self._weights = {name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in weights.items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> Array:
        """One unit-length vector per text, in order: an array of (texts, 384)."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(tokens), minilm_graph.WIDTH), dtype=np.float32)
        batches = list(_batches([len(ids) for ids in tokens]))
        session = self._threads_together if len(batches) == 1 else self._threads_apart
        with ThreadPoolExecutor(THREADS) as pool:
            side_by_side = pool.map if len(batches) > 1 else map
            parts = side_by_side(lambda rows: _run(session, [tokens[row] for row in rows]), batches)
            for rows, part in zip(batches, parts, strict=True):
                vectors[rows] = part
        return vectors

    @cached_property
    def _threads_together(self) -> Session:
        """All threads on one batch: a single question has its vector soonest."""
        return self._session(THREADS)

    @cached_property
    def _threads_apart(self) -> Session:
        """A thread a batch, none of which waits for another: many are done soonest, above all on a busy machine."""
        return self._session(1)

    def _session(self, threads: int) -> Session:
        onnxruntime.disable_telemetry_events()  # on Windows, which does not read what keep_quiet() sets
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3  # errors only
        options.intra_op_num_threads = threads
        # Threads wait for each other by computing nothing, which is quickest; after a run they must let go.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        options.enable_mem_pattern = False  # hardly two batches have one shape, and a pattern is kept for each
        options.add_external_initializers(list(self._weights), list(self._weights.values()))
        return onnxruntime.InferenceSession(self._model, options, providers=["CPUExecutionProvider"])


def _run(session: Session, tokens: Sequence[Sequence[int]]) -> Array:
    """The mean of each text's token vectors, at unit length."""
    shape = len(tokens), max(len(ids) for ids in tokens)
    ids, mask = np.zeros(shape, dtype=np.int32), np.zeros(shape, dtype=np.int32)
    for row, of_text in enumerate(tokens):
        ids[row, : len(of_text)] = of_text
        mask[row, : len(of_text)] = 1
    feed = {minilm_graph.IDS: ids, minilm_graph.SEGMENTS: np.zeros_like(ids), minilm_graph.MASK: mask}
    (hidden,) = session.run(None, feed)
    summed = np.einsum("btd,bt->bd", hidden, mask.astype(np.float32))
    unit: Array = summed / np.linalg.norm(summed, axis=1, keepdims=True)
    return unit


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Rows of about the same length together, longest first, so that little is padding."""
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch
