"""One lens on screen, drawn anew over the answers as they change."""

from __future__ import annotations

from workshop.content.schema import LensUse
from workshop.panels.guard import Message, guard
from workshop.panels.lens.view import LensView
from workshop.panels.occupation_card import send_card
from workshop.render import html
from workshop.render.blocks import Block, Paragraph
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses
from workshop.storage import error_log

WORDS = ("card.back", "card.close")


class LensController:
    """One lens on screen, beneath its exercise or `alone`."""

    def __init__(self, use: LensUse, responses: Responses, *, alone: bool = False) -> None:
        self.use = use
        self._responses = responses
        self._level = 3 if alone else 4
        words = {key: text for key, text in responses.edition.words.items() if key in WORDS}
        self.panel = LensView(use.id, use.title, self._level, words)
        self.drawn = False
        guard(self.panel, responses, self._heard)

    def _heard(self, message: Message) -> None:
        if message.get("do") == "card":
            send_card(self.panel, self._responses, message)
        else:
            self.draw()

    def draw(self) -> None:
        """Draw the lens over the answers as they are now."""
        self.drawn = True
        try:
            self._show(lens_blocks(self._responses, self.use))
        except Exception as error:  # noqa: BLE001 - one lens's fault must not stop a save
            code = error_log.log(error, self._responses.answers.file.parent)
            text = self._responses.edition.words("error.lens", code=code)
            self._show((Paragraph(text),))

    def _show(self, blocks: tuple[Block, ...]) -> None:
        words = self._responses.edition.words
        self.panel.html = html.fragment(
            blocks, top=self._level + 1, scope=self.use.id, words=words, opens=True
        )
