"""What is kept of the learner, and the two ways to forget it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import traitlets

from workshop.widgets.widget import SHARED, Widget

HERE = Path(__file__).parent


class MyDataView(Widget):
    """The page sends `list`, and once confirmed `forget` or `delete`; `files` is what there is.

    `earlier` are answers that this version of the workbook has no place for.
    """

    files: traitlets.List[Any] = traitlets.List().tag(sync=True)
    earlier: traitlets.List[str] = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, words: Mapping[str, str]) -> None:
        own = {key: text for key, text in words.items() if key.startswith("kept.")}
        super().__init__("my_data", (SHARED / "fold.css", HERE / "my_data.css"), words=own)
