"""The board under load: shares a second, how long each waits, and that none is lost.

The peer is `benchmarks/bare_app.py`: FastAPI on the same uvicorn, which reads the JSON and keeps
nothing.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import select

from benchmarks.row import Row, by, median, seconds, share
from benchmarks.serving import ROOT
from tests import postgres
from workshop.board.questions import questions
from workshop.board.store import Store
from workshop.board.tables import shares
from workshop.content.loader import read_edition

ROUNDS, LASTING = 3, 4.0
CONNECTIONS = (32, 1_000)
PEER, SQLITE, POSTGRES = "bare", "SQLite", "PostgreSQL"
QUESTION = questions(read_edition("en"))["examples"]
CARD, *_ = QUESTION.items
ANSWERS = [{CARD: one} for one in list(QUESTION.options)[:2]]


def measure(rounds: int = ROUNDS, lasting: float = LASTING) -> dict[str, Any]:
    """Each kind by turns, on a new database every time."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 8_192)), hard))
    found: dict[str, Any] = {}
    with postgres.cluster() as server, tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            for connections in CONNECTIONS:
                for kind in (PEER, SQLITE, POSTGRES):
                    url = f"sqlite:///{Path(folder) / f'{number}-{connections}.sqlite'}"
                    url = server.database() if kind == POSTGRES else url
                    one = loaded("" if kind == PEER else url, connections, lasting)
                    found.setdefault(f"{kind} {connections}", []).append(one)
    return found


def loaded(url: str, connections: int, lasting: float) -> dict[str, float]:
    """A server in one process, its load in another; then what the database holds."""
    with serving(url) as port:
        told = [json.dumps({"answer": one}) for one in ANSWERS]
        load = [sys.executable, "-m", "benchmarks.many", port, connections, lasting, *told]
        ran = subprocess.run(list(map(str, load)), cwd=ROOT, check=True, stdout=subprocess.PIPE)
    many = json.loads(ran.stdout)
    took = many["took"]
    return {
        "a second": len(took) / many["lasted"],
        "acknowledged": len(took),
        "people": len(many["kept"]),
        "lost": lost(url, many["kept"]) if url else 0,
        "refused": many["refused"],
        "p50": share(took, 50),
        "p99": share(took, 99),
    }


@contextmanager
def serving(url: str) -> Iterator[int]:
    """The board on a database, or the peer where there is none; gives the port."""
    command = ["tests.board_server", url] if url else ["benchmarks.bare_app"]
    with subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.terminate()


def lost(url: str, kept: Mapping[str, int]) -> int:
    """How many people have not, in the database, just what they were last told is kept."""
    store = Store(url)
    with store.engine.connect() as line:
        held = {one.who: json.loads(one.answer) for one in line.execute(select(shares))}
    store.engine.dispose()
    wrong = sum(held.get(name) != ANSWERS[change] for name, change in kept.items())
    return wrong + len(set(held) - set(kept))


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Shares a second and the wait of each, against an app that keeps nothing."""
    made = []
    for kind in (SQLITE, POSTGRES):
        for connections in CONNECTIONS:
            ours, peer = found[f"{kind} {connections}"], found[f"{PEER} {connections}"]
            fast, bare = (median([one["a second"] for one in each]) for each in (ours, peer))
            waits, waited = (
                f"p50 {seconds(median([one['p50'] for one in each]))},"
                f" p99 {seconds(median([one['p99'] for one in each]))}"
                for each in (ours, peer)
            )
            told, missing, refused = (
                sum(one[what] for one in ours) for what in ("acknowledged", "lost", "refused")
            )
            how = (
                f"shares a second, median of {len(ours)} by turns; {told:,} acknowledged,"
                f" {missing} lost, {refused} refused; peer: bare FastAPI on the same uvicorn that"
                f" reads the JSON and answers 204; the ratio is peer by ours"
            )
            what = f"Board on {kind}, {connections:,} connections"
            made.append(
                Row(
                    what, f"{fast:,.0f}/s; {waits}", how, f"{bare:,.0f}/s; {waited}", by(bare, fast)
                )
            )
    return tuple(made)
