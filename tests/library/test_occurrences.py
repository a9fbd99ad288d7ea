"""What is kept of words holds for one revision of the register only."""

from datetime import date

import numpy as np

from assistant.library import Library
from assistant.library.database import Database
from assistant.library.occurrences import KEPT, Occurrences
from tests.library.conftest import make_meeting, put


def test_words_are_looked_up_anew_after_a_change_and_only_then(library: Library):
    database: Database = library._database
    occurrences = Occurrences(database.dialect)
    put(library, make_meeting())
    with database.reading() as connection:
        before = occurrences.frequencies(connection, 1, ["culvert", "hedgehog"])
        rows = occurrences.rows(connection, 1, "culvert")
    assert before == {"culvert": len(rows)} and len(rows) > 0
    put(library, make_meeting("amber-2024-04-12", day=date(2024, 4, 12), file="2.txt"))
    with database.reading() as connection:
        assert occurrences.frequencies(connection, 1, ["culvert"]) == before
        assert np.array_equal(occurrences.rows(connection, 1, "culvert"), rows)
        assert occurrences.frequencies(connection, 2, ["culvert"]) == {"culvert": 2 * len(rows)}
        assert len(occurrences.rows(connection, 2, "culvert")) == 2 * len(rows)


def test_more_words_than_are_kept_are_all_told(library: Library):
    put(library, make_meeting())
    occurrences = Occurrences(library._database.dialect)
    with library._database.reading() as connection:
        asked = [f"word{n}" for n in range(2 * KEPT)] + ["culvert"]
        assert list(occurrences.frequencies(connection, 1, asked)) == ["culvert"]
