"""The panel of things to take home: what it offers, and making what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workshop.content.schema import Section
from workshop.documents import PAGES, NothingDone, Request, export
from workshop.documents.hand_over import hand_over
from workshop.panels.take_home.view import TakeHomeView
from workshop.responses.responses import Responses

# What the whole panel offers, in order, and in which forms; the first is the biggest.
EVERYTHING = (
    ("plan", ("pdf",)),
    ("worksheet", ("pdf", "html")),
    (export.CALENDAR, ("ics",)),
    ("buddy", ("pdf",)),
    ("certificate", ("pdf",)),
)


class TakeHomeController:
    """The panel of things to take home: the worksheet, of one section too, or `everything`.

    `look` is called first, so that what another tab has saved is in it.
    """

    def __init__(
        self,
        responses: Responses,
        folder: Path,
        look: Callable[[], None],
        *,
        section: Section | None = None,
        everything: bool = False,
    ) -> None:
        self._responses = responses
        self._folder = folder
        self._look = look
        self._section = section
        words = responses.edition.words
        self.widget = TakeHomeView(
            words,
            papers={paper: words(f"paper.{paper}") for paper in export.PAPERS},
            offers=self._everything() if everything else self._here(),
            grand=everything,
        )

    def _everything(self) -> list[dict[str, Any]]:
        words = self._responses.edition.words
        return [
            {
                "what": what,
                "title": words(f"take.{what}.title"),
                "hint": words(f"take.{what}.hint"),
                "buttons": {form: words(f"take.{what}.{form}") for form in forms},
                "named": what == "certificate",
                "carries": what in PAGES and PAGES[what].carries,
            }
            for what, forms in EVERYTHING
        ]

    def _here(self) -> list[dict[str, Any]]:
        words = self._responses.edition.words
        whole = {"what": "worksheet", "buttons": {"pdf": words("pdf.make")}, "carries": True}
        if self._section is None:
            return [whole]
        part = {"what": "section", "buttons": {"pdf": words("take.section.pdf")}, "carries": True}
        return [whole, part]

    def heard(self, message: Mapping[str, Any]) -> None:
        """Make what the page asks for, save it in the folder and send it to the browser."""
        what = str(message.get("what", ""))
        offered = {one["what"]: one["buttons"] for one in self.widget.offers}
        form = str(message.get("form", ""))
        if message.get("do") != "make" or form not in offered.get(what, {}):
            return
        self._look()
        of = self._section.id if what == "section" and self._section else None
        try:
            document = export.make(
                self._responses,
                "worksheet" if what == "section" else what,
                Request(section=of, name=str(message.get("name", ""))),
                form="html" if form == "html" else "pdf",
                paper=str(message.get("paper", export.PAPERS[0])),
                carry=message.get("carry") is not False,
            )
        except NothingDone as nothing:
            self.widget.say("refused", str(nothing))
            return
        hand_over(self.widget, document, self._folder, self._responses.edition.words)
