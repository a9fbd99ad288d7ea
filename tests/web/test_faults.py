"""Slow and failing parts behind the page: it shows progress, can be stopped, says what is wrong and stays usable."""

import time

import pytest

from assistant import Assistant
from assistant.domain import DraftAnswer
from assistant.engines.extractive import ExtractiveEngine
from assistant.errors import ModelError, StoreError
from tests.web.conftest import ask, served, write
from tests.web.minutes import APRIL

pytestmark = pytest.mark.browser
QUESTION = "What would a new pane cost?"


class Troubled(ExtractiveEngine):
    """The rules, behind a model that is slow, fails or has nothing to say; ``trouble`` happens before an answer."""

    trouble = None
    silent = False

    def answer(self, material, rejected=()):
        if self.silent:
            yield DraftAnswer(reason="Nothing answers it.")
            return
        if self.trouble is not None:
            yield "The first words"
            self.trouble()
        yield from super().answer(material, rejected)


@pytest.fixture
def troubled(library):
    engine = Troubled()
    with served(Assistant(library.library, engine, library.settings)) as url:
        yield url, engine


def fails(error: Exception):
    def fail():
        raise error

    return fail


def test_an_answer_streams_and_can_be_stopped(new_page, troubled):
    url, engine = troubled
    engine.trouble = lambda: time.sleep(8)
    page = new_page()
    page.goto(url)
    page.wait_for_selector(".example")
    page.fill("#question textarea", QUESTION)
    page.press("#question textarea", "Enter")
    page.wait_for_selector(".draft >> text=The first words")
    assert page.locator(".answer.waiting").count() == 1
    page.click("#stop")
    page.wait_for_selector(".answer.waiting", state="detached")
    page.wait_for_selector(".example")
    engine.trouble = None
    ask(page, QUESTION)
    assert "£640" in page.locator(".answer").inner_text()
    assert page.locator(".turn").count() == 1


def test_an_abstention_looks_different_and_says_what_was_searched(new_page, troubled):
    url, engine = troubled
    engine.silent = True
    page = new_page()
    page.goto(url)
    page.wait_for_selector(".example")
    ask(page, QUESTION)
    answer = page.locator("#turn-0 .answer")
    assert "abstained" in answer.get_attribute("class")
    assert "Not minuted" in answer.inner_text()
    assert "3 of 3 meetings searched" in answer.inner_text()
    assert answer.locator(".cite").count() == 0


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ModelError("The model cannot be reached; check MINUTES_MODEL_BASE_URL."), "The model cannot be reached"),
        (StoreError("The register: another process has been writing for long."), "another process has been writing"),
        (RuntimeError("internal detail"), "Something went wrong on our side"),
    ],
    ids=["model gone", "store locked", "a fault of ours"],
)
def test_what_fails_has_a_sentence_and_the_page_stays_usable(new_page, troubled, error, told):
    url, engine = troubled
    engine.trouble = fails(error)
    page = new_page()
    page.goto(url)
    page.wait_for_selector(".example")
    page.fill("#question textarea", QUESTION)
    page.click("#send")
    page.wait_for_selector(f".alert >> text={told}")
    assert "internal detail" not in page.content()
    assert "Traceback" not in page.content()
    engine.trouble = None
    ask(page, QUESTION)
    assert "£640" in page.locator(".answer").last.inner_text()


def test_reading_many_files_can_be_stopped_and_what_was_read_is_kept(new_page, own_site, tmp_path):
    files = {f"amber-{day:02}.txt": APRIL.replace("9 April", f"{day} April") for day in range(1, 31)}
    page = new_page()
    page.goto(f"{own_site.url}meetings")
    page.wait_for_selector("#drop input[type=file]", state="attached")
    page.set_input_files(
        "#drop input[type=file]", [str(path) for path in sorted(write(tmp_path / "in", files).iterdir())]
    )
    page.wait_for_selector(".report li.done")
    page.click("#stop-adding")
    page.wait_for_selector("text=Stopped. What was read is kept.")
    page.wait_for_timeout(1500)
    kept = len(own_site.assistant.meetings())
    assert 1 <= kept < 30
    page.reload()
    page.wait_for_selector(".meeting-list li")
    assert page.locator(".meeting-list li").count() == kept
