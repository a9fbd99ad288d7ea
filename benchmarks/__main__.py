"""``python -m benchmarks``: every figure of ``docs/benchmarks.md``, from one run."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant import Assistant, Settings
from benchmarks import adding, asking, growing, load, machine, samples, startup
from benchmarks.figures import Report, markdown
from benchmarks.stores import built
from benchmarks.timing import isolated

CACHE = Path("runs/bench")


def main() -> None:
    """Measure what is asked for and print it."""
    options = _options()
    before = machine.load()
    reports = list(_reports(options))
    heading = f"Measured on: {machine.describe()}. Load average before: {before:.2f}, after: {machine.load():.2f}."
    if before > machine.QUIET:
        heading += "\n\n**The machine was busy with other work: no figure of this run is worth keeping.**"
    sys.stdout.write(f"{heading}\n\n{markdown(reports)}\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=[100, 1000], help="synthetic meetings, such as 100,1000,10000")
    parser.add_argument("--repeats", type=int, default=5, help="rounds of what takes seconds")
    parser.add_argument("--questions", type=int, default=60, help="questions asked each way over many meetings")
    parser.add_argument("--cache", type=Path, default=CACHE, help="folder of the synthetic stores and their vectors")
    parser.add_argument("--only", choices=("adding", "asking", "growing", "startup", "load"), help="one part")
    parser.add_argument("--users", type=_sizes, default=[1, 10, 50, 100], help="people at once, such as 1,10,100")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long each number of people asks")
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return sorted(int(size) for size in text.split(","))


def _reports(options: argparse.Namespace) -> Iterator[Report]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts: dict[str, Callable[[], Iterator[Report]]] = {
            "adding": lambda: iter([adding.report(options.repeats)]),
            "asking": lambda: _asking(options, _five(folder)),
            "growing": lambda: _growing(options),
            "startup": lambda: iter([startup.report(_five(folder), folder, options.repeats)]),
            "load": lambda: iter([load.report(_five(folder), options.users, options.seconds)]),
        }
        for part, reports in parts.items():
            if options.only in (None, part):
                sys.stderr.write(f"{part}\n")
                yield from reports()


def _five(folder: Path) -> Path:
    """A store of five sample meetings."""
    store = folder / "five"
    if not store.exists():
        with Assistant.open(Settings(store=store)) as assistant:
            assistant.add(samples.five())
    return store


def _asking(options: argparse.Namespace, five: Path) -> Iterator[Report]:
    base = isolated(asking.over_samples, five)
    yield asking.few(base)
    for size in options.sizes:
        store = built(size, options.cache)
        yield asking.many(isolated(asking.over_many, store.folder, options.questions), base, store.passages)


def _growing(options: argparse.Namespace) -> Iterator[Report]:
    stores = [built(size, options.cache) for size in options.sizes]
    grown = [isolated(growing.one_more, store.folder, store.meetings, options.repeats) for store in stores]
    yield growing.report(grown, stores)


if __name__ == "__main__":
    main()
