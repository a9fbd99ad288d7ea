"""Every command from a cold start, and what it imports; `ask` beside the plain pipeline's script."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant import Assistant, Settings
from benchmarks import samples
from benchmarks.figures import Figure, Report, Section, ratio
from benchmarks.timing import Timings, isolated, timed

HEAVY = ("torch", "transformers", "sentence_transformers", "chromadb", "langchain_core", "gradio", "pandas", "numpy")
MODELS = frozenset({"torch", "transformers", "sentence_transformers"})
QUESTION = "Why was the price per tonne not told?"
MINUTES = ("-m", "assistant.cli")
SCRIPT = Path(__file__).with_name("plain_script.py")


class Started(NamedTuple):
    """One command: how long it took from start to end, and which of :data:`HEAVY` it imported."""

    name: str
    took: Timings
    imported: tuple[str, ...]


def report(store: Path, folder: Path, repeats: int) -> Report:
    """The commands over ``store``, and the plain script over the same minutes in ``folder``."""
    with Assistant.open(Settings(store=store)) as assistant:
        meeting = assistant.meetings()[0].meeting_id
    over = (*MINUTES, "--store", str(store))
    commands = {
        "minutes --help": (*MINUTES, "--help"),
        "minutes list": (*over, "list"),
        "minutes actions": (*over, "actions"),
        "minutes decisions": (*over, "decisions"),
        "minutes show": (*over, "show", meeting),
        "minutes summary": (*over, "summary", meeting),
        "minutes export": (*over, "export", meeting, "--format", "ics", "--out", str(folder / "actions.ics")),
        "minutes search": (*over, "search", QUESTION),
        "minutes ask": (*over, "ask", QUESTION),
        "python -c pass": ("-c", "pass"),
    }
    isolated(_build_plain, folder / "plain", samples.five())
    commands["the plain pipeline's script"] = (str(SCRIPT), str(folder / "plain"), QUESTION)
    started = {name: _start(name, arguments, repeats) for name, arguments in commands.items()}
    return Report(_figures(started, repeats), [_section(list(started.values()))])


def _build_plain(folder: Path, files: Sequence[Path]) -> None:
    from benchmarks import plain_script  # noqa: PLC0415 - brings torch, which no other part may find loaded

    plain_script.build(folder, files)


def _start(name: str, arguments: Sequence[str], repeats: int) -> Started:
    _run(arguments)  # once uncounted, so that files are in memory and compiled
    took = Timings(tuple(timed(lambda: _run(arguments)) for _ in range(repeats)))
    imported = {line.rpartition("|")[2].strip() for line in _run(("-X", "importtime", *arguments)).splitlines()}
    return Started(name, took, tuple(module for module in HEAVY if module in imported))


def _run(arguments: Sequence[str]) -> str:
    """Run Python to its end; what it wrote to standard error."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    if done.returncode not in (0, 1):  # 1: nothing found
        raise RuntimeError(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stderr


def _figures(started: dict[str, Started], repeats: int) -> list[Figure]:
    ask, plain = started["minutes ask"].took, started["the plain pipeline's script"].took
    models = MODELS.intersection(started["minutes actions"].imported)
    note = f"medians, n={repeats}"
    return [
        Figure("minutes --help", started["minutes --help"].took.median, "s", note, 0.5),
        Figure("models that `minutes actions` imports", len(models), "", ", ".join(sorted(models)) or "none", 0),
        ratio("minutes ask, cold / the plain pipeline's script", ask.median, plain.median, 0.5, note=note),
    ]


def _section(started: Sequence[Started]) -> Section:
    rows = [(one.name, str(one.took), ", ".join(one.imported)) for one in started]
    return Section("Commands from a cold start", ("command", "took", "imports, of the heavy ones"), rows)
