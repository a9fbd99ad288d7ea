"""How far what a label or lead-in opened reaches: to the next heading, or to a bullet as far out as itself."""

import re

from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.found import Mode
from assistant.engines.extractive.units import Unit

_FIRST = ("a", "i", "1")
"""With what a list inside another begins; any other letter further in is where the page has shifted."""

_MARKED_TWICE = re.compile(r"\(?[1ai][.)]\s")
"""What a page makes of the first clause of an inner list: "1. 1. find two prices"."""


def is_over(context: Context, unit: Unit, mode: Mode) -> bool:
    """Whether a heading, or a bullet as far out as the one that led in, ends what a label or lead-in opened."""
    if unit.text.startswith("#"):
        return level(unit) <= mode.level
    if not (unit.is_listed and mode.lead and mode.lead.is_listed):
        return False
    lead = mode.lead
    first = next((other for other in context.units if other.start > lead.start), unit)
    return context.column(first) > context.column(lead) >= context.column(unit)


def is_part(context: Context, unit: Unit, mode: Mode) -> bool:
    """Whether a bullet stands below the clause taken last, further in, and spells it out."""
    if not (mode.last and unit.is_listed):
        return False
    spelt_out = mode.last.body.rstrip().endswith(":")
    if spelt_out and _MARKED_TWICE.match(unit.body):
        return True
    if context.column(unit) <= context.column(mode.last):
        return False
    if mode.part and context.column(unit) >= context.column(mode.part):
        return True
    return spelt_out or unit.kind != mode.last.kind or unit.letter in {*_FIRST, None}


def level(unit: Unit) -> int:
    """The level of a heading in Markdown; that of a label for other units."""
    return len(unit.text) - len(unit.text.lstrip("#")) or Mode.level
