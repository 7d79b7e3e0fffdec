"""A session's database, opened as careful as it can be and brought to the newest tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select

MIGRATIONS = Path(__file__).parent / "migrations"
DRIVER = "postgresql+psycopg"
# One board a database, so that one number is enough for its turns.
BOARD = 0x626F617264


def open(url: str) -> Engine:  # noqa: A001 - it is what it does
    """Open a database by its SQLAlchemy URL."""
    from alembic import command
    from alembic.config import Config

    where = make_url(url)
    # With no driver named, SQLAlchemy 2.0 would look for one that the workshop does not bring.
    if where.drivername in ("postgresql", "postgres"):
        where = where.set(drivername=DRIVER)
    sqlite = where.get_backend_name() == "sqlite"
    engine = create_engine(where, pool_pre_ping=not sqlite)
    if sqlite:
        event.listen(engine, "connect", thoroughly)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as line:
        turn(line, alone=True)
        config.attributes["connection"] = line
        command.upgrade(config, "head")
    return engine


def thoroughly(line: Any, _record: Any) -> None:
    """Set up an SQLite connection: writes reach the disk, deleted data is overwritten."""
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        "busy_timeout=5000",
        "foreign_keys=ON",
    ):
        line.execute(f"PRAGMA {pragma}").close()


def turn(line: Connection, *, alone: bool) -> None:
    """Wait for a turn to write until the transaction ends, beside others or alone.

    SQLite lets one write at a time; here it does so before anything is read, too.
    """
    if line.dialect.name == "sqlite":
        line.exec_driver_sql("BEGIN IMMEDIATE")
    elif alone:
        line.execute(select(func.pg_advisory_xact_lock(BOARD)))
    else:
        line.execute(select(func.pg_advisory_xact_lock_shared(BOARD)))


def overwrite(engine: Engine, *, all_of_it: bool) -> None:
    """Remove deleted data from the files of the tables.

    PostgreSQL writes its tables anew only where `all_of_it` is deleted, and keeps a log of its
    own for a while, which nobody here can empty.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as line:
        if engine.dialect.name == "sqlite":
            line.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        elif all_of_it:
            line.exec_driver_sql("VACUUM (FULL) shares, changed, notes")
