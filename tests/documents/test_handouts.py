"""On paper everything is asked that is asked on screen, and nothing is filled in."""

import io
import re
import subprocess

import pikepdf
import pytest

from tests.programs import poppler
from tests.shipped import read_edition
from workshop import cli
from workshop.documents import cards, export, handout, key
from workshop.exercises.sort import Sort
from workshop.i18n.formats import Amounts
from workshop.render import pdf
from workshop.render.blocks import Items, Lines, Table
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers

pytestmark = pytest.mark.native

EDITION = read_edition("en")
READING = Responses(EDITION, Answers.holding({}))
SECTIONS = list(EDITION.sections)
EXERCISES = [one for section in EDITION.sections.values() for one in handout.forms(section)]


def printed(page, paper="a4"):
    return pdf.pdf(page, paper=paper, date=READING.today())


def words(pdf_bytes):
    ran = subprocess.run(
        [poppler("pdftotext"), "-", "-"], input=pdf_bytes, capture_output=True, check=True
    )
    return re.sub(r"\W+", "", ran.stdout.decode())


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_each_exercise_has_a_form_with_every_label_and_room_to_answer(exercise):
    blocks = exercise.paper(EDITION.words, Amounts("en_US", "USD"))
    text = " ".join(
        " ".join([one.asked] if isinstance(one, Lines) else one.items if isinstance(one, Items)
                 else [*one.columns, *(cell for row in one.rows for cell in row), one.caption])
        for one in blocks
    )  # fmt: skip
    labels = {} if exercise.name == "write" else dict(exercise.labels())
    if exercise.name == "form":
        labels = {name: text for name, text in labels.items() if "." not in name}
    missing = [label for label in labels.values() if label not in text]
    fields = list(getattr(exercise, "fields", {}).values())
    if not any(field.type == "currency" for field in fields):
        assert missing == []
    assert any(isinstance(one, Lines) and one.count for one in blocks) or any(
        (isinstance(one, Table) and one.roomy) or isinstance(one, Items) for one in blocks
    )


@pytest.mark.parametrize("paper", export.PAPERS)
@pytest.mark.parametrize("section", SECTIONS)
def test_a_sections_forms_are_accessible_and_nothing_is_torn(section, paper):
    made = printed(handout.page(READING, section), paper)
    assert made.said == ()
    shown = words(made.pdf)
    for exercise in handout.forms(EDITION.section(section)):
        assert re.sub(r"\W+", "", exercise.title) in shown
        assert re.sub(r"\W+", "", exercise.prompt) in shown


def test_in_large_print_no_letter_is_smaller_than_18_points():
    made = printed(handout.page(READING, "job-or-career", large=True)).pdf
    sizes = set()
    with pikepdf.open(io.BytesIO(made)) as opened:
        for page in opened.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    sizes.add(float(operands[1]))
    assert min(sizes) >= 18, sizes
    shown = words(made)
    for exercise in handout.forms(EDITION.section("job-or-career")):
        assert re.sub(r"\W+", "", exercise.prompt) in shown


def test_there_is_a_card_for_everything_that_can_be_moved():
    blocks = cards.page(READING).blocks
    held = [card for block in blocks if isinstance(block, Items) for card in block.items]
    sorts = [one for one in EXERCISES if isinstance(one, Sort)]
    assert {card for one in sorts for card in one.cards.values()} <= set(held)
    for large in (False, True):
        assert printed(cards.page(READING, large=large)).said == ()


@pytest.mark.parametrize("section", SECTIONS)
def test_the_key_tells_why_people_differ_and_where_figures_come_from(section):
    shown = words(printed(key.page(READING, section)).pdf)
    for exercise in handout.forms(EDITION.section(section)):
        for why in getattr(exercise, "after", {}).values():
            assert re.sub(r"\W+", "", why) in shown


def test_the_key_gives_the_figure_behind_a_guess_with_its_source():
    shown = words(printed(key.page(READING, "job-or-career")).pdf)
    assert "129" in shown
    assert "NationalLongitudinalSurveyofYouth1979" in shown


def test_the_command_writes_the_set_and_what_was_asked(tmp_path, capsys):
    whole, some = tmp_path / "whole", tmp_path / "some"
    assert cli.main(["handouts", "--to", str(whole)]) == 0
    assert len(list(whole.glob("*.pdf"))) == 2 * len(SECTIONS) + 1
    asked = ["--section", "my-roadmap", "--only", "forms", "--large-print", "--paper", "us-letter"]
    assert cli.main(["handouts", *asked, "--to", str(some)]) == 0
    [file] = some.iterdir()
    assert file.name == "08 My roadmap (large print).pdf"
    with pikepdf.open(file) as opened:
        assert [float(one) for one in opened.pages[0].mediabox][2:] == [612, 792]
    assert cli.main(["handouts", "--section", "my-roadmp"]) == 1
    assert "my-roadmap" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert cli.main(["handouts", "--only", "cards", "--to", str(tmp_path / "file" / "x")]) == 1
