"""No request is larger than a share can be, whatever it says of its length."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
LARGEST = 65_536
LONGEST_NOTE = 300  # letters


class TooLarge(Exception):
    """A request larger than the limit."""


class Limited:
    """An application that reads at most `LARGEST` bytes of a request's body."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        heard = 0

        async def hear() -> Message:
            nonlocal heard
            message = await receive()
            heard += len(message.get("body", b""))
            if heard > LARGEST:
                raise TooLarge
            return message

        async def answer(message: Message) -> None:
            # Whatever the application made of the broken body, it was too large.
            if heard > LARGEST and message["type"] == "http.response.start":
                message = {**message, "status": 413, "headers": [(b"content-length", b"0")]}
            elif heard > LARGEST:
                message = {**message, "body": b""}
            await send(message)

        await self.app(scope, hear, answer)
