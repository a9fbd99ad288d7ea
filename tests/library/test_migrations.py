"""A register written by any released version opens, migrated, with everything in it.

``data`` holds one register of each schema, made by the program that released it and never changed since.
"""

import shutil
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from assistant.library import Library, database
from tests.library.conftest import actions_of, decisions_of, make_meeting, put

SAMPLES = sorted((Path(__file__).parent / "data").glob("register-*.sqlite"))
MIGRATIONS = Path(database.__file__).parent / "migrations"


def test_there_is_a_sample_of_every_schema_and_the_last_is_ours():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert script.get_heads() == [database.SCHEMA]
    assert sorted(revisions) == [sample.stem.removeprefix("register-") for sample in SAMPLES]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_register_of_an_earlier_schema_keeps_everything(store: Path, sample: Path):
    store.mkdir()
    shutil.copy(sample, store / database.FILE)
    with Library.open(store) as library:
        meeting = make_meeting()
        assert library.meeting(meeting.id) == meeting
        assert library.decisions() == tuple(decisions_of(meeting))
        assert library.actions() == tuple(actions_of(meeting))
        assert library.unreadable() == (("scan.pdf", "no text in it"),)
        assert library.search("the silted culvert", 1)[0].item == "2"
        library.reindex()
        assert library.check() == []
        put(library, make_meeting(file="new.txt", items={"1": ("Roads", "The bridge is closed.")}))
        assert len(library.meetings()) == 2


def test_opening_twice_changes_nothing(store: Path):
    with Library.open(store) as library:
        put(library, make_meeting())
    before = (store / database.FILE).read_bytes()
    with Library.open(store):
        pass
    assert (store / database.FILE).read_bytes() == before
