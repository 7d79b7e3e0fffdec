"""On PYTHONPATH: Python may speak to this computer alone, and each other attempt is noted."""

import os
import sys
from pathlib import Path

HERE = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}


def refuse(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    else:
        return
    if isinstance(host, bytes):
        host = host.decode()
    if host in HERE or str(host).startswith("127."):
        return
    with Path(os.environ["REFUSED"]).open("a") as noted:
        print(event, host, file=noted)
    raise OSError(f"only this computer, not {host}")


sys.addaudithook(refuse)
