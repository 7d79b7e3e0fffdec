"""A group session from end to end: real kernels share over TLS with a coach's `workshop board`.

Each participant is a Jupyter kernel in a workbook folder of their own. They join by address, code
and pin, see what would leave, and send it; the coach reveals; two take back; the coach closes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from jupyter_client.manager import KernelManager
from sqlalchemy import Table, select

from benchmarks import people
from benchmarks.memory import pss
from benchmarks.row import Row, by, median, seconds
from benchmarks.serving import ROOT, alone
from workshop.board.questions import questions, shared
from workshop.board.store import Store
from workshop.board.tables import changed, shares, snapshots
from workshop.content.loader import read_edition
from workshop.notebook.workbook import Workbook

PARTS = ("start", "open", "share", "reveal", "withdraw", "close")
COUNT, LEAVING, PATIENCE_S = 20, 2, 300
KERNELS_AT_ONCE = 4
EDITION = read_edition(people.EDITION)
SECTION, QUESTION = "job-or-career", "examples"
BARE = "import ipywidgets"
OPEN = f"""
from workshop import Workbook
from workshop.panels.group.controller import GroupSheet
workbook = Workbook.here()
view = workbook.ask({QUESTION!r})
section = workbook.responses.edition.section({SECTION!r})
sheet = GroupSheet(workbook.responses, workbook.folder, section)
"""
# Says what the page would show, so that a refusal is seen and not only counted.
DO = "sheet.heard({told!r}); print(sheet.widget.status.get('text', ''))"


class Participant:
    """One kernel in one folder."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.manager = KernelManager(kernel_name="python3")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.manager.start_kernel(cwd=str(folder), env=dict(env), **quiet)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE_S)

    def run(self, code: str) -> str:
        """Run a cell, and return the last line that it printed."""
        heard: list[str] = []

        def hear(message: Mapping[str, Any]) -> None:
            if message["msg_type"] == "stream":
                heard.append(message["content"]["text"])

        told = self.client.execute_interactive(code, timeout=PATIENCE_S, output_hook=hear)
        if told["content"]["status"] != "ok":
            raise RuntimeError("\n".join(told["content"]["traceback"]))
        return "".join(heard).strip().rpartition("\n")[2]

    def do(self, act: str, **more: str) -> None:
        """Press a button of the group's sheet; it must not be refused."""
        said = self.run(DO.format(told={"do": act, **more}))
        words = {"join": "joined", "send": "sent", "back": "taken-back"}
        expected = EDITION.words(f"group.{words[act]}") if act in words else said
        if said != expected:
            raise RuntimeError(f"{act}: {said}")

    @property
    def memory(self) -> int:
        """The kernel's PSS in bytes."""
        return pss(self.manager.provisioner.pid)

    def stop(self) -> None:
        """End the kernel."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@contextmanager
def opened(folder: Path) -> Iterator[tuple[dict[str, str], str, int]]:
    """`workshop board`; how to join, the coach's link, and the process."""
    command = [sys.executable, "-m", "workshop", "board", "--folder", str(folder), "--no-browser"]
    with subprocess.Popen(
        [*command, "--address", "127.0.0.1"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as board:
        assert board.stdout is not None
        try:
            said = ""
            while "/in?ticket=" not in said:
                line = board.stdout.readline()
                if not line:
                    raise RuntimeError(f"the room did not open:\n{said}")
                said += line
            told = dict(re.findall(r"^ {4}(.+?):  (\S+)$", said, re.MULTILINE))
            names = {one: told[EDITION.words(f"door.{one}")] for one in ("address", "code", "pin")}
            [link] = re.findall(r"http://\S+/in\?ticket=[\w-]+", said)
            yield names, link, board.pid
        finally:
            board.terminate()


class Coach:
    """A browser at the coach's page, in as few words as it takes."""

    def __init__(self, link: str) -> None:
        self.client = httpx.Client(base_url=link.partition("/in?")[0], timeout=60)
        self.client.get(link)
        page = self.client.get("/coach").raise_for_status().text
        [self.csrf] = set(re.findall(r'name="csrf" value="([^"]+)"', page))

    def press(self, act: str, **fields: str) -> None:
        """Press a button."""
        told = self.client.post(f"/coach/{act}", data={"csrf": self.csrf, **fields})
        if told.status_code != 303:
            raise RuntimeError(f"{act}: {told.status_code}")


def measure(count: int = COUNT) -> dict[str, Any]:
    """Play the session; memory at rest after opening and sharing, and the seconds of each part."""
    took: dict[str, float] = {}

    @contextmanager
    def timed(part: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        took[part] = time.perf_counter() - begun

    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(KERNELS_AT_ONCE) as threads:
        home = Path(name)
        known = people.names()
        folders = [
            people.workbook(home / f"{n:02}", known[n % len(known)]) / "en" for n in range(count)
        ]
        env = alone(home)
        with opened(home / "room") as (way, link, pid):
            coach = Coach(link)
            room: list[Participant] = []
            try:
                with timed("start"):
                    room += threads.map(lambda folder: Participant(folder, env), folders)
                for one in room[:LEAVING]:
                    one.run(BARE)
                bare = median([one.memory for one in room[:LEAVING]])
                with timed("open"):
                    list(threads.map(lambda one: one.run(OPEN), room))

                def sharing(one: Participant) -> None:
                    one.do("join", **way)
                    one.do("preview")
                    one.do("send")

                with timed("share"):
                    list(threads.map(sharing, room))
                memory = [one.memory for one in room]
                board = pss(pid)
                held = kept(home / "room")
                with timed("reveal"):
                    coach.press("reveal", question=QUESTION)
                [shown] = kept(home / "room", snapshots)
                with timed("withdraw"):
                    list(threads.map(lambda one: one.do("back"), room[:LEAVING]))
                left = kept(home / "room")
                with timed("close"):
                    coach.press("close")
                after = kept(home / "room") + kept(home / "room", changed)
            finally:
                coach.client.close()
                list(threads.map(Participant.stop, room))
        lost = (sent(folders) - Counter((one.question, one.answer) for one in held)).total()
    return {
        "count": count,
        "took": took,
        "bare": bare,
        "memory": median(memory),
        "most memory": max(memory),
        "board": board,
        "people": len({one.who for one in held}),
        "shares": len(held),
        "lost": lost,
        "shown": shown.people,
        "people after two left": len({one.who for one in left}),
        "rows after closing": len(after),
    }


def sent(folders: Sequence[Path]) -> Counter[tuple[str, str]]:
    """What all of them together have to share, worked out here from their own files."""
    known = questions(EDITION)
    found: Counter[tuple[str, str]] = Counter()
    for folder in folders:
        responses = Workbook.at(folder).responses
        for name in EDITION.section(SECTION).exercises:
            if name in known:
                own = responses.own(EDITION.exercise(name))
                told = dict(sorted(shared(EDITION.exercise(name), own, EDITION).items()))
                if told:
                    found[name, json.dumps(told, ensure_ascii=False)] += 1
    return found


def kept(folder: Path, table: Table = shares) -> list[Any]:
    """The rows of a table in the room's file."""
    store = Store(f"sqlite:///{folder / 'board.sqlite'}")
    with store.engine.connect() as line:
        found = list(line.execute(select(table)))
    store.engine.dispose()
    return found


def rows(found: Mapping[str, Any]) -> tuple[Row, ...]:
    """Memory of a participant's kernel, and the session's parts."""
    took, count = found["took"], found["count"]
    told = ", ".join(f"{part} {seconds(took[part])}" for part in PARTS)
    return (
        Row(
            f"A participant's kernel in a room of {count}",
            megabytes(found["memory"]),
            f"median PSS after sharing (most: {megabytes(found['most memory'])}; the board:"
            f" {megabytes(found['board'])}); peer: the same kernel with `{BARE}` only",
            megabytes(found["bare"]),
            by(found["memory"], found["bare"]),
        ),
        Row(
            f"A session of {count} kernels, from start to close",
            seconds(sum(took.values())),
            f"{told}; {found['shares']} answers of {found['people']} people shared over TLS"
            f" ({found['lost']} lost), shown of {found['shown']}, {LEAVING} took back, closed"
            f" with {found['rows after closing']} rows left; {KERNELS_AT_ONCE} kernels at a time",
        ),
    )


def megabytes(value: float) -> str:
    """Bytes in MB."""
    return f"{value / 1e6:.0f} MB"
