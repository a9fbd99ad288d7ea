"""Minutes of two bodies, written for these tests, and a library that holds them."""

import pytest

from assistant.domain import DraftAction, DraftDecision, Extraction
from assistant.grounding import ground_extraction
from assistant.library import Kept, Library
from assistant.reading import read_meeting

PARKS = """Westmere Town Council
PARKS COMMITTEE

Minutes of the meeting held on Thursday 4 March 2021 at 7.00 pm in the Jubilee Room, Westmere Town Hall

Present: Councillor Ada Quill (Chair), Councillor Tom Marsh, Councillor Bram Oduya
In attendance: Jill Penrose (Town Clerk), Tess Orme (Tenants Forum)

1. Apologies for absence

Apologies were received from Councillor Priya Nair.

2. Minutes of the last meeting

RESOLVED that the minutes of the meeting held on 14 January 2021 be approved.

3. Bandstand roof

The Clerk reported that the roof of the bandstand had been damaged in the January storms and that the insurers would
pay £2,300. The contractor had not given a date for the work.

RESOLVED that Harrow and Sons be engaged to repair the roof at a cost of £4,150.

ACTION: Town Clerk to write to the insurers by 31 March 2021.

4. Trees in Mill Lane

Two limes would be felled because they were rotten.

5. Date of next meeting

The next meeting will be held on Thursday 10 June 2021 at 7.00 pm in the Jubilee Room.

The meeting closed at 8.25 pm.
"""

GROWTH = """Tarn Valley Partnership
GROWTH BOARD

Minutes of the meeting held on Thursday 18 March 2021 at 10.00 am in Room 4, Tarn House

Present: Lena Fisk (Chair), Owen Tarrant, Dita Rose

1. Bypass

Owen Tarrant said that the bypass had been put back by a year because the survey of the bats was late.

AGREED: that the county be asked for the cost of the delay.

ACTION: Owen Tarrant to ask the county by 30 April 2021.

2. Date of next meeting

Thursday 20 May 2021.
"""


@pytest.fixture(scope="session")
def texts():
    """File's stem -> its minutes."""
    return {"parks": PARKS, "growth": GROWTH}


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The two meetings as files."""
    place = tmp_path_factory.mktemp("minutes")
    (place / "parks.txt").write_text(PARKS)
    (place / "growth.txt").write_text(GROWTH)
    return place


@pytest.fixture(scope="session")
def library(folder, tmp_path_factory):
    """Both meetings kept, with one decision and one action each."""
    with Library.open(tmp_path_factory.mktemp("store")) as kept:
        rows = []
        for name, item, decided, task, owner, due in (
            ("parks.txt", "3", "Harrow and Sons be engaged to repair the roof at a cost of £4,150",
             "Town Clerk to write to the insurers by 31 March 2021", "Town Clerk", "by 31 March 2021"),
            ("growth.txt", "1", "the county be asked for the cost of the delay",
             "Owen Tarrant to ask the county by 30 April 2021", "Owen Tarrant", "by 30 April 2021"),
        ):  # fmt: skip
            meeting = read_meeting(folder / name)
            drafts = Extraction(
                decisions=(DraftDecision(item=item, kind="resolved", text=decided, quotes=(decided,)),),
                actions=(DraftAction(item=item, text=task, owners=(owner,), due_text=due, quotes=(task,)),),
            )
            grounded = ground_extraction(meeting, drafts)
            rows.append(Kept(meeting, grounded.decisions, grounded.actions))
        kept.put_many(rows)
        yield kept


@pytest.fixture(scope="session")
def ids(library):
    """File's stem -> the meeting's id."""
    parks, growth = library.meetings()
    return {"parks": parks.meeting_id, "growth": growth.meeting_id}
