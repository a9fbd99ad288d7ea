"""Where the meeting was held, where the title tells no place: in the first sentences, or beside those present."""

import re

from assistant.language.patterns import ignoring_case
from assistant.language.words import plain
from assistant.reading.header.where import ONLINE, PLACE, PLACE_NOUN, trimmed_place

_LABEL_ONLINE = ignoring_case(
    r"(?:(?:those|members)\s+)?(?:present|attendees|attending|in\s+attendance)\s*[(:,–-]?\s*"
    r"(?:via|by|on|over)\s+(?P<how>(?:Microsoft\s+|MS\s+)?(?:Teams|Zoom|Skype|Webex))\b"
)
"""Those present in a list whose label says how they met: "Attendees (by Zoom)"."""
_REST = r"[^.;]*(?:(?:\.(?=\d|m\b)|(?<=\.m)\.(?=\s+[a-z]))[^.;]*)*"
_CALLED_AT = re.compile(
    r"\b(?:The|This)\s+(?:(?!previous|last|next)[\w’'-]+\s+){0,4}meeting\s+(?:was\s+)?(?:called\s+to\s+order|held|convened)\b"
    rf"{_REST}|\b(?:called|brought)\s+the\s+meeting\s+to\s+order\b{_REST}"
)


def told_where(opening: str, label: str) -> str | None:
    """The place that the first sentences tell, where the title tells none; the means in the ``label`` of the list."""
    if by := _LABEL_ONLINE.match(label):
        return by["how"]
    for told in _CALLED_AT.finditer(plain(opening)):
        places = (trimmed_place(match["place"]) for match in PLACE.finditer(told.group()))
        if place := next((place for place in places if place and PLACE_NOUN.search(place)), None):
            return place
        if online := ONLINE.search(told.group()):
            return online["how"]
    return None
