"""Run in a process of its own: changes a store until it is killed. ``worker.py STORE SEED [COUNT]``."""

import itertools
import random
import sys
from datetime import date
from pathlib import Path

from assistant.domain import Meeting
from assistant.errors import NotFoundError
from assistant.library import Library
from tests.library.conftest import ITEMS, make_meeting, put

FILES = 6


def version(file: int, edition: int) -> Meeting:
    """One of many editions of one of a few files."""
    items = {**ITEMS, "4": ("Edition", f"This is edition {edition} of file {file}. The bridge stays closed.")}
    day = date(2024, 1, 1 + file)
    return make_meeting(f"amber-{day}", day=day, file=f"{file}.txt", items=items)


def main() -> None:
    store, seed = Path(sys.argv[1]), int(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else sys.maxsize
    chance = random.Random(seed)
    with Library.open(store) as library:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        for step in itertools.islice(itertools.count(), count):
            file = chance.randrange(FILES)
            if chance.random() < 0.25:
                try:
                    library.remove(f"amber-{date(2024, 1, 1 + file)}")
                except NotFoundError:
                    continue
            else:
                put(library, version(file, seed * 10_000 + step))


if __name__ == "__main__":
    main()
