"""Which connections the program opens: none by default, and with a setting only the one that docs/security.md names.

Everything is recorded by strace, pandoc, the reading helper and native code included: a hook in Python would see less.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from assistant.settings import Settings
from tests.hostile.sound import MINUTES, SAMPLES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
STRACE = shutil.which("strace")
needs_strace = pytest.mark.skipif(STRACE is None, reason="strace is not installed (Debian: `apt install strace`)")
_OPENED = re.compile(r"(?:connect|sendto|sendmsg|bind)\(.*?sa_family=AF_INET6?,.*?htons\((\d+)\).*?\"([^\"]+)\"")

EVERYTHING = """
import sys
from pathlib import Path
from assistant import Assistant, Settings

folder = Path(sys.argv[1])
with Assistant.open(Settings(store=folder / "store")) as assistant:
    report = assistant.add([folder / "minutes"])
    assert report and {one.outcome for one in report} == {"added"}, report
    answer = assistant.ask("Who is to find a contractor for the culvert?")
    id_ = next(one.meeting_id for one in assistant.meetings() if "amber" in one.meeting_id)
    assistant.summarise(id_)
    for format in ("md", "docx", "csv", "json", "ics"):
        assert assistant.export(id_, format)
    assistant.reindex()
    assert assistant.library.check() == []
    assistant.remove(id_)
"""


def rows() -> dict[str, str]:
    """Setting -> where it connects to, as the page says."""
    found = re.findall(r"^\| (`MINUTES_\w+`|\(none\)) \| ([^|]+) \|", PAGE, re.MULTILINE)
    return {setting.strip("`"): place for setting, place in found}


def opened(folder: Path, *samples: Path, **settings: str) -> set[str]:
    """``address:port`` of every connection that is tried while everything is done once under ``settings``.

    Port 0 is none: urllib3 binds ``::1`` to it and lets it go, to see whether the machine has IPv6.
    """
    minutes = folder / "minutes"
    minutes.mkdir()
    (minutes / "a.txt").write_text(MINUTES)
    (minutes / "b.html").write_text(
        "<html><body><h1>AMBER PARISH COUNCIL</h1><img src='http://192.0.2.1/a.png'><link href='http://192.0.2.1/a.css'>"
        f"<iframe src='http://192.0.2.1/'></iframe><pre>{MINUTES.replace('12 March', '9 April')}</pre></body></html>"
    )
    for sample in samples:
        shutil.copy(sample, minutes / sample.name)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MINUTES_", "LANG", "OPENAI_"))}
    log = folder / "strace.log"
    watched = [
        str(STRACE),
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "200",
        "-e",
        "trace=connect,sendto,sendmsg,bind",
        "-o",
        str(log),
    ]
    command = [*watched, sys.executable, "-c", EVERYTHING, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=kept | settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {f"{address}:{port}" for port, address in _OPENED.findall(log.read_text(errors="replace")) if port != "0"}


@needs_strace
def test_the_recorder_sees_a_connection(tmp_path):
    """Without this, none would be found by a recorder that sees nothing."""
    code = "import socket; s = socket.socket(); s.settimeout(.1); s.connect_ex(('127.0.0.1', 9))"
    log = tmp_path / "log"
    subprocess.run([str(STRACE), "-f", "-e", "trace=connect", "-o", str(log), sys.executable, "-c", code], check=True)
    assert _OPENED.findall(log.read_text()) == [("9", "127.0.0.1")]


@needs_strace
def test_by_default_nothing_is_connected_to(tmp_path):
    assert rows()["(none)"] == "nothing"
    assert opened(tmp_path) == set()


@needs_strace
def test_by_default_nothing_is_connected_to_whatever_the_format(tmp_path):
    """Long enough at work for what reports to its makers from time to time."""
    assert opened(tmp_path, *SAMPLES) == set()


class Model(BaseHTTPRequestHandler):
    """Any server that speaks the protocol; what it says will not do, and the rules answer."""

    asked: ClassVar[list[str]] = []

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_POST(self) -> None:
        self.asked.append(self.path)
        self.rfile.read(int(self.headers["Content-Length"]))
        message = {"role": "assistant", "content": "{}"}
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        said = json.dumps(
            {"id": "r", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
        )
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said.encode())


@needs_strace
def test_with_a_model_only_its_address_is_connected_to(tmp_path):
    assert rows()["MINUTES_MODEL_BASE_URL"].startswith("that address")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"127.0.0.1:{server.server_port}"
    found = opened(
        tmp_path,
        MINUTES_MODEL="openai:any",
        MINUTES_MODEL_BASE_URL=f"http://{place}/v1",
        MINUTES_MODEL_API_KEY="none",
        MINUTES_MODEL_RETRIES="0",
        MINUTES_MODEL_TIMEOUT="5",
    )
    server.shutdown()
    assert Model.asked, "the model was never asked"
    assert found == {place}


def test_every_setting_that_can_name_a_place_is_on_the_page():
    """A new setting is either on the page or known here to stay on this machine."""
    stays = {
        "store",
        "max_file_mb",
        "model_api_key",
        "model_timeout",
        "model_retries",
        "model_concurrency",
        "model_budget",
    }
    stays |= {"record", "replay"}
    listed = {name.removeprefix("MINUTES_").lower() for name in rows() if name != "(none)"}
    assert listed == set(Settings.model_fields) - stays


def test_every_test_that_the_page_names_is_there():
    named = set(re.findall(r"`(tests/[\w/.]+)`", PAGE))
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
