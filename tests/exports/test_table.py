"""The CSV of a register: the words of the minutes as a reader reads them."""

import csv
import io

from assistant.domain import Action, Decision, Evidence
from assistant.exports.table import actions_csv, decisions_csv


def _quoted(quote: str) -> tuple[Evidence, ...]:
    return (Evidence(meeting_id="m", item="9", quote=quote, start=0, end=len(quote)),)


def _row(data: bytes) -> dict[str, str]:
    return next(iter(csv.DictReader(io.StringIO(data.decode("utf-8-sig")))))


def test_the_words_of_the_minutes_stand_without_markdown_marks() -> None:
    action = Action(
        id="a1",
        meeting_id="m",
        item="9",
        text="Clerk to send the link.",
        evidence=_quoted("**Action:** Clerk to send\nthe link."),
    )
    decision = Decision(
        id="d1",
        meeting_id="m",
        item="9",
        kind="resolved",
        text="That it be so.",
        evidence=_quoted("**RESOLVED:** That it be so."),
    )
    assert _row(actions_csv([action], {}))["words of the minutes"] == "Action: Clerk to send the link."
    assert _row(decisions_csv([decision], {}))["words of the minutes"] == "RESOLVED: That it be so."
