"""Work that awaits, done from where a loop may run already: a notebook's kernel, a test."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Found = TypeVar("Found")


def finished(work: Awaitable[Found]) -> Found:
    """Run `work` to its end, in a loop and a thread of its own, and return its result."""

    async def done() -> Found:
        return await work

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(done())).result()
