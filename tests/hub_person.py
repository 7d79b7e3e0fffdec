"""Stands for a person's server: started by the hub as that person, it runs what is posted to it."""

from __future__ import annotations

import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workshop.board.client import Door, Refused


def look(path: str) -> str:
    """What is in a file or a folder, or what the system says instead."""
    try:
        there = Path(path)
        if there.is_dir():
            return " ".join(one.name for one in there.iterdir())
        return there.read_bytes().decode("latin-1")
    except OSError as error:
        return type(error).__name__


def ask(method: str, path: str, body: Any = None) -> Any:
    """What the board says to this kernel."""
    door = Door.of_hub()
    assert door, "the hub gave no board"
    try:
        return door.ask(method, path, body)
    except Refused as error:
        return error.why


def token() -> str:
    """The token the hub gave this server."""
    return os.environ["JUPYTERHUB_API_TOKEN"]


CAN = {"look": look, "ask": ask, "token": token, "uid": os.getuid}


class Runs(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.say(True)

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.say(CAN[told[0]](*told[1:]))

    def say(self, what: Any) -> None:
        text = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: Any) -> None:
        """Nothing."""


if __name__ == "__main__":
    at = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
    HTTPServer((at.hostname or "127.0.0.1", at.port or 0), Runs).serve_forever()
