"""In any script and in any field, an answer is printed, and the file is saved."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import date
from pathlib import Path

import nbformat
import pikepdf
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.programs import poppler
from tests.render.test_html import every_block
from tests.scripts import SCRIPTS
from tests.shipped import read_edition
from workshop.documents import export
from workshop.exercises import Exercise
from workshop.exercises.fields import Record
from workshop.exercises.form import Form
from workshop.exercises.ledger import Ledger
from workshop.exercises.write import Write
from workshop.notebook.exporters import (
    PlanExporter,
    TakeHomeExporter,
    WorksheetExporter,
    WorksheetHtmlExporter,
)
from workshop.render import press
from workshop.render.blocks import Page, Picture
from workshop.render.charts.canvas import Canvas, Caption
from workshop.render.pdf import pdf
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers, Parts

EDITION = read_edition("en")
TODAY = date(2026, 11, 26)
SHIPPED = ("Arabic", "Cyrillic", "Devanagari", "Georgian", "Greek", "Hebrew", "Latin", "Thai")
# Of these the whole worksheet is made, of each the plan: letters from the left and the right, ones
# that join, ones without a font that ships, and none at all.
WHOLE = ("Arabic", "Cyrillic", "Devanagari", "Han", "Latin", "no letters")
TYPED = ("text", "occupation")
pytestmark = pytest.mark.native


def typed(exercise: Exercise, answered: Parts, words: str) -> Parts:
    """The same answers with `words` in every field that takes words of one's own."""
    if isinstance(exercise, Write):
        return dict.fromkeys(answered, words)
    record: Record = {}
    if isinstance(exercise, Form):
        record = exercise.fields
    elif isinstance(exercise, Ledger):
        record = exercise.columns
    kinds = {name: field.type for name, field in record.items()}
    return {
        part: words if kinds.get(part.rpartition(".")[2]) in TYPED else value
        for part, value in answered.items()
    }


def in_words(words: str, folder: Path) -> Responses:
    """Dana's answers, each text of hers in other words."""
    responses = Responses(EDITION, Answers(folder / FILE_NAME), today=lambda: TODAY)
    changed = 0
    for name, answered in EDITION.people["dana"].answers.items():
        exercise = EDITION.exercise(name)
        parts = typed(exercise, answered, words)
        changed += sum(parts[part] != answered[part] for part in answered)
        responses.answers.put(name, exercise.normalize(parts))
    assert changed > 100
    return responses


def drawn(words: str) -> Picture:
    canvas = Canvas()
    canvas.text(10, 20, words)
    canvas.text(260, 40, words, anchor="middle", bold=True, size=16)
    return canvas.finish(60, Caption("Title", "Alternative", ("Name",)), [("a",)])


def claims_pdf_ua(made: bytes) -> bool:
    with pikepdf.open(io.BytesIO(made)) as opened, opened.open_metadata() as metadata:
        return metadata.get("pdfuaid:part") == "1"


@pytest.mark.parametrize("script", SCRIPTS)
def test_worksheet_and_plan_are_saved_whatever_the_script(script: str, tmp_path: Path) -> None:
    responses = in_words(SCRIPTS[script], tmp_path)
    for what in ("worksheet", "plan") if script in WHOLE else ("plan",):
        made = export.make(responses, what)
        assert made.content.startswith(b"%PDF")
        assert claims_pdf_ua(made.content) == (made.said == ())
        if script in SHIPPED:
            assert made.said == (), what


@pytest.mark.parametrize("script", SHIPPED)
def test_words_in_a_drawing_keep_its_tags_where_a_font_ships(script: str) -> None:
    page = Page("T", (drawn(SCRIPTS[script]),))
    made = pdf(page, date=TODAY)
    assert made.said == ()
    fonts = subprocess.run(
        [poppler("pdffonts"), "-"], input=made.pdf, capture_output=True, check=True
    )
    assert "DejaVu" not in fonts.stdout.decode()


# Letters that combine, join, turn round, have no meaning, or are half a letter.
ODD = st.text(
    st.one_of(
        st.characters(categories=("Mn", "Mc", "Me", "Cf", "Cn", "Co", "Cs", "Cc")),
        st.sampled_from("aक👩"),
    ),
    max_size=20,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ODD)
def test_letters_that_are_hardly_letters_are_printed_in_any_block(words: str) -> None:
    page = Page(words, (*every_block(words), drawn(words)), subtitle=words)
    made = pdf(page, date=TODAY)
    assert claims_pdf_ua(made.pdf) == (made.said == ())


@pytest.mark.parametrize(
    "refused",
    [
        "the PDF contains text with missing codepoints",
        "the PDF contains text with the disallowed codepoint U+FFFE",
        "the PDF contains codepoints from the Unicode private area",
        "the text `क` was not mapped to a code point",
        "the font `X` has a license that forbids it",
        "failed to read the font `X`",
    ],
)
def test_each_refusal_of_text_leads_a_step_down_and_says_so(
    refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def compiled(document: str, stamp: int, step: press.Step, layout: str) -> bytes:
        tried.append(step)
        if step.standards:
            raise typst.TypstError(f"PDF/UA-1 error: {refused}")
        return b"%PDF"

    monkeypatch.setattr(press, "compiled", compiled)
    assert press.print_document("{}", 0, "plain") == (b"%PDF", (press.NO_TAGS,))
    assert tried == list(press.STEPS[:3])


def test_a_font_of_the_computers_that_cannot_be_used_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def compiled(document: str, stamp: int, step: press.Step, layout: str) -> bytes:
        if step.system_fonts:
            raise typst.TypstError("the font `X` could not be read")
        if step.standards:
            raise typst.TypstError("the text `我` could not be displayed with any font")
        return b"%PDF"

    monkeypatch.setattr(press, "compiled", compiled)
    assert press.print_document("{}", 0, "plain") == (b"%PDF", (press.NO_FONT,))


def test_a_fault_of_the_template_is_not_taken_for_one_of_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def compiled(document: str, stamp: int, step: press.Step, layout: str) -> bytes:
        raise typst.TypstError("PDF/UA-1 error: missing alt text")

    monkeypatch.setattr(press, "compiled", compiled)
    with pytest.raises(typst.TypstError, match="alt text"):
        press.print_document("{}", 0, "plain")


@pytest.mark.parametrize("exporter", [WorksheetExporter, WorksheetHtmlExporter, PlanExporter])
def test_labs_menu_and_nbconvert_export_it(
    exporter: type[TakeHomeExporter], tmp_path: Path
) -> None:
    in_words(SCRIPTS["Devanagari"], tmp_path)
    path = str(tmp_path / "en")
    notebook = nbformat.v4.new_notebook(metadata={"workshop": {"section": "my-roadmap"}})
    content, _ = exporter().from_notebook_node(notebook, {"metadata": {"path": path}})
    assert content


def test_a_line_that_the_page_sets_stands_where_it_was_drawn() -> None:
    """By its letters' boxes: as far along and as far down as its neighbour of plain letters."""
    canvas = Canvas()
    for x, anchor in ((0, "start"), (260, "middle"), (520, "end")):
        canvas.text(x, 20, "AAA", anchor=anchor)
        canvas.text(x, 60, "AAA\u0331", anchor=anchor)
    drawing = canvas.finish(80, Caption("T", "Alternative", ("Name",)), [("a",)])
    made = pdf(Page("T", (drawing,)), date=TODAY).pdf
    told = subprocess.run(
        [poppler("pdftotext"), "-bbox", "-", "-"], input=made, capture_output=True
    ).stdout
    found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(AAA\S*)</word>', told.decode())
    plain = sorted((float(x), float(y)) for x, y, said in found if said == "AAA")
    set_here = sorted((float(x), float(y)) for x, y, said in found if said != "AAA")
    assert len(plain) == len(set_here) == 3
    for (x, y), (own_x, own_y) in zip(plain, set_here, strict=True):
        assert own_x == pytest.approx(x, abs=1)
        assert own_y - y == pytest.approx(40 * 0.75, abs=4)
