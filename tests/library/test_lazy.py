"""What is not needed is not loaded, and nothing leaves the machine."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.library import Library
from tests.library.conftest import make_meeting, put

ROOT = Path(__file__).parents[2]
HEAVY = "torch sentence_transformers transformers chromadb alembic onnxruntime onnx langchain"


def loaded_after(store: Path, work: str) -> set[str]:
    script = f"""
import sys
from pathlib import Path
from assistant.library import Library
with Library.open(Path({str(store)!r})) as library:
    {work}
print(*(name for name in {HEAVY.split()!r} if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.fixture
def kept(store: Path) -> Path:
    with Library.open(store) as library:
        put(library, make_meeting())
    return store


@pytest.mark.parametrize("work", ["library.actions(owners=['Clerk'])", "library.meetings()", "library.catalogue()"])
def test_the_register_is_asked_without_any_model(kept: Path, work: str):
    assert loaded_after(kept, work) == set()


def test_a_few_meetings_are_searched_without_torch_and_chroma(kept: Path):
    assert loaded_after(kept, "assert library.search('culvert', 1)[0].item == '2'") == {"onnxruntime", "onnx"}


def test_a_store_that_cannot_be_made_is_told_of(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match="name a folder"):
        Library.open(tmp_path / "file" / "store")


def test_a_damaged_register_is_told_of(store: Path):
    store.mkdir()
    (store / "register.sqlite").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StoreError, match="minutes restore"):
        Library.open(store)


def test_a_register_of_a_newer_version_is_left_alone(kept: Path):
    from sqlalchemy import create_engine, text  # noqa: PLC0415

    engine = create_engine(f"sqlite:///{kept / 'register.sqlite'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="newer version"):
        Library.open(kept)


@pytest.mark.parametrize("url", ["mysql://localhost/minutes", "not a url"])
def test_a_register_that_is_not_supported_is_told_of(store: Path, url: str):
    with pytest.raises(StoreError):
        Library.open(store, register_url=url)


def test_the_schema_is_what_the_migrations_make(kept: Path):
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from sqlalchemy import create_engine  # noqa: PLC0415

    from assistant.library.schema import metadata  # noqa: PLC0415

    engine = create_engine(f"sqlite:///{kept / 'register.sqlite'}")
    ours = set(metadata.tables)
    options = {"include_object": lambda item, name, kind, *rest: kind != "table" or name in ours, "compare_type": True}
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
    engine.dispose()
