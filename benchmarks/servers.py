"""Asking on PostgreSQL and a Chroma server, beside the same meetings in one folder."""

from assistant import Assistant, Settings
from benchmarks.asking import Asked
from benchmarks.figures import Figure, Report, Section
from benchmarks.stores import Built
from benchmarks.timing import timed


def moved(store: Built, there: Settings) -> tuple[Settings, float]:
    """The servers' settings once they hold the meetings of ``store``, and the seconds that copying took (0: held)."""
    with Assistant.open(there) as assistant:
        if len(assistant.meetings()) == store.meetings:
            return there, 0.0
    with Assistant.open(Settings(store=store.folder)) as assistant:
        return there, timed(lambda: assistant.move(there))


def report(folder: Asked, servers: Asked, copying: float, passages: int) -> Report:
    """The same questions each way, in the folder and on the servers."""
    figures = [
        Figure(
            f"over {servers.meetings:,} meetings ({way}), servers / folder",
            took.median / folder.ways[way][0].median,
            "times",
            f"{took.median * 1000:.1f} ms / {folder.ways[way][0].median * 1000:.1f} ms; medians, n={len(took.seconds)}",
        )
        for way, (took, _) in servers.ways.items()
    ]
    if copying:
        figures.append(Figure(f"copying {servers.meetings:,} meetings to the servers", copying, "s", "once"))
    rows = [(way, str(folder.ways[way][0]), str(took)) for way, (took, _) in servers.ways.items()]
    rows.append(("memory of the process", f"{folder.peak_mib:,.0f} MiB", f"{servers.peak_mib:,.0f} MiB"))
    title = f"Asking over {servers.meetings:,} meetings, {passages:,} passages"
    return Report(figures, [Section(title, ("asked over", "one folder", "PostgreSQL and Chroma"), rows)])


__all__ = ["moved", "report"]
