"""What a meeting was told of actions set before it; how an action stands is worked out from that and not kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for the reports, which are filled in when they are first asked for."""
    comment = "what it was told of earlier actions, as JSON; null where nobody looked yet"
    op.add_column("meetings", sa.Column("reports", sa.Text, comment=comment))
    op.drop_column("actions", "status")
