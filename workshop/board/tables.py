"""The board's tables: what is shared while a session is open, and what was shown of it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()
# As long as a hub lets a name be.
LONGEST_NAME = 255

# `answer` is JSON of item = option; rows go when the session closes, or a day after.
shares = Table(
    "shares",
    metadata,
    Column("who", String(LONGEST_NAME), primary_key=True),
    Column("question", String(64), primary_key=True),
    Column("answer", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("shares_question", "question"),
)
# Who has shared, changed or taken back since the last snapshot: that they did, not what.
changed = Table(
    "changed",
    metadata,
    Column("who", String(LONGEST_NAME), primary_key=True),
    Column("question", String(64), primary_key=True),
    Column("at", BigInteger, nullable=False),
)
snapshots = Table(
    "snapshots",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("question", String(64), nullable=False),
    Column("people", Integer, nullable=False),
    Column("items", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)
notes = Table(
    "notes",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("who", String(LONGEST_NAME), nullable=False),
    Column("place", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)
room = Table(
    "room",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("locked", Boolean, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("pace", String(64), nullable=False),
)
