"""The header of the minutes: which body met, when and where; and what their close and their items add to it."""

from assistant.reading.header.block import TitleBlock, read_title_block
from assistant.reading.header.closing import told_times
from assistant.reading.header.fields import page_title
from assistant.reading.header.next_meeting import next_meeting
from assistant.reading.header.previous import previous_minutes_date
from assistant.reading.header.told_place import told_where
from assistant.reading.header.when import Times

__all__ = [
    "Times",
    "TitleBlock",
    "next_meeting",
    "page_title",
    "previous_minutes_date",
    "read_title_block",
    "told_times",
    "told_where",
]
