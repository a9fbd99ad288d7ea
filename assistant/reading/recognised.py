"""Whether a text reads as minutes at all: items with outcomes, or prose in which a meeting is told to have met."""

from collections.abc import Sequence

from assistant.domain import Item
from assistant.errors import UnreadableError
from assistant.language.patterns import ignoring_case
from assistant.reading.attendance import Attendee
from assistant.reading.header import TitleBlock

_LETTER = ignoring_case(r"(?:^|\n)\W*dear\s+(?:sir|madam|mr|mrs|ms|dr|cllr|councillor|all|[A-Z])[^\n]{0,40}\n")
_RECORDS = ignoring_case(
    r"\b(?:minutes|notes|record)\b|\b(?:met|convened|assembled|called\s+to\s+order)\b|\bmeeting\b[^.\n]{0,80}\bheld\b"
)
_CALLS = ignoring_case(r"\bagenda\b|\bto\s+be\s+held\b|\bwill\s+be\s+held\b|\bsummoned\b")
_OUTCOME = ignoring_case(
    r"\b(?:resolved|agreed|approved|noted|carried|accepted|confirmed|seconded|adjourned|elected|received|was|were|said)\b"
    r"|\bactions?\s*:"
)
_MOVED = ignoring_case(
    r"\b(?:motion|moved|seconded|resolved|carried|agreed|approved|adopted|elected|noted|decided|adjourned)\b"
)
_SETTLED = ignoring_case(r"\b(?:it\s+was\s+)?(?:resolved|agreed)\s*(?::|[-–—]|that\b|to\b)")
_TITLED = ignoring_case(r"\bmeeting\b")
_TITLE = 300
"""Characters in which a title calls what follows a meeting."""
_HEAD = 1500
"""Characters in which a text says what it is."""


def check_minutes(text: str, items: Sequence[Item], block: TitleBlock, people: Sequence[Attendee], file: str) -> None:
    """Raises UnreadableError where the text is no minutes: a letter, a bare agenda, a report."""
    if why := _missing(text, items, block, people):
        raise UnreadableError(f"{file}: these do not read as minutes ({why}). Check that it is the right file.")


def _missing(text: str, items: Sequence[Item], block: TitleBlock, people: Sequence[Attendee]) -> str | None:
    """What minutes have and this text does not; None where it reads as minutes."""
    head = text[:_HEAD]
    if not block.date and not people and not block.body:
        # A page that was saved without its title has at least items, and what was settled under them.
        told = len(items) >= 2 and _RECORDS.search(head) and _SETTLED.search(text)
        return None if told else "no date, no body, nobody present"
    if len(items) >= 2:
        only_calls = _CALLS.search(head) and not people and not _OUTCOME.search(text)
        return "an agenda without outcomes" if only_calls else None
    if not (block.date and (people or block.body)):
        return "no agenda items, and no date with a body or attendance"
    if not people and (_LETTER.search(head) or not (_is_record(text) and _MOVED.search(text))):
        return "no agenda items, and no meeting said to have met and decided"
    return None


def _is_record(text: str) -> bool:
    return bool(_RECORDS.search(text[:_HEAD]) or _TITLED.search(text[:_TITLE]))
