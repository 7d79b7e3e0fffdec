"""HTML draws every block, and text stays text."""

import dataclasses
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.outputs_samples import BLOCKS, PAGE, PICTURE
from workshop.render import blocks as vocabulary
from workshop.render import html
from workshop.render.blocks import (
    Block,
    Figure,
    Figures,
    Heading,
    Items,
    Lines,
    Note,
    Page,
    Paragraph,
    Picture,
    Said,
    Source,
    Table,
)
from workshop.render.printable import printable

OUTPUTS = Path(html.__file__).parent
DRAWN = {"div", "p", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details"}
DRAWN |= {
    "bdi",
    "hr",
    "summary",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "h2",
    "h3",
    "h4",
}
IN_DRAWING = {"svg", "defs", "lineargradient", "stop", "line", "rect", "circle", "text"}


class Tags(HTMLParser):
    """The tags, ids and text of a piece of HTML."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.left_open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.opened.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "br"}:
            self.left_open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.opened.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.left_open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def every_block(text: str) -> tuple[Block, ...]:
    """Each block with `text` wherever it takes one."""
    twin = Table((text, text), ((text, text),), caption=text, numbers=(1,))
    return (
        Heading(text, 1),
        Paragraph(text),
        Items((text, text)),
        Said(text, text),
        Lines(text, 2),
        Figures((Figure(text, text, text),)),
        Picture(PICTURE.svg, text, text, twin, 640, 150),
        twin,
        Note(text, text),
        Source(text),
    )


def test_every_block_of_the_vocabulary_has_a_sample() -> None:
    assert {type(block) for block in BLOCKS} == set(vocabulary.Block.__args__)
    assert {type(block) for block in every_block("")} == set(vocabulary.Block.__args__)


def test_every_block_is_drawn() -> None:
    drawn = "".join(Tags(html.fragment(BLOCKS)).words)
    for told in ("essentials 1.2 times", "<b>mornings</b>", "أريد", "$13.85", "Top tenth"):
        assert told in drawn
    for told in ("Next step", "OEWS, May 2024", "three duties", "Where your pay lies"):
        assert told in drawn


@given(st.text())
def test_any_text_stays_text(text: str) -> None:
    found = Tags(html.fragment(every_block(text), words={"picture.table": text}))
    assert set(found.opened) <= DRAWN | IN_DRAWING
    assert found.left_open == []
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert "".join(found.words).count(printable(text)) >= 1


@given(st.text(alphabet=st.characters(categories=["Cs", "Cc", "L"])))
def test_whatever_was_typed_can_be_written_to_a_file(text: str) -> None:
    html.document(Page(text, every_block(text), subtitle=text)).encode("utf-8")


def test_there_is_no_script_and_no_address_in_a_document() -> None:
    document = html.document(PAGE)
    assert "<script" not in document
    assert re.findall(r"(?:src|href)=|@import|url\((?!#)", document) == []
    assert Tags(document).left_open == []


def test_headings_begin_at_the_top_asked_for_and_skip_no_level() -> None:
    blocks = (Heading("a", 2), Heading("b", 3), Heading("c", 2), Heading("d", 1), Heading("e", 3))
    levels = re.findall(r"<h(\d)", html.fragment(blocks, top=3))
    assert levels == ["3", "4", "3", "3", "4"]


def test_a_title_is_not_repeated_by_the_first_heading() -> None:
    document = html.document(PAGE)
    assert document.count(">Job or career?<") == 2  # <title> and <h1>


def test_a_picture_is_named_described_and_told_again_as_a_table() -> None:
    drawn = html.fragment((PICTURE,), words={"picture.table": "The same as a table"})
    (name,) = re.findall(r'aria-labelledby="([^"]+)"', drawn)
    (alt,) = re.findall(r'aria-describedby="([^"]+)"', drawn)
    assert f'id="{name}" dir="auto">{PICTURE.title}' in drawn
    assert f'id="{alt}" dir="auto">{PICTURE.alt}' in drawn
    assert 'role="img"' in drawn
    assert "<summary" in drawn
    assert '<th scope="col"' in drawn
    assert '<th scope="row"' in drawn


def test_ids_are_unique_on_a_page_and_the_same_in_each_run() -> None:
    twice = html.fragment((PICTURE, PICTURE), scope="pay") + html.fragment((PICTURE,), scope="week")
    ids = [value for name, value in Tags(twice).attributes if name == "id"]
    assert len(ids) == len(set(ids)) == 9
    assert html.fragment(BLOCKS, scope="a") == html.fragment(BLOCKS, scope="a")


def test_a_drawing_finds_its_own_parts_by_its_own_ids() -> None:
    drawn = html.fragment((PICTURE, PICTURE))
    ids = re.findall(r'<linearGradient id="([^"]+)"', drawn)
    assert re.findall(r"url\(#([^)]+)\)", drawn) == ids
    assert len(set(ids)) == 2


def test_a_wide_table_can_be_scrolled_by_keys() -> None:
    wide = Table(("a", "b", "c", "d"), (("1", "2", "3", "4"),), caption="Wide")
    assert 'role="group" tabindex="0" aria-label="Wide"' in html.fragment((wide,))
    assert "tabindex" not in html.fragment((Table(("a",), (("1",),)),))


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")]
)
def test_a_document_runs_the_way_its_language_does(language: str, direction: str) -> None:
    page = dataclasses.replace(PAGE, language=language)
    assert f'<html lang="{language}" dir="{direction}">' in html.document(page)


# The look


def palettes() -> list[dict[str, str]]:
    """The colours of sheet.css: light, dark in JupyterLab, dark in a document."""
    rules = re.findall(r"\{([^{}]*--ws-ink:[^{}]*)\}", html.css())
    return [dict(re.findall(r"--ws-([a-z0-9-]+): (#[0-9a-f]{6})", rule)) for rule in rules]


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "paper"), [(0, "#ffffff"), (1, "#111111"), (2, "#15191b")])
def test_every_colour_can_be_read_on_every_ground(theme: int, paper: str) -> None:
    colours = palettes()[theme]
    for ground in (paper, colours["surface"], colours["accent-soft"]):
        for name in ("ink", "quiet", "accent"):
            assert contrast(colours[name], ground) >= 4.5, (name, ground)
        for name in ("now", "wanted", "edge", "c1", "c2", "c3", "c4", "c5", "c6"):
            assert contrast(colours[name], ground) >= 3, (name, ground)


def test_each_theme_and_the_printed_page_know_every_colour_in_use() -> None:
    light, *others = palettes()
    assert len(others) == 2
    printed = tomllib.loads((OUTPUTS / "print.toml").read_text())
    used = set(re.findall(r"var\(--ws-([a-z0-9-]+)", html.css() + PICTURE.svg)) - {"font"}
    known = set(light) | {"paper"}
    assert used <= known
    assert set(printed) == known
    assert all(set(other) | {"paper"} == known for other in others)


def test_a_quotation_from_right_to_left_keeps_its_direction_to_itself() -> None:
    drawn = html.fragment((Paragraph("“أعرف?” and “more <b>” stay"), Paragraph("“Plain” stays")))
    assert "<bdi>“أعرف?”</bdi> and “more &lt;b&gt;” stay" in drawn
    assert drawn.count("<bdi>") == 1


def test_the_look_has_no_left_or_right() -> None:
    assert not re.findall(
        r"(?:margin|padding|border|text-align)[a-z-]*: ?[a-z-]*(?:left|right)", html.css()
    )
    assert not re.findall(r"-(?:left|right)\b", html.css())


def test_a_pictures_title_comes_before_its_drawing() -> None:
    drawn = html.fragment((PICTURE,))
    assert drawn.index("<figcaption") < drawn.index("<svg") < drawn.index("<details")
