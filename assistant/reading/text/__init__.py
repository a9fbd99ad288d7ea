"""The text layer: the bytes of a file to the kept text of its minutes.

What the text looks like, whatever the file was:

- One paragraph a line, an empty line between paragraphs; a line break inside one, and lines that stood closely below
  each other in a PDF, are single newlines. Plain text and plain Markdown are kept as they are.
- Headings of a style are ``# Heading``; bold text is ``**bold**`` (a paragraph that is underlined as a whole too); no
  other marks. Struck-out, deleted and hidden text, comments, pictures, page headers and footers are left out.
- Numbers that the program printed stand in the text: ``3.1 Title``, ``(a) that ...``, ``262. The Chair ...``. Bullets
  are ``- ``, two spaces further in for each level.
- Tabs, and the columns of a PDF, are a tab: ``Jo Smith<tab>Leeds City Council``. In a PDF a line whose left column is
  empty begins with one where two lists stand side by side.
- Rows of a table are lines, ``| a | b |``, without a rule below the headings; empty columns are left out.
- A table that lays out the page, and the margin column of a PDF, are told row by row: the number stands before its
  text (``3.2 Finance``), short lines of one cell are the lines of one paragraph, and the narrow cell beside the text
  follows it on a line of its own as ``[Heading of the column] content``: ``[Action] JS``; ``[Margin] JS`` where the
  column has no heading. Its headings stay as a row ``| Item | Minute | Action |`` (in a PDF as a line of their own).
- A footnote follows its paragraph as ``[Note] text``. A page of a PDF that is only a picture is ``[Page 3] picture
  without text``.
- The front matter of Markdown stands first, between lines ``---``, reduced to what tells of the meeting.
"""

from assistant.reading.text.extract import Extracted, extract_text
from assistant.reading.text.files import read_bytes
from assistant.reading.text.kinds import SUPPORTED

__all__ = ["SUPPORTED", "Extracted", "extract_text", "read_bytes"]
