"""The bundled model's forward pass in numpy: a question is embedded without the seconds that torch takes to import.

all-MiniLM-L6-v2 is a BERT of six layers whose token vectors are averaged. The same weights and tokenizer give the
vectors that sentence-transformers gives, to five decimals (tested), so that both may be used on one collection.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

MAX_TOKENS = 256
"""What the model was published with; sentence-transformers cuts at the same place."""
LAYERS, HEADS, WIDTH = 6, 12, 384
BATCH_TOKENS = 1_024
"""Tokens computed at a time, padding included: more only falls out of the processor's cache."""

COLUMNS = 8
"""The tokens of one text are padded to a multiple of this: BLAS takes up to twice as long for 15 columns as for 16."""


class MiniLM:
    """The model from a folder whose weights have been verified."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file  # noqa: PLC0415 - only where something is embedded
        from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        self._threads = ThreadpoolController()

        self._weights: dict[str, Array] = load_file(folder / "model.safetensors")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> Array:
        """One unit-length vector per text, in order: an array of (texts, 384)."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(tokens), WIDTH), dtype=np.float32)
        # Threads inside one small product cost more in waiting for each other than they save, above all on a busy
        # machine: each batch keeps to one, and the batches run side by side.
        batches = list(_batches([len(ids) for ids in tokens]))
        with self._threads.limit(limits=1, user_api="blas"), ThreadPoolExecutor(os.cpu_count()) as pool:
            run = pool.map if len(batches) > 1 else map
            parts = run(lambda rows: self._of([tokens[row] for row in rows]), batches)
            for rows, part in zip(batches, parts, strict=True):
                vectors[rows] = part
        return vectors

    def _of(self, tokens: Sequence[list[int]]) -> Array:
        longest = max(len(ids) for ids in tokens)
        if len(tokens) == 1:
            longest = -(-longest // COLUMNS) * COLUMNS
        ids = np.zeros((len(tokens), longest), dtype=np.int64)
        mask = np.zeros((len(tokens), longest), dtype=np.float32)
        for row, of_text in enumerate(tokens):
            ids[row, : len(of_text)] = of_text
            mask[row, : len(of_text)] = 1.0
        return self._pooled(ids, mask)

    def _pooled(self, ids: NDArray[np.int64], mask: Array) -> Array:
        hidden = self._forward(ids, mask)
        summed = np.einsum("btd,bt->bd", hidden, mask)
        mean = summed / mask.sum(axis=1, keepdims=True)
        unit: Array = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit

    def _forward(self, ids: NDArray[np.int64], mask: Array) -> Array:
        """Vectors of the tokens: (texts, tokens) -> (texts, tokens, 384)."""
        weights = self._weights
        hidden: Array = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        hidden = self._normed(hidden, "embeddings.LayerNorm")
        barred = (1.0 - mask[:, None, None, :]) * np.float32(-1e9)
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            attended = self._linear(self._attention(hidden, barred, name), f"{name}.attention.output.dense")
            hidden = self._normed(hidden + attended, f"{name}.attention.output.LayerNorm")
            inner = _gelu(self._linear(hidden, f"{name}.intermediate.dense"))
            hidden = self._normed(hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return hidden

    def _attention(self, hidden: Array, barred: Array, name: str) -> Array:
        texts, tokens, _ = hidden.shape
        query, key, value = (
            self._linear(hidden, f"{name}.attention.self.{part}")
            .reshape(texts, tokens, HEADS, WIDTH // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(WIDTH // HEADS)) + barred
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        joined = (scores @ value).transpose(0, 2, 1, 3).reshape(texts, tokens, WIDTH)
        return joined.astype(np.float32, copy=False)

    def _linear(self, values: Array, name: str) -> Array:
        # This way round BLAS takes a quarter less time for the few tokens of a question.
        flat = values.reshape(-1, values.shape[-1])
        result: Array = (self._weights[f"{name}.weight"] @ flat.T).T.reshape(*values.shape[:-1], -1)
        result += self._weights[f"{name}.bias"]
        return result

    def _normed(self, values: Array, name: str) -> Array:
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.einsum("btd,btd->bt", centred, centred)[..., None] / WIDTH + 1e-12)
        result: Array = centred / spread.astype(np.float32)
        result *= self._weights[f"{name}.weight"]
        result += self._weights[f"{name}.bias"]
        return result


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


def _gelu(values: Array) -> Array:
    """Return x times the normal distribution at x (approximation 7.1.26 of Abramowitz and Stegun, good to 1.5e-7)."""
    scaled = np.abs(values) * np.float32(0.7071067811865476)
    step = 1.0 / (1.0 + np.float32(0.3275911) * scaled)
    terms = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    poly = np.zeros_like(step)
    for term in terms:
        poly = (poly + np.float32(term)) * step
    erf = np.copysign(1.0 - poly * np.exp(-scaled * scaled), values)
    result: Array = values * np.float32(0.5) * (1.0 + erf)
    return result
