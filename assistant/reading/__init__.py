"""Reading: the bytes of a file to a Meeting, one module a step, pure functions over text but for opening the file."""

from assistant.reading.lines import read_lines
from assistant.reading.meeting import meeting_from_text, read_meeting

__all__ = ["meeting_from_text", "read_lines", "read_meeting"]
