"""Asking: over five meetings, and over many, against the encoding of the question alone."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from assistant import Assistant, Settings
from assistant.library.embedding import BUNDLED, load
from benchmarks import samples
from benchmarks.figures import Figure, Report, Section, ratio
from benchmarks.machine import peak_mib
from benchmarks.timing import Timings, each, timed

Input = TypeVar("Input")
PROJECTED = 100_000
"""Meetings that the two largest sizes are projected to."""


class Asked(NamedTuple):
    """What asking took in one store. ``ways``: name -> (answers, meetings that were searched by the last one)."""

    meetings: int
    encoding: Timings
    product_encoding: Timings
    first: float
    ways: dict[str, tuple[Timings, int]]
    peak_mib: float

    def more(self, took: float) -> float:
        """Milliseconds that ``took`` (seconds) is more than encoding a question, by the quicker of the two."""
        return (took - min(self.encoding.median, self.product_encoding.median)) * 1000


def over_samples(store: Path) -> Asked:
    """The labels' questions over the five meetings kept in ``store``; to be run in a process of its own."""
    questions = samples.questions()
    with Assistant.open(Settings(store=store)) as assistant:
        first = timed(lambda: assistant.ask(questions[0]))
        ways = {"everything": _way(assistant, questions)}
        return _asked(assistant, questions, first, ways)


def over_many(where: Settings, count: int) -> Asked:
    """``count`` questions a way over the synthetic meetings kept there; to be run in a process of its own."""
    questions = list(islice(cycle(samples.questions()), count))
    with Assistant.open(where) as assistant:
        known = assistant.meetings()
        latest = known[-1]
        ids = list(islice(cycle(entry.meeting_id for entry in known), count))
        first = timed(lambda: assistant.ask(questions[0]))
        named = [f"{question.rstrip('?')} at the {latest.body}?" for question in questions]
        dated = [f"{question.rstrip('?')} in {(latest.date or date.min).year}?" for question in questions]
        due = [f"Which actions of the {known[-1 - n % len(known)].body} are still open?" for n in range(count)]
        ways = {
            "everything": _way(assistant, questions),
            "one body, named in the question": _way(assistant, named),
            "one year, named in the question": _way(assistant, dated),
            "one meeting, as scope": _scoped(assistant, questions, ids),
            "the register: a body's open actions": _way(assistant, due),
        }
        return _asked(assistant, questions, first, ways)


def _asked(assistant: Assistant, questions: Sequence[str], first: float, ways: dict[str, tuple[Timings, int]]) -> Asked:
    """Adds what the encoding alone takes, last, since it brings torch, which the product does without."""
    peak = peak_mib()
    own = _warm(lambda question: assistant.library.embed([question]), questions)
    model = load(BUNDLED)
    raw = _warm(lambda question: model.encode([question], show_progress_bar=False), questions)
    return Asked(len(assistant.meetings()), raw, own, first, ways, peak)


def _way(assistant: Assistant, questions: Sequence[str]) -> tuple[Timings, int]:
    took = _warm(assistant.ask, questions)
    return took, assistant.ask(questions[-1]).searched.meetings


def _scoped(assistant: Assistant, questions: Sequence[str], ids: Sequence[str]) -> tuple[Timings, int]:
    pairs = list(zip(questions, ids, strict=True))
    return _warm(lambda pair: assistant.ask(pair[0], meetings=[pair[1]]), pairs), 1


def _warm(work: Callable[[Input], object], inputs: Sequence[Input]) -> Timings:
    """Timings after one call that is not counted."""
    work(inputs[-1])
    return each(work, inputs)


def few(asked: Asked) -> Report:
    """The question over five meetings."""
    answers, _ = asked.ways["everything"]
    note = f"medians of n={len(answers.seconds)} questions over {asked.meetings} meetings"
    figures = [
        ratio(
            "a question over 5 meetings / SentenceTransformer.encode of it",
            answers.median,
            asked.encoding.median,
            2.0,
            note=note,
        ),
        ratio("the same / the product's own encoding", answers.median, asked.product_encoding.median, note=note),
    ]
    return Report(figures)


def many(asked: Asked, base: Asked, passages: int) -> Report:
    """Questions over many meetings, each way, against the encoding and against five meetings."""
    figures = [_more(way, took, asked, base) for way, (took, _) in asked.ways.items()]
    rows = [
        (way, f"{searched:,}", str(took), f"{asked.more(took.median):+.1f} ms")
        for way, (took, searched) in asked.ways.items()
    ]
    rows.append(("SentenceTransformer.encode of the question", "", str(asked.encoding), ""))
    rows.append(("the product's encoding of the question", "", str(asked.product_encoding), ""))
    columns = ("asked over", "meetings searched", "took", "more than encoding")
    title = f"Asking over {asked.meetings:,} meetings, {passages:,} passages"
    return Report([*figures, *_limits(asked)], [Section(title, columns, rows)])


def projected(less: Asked, more: Asked) -> Report:
    """The lines through two sizes, followed to :data:`PROJECTED` meetings: the medians of each way, and the memory."""
    rows = [
        (way, f"{_followed(less, more, less.ways[way][0].median, took.median) * 1000:.0f} ms")
        for way, (took, _) in more.ways.items()
    ]
    rows.append(("memory of a process", f"{_followed(less, more, less.peak_mib, more.peak_mib):,.0f} MiB"))
    title = f"{PROJECTED:,} meetings in one folder, projected from {less.meetings:,} and {more.meetings:,}"
    return Report([], [Section(title, ("asked over", "would take"), rows)])


def _followed(less: Asked, more: Asked, before: float, after: float) -> float:
    return after + (PROJECTED - more.meetings) / (more.meetings - less.meetings) * (after - before)


def _more(way: str, took: Timings, asked: Asked, base: Asked) -> Figure:
    less = base.ways["everything"][0].median
    counts = f"{took.median * 1000:.1f} ms - {less * 1000:.1f} ms; p95 {took.p95 * 1000:.1f} ms, n={len(took.seconds)}"
    what = f"over {asked.meetings:,} meetings ({way}), more than over 5"
    return Figure(what, (took.median - less) * 1000, "ms", counts, 50.0)


def _limits(asked: Asked) -> list[Figure]:
    way, (took, _) = max(asked.ways.items(), key=lambda one: one[1][0].p95)
    late = asked.more(took.p95)
    n = f"n={len(took.seconds)}; the slowest way, {way}"
    return [
        Figure(f"95th percentile over {asked.meetings:,}, more than encoding", late, "ms", n, 150.0),
        Figure(f"first question over {asked.meetings:,}, model included", asked.first * 1000, "ms", "once"),
        Figure(f"memory of a process that asks over {asked.meetings:,}", asked.peak_mib, "MiB", "peak", 2048.0),
    ]
