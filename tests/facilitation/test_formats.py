"""Formats of a session: minutes sum, what makes sessions work is there, and pages to print."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.programs import poppler
from tests.render.test_pdf_ua import checked_file
from tests.shipped import read_edition
from workshop import cli
from workshop.content.loader import ContentError
from workshop.facilitation import (
    Item,
    Part,
    evaluation,
    guide,
    kit,
    letters,
    read_sessions,
    run_sheet,
    slides,
)
from workshop.facilitation.clock import clock
from workshop.facilitation.formats import check
from workshop.facilitation.lacking import FIVE, lacking
from workshop.facilitation.times import long
from workshop.render import pdf
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers

EDITION = read_edition("en")
SESSIONS = read_sessions(EDITION)
FORMATS = list(SESSIONS.formats)
PAGES = {
    "guide": lambda name: guide.page(EDITION, SESSIONS, SESSIONS.format(name)),
    "run sheet": lambda name: run_sheet.page(EDITION, SESSIONS, SESSIONS.format(name)),
    "slides": lambda name: slides.page(EDITION, SESSIONS, SESSIONS.format(name)),
    "letters": lambda name: letters.page(EDITION, SESSIONS),
    "evaluation": lambda name: evaluation.page(EDITION, SESSIONS),
}


def spoken(content):
    ran = subprocess.run(
        [poppler("pdftotext"), "-", "-"], input=content, capture_output=True, check=True
    )
    return " ".join(ran.stdout.decode().split())


# Content


def test_the_formats_are_as_long_as_they_are_called():
    minutes = {name: [part.minutes for part in one.parts] for name, one in SESSIONS.formats.items()}
    assert minutes == {
        "ninety-minutes": [90],
        "half-day": [225],
        "two-days": [360, 360],
        "four-half-days": [180, 180, 180, 180, 60],
    }


@pytest.mark.parametrize("name", FORMATS)
def test_a_formats_minutes_sum_and_each_item_has_a_prompt(name):
    for part in SESSIONS.formats[name].parts:
        assert sum(item.minutes for item in part.items) == part.minutes
        for item in part.items:
            assert all(SESSIONS.activities[item.activity].prompts)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_the_five_ingredients_a_setback_and_ten_minutes_to_save(name):
    assert list(lacking(name, SESSIONS)) == []


@pytest.mark.parametrize("ingredient", FIVE)
def test_a_missing_ingredient_is_found(ingredient):
    bare = {
        name: replace(one, ingredients=tuple(i for i in one.ingredients if i != ingredient))
        for name, one in SESSIONS.activities.items()
    }
    assert any(ingredient in one for one in lacking("half-day", replace(SESSIONS, activities=bare)))


def test_a_format_that_rehearses_no_setback_or_cannot_catch_up_is_found():
    bare = {name: replace(one, setback=False, saves=0) for name, one in SESSIONS.activities.items()}
    told = " ".join(lacking("half-day", replace(SESSIONS, activities=bare)))
    assert "setback" in told
    assert "0 minutes" in told


@pytest.mark.parametrize(
    ("items", "minutes", "what"),
    [
        ((Item("arrive", 5),), 6, "sum to 5"),
        ((Item("nothing", 5),), 5, "no activity 'nothing'"),
        ((Item("arrive", 0),), 0, "no time"),
    ],
)
def test_a_format_that_does_not_fit_is_named(items, minutes, what):
    part = Part("Morning", minutes, items)
    wrong = {"x": replace(SESSIONS.formats["half-day"], parts=(part,))}
    with pytest.raises(ContentError, match=what):
        check(replace(SESSIONS, formats=wrong), EDITION)


def test_breaks_come_before_people_have_sat_for_two_hours_and_a_quarter():
    rests = ("break", "lunch")
    for name, format_ in SESSIONS.formats.items():
        for part in format_.parts:
            at = 0
            for start, item in [*part.starts(), (part.minutes, Item("break", 0))]:
                if item.activity in rests:
                    assert start - at <= 135, (name, part.title)
                    at = start + item.minutes


# The clock


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=12),
    st.data(),
    st.integers(0, 2_000_000_000),
)
def test_a_session_that_keeps_its_times_is_never_behind(minutes, data, began):
    part = Part("P", sum(minutes), tuple(Item("arrive", one) for one in minutes))
    item = data.draw(st.integers(0, len(minutes) - 1))
    at = began + 60 * sum(minutes[:item])
    now = data.draw(st.integers(at, at + 60 * minutes[item]))
    told = clock(part, item, began, at)
    assert told.behind(now) == 0
    assert told.left(now) == 60 * minutes[item] - (now - at)


def test_twelve_minutes_left_and_four_behind():
    part = Part("P", 40, (Item("arrive", 20), Item("cards", 20)))
    told = clock(part, 1, began=0, at=24 * 60)
    assert told.left(32 * 60) == 12 * 60
    assert told.behind(32 * 60) == 4 * 60
    assert told.behind(50 * 60) == 10 * 60, "and more, once the item is over its time"


def test_lengths_are_told_in_words():
    amounts, says = EDITION.amounts, SESSIONS.says
    assert [long(m, says, amounts) for m in (45, 60, 225)] == ["45 min", "1 h", "3 h 45 min"]


# On paper


@pytest.mark.native
@pytest.mark.parametrize("paper", pdf.PAPERS)
@pytest.mark.parametrize("what", PAGES)
def test_each_page_of_the_kit_is_sound(what, paper, tmp_path):
    for name in FORMATS if what == "slides" else ["half-day"]:
        made = pdf.pdf(PAGES[what](name), paper=paper, date=Responses.today())
        assert made.said == ()
        assert checked_file(made.pdf, tmp_path) == []


@pytest.mark.native
@pytest.mark.parametrize("name", FORMATS)
def test_the_run_sheet_has_one_page_a_part_with_every_time(name, tmp_path):
    made = pdf.pdf(PAGES["run sheet"](name), date=Responses.today()).pdf
    (tmp_path / "made.pdf").write_bytes(made)
    with pikepdf.open(tmp_path / "made.pdf") as opened:
        assert len(opened.pages) == len(SESSIONS.formats[name].parts)
    shown = spoken(made)
    for part in SESSIONS.formats[name].parts:
        for start, item in part.starts():
            assert f"{start // 60}:{start % 60:02}" in shown
            assert SESSIONS.activities[item.activity].title in shown


@pytest.mark.native
def test_a_slide_holds_one_thing_and_no_letter_is_small(tmp_path):
    made = pdf.pdf(PAGES["slides"]("two-days"), date=Responses.today()).pdf
    (tmp_path / "made.pdf").write_bytes(made)
    items = [item for part in SESSIONS.formats["two-days"].parts for item in part.items]
    with pikepdf.open(tmp_path / "made.pdf") as opened:
        # The title, what is agreed, a slide a part and an item, and the groups of three.
        assert len(opened.pages) == 1 + 1 + 2 + len(items) + 1
    ran = subprocess.run(
        [poppler("pdftotext"), "-bbox-layout", str(tmp_path / "made.pdf"), "-"],
        capture_output=True,
        check=True,
        text=True,
    )
    tall = [
        float(word.split('yMax="')[1].split('"')[0]) - float(word.split('yMin="')[1].split('"')[0])
        for word in ran.stdout.splitlines()
        if "<word" in word
    ]
    assert min(tall) >= 17


@pytest.mark.native
def test_the_kit_has_the_forms_of_its_sections_and_no_others(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["kit", "--format", "ninety-minutes"]) == 0
    made = {file.name for file in (tmp_path / "kit-ninety-minutes").iterdir()}
    says = SESSIONS.says
    assert {f"{says(one)}.pdf" for one in ("guide", "run-sheet", "slides", "evaluation")} <= made
    assert f"{says('follow-ups')}.txt" in made
    held = SESSIONS.sections(SESSIONS.format("ninety-minutes"))
    assert 0 < len(held) < len(EDITION.sections)
    forms = [name for name in made if name[:2].isdigit()]
    assert len(forms) == len(held)
    assert f"{len(made)} files" in capsys.readouterr().out


@pytest.mark.parametrize("format_", ["half-dya", "", "../x"])
def test_an_unknown_format_is_named_with_the_nearest(format_, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["kit", "--format", format_]) == 1
    assert "half-day" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_kit_names_every_file_once():
    responses = Responses(EDITION, Answers.holding({}))
    for name in FORMATS:
        works = list(kit.works(responses, SESSIONS, SESSIONS.format(name), "a4", large=False))
        names = [name for name, _ in works]
        assert len(names) == len(set(names))
