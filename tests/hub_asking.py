"""Asking a running hub's board as a browser or with a token."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import httpx

from tests.hub_running import PATIENCE_S, Running


def signed_in(hub: Running, name: str) -> tuple[httpx.Client, httpx.Response]:
    """A browser that came to the coach's page and signed in on the way."""
    client = hub.browser()
    asked = client.get(f"{hub.board}/coach")
    assert urlsplit(str(asked.url)).path == "/hub/login"
    form = {"username": name, "password": hub.password, "_xsrf": client.cookies["_xsrf"]}
    return client, client.post(str(asked.url), data=form)


def with_token(hub: Running, method: str, path: str, token: str, **more) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.request(method, hub.board + path, headers=headers, timeout=PATIENCE_S, **more)


def csrf(page: httpx.Response) -> str:
    return re.search(r'name="csrf" value="(\w+)"', page.text)[1]
