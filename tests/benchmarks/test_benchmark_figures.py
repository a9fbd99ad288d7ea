"""A figure says whether its target is met, and stages within each other are counted once."""

from types import SimpleNamespace

from benchmarks import servers, timing
from benchmarks.asking import Asked, projected
from benchmarks.figures import Figure, Report, markdown, ratio
from benchmarks.timing import Timings


def test_a_ratio_tells_both_sides_and_whether_it_is_within_its_target():
    within, beyond = (ratio("adding", seconds, 1.0, 1.3) for seconds in (1.2, 1.4))
    assert (within.value, within.verdict, within.counts) == (1.2, "met", "1.20 s / 1.00 s")
    assert beyond.verdict == "MISSED"
    assert ratio("adding", 9.0, 1.0).verdict == ""


def test_ratios_stand_first_and_every_row_has_as_many_cells_as_the_head():
    lines = markdown([Report([Figure("help", 0.25, "s", "n=5", 0.5)])]).splitlines()
    assert lines[0] == "## Ratios"
    assert {line.count("|") for line in lines[2:]} == {6}
    assert "| help | 0.25 s | at most 0.5 s | met | n=5 |" in lines


def test_median_and_95th_percentile():
    timings = Timings(tuple(n / 1000 for n in range(1, 101)))
    assert (round(timings.median, 4), timings.p95) == (0.0505, 0.096)


def test_a_stage_within_another_is_counted_once(monkeypatch):
    clock = iter([0.0, 1.0, 4.0, 6.0])  # outer begins, inner begins, inner ends, outer ends
    monkeypatch.setattr(timing.time, "perf_counter", lambda: next(clock))
    part = SimpleNamespace(inner=lambda: "done")
    part.outer = lambda: part.inner() + ", all of it"
    stages = timing.Stages()
    with stages.watching((part, "outer", "outer"), (part, "inner", "inner")):
        assert part.outer() == "done, all of it"
    assert stages.seconds == {"inner": 3.0, "outer": 3.0}
    assert part.outer() == "done, all of it", "no longer watched, or the clock would have run out"


def test_what_many_meetings_would_take_lies_on_the_line_through_two_sizes():
    sizes = [
        Asked(meetings, Timings((0.01,)), Timings((0.01,)), 1.0, {"everything": (Timings((took,)), meetings)}, mib)
        for meetings, took, mib in ((1_000, 0.040, 400.0), (10_000, 0.058, 1_300.0))
    ]
    rows = projected(*sizes).sections[0].rows
    assert rows == [("everything", "238 ms"), ("memory of a process", "10,300 MiB")]


def test_servers_are_told_beside_the_folder():
    folder, on_servers = (
        Asked(1_000, Timings((0.01,)), Timings((0.01,)), 1.0, {"everything": (Timings((took,)), 1_000)}, 300.0)
        for took in (0.040, 0.080)
    )
    found = servers.report(folder, on_servers, 12.0, 25_000)
    assert [round(figure.value, 3) for figure in found.figures] == [2.0, 12.0]
    assert found.sections[0].rows[0] == ("everything", "40.0 ms (p95 40.0, n=1)", "80.0 ms (p95 80.0, n=1)")
