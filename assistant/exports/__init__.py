"""What leaves the product as a file: Markdown, Word, JSON, CSV and iCalendar, from pure functions over the domain.

Every line keeps the item it rests on, and nothing that minutes contain can act as markup, formula or path in them.
"""

from assistant.exports.files import file_name, upload_name
from assistant.exports.formats import (
    MEDIA_TYPES,
    Format,
    entry_of,
    export_actions,
    export_decisions,
    export_meeting,
    owners_archive,
)

__all__ = [
    "MEDIA_TYPES",
    "Format",
    "entry_of",
    "export_actions",
    "export_decisions",
    "export_meeting",
    "file_name",
    "owners_archive",
    "upload_name",
]
