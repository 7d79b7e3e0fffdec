"""A hub's names, which may be longer than PostgreSQL was told at first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
TABLES = ("shares", "changed", "notes")


def upgrade() -> None:
    """Let names be as long as a hub's."""
    of(255)


def downgrade() -> None:
    """Cut names to 64 characters again."""
    of(64)


def of(length: int) -> None:
    """Change the length of names, but in SQLite, which ignores a column's length."""
    if op.get_context().dialect.name != "sqlite":
        for name in TABLES:
            op.alter_column(name, "who", type_=sa.String(length), existing_nullable=False)
