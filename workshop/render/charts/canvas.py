"""A sheet to draw on in SVG, where every colour is a name and every text is only text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree as Tree

from workshop.render.blocks import Picture, Table
from workshop.render.charts.lettering import clean, fit, width

# So narrow that on a phone, where it is made smaller, its words stay 12 px high.
WIDTH = 380
INSET = 11
LARGE = 16
SMALL = 14
LEADING = 20
FONTS = ("Source Sans Pro", "sans-serif")

Page = Literal["ink", "quiet", "line", "paper", "surface"]
Emphasis = Literal["accent", "accent-soft", "now", "wanted"]
Series = Literal["c1", "c2", "c3", "c4", "c5", "c6"]
Ink = Page | Emphasis | Series
Anchor = Literal["start", "middle", "end"]
Mark = Literal["dot", "ring", "diamond", "up", "square", "down", "right"]

_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}
_CORNERS: dict[Mark, tuple[tuple[float, float], ...]] = {
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "up": ((0, -1), (1, 0.8), (-1, 0.8)),
    "down": ((0, 1), (1, -0.8), (-1, -0.8)),
    "right": ((1, 0), (-0.8, 1), (-0.8, -1)),
}


@dataclass(frozen=True)
class Caption:
    """A picture in words: its title, its facts as a sentence, its table's columns."""

    title: str
    alt: str
    columns: tuple[str, ...]


def colour(ink: Ink) -> str:
    """Return the name under which each output has a color."""
    return f"var(--ws-{ink})"


class Canvas:
    """Shapes and texts in pixels on a sheet `WIDTH` wide; its height is known at the end."""

    def __init__(self) -> None:
        self._root = Tree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "role": "img",
                # A page set from right to left would otherwise turn the meaning of "start".
                "direction": "ltr",
                "font-family": ", ".join(FONTS),
            },
        )

    def _add(self, tag: str, **named: float | str) -> Tree.Element:
        attributes = {
            name.replace("_", "-"): value if isinstance(value, str) else f"{value:.2f}"
            for name, value in named.items()
        }
        return Tree.SubElement(self._root, tag, attributes)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        ink: Ink = "ink",
        size: float = SMALL,
        anchor: Anchor = "start",
        bold: bool = False,
    ) -> None:
        """Write one line with its baseline at `y`, moved in where it would leave the sheet."""
        text = fit(text, size, WIDTH)
        wide = width(text, size)
        left = min(max(x - _SHARE[anchor] * wide, 0), WIDTH - wide)
        self._add(
            "text",
            x=left + _SHARE[anchor] * wide,
            y=y,
            fill=colour(ink),
            font_size=size,
            text_anchor=anchor,
            font_weight="600" if bold else "400",
        ).text = text

    def line(
        self, x1: float, y1: float, x2: float, y2: float, ink: Ink = "line", thick: float = 1
    ) -> None:
        """Draw a straight line."""
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour(ink), stroke_width=thick)

    def box(
        self, x: float, y: float, wide: float, high: float, fill: Ink, edge: Ink | None = None
    ) -> None:
        """Draw a rectangle; its corners are a little round."""
        round_by = min(3.0, wide / 2, high / 2)
        stroke = colour(edge) if edge else "none"
        self._add(
            "rect", x=x, y=y, width=wide, height=high, rx=round_by, fill=colour(fill), stroke=stroke
        )

    def veil(self, x: float, y: float, wide: float, high: float) -> None:
        """Cover what lies beneath a text."""
        self._add("rect", x=x, y=y, width=wide, height=high, fill=colour("paper"))

    def mark(self, kind: Mark, x: float, y: float, size: float, ink: Ink) -> None:
        """Draw a small shape about a point; a ring is open, all others are filled."""
        if kind in ("dot", "ring"):
            fill: Ink = "paper" if kind == "ring" else ink
            edge = colour(ink)
            self._add("circle", cx=x, cy=y, r=size, fill=colour(fill), stroke=edge, stroke_width=3)
            return
        corners = " ".join(f"{x + size * h:.2f},{y + size * v:.2f}" for h, v in _CORNERS[kind])
        self._add("polygon", points=corners, fill=colour(ink))

    def finish(self, height: float, caption: Caption, rows: list[tuple[str, ...]]) -> Picture:
        """Finish the sheet as a picture; `rows` are the same facts, in full, for its table."""
        self._root.set("viewBox", f"0 0 {WIDTH} {height:.0f}")
        self._root.set("width", str(WIDTH))
        self._root.set("height", f"{height:.0f}")
        for place, (tag, text) in enumerate((("title", caption.title), ("desc", caption.alt))):
            named = Tree.Element(tag)
            named.text = clean(text)
            self._root.insert(place, named)
        return Picture(
            svg=Tree.tostring(self._root, encoding="unicode"),
            title=caption.title,
            alt=caption.alt,
            twin=Table(caption.columns, tuple(rows), caption.title),
            width=WIDTH,
            height=round(height),
        )
