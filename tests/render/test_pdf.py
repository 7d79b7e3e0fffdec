"""The printed worksheet: whole, tagged, the same each time, whatever was typed."""

import dataclasses
import io
import re
import subprocess
import threading
from datetime import date

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.outputs_samples import BLOCKS, PAGE, PICTURE
from tests.programs import poppler
from tests.render.test_html import every_block
from workshop.render import press
from workshop.render.blocks import Heading, Page, Paragraph, Said, Table
from workshop.render.pdf import Printed, pdf
from workshop.render.printable import framed

DAY = date(2025, 11, 24)
ANSWERS = '{"v":1,"x":"job-audit","p":{"pay":17.2,"name":"Zoë"}}\n'.encode()
LATIN = dataclasses.replace(PAGE, blocks=tuple(b for b in BLOCKS if "أ" not in repr(b)))
GENTLE = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def opened(printed: Printed) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed.pdf))


def words_of(printed: Printed) -> str:
    command = [poppler("pdftotext"), "-layout", "-", "-"]
    return subprocess.run(
        command, input=printed.pdf, capture_output=True, check=True
    ).stdout.decode()


def structure(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every element of the structure tree."""
    found, ahead = [], [pdf.Root.StructTreeRoot]
    while ahead:
        here = ahead.pop()
        if isinstance(here, pikepdf.Array):
            ahead.extend(here)
        elif isinstance(here, pikepdf.Dictionary):
            found.append(here)
            ahead.append(here.get("/K"))
    return found


@pytest.fixture(scope="module")
def printed() -> Printed:
    return pdf(LATIN, date=DAY, attachments={"my-answers.jsonl": ANSWERS})


def test_every_block_is_printed() -> None:
    told = words_of(pdf(PAGE, date=DAY))
    for words in ("essentials 1.2 times", "<b>mornings</b>", "*knowing* #the stock", "$13.85"):
        assert words in told
    for words in ("you: $34,580", "Top tenth", "Next step", "OEWS, May 2024", "travel", "care"):
        assert words in told
    assert "Page 1 of 2" in told
    assert "From Job to Career · Job or career?" in told


def test_it_claims_pdf_ua_and_says_nothing(printed: Printed) -> None:
    with opened(printed) as document, document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert printed.said == ()


def test_it_has_tags_title_and_language(printed: Printed) -> None:
    with opened(printed) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo["/Title"] == PAGE.title
        kinds = {str(one.get("/S")) for one in structure(document)}
    assert kinds >= {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure"}


def test_its_outline_holds_the_headings(printed: Printed) -> None:
    with opened(printed) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root][:2] == [
            "What you do now",
            "Where your pay lies",
        ]


def test_every_figure_has_its_alternative(printed: Printed) -> None:
    with opened(printed) as document:
        figures = [one for one in structure(document) if one.get("/S") == "/Figure"]
        assert figures
        assert all(str(one.get("/Alt")) == PICTURE.alt for one in figures)


def test_the_answers_travel_inside_it(printed: Printed) -> None:
    with opened(printed) as document:
        held = document.attachments["my-answers.jsonl"]
        assert held.get_file().read_bytes() == ANSWERS


def test_an_attachment_may_be_any_bytes() -> None:
    content = bytes(range(256))
    with opened(pdf(LATIN, date=DAY, attachments={"raw.bin": content})) as document:
        assert document.attachments["raw.bin"].get_file().read_bytes() == content


def test_the_same_page_and_date_give_the_same_bytes(printed: Printed) -> None:
    again = pdf(LATIN, date=DAY, attachments={"my-answers.jsonl": ANSWERS})
    assert again == printed
    assert pdf(LATIN, date=date(2025, 11, 25)).pdf != pdf(LATIN, date=DAY).pdf


def test_the_date_is_shown_as_it_is_given() -> None:
    assert "2025-11-24" in words_of(pdf(LATIN, date=DAY))
    assert "24 November 2025" in words_of(pdf(LATIN, date=DAY, day="24 November 2025"))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_it_fits_the_paper(paper: str, size: tuple[int, int]) -> None:
    with opened(pdf(LATIN, paper=paper, date=DAY)) as document:
        assert tuple(round(float(side)) for side in document.pages[0].MediaBox[2:]) == size


def test_another_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="a4, us-letter"):
        pdf(LATIN, paper="a0", date=DAY)


def test_colours_are_the_printed_pages_own() -> None:
    assert b"var(" not in pdf(LATIN, date=DAY).pdf
    odd = dataclasses.replace(PICTURE, svg=PICTURE.svg.replace("--ws-now", "--ws-unheard-of"))
    assert pdf(Page("Odd", (odd,)), date=DAY).said == ()


def test_a_letter_without_a_font_shows_as_a_box_and_says_so() -> None:
    printed = pdf(
        Page("Plan", (Said("Why?", "because \U0001f469‍\U0001f680 \U00012000 end"),)), date=DAY
    )
    assert printed.said == (press.NO_FONT,)
    assert "because" in words_of(printed)
    with opened(printed) as document:
        assert document.Root.MarkInfo.Marked


def test_letters_in_a_drawing_that_might_not_show_are_told_again_as_a_table() -> None:
    foreign = dataclasses.replace(PICTURE, svg=PICTURE.svg.replace("you:", "您:"))
    assert "Lowest tenth" in words_of(pdf(Page("P", (foreign,)), date=DAY))
    assert "Lowest tenth" not in words_of(pdf(Page("P", (PICTURE,)), date=DAY))


def boxes(printed: Printed) -> dict[str, tuple[float, float]]:
    """Where each word stands from left to right, in points from the left edge of the page."""
    command = [poppler("pdftotext"), "-bbox", "-", "-"]
    told = subprocess.run(command, input=printed.pdf, capture_output=True, check=True).stdout
    found = re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)".*?>([^<]+)</word>', told.decode())
    return {word: (float(start), float(end)) for start, end, word in found}


def test_a_drawing_begins_at_the_margin_and_is_no_larger_than_on_the_page() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><text x="0" y="20" font-size="14">LEFT</text>'
        '<text x="520" y="20" font-size="14" text-anchor="end">RIGHT</text></svg>'
    )
    drawn = dataclasses.replace(PICTURE, svg=svg, width=520, height=40)
    at, margin = boxes(pdf(Page("P", (drawn,)), date=DAY)), 25 / 25.4 * 72
    assert at["LEFT"][0] == pytest.approx(margin, abs=2)
    assert at["RIGHT"][1] == pytest.approx(margin + 520 * 0.75, abs=2)


def test_a_title_is_printed_above_its_drawing() -> None:
    told = words_of(pdf(Page("P", (dataclasses.replace(PICTURE, title="TITLE"),)), date=DAY))
    assert told.index("TITLE") < told.index("you: $34,580")


@pytest.mark.parametrize("filled", range(22, 34))
def test_no_heading_stands_alone_at_the_foot_of_a_page(filled: int) -> None:
    filler = tuple(Paragraph("Filler.") for _ in range(filled))
    asked = (Heading("QUESTION"), Paragraph("Prompt.", "quiet"))
    table = Table(("NAME", "What"), (("a", "b"),) * 6)
    for follows in ((PICTURE,), (table,)):
        page = Page("P", (*filler, *asked, Paragraph("Responses.", "key"), *follows))
        last = "you: $34,580" if follows == (PICTURE,) else "NAME"
        pages = words_of(pdf(page, date=DAY)).split("\f")
        assert next(n for n, told in enumerate(pages) if "QUESTION" in told) == next(
            n for n, told in enumerate(pages) if last in told
        )


HOSTILE = [
    '#import "x.typ"\n= A\n$ x $ `raw` @ref <label> \\ // /* #panic()',
    "\x00\x01\x07\x1b[31m\ud800 \udfff \ufffe \uffff \ufdd0",
    "\u202eoverride \u2066\u2067\u2068 isolates \u202c\u2069 \u200f\u061c",
    "x" * 20_000,
    "W\u0301" * 5_000,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 400,
    "عمل " * 300,
    "日本語テキスト" * 300,
    "\n" * 500 + "\t \r\n\r\v\f\u2028\u2029",
    "{page} {pages} %s {0} \\u0000",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_printed_everywhere(text: str) -> None:
    words = dict.fromkeys(("pdf.running", "pdf.page", "pdf.attached", "pdf.author"), text[:200])
    page = Page(text[:500], every_block(text), subtitle=text[:500], words=words)
    assert pdf(page, date=DAY, day=text[:100]).pdf.startswith(b"%PDF")


def test_twenty_thousand_words_are_printed() -> None:
    told = words_of(pdf(Page("Long", (Said("?", "alpha beta " * 10_000 + "omega"),)), date=DAY))
    assert told.count("alpha") == 10_000
    assert "omega" in told


@GENTLE
@given(st.text(max_size=200))
def test_any_text_is_printed(text: str) -> None:
    assert pdf(Page(text, every_block(text), subtitle=text), date=DAY).pdf.startswith(b"%PDF")


@GENTLE
@given(st.lists(st.sampled_from([1, 2, 3]), max_size=8))
def test_headings_in_any_order_are_printed_as_pdf_ua(levels: list[int]) -> None:
    page = Page("Plan", (Paragraph("First."), *(Heading(f"H{level}", level) for level in levels)))
    assert pdf(page, date=DAY).said == ()


def test_an_empty_page_is_printed() -> None:
    assert pdf(Page("", ()), date=DAY).said == ()


def test_two_threads_may_print_at_once(printed: Printed) -> None:
    made: list[Printed] = []
    jobs = [
        threading.Thread(
            target=lambda: made.append(
                pdf(LATIN, date=DAY, attachments={"my-answers.jsonl": ANSWERS})
            )
        )
        for _ in range(6)
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert made == [printed] * 6


@pytest.mark.parametrize(
    "text",
    [
        "أريد أن أتعلم وأن أكبر في عملي كل سنة.",
        "אני רוצה ללמוד ולגדול בעבודה שלי.",
        "می‌خواهم در کارم رشد کنم.",
        "ฉันอยากเรียนรู้และเติบโตในงานของฉัน",
        "मैं हर साल सीखना चाहता हूँ।",
        "Я хочу учиться. Θέλω να μάθω.",
    ],
)
def test_scripts_with_a_font_that_ships_are_printed_whole(text: str) -> None:
    made = pdf(Page("T", (Said("", text), Paragraph(text))), date=DAY)
    assert made.said == ()
    assert "FiraGO" in fonts_of(made) or text.startswith("Я")


def fonts_of(made: Printed) -> str:
    ran = subprocess.run(
        [poppler("pdffonts"), "-"], input=made.pdf, capture_output=True, check=True
    )
    return ran.stdout.decode()


def test_a_page_of_a_language_from_right_to_left_runs_from_the_right() -> None:
    def left_edge(language: str) -> float:
        page = Page("عملي", (Paragraph("أريد أن أتعلم."),), language=language)
        command = [poppler("pdftotext"), "-bbox", "-", "-"]
        made = pdf(page, date=DAY).pdf
        told = subprocess.run(command, input=made, capture_output=True, check=True).stdout
        spots = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"', told.decode())
        return min(float(x) for x, y in spots if float(y) < 700)

    assert left_edge("ar") > 300


def test_a_quotation_from_right_to_left_does_not_pull_at_what_follows() -> None:
    said = "You wrote “أريد عملاً (كل يوم)”, 3 days ago"
    assert framed(said) == "You wrote \u200e“أريد عملاً (كل يوم)”\u200e, 3 days ago"
    assert framed("قالت “Teacher” لي") == "قالت “Teacher” لي"
    assert pdf(Page("T", (Paragraph(said),)), date=DAY).said == ()
