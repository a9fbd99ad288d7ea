"""Where meetings are kept and found: a register (SQLAlchemy), their passages (Chroma), and the search over both."""

from assistant.library.intake import Kept, Prepared
from assistant.library.library import Library

__all__ = ["Kept", "Library", "Prepared"]
