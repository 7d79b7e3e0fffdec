"""Sharing some of the answers: what is chosen is shown whole before a file of it can be made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workshop.documents import PAGES, Request, export
from workshop.documents.hand_over import hand_over
from workshop.documents.share import shareable
from workshop.panels.share.view import ShareView
from workshop.render import html
from workshop.responses.responses import Responses


class ShareController:
    """The panel to share answers: it lists them, shows a preview, and only then makes a file.

    `look` is called first, so that what another tab has saved is in it.
    """

    def __init__(self, responses: Responses, folder: Path, look: Callable[[], None]) -> None:
        self._responses = responses
        self._folder = folder
        self._look = look
        self._seen: tuple[str, ...] = ()
        words = responses.edition.words
        papers = {paper: words(f"paper.{paper}") for paper in export.PAPERS}
        self.widget = ShareView(words, papers)

    def heard(self, message: Mapping[str, Any]) -> None:
        """List what can be shared, show a preview, or make the file last shown."""
        self._look()
        chosen = tuple(str(one) for one in message.get("chosen", ()))
        if message.get("do") == "list":
            self._list()
        elif message.get("do") == "preview":
            self._preview(chosen)
        elif message.get("do") == "make" and chosen and chosen == self._seen:
            document = export.make(
                self._responses,
                "share",
                Request(chosen=chosen),
                form="html" if message.get("form") == "html" else "pdf",
                paper=str(message.get("paper", export.PAPERS[0])),
            )
            hand_over(self.widget, document, self._folder, self._responses.edition.words)

    def _list(self) -> None:
        there = {one.id: one.title for one in shareable(self._responses)}
        self.widget.sections = [
            {
                "title": section.title,
                "exercises": [
                    {"id": name, "title": there[name]}
                    for name in section.exercises
                    if name in there
                ],
            }
            for section in self._responses.edition.sections.values()
            if set(section.exercises) & set(there)
        ]

    def _preview(self, chosen: tuple[str, ...]) -> None:
        page = PAGES["share"].build(self._responses, Request(chosen=chosen))
        self._seen = chosen
        markup = (
            html.fragment(page.blocks, top=4, scope="share", words=page.words) if chosen else ""
        )
        number = self.widget.preview.get("number", 0) + 1
        self.widget.preview = {"html": markup, "chosen": list(chosen), "number": number}
