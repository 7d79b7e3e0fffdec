"""What catches whatever a panel raises while it hears the page; nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshop.responses.responses import Responses
from workshop.storage import error_log
from workshop.widgets.widget import Widget

Message = Mapping[str, Any]


def guard(widget: Widget, responses: Responses, act: Callable[[Message], None]) -> None:
    """Let `act` hear the widget's messages; log what it raises and tell the page."""

    def heard(message: Message) -> None:
        try:
            act(message)
        except Exception as error:  # noqa: BLE001 - JupyterLab would hide it from the learner
            text, code = error_log.said(
                error, responses.edition.words, responses.answers.file.parent
            )
            number = int(widget.status.get("number", 0)) + 1
            status = {"tone": "problem", "text": text, "code": code, "number": number}
            widget.status = {**widget.status, **status}

    widget.hear(heard)
