"""The workbook: the one object a notebook holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from IPython.display import display
from ipywidgets import VBox

from workshop import paths
from workshop.documents import Request, export, worksheet
from workshop.documents.export import Made
from workshop.panels.exercise.controller import ExerciseController
from workshop.panels.group.controller import GroupController
from workshop.panels.guard import guard
from workshop.panels.import_answers.controller import ImportController
from workshop.panels.lens.controller import LensController
from workshop.panels.my_data.controller import MyDataController
from workshop.panels.progress.controller import ProgressController
from workshop.panels.restart_section.controller import RestartController
from workshop.panels.share.controller import ShareController
from workshop.panels.take_home.controller import TakeHomeController
from workshop.panels.take_home.view import TakeHomeView
from workshop.panels.versions.controller import VersionsController
from workshop.render import html
from workshop.render.blocks import Page
from workshop.responses.history import VERSION
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME


@dataclass(frozen=True, repr=False)
class Shown:
    """A page as JupyterLab shows it."""

    page: Page

    def __repr__(self) -> str:
        return self.page.title

    def _repr_html_(self) -> str:
        return html.fragment(self.page.blocks, words=self.page.words)


class Workbook:
    """A workbook: an edition, the learner's answers to it, and what of it is on screen.

    Open one with `Workbook.here()` in a notebook, or `Workbook.at(folder)` elsewhere.
    """

    def __init__(self, edition: str, answers: Path) -> None:
        self.responses = Responses.of(edition, answers)
        self.folder = answers.parent
        self._sheets: list[ExerciseController] = []
        self._lenses: list[LensController] = []
        self._strip: ProgressController | None = None
        self._versions: VersionsController | None = None
        self._section = ""
        self._country = self.responses.country

    @classmethod
    def at(cls, notebooks: Path) -> Workbook:
        """Return the workbook whose notebooks lie in a folder named after their edition.

        The answers lie one folder up, for all editions to share.
        """
        folder = notebooks.resolve()
        if folder.name in paths.editions():
            return cls(folder.name, folder.parent / FILE_NAME)
        return cls("en", folder / FILE_NAME)

    @classmethod
    def here(cls) -> Workbook:
        """Open the workbook of the notebook that runs this, and show its progress."""
        book = cls.at(Path.cwd())
        book._strip = ProgressController(book.responses)
        guard(book._strip.strip, book.responses, lambda message: book.look())
        book._tell()
        display(book._strip.strip)  # type: ignore[no-untyped-call]
        return book

    def ask(self, exercise: str) -> VBox:
        """Return an exercise with its lenses, filled in with the saved answers."""
        content = self.responses.edition.exercise(exercise)
        key = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        sheet = ExerciseController(content, self.responses, key, self._changed)
        lenses = [
            LensController(self.responses.edition.lens(name), self.responses)
            for name in content.lenses
        ]
        self._sheets.append(sheet)
        self._lenses.extend(lenses)
        self._section = next(
            name
            for name, section in self.responses.edition.sections.items()
            if exercise in section.exercises
        )
        self._tell()
        return stack(sheet.view, *(lens.panel for lens in lenses))

    def show(self, lens: str) -> VBox:
        """Return one lens, which is redrawn as answers change."""
        sheet = LensController(self.responses.edition.lens(lens), self.responses, alone=True)
        self._lenses.append(sheet)
        return stack(sheet.panel)

    def worksheet(self, section: str | None = None) -> Shown:
        """Return what was answered, to show in the notebook."""
        return Shown(worksheet.page(self.responses, Request(section=section)))

    def take_home(self) -> VBox:
        """Return the worksheet to take home, and the offer to answer the section again."""
        section = self.responses.edition.sections.get(self._section)
        home = self._taking(section=section)
        if section is None:
            return stack(home)
        anew = RestartController(section, self.responses, self._follow)
        guard(anew.widget, self.responses, anew.heard)
        group = GroupController(self.responses, self.folder, section)
        guard(group.widget, self.responses, group.heard)
        return stack(home, anew.widget, *((group.widget,) if group.asks else ()))

    def my_things(self) -> VBox:
        """Return everything to take home, and the offer to answer the section again."""
        home = self._taking(everything=True)
        share = ShareController(self.responses, self.folder, self.look)
        guard(share.widget, self.responses, share.heard)
        return stack(home, share.widget, *self.take_home().children[1:])

    def compare(self) -> VBox:
        """Return the choice of an earlier version, and what the lenses said then and say now."""
        self._versions = VersionsController(self.responses, self._follow)
        guard(self._versions.widget, self.responses, self._versions.heard)
        return stack(self._versions.widget)

    def continue_from_pdf(self) -> VBox:
        """Return the panel that brings in answers from a PDF."""
        sheet = ImportController(self.responses, self._follow)
        guard(sheet.widget, self.responses, sheet.heard)
        return stack(sheet.widget)

    def what_is_kept(self) -> VBox:
        """Return the panel of files that hold something of the learner's, and ways to delete it."""
        sheet = MyDataController(self.responses, self.folder, self.look)
        guard(sheet.widget, self.responses, sheet.heard)
        return stack(sheet.widget)

    def table(self, name: str) -> Any:
        """Return a reference table, such as `occupations`, as a pandas data frame."""
        return self.responses.reference.table(name)

    def _taking(self, **what: Any) -> TakeHomeView:
        sheet = TakeHomeController(self.responses, self.folder, self.look, **what)
        guard(sheet.widget, self.responses, sheet.heard)
        return sheet.widget

    def save(
        self,
        what: str = "worksheet",
        asked: Request = Request(),  # noqa: B008 - frozen
        *,
        into: Path | None = None,
        **how: Any,
    ) -> tuple[Path, Made]:
        """Write something to take home, beside the answers or `into` a file or folder.

        `how` is what `export.make` takes.
        """
        return export.save(self.responses, what, asked, into or self.folder, **how)

    def look(self) -> None:
        """Read and show what another tab, kernel or command has saved."""
        # Also without a change: a line may be damaged, or the whole file out of reach.
        self._follow(self.responses.answers.refresh())

    def _changed(self, exercise: str) -> None:
        self._follow({exercise})

    def _follow(self, changed: set[str]) -> None:
        changed = changed | self.responses.edition.followers(changed)
        for sheet in self._sheets:
            if sheet.exercise.id in changed:
                sheet.show()
        set_anew = bool(changed & self.responses.edition.settings())
        for sheet in self._sheets:
            if set_anew or (sheet.exercise.id in changed and sheet.exercise.label_sources()):
                sheet.dress()
        # Other tables, or another version of the answers: every lens reads something else now.
        moved, self._country = self._country != self.responses.country, self.responses.country
        for lens in self._lenses:
            read = moved or VERSION in changed or changed & set(lens.use.reads.values())
            if lens.drawn and read:
                lens.draw()
        if self._versions and VERSION not in changed:
            self._versions.draw()
        self._tell()

    def _tell(self) -> None:
        if self._strip:
            self._strip.tell(self._section)


def stack(*widgets: Any) -> VBox:
    """Stack widgets one below the other, with no box drawn around them."""
    box = VBox(list(widgets))
    box.layout.overflow = "visible"
    return box
