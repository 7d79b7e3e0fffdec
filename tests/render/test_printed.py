"""The five sample people's PDFs are what they were: their words, their structure, their pages.

After a meant change, `WRITE_PRINTED=1` writes the known ones anew.
"""

from __future__ import annotations

import dataclasses
import io
import os
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from tests.panels.test_take_home import TODAY, whole
from tests.pdf_ua import elements, spoken
from tests.programs import poppler
from tests.shipped import read_edition
from workshop.documents import PAGES, Request, export
from workshop.render import pdf, press

pytestmark = pytest.mark.native

KNOWN = Path(__file__).with_name("printed")
PEOPLE = list(read_edition("en").people)
# Dots an inch: enough to see a block that moved, too few for another renderer's hinting.
FINENESS = {"plan": 24, "worksheet": 9}
ACROSS = 11
# Of 255 levels of grey: how far a page may be off as a whole, and in its worst tenth.
OFF, WORST_OFF = 2.5, 14


@pytest.fixture(autouse=True)
def no_fonts_but_our_own(monkeypatch):
    """Some letters have no font that ships; what a computer has for them is not under test."""
    steps = tuple(dataclasses.replace(step, system_fonts=False) for step in press.STEPS)
    monkeypatch.setattr(press, "STEPS", steps)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    kept = {}

    def make(person, what):
        if (person, what) not in kept:
            responses = whole(person, tmp_path_factory.mktemp(person))
            kept[person, what] = export.make(responses, what).content
        return kept[person, what]

    return make


def told(content: bytes) -> str:
    """What is heard, and how it is tagged: as many of each kind, in order of first use."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        kinds: dict[str, int] = {}
        for one in elements(opened.Root.StructTreeRoot):
            kinds[str(one.S)[1:]] = kinds.get(str(one.S)[1:], 0) + 1
        pages = len(opened.pages)
        paint = ", ".join(colours(opened))
    counted = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
    words = spoken(content).replace(". ", ".\n")
    return f"{pages} pages\n{counted}\n{paint}\n{words}\n"


def colours(opened: pikepdf.Pdf) -> list[str]:
    """Every colour that is painted with, on the pages and in the drawings."""
    forms = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
    drawings = [one for one in forms if one.get("/Subtype") == pikepdf.Name.Form]
    found = set()
    for held in [*opened.pages, *drawings]:
        for operands, operator in pikepdf.parse_content_stream(held):
            if str(operator) in ("rg", "RG", "g", "G", "sc", "SC", "scn", "SCN"):
                numbers = [one for one in operands if not isinstance(one, pikepdf.Name)]
                found.add(" ".join(f"{float(one):.2f}" for one in numbers))
    return sorted(found)


def sheet(content: bytes, fineness: int) -> Image.Image:
    """All pages side by side, small and grey."""
    command = [poppler("pdftoppm"), "-gray", "-r", str(fineness), "-"]
    ran = subprocess.run(command, input=content, capture_output=True, check=True)
    pages, rest = [], ran.stdout
    while rest:
        _, size, _, rest = rest.split(b"\n", 3)
        across, down = map(int, size.split())
        pages.append(Image.frombytes("L", (across, down), rest[: across * down]))
        rest = rest[across * down :]
    wide, tall = pages[0].size
    rows = -(-len(pages) // ACROSS)
    whole = Image.new("L", (wide * min(ACROSS, len(pages)), tall * rows), 255)
    for number, page in enumerate(pages):
        whole.paste(page, (number % ACROSS * wide, number // ACROSS * tall))
    return whole


def off(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The mean difference of two sheets, and that of the worst of 400 parts."""
    if one.size != other.size:
        return 255, 255
    difference = ImageChops.difference(one, other)
    parts = difference.resize((20, 20), Image.Resampling.BOX)
    return ImageStat.Stat(difference).mean[0], float(parts.getextrema()[1])


@pytest.mark.parametrize("what", FINENESS)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_words_and_the_structure_are_the_known_ones(made, person, what):
    file = KNOWN / f"{person}-{what}.txt"
    found = told(made(person, what))
    if os.environ.get("WRITE_PRINTED"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, "utf-8")
    assert found == file.read_text("utf-8")


@pytest.mark.parametrize("what", FINENESS)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_pages_look_as_they_did(made, person, what):
    file = KNOWN / f"{person}-{what}.png"
    found = sheet(made(person, what), FINENESS[what])
    if os.environ.get("WRITE_PRINTED"):
        found.save(file, optimize=True)
    mean, worst = off(found, Image.open(file).convert("L"))
    assert mean <= OFF
    assert worst <= WORST_OFF


@pytest.mark.parametrize("name", ["ink", "quiet", "accent", "now", "wanted", "line"])
def test_a_colour_that_changed_is_seen(tmp_path, monkeypatch, name):
    changed = {**pdf.palette(), name: "#ff0000"}
    monkeypatch.setattr(pdf, "palette", lambda: changed)
    content = export.make(whole("dana", tmp_path), "plan").content
    assert told(content) != (KNOWN / "dana-plan.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "harm", ["a group is gone", "the order is another", "the paper is another"]
)
def test_a_plan_that_changed_is_seen(tmp_path, harm):
    responses = whole("dana", tmp_path)
    page = PAGES["plan"].build(responses, Request())
    blocks, paper = list(page.blocks), "a4"
    if harm == "a group is gone":
        blocks = blocks[:-2]
    elif harm == "the order is another":
        blocks[1], blocks[-1] = blocks[-1], blocks[1]
    else:
        paper = "us-letter"
    harmed = type(page)(page.title, tuple(blocks), page.subtitle, page.language, page.words, "plan")
    content = pdf.pdf(harmed, paper=paper, date=TODAY).pdf
    known = Image.open(KNOWN / "dana-plan.png").convert("L")
    mean, worst = off(sheet(content, FINENESS["plan"]), known)
    assert mean > OFF or worst > WORST_OFF
