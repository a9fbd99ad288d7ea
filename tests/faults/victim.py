"""The process that is killed: adds, replaces and removes meetings until it ends. ``python -m tests.faults.victim``.

A nursery imports everything and loads the weights once, and forks a child for each line ``STORE FOLDER LOG SEED`` on
its standard input, so that a child lives from its first moment with the store. It answers with the child's number and,
once the child has ended, with how.
"""

import os
import pickle
import random
import sys
from pathlib import Path

import numpy as np

from assistant import Assistant, Settings
from assistant.library.embedding import SentenceEmbedder
from tests.faults.minutes import FILES, VERSIONS, id_of, name_of, reference, text_of

REFERENCE = "reference.pickle"
"""File in the nursery's folder: what :func:`tests.faults.minutes.reference` found."""


def change_for_ever(store: Path, folder: Path, log: Path, seed: int) -> None:
    """Write ``begin FILE VERSION`` (-1: removed) to the log before each change and ``end`` after it."""
    chance = random.Random(seed)
    with Assistant.open(Settings(store=store)) as assistant, log.open("a", buffering=1) as told:
        there = {entry.meeting_id for entry in assistant.meetings()}
        while True:
            file = chance.randrange(FILES)
            if id_of(file) in there and chance.random() < 0.3:
                told.write(f"begin {file} -1\n")
                assistant.remove(id_of(file))
                there.discard(id_of(file))
            else:
                version = chance.randrange(VERSIONS)
                path = folder / name_of(file)
                path.write_text(text_of(file, version), encoding="utf-8")
                told.write(f"begin {file} {version}\n")
                (report,) = assistant.add([path])
                if report.outcome == "failed":
                    raise SystemExit(report.reason)
                there.add(id_of(file))
            told.write("end\n")


def load_everything(folder: Path) -> None:
    """Import what a change needs, and have every version embedded once, by a process that ends before others begin.

    The vectors are remembered: embedding takes most of a change's time and writes nothing, so that a kill would
    seldom fall on the writing. Chroma is only imported, since threads of its own do not live on in a fork.
    """
    import chromadb  # noqa: F401, PLC0415

    import assistant.flows.adding  # noqa: PLC0415
    import assistant.library  # noqa: F401, PLC0415

    made = os.fork()
    if made == 0:
        known = remember({})
        (folder / REFERENCE).write_bytes(pickle.dumps(reference(folder)))
        (folder / "vectors.pickle").write_bytes(pickle.dumps(known))
        os._exit(0)
    if os.waitpid(made, 0)[1]:
        raise SystemExit("the reference could not be made")
    remember(pickle.loads((folder / "vectors.pickle").read_bytes()))


def remember(known: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Have the real embedder asked only for texts that are not ``known`` yet."""
    real = SentenceEmbedder.embed

    def embed(self: SentenceEmbedder, texts: list[str]) -> np.ndarray:
        if missing := [text for text in texts if text not in known]:
            known.update(zip(missing, real(self, missing), strict=True))
        return np.stack([known[text] for text in texts])

    SentenceEmbedder.embed = embed  # type: ignore[method-assign]
    return known


def tell(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main() -> None:
    folder = Path(sys.argv[1])
    load_everything(folder)
    tell("ready")
    for line in sys.stdin:
        store, minutes, log, seed = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            status = 1
            try:
                change_for_ever(Path(store), Path(minutes), Path(log), int(seed))
            finally:
                os._exit(status)
        tell(child)
        tell(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    main()
