"""Lettered lines that are topics, each before a colon: "(a) Amber Trust: letter received"."""

import re
from collections.abc import Sequence

from assistant.language.names import is_person
from assistant.reading.lines import Line
from assistant.reading.numbering import lettered
from assistant.reading.vocabulary import LABELS, SENTENCE

_FEWEST = 2
_LONGEST = 8
"""Words of a topic at most."""


def lists_topics(lines: Sequence[Line], within: range) -> bool:
    """Whether all lettered lines ``within`` an item are topics, and most of them no people who reported."""
    parsed = (lettered(lines[index]) for index in within if lines[index].readable)
    rests = [found[1] for found in parsed if found and found[1]]
    topics = [topic for rest in rests if (topic := topic_of(rest))]
    return len(topics) >= _FEWEST and len(topics) == len(rests) and 2 * sum(map(is_person, topics)) <= len(topics)


def topic_of(rest: str) -> str:
    """What stands before the colon, where it names a matter; empty where it is a label or a clause, or none does."""
    topic, _, said = rest.partition(": ")
    speaks = SENTENCE.search(topic) or LABELS.match(topic) or re.match(r"(?:That|To)\b", topic)
    return "" if speaks or not said.strip() or not topic[:1].isupper() or len(topic.split()) > _LONGEST else topic
