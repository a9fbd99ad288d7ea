"""What holds for every text: nothing is altered, every offset is valid, no length is too long."""

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Source
from assistant.errors import UnreadableError
from assistant.reading import meeting_from_text

SOURCE = Source(file="minutes.txt", format="txt", sha256="0" * 64)
SAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "evals" / "minutes").iterdir() if path.suffix in {".txt", ".md"}
)
HEAD = "Minutes of the Audit Committee held on 3 May 2024\n\nPresent: Ann Bell, Tom Frame\n\n"
LINES = [
    "1. Welcome", "2. Budget", "2.1 Capital", "(a) Treasurer", "(b) Hall", "## Risks", "**Close**", "| 3 | Plans |",
    "Present: Ann Bell", "Apologies:", "| Name | Role |", "RESOLVED: that it be agreed", "Next meeting: 5 July 2024",
    "Page 2 of 3", "- Ann Bell to write by 4 June", "", "   ", "It closed at 9.30pm.", "\t", "24/17 Finance",
]  # fmt: skip


def check(text):
    meeting = meeting_from_text(text, SOURCE)
    assert meeting.text == text
    assert meeting.items[0].key == "header"
    assert (meeting.items[0].start, meeting.items[-1].end) == (0, len(text))
    assert all(before.end == after.start for before, after in pairwise(meeting.items))
    assert all(item.start < item.end for item in meeting.items[1:])
    assert "".join(meeting.text_of(item) for item in meeting.items) == text
    keys = {item.key for item in meeting.items}
    assert all(item.parent in keys for item in meeting.items if item.parent)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_items_cover_the_text_without_overlap(lines):
    check(HEAD + "\n".join(lines))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_are_read_unaltered(text):
    check(HEAD + text)


def test_there_are_samples_to_truncate():
    assert len(SAMPLES) >= 4


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_truncated_minutes_are_read_or_refused(path):
    text = path.read_text(encoding="utf-8")
    chance = random.Random(path.stem)
    read = 0
    for _ in range(50):
        try:
            check(text[: chance.randrange(1, len(text))])
            read += 1
        except UnreadableError:
            continue
    assert read > 25


def seconds(text):
    before = time.process_time()
    meeting_from_text(text, SOURCE)
    return time.process_time() - before


@pytest.mark.parametrize(
    "unit", ["x", "A", "- ", "A. ", "O'Brien-", "3 May 2024 ", ": ", "Ann Bell and ", "apologies "]
)
def test_a_line_without_end_is_read_in_linear_time(unit):
    body = "1. Welcome\n\nAll were welcomed.\n\n2. Budget\n\n"
    seconds(HEAD + body)  # patterns are compiled once
    short, long = (seconds(HEAD + body + unit * (size // len(unit))) for size in (20_000, 80_000))
    assert long < 10 * short + 0.5  # four times the length; sixteen times would be quadratic
