"""The board's peer: a FastAPI app on the same uvicorn that reads the JSON and answers 204."""

from __future__ import annotations

import uvicorn
from fastapi import FastAPI, Request

from tests.board_server import Told

bare = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


@bare.put("/share/{question}", status_code=204)
async def share(request: Request) -> None:
    """Read, and forget."""
    await request.json()


if __name__ == "__main__":
    Told(uvicorn.Config(bare, port=0, access_log=False, log_level="error")).run()
