"""Property tests of reading: any bytes under any name are read whole or refused in one line, in bounded time."""

import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant.domain import Source
from assistant.errors import UnreadableError
from assistant.reading import meeting_from_text, read_meeting
from tests.hostile.sound import MINUTES, SAMPLES, assert_sound_meeting, assert_sound_rows

LONGEST = 10.0
"""Seconds of computing that a file may take."""
MOST = 1024**3
"""Bytes of memory that reading may add to what the program has."""
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
SUFFIXES = st.sampled_from(
    [".txt", ".md", ".html", ".htm", ".docx", ".odt", ".rtf", ".pdf", ".doc", ".xlsx", ".exe", ".TXT", ".", "", ".é"]
)
BEGINNINGS = st.sampled_from(
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"{\\rtf1\\ansi ",
        b"<!doctype html><html><body>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"---\ntitle: a\n---\n",
        MINUTES.encode(),
        MINUTES.encode("utf-16"),
    ]
)


def computing() -> float:
    """Seconds of computing of this process and of those it has ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def read(data: bytes, suffix: str) -> bool:
    """Read a file of ``data``; whether it was minutes."""
    begun = computing()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{suffix}"
        path.write_bytes(data)
        try:
            meeting = read_meeting(path)
        except UnreadableError as error:
            assert str(error).startswith("any")
            assert "\n" not in str(error)
            assert len(str(error)) < 500
            return False
        finally:
            assert computing() - begun < LONGEST
    assert_sound_meeting(meeting)
    assert_sound_rows(meeting)
    return True


@settings(max_examples=20, deadline=None, suppress_health_check=QUIET)
@given(begin=BEGINNINGS, data=st.binary(max_size=600), suffix=SUFFIXES)
def test_any_bytes_under_any_extension(begin, data, suffix):
    read(begin + data, suffix)


PIECES = st.sampled_from(
    [
        "1.",
        "1.1",
        "(a)",
        "262.",
        "2 NIES",
        "ACTION:",
        "Action",
        "RESOLVED",
        "AGREED that",
        "Present:",
        "Apologies",
        "|",
        "| a | b |",
        "\t",
        "Cllr J. Smith",
        "JS",
        "12 March 2024",
        "30/02/2024",
        "by the end of",
        "31 June",
        "99:99",
        "Next meeting",
        "\u202e",
        "\u200b",
        "**",
        "# ",
        "[Action] JS",
        "[Note]",
        "\x0c",
        "\x85",
        "\u2028",
        "Ａｃｔｉｏｎ",
        "А",
        "9" * 400,
        "a" * 3000,
        "(" * 200,
        " " * 500,
        "item " * 50,
        "...",
        "- ",
        "---",
        "£",
        "0",
        "one",
        "abstained 5",
        "voted",
        ";",
        ":",
        "\r",
        "\n\n\n",
        "minutes of the meeting of",
    ]
)
LINES = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=8).map(" ".join)


@settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
@given(lines=st.lists(LINES, max_size=40), first=st.booleans())
def test_text_made_of_what_minutes_are_made_of(lines, first):
    text = (MINUTES if first else "") + "\n".join(lines)
    text = text.encode("utf-8", "replace").decode().replace("\x00", "")
    assume(any(char.isalnum() for char in text))  # the text layer refuses a file without
    begun = computing()
    try:
        meeting = meeting_from_text(text, Source(file="any.txt", format="txt", sha256="0" * 64))
    except UnreadableError as error:
        assert not first or "do not read as minutes" in str(error)
        return
    assert meeting.text == text
    assert_sound_meeting(meeting)
    assert_sound_rows(meeting)
    assert computing() - begun < LONGEST


@settings(max_examples=5, deadline=None, suppress_health_check=QUIET)
@given(sample=st.sampled_from(SAMPLES), seed=st.integers(0, 2**32), suffix=SUFFIXES)
def test_real_documents_damaged(sample, seed, suffix):
    read(damaged(sample.read_bytes(), random.Random(seed)), sample.suffix if seed % 4 else suffix)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes changed, cut out, doubled, moved or cut off."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 4, 32))):
        at, length = chance.randrange(len(out) + 1), chance.choice((1, 4, 64, 1024))
        kind = chance.randrange(5)
        if kind == 0:
            out[at : at + length] = chance.randbytes(length)
        elif kind == 1:
            del out[at : at + length]
        elif kind == 2:
            out[at:at] = out[at : at + length] * chance.randrange(1, 40)
        elif kind == 3:
            out[at:at] = out[chance.randrange(len(out) + 1) :][:length]
        elif chance.random() < 0.1:
            del out[at:]
    return bytes(out)


HARD = {
    "long line": "a " * 50_000,
    "long word": MINUTES + "x" * 200_000,
    "digits": MINUTES + "1." * 50_000,
    "brackets": MINUTES + "(" * 50_000,
    "many items": MINUTES + "".join(f"{n}. Item\n\nAGREED: That {n} be done.\n\n" for n in range(3, 800)),
    "one item of many lines": MINUTES + "The clerk said so. " * 5_000,
    "bars": MINUTES + "| a " * 20_000,
    "names": MINUTES + "Present: " + ", ".join(f"Cllr A{n} B{n}" for n in range(1_000)),
    "blanks": MINUTES + " \n\t" * 50_000 + "end",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_texts_that_would_take_a_careless_reader_for_ever(text):
    begun = time.process_time()
    try:
        meeting = meeting_from_text(text, Source(file="any.txt", format="txt", sha256="0" * 64))
    except UnreadableError:
        pass
    else:
        assert_sound_meeting(meeting)
    assert time.process_time() - begun < LONGEST


AGAIN = (
    *(
        "A",
        "a",
        "AB",
        "Aa ",
        "A. ",
        "AB ",
        "Aa-",
        "Aa’",
        "A.b",
        "the ",
        "1",
        "1.",
        "1 ",
        "a, ",
        "Aa, ",
        "Aa and ",
        "Aa & ",
    ),
    *(
        "- ",
        "* ",
        "(a) ",
        "(",
        "Cllr ",
        "Mr A ",
        "Mr. ",
        "and ",
        "to ",
        "of ",
        "that ",
        "RESOLVED ",
        "Action: ",
        "\t",
        "| ",
    ),
    *(
        "A’s ",
        ". ",
        "; ",
        ": ",
        "—",
        "**",
        "_",
        "12 May ",
        "£1 ",
        "agreed ",
        "be ",
        "by ",
        "Chair ",
        "proposed ",
        "(prop. ",
    ),
)
BEFORE = ("", "Proposed by ", "RESOLVED that ", "ACTION: ", "Chair: ", "It was agreed that ")


@pytest.mark.parametrize("again", AGAIN)
def test_the_same_again_and_again_behind_what_begins_a_rule(again):
    said = "".join(f"{n}. Election of officers\n\n{words}{again * 150}\n\n" for n, words in enumerate(BEFORE, 3))
    with within(LONGEST):
        meeting = meeting_from_text(MINUTES + said, Source(file="any.txt", format="txt", sha256="0" * 64))
        assert_sound_meeting(meeting)
        assert_sound_rows(meeting)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail, rather than wait for hours, once that much time has passed."""

    def late(*_: object) -> None:
        raise TimeoutError(f"not done within {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 3 * seconds)  # other work may go on beside
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.slow
def test_damaged_documents_for_as_long_as_there_is_time(capsys):
    """The bounded fuzz run: ``make fuzz``; a failure names the sample and the seed that make it again."""
    ends = time.monotonic() + float(os.environ.get("FUZZ_SECONDS", "60"))
    seed = int(os.environ.get("FUZZ_SEED", "0"))
    counts = {"read": 0, "refused": 0}
    slowest = 0.0
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    while time.monotonic() < ends:
        sample, begun = SAMPLES[seed % len(SAMPLES)], computing()
        try:
            with within(LONGEST):
                was_read = read(damaged(sample.read_bytes(), random.Random(seed)), sample.suffix)
        except BaseException:
            sys.stdout.write(f"\n{sample.name}, FUZZ_SEED={seed}\n")
            raise
        counts["read" if was_read else "refused"] += 1
        slowest = max(slowest, computing() - begun)
        seed += 1
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) * 1024
    with capsys.disabled():
        sys.stdout.write(f"\n{counts}, slowest {slowest:.2f} s, memory grown by {grown / 2**20:.0f} MiB\n")
    assert counts["read"] and counts["refused"]
    assert grown < MOST
