"""Attendance told in sentences: apologies, and who stood in for whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.language.patterns import ignoring_case
from assistant.language.words import matching_key, plain, sentences
from assistant.reading.attendance.attendee import WITHOUT_APOLOGY, Attendee, leading_person
from assistant.reading.attendance.people import LONGEST_LIST, people_in

_SPEAKS_OF_SUBSTITUTES = ignoring_case("substitut|deputi|alternate|behalf|place of|instead of|for whom")
_SPEAKS_OF_APOLOGIES = ignoring_case(
    "apolog|regrets|absent|excused|not (?:present|attend)|unable to attend"
    "|able to (?:attend|be present|join)|could(?: not|n[’']t) attend"
)
_TITLE = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b"
_APOLOGIES = re.compile(
    r"\b(?:apolog(?:y|ies)|regrets)\b[^.\n]{0,300}?"
    r"(?:\b(?:from|on behalf of|sent by|given by)\b|(?<=apologies):"
    r"|\b(?:received|accepted|noted|recorded|approved|tendered|made)\s+for\b(?=\s+(?-i:[A-Z](?!bsence)))"
    rf"|(?<=apologies)\s+of\s+(?={_TITLE})"
    r"|\bapologies:?\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b))[:\s]*"
    r"(?P<list>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SENT = re.compile(
    r"(?P<list>[A-Z].{3,200}?)\s+(?:(?:has|have|had)\s+)?(?:also\s+)?"
    r"(?:(?:sent|gave|given|offered|tendered|submitted|conveyed)\s+(?:(?:his|her|their)\s+)?(?:apolog(?:y|ies)|regrets)\b"
    r"|(?:advised|informed|said|reported|indicated|explained)\s+(?:[\w’']+\s+){0,3}?(?:that\s+)?(?:he|she|they)\s+(?:(?:would|could|was|were|is|are)\s*"
    r"(?:not|n[’']t)|(?:would\s+be|was|were|is|are)\s+un)(?:\s*be)?\s*(?:able\s+to\s+)?(?:attend|be\s+(?:present|there)|join)\b"
    r"|(?:apologised|sent\s+word)\s+(?:for\s+(?:(?:his|her|their)\s+)?(?:absence|not\s+being|being\s+unable)|that\s+\w+\s+could\s+not))"
    r"(?!\s+for\s+(?:\w+\s+)?(?:late|leaving|arriving))",
    re.DOTALL,
)
_WAS_ABSENT = re.compile(
    r"(?P<list>[A-Z][^.;:]{3,200}?)\s+(?:(?:was|were)\s+(?:also\s+|both\s+|noted\s+as\s+|recorded\s+as\s+)?"
    r"(?:absent|excused|not\s+present|unable\s+to\s+(?:attend|be\s+present|join)|not\s+able\s+to\s+(?:attend|be\s+present|join))"
    r"|(?:did|could)\s+not\s+attend)(?!\s+(?:for|from|during|when|in|at)\b)\W*"
    r"(?:the\s+meeting|with\s+\w+|this\s+evening|\W)*$"
)
"""A sentence that only says who was not there, and not that no apology came."""
_REASON = re.compile(
    r",?\s+(?:due\s+to|because\s+of|owing\s+to|on\s+account\s+of)\s+[^,;.]*?(?=\s*[,;.]|\s+and\s+(?:from\s+)?[A-Z]|$)"
)
"""Why one of them was away, before the next of them."""
_OFFICE_BEFORE = re.compile(r"\bthe\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*,\s+(?=(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\b)")
_WHO = r"(?P<who>[A-Z][^.;]{3,50}?)"
_ABSENT = r"(?P<absent>[A-Z][^.;,()]{3,50})"
_STOOD_IN = [
    re.compile(form)
    for form in (
        rf"{_WHO},?\s+(?:(?:had\s+)?attended|attending|was\s+attending|was\s+present|was|sat)?\s*(?:as\s+)?(?:a\s+|the\s+)?"
        rf"(?:substitut\w+|deputi[sz]\w+|alternate)\s+(?:member\s+)?for\s+{_ABSENT}",
        r"(?P<absent>[A-Z][^.;(]{3,50}?)(?:\s*\([^)]*\))?,?\s+for whom\s+(?P<who>[A-Z][^.;,]{3,50}?)\s+"
        r"(?:was\s+)?(?:attend\w*|substitut\w*|deputi[sz]\w*)",
        rf"{_WHO}\s+(?:attended|was\s+present|was\s+attending|attending)\s+"
        rf"(?:on behalf of|in place of|in the place of|instead of)\s+{_ABSENT}",
    )
]


def narrated_apologies(text: str) -> list[Attendee]:
    """Apologies told in a sentence: "Apologies were received from A, B (substitute C) and D."."""
    found: list[Attendee] = []
    for paragraph in re.split(r"\n\s*\n(?!(?:was|were|had been|have been|received)\b)", text):
        if not _SPEAKS_OF_APOLOGIES.search(paragraph):
            continue
        for sentence in _sentences(paragraph):
            if WITHOUT_APOLOGY.match(sentence):
                continue
            if match := _APOLOGIES.search(sentence):
                found += people_in(_only_people(match["list"]), "apologies")
            elif match := _SENT.match(sentence) or _WAS_ABSENT.fullmatch(sentence.strip()):
                who = re.split(r"\bthat\s+", match["list"])[-1]  # "The Clerk reported that Ann Bell had sent ..."
                found += people_in(_only_people(who), "apologies")
    return found


def _only_people(told: str) -> str:
    """The list without clauses about its people, and without what the sentence goes on to say."""
    told = re.sub(
        rf",?\s+(?:for\s+)?(?:who|whom|whose|which)\b(?:(?!\s+and\s+{_TITLE})[^,;])*",
        "",
        told,
    )
    told = _REASON.sub("", told)
    told = re.split(r"\s+(?:was|were|had|because|due|as)\b", told)[0]
    told = re.sub(r"\band\s+(?:from|on behalf of)\s+", "and ", told)
    return _OFFICE_BEFORE.sub("", told)  # "the Chairman, Mr John Sinnott" names one person


def narrated_substitutes(text: str, people: Sequence[Attendee]) -> list[Attendee]:
    """``people`` with those marked of whom a sentence of ``text`` says that they stood in for somebody."""
    known = list(people)
    for sentence in _sentences(text):
        if not _SPEAKS_OF_SUBSTITUTES.search(sentence):
            continue
        for match in (match for form in _STOOD_IN for match in form.finditer(sentence)):
            who, absent = _only_person(match["who"]), leading_person(match["absent"])
            for index, person in enumerate(known):
                if who and absent and person.status in ("present", "in_attendance") and _same(person.name, who):
                    known[index] = replace(person, status="substitute", substitutes_for=absent.name)
    return known


def _sentences(text: str) -> Iterator[str]:
    """The sentences of ``text`` as a reader reads them, cut where they run on for longer than any sentence."""
    flat = plain(text)
    return (flat[start : min(end, start + LONGEST_LIST)] for start, end in sentences(flat))


def _only_person(words: str) -> str | None:
    """The person that ``words`` end with."""
    starts = re.finditer(r"(?:^|(?<=\s))(?=[A-Z])", words)
    leads = (leading_person(words[start.start() :]) for start in starts)
    return next((lead.name for lead in leads if lead and lead.alone), None)


def _same(name: str, told: str) -> bool:
    return matching_key(name) == matching_key(told) or (len(told.split()) == 1 and name.rsplit(maxsplit=1)[-1] == told)
