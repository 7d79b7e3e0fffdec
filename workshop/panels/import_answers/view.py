"""The place to hand over a file and to decide what of it comes in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import traitlets

from workshop.widgets.widget import Widget

HERE = Path(__file__).parent


class ImportView(Widget):
    """The import as a widget; the page sends `look` with a file, then `bring` or `leave`.

    `found` says what the file would change; empty while there is no file. `largest` is in bytes.
    """

    found = traitlets.Dict().tag(sync=True)
    largest = traitlets.Int().tag(sync=True)

    def __init__(self, words: Mapping[str, str], largest: int) -> None:
        own = {key: text for key, text in words.items() if key.startswith("bring.")}
        super().__init__(
            "import_answers", (HERE / "import_answers.css",), words=own, largest=largest
        )
