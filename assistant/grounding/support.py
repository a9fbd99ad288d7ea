"""Whether a claim says no more than its quotes, each kind of thing that it may not add checked by itself."""

import re
from collections.abc import Iterable, Sequence

from assistant.domain import Person
from assistant.grounding.figures import bad_date, bad_number
from assistant.grounding.framing import Framed, bad_claim_of, bad_frame
from assistant.grounding.naming import bad_name
from assistant.grounding.polarity import bad_polarity
from assistant.grounding.quotes import locate
from assistant.grounding.rewording import bad_rewording
from assistant.grounding.votes import bad_vote
from assistant.language.words import content_stems, plain, stem, words

MIN_OVERLAP = 0.3
"""Share of a claim's content words that its quotes or their heading must hold; below it, it is about something else."""


def unsupported(text: str, quotes: Sequence[str], *, context: str = "", people: Iterable[Person] = ()) -> str | None:
    """Why ``quotes`` do not support ``text``; None if they do.

    ``context`` (meeting, date, item title) may supply names, years and dates, but no amounts and no negation.
    """
    claim, joined, attendance = plain(text), plain(" \n ".join(quotes)), list(people)
    if _says_the_same(claim, joined):
        held = locate(joined.lower(), claim.lower().rstrip(" .;,"))
        return bad_frame(claim, [Framed.of(joined, held)]) if held else None
    return (
        bad_number(claim, joined, context)
        or bad_date(claim, joined, context)
        or bad_name(claim, joined, context, attendance)
        or bad_polarity(claim, [plain(quote) for quote in quotes])
        or bad_claim_of(claim, [plain(quote) for quote in quotes])
        or bad_vote(claim, " \n ".join(quotes))
        or bad_rewording(claim, joined, attendance)
        or _other_subject(claim, f"{joined} {context}", attendance)
    )


def _says_the_same(claim: str, quotes: str) -> bool:
    """Whether the claim's words stand in the quotes as they are."""
    bare = _bare(claim)
    return bool(bare) and re.search(rf"(?<![\w£$€]){re.escape(bare)}(?![\w%]|[.,]\d)", _bare(quotes)) is not None


def _bare(text: str) -> str:
    """The words alone; beside an amount its signs and points too, since "£1.2m" is not "12 m"."""
    if not re.search(r"[£$€%]", text):
        return " ".join(words(text))
    return re.sub(r"[^\w£$€%.,]+", " ", text.lower()).strip(" .,")


def _other_subject(claim: str, support: str, people: Sequence[Person]) -> str | None:
    """People's names do not count: the same person may have spoken of anything."""
    stems = set(content_stems(claim)) - {stem(part) for person in people for part in words(person.name)}
    if not stems:
        return None
    share = len(stems & set(content_stems(support))) / len(stems)
    return None if share >= MIN_OVERLAP else "its quote speaks of something else"
