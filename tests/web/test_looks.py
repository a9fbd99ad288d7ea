"""Every view, wide and narrow, light and dark: accessible, within its width, nothing fetched from elsewhere."""

import pytest

from tests.web.conftest import ask

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
pytestmark = pytest.mark.browser
VIEWS = {
    "ask": ("", ".example"),
    "meetings": ("meetings", ".meeting-list"),
    "meeting": ("meetings?meeting=amber-parish-council-2024-03-12", ".meeting-text section"),
    "actions": ("actions", "table.register"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_serious_and_nothing_sticks_out(new_page, site, view):
    address, there = VIEWS[view]
    page = new_page()
    page.goto(site.url + address)
    page.wait_for_selector(there)
    if view == "ask":
        ask(page, "What would a new pane cost?")
        ask(page, "Which actions does Ben Tranter have?")
        page.locator("#turn-0 .cite").first.click()
        page.wait_for_selector(".panel mark.quote")
    if view == "meeting":
        page.click("#summarise")
        page.wait_for_selector(".summary h2")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(f"document.body.classList.contains('dark') === {str(scheme == 'dark').lower()}")
        for width in (1280, 400):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(300)
            assert serious(page) == set(), (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def serious(page) -> set[tuple[str, str, str]]:
    """What axe calls serious or critical: rule, element, what to do."""
    return {
        (one["id"], str(node["target"][0]), node.get("failureSummary", "")[:160])
        for one in axe.Axe().run(page).response["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    }


def test_a_first_page_without_minutes_says_what_to_do(new_page, own_site):
    page = new_page()
    page.goto(own_site.url)
    page.wait_for_selector("text=No minutes yet")
    assert page.get_by_role("link", name="Add minutes").is_visible()
    page.get_by_text("No language model set up").click()
    assert page.get_by_text("MINUTES_MODEL_BASE_URL").is_visible()
    page.goto(f"{own_site.url}actions")
    page.wait_for_selector("text=Nothing fits these filters")
