"""The index of vectors in an embedded Chroma."""

import platform
import threading

import numpy as np
import pytest

from assistant.library.index import Index

WORDS = b"said by a member in private "


def leave_in_memory(words):
    """Fill memory of every thread's kind with words and free it, in places that later use is given again."""
    kept = []

    def fill():
        blocks = []
        for size in range(700, 8_000, 36):
            blocks.append(words * size)
            kept.append(bytearray(3_000))

    threads = [threading.Thread(target=fill) for _ in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    fill()
    return kept


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told to overwrite memory")
def test_what_stood_in_memory_is_not_written_with_the_vectors(tmp_path):
    """Chroma's files have room for vectors to come, which it writes as the memory was."""
    held = leave_in_memory(WORDS)
    index = Index("0", "model", tmp_path, None)
    index.upsert([f"1.{n}" for n in range(30)], np.eye(30, 384, dtype=np.float32))
    index.nearest(np.ones(384, dtype=np.float32), 5)
    index.close()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.name == "data_level0.bin" for file in files)
    assert held and [file.name for file in files if WORDS in file.read_bytes()] == []
