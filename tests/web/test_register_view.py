"""The register, driven in a real browser."""

import csv
import io

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def page(new_page, site):
    page = new_page()
    page.goto(f"{site.url}actions")
    page.wait_for_selector("table.register tbody tr")
    return page


def choose(page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def rows(page, count: int):
    page.wait_for_function(f"document.querySelectorAll('table.register tbody tr').length === {count}")
    return page.locator("table.register tbody tr")


def test_everything_is_there_and_what_is_past_is_overdue(page, site):
    actions = site.assistant.actions()
    late = [action for action in actions if action.due]
    assert len(late) >= 4
    assert rows(page, len(actions)).count() == len(actions)
    assert page.locator(".count-line").inner_text() == f"{len(actions)} actions, {len(late)} overdue"
    assert page.locator(".badge.late").count() == len(late)


def test_filters_narrow_and_a_download_holds_what_is_left(page, site):
    choose(page, "Owner", "Ben Tranter")
    rows(page, len(site.assistant.actions(owner="Ben Tranter")))
    page.get_by_label("Meetings from").fill("2024-04-01")
    assert "order the pane" in rows(page, 1).inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    written = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8-sig"))))
    assert [row["owner"] for row in written] == ["Ben Tranter"]
    assert written[0]["due"] == "2024-04-20"


def test_words_body_due_and_sort(page, site):
    page.get_by_label("With the words").fill("book leisure")
    assert "Omar Reid" in rows(page, 1).inner_text()
    page.get_by_label("With the words").fill("")
    everything = rows(page, len(site.assistant.actions()))
    assert "22 March 2024" in everything.first.inner_text()
    choose(page, "Sort by", "Newest meeting")
    page.wait_for_function("document.querySelector('table.register tbody tr').innerText.includes('pane')")
    choose(page, "Body", "Westbrook School Governing Board")
    rows(page, len(site.assistant.actions(body="Westbrook")))
    choose(page, "Due", "Due in the next 30 days")
    page.wait_for_selector("text=Nothing fits these filters")


def test_decisions_have_their_own_table(page, site):
    page.get_by_label("Decisions").check()
    page.wait_for_selector("th:has-text('Decision')")
    assert rows(page, len(site.assistant.decisions())).count() >= 4


def test_each_row_leads_to_its_words(page):
    row = page.locator("table.register tbody tr", has_text="plot holders")
    row.locator("a.where").click()
    page.wait_for_selector("mark.quote")
    assert "write to the plot holders" in page.locator("mark.quote").inner_text()
    assert "Amber Parish Council" in page.locator(".meeting-title").inner_text()
    page.wait_for_function(
        "(() => { const r = document.querySelector('mark.quote').getBoundingClientRect();"
        " return r.top > 0 && r.bottom < innerHeight; })()"
    )
