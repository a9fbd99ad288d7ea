from decimal import Decimal

import pytest

from assistant.language.numbers import numbers, ordinal


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("£1.2m", "1200000", "money"),
        ("65 per cent", "65", "percent"),
        ("3,004 homes", "3004", "plain"),
        ("twenty-one votes", "21", "plain"),
        ("5 million pounds", "5000000", "money"),
        ("12.5%", "12.5", "percent"),
        ("the 14th", "14", "plain"),
        ("ninety people", "90", "plain"),
    ],
)
def test_numbers_in_digits_and_words(text, value, unit):
    [number] = numbers(text)
    assert (number.value, number.unit) == (Decimal(value), unit)


def test_the_pronoun_one_is_no_number():
    assert numbers("one of them") == []


def test_numbers_come_in_order_with_their_place():
    text = "Two of 40 paid £3"
    assert [text[n.start : n.end].strip() for n in numbers(text)] == ["Two", "40", "£3"]


def test_ordinals_in_words_and_digits():
    assert [ordinal(word) for word in ("second", "Twelfth", "21st", "house")] == [2, 12, 21, None]
