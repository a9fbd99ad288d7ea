"""The title block: which body met, when and where."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.header.body import named_body
from assistant.reading.header.fields import labelled_fields, page_title, title_texts
from assistant.reading.header.unheralded import spoken_of
from assistant.reading.header.when import meeting_date, meeting_times
from assistant.reading.header.where import venue
from assistant.reading.lines import Line


@dataclass(frozen=True)
class TitleBlock:
    """What the title block says."""

    body: str | None = None
    organisation: str | None = None
    date: dt.date | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None


def read_title_block(lines: Sequence[Line], rest: str, hint: str) -> TitleBlock:
    """The fields of the title block ``lines``.

    ``rest``: the text of the minutes, for a body whose name the block cuts short. ``hint``: the file's name, which may
    give a year that the block leaves out.
    """
    texts, fields = title_texts(lines), labelled_fields(lines)
    named = named_body(texts, fields, rest)
    if (named.body is None or " " not in named.body) and (title := page_title(lines)):
        titled = named_body([title], {}, rest)
        named = titled if titled.body else named
    body = named.body or spoken_of(rest)
    times = meeting_times(texts, fields)
    return TitleBlock(
        body=body,
        organisation=named.organisation,
        date=meeting_date(texts, fields, rest, hint),
        start_time=times.start,
        end_time=times.end,
        venue=venue(texts, fields),
    )
