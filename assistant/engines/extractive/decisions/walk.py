"""The units of an item from top to bottom: what is under a label or heading, in a list, or told in the narrative."""

import re
from dataclasses import replace

from assistant.domain import DecisionKind, Meeting, Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.clauses import inline_clauses, run_on
from assistant.engines.extractive.decisions.extent import is_over, is_part, level
from assistant.engines.extractive.decisions.forms import ACTIVE
from assistant.engines.extractive.decisions.found import Found, Mode, clause, settled, whole, with_list
from assistant.engines.extractive.decisions.leads import (
    AFTERWARDS,
    DISCUSSION,
    LEAD,
    MANNER,
    MEETING_ENDS,
    MOVED_AND,
    NO_OUTCOME,
    OUTCOME_FIRST,
    TRAILER,
    is_lead,
)
from assistant.engines.extractive.decisions.listed import below_application, of_application, of_row
from assistant.engines.extractive.decisions.of_title import of_title
from assistant.engines.extractive.decisions.outcomes import outcome_of
from assistant.engines.extractive.decisions.told import told
from assistant.engines.extractive.decisions.told_twice import told_once
from assistant.engines.extractive.decisions.verbs import kind_of, kind_within
from assistant.engines.extractive.marks import ACTION_LABEL, LABEL, NOTHING
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.language.patterns import ignoring_case

_HEADING = ignoring_case(r"decisions?|outcomes?|resolutions?|recommendations?")
_DECISION_NOTE = ignoring_case(r"decision|outcome|resol")
_WAS_DONE = re.compile(r"\W*(?:was|were) \w+ed\b")
_THAT_OR_TO = ignoring_case(r"\W*(?:that|to)\b")
_HANDS_OVER = re.compile(r"[.;]\s+(?P<label>[A-Z]{5,})\W*:\W*$")
_MARKS = " \t*•·▪◦–—-"
LEAD_WORDS = 12
"""Most words of a lead-in inside a list."""


def find_decisions(context: Context) -> list[Found]:
    """Every decision that the units of one item mark, in order."""
    found = of_title(context)
    mode: Mode | None = None
    for index in range(len(context.units)):
        mode = _step(context, index, mode, found)
    return told_once(found)


def _step(context: Context, index: int, mode: Mode | None, found: list[Found]) -> Mode | None:
    """Take one unit; what is open after it."""
    unit = context.units[index]
    if found and found[-1].spans[-1].end >= unit.end:  # the last line of a motion that began above
        return mode
    if unit.kind == "row":
        if (settled_there := of_row(context, index)) is not None:
            found.append(settled_there)
        return mode
    if unit.kind == "note":
        if _DECISION_NOTE.match(unit.label or "") and not NOTHING.match(unit.body):
            found.append(whole(unit, kind_within(unit.body, "agreed")))
        return mode
    label = LABEL.match(unit.body) or MOVED_AND.match(unit.body)
    following = context.following(index)
    if ACTION_LABEL.match(unit.body) and not label:
        return mode if mode and mode.started and following and _goes_on(following) else None
    if label and not (mode and unit.is_listed):
        return _labelled(context, index, label, found)
    if mode is not None and not is_over(context, unit, mode):
        return _below(context, index, mode, found)
    return _narrated(context, index, found)


def _below(context: Context, index: int, mode: Mode, found: list[Found]) -> Mode | None:
    """A unit below a label or lead-in: a clause, a part of one, or the narrative that goes on."""
    unit = context.units[index]
    if unit.text.startswith("#"):
        return mode
    goes_on = mode.lead is None or not mode.started or _THAT_OR_TO.match(unit.body)
    heads_paragraphs = mode.section and unit.kind == "paragraph" and goes_on
    ends = unit.kind == "paragraph" and MEETING_ENDS.match(unit.body)
    if is_part(context, unit, mode):
        found[-1] = replace(found[-1], spans=(*found[-1].spans, Span(unit.start, unit.end)))
        return replace(mode, part=mode.part or unit)
    if unit.is_listed or (heads_paragraphs and not ends):
        return _listed(context.meeting, unit, mode, found)
    return mode if TRAILER.match(unit.body) and not ends else _narrated(context, index, found)


def _narrated(context: Context, index: int, found: list[Found]) -> Mode | None:
    """Take a unit of the narrative, whose last sentence may lead into a list: "... in May. Governors then:"."""
    unit, following = context.units[index], context.following(index)
    last_sentence = unit.body.rsplit(". ", maxsplit=1)[-1]
    if following and following.is_listed and LEAD.match(last_sentence) and OUTCOME_FIRST.match(following.body):
        if last_sentence != unit.body:
            told(context, index, found)
        return Mode("agreed", lead=unit)
    if index in context.told_of_others:
        return None
    if (observed := of_application(context, unit) or below_application(context, index)) is not None:
        found.append(observed)
        return None
    return told(context, index, found)


def _goes_on(unit: Unit) -> bool:
    """Whether it is a clause of a list that began above it."""
    return unit.kind == "clause" and unit.letter not in ("a", "i", "1")


def _labelled(context: Context, index: int, label: re.Match[str], found: list[Found]) -> Mode | None:
    """A unit that begins with its outcome, or is the heading above several."""
    unit = context.units[index]
    rest = unit.body[label.end() :].strip()
    section = bool(_HEADING.fullmatch(label["verb"]))
    kind: DecisionKind = "agreed" if section else kind_of(label["verb"])
    following = context.following(index)
    lists = following is not None and following.is_listed
    goes_on = Mode(kind, lead=unit, started=True)
    if not rest and unit.body.endswith("!"):  # news, not an outcome: "Lottery grant – Approved!"
        return None
    if other := _HANDS_OVER.search(rest):  # the list below is that of another label: "RECEIVED: a paper. REPORTED:"
        return Mode(kind_of(other["label"]), lead=unit) if OUTCOME_FIRST.match(other["label"]) else None
    if clauses := inline_clauses(context.meeting, Span(unit.start, unit.end)):
        found += [clause(context.meeting, span, kind) for span in clauses]
        return goes_on if lists else None
    if not rest or LEAD.match(rest) or MANNER.match(rest) or (lists and is_lead(rest)):
        spelt_out = following is not None and _THAT_OR_TO.match(following.body)
        if not (section or lists or spelt_out):
            return None if rest else told(context, index, found)
        leads_in = not section and (
            rest or (spelt_out and not lists)
        )  # below "Resolved:" and its clauses goes the talk
        return Mode(kind, section or not lists, unit if leads_in else None, level=level(unit))
    if NOTHING.match(rest) or (section and NO_OUTCOME.match(rest)):
        return None
    if lists and rest.endswith(":"):
        found.append(with_list(unit, context.units[index + 1 :], kind_within(rest, kind)))
        return None
    _take_labelled(context, index, label["verb"], kind_within(rest, kind), found)
    return goes_on if lists and rest.endswith((";", ",", "and")) else None


def _take_labelled(context: Context, index: int, verb: str, kind: DecisionKind, found: list[Found]) -> None:
    """Take what stands behind a label, up to a sentence that tells another outcome, and what is told from there on."""
    unit = context.units[index]
    spans = sentence_spans(context.meeting, unit)
    texts = [context.plain(span) for span in spans]
    first = 1 if len(spans) > 1 and not LABEL.sub("", texts[0]).strip(_MARKS) else 0  # "RESOLVED: • That ..."
    goes_on = (n for n, text in enumerate(texts) if n > first and (LABEL.match(text) or outcome_of(text, unit)))
    rest = next(goes_on, len(spans))
    found += settled(context.meeting, Span(unit.words_start, spans[rest - 1].end), kind, verb)
    told(context, index, found, since=rest)


def _listed(meeting: Meeting, unit: Unit, mode: Mode, found: list[Found]) -> Mode | None:
    """A clause of a resolution, a bullet or paragraph under "Decisions"."""
    words = len(unit.body.split())
    if NOTHING.match(unit.body) or DISCUSSION.match(unit.body):
        return None
    if AFTERWARDS.match(unit.body) or (mode.section and NO_OUTCOME.match(unit.body)):
        return mode
    if LEAD.match(unit.body) and words <= LEAD_WORDS:
        return replace(mode, kind=kind_within(unit.body, mode.kind), lead=unit)
    if unit.kind == "paragraph" and words < 3:
        return mode
    if mode.kind == "agreed" and not mode.section and (first := OUTCOME_FIRST.match(unit.body)):
        found.append(whole(unit, kind_of(first.group().split()[-1].lower())))
    elif mode.started and unit.kind == "bullet" and found and found[-1].text.rstrip().endswith(":"):
        found[-1] = replace(found[-1], spans=(*found[-1].spans, Span(unit.start, unit.end)))
        return mode
    else:
        kind = kind_within(unit.body, _kind_under_heading(unit, mode))
        found += [clause(meeting, span, kind) for span in run_on(meeting, unit)]
    return replace(mode, started=True, last=unit if unit.is_listed else None, part=None)


def _kind_under_heading(unit: Unit, mode: Mode) -> DecisionKind:
    """The kind that a sentence under a heading tells by its form, else the heading's own."""
    if not mode.section:
        return mode.kind
    active = ACTIVE.search(unit.body)
    return kind_of(active["verb"]) if active else "other" if _WAS_DONE.match(unit.body) else mode.kind
