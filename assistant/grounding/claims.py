"""Whether a claim says no more than its quotes: numbers, dates, names, negation, direction and subject."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from assistant.domain import Claim, Passage, Person, Rejected, Span
from assistant.grounding.quotes import locate
from assistant.language.dates import find_dates, months_named
from assistant.language.names import ROLE_WORDS, initials_of
from assistant.language.numbers import Number, numbers
from assistant.language.words import STOP_WORDS, WORD, content_stems, plain, sentences, stem, words

MIN_OVERLAP = 0.3
"""Share of a claim's content words that must stand in its quotes or their heading: below it, it speaks of something else."""

_NEGATION = re.compile(
    r"\b(?:not|never|nor|neither|no|none|nobody|nothing|cannot|without|refused|declined|rejected|unable|failed to|lacks?|lacking|"
    r"against)\b|n['’]t\b",
    re.IGNORECASE,
)
_OPPOSITES = [
    (["approv", "accept", "adopt", "endors"], ["reject", "refus", "declin", "dismiss"]),
    (["support"], ["oppos"]),
    (["agre"], ["disagre", "declin", "refus", "reject"]),
    (["increas", "rise", "rose", "grew", "grow"], ["decreas", "reduc", "fall", "fell", "cut", "drop"]),
    (["carri", "pass"], ["lost", "defeat", "fail", "fell"]),
    (["befor"], ["after"]),
    (["above", "exceed", "over"], ["below", "under"]),
    (["more"], ["less", "fewer"]),
    (["higher"], ["lower"]),
    (["open"], ["close"]),
    (["includ"], ["exclud"]),
    (["gain", "surplus", "profit"], ["loss", "deficit"]),
    (["first"], ["last"]),
    (["maximum"], ["minimum"]),
    (["start", "begin"], ["end", "finish"]),
    (["complet"], ["incomplet"]),
    (["award", "grant"], ["withdraw", "withdrawn"]),
]


class GroundedClaim(NamedTuple):
    """A claim that is believed, and where its quotes stand."""

    text: str
    evidence: tuple[tuple[Passage, Span], ...]


class GroundedClaims(NamedTuple):
    """What is believed of a draft, and what is not, with the reason."""

    claims: tuple[GroundedClaim, ...]
    rejected: tuple[Rejected, ...]


def ground_claims(
    claims: Sequence[Claim], passages: Sequence[Passage], people: Mapping[str, Sequence[Person]] | None = None
) -> GroundedClaims:
    """Believe a claim only if each quote stands in the passage it names and together they support the claim.

    ``people``: meeting id -> attendance, so that a claim may name in full whom its quote names by initials.
    Evidence spans point into ``Meeting.text``.
    """
    by_id = {passage.id: passage for passage in passages}
    believed: list[GroundedClaim] = []
    rejected: list[Rejected] = []
    for claim in claims:
        outcome = _ground(claim, by_id, people or {})
        if isinstance(outcome, GroundedClaim):
            believed.append(outcome)
        else:
            rejected.append(Rejected(what=claim.text, reason=outcome))
    return GroundedClaims(tuple(believed), tuple(rejected))


def _ground(claim: Claim, by_id: Mapping[str, Passage], people: Mapping[str, Sequence[Person]]) -> GroundedClaim | str:
    if not claim.quotes:
        return "it names no quote"
    evidence: list[tuple[Passage, Span]] = []
    context: list[str] = []
    attendance: list[Person] = []
    for quote in claim.quotes:
        passage = by_id.get(quote.passage_id)
        if passage is None:
            return f"passage {quote.passage_id} was not handed out"
        span = locate(passage.text, quote.text)
        if span is None:
            return f"the quote does not stand in passage {quote.passage_id}: {quote.text[:80]!r}"
        evidence.append((passage, Span(passage.start + span.start, passage.start + span.end)))
        context += [passage.title, passage.body or "", f"{passage.date:%-d %B %Y}" if passage.date else ""]
        attendance += people.get(passage.meeting_id, ())
    texts = [passage.text[s.start - passage.start : s.end - passage.start] for passage, s in evidence]
    reason = unsupported(claim.text, texts, context=" . ".join(context), people=attendance)
    return reason or GroundedClaim(claim.text, tuple(evidence))


def unsupported(text: str, quotes: Sequence[str], *, context: str = "", people: Iterable[Person] = ()) -> str | None:
    """Why ``quotes`` do not support ``text``; None if they do.

    ``context`` (meeting, date, item title) may supply names, years and dates, but no amounts and no negation.
    """
    claim, joined = plain(text), plain(" \n ".join(quotes))
    if _squash(claim) and _squash(claim) in _squash(joined):
        return None
    return (
        _bad_number(claim, joined, context)
        or _bad_date(claim, joined, context)
        or _bad_name(claim, joined, context, list(people))
        or _bad_polarity(claim, [plain(quote) for quote in quotes])
        or _bad_copy(claim, joined, list(people))
        or _other_subject(claim, f"{joined} {context}", list(people))
    )


def _squash(text: str) -> str:
    return (
        " ".join(words(text))
        if not re.search(r"[£$€%]", text)
        else re.sub(r"[^\w£$€%.,]+", " ", text.lower()).strip(" .,")
    )


def _bad_number(claim: str, quotes: str, context: str) -> str | None:
    given = numbers(quotes)
    in_dates = [(mention.start, mention.end) for mention in find_dates(claim)]
    context_numbers = {number.value for number in numbers(context)}
    for number in numbers(claim):
        if any(start <= number.start < end for start, end in in_dates):
            continue
        if not any(_same(number, other) for other in given) and not (
            number.unit == "plain" and number.value in context_numbers
        ):
            return f"the number {claim[number.start : number.end].strip()} does not stand in the quote"
    return None


def _same(claimed: Number, given: Number) -> bool:
    return claimed.value == given.value and (claimed.unit == given.unit or claimed.unit == "plain")


def _bad_date(claim: str, quotes: str, context: str) -> str | None:
    given = [(m.day, m.month, m.year) for m in find_dates(f"{quotes} . {context}")]
    years = set(re.findall(r"\b(?:19|20)\d{2}\b", f"{quotes} {context}"))
    for mention in find_dates(claim):
        same_day = [year for day, month, year in given if (day, month) == (mention.day, mention.month)]
        if not same_day:
            return f"the date {claim[mention.start : mention.end].strip()} does not stand in the quote"
        if mention.year and not any(year in (None, mention.year) for year in same_day):
            return f"the year of {claim[mention.start : mention.end].strip()} is not the quote's"
        if mention.year and mention.year not in same_day and years and not _near_years(mention.year, years):
            return f"the year of {claim[mention.start : mention.end].strip()} does not stand in the quote"
    given_months = {month for month, _ in months_named(f"{quotes} . {context}")}
    if missing := {month for month, _ in months_named(claim)} - given_months:
        return f"month {min(missing)} is not named in the quote"
    return None


def _near_years(year: int, given: set[str]) -> bool:
    return any(abs(int(other) - year) <= 1 for other in given)


_CAPITALISED = re.compile(r"\b[A-Z][\w’'&-]*(?:\.[A-Z])*")
_HARMLESS = {"board", "committee", "council", "group", "panel", "members", "minutes", "meeting", "chair", "action", "i"}


def _bad_name(claim: str, quotes: str, context: str, people: Sequence[Person]) -> str | None:
    given = set(words(quotes)) | set(words(context))
    given_stems = {stem(word) for word in given}
    initials = set(re.findall(r"\b[A-Z]{2,4}\b", quotes))
    allowed = {
        word
        for person in people
        if (person.initials or initials_of(person.name)) in initials
        or words(person.name)[-1:]
        and words(person.name)[-1] in given
        for word in words(person.name)
    }
    starts = {span.start for span in sentences(claim)}
    for match in _CAPITALISED.finditer(claim):
        word = match.group().lower().replace("’", "'").removesuffix("'s")
        parts = words(word)
        if (
            match.start() in starts
            and not (match.group().isupper() and len(match.group()) > 1)
            and not _begins_name(claim, match.end())
        ):
            continue
        if all(
            part in given or part in allowed or stem(part) in given_stems or part in STOP_WORDS or part in _HARMLESS
            for part in parts
        ):
            continue
        if word in _MONTHS_AND_DAYS:
            continue  # dates are checked as dates
        return f"the name {match.group()} does not stand in the quote"
    return None


_MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


_SPEAKS = re.compile(
    r"\s+(?:said|asked|reported|felt|thought|wanted|presented|suggested|explained|agreed|declared|told|proposed|seconded|gave|reminded|will|would|did|undertook|offered)\b"
)


def _begins_name(claim: str, end: int) -> bool:
    if _SPEAKS.match(claim[end:]):
        return True
    following = re.match(r"\s+([A-Z][\w’'-]+)", claim[end:])
    return bool(following) and following is not None and following[1].lower() not in ROLE_WORDS


def _bad_polarity(claim: str, quotes: Sequence[str]) -> str | None:
    stems = set(content_stems(claim))
    parts = [quote[span.start : span.end] for quote in quotes for span in sentences(quote)]
    relevant = [
        part for part in parts if len(stems & set(content_stems(part))) >= min(3, max(1, len(stems) // 2))
    ] or parts
    denies = bool(_NEGATION.search(claim))
    if denies and not any(_NEGATION.search(part) for part in parts):
        return "it denies what its quote does not deny"
    if not denies and relevant and all(_NEGATION.search(part) and _touches(part, stems) for part in relevant):
        return "its quote denies it"
    said = {stem(word) for quote in quotes for word in words(quote)}
    claimed = {stem(word) for word in words(claim)}
    for left, right in _OPPOSITES:
        for mine, theirs in ((left, right), (right, left)):
            if _any(claimed, mine) and not _any(said, mine) and _any(said, theirs) and not _any(claimed, theirs):
                return f"its quote says the opposite ({_first(said, theirs)})"
    return None


NEAR_COPY = 0.75
"""Share of words in common from which on a claim is its quote's own sentence with a word or two changed."""


def _bad_copy(claim: str, quotes: str, people: Sequence[Person]) -> str | None:
    """Of a near copy every changed word counts: a "not", a number, an opposite put in, left out or exchanged."""
    for span in sentences(quotes):
        theirs, mine = _tokens(quotes[span.start : span.end]), _tokens(claim)
        matcher = SequenceMatcher(None, [w.lower() for w in theirs], [w.lower() for w in mine], autojunk=False)
        if matcher.ratio() < NEAR_COPY:
            continue
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal" or i2 - i1 > 2 or j2 - j1 > 2:
                continue
            out, put = theirs[i1:i2], mine[j1:j2]
            if _turns([w.lower() for w in out], [w.lower() for w in put]) or _other_name(out, put, people):
                return f"it changes its quote: {' '.join(out) or 'nothing'} became {' '.join(put) or 'nothing'}"
    return None


def _tokens(text: str) -> list[str]:
    return [match.group() for match in WORD.finditer(text)]


def _other_name(out: Sequence[str], put: Sequence[str], people: Sequence[Person]) -> bool:
    """Whether one name took another's place; initials may become the name that the attendance gives them."""
    names_out = [word for word in out if word[:1].isupper() and word.lower() not in STOP_WORDS]
    names_put = [word for word in put if word[:1].isupper() and word.lower() not in STOP_WORDS]
    if not names_out or not names_put:
        return False
    return not any(
        _called(person, names_out) and all(word in person.name.split() for word in names_put) for person in people
    )


def _called(person: Person, written: Sequence[str]) -> bool:
    return any(word in ((person.initials or ""), initials_of(person.name), *person.name.split()) for word in written)


def _turns(out: Sequence[str], put: Sequence[str]) -> bool:
    changed = [*out, *put]
    if bool(_NEGATION.search(" ".join(out))) != bool(_NEGATION.search(" ".join(put))):
        return True
    if out and put and any(char.isdigit() for word in changed for char in word):
        return {n.value for n in numbers(" ".join(put))} != {n.value for n in numbers(" ".join(out))}
    roots = [(left, right) for left, right in _OPPOSITES] + [(right, left) for left, right in _OPPOSITES]
    return any(
        _any({stem(word) for word in out}, left) and _any({stem(word) for word in put}, right) for left, right in roots
    )


def _touches(part: str, stems: set[str]) -> bool:
    """Whether a negation of ``part`` stands within a few words before something that the claim says."""
    for match in _NEGATION.finditer(part):
        following = content_stems(" ".join(part[match.end() :].split()[:6]))
        if stems & set(following):
            return True
    return False


def _any(stems: set[str], roots: Sequence[str]) -> bool:
    return any(word.startswith(root) if len(root) > 4 else word == root for word in stems for root in roots)


def _first(stems: set[str], roots: Sequence[str]) -> str:
    return min(word for word in stems for root in roots if word.startswith(root))


def _other_subject(claim: str, support: str, people: Sequence[Person]) -> str | None:
    stems = set(content_stems(claim)) - {stem(part) for person in people for part in words(person.name)}
    if not stems:
        return None
    share = len(stems & set(content_stems(support))) / len(stems)
    return None if share >= MIN_OVERLAP else "its quote speaks of something else"
