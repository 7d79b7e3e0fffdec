"""Every page to take home or to hand out holds to PDF/UA-1, and is read in the order it is told."""

import io

import pdfua
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.panels.test_take_home import whole
from tests.pdf_ua import findings, kids_of, spoken
from tests.shipped import read_edition
from workshop.documents import PAGES, Request, cards, export, handout, key
from workshop.render import pdf
from workshop.render.blocks import Page, Said, Table
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers

pytestmark = pytest.mark.native

EDITION = read_edition("en")
READING = Responses(EDITION, Answers.holding({}))


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    return {name: whole(name, tmp_path_factory.mktemp(name)) for name in EDITION.people}


@pytest.mark.parametrize("what", PAGES)
@pytest.mark.parametrize("person", EDITION.people)
def test_what_each_sample_person_takes_home_is_sound(people, person, what, tmp_path):
    responses = people[person]
    chosen = tuple(one.id for one in EDITION.section("job-or-career").exercises.values())
    made = export.make(responses, what, Request(name="Dana", chosen=chosen))
    if "pdf.no-font" in {key for key in EDITION.words if EDITION.words[key] in made.said}:
        assert all(one.startswith(("05-001", "07-001", "13-005")) for one in findings(made.content))
    else:
        assert checked_file(made.content, tmp_path) == []


def checked_file(content, folder):
    file = folder / "made.pdf"
    file.write_bytes(content)
    return [*findings(content), *(str(one) for one in pdfua.validate(file).findings)]


@pytest.mark.parametrize(
    "page",
    [handout.page(READING, "job-or-career"), cards.page(READING), key.page(READING, "my-roadmap"),
     handout.page(READING, "pay-balance-and-benefits", large=True)],
)  # fmt: skip
def test_what_is_handed_out_is_sound(page, tmp_path):
    made = pdf.pdf(page, date=READING.today()).pdf
    assert checked_file(made, tmp_path) == []


@pytest.mark.parametrize("person", ["dana", "layla"])
def test_the_plan_is_heard_in_the_order_in_which_it_is_told(people, person):
    page = PAGES["plan"].build(people[person], Request())
    heard = spoken(export.make(people[person], "plan").content)
    at = -1
    for block in page.blocks:
        told = getattr(block, "text", "") or getattr(block, "alt", "")
        if told.isascii() and told:
            found = heard.find(" ".join(told.split()), at + 1)
            assert found > at, told
            at = found


def test_a_table_is_heard_row_by_row():
    table = Table(("Name", "Day"), (("Ask", "Monday"), ("Learn", "Friday")))
    made = pdf.pdf(Page("T", (Said("How?", "So."), table)), date=READING.today()).pdf
    assert spoken(made).endswith("How? So. Name Day Ask Monday Learn Friday")


# Each check can fail


@pytest.fixture(scope="module")
def plan(people):
    return export.make(people["dana"], "plan").content


def tree(opened):
    return opened.Root.StructTreeRoot


def no_lang(opened):
    del opened.Root.Lang


def no_alt(opened):
    del kids_of(tree(opened), "Figure")[0]["/Alt"]


def no_scope(opened):
    del kids_of(tree(opened), "TH")[0]["/A"]


def skipped_level(opened):
    kids_of(tree(opened), "H1")[0].S = Name.H3


def missing_cell(opened):
    row = kids_of(tree(opened), "TR")[-1]
    row.K = Array(list(row.K)[:-1])


def untagged(opened):
    page = opened.pages[0]
    page.contents_add(b"BT ET 0 0 10 10 re f")


def not_marked(opened):
    opened.Root.MarkInfo = Dictionary(Marked=False)


def no_font(opened):
    for one in opened.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor:
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in one:
                    del one[key]


def no_description(opened):
    for one in opened.attachments.values():
        del one.obj["/Desc"]


def no_place(opened):
    del kids_of(tree(opened), "Figure")[0]["/A"]


def foreign_tag(opened):
    kids_of(tree(opened), "TD")[0].S = Name.Foo


def no_tree(opened):
    del opened.Root.StructTreeRoot


@pytest.mark.parametrize(
    ("harm", "checkpoint"),
    [
        (no_lang, "11-006"),
        (no_alt, "13-004"),
        (no_scope, "15-003"),
        (skipped_level, "14-003"),
        (missing_cell, "15-001"),
        (untagged, "01-005"),
        (not_marked, "06-001"),
        (no_font, "31-009"),
        (no_description, "21-001"),
        (no_tree, "09-001"),
        (no_place, "13-005"),
        (foreign_tag, "02-001"),
    ],
)
def test_a_harmed_file_is_found_out(plan, harm, checkpoint):
    assert findings(plan) == []
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(plan)) as opened:
        harm(opened)
        opened.save(out)
    assert any(one.startswith(checkpoint) for one in findings(out.getvalue()))
