"""The first register: meetings, people, passages, vectors, decisions, actions and the journal of the vectors.

Spelt out rather than taken from ``schema``, which moves on while this must not.
"""

import secrets

import sqlalchemy as sa
from alembic import op

from assistant.library.dialects import dialect_of

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, and the full-text search of the database at hand."""
    _meetings()
    _passages()
    _decisions_and_actions()
    _bookkeeping()
    for statement in dialect_of(str(op.get_bind().engine.url))[0].search_ddl():
        op.execute(sa.text(statement.replace(":", "\\:")))


def _of_meeting() -> sa.Column[int]:
    return sa.Column("meeting_key", sa.Integer, sa.ForeignKey("meetings.key", ondelete="CASCADE"), nullable=False)


def _meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("key", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(255), nullable=False, unique=True),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("body", sa.Text),
        sa.Column("organisation", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("date", sa.Date),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False, comment="the meeting as JSON, without its text"),
        sa.Index("meetings_file", "file"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_meeting(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Index("people_meeting", "meeting_key"),
        sa.Index("people_name", "name"),
    )


def _passages() -> None:
    op.create_table(
        "passages",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
        _of_meeting(),
        sa.Column("n", sa.Integer, nullable=False, comment="place in the meeting, and row in its vectors"),
        sa.Column("item_n", sa.Integer, nullable=False, comment="place of its item in the meeting"),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("heading", sa.Text, nullable=False, comment="stems of the titles of the item and of those above it"),
        sa.Column("words", sa.Text, nullable=False, comment="stems of the text, one line a sentence"),
        sa.Column("task", sa.Boolean, nullable=False, comment="whether an action's words stand in it"),
        sa.Index("passages_meeting", "meeting_key"),
    )
    op.create_table(
        "vectors",
        sa.Column(
            "meeting_key",
            sa.Integer,
            sa.ForeignKey("meetings.key", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("collection", sa.String(255), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False, comment="half-precision floats, one row a passage"),
    )


def _decisions_and_actions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_meeting(),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("words", sa.Text, nullable=False, comment="stems between spaces"),
        sa.Column("record", sa.Text, nullable=False, comment="the decision as JSON"),
        sa.Index("decisions_meeting", "meeting_key"),
    )
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer, primary_key=True),
        _of_meeting(),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("words", sa.Text, nullable=False, comment="stems between spaces"),
        sa.Column("record", sa.Text, nullable=False, comment="the action as JSON"),
        sa.Index("actions_meeting", "meeting_key"),
        sa.Index("actions_due", "due"),
    )
    op.create_table(
        "owners",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("action_id", sa.Integer, sa.ForeignKey("actions.id", ondelete="CASCADE"), nullable=False),
        sa.Column("term", sa.Text, nullable=False, comment="a name, surname, role or initials in lower case"),
        sa.Index("owners_action", "action_id"),
        sa.Index("owners_term", "term"),
    )


def _bookkeeping() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("meeting_key", sa.Integer, nullable=False),
        sa.Column("change", sa.String(16), nullable=False, comment="index or forget"),
        sa.Column("passages", sa.Integer, nullable=False),
        sa.Index("journal_meeting", "meeting_key"),
    )
    op.create_table(
        "unreadable",
        sa.Column("file", sa.String(1024), primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
    )
    register = op.create_table(
        "register",
        sa.Column("uid", sa.String(16), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False, comment="grows with every change of what is kept"),
        sa.Column("indexed", sa.Integer, nullable=False, comment="grows with every change of the vectors"),
    )
    op.bulk_insert(register, [{"uid": secrets.token_hex(4), "revision": 0, "indexed": 0}])
