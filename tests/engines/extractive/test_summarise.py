from assistant.domain import Item, Meeting, Source
from assistant.engines.extractive.summarise import summarise

TEXT = """Parks Committee
1. Apologies
Apologies were received from Councillor Priya Nair and from nobody else.
2. Play area
The Clerk introduced a report on the play area. The surface would cost £14,000 to renew because it had worn through.
Councillor Quill was concerned that children had been hurt on it twice since June.
"""


def meeting():
    second = TEXT.index("1. Apologies")
    third = TEXT.index("2. Play")
    return Meeting(
        id="m",
        title="Parks Committee",
        body="Parks Committee",
        text=TEXT,
        items=(
            Item(number=None, title="header", start=0, end=second),
            Item(number="1", title="Apologies", start=second, end=third),
            Item(number="2", title="Play area", start=third, end=len(TEXT)),
        ),
        source=Source(file="m.txt", format="txt", sha256="0"),
    )


def test_what_carries_an_item_is_quoted_before_what_introduces_it():
    draft = summarise(meeting(), (), ())
    of_play = [text for key, text, _ in draft.points if key == "2"]
    assert of_play == ["The surface would cost £14,000 to renew because it had worn through."]


def test_every_point_is_the_minutes_own_words_in_its_item():
    given = meeting()
    for key, text, quote in summarise(given, (), ()).points:
        assert quote in given.text_of(given.item(key))
        assert text.split() == quote.split()


def test_the_headline_names_the_items_that_mattered():
    draft = summarise(meeting(), (), ())
    assert draft.headline == "Parks Committee: Play area"
    assert all(quote in TEXT for quote in draft.headline_quotes)
