import datetime as dt

import pytest

from assistant.language.dates import find_dates, find_times, month_end, months_named


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("held on Tuesday, 3rd September 2024", 3, 9, 2024),
        ("on the 21st day of June 2019", 21, 6, 2019),
        ("March 4, 2024", 4, 3, 2024),
        ("2022-12-07 meeting", 7, 12, 2022),
        ("22.05.12", 22, 5, 2012),
        ("07/11/1998", 7, 11, 1998),
        ("on 5 Sept. next", 5, 9, None),
        ("12 Jan ’13", 12, 1, 2013),
    ],
)
def test_every_form_of_a_day_is_read_day_first(text, day, month, year):
    [mention] = find_dates(text)
    assert (mention.day, mention.month, mention.year) == (day, month, year)


def test_a_month_first_date_is_turned_round_where_it_cannot_be_day_first():
    assert find_dates("3/25/2024")[0][2:] == (25, 3, 2024)


@pytest.mark.parametrize("text", ["31 February 2024", "section 3.2.1.4", "the 45th of May", "2024 was a good year"])
def test_what_is_no_day_of_the_calendar_is_no_date(text):
    assert find_dates(text) == []


def test_both_ends_of_a_range_are_given():
    assert [(m.day, m.month) for m in find_dates("between 14th and 18th December")] == [(14, 12), (18, 12)]


def test_dates_come_in_the_order_of_the_text_and_name_their_place():
    text = "2024-05-03, then 4 June 2024"
    assert [text[m.start : m.end] for m in find_dates(text)] == ["2024-05-03", "4 June 2024"]


def test_a_missing_year_is_the_nearest_one_or_the_next():
    [mention] = find_dates("on 20 January")
    assert mention.on(dt.date(2009, 11, 27)) == dt.date(2010, 1, 20)
    assert mention.on(dt.date(2010, 3, 1)) == dt.date(2010, 1, 20)
    assert mention.on(dt.date(2010, 4, 1), forward=True) == dt.date(2011, 1, 20)
    assert mention.on(None) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("at 2.30 p.m.", ["14:30"]),
        ("10am", ["10:00"]),
        ("12.15pm and 12am", ["12:15", "00:00"]),
        ("14.05 hrs", ["14:05"]),
        ("1430 hours", ["14:30"]),
        ("noon", ["12:00"]),
        ("from 3.30 – 5.30pm", ["15:30", "17:30"]),
        ("from 10.30 to 12.45pm", ["10:30", "12:45"]),
        ("9.30am to 1.15pm", ["09:30", "13:15"]),
    ],
)
def test_times_are_read_as_24_hours(text, times):
    assert [mention.value for mention in find_times(text)] == times


@pytest.mark.parametrize("text", ["22.05.12", "£10.30", "Room 2.04", "grew by 3.25%", "para 4.10", "section 1.2.30"])
def test_other_numbers_with_a_point_are_no_times(text):
    assert find_times(text) == []


def test_may_is_a_month_only_where_it_is_used_as_one():
    assert months_named("they may agree in March") == [(3, None)]
    assert months_named("by the end of May") == [(5, None)]


def test_the_last_day_of_a_month_knows_leap_years():
    assert month_end(2024, 2) == dt.date(2024, 2, 29)
    assert month_end(2023, 2) == dt.date(2023, 2, 28)


@pytest.mark.parametrize("text", ["15 May 9999", "held on 15 May 0000.", "May 15, 9999", "14-15 May 3024\nPresent:"])
def test_a_year_that_cannot_be_is_not_another_one(text):
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["15 May 1430 hours", "15 May 1930", "by 15 May 3000 copies", "15 May 2024 9999"])
def test_a_number_behind_a_day_that_is_no_year(text):
    assert [(found.day, found.month) for found in find_dates(text)] == [(15, 5)]
