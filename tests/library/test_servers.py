"""The same library on a PostgreSQL register and a Chroma server, both started here."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.library import Kept, Library
from tests.library.conftest import decisions_of, make_meeting, put
from tests.library.test_crash import ROOT, assert_sound

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))[-1:] or [Path(shutil.which("initdb") or "initdb")]

pytestmark = pytest.mark.slow


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The URL of a server whose databases are made by :func:`register_url`."""
    pytest.importorskip("psycopg", reason="PostgreSQL needs the extra 'server'")
    if not BINARIES[0].exists():
        pytest.skip("PostgreSQL is not installed")
    # Not below pytest's own folder, which is closed to the user that the server has to run as.
    folder, port = Path(tempfile.mkdtemp(prefix="minutes-postgres-")), free_port()
    as_user: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    data = folder / "data"
    binaries = BINARIES[0].parent
    init = [*as_user, str(binaries / "initdb"), "-D", str(data), "-U", "minutes", "--auth=trust", "-E", "UTF8"]
    subprocess.run([*init, "--no-sync"], check=True, capture_output=True, cwd="/")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    run = [*as_user, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    subprocess.run([*run, "-o", options, "-l", str(folder / "log"), "start"], check=True, cwd="/")
    yield f"postgresql://minutes@127.0.0.1:{port}"
    subprocess.run([*run, "-m", "immediate", "stop"], check=True, capture_output=True, cwd="/")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def register_url(postgres: str, request: pytest.FixtureRequest) -> str:
    import psycopg  # noqa: PLC0415

    name = f"test_{abs(hash(request.node.nodeid))}"
    with psycopg.connect(f"{postgres}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{postgres}/{name}"


@pytest.fixture(scope="module")
def chroma_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--host", "127.0.0.1", "--port", str(port)]
    folder = tmp_path_factory.mktemp("chroma")
    server = subprocess.Popen([*command, "--path", str(folder)], stdout=subprocess.DEVNULL, cwd=folder)
    url = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{url}/api/v2/heartbeat", timeout=1)
            break
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    yield url
    server.kill()
    server.wait()


def test_everything_works_on_both_servers(store: Path, register_url: str, chroma_url: str):
    with Library.open(store, register_url=register_url, chroma_url=chroma_url) as library:
        meeting = make_meeting()
        put(library, meeting)
        put(library, make_meeting(file="b.txt", items={"1": ("Roads", "The ferry's bridge is closed. ACTION: Clerk")}))
        assert library.meeting(meeting.id) == meeting
        assert library.decisions(text="culvert")[0] == decisions_of(meeting)[0]
        assert len(library.actions(owners=["tranter"])) == 2
        assert library.search("heavy rain and drains", 1)[0].item == "2"
        assert library.search("'; DROP TABLE meetings; --\\ & | ! <-> :*", 3)
        assert library.check() == []
        library.remove(meeting.id)
        assert [entry.meeting_id for entry in library.meetings()] == [f"{meeting.id}-2"]
        assert library.check() == []
    assert not (store / "register.sqlite").exists() and not (store / "chroma").exists()


def test_words_find_passages_among_many_meetings(store: Path, register_url: str, chroma_url: str):
    """Beyond the few meetings that are looked at whole, words and vectors bring passages in by their indexes."""
    with Library.open(store, register_url=register_url, chroma_url=chroma_url) as library:
        library.put_many(
            [
                Kept(make_meeting(f"m-{n}", file=f"{n}.txt", items={"1": (f"Matter {n}", f"Bridge {n + 100}a shut.")}))
                for n in range(20)
            ]
        )
        assert library.search("bridge 113a", 1)[0].meeting_id == "m-13"
        assert library.search("bridge", 5, meetings=[f"m-{n}" for n in range(14)])
        library.remove("m-13")
        assert all("113a" not in passage.text for passage in library.search("bridge 113a", 20))
        assert library.check() == []


def test_several_processes_add_the_same_files_to_one_register(store: Path, register_url: str, chroma_url: str):
    script = f"""
from pathlib import Path
from assistant.library import Library
from tests.library.conftest import put
from tests.library.worker import version
with Library.open(Path({str(store)!r}), register_url={register_url!r}, chroma_url={chroma_url!r}) as library:
    for file in range(5):
        put(library, version(file, 1))
"""
    workers = [subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) for _ in range(3)]
    assert [worker.wait(timeout=300) for worker in workers] == [0, 0, 0]
    with Library.open(store, register_url=register_url, chroma_url=chroma_url) as library:
        assert len(library.meetings()) == 5
        assert_sound(library)


def test_two_registers_share_a_chroma_server_without_mixing(tmp_path: Path, chroma_url: str):
    with (
        Library.open(tmp_path / "one", chroma_url=chroma_url) as one,
        Library.open(tmp_path / "two", chroma_url=chroma_url) as two,
    ):
        put(one, make_meeting())
        put(two, make_meeting(items={"1": ("Roads", "The ferry is late.")}))
        one.reindex()
        assert one.check() == [] and two.check() == []


def test_a_chroma_server_that_is_down_loses_nothing(store: Path, chroma_url: str):
    down = f"http://127.0.0.1:{free_port()}"
    with Library.open(store, chroma_url=down) as library, pytest.raises(StoreError, match="MINUTES_CHROMA_URL"):
        put(library, make_meeting())
    with Library.open(store, chroma_url=down) as library:
        assert library.search("culvert", 1)[0].item == "2"
    with Library.open(store, chroma_url=chroma_url) as library:
        assert library.check() == []


def test_a_register_server_that_is_down_is_told_of(store: Path):
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="MINUTES_REGISTER_URL"):
        Library.open(store, register_url=f"postgresql://minutes:secret@127.0.0.1:{free_port()}/minutes")


def test_a_password_is_never_told(store: Path):
    with pytest.raises(StoreError) as told:
        Library.open(store, register_url=f"postgresql://minutes:secret@127.0.0.1:{free_port()}/minutes")
    assert "secret" not in str(told.value)


def test_a_library_moves_to_servers_and_back_with_nothing_lost(tmp_path: Path, register_url: str, chroma_url: str):
    with (
        Library.open(tmp_path / "folder") as folder,
        Library.open(tmp_path / "none", register_url=register_url, chroma_url=chroma_url) as servers,
        Library.open(tmp_path / "back") as back,
    ):
        put(folder, make_meeting())
        put(folder, make_meeting(file="b.txt", items={"1": ("Roads", "The bridge is closed. ACTION: Clerk")}))
        assert folder.copy_to(servers) == servers.copy_to(back) == 2
        assert [servers.check(), back.check()] == [[], []]
        assert folder.meetings() == servers.meetings() == back.meetings()
        assert folder.actions() == servers.actions() == back.actions()
        found = [library.search("closed roads") for library in (folder, servers, back)]
        assert [p.text for p in found[0]] == [p.text for p in found[1]] == [p.text for p in found[2]]
