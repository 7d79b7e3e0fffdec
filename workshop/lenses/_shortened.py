"""The learner's words and a label's name, short enough for a line in a table."""

from __future__ import annotations

import re

from workshop.render.charts.lettering import ELLIPSIS, clean, clusters

LINE = 100


def shortened(text: str, most: int = LINE) -> str:
    """The text on one line of at most `most` characters, cut between words where it can be."""
    line = clean(text)
    if len(line) <= most:
        return line
    kept = ""
    for piece in clusters(line):
        if len(kept) + len(piece) > most - len(ELLIPSIS):
            break
        kept += piece
    head = kept.rpartition(" ")[0]
    return (head if len(head) > most // 2 else kept).rstrip(" ,.;:") + ELLIPSIS


def name(label: str) -> str:
    """Return a label up to its colon: `Family: time for those close to me` is called `Family`."""
    return re.split("[:：]", label)[0].strip()
