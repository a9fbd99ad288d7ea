"""Upload, reading, summary and downloads, driven in a real browser."""

import csv
import io
import json
import re
import zipfile
from contextlib import suppress
from urllib.parse import urljoin

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import TimeoutError as NothingShown

from tests.web.conftest import ask, write
from tests.web.minutes import FILES, HOSTILE, MARCH

pytestmark = pytest.mark.browser
AMBER = "amber-parish-council-2024-03-12"


@pytest.fixture
def page(new_page, site):
    page = new_page()
    page.goto(f"{site.url}meetings?meeting={AMBER}")
    page.wait_for_selector(".meeting-text section")
    return page


def upload(page, *paths) -> None:
    page.set_input_files("#drop input[type=file]", [str(path) for path in paths])


def test_upload_several_files_of_which_some_will_not_do(new_page, own_site, tmp_path):
    page = new_page()
    page.goto(own_site.url)
    page.wait_for_selector("text=No minutes yet")
    page.get_by_role("link", name="Add minutes").click()
    page.wait_for_selector("#meeting-column >> text=No minutes yet")
    folder = write(tmp_path / "in", FILES)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 this is no document")
    (folder / "empty.txt").write_bytes(b"")
    upload(page, *sorted(folder.iterdir()))
    page.wait_for_selector(".report >> text=5 files")
    page.wait_for_selector(".report .reading", state="detached")
    assert page.locator(".report li.done").count() == 3
    for name in ("broken.docx", "empty.txt"):
        reason = page.locator(".report li.failed", has_text=name).inner_text()
        assert len(reason) > len(name) + 20
        assert "Traceback" not in reason
    assert page.locator(".meeting-list li").count() == 3
    page.locator(".report li.done", has_text="amber-2024-03-12.txt").get_by_role("link", name="Open").click()
    page.wait_for_selector(".meeting-title:has-text('Amber Parish Council')")
    assert AMBER in page.url
    assert own_site.assistant.meeting(AMBER).source.file == "amber-2024-03-12.txt"
    page.get_by_role("link", name="Ask", exact=True).click()
    page.wait_for_selector(".example")
    ask(page, "What would a new pane cost?")
    assert "£640" in page.locator(".answer").inner_text()


def _upload_until_told(page, file, words):
    """Hand in a file, again where the field was being drawn anew at that moment and took nothing."""
    for _ in range(2):
        page.wait_for_selector("#drop input[type=file]", state="attached")
        upload(page, file)
        with suppress(NothingShown):
            page.wait_for_selector(words, timeout=10_000)
            return
    upload(page, file)
    page.wait_for_selector(words)


def test_a_file_that_is_too_large_is_refused_in_words(new_page, own_site, tmp_path):
    page = new_page()
    page.goto(f"{own_site.url}meetings")
    page.wait_for_selector("#drop input[type=file]", state="attached")
    large, huge = tmp_path / "large.txt", tmp_path / "huge.txt"
    large.write_text("word " * 400_000)
    huge.write_text("word " * 1_600_000)
    first = sorted(write(tmp_path / "in", FILES).iterdir())[0]
    upload(page, large, first)
    page.wait_for_selector(".report li.done")
    assert "1 MB" in page.locator(".report li.failed").inner_text()
    _upload_until_told(page, huge, "text=/exceed the maximum allowed size/")
    page.reload()
    page.wait_for_selector(".meeting-list li")
    assert page.locator(".meeting-list li").count() == 1


def test_a_meeting_reads_as_a_page_with_its_rows_marked(page, site):
    assert "7:00" in page.locator(".facts").inner_text() or "19:00" in page.locator(".facts").inner_text()
    assert "Joy Okafor" in page.locator(".attendance").inner_text()
    outline = page.locator(".outline li")
    assert [" ".join(text.split())[:17] for text in outline.all_inner_texts()][1].startswith("2 Flood defences")
    shown = "".join(page.locator(".meeting-text pre").all_text_contents())
    assert "".join(shown.split()) == "".join(MARCH.split())
    rows = (*site.assistant.decisions(meeting=AMBER), *site.assistant.actions(meeting=AMBER))
    assert len(rows) >= 4
    for row in rows:
        assert row.evidence[0].quote.split()[-1] in page.locator(f"#at-{row.evidence[0].start}").inner_text()
    page.locator(".outline .way.action").first.click()
    assert page.evaluate("document.activeElement.className").startswith(("action", "decision"))


def test_one_click_summarises_with_the_item_of_every_line(page):
    page.click("#summarise")
    page.wait_for_selector(".summary h2")
    lines = page.locator(".summary li, .summary tbody tr")
    assert lines.count() >= 4
    for n in range(lines.count()):
        assert lines.nth(n).locator(".item-ref").count() == 1
    text = page.locator(".summary").inner_text()
    for words in ("culvert be cleared", "two largest plots", "Ben Tranter", "30 April 2024", "9 April 2024"):
        assert words in text
    row = page.locator(".summary tbody tr", has_text="contractor")
    assert "Ben Tranter" in row.inner_text()
    row.locator(".item-ref").click()
    page.wait_for_selector(".meeting-text mark.quote")
    assert "appoint a contractor" in page.locator(".meeting-text mark.quote").inner_text()


def test_each_download_opens_and_holds_the_meeting(page, site):
    def fetched(name: str) -> bytes:
        link = page.locator("#downloads a", has_text=re.compile(f"^{name}$"))
        with page.expect_download() as waiting:
            link.click()
        path = waiting.value.path()
        assert waiting.value.suggested_filename.startswith(AMBER)
        return path.read_bytes()

    actions = site.assistant.actions(meeting=AMBER)
    document = Document(io.BytesIO(fetched("Word")))
    assert any("Flood defences" in paragraph.text for paragraph in document.paragraphs)
    assert len(document.tables[-1].rows) == len(actions) + 1
    assert "(item 2)" in fetched("Markdown").decode()
    assert json.loads(fetched("JSON"))["meeting"]["text"] == MARCH
    rows = list(csv.DictReader(io.StringIO(fetched("Actions as CSV").decode("utf-8-sig"))))
    assert [row["owner"] for row in rows] == [", ".join(o.name for o in action.owners) for action in actions]
    assert len(Calendar.from_ical(fetched("Actions as calendar")).walk("VTODO")) == len(actions)
    names = zipfile.ZipFile(io.BytesIO(fetched("A calendar for each owner"))).namelist()
    assert any("ben-tranter" in name for name in names)


def test_the_list_is_narrowed_by_words(page):
    page.get_by_label("Find a meeting").fill("westbrook")
    page.wait_for_function("document.querySelectorAll('.meeting-list li').length === 1")
    page.get_by_label("Find a meeting").fill("nothing like it")
    page.wait_for_selector("text=No meeting fits")


def test_a_meeting_removed_while_it_is_open_is_said_so(new_page, own_site, tmp_path):
    own_site.assistant.add([write(tmp_path / "in", FILES)])
    page, other = new_page(), new_page()
    page.goto(f"{own_site.url}meetings?meeting={AMBER}")
    page.wait_for_selector(".meeting-text section")
    chat = new_page()
    chat.goto(own_site.url)
    chat.wait_for_selector(".example")
    ask(chat, "How many residents are waiting for an allotment plot?")
    other.goto(f"{own_site.url}meetings?meeting={AMBER}")
    other.wait_for_selector(".meeting-text section")
    other.click("#remove")
    other.click("#confirm")
    other.wait_for_selector("text=The meeting is removed")
    assert other.locator(".meeting-list li").count() == 2
    page.click("#summarise")
    page.wait_for_selector(".alert >> text=There is no meeting")
    chat.locator(".cite").first.click()
    chat.wait_for_selector(".panel .alert >> text=There is no meeting")
    ask(chat, "Where were the swimming lessons moved to?")
    assert "leisure centre" in chat.locator("#turn-1 .answer").inner_text()


def test_a_script_planted_in_the_minutes_does_not_run_anywhere(new_page, own_site, tmp_path):
    page = new_page()
    page.goto(f"{own_site.url}meetings")
    page.wait_for_selector("#drop input[type=file]", state="attached")
    hostile = tmp_path / "a&b {{7}} ${1}.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    upload(page, hostile)
    page.wait_for_selector(".report li.done")
    page.locator(".report").get_by_role("link", name="Open").click()
    page.wait_for_selector(".meeting-text section")
    assert "<img src=x onerror=" in page.locator(".meeting-text").inner_text()
    assert "${window.hacked='template'} {{7*7}}" in page.locator(".meeting-text").inner_text()
    page.click("#summarise")
    page.wait_for_selector(".summary h2")
    assert page.evaluate("window.hacked") is None
    page.goto(f"{own_site.url}actions")
    page.wait_for_selector("table.register tbody tr")
    assert page.evaluate("window.hacked") is None
    page.goto(own_site.url)
    page.wait_for_selector(".example")
    ask(page, "What will the lantern parade cost?")
    ask(page, "Which actions does Bob Tables have? <script>window.hacked='question'</script>")
    page.locator("#turn-0 .cite").first.click()
    page.wait_for_selector(".panel mark.quote")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#talk script, #talk img, .panel script, .panel img").count() == 0
    (meeting,) = own_site.assistant.meetings()
    for suffix in ("md", "csv", "json", "docx", "ics"):
        answer = page.request.get(urljoin(own_site.url, f"export/meeting/{meeting.meeting_id}.{suffix}"))
        assert answer.status == 200
        assert answer.headers["content-disposition"].startswith("attachment")
