"""The panel of things to take home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets

from workshop.widgets.widget import Widget

HERE = Path(__file__).parent


class TakeHomeView(Widget):
    """The things to take home as a widget; the page sends `make` with what is wanted.

    An offer is `what`, its `buttons` by form, and on a `grand` panel a `title`, a `hint`, whether
    it asks for a name, and whether answers may travel inside it.
    """

    papers = traitlets.Dict().tag(sync=True)
    offers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    grand = traitlets.Bool().tag(sync=True)
    made = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        words: Mapping[str, str],
        papers: Mapping[str, str],
        offers: Sequence[Mapping[str, Any]],
        grand: bool,
    ) -> None:
        super().__init__(
            "take_home",
            (HERE / "take_home.css",),
            words=dict(words),
            papers=dict(papers),
            offers=[dict(one) for one in offers],
            grand=grand,
        )
