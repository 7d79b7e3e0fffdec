"""How Alembic reaches the board's database: by the connection that the store hands it."""

from __future__ import annotations

from alembic import context

from workshop.board.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
