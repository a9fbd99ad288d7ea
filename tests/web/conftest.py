"""The page served in this process over real minutes, and a real browser in front of it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("gradio", reason="the extra `web` is not installed")

from assistant import Assistant, Settings
from assistant.web.server import make_app
from assistant.web.users import Users
from tests.web.minutes import FILES

BROWSER = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass(frozen=True)
class Site:
    url: str
    assistant: Assistant


@contextmanager
def served(assistant: Assistant, *, users: Users | None = None, mcp: bool = False) -> Iterator[str]:
    import uvicorn  # noqa: PLC0415 - comes with Gradio

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = make_app(assistant, users=users, mcp=mcp)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(600):
        if server.started:
            break
        time.sleep(0.05)
    assert server.started
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    server.force_exit = True
    thread.join(timeout=10)


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@contextmanager
def opened(folder: Path, files: dict[str, str], **settings) -> Iterator[Assistant]:
    with Assistant.open(Settings(store=folder / "store", **settings)) as assistant:
        if files:
            report = assistant.add([write(folder / "minutes", files)])
            assert [one.outcome for one in report] == ["added"] * len(files)
        yield assistant


@pytest.fixture(scope="session")
def library(tmp_path_factory) -> Iterator[Assistant]:
    """Minutes that no test may change."""
    with opened(tmp_path_factory.mktemp("web"), FILES) as assistant:
        assistant.search("warm-up", 1)
        yield assistant


@pytest.fixture(scope="session")
def site(library) -> Iterator[Site]:
    with served(library, mcp=True) as url:
        yield Site(url, library)


@pytest.fixture
def own_site(tmp_path) -> Iterator[Site]:
    """An empty store of the test's own."""
    with opened(tmp_path, {}, max_file_mb=1) as assistant, served(assistant) as url:
        yield Site(url, assistant)


@pytest.fixture(scope="session")
def chromium():
    if BROWSER is None:
        pytest.skip("no chromium on this machine; install it (Debian: `apt install chromium`) to run these tests")
    sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield browser
        browser.close()


class Seen:
    """What a page did that nobody asked it to."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self.outside: list[str] = []

    def watch(self, page) -> None:
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._request(request.url))

    def _request(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.outside.append(url)


@pytest.fixture
def new_page(chromium):
    """Makes pages, each of a person of their own; none may run into an error or reach out of the loopback."""
    contexts, seen = [], Seen()

    def make(**options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        seen.watch(page)
        return page

    yield make
    for context in contexts:
        context.close()
    assert seen.errors == []
    assert seen.outside == []


def ask(page, question: str) -> None:
    """Ask, and wait for the answer to stand."""
    turns = page.locator(".turn-foot").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.locator(".turn-foot").nth(turns).wait_for()
