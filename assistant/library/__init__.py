"""Where meetings are kept and found: a register (SQLAlchemy), their passages (Chroma), and the search over both."""

from assistant.library.intake import Prepared
from assistant.library.library import Library
from assistant.library.register import Kept

__all__ = ["Kept", "Library", "Prepared"]
