"""Numbers and dates of a claim: each must stand in its quotes, or for a date in what stands above them."""

import re

from assistant.language.dates import DateMention, find_dates, months_named
from assistant.language.numbers import Number, numbers

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def bad_number(claim: str, quotes: str, context: str) -> str | None:
    """The reason against a number of the claim that its quotes do not hold; ``context`` may supply a plain one."""
    given = numbers(quotes)
    in_dates = [(mention.start, mention.end) for mention in find_dates(claim)]
    context_values = {number.value for number in numbers(context)}
    for number in numbers(claim):
        if any(start <= number.start < end for start, end in in_dates):
            continue  # dates are held against dates
        told_above = number.unit == "plain" and number.value in context_values
        if not told_above and not any(_same(number, other) for other in given):
            return f"the number {claim[number.start : number.end].strip()} does not stand in the quote"
    return None


def _same(claimed: Number, given: Number) -> bool:
    """A bare "12" may stand for "£12" of the quote; a claimed unit must be the quote's."""
    return claimed.value == given.value and claimed.unit in (given.unit, "plain")


def bad_date(claim: str, quotes: str, context: str) -> str | None:
    """The reason against a day, a year or a month of the claim that neither its quotes nor ``context`` name."""
    support = f"{quotes} . {context}"
    given = find_dates(support)
    years = {int(year) for year in _YEAR.findall(support)}
    for mention in find_dates(claim):
        if trouble := _bad_day(mention, given, years):
            return trouble.format(claim[mention.start : mention.end].strip())
    given_months = {month for month, _ in months_named(support)}
    if missing := {month for month, _ in months_named(claim)} - given_months:
        return f"month {min(missing)} is not named in the quote"
    return None


def _bad_day(mention: DateMention, given: list[DateMention], years: set[int]) -> str | None:
    """What is wrong with a date, with ``{}`` where its words go."""
    same_day = [other.year for other in given if (other.day, other.month) == (mention.day, mention.month)]
    if not same_day:
        return "the date {} does not stand in the quote"
    if not mention.year or mention.year in same_day:
        return None
    if None not in same_day:
        return "the year of {} is not the quote's"
    # the quote gives no year: a neighbour of one that the minutes name may be meant ("14 January", met in December)
    near = any(abs(year - mention.year) <= 1 for year in years)
    return None if near or not years else "the year of {} does not stand in the quote"
