"""A file that was made, kept in the learner's folder and given to the browser."""

from __future__ import annotations

import base64
from pathlib import Path

from workshop.documents import export
from workshop.documents.export import Made
from workshop.i18n.messages import Words
from workshop.widgets.widget import Widget


def hand_over(widget: Widget, made: Made, folder: Path, words: Words) -> None:
    """Save a file in the folder, say so, and send it to the browser through the widget."""
    file = export.put(made, folder / made.name)
    sentence = " ".join([words("pdf.made", file=file.name, folder=file.parent.name), *made.said])
    number = widget.say("saved", sentence)
    content = base64.b64encode(made.content).decode()
    sent = {"content": content, "name": made.name, "media": made.media, "number": number}
    widget.set_trait("made", sent)
