"""The chat, driven in a real browser."""

import re

import pytest

from tests.web.conftest import ask
from tests.web.minutes import APRIL

pytestmark = pytest.mark.browser
PANE = "What would a new pane cost?"


@pytest.fixture
def page(new_page, site):
    page = new_page()
    page.goto(site.url)
    page.wait_for_selector(".example")
    return page


def test_an_answer_cites_its_item_and_opens_the_very_words(page):
    ask(page, PANE)
    answer = page.locator("#turn-0 .answer")
    assert "£640" in answer.inner_text()
    assert re.search(r"\d of 3 meetings searched · in the minutes’ own words", answer.inner_text())
    if answer.locator(".sources[open]").count() == 0:
        answer.locator(".sources summary").click()
    source = answer.locator(".sources li", has_text="£640").first
    assert "Amber Parish Council" in source.inner_text()
    assert "Item 2 Bus shelter" in source.inner_text()
    quote = source.locator("blockquote").inner_text()
    source.locator(".cite").click()
    marked = page.locator(".panel mark.quote").first
    marked.wait_for()
    assert marked.inner_text() == quote
    assert quote in APRIL
    assert "Bus shelter" in page.locator("#panel-title").inner_text()
    section = page.locator(".panel section.cited")
    assert section.count() == 1
    assert section.get_attribute("aria-label") == "Item 2"
    assert marked.is_visible()


def test_steps_lead_from_one_source_to_the_next(page):
    ask(page, "Which actions does Ben Tranter have?")
    page.locator("#turn-0 .cite").first.click()
    page.wait_for_selector("text=Source 1 of")
    count = page.locator("#turn-0 tbody .cite").count()
    assert count >= 2
    seen = [page.locator(".panel mark.quote").inner_text()]
    for n in range(2, count + 1):
        page.get_by_role("button", name="Next source").click()
        page.wait_for_selector(f"text=Source {n} of {count}")
        seen.append(page.locator(".panel mark.quote").inner_text())
    assert len(set(seen)) == count
    assert page.get_by_role("button", name="Next source").is_disabled()
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="detached")


def test_rows_of_the_register_are_a_table_with_a_cited_item_in_each(page):
    ask(page, "Which actions does Ben Tranter have?")
    rows = page.locator("#turn-0 table tbody tr")
    for words in ("contractor", "order the pane"):
        row = rows.filter(has_text=words)
        assert row.count() == 1
        assert "Item 2" in row.inner_text()
    assert rows.locator(".cite").count() == rows.count()


def test_a_follow_up_takes_its_subject_from_before(page):
    ask(page, "What was agreed about the allotments?")
    ask(page, "And who has to write to the plot holders?")
    assert "Petrie" in page.locator("#turn-1 .answer").inner_text()


def test_examples_come_from_the_minutes_loaded_and_have_answers(page):
    examples = page.locator(".example")
    assert "Amber" in " ".join(examples.all_inner_texts())
    for n in range(examples.count()):
        examples = page.locator(".example")
        examples.nth(n).click()
        page.wait_for_selector(".turn-foot")
        assert page.locator(".answer.abstained").count() == 0, page.locator(".question").inner_text()
        page.click("#clear")
        page.wait_for_selector(".example")


def test_ask_again_clear_and_copy(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, PANE)
    ask(page, "Who chaired the Westbrook School governing board?")
    page.locator("#turn-0").get_by_role("button", name="Copy with sources").click()
    page.wait_for_selector("text=Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "£640" in copied
    assert "Amber Parish Council, 9 April 2024 · Item 2 Bus shelter" in copied
    page.locator("#turn-0").get_by_role("button", name="Ask again").click()
    page.wait_for_selector("#turn-1", state="detached")
    page.wait_for_selector("#turn-0 .turn-foot")
    assert page.locator(".turn").count() == 1
    page.click("#clear")
    page.wait_for_selector(".example")
    assert page.locator(".turn").count() == 0


def test_the_conversation_is_there_after_another_view(page):
    ask(page, PANE)
    page.get_by_role("link", name="Meetings", exact=True).click()
    page.wait_for_selector(".meeting-list")
    page.get_by_role("link", name="Ask", exact=True).click()
    page.wait_for_selector("#turn-0 .turn-foot")
    assert "£640" in page.locator("#turn-0 .answer").inner_text()
    page.locator("#turn-0 .cite").first.click()
    page.wait_for_selector(".panel mark.quote")


def test_a_body_or_period_narrows_what_is_searched(page):
    page.get_by_role("button", name="Narrow to a body or period").click()
    page.get_by_label("Meetings from").fill("2024-04-01")
    ask(page, "Which actions does Ben Tranter have?")
    text = page.locator("#turn-0 .answer").inner_text()
    assert "pane" in text
    assert "contractor" not in text
    assert "1 of 3 meetings searched" in text
    page.get_by_label("Meetings from").fill("2030-01-01")
    page.fill("#question textarea", PANE)
    page.click("#send")
    page.wait_for_selector("text=There are no minutes of that body and period")


@pytest.mark.parametrize(
    ("question", "told"),
    [("   ", "The question is empty"), ("why " * 5_000, "longer than 4,000 characters")],
    ids=["empty", "20,000 characters"],
)
def test_a_question_that_will_not_do_gets_its_own_sentence(page, question, told):
    page.fill("#question textarea", question)
    page.click("#send")
    page.wait_for_selector(f".alert:has-text('{told}')")
    assert "Traceback" not in page.content()
    ask(page, PANE)
    assert "£640" in page.locator(".answer").last.inner_text()


def test_two_people_do_not_see_each_others_conversation(new_page, site):
    one, other = new_page(), new_page()
    for page in (one, other):
        page.goto(site.url)
        page.wait_for_selector(".example")
    ask(one, PANE)
    ask(other, "Where were the swimming lessons moved to?")
    assert "leisure centre" in other.locator(".conversation").inner_text()
    assert "pane" not in other.locator(".conversation").inner_text()
    other.reload()
    other.wait_for_selector("#turn-0 .turn-foot")
    assert "pane" not in other.locator(".conversation").inner_text()
    ask(one, "And what else was said about it?")
    assert "pane" in one.locator("#turn-1 .answer").inner_text()
    assert "leisure" not in one.locator(".conversation").inner_text()


def test_by_keyboard_alone(page):
    page.mouse.click(2, 2)  # the field has the focus at first; begin at the top as somebody new to the page would
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
    page.keyboard.type(PANE)
    page.keyboard.press("Enter")
    page.wait_for_selector("#turn-0 .turn-foot")
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className") == "cite":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel mark.quote")
    page.wait_for_function("document.activeElement.id === 'panel-title'")
    page.keyboard.press("Escape")
    page.wait_for_selector(".panel", state="detached")
    assert page.evaluate("document.activeElement.className") == "cite"
