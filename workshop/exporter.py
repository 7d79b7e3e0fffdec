"""The door for nbconvert: `--to worksheet`, and JupyterLab's Save and Export Notebook As."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import Exporter
from traitlets import Enum, List, default


class WorksheetExporter(Exporter):
    """A completed worksheet (PDF), made from the answers as they stand now.

    Of the notebook only its folder and its `metadata.workshop.section` are read,
    never its outputs: those may be older than the answers. A notebook without
    a section gives the whole workbook.
    """

    output_mimetype = "application/pdf"
    export_from_notebook = "Completed worksheet (PDF)"

    # The answers are the only input, so none of nbconvert's steps has a part.
    default_preprocessors: List[Any] = List([])

    paper = Enum(("a4", "us-letter"), default_value="a4", help="Paper size.").tag(config=True)

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Print the notebook's section; return the PDF and nbconvert's resources."""
        from workshop.workbook import Workbook

        resources = self._init_resources(resources)  # type: ignore[no-untyped-call]
        folder = Path(resources["metadata"].get("path") or ".")
        section = nb.metadata.get("workshop", {}).get("section")
        pdf, said = Workbook.at(folder).print_pdf(section, paper=self.paper)
        for sentence in said:
            self.log.warning(sentence)
        return pdf, resources
