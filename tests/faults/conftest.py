"""A sound store of three meetings, made once, and copies of it to harm."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import Assistant, Settings
from tests.faults.minutes import Kept, id_of, kept, name_of, text_of


class Sound(NamedTuple):
    store: Path
    meetings: dict[str, Kept]


@pytest.fixture(scope="session")
def sound(tmp_path_factory) -> Sound:
    folder = tmp_path_factory.mktemp("sound")
    for file in range(3):
        (folder / name_of(file)).write_text(text_of(file, 0), encoding="utf-8")
    with Assistant.open(Settings(store=folder / "store")) as assistant:
        report = assistant.add(sorted(folder.glob("*.txt")))
        assert [one.outcome for one in report] == ["added"] * 3
        return Sound(folder / "store", {id_of(file): kept(assistant, id_of(file)) for file in range(3)})


@pytest.fixture
def harmed(sound, tmp_path) -> Callable[[Callable[[Path], object]], Path]:
    """Makes a copy of the sound store and does something to it."""

    def make(harm: Callable[[Path], object]) -> Path:
        store = tmp_path / "store"
        shutil.copytree(sound.store, store)
        harm(store)
        return store

    return make


@pytest.fixture
def another(tmp_path) -> Path:
    """A file of minutes that no store has."""
    path = tmp_path / name_of(3)
    path.write_text(text_of(3, 0), encoding="utf-8")
    return path
