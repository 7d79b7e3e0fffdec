"""Two doors in one process: TLS for the room, and the coach's page on this computer only."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Any

import uvicorn

HERE = "127.0.0.1"
LINE = 1_024
# Takes no address of anybody into a log, and lets nobody send forever.
QUIET: dict[str, Any] = {
    "access_log": False,
    "log_level": "warning",
    "server_header": False,
    "ws": "none",
}


class Deaf(uvicorn.Server):
    """A server that leaves Ctrl+C to the other one."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture no signals."""
        yield


def listen(address: str, port: int) -> socket.socket:
    """Return a socket bound to an address; port 0 is any free one.

    Raises:
        OSError: somebody else listens there.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
        # Whoever comes before all is up waits in the line and is not turned away.
        listening.listen(LINE)
    except OSError:
        listening.close()
        raise
    return listening


def address_in_network() -> str:
    """Return this computer's address in its network; 127.0.0.1 if it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Only asks which way a packet would go; none is sent.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return HERE
        return str(probe.getsockname()[0])


async def serve(
    room: Any,
    coach: Any,
    sockets: tuple[socket.socket, socket.socket],
    *,
    certificate: str,
    key: str,
) -> None:
    """Serve both applications until Ctrl+C; `sockets` are the room's and the coach's."""
    to_room = Deaf(
        uvicorn.Config(room, ssl_certfile=certificate, ssl_keyfile=key, lifespan="on", **QUIET)
    )
    here = uvicorn.Server(uvicorn.Config(coach, lifespan="off", **QUIET))
    running = asyncio.create_task(to_room.serve([sockets[0]]))
    try:
        await here.serve([sockets[1]])
    finally:
        to_room.should_exit = True
        await running
