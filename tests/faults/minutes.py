"""Minutes of a body that does not exist, in several versions of each file, and what the product makes of each."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant import Assistant, Settings
from assistant.domain import Action, Decision, Meeting

FILES = 4
VERSIONS = 3


def name_of(file: int) -> str:
    return f"Tarn Fell {file}.txt"


def id_of(file: int) -> str:
    return f"tarn-fell-parish-council-{date(2024, 1 + file, 9)}"


def text_of(file: int, version: int) -> str:
    """Four passages, so that a process that only lives for a second need not load torch."""
    day = date(2024, 1 + file, 9)
    return (
        "TARN FELL PARISH COUNCIL\n"
        f"Minutes of the meeting held on {day.day} {day:%B %Y} in the Reading Room\n\n"
        "Present: Cllr Joan Askew (Chair), Cllr Peter Lund, Cllr Mary Tyson\n"
        "In attendance: Ruth Dent (Clerk)\n\n"
        "1. Apologies\n\nThere were no apologies.\n\n"
        f"2. Footbridge\n\nThe footbridge has been shut for {file + 2} weeks. Quotation {version} was looked at.\n"
        f"RESOLVED: That quotation {version} for £{1_000 * (version + 1) + file} be accepted.\n"
        "ACTION: Ruth Dent to tell the contractor by 30 November 2024\n\n"
        f"3. Allotments\n\n{version + 3} plots are free. It was agreed to advertise them in the newsletter.\n"
    )


@dataclass(frozen=True)
class Kept:
    """Everything that the register keeps of one meeting."""

    meeting: Meeting
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]


def kept(assistant: Assistant, meeting_id: str) -> Kept:
    return Kept(
        assistant.meeting(meeting_id), assistant.decisions(meeting=meeting_id), assistant.actions(meeting=meeting_id)
    )


def reference(folder: Path) -> dict[tuple[int, int], Kept]:
    """(file, version) -> what an undisturbed store keeps of it."""
    made = {}
    with Assistant.open(Settings(store=folder / "store")) as assistant:
        for version in range(VERSIONS):
            for file in range(FILES):
                path = folder / name_of(file)
                path.write_text(text_of(file, version), encoding="utf-8")
                (report,) = assistant.add([path])
                assert report.outcome == ("replaced" if version else "added")
                assert report.meeting_id == id_of(file)
                assert report.decisions and report.actions
                made[file, version] = kept(assistant, id_of(file))
    assert len({whole.meeting.text for whole in made.values()}) == FILES * VERSIONS
    return made


def assert_sound(assistant: Assistant, expected: dict[tuple[int, int], Kept]) -> dict[int, int]:
    """Every meeting is whole, register and vectors agree, every offset is right; file -> version that is kept."""
    assert assistant.library.check() == []
    versions: dict[int, int] = {}
    for entry in assistant.meetings():
        found = kept(assistant, entry.meeting_id)
        (place,) = [place for place, whole in expected.items() if whole == found]
        assert place[0] not in versions, "one file is kept twice"
        versions[place[0]] = place[1]
        text = found.meeting.text
        evidence = [e for row in (*found.decisions, *found.actions) for e in row.evidence]
        assert all(text[e.start : e.end] == e.quote for e in evidence)
    texts = {entry.meeting_id: assistant.meeting(entry.meeting_id).text for entry in assistant.meetings()}
    passages = assistant.search("Which quotation for the footbridge was accepted?", 100)
    assert {passage.meeting_id for passage in passages} == set(texts)
    assert all(texts[p.meeting_id][p.start : p.end] == p.text for p in passages)
    return versions
