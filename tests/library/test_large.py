"""What a library of thousands of meetings does, shown on twenty: candidates by the indexes, ranked together."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from assistant.library import Kept, Library, search, vectors
from tests.library.conftest import make_meeting, put
from tests.library.test_crash import ROOT

TOPICS = ["bridge", "library", "harbour", "allotments", "cemetery", "playground", "car park", "war memorial"]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch):
    """Twenty meetings are many."""
    monkeypatch.setattr(search, "WHOLE", 2)
    monkeypatch.setattr(vectors, "EXACT", 2)


def fill(library: Library, first: int, last: int) -> None:
    kept = []
    for n in range(first, last):
        topic = TOPICS[n % len(TOPICS)]
        said = f"The surveyor reported on the {topic}. Repairs number {n + 700} would take {n + 2} weeks."
        items = {"1": (topic.capitalize(), said), "2": ("Finance", "The accounts were approved.")}
        day = date(2001, 1 + n % 12, 1 + n % 28)
        body = "Amber Council" if n % 2 else "Dale Trust"
        kept.append(Kept(make_meeting(f"m-{n}", day=day, body=body, file=f"{n}.txt", items=items)))
    library.put_many(kept)


@pytest.fixture
def many(library: Library) -> Library:
    fill(library, 0, 20)
    return library


def test_found_by_meaning_and_by_a_rare_word(many: Library):
    assert all("harbour" in p.text or "harbour" in p.title.lower() for p in many.search("boats and quays", 2))
    assert many.search("707", 1)[0].meeting_id == "m-7"


def test_found_within_part_of_the_library(many: Library):
    half = [f"m-{n}" for n in range(0, 20, 2)]
    found = many.search("how long do repairs of the harbour take", 8, meetings=half)
    assert found and {p.meeting_id for p in found} <= set(half)
    assert found[0].meeting_id in {"m-2", "m-10", "m-18"}
    period = many.search("war memorial", 5, date_from=date(2001, 8, 1), date_to=date(2001, 8, 31))
    assert {p.meeting_id for p in period} == {"m-7", "m-19"}


def test_the_meeting_that_a_question_names_is_looked_at_whole(many: Library):
    found = many.search("What did Amber Council say of its accounts on 6 June 2001?", 3)
    assert (found[0].meeting_id, found[0].item) == ("m-5", "2")


def test_what_is_removed_or_replaced_is_not_found(many: Library):
    many.remove("m-7")
    assert all(p.meeting_id != "m-7" for p in many.search("repairs number 707 of the war memorial", 20))
    changed = make_meeting("m-2", day=date(2001, 3, 3), file="2.txt", items={"1": ("Ferry", "It sank.")})
    put(many, changed)
    assert many.search("the ferry", 1)[0].text.endswith("It sank.") or many.search("the ferry", 1)[0].item == "1"
    assert all("702" not in p.text for p in many.search("harbour repairs 702", 30))
    assert many.check() == []


@pytest.mark.parametrize("more", [2, 12], ids=["few", "many"])
def test_what_another_process_adds_is_found_at_once(many: Library, store: Path, more: int):
    assert many.search("harbour", 1)  # Chroma is open now, and will not see what others write
    script = f"""
from pathlib import Path
from assistant.library import Kept, Library
from tests.library.test_large import fill
with Library.open(Path({str(store)!r})) as library:
    fill(library, 20, {20 + more})
"""
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
    assert len(many.meetings()) == 20 + more
    assert "m-21" in {p.meeting_id for p in many.search("playground swings and slides", 6)}
    put(many, make_meeting(file="last.txt"))
    assert many.check() == []


def test_a_chroma_folder_that_is_lost_while_open_is_told_of_and_mended(many: Library, store: Path):
    many.close()
    for file in (store / "chroma").rglob("*.sqlite3"):
        file.write_bytes(b"no database" * 1000)
    with Library.open(store) as again:
        again.reindex()
        assert again.check() == []
        assert again.search("boats and quays", 1)[0].meeting_id in {"m-2", "m-10", "m-18"}
