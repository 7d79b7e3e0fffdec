"""On PYTHONPATH, refuses every Python process all sockets but this computer's own."""

import os
import sys

OWN = ("127.0.0.1", "::1", "localhost", "", None)
ASKS = {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}


def refuse(event, details):
    if event not in ASKS:
        return
    address = details[1] if event in ("socket.connect", "socket.sendto") else details
    # The address of a Unix socket is a path.
    host = address[0] if isinstance(address, tuple) else None
    if host not in OWN:
        with open(os.environ["REFUSED"], "a", encoding="utf-8") as log:  # noqa: PTH123
            log.write(f"{event} {host}\n")
        raise ConnectionRefusedError(f"{event} {host}")


sys.addaudithook(refuse)
