"""Found tasks as drafts for grounding, their owners in the words that the minutes use for them."""

import re
from collections.abc import Sequence

from assistant.domain import DraftAction, Item, Meeting
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.owners import ELECTED, body_letters
from assistant.engines.extractive.owners_said import spelt_out
from assistant.language.patterns import ignoring_case

_BODY = ignoring_case(r"(?:board|committee|council|executive|panel|group|forum|authority)")
_LETTERS = re.compile(r"[A-Z]{2,5}s?")


def drafts(meeting: Meeting, item: Item, tasks: Sequence[Task]) -> list[DraftAction]:
    """The found tasks as drafts with verbatim quotes."""
    return [
        DraftAction(
            item=item.key,
            text=task.text,
            owners=tuple(spelt_out(meeting, item, _canonical(meeting, owner)) for owner in task.owners),
            due_text=task.due,
            quotes=tuple(meeting.text[span.start : span.end] for span in task.spans),
            starts=tuple(span.start for span in task.spans),
            arose_in=task.arose_in,
        )
        for task in tasks
    ]


def _canonical(meeting: Meeting, owner: str) -> str:
    """Spell an owner out: "The Executive" is the body that met."""
    bare = _spelt_out(meeting, re.sub(r"^the\s+", "", owner, flags=re.IGNORECASE))
    office, _, last = bare.partition(" ")
    if ELECTED.match(office) and any(person.name.endswith(f" {last}") for person in meeting.people):
        return last  # "Member Danby"
    if meeting.body and bare in body_letters(meeting):
        return meeting.body
    if meeting.body and _BODY.fullmatch(bare) and meeting.body.lower().endswith(bare.lower()):
        return meeting.body
    return bare[:1].upper() + bare[1:]


def _spelt_out(meeting: Meeting, owner: str) -> str:
    """An owner such as "SRPs PMs" in the words that the minutes use elsewhere: "SRP Programme Managers"."""
    words = owner.split()
    if len(words) < 2 or not all(_LETTERS.fullmatch(word) for word in words):
        return owner
    head = r"\s+".join(rf"{re.escape(word.removesuffix('s'))}s?" for word in words[:-1])
    spelt = r"\s+".join(rf"{letter}[a-z]+" for letter in words[-1].removesuffix("s"))
    match = re.search(rf"\b{head}\s+{spelt}\b", meeting.text)
    return re.sub(r"\s+", " ", match.group()) if match else owner
