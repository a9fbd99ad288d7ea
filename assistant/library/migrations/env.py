"""Run by Alembic: applies revisions on the connection that the register hands over, in its transaction."""

from alembic import context

from assistant.library.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
