"""The coach's pages over HTTP: looked at with GET, changed with POST and a token."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from workshop.board.coach import export, gate
from workshop.board.coach.desk import ACTS, Desk
from workshop.board.coach.drawing import Drawing
from workshop.board.coach.gate import COOKIE, HEADERS, Gate
from workshop.render import html

HERE = Path(__file__).parent
LARGEST_FORM = 4_096
MOST_FIELDS = 8


def routes(desk: Desk, door: Gate, base: str) -> APIRouter:
    """Build the coach's pages under `base` (`/services/board`, or nothing)."""
    router = APIRouter(prefix=f"{base}/coach", include_in_schema=False)
    drawing = Drawing(desk.edition, base)

    async def let_in(request: Request) -> None:
        """Turn away whoever is not the coach."""
        who = await door.coach(request.cookies.get(COOKIE, ""))
        if who is None:
            raise NotSignedIn
        if not who:
            raise HTTPException(403, "not-coach")

    async def page(request: Request, name: str, **more: object) -> Response:
        """Render one page with the room as it is now."""
        try:
            await let_in(request)
        except NotSignedIn:
            return door.sign_in(request)
        csrf = gate.token(door, request.cookies.get(COOKIE, ""))
        text = drawing.page(name, room=await desk.look(), csrf=csrf, **more)
        return Response(text, media_type="text/html", headers=HEADERS)

    @router.get("")
    async def room(request: Request) -> Response:
        return await page(request, "room.html")

    @router.get("/join")
    async def joining(request: Request) -> Response:
        if desk.invitation is None:
            raise HTTPException(404)
        return await page(request, "join.html")

    @router.get("/wall")
    async def wall(request: Request) -> Response:
        return await page(request, "wall.html")

    @router.get("/shown/{question}")
    async def shown(request: Request, question: str) -> Response:
        one = next((one for one in (await desk.look()).questions if one.id == question), None)
        if one is None or not one.blocks:
            return RedirectResponse(f"{base}/coach", 303, HEADERS)
        return await page(request, "shown.html", one=one)

    @router.get("/look.css")
    async def look() -> Response:
        text = html.css() + (HERE / "coach.css").read_text("utf-8")
        return Response(text, media_type="text/css", headers=HEADERS)

    @router.get("/live.js")
    async def live() -> Response:
        text = (HERE / "live.js").read_text("utf-8")
        return Response(text, media_type="text/javascript", headers=HEADERS)

    @router.get("/export.{kind}")
    async def exported(request: Request, kind: str) -> Response:
        try:
            await let_in(request)
        except NotSignedIn:
            return door.sign_in(request)
        if kind not in export.KINDS:
            raise HTTPException(404)
        content = export.KINDS[kind](await desk.look(), desk.edition)
        disposition = {"Content-Disposition": f'attachment; filename="{export.NAME}.{kind}"'}
        return Response(content, media_type=export.MEDIA[kind], headers={**HEADERS, **disposition})

    @router.post("/{act}")
    async def act(request: Request, act: str) -> Response:
        form = await read(request)
        try:
            await let_in(request)
        except NotSignedIn:
            raise HTTPException(401, "not-signed-in") from None
        if not gate.meant(door, request, form):
            raise HTTPException(403, "not-meant")
        if act not in ACTS:
            raise HTTPException(404)
        refusal = await ACTS[act](desk, form)
        if refusal:
            text = drawing.page("said.html", room=await desk.look(), csrf="", said=refusal)
            return Response(text, 409, HEADERS, "text/html")
        # Back to where the button was, so that nobody has to scroll.
        anchor = f"#{form['at']}" if form.get("at", "").replace("-", "").isalnum() else ""
        return RedirectResponse(f"{base}/coach{anchor}", 303, HEADERS)

    return router


class NotSignedIn(Exception):
    """A browser without a session."""


async def read(request: Request) -> Mapping[str, str]:
    """Read a form's fields.

    Raises:
        HTTPException: it is none, or too large.
    """
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST_FORM:
            raise HTTPException(413, "large")
    try:
        fields = dict(parse_qsl(content.decode("utf-8"), max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise HTTPException(422, "no-form") from error
    # No field holds this sign, and PostgreSQL takes it in no text.
    return {name: value.replace("\0", "") for name, value in fields.items()}
