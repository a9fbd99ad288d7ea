"""PDF: words by their positions on the page, put together again to lines, columns and paragraphs."""

from assistant.reading.text.pdf.reader import read

__all__ = ["read"]
