"""Decisions by their marks: headings, labels, lettered resolutions, "The Board approved ...", votes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import DecisionKind, DraftDecision, Item, Meeting, Span
from assistant.engines.extractive.marks import (
    ACTION_LABEL,
    ACTIVE,
    APPOINTED,
    IMPERSONAL,
    IT_ALSO,
    LABEL,
    MOVED,
    NOT_OUTCOME,
    OTHER_BODY,
    PASSIVE,
    PLAIN_PASSIVE,
    STATUS,
    VOTE,
    kind_of,
    kind_within,
)
from assistant.engines.extractive.units import Unit
from assistant.language.words import plain, sentences

_SECTION = re.compile(r"^(?:decisions?|outcomes?|resolutions?|recommendations?)$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:\W*(?:that\s+)?(?:the\s+|all\s+)?[\w\s’'&-]{0,60}?\b(?:board|committee|council|members|governors|trustees|panel|group|executive|meeting|forum|authority|partnership|council|cabinet)(?:\s+(?:[a-z]+ly|then|also))*(?:\s+(?:agreed|resolved|approved|noted|decided|recommended|requested|endorsed|received|AGREED|RESOLVED|APPROVED|NOTED|RECOMMENDED))?(?:\s+(?:to|that|the following))?|that|to|as follows|the following(?:\s+\w+){0,3})\W*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"^\W*(?:none|nil|no decisions?|n/?a|not applicable|no actions?)\W*$", re.IGNORECASE)
_ONE_WORD = re.compile(
    r"^\W*(noted|agreed|approved|resolved|received|endorsed|accepted|carried|confirmed|deferred)\W*$", re.IGNORECASE
)
_NOT_IN_NARRATIVE = re.compile(r"^(?:thanked|welcomed|(?:was|were) pleased|concluded|encouraged|voted)$", re.IGNORECASE)
_TRAILER = re.compile(
    r"^\W*(?:proposed|seconded|moved|motion\s+by|vote|votes|for\b|against\b|carried|all in favour|unanimous\w*|this was (?:carried|agreed))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A decision as found: its spans in the meeting's text, its kind, and whether it stands under a label."""

    spans: tuple[Span, ...]
    kind: DecisionKind
    text: str
    labelled: bool


def find_decisions(meeting: Meeting, units: Sequence[Unit]) -> list[Found]:
    """Every decision that the units of one item mark, in order."""
    found: list[Found] = []
    mode: _Mode | None = None
    index = 1 if units and units[0].kind == "title" else 0
    while index < len(units):
        mode = _step(meeting, units, index, mode, found)
        index += 1
    return found


@dataclass(frozen=True)
class _Mode:
    """What a label or lead-in opened: the kind that its clauses take, and how long it lasts."""

    kind: DecisionKind
    section: bool  # a heading: lasts until the next label; else ends with its list
    lead: Unit | None = None
    started: bool = False


def _step(meeting: Meeting, units: Sequence[Unit], index: int, mode: _Mode | None, found: list[Found]) -> _Mode | None:
    unit = units[index]
    if unit.kind in ("note", "row"):
        if (
            unit.kind == "note"
            and re.match(r"decision|outcome|resol", unit.label or "", re.IGNORECASE)
            and not _NOTHING.match(unit.body)
        ):
            found.append(_whole(unit, kind_within(unit.body, "agreed")))
        return mode
    if ACTION_LABEL.match(unit.body) and not LABEL.match(unit.body):
        return None
    in_list = mode is not None and unit.kind in ("bullet", "clause")
    if (label := LABEL.match(unit.body)) and not in_list:
        return _labelled(meeting, unit, label, units, index, found)
    if mode is not None:
        if unit.kind in ("bullet", "clause") or (mode.section and mode.lead is None and unit.kind == "paragraph"):
            return _listed(meeting, unit, mode, found)
        if mode.section and unit.kind == "paragraph" and not mode.started:
            return _listed(meeting, unit, mode, found)
        if _TRAILER.match(unit.body):
            return mode
    following = units[index + 1] if index + 1 < len(units) else None
    if (
        _LEAD.match(unit.body)
        and following
        and following.kind in ("bullet", "clause")
        and _OUTCOME_FIRST.match(following.body)
    ):
        return _Mode("agreed", section=False, lead=unit)
    return _narrated(meeting, units, index, found)


_OUTCOME_FIRST = re.compile(
    r"^\W*(?:(?:also|then)\s+)?(?:(?:was|were)\s+\w+ed|agreed|approved|noted|endorsed|resolved|requested|recommended|received|supported|decided|ratified|adopted|accepted|confirmed|discussed and \w+ed)\b",
    re.IGNORECASE,
)


def _labelled(
    meeting: Meeting, unit: Unit, label: re.Match[str], units: Sequence[Unit], index: int, found: list[Found]
) -> _Mode | None:
    verb = label["verb"]
    rest = unit.body[label.end() :].strip()
    section = bool(_SECTION.match(verb))
    kind: DecisionKind = "agreed" if section else kind_of(verb)
    following = units[index + 1] if index + 1 < len(units) else None
    lists = following is not None and following.kind in ("bullet", "clause")
    if clauses := inline_clauses(meeting, Span(unit.start, unit.end)):
        found += [_clause(meeting, span, kind) for span in clauses]
        return _Mode(kind, section=False, lead=unit, started=True) if lists else None
    if not rest or _LEAD.match(rest) or (_is_lead(rest) and lists):
        opens = (
            section or lists or (following is not None and re.match(r"\W*(?:that|to)\b", following.body, re.IGNORECASE))
        )
        return _Mode(kind, section or not lists, unit if rest and not section else None) if opens else None
    if _NOTHING.match(rest):
        return None
    if rest.endswith(":") and lists and following is not None:
        found.append(_with_list(unit, units, index, kind_within(rest, kind)))
        return None
    found.append(_whole(unit, kind_within(rest, kind)))
    return _Mode(kind, section=False, lead=unit, started=True) if lists and rest.endswith((";", ",", "and")) else None


_INLINE = re.compile(r"(?<![\w)])\(?(?P<letter>[a-h]|i{1,3}|iv|v|vi{1,3}|\d)\)\s+(?=\S)")


def inline_clauses(meeting: Meeting, span: Span) -> list[Span]:
    """The clauses (a), (b) that run on inside one paragraph; empty where it has no such list."""
    text = meeting.text[span.start : span.end]
    marks = list(_INLINE.finditer(text))
    wanted = {0: ("a", "i", "1"), 1: ("b", "ii", "2")}
    if not marks or any(marks[n]["letter"] not in letters for n, letters in wanted.items() if n < len(marks)):
        return []
    if len(marks) == 1 and not re.search(
        r"(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED|that|THAT|[:–—-])\W*$", text[: marks[0].start()]
    ):
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    clauses = []
    for mark, end in zip(marks, ends, strict=True):
        words = re.sub(r"[\s;,]*(?:\band\b|;)?\s*$", "", text[mark.end() : end])
        if mark is marks[-1] and (stop := re.search(r"[.]\s+(?=[A-Z])", words)):
            words = words[: stop.start() + 1]
        clauses.append(Span(span.start + mark.end(), span.start + mark.end() + len(words)))
    return [clause for clause in clauses if clause.end > clause.start]


def _clause(meeting: Meeting, span: Span, kind: DecisionKind) -> Found:
    text = plain(meeting.text[span.start : span.end])
    return Found((span,), kind_within(text, kind), text, labelled=True)


def _is_lead(rest: str) -> bool:
    return rest.rstrip().endswith((":", "–", "-", "—")) and len(rest.split()) <= 8


def _listed(meeting: Meeting, unit: Unit, mode: _Mode, found: list[Found]) -> _Mode | None:
    """A clause of a resolution, a bullet or paragraph under "Decisions"."""
    if _NOTHING.match(unit.body):
        return None
    if _LEAD.match(unit.body) and len(unit.body.split()) <= 12:
        return _Mode(kind_within(unit.body, mode.kind), mode.section, unit, started=mode.started)
    if unit.kind == "paragraph" and len(unit.body.split()) < 3:
        return mode
    if mode.kind == "agreed" and (first := _OUTCOME_FIRST.match(unit.body)) and not mode.section:
        found.append(_whole(unit, kind_of(first.group().split()[-1].lower())))
        return _Mode(mode.kind, mode.section, mode.lead, started=True)
    kind = kind_within(
        unit.body, "other" if mode.section and re.match(r"\W*(?:was|were) \w+ed\b", unit.body) else mode.kind
    )
    if (active := ACTIVE.search(unit.body)) and mode.section:
        kind = kind_of(active["verb"])
    previous = found[-1] if found else None
    if previous and mode.started and unit.kind == "bullet" and previous.text.rstrip().endswith(":"):
        found[-1] = Found(
            (*previous.spans, Span(unit.start, unit.end)), previous.kind, previous.text, previous.labelled
        )
        return mode
    for span in _run_on(meeting, unit):
        text = plain(meeting.text[span.start : span.end])
        found.append(Found((span,), kind_within(text, kind), text, labelled=True))
    return _Mode(mode.kind, mode.section, mode.lead, started=True)


def _run_on(meeting: Meeting, unit: Unit) -> list[Span]:
    """The clause itself, and those that go on in the same paragraph: "(ii) ...; and (iii) ..."."""
    start = unit.body_start if unit.kind == "clause" and unit.body_start < unit.end else unit.start
    raw = meeting.text[start : unit.end]
    marks = list(re.finditer(r"[;,]\s*(?:and\s+)?\((?:[b-h]|[ivx]{1,4}|\d)\)\s+", raw)) if unit.kind == "clause" else []
    begins = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(raw)]
    return [Span(start + begin, start + end) for begin, end in zip(begins, ends, strict=True)]


def _whole(unit: Unit, kind: DecisionKind) -> Found:
    start = unit.body_start if unit.kind == "clause" and unit.body_start < unit.end else unit.start
    return Found((Span(start, unit.end),), kind, unit.body, labelled=True)


def _with_list(unit: Unit, units: Sequence[Unit], index: int, kind: DecisionKind) -> Found:
    """A lead-in that says what is decided, together with the list that spells it out: one decision."""
    spans = [Span(unit.start, unit.end)]
    for other in units[index + 1 :]:
        if other.kind not in ("bullet", "clause"):
            break
        spans.append(Span(other.start, other.end))
    return Found(tuple(spans), kind, unit.body, labelled=True)


def sentence_spans(meeting: Meeting, unit: Unit) -> list[Span]:
    """Spans of the sentences of a unit; a line end inside it ends none."""
    start = unit.body_start if unit.body_start < unit.end else unit.start
    return sentences(meeting.text[start : unit.end].replace("\n", " "), start)


def _narrated(meeting: Meeting, units: Sequence[Unit], index: int, found: list[Found]) -> _Mode | None:
    unit = units[index]
    spans = sentence_spans(meeting, unit)
    skip = -1
    for number, span in enumerate(spans):
        if number <= skip:
            continue
        text = plain(meeting.text[span.start : span.end])
        following = (
            plain(meeting.text[spans[number + 1].start : spans[number + 1].end]) if number + 1 < len(spans) else ""
        )
        if MOVED.search(text) and VOTE.search(following) and not VOTE.search(text):
            joined = Span(span.start, spans[number + 1].end)
            found.append(Found((joined,), _vote_kind(following), f"{text} {following}", labelled=True))
            skip = number + 1
            continue
        if _ONE_WORD.match(text) and number > 0:
            before = spans[number - 1]
            if found and found[-1].spans[-1].end >= before.end:
                continue
            found.append(
                Found(
                    (Span(before.start, span.end),),
                    kind_of(text.strip(" .*").lower()),
                    plain(meeting.text[before.start : span.end]),
                    labelled=True,
                )
            )
            continue
        if (
            VOTE.search(text)
            and _TRAILER.match(text)
            and found
            and number > 0
            and found[-1].spans[-1].end >= spans[number - 1].start
        ):
            last_span = found[-1].spans[-1]
            found[-1] = Found(
                (*found[-1].spans[:-1], Span(last_span.start, span.end)), found[-1].kind, found[-1].text, labelled=True
            )
            continue
        if (
            clauses := inline_clauses(meeting, Span(span.start, unit.end))
            if re.search(r"\b(?:AGREED|RESOLVED|agreed|resolved|NOTED|APPROVED)\b", text)
            and number == len(spans) - 1
            or re.search(r"\((?:a|i)\)", text)
            and re.search(r"\b(?:AGREED|RESOLVED|agreed|resolved|noted|approved|NOTED|APPROVED)\b", text)
            else []
        ):
            verb = re.search(r"\b(AGREED|RESOLVED|agreed|resolved|noted|approved|NOTED|APPROVED)\b", text)
            found += [_clause(meeting, clause, kind_of(verb[1]) if verb else "agreed") for clause in clauses]
            skip = next((n for n, s in enumerate(spans) if s.end >= clauses[-1].end), number)
            if skip == len(spans) - 1 and index + 1 < len(units) and units[index + 1].kind == "clause":
                return _Mode(kind_of(verb[1]) if verb else "agreed", section=False, lead=unit, started=True)
            continue
        if number > 0 and (label := LABEL.match(text)) and len(text.split()) > 3:
            found.append(Found((span,), kind_within(text[label.end() :], kind_of(label["verb"])), text, labelled=True))
            continue
        if status := STATUS.match(text):
            found.append(Found((span,), kind_of((status["verb"] or status["low"]).lower()), text, labelled=True))
            continue
        if inline := re.search(r"(?:^|[.:;]\s+)(?P<verb>RESOLVED|AGREED|DECISION)\b\W{0,4}", text):
            found.append(
                Found((span,), kind_within(text[inline.end() :], kind_of(inline["verb"])), text, labelled=True)
            )
            if text.endswith((":", "–", "-", "—")) and number == len(spans) - 1:
                found.pop()
                return _Mode(kind_of(inline["verb"]), section=False, lead=unit)
            continue
        outcome = None if re.search(r"\bit\s+was\W*$", text) else _outcome(text, unit)
        if outcome is None:
            continue
        kind, verb_end, labelled = outcome
        last = number == len(spans) - 1
        lists = last and index + 1 < len(units) and units[index + 1].kind in ("bullet", "clause")
        if lists and text.rstrip(" *").endswith((":", "–", "-", "—")):
            rest = text[verb_end:].strip(" :–—-*")
            if not rest or _LEAD.match(rest) or len(rest.split()) <= 2:
                return _Mode(kind, section=False, lead=unit)
            single = _with_list(unit, units, index, kind)
            found.append(Found((span, *single.spans[1:]), kind, text, labelled))
            continue
        if (
            len(text.split()) <= 6
            and number > 0
            and not re.search(r"\bminutes\b", text)
            and not (found and found[-1].spans[-1].end > spans[number - 1].start)
        ):
            span = Span(spans[number - 1].start, span.end)  # "The report was noted." says too little alone
        found.append(Found((span,), kind, plain(meeting.text[span.start : span.end]), labelled))
    return None


def _vote_kind(text: str) -> DecisionKind:
    return "other" if re.search(r"\b(?:lost|defeated|failed|fell|rejected)\b", text, re.IGNORECASE) else "approved"


def _outcome(text: str, unit: Unit) -> tuple[DecisionKind, int, bool] | None:
    """(kind, end of the verb, announced by a mark) where a sentence of the narrative tells an outcome."""
    for match, labelled in _candidates(text, unit):
        verb = match.group("verb")
        if any(no.start() <= match.start("verb") < no.end() for no in NOT_OUTCOME.finditer(text)) or OTHER_BODY.search(
            text
        ):
            continue
        if match.re is ACTIVE and not _is_outcome_of_body(match, text):
            continue
        if match.re is PLAIN_PASSIVE and match["negated"]:
            return "other", match.end("verb"), labelled
        kind = (
            kind_within(text[match.end("verb") :], kind_of(verb))
            if kind_of(verb) in ("agreed", "resolved")
            else kind_of(verb)
        )
        return kind, match.end("verb"), labelled
    if VOTE.search(text) and not re.search(r"\belection\b", text, re.IGNORECASE):
        return _vote_kind(text), len(text), True
    return None


def _candidates(text: str, unit: Unit) -> Iterator[tuple[re.Match[str], bool]]:
    for form in (IMPERSONAL, ACTIVE, PLAIN_PASSIVE, PASSIVE, APPOINTED, IT_ALSO):
        for match in form.finditer(text):
            verb = match.group("verb")
            labelled = verb.isupper()
            if form is IMPERSONAL and verb.lower() == "noted" and not labelled and unit.kind == "bullet":
                continue
            if form in (PASSIVE, PLAIN_PASSIVE, APPOINTED) and not labelled and not _passive_outcome(match, text):
                continue
            if (
                form in (PASSIVE, PLAIN_PASSIVE)
                and re.search(r"\bapolog", text[: match.end()], re.IGNORECASE)
                and verb.lower() in ("received", "noted")
            ):
                continue
            yield match, labelled or form is not IMPERSONAL


def _passive_outcome(match: re.Match[str], text: str) -> bool:
    before = text[: match.start()]
    if re.search(
        r"\b(?:which|that|who|whether|if|when|where|until|once|because|as|said|reported|advised|explained|informed|confirmed|hoped|asked|told|had)\b[^.;]*$",
        before,
        re.IGNORECASE,
    ):
        return False
    tail = text[match.end() :]
    if re.match(
        r"\s+by\s+(?!the\s+(?:board|committee|group|council|members|meeting|governors|trustees|panel|executive)|members|governors|trustees|all|\d|majority|unanim)",
        tail,
        re.IGNORECASE,
    ):
        return False
    return not re.search(r"\b(?:be|been|being)\s+\w*\s*$", text[: match.start("verb")]) or bool(
        re.match(r"\W*(?:that|the)\b", text, re.IGNORECASE)
    )


def _is_outcome_of_body(match: re.Match[str], text: str) -> bool:
    verb, tail = match.group("verb").lower(), text[match.end("verb") :]
    if re.search(
        r"\b(?:other|some|several|two|three|most|many|a few|individual|certain)\s+$",
        text[: match.start("body")],
        re.IGNORECASE,
    ):
        return False
    if verb == "received" and not match.group("verb").isupper():
        return bool(re.match(r"\s+and\s+(?:noted|approved|endorsed|accepted|adopted|agreed)\b", tail, re.IGNORECASE))
    if _NOT_IN_NARRATIVE.match(verb) and not match.group("verb").isupper():
        return False
    if verb == "asked":
        return bool(
            re.match(
                r"\s+(?:that\b|for\s+(?:a|an|the)\s+(?:further|full\w*|regular|detailed|written|report|update)|to\s+(?:see|receive|be|have)\b|(?:the\s+)?[A-Z]\w+(?:\s+[A-Za-z’'-]+){0,5}?\s+to\s+[a-z]|(?:officers|staff)\s+to\b)",
                tail,
            )
        ) and not re.match(r"\s+(?:whether|if|how|what|why|when|who|about)\b", tail)
    if verb in {"supported", "accepted", "recommended", "received", "confirmed"} and not match.group("verb").isupper():
        return bool(
            re.match(r"\s+(?:that|the|this|a|an|and|and\s+\w+|it|all|these|officers|him|her|them|[A-Z])\b", tail)
        )
    return True


def drafts(meeting: Meeting, item: Item, found: Sequence[Found]) -> list[DraftDecision]:
    """The found decisions as drafts with verbatim quotes."""
    return [
        DraftDecision(
            item=item.key,
            kind=one.kind,
            text=one.text,
            quotes=tuple(meeting.text[s.start : s.end] for s in one.spans),
            starts=tuple(s.start for s in one.spans),
        )
        for one in found
    ]
