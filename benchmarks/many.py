"""Many connections that share with a board: `python -m benchmarks.many PORT CONNECTIONS SECONDS`.

Each connection is one person after the other; a person shares, then changes what they shared. On
its standard output comes JSON: the seconds of each acknowledged share, what each person was last
told is kept, how many answers were no 204, and how long all of it lasted.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

QUESTION = "examples"
CONNECTING = 50  # at one moment, as a listener's line is short


class Many:
    """What the connections were told."""

    def __init__(self, port: int, answers: list[str]) -> None:
        self.port, self.answers = port, answers
        self.took: list[float] = []
        self.kept: dict[str, int] = {}
        self.refused = 0
        self.end = self.lasted = 0.0

    async def run(self, connections: int, seconds: float) -> None:
        """Connect all, then share for so long; a share under way is waited for."""
        gate = asyncio.Semaphore(CONNECTING)

        async def connect() -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
            async with gate:
                return await asyncio.open_connection("127.0.0.1", self.port)

        lines = await asyncio.gather(*(connect() for _ in range(connections)))
        begun = time.perf_counter()
        self.end = begun + seconds
        await asyncio.gather(*(self.one(n, *line) for n, line in enumerate(lines)))
        self.lasted = time.perf_counter() - begun

    async def one(self, number: int, hear: asyncio.StreamReader, say: asyncio.StreamWriter) -> None:
        """One connection."""
        turn = 0
        while time.perf_counter() < self.end:
            name, change = f"p-{number}-{turn // 2}", turn % 2
            begun = time.perf_counter()
            say.write(request(name, self.answers[change]))
            told = await hear.readuntil(b"\r\n\r\n")
            if told.startswith(b"HTTP/1.1 204"):
                self.took.append(time.perf_counter() - begun)
                self.kept[name] = change
                turn += 1
            else:
                self.refused += 1
                break
        say.close()


def request(name: str, body: str) -> bytes:
    """One share as it travels."""
    head = (
        f"PUT /share/{QUESTION} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {name}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()


def main(port: str, connections: str, seconds: str, *answers: str) -> dict[str, Any]:
    """Share, and say what was told."""
    many = Many(int(port), list(answers))
    asyncio.run(many.run(int(connections), float(seconds)))
    return {
        "took": many.took,
        "kept": many.kept,
        "refused": many.refused,
        "lasted": many.lasted,
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
