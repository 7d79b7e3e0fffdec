"""The coach's pages drawn: templates with the edition's words, snapshots as blocks."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workshop.board.coach.view import Question
from workshop.content.schema import Edition
from workshop.render import html
from workshop.render.printable import direction

PAGES = Path(__file__).parent / "pages"


class Drawing:
    """The coach's pages of one edition; every value is escaped, only blocks come as markup."""

    def __init__(self, edition: Edition, base: str) -> None:
        self._edition = edition
        self._pages = Environment(
            loader=FileSystemLoader(PAGES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._pages.globals.update(
            base=base,
            words=edition.words,
            language=edition.language,
            direction=direction(edition.language),
            drawn=self.drawn,
        )

    def page(self, name: str, **values: object) -> str:
        """Render one page."""
        return self._pages.get_template(name).render(**values)

    def drawn(self, question: Question) -> Markup:
        """Render a question's latest snapshot."""
        words = self._edition.words
        # The outputs escape every text themselves.
        return Markup(html.fragment(question.blocks, top=4, scope=question.id, words=words))  # noqa: S704
