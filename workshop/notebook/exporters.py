"""The doors for nbconvert: `--to worksheet`, `worksheet_html` and `plan`, and Lab's export menu."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from nbconvert.exporters.exporter import Exporter
from traitlets import Bool, Enum, List, default


class TakeHomeExporter(Exporter):
    """A file to take home, made from the answers as they stand now.

    Of the notebook only its folder and `metadata.workshop.section` are read, never its
    outputs: those may be older than the answers.
    """

    what: ClassVar[str] = "worksheet"
    form: ClassVar[str] = "pdf"

    # The answers are the only input, so none of nbconvert's steps has a part.
    default_preprocessors: List[Any] = List([])

    paper = Enum(("a4", "us-letter"), default_value="a4", help="Paper size.").tag(config=True)
    carry = Bool(True, help="Answers inside.").tag(config=True)

    @default("file_extension")
    def _file_extension(self) -> str:
        return f".{self.form}"

    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **kw: Any
    ) -> tuple[bytes | str, dict[str, Any]]:
        """Make the file; return it and nbconvert's resources."""
        from workshop.documents import Request, export
        from workshop.responses.responses import Responses

        resources = self._init_resources(resources)  # type: ignore[no-untyped-call]
        folder = Path(resources["metadata"].get("path") or ".")
        responses = Responses.at(folder)
        asked = Request(section=self.section(nb, responses.edition.gathers))
        document = export.make(
            responses, self.what, asked, form=self.form, paper=self.paper, carry=self.carry
        )
        for sentence in document.said:
            self.log.warning(sentence)
        return document.content if self.form == "pdf" else document.content.decode(), resources

    def section(self, nb: Any, gathers: tuple[str, ...]) -> str | None:
        """Return the notebook's section; None, the whole workbook, where all comes together."""
        named = nb.metadata.get("workshop", {}).get("section")
        return None if named is None or named in gathers else str(named)


class WorksheetExporter(TakeHomeExporter):
    """A completed worksheet (PDF): of one section, or of all where everything comes together."""

    output_mimetype = "application/pdf"
    export_from_notebook = "Completed worksheet (PDF)"


class WorksheetHtmlExporter(TakeHomeExporter):
    """A completed worksheet as one web page that needs nothing else."""

    form = "html"
    output_mimetype = "text/html"
    export_from_notebook = "Completed worksheet (HTML)"


class PlanExporter(TakeHomeExporter):
    """The plan on one page (PDF)."""

    what = "plan"
    output_mimetype = "application/pdf"
    export_from_notebook = "My plan (PDF)"

    def section(self, nb: Any, gathers: tuple[str, ...]) -> str | None:
        """Return None: the plan is always of all sections."""
        return None
