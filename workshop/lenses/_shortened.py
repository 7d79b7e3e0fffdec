"""The learner's words and a label's name, short enough for a line in a table."""

from __future__ import annotations

import re

from workshop.render.charts.lettering import ELLIPSIS, clean, clusters

LINE = 100


def shortened(text: str, most: int = LINE) -> str:
    """Return the text on one line of at most `most` characters, cut between words if possible."""
    line = clean(text)
    if len(line) <= most:
        return line
    fitting = ""
    for piece in clusters(line):
        if len(fitting) + len(piece) > most - len(ELLIPSIS):
            break
        fitting += piece
    head = fitting.rpartition(" ")[0]
    return (head if len(head) > most // 2 else fitting).rstrip(" ,.;:") + ELLIPSIS


def name(label: str) -> str:
    """Return a label up to its colon: `Family` of `Family: time for those close to me`."""
    return re.split("[:：]", label)[0].strip()
