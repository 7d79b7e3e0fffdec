"""An application asked without a server, the plain way: one call, one answer."""

from __future__ import annotations

from typing import Any

import httpx

from workshop.board.own_loop import finished


class Asked:
    """Asks an ASGI application; cookies are kept as a browser would."""

    def __init__(self, app: Any, base: str = "http://127.0.0.1") -> None:
        self._app, self._base = app, base
        self.cookies = httpx.Cookies()

    def __call__(self, method: str, path: str, **more: Any) -> httpx.Response:
        """One call."""
        return finished(self._ask(method, path, **more))

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self("POST", path, **more)

    async def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        wired = httpx.ASGITransport(self._app, raise_app_exceptions=True)
        async with httpx.AsyncClient(
            transport=wired, base_url=self._base, cookies=self.cookies
        ) as client:
            answer = await client.request(method, path, **more)
            self.cookies = client.cookies
            return answer
