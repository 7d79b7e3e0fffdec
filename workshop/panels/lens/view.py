"""A lens on the page: it asks to be drawn when it is on screen, and again when told."""

from __future__ import annotations

from collections.abc import Mapping

import traitlets

from workshop.widgets.widget import Widget


class LensView(Widget):
    """Shows the fragment in `html`; the page sends `draw` once it stands, and `card`.

    Its heading is `<h{level}>`: one below an exercise's own, or as high where it stands alone.
    """

    html = traitlets.Unicode().tag(sync=True)

    def __init__(self, lens: str, title: str, level: int, words: Mapping[str, str]) -> None:
        status = {"title": title, "lens": lens, "level": level}
        super().__init__("lens", status=status, words=dict(words))
