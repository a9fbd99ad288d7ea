"""What has to be true of every meeting that is read, and of every row that is believed, whatever was in the file."""

from pathlib import Path

from assistant.domain import Meeting
from assistant.engines.extractive import ExtractiveEngine
from assistant.grounding import ground_extraction

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "evals" / "minutes").iterdir() if path.is_file())

MINUTES = """AMBER PARISH COUNCIL
Minutes of the meeting held on 12 March 2024 in the Reading Room

Present: Cllr Joy Okafor (Chair), Cllr Sam Field
In attendance: Ben Tranter (Clerk)

1. Apologies

None.

2. Flood defences

The culvert under Mill Lane has silted up again.
RESOLVED: That the culvert be cleared before 30 November 2024.
ACTION: Ben Tranter to find a contractor by 30 April 2024

"""


def assert_sound_meeting(meeting: Meeting) -> None:
    """Offsets point into the text, items do not overlap, and all of it can be stored and sent."""
    assert Meeting.model_validate_json(meeting.model_dump_json()) == meeting
    assert "\x00" not in meeting.text
    end = 0
    for item in meeting.items:
        assert end <= item.start <= item.end <= len(meeting.text)
        end = item.end
    assert meeting.id
    assert all(char.isalnum() or char in "-_." for char in meeting.id)
    assert meeting.title.strip()


def assert_sound_rows(meeting: Meeting) -> int:
    """Each decision and action stands in the meeting's own words; how many there are."""
    grounded = ground_extraction(meeting, ExtractiveEngine().extract(meeting))
    rows = (*grounded.decisions, *grounded.actions)
    for row in rows:
        assert row.text.strip()
        for evidence in row.evidence:
            assert meeting.text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote.strip()
    return len(rows)
