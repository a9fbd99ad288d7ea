"""The register's schema, one Alembic revision after another. Empty but for this: Alembic loads the files by path."""
