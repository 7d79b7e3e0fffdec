"""What is known about an occupation, for any panel whose page asks for it by its code."""

from __future__ import annotations

from workshop.panels.guard import Message
from workshop.render import html
from workshop.responses.readout import occupation_blocks
from workshop.responses.responses import Responses
from workshop.widgets.widget import Widget

HEADINGS = 3  # below the dialog's own title


def send_card(widget: Widget, responses: Responses, message: Message) -> None:
    """Send the page what is known about an occupation; nothing where it is not listed here."""
    code = str(message.get("code", ""))
    known = responses.reference.occupation(code)
    if known is None:
        return
    drawn = html.fragment(
        occupation_blocks(responses, code),
        top=HEADINGS,
        scope="card",
        words=responses.edition.words,
        opens=True,
    )
    widget.send({"say": "card", "n": message.get("n"), "title": known.title, "html": drawn})
