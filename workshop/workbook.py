"""The workbook: the one object a notebook holds."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from IPython.display import display
from ipywidgets import VBox

from workshop import places, worksheet
from workshop.answers import FILE_NAME, Answers
from workshop.blocks import Page
from workshop.content import read_edition
from workshop.outputs import html
from workshop.reading import Reading
from workshop.screen.strip import Strip
from workshop.screen.take_home import TakeHome
from workshop.sheet import LensSheet, Sheet, guard

PAPERS = ("a4", "us-letter")


@dataclass(frozen=True, repr=False)
class Shown:
    """A page as JupyterLab shows it."""

    page: Page

    def __repr__(self) -> str:
        return self.page.title

    def _repr_html_(self) -> str:
        return html.fragment(self.page.blocks, words=self.page.words)


class Workbook:
    """An edition, the learner's answers to it, and what of it is on screen.

    Open one with `Workbook.here()` in a notebook, or `Workbook.at(folder)` elsewhere.
    """

    def __init__(self, edition: str, answers: Path) -> None:
        self.reading = Reading(read_edition(edition), Answers(answers))
        self.folder = answers.parent
        self._sheets: list[Sheet] = []
        self._lenses: list[LensSheet] = []
        self._strip: Strip | None = None
        self._section = ""

    @classmethod
    def at(cls, notebooks: Path) -> Workbook:
        """The workbook whose notebooks lie in a folder named after their edition.

        The answers lie one folder up, for all editions to share.
        """
        folder = notebooks.resolve()
        if folder.name in places.editions():
            return cls(folder.name, folder.parent / FILE_NAME)
        return cls("en", folder / FILE_NAME)

    @classmethod
    def here(cls) -> Workbook:
        """Open the workbook of the notebook that runs this, and show its progress."""
        book = cls.at(Path.cwd())
        book._strip = Strip()
        guard(book._strip, book.reading, lambda message: book.look())
        book._tell()
        display(book._strip)  # type: ignore[no-untyped-call]
        return book

    def ask(self, exercise: str) -> VBox:
        """An exercise with its lenses, filled with what the file holds."""
        found = self.reading.edition.exercise(exercise)
        key = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        sheet = Sheet(found, self.reading, key, self._changed)
        lenses = [LensSheet(self.reading.edition.lens(name), self.reading) for name in found.lenses]
        self._sheets.append(sheet)
        self._lenses.extend(lenses)
        self._section = next(
            name
            for name, section in self.reading.edition.sections.items()
            if exercise in section.exercises
        )
        self._tell()
        return stack(sheet.view, *(lens.panel for lens in lenses))

    def show(self, lens: str) -> VBox:
        """One lens, live."""
        sheet = LensSheet(self.reading.edition.lens(lens), self.reading)
        self._lenses.append(sheet)
        return stack(sheet.panel)

    def worksheet(self, section: str | None = None) -> Shown:
        """What was answered, on the page."""
        return Shown(worksheet.page(self.reading, section))

    def take_home(self) -> VBox:
        """The button that makes the PDF."""
        words = self.reading.edition.words
        button = TakeHome(words, {paper: words(f"paper.{paper}") for paper in PAPERS})

        def make(message: Any) -> None:
            self.look()
            file, said = self.save_pdf(paper=message.get("paper", PAPERS[0]))
            text = " ".join([words("pdf.made", file=file.name, folder=file.parent.name), *said])
            # Numbered, since a trait tells the page only what differs from before.
            number = button.made.get("number", 0) + 1
            button.status = {"tone": "saved", "text": text, "number": number}
            pdf = base64.b64encode(file.read_bytes()).decode()
            button.made = {"pdf": pdf, "name": file.name, "number": number}

        guard(button, self.reading, make)
        return stack(button)

    def save_pdf(
        self, section: str | None = None, *, paper: str = "a4", into: Path | None = None
    ) -> tuple[Path, tuple[str, ...]]:
        """Write the worksheet beside the answers; return the file and what is to be said of it."""
        pdf, said = self.print_pdf(section, paper=paper)
        name = self.reading.edition.words("pdf.file", date=f"{self.reading.today():%Y-%m-%d}")
        file = into or self.folder / f"{name}.pdf"
        file.write_bytes(pdf)
        return file, said

    def print_pdf(
        self, section: str | None = None, *, paper: str = "a4"
    ) -> tuple[bytes, tuple[str, ...]]:
        """The worksheet as PDF, the answers attached, and what is to be said of it."""
        from workshop.outputs import pdf

        day = self.reading.today()
        carried = {FILE_NAME: worksheet.travelling(self.reading, section)}
        page = self.page(section)
        shown = self.reading.amounts().day(day)
        printed = pdf.pdf(page, paper=paper, date=day, day=shown, attachments=carried)
        words = self.reading.edition.words
        return printed.pdf, tuple(words(key) for key in printed.said)

    def page(self, section: str | None = None) -> Page:
        """The worksheet's page."""
        return worksheet.page(self.reading, section)

    def look(self) -> None:
        """Follow what another tab, kernel or command has saved."""
        changed = self.reading.answers.refresh()
        for sheet in self._sheets:
            if sheet.exercise.id in changed:
                sheet.show()
        # Also without a change: a line may be damaged, or the whole file out of reach.
        self._draw(changed)

    def _changed(self, exercise: str) -> None:
        for sheet in self._sheets:
            if sheet.exercise.id == exercise:
                sheet.show()
        self._draw({exercise})

    def _draw(self, changed: set[str]) -> None:
        if changed & self.reading.edition.settings():
            for sheet in self._sheets:
                sheet.dress()
        for lens in self._lenses:
            if lens.drawn and changed & set(lens.use.reads.values()):
                lens.draw()
        self._tell()

    def _tell(self) -> None:
        if self._strip is None:
            return
        edition, answers = self.reading.edition, self.reading.answers
        words, amounts = edition.words, edition.amounts
        section = edition.section(self._section or next(iter(edition.sections)))
        progress = self.reading.progress(section)
        count = {"done": amounts.number(progress.done), "all": amounts.number(progress.all)}
        self._strip.progress = {
            "name": words("progress.label"),
            "text": words("progress.count", **count),
            "done": progress.done,
            "all": progress.all,
        }
        lines = ", ".join(amounts.number(one.line) for one in answers.damaged)
        notices = [words("status.damaged", lines=lines)]
        self._strip.notices = [
            *(notices if answers.damaged else []),
            *([words("status.unreadable")] if answers.unreadable else []),
        ]


def stack(*widgets: Any) -> VBox:
    """Widgets one below the other, with no box drawn around them."""
    box = VBox(list(widgets))
    box.layout.overflow = "visible"
    return box
