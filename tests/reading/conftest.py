"""Reading a text written in the test itself."""

from collections.abc import Callable

import pytest

from assistant.domain import Meeting, Source
from assistant.reading import meeting_from_text

SOURCE = Source(file="minutes.txt", format="txt", sha256="0" * 64)


@pytest.fixture
def read() -> Callable[[str], Meeting]:
    """Reads a text as minutes."""
    return lambda text: meeting_from_text(text, SOURCE)
