"""The pure functions that make HTML: what they mark, what they link, and that nothing in them acts."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from assistant.domain import Action, Answer, Citation, Evidence, Item, Meeting, Owner, Span
from assistant.errors import MinutesError
from assistant.flows.adding import Added
from assistant.web.conversation import LONGEST, Conversation
from assistant.web.faults import OURS, sentence
from assistant.web.filters import Filters, in_order, narrowed, scope
from assistant.web.views.answers import paragraph, searched, turn
from assistant.web.views.meetings import upload_report
from assistant.web.views.reflow import soft_breaks
from assistant.web.views.source import Marked, text_with_marks
from assistant.web.views.text import Place, link_to
from tests.web.minutes import MARCH


def meeting(text: str, *starts: int) -> Meeting:
    edges = [0, *starts, len(text)]
    items = tuple(
        Item(number=str(n) if n else None, title="header" if n == 0 else f"Item {n}", start=a, end=b)
        for n, (a, b) in enumerate(pairwise(edges))
    )
    source = {"file": "a.txt", "format": "txt", "sha256": "0" * 64}
    return Meeting(id="m", title="Meeting", items=items, text=text, source=source)


def citation(n: int, quote: str = "said", start: int = 0) -> Citation:
    return Citation(n=n, meeting_id="m", item="4.2", title="Roof", quote=quote, start=start, end=start + len(quote))


def action(id_: str, due: date | None = None, *owners: str, status: str = "open") -> Action:
    evidence = Evidence(meeting_id="m", item="1", quote="x", start=0, end=1)
    named = tuple(Owner(name=name, as_written=name, resolved=True) for name in owners)
    return Action(
        id=id_, meeting_id="m", item="1", text=id_, due=due, owners=named, evidence=(evidence,), status=status
    )


def test_marks_at_the_end_are_links_and_a_year_in_brackets_is_a_year():
    shown = paragraph(0, "The lease [2024] runs on [1] [2]", [citation(1), citation(2)])
    assert "The lease [2024] runs on" in shown
    assert shown.count('class="cite"') == 2
    assert paragraph(0, "It began in [2024]", [citation(1)]).striptags() == "It began in [2024]"


def test_a_link_names_the_words():
    assert link_to(Place("a/b?c", 3, 9)) == "meetings?meeting=a%2Fb%3Fc&at=3-9#words"


@given(st.text(alphabet=st.sampled_from("<>&\"'{}$`\\=/ abcimgscriptonerror\n[]1"), max_size=60))
def test_no_text_becomes_markup(text):
    answer = Answer(question=text or "q", text=f"{text} [1]", citations=(citation(1, text or "q"),), notice=text)
    html = str(turn(0, answer, {})) + str(text_with_marks(meeting(text or "q"), quote=Span(0, 1)))
    tags = {"article", "h2", "span", "div", "p", "a", "details", "summary", "ol", "li", "blockquote", "button"}
    opened = {piece.split()[0].rstrip(">").lower() for piece in html.split("<")[1:] if piece and piece[0] != "/"}
    assert {tag.partition(">")[0] for tag in opened} <= tags | {"section", "pre", "mark"}
    assert "onerror=" not in "".join(piece.partition(">")[0] for piece in html.split("<")).replace(text, "")


def test_what_was_searched_is_told_in_full():
    answer = Answer(
        question="q", text="t", model="openai:x", searched={"meetings": 2, "of": 3, "unreadable": 1}, took_ms=1500
    )
    assert searched(answer) == "2 of 3 meetings searched · 1 file could not be read · answered by openai:x · 1.5 s"


def test_the_whole_text_is_shown_once_with_the_quote_marked():
    text = "Title\n1 Roof\nThe roof leaks & drips.\n2 Lamp\nNone."
    one = meeting(text, 6, text.index("2 Lamp"))
    quote = Span(text.index("The"), text.index("drips") + 5)
    marks = [
        Marked(Span(quote.start + 4, quote.end), "action", "action"),
        Marked(Span(len(text) - 5, len(text)), "decision", "noted"),
    ]
    html = text_with_marks(one, marks, quote)
    assert Markup(html).striptags().replace(" ", "") == " ".join(text.split()).replace(" ", "")
    assert ' id="words" data-scroll tabindex="-1">The roof leaks &amp; drips</mark>' in html
    assert html.count("<mark") == 2
    assert html.count('class="item cited"') == 1


def test_words_over_two_items_are_marked_in_both():
    text = "1 Roof\nleaks\n2 Lamp\nbroken"
    html = text_with_marks(meeting(text, 13), quote=Span(7, 20))
    assert html.count('class="quote"') == 2
    assert html.count('id="words"') == 1


def test_line_ends_that_only_broke_a_paragraph_are_spaces_and_lists_stay():
    text = (
        "The panel had looked at all of the nineteen bids that had come in by\n"
        "then and recommended five of them to the members of the board, who\n"
        "asked for more.\n"
        "\n"
        "ACTION:\tKO to write to all of the applicants with the outcome and the\n"
        "\treasons for it.\n"
        "- a first point that is long enough to reach the margin of the paper\n"
        "- a second\n"
    )
    soft = soft_breaks(text)
    shown = "".join(soft.get(at, char) for at, char in enumerate(text))
    assert shown.splitlines() == [
        "The panel had looked at all of the nineteen bids that had come in by then and recommended five of them to the"
        " members of the board, who asked for more.",
        "",
        "ACTION:\tKO to write to all of the applicants with the outcome and the reasons for it.",
        "- a first point that is long enough to reach the margin of the paper",
        "- a second",
    ]


@given(st.text(alphabet=st.sampled_from("ab \t\n-.1"), max_size=400))
def test_only_white_space_is_ever_shown_otherwise(text):
    for at, instead in soft_breaks(text).items():
        assert text[at].isspace()
        assert instead in {"", " "}


def test_text_as_long_lines_is_left_alone():
    assert soft_breaks("word " * 60 + "\n" + "word " * 60) == {}
    assert soft_breaks("") == {}
    assert "".join(soft_breaks(MARCH).get(at, char) for at, char in enumerate(MARCH)).split() == MARCH.split()


def test_actions_are_narrowed_and_ordered():
    today = date(2024, 5, 10)
    past, soon, far, none = (
        action("past", date(2024, 5, 9), "Zoe"),
        action("soon", date(2024, 5, 10), "Amy"),
        action("far", date(2025, 1, 1)),
        action("none"),
    )
    done = action("done", date(2024, 1, 1), status="done")
    rows = [none, far, soon, past, done]
    assert past.is_overdue(today)
    assert not soon.is_overdue(today)
    assert not done.is_overdue(today)
    assert narrowed(rows, "overdue", today) == [past]
    assert narrowed(rows, "soon", today) == [soon]
    assert narrowed(rows, "undated", today) == [none]
    assert narrowed(rows, "dated", today) == [far, soon, past, done]
    assert [row.id for row in in_order(rows, "due", {})] == ["done", "past", "soon", "far", "none"]
    assert [row.id for row in in_order(rows, "owner", {})][:2] == ["soon", "past"]


def test_filters_go_into_an_address_and_come_back():
    filters = Filters.of({"owner": "Ann & Bo", "since": "2024-01-01", "due": "overdue", "body": "", "sort": None})
    assert filters.query() == "owner=Ann+%26+Bo&since=2024-01-01&due=overdue"
    assert filters.described("actions") == "Actions of Ann & Bo, meetings from 1 January 2024, overdue"
    assert Filters.of({}).query() == ""


@pytest.mark.parametrize(
    "values", [{"since": "soon"}, {"due": "never"}, {"sort": "price"}, {"colour": "red"}, {"owner": "x" * 999}]
)
def test_a_filter_that_is_none_is_told(values):
    with pytest.raises(MinutesError, match=r"The filter \w+ cannot be used"):
        Filters.of(values)


def test_a_period_without_minutes_is_told():
    assert scope({}, Filters()) is None
    with pytest.raises(MinutesError, match="no minutes of that body and period"):
        scope({}, Filters(body="Amber"))


def test_a_conversation_survives_the_browser_and_junk_is_none():
    conversation = Conversation()
    for n in range(LONGEST + 2):
        conversation = conversation.with_answer(Answer(question=f"q{n}", text="t [1]", citations=(citation(1),)))
    assert len(conversation.answers) == LONGEST
    assert Conversation.restored(conversation.stored()) == conversation
    assert conversation.history()[-1].question == f"q{LONGEST + 1}"
    assert conversation.history()[-1].items == ("4.2",)
    assert conversation.citation(0, 1) == citation(1)
    assert conversation.citation(0, 9) is conversation.citation(-1, 1) is conversation.citation(99, 1) is None
    for junk in ("", None, "no json", "[]", '{"answers": [1]}', '{"answers": [{"question": "q"}]}', '{"x": 1}'):
        assert Conversation.restored(junk) == Conversation()


def test_errors_become_sentences():
    assert sentence(MinutesError("The store is full.")) == "The store is full."
    assert sentence(RuntimeError("secret detail")) == OURS
    assert "No space left" in sentence(OSError(28, "No space left on device"))


def test_an_upload_tells_what_is_to_be_known_of_a_file_that_was_added():
    added = Added(file="a/parks.pdf", outcome="added", meeting_id="parks-2", notice="These read as <b>the same</b>.")
    shown = upload_report([added])
    assert "parks.pdf" in shown and "These read as &lt;b&gt;the same&lt;/b&gt;." in shown
    assert "notice" not in upload_report([added.model_copy(update={"notice": None})])
