"""The tables of the register. What SQLite and PostgreSQL do differently stands in ``dialects``."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()


def _of_meeting() -> Column[int]:
    return Column("meeting_key", Integer, ForeignKey("meetings.key", ondelete="CASCADE"), nullable=False)


meetings = Table(
    "meetings",
    metadata,
    # A key is never used twice, so that an old vector can never be taken for one of a newer meeting.
    Column("key", Integer, primary_key=True, autoincrement=True),
    Column("id", String(255), nullable=False, unique=True),
    Column("file", Text, nullable=False),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("body", Text),
    Column("organisation", Text),
    Column("title", Text, nullable=False),
    Column("date", Date),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False, comment="the meeting as JSON, without its text"),
    Column("reports", Text, comment="what it was told of earlier actions, as JSON; null where nobody looked yet"),
    Index("meetings_file", "file"),
    sqlite_autoincrement=True,
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_meeting(),
    Column("name", Text, nullable=False),
    Index("people_meeting", "meeting_key"),
    Index("people_name", "name"),
)

passages = Table(
    "passages",
    metadata,
    # Made from the meeting's key and n, so that a passage found by either index is found in the other.
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    _of_meeting(),
    Column("n", Integer, nullable=False, comment="place in the meeting, and row in its vectors"),
    Column("item_n", Integer, nullable=False, comment="place of its item in the meeting"),
    Column("item", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("heading", Text, nullable=False, comment="stems of the titles of the item and of those above it"),
    Column("words", Text, nullable=False, comment="stems of the text, one line a sentence"),
    Column("task", Boolean, nullable=False, comment="whether an action's words stand in it"),
    Index("passages_meeting", "meeting_key"),
)

vectors = Table(
    "vectors",
    metadata,
    Column(
        "meeting_key", Integer, ForeignKey("meetings.key", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column("collection", String(255), primary_key=True),
    Column("data", LargeBinary, nullable=False, comment="half-precision floats, one row a passage"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_meeting(),
    Column("n", Integer, nullable=False),
    Column("item", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("words", Text, nullable=False, comment="stems between spaces"),
    Column("record", Text, nullable=False, comment="the decision as JSON"),
    Index("decisions_meeting", "meeting_key"),
)

actions = Table(
    "actions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_meeting(),
    Column("n", Integer, nullable=False),
    Column("item", Text, nullable=False),
    Column("due", Date),
    Column("words", Text, nullable=False, comment="stems between spaces"),
    Column("record", Text, nullable=False, comment="the action as JSON"),
    Index("actions_meeting", "meeting_key"),
    Index("actions_due", "due"),
)

owners = Table(
    "owners",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("action_id", Integer, ForeignKey("actions.id", ondelete="CASCADE"), nullable=False),
    Column("term", Text, nullable=False, comment="a name, surname, role or initials in lower case"),
    Index("owners_action", "action_id"),
    Index("owners_term", "term"),
)

# What the vectors have yet to be told: written with the change itself, cleared once the vectors have it.
journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_key", Integer, nullable=False),
    Column("change", String(16), nullable=False, comment="index or forget"),
    Column("passages", Integer, nullable=False),
    Index("journal_meeting", "meeting_key"),
)

unreadable = Table(
    "unreadable",
    metadata,
    Column("file", String(1024), primary_key=True),
    Column("reason", Text, nullable=False),
)

# One row: who this register is, and how often it has been written to.
register = Table(
    "register",
    metadata,
    Column("uid", String(16), primary_key=True),
    Column("revision", Integer, nullable=False, comment="grows with every change of what is kept"),
    Column("indexed", Integer, nullable=False, comment="grows with every change of the vectors"),
)
