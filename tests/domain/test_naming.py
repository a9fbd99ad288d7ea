from datetime import date

import pytest

from assistant.domain import CatalogueEntry, label_of, name_of


def entry(body: str | None, title: str, day: date | None) -> CatalogueEntry:
    return CatalogueEntry(meeting_id="m", body=body, organisation=None, title=title, date=day)


@pytest.mark.parametrize(
    ("body", "title", "day", "name", "label"),
    [
        ("Parks Group", "Parks Group, 4 May 2021", date(2021, 5, 4), "Parks Group", "Parks Group, 4 May 2021"),
        (None, "Harbour users, 4 May 2021", date(2021, 5, 4), "Harbour users", "Harbour users, 4 May 2021"),
        (None, "Harbour users", None, "Harbour users", "Harbour users"),
    ],
)  # fmt: skip
def test_the_day_is_told_once(body, title, day, name, label):
    found = entry(body, title, day)
    assert (name_of(found), label_of(found)) == (name, label)
