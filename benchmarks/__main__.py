"""``python -m benchmarks``: every figure of ``docs/benchmarks.md``, from one run."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant import Assistant, Settings
from benchmarks import adding, asking, growing, load, machine, samples, servers, startup
from benchmarks.figures import Report, markdown
from benchmarks.stores import built
from benchmarks.timing import isolated

CACHE = Path("runs/bench")
PARTS = ("adding", "asking", "growing", "startup", "servers", "load")


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
    parser.add_argument("--only", choices=PARTS, help="one part")
    parser.add_argument("--users", type=_sizes, default=[1, 10, 50, 100], help="people at once, such as 1,10,100")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long each number of people asks")
    parser.add_argument("--register-url", help="an empty PostgreSQL database, to measure servers of the largest size")
    parser.add_argument("--chroma-url", help="and an empty Chroma server")
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
            "servers": lambda: _servers(options),
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
    asked = []
    for size in options.sizes:
        store = built(size, options.cache)
        asked.append(isolated(asking.over_many, Settings(store=store.folder), options.questions))
        yield asking.many(asked[-1], base, store.passages)
    if len(asked) > 1:
        yield asking.projected(*asked[-2:])


def _servers(options: argparse.Namespace) -> Iterator[Report]:
    if not (options.register_url and options.chroma_url):
        return
    store = built(max(options.sizes), options.cache)
    urls = {"register_url": options.register_url, "chroma_url": options.chroma_url}
    there, copying = servers.moved(store, Settings(store=store.folder, **urls))
    folder = isolated(asking.over_many, Settings(store=store.folder), options.questions)
    on_servers = isolated(asking.over_many, there, options.questions)
    yield servers.report(folder, on_servers, copying, store.passages)


def _growing(options: argparse.Namespace) -> Iterator[Report]:
    stores = [built(size, options.cache) for size in options.sizes]
    grown = [isolated(growing.one_more, store.folder, store.meetings, options.repeats) for store in stores]
    yield growing.report(grown, stores)


if __name__ == "__main__":
    main()
