"""Texts of some length whose parts are alike: reading, extracting and grounding take time in proportion to them."""

import time
from datetime import date

import pytest

from assistant.domain import Decision, DraftAction, Evidence, Extraction, Item, Meeting, Source
from assistant.engines.extractive import ExtractiveEngine, reports
from assistant.grounding import ground_extraction
from assistant.grounding.same_decision import merge_decisions
from assistant.reading import meeting_from_text
from tests.hostile.sound import MINUTES

LONG = 40_000
"""Characters."""
LONGEST = 10.0
"""Seconds of computing; before, each of these took from twenty seconds to hours."""
FILE = Source(file="any.txt", format="txt", sha256="0" * 64)
TEXTS = {
    "dashes behind a label": "ACTION: " + "- " * (LONG // 2) + "Cllr Smith to write.\n",
    "a numbered list": "1. a\n" * (LONG // 5),
    "hard spaces": "ACTION: Cllr Smith" + "\N{NO-BREAK SPACE}" * LONG + "to write to the council.\n",
    "blank lines": " \n" * (LONG // 2) + "end",
    "lines of tabs": "\t\n" * (LONG // 2) + "end",
    "strokes": "-\n" * (LONG // 2),
    "marks": "Said " + "?!" * (LONG // 2) + " x\n",
    "stops and lines": "So it was.\n" + ".,;" * (LONG // 3) + " x\n",
    "boxes": "(Chair) " * (LONG // 8),
    "owners in the margin": "ACTION: JS\n" * (LONG // 22),
    "lettered clauses": "RESOLVED:\n" + "(a) a\n" * (LONG // 12),
}


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_what_is_said_again_and_again(words):
    begun = time.process_time()
    meeting = meeting_from_text(f"{MINUTES}\n{words}", FILE)
    ground_extraction(meeting, ExtractiveEngine().extract(meeting))
    list(reports(meeting))
    assert time.process_time() - begun < LONGEST


def test_many_actions_with_a_date():
    """The dates of the minutes are found once, and not again for each action."""
    lines = [f"Carol Ashby to mend gate {n} by 14 April 2024.\n" for n in range(400)]
    text = "".join(lines)
    starts = [sum(map(len, lines[:n])) for n in range(len(lines))]
    items = tuple(
        Item(number=str(n), title="Gate", start=at, end=at + len(line))
        for n, (at, line) in enumerate(zip(starts, lines, strict=True), 1)
    )
    meeting = Meeting(id="hall", title="Hall Board", date=date(2024, 3, 5), items=items, text=text, source=FILE)
    drafts = [
        DraftAction(item=item.number, text=line.strip(), due_text="by 14 April 2024", quotes=(line.strip(),))
        for item, line in zip(items, lines, strict=True)
    ]
    begun = time.process_time()
    assert len(ground_extraction(meeting, Extraction(actions=tuple(drafts))).actions) == len(lines)
    assert time.process_time() - begun < LONGEST


def test_many_decisions_are_not_each_held_against_all_others():
    text = "Agreed.\n" * 5_000
    items = (Item(number=None, title="A", start=0, end=len(text)),)
    meeting = Meeting(id="hall", title="Hall", items=items, text=text, source=FILE)
    decisions = [
        Decision(
            id="",
            meeting_id="hall",
            item="A",
            kind="agreed",
            text="Agreed.",
            evidence=(Evidence(meeting_id="hall", item="A", quote="Agreed.", start=at, end=at + 7),),
        )
        for at in range(0, len(text), 8)
    ]
    begun = time.process_time()
    assert len(merge_decisions(meeting, decisions)) == len(decisions)
    assert time.process_time() - begun < LONGEST
