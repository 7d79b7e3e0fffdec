"""What is taken home is made from the answers, whole or as little as was chosen."""

import io
import re
import subprocess
from datetime import UTC, date, datetime, timedelta

import icalendar
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.any_answers import TEXTS
from tests.programs import poppler
from tests.shipped import read_edition
from workshop.documents import NEEDS, PAGES, NothingDone, Request, calendar, export, plan
from workshop.panels.share.controller import ShareController
from workshop.panels.take_home.controller import TakeHomeController
from workshop.render import html, ics
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

EDITION = read_edition("en")
TODAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
pytestmark = pytest.mark.native


@pytest.fixture
def responses(tmp_path):
    return Responses(EDITION, Answers(tmp_path / FILE_NAME), today=lambda: TODAY)


def whole(person, folder):
    """A sample person's own answers, as if all were given today."""
    made = Responses(EDITION, Answers(folder / FILE_NAME, clock=lambda: NOON), today=lambda: TODAY)
    for name, parts in EDITION.people[person].answers.items():
        made.answers.put(name, parts)
    return made


def pages(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def text(pdf):
    ran = subprocess.run(
        [poppler("pdftotext"), "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(ran.stdout.decode().split())


def test_every_page_of_content_is_one_that_is_made_and_the_other_way_round():
    assert set(EDITION.pages) == set(NEEDS)
    assert set(PAGES) - set(NEEDS) == {"worksheet"}
    assert {f"file.{what}" for what in export.WHAT} <= set(EDITION.words)


@pytest.mark.parametrize("what", [one for one in PAGES if one != "certificate"])
def test_every_page_is_made_with_no_answer_and_as_pdf_and_web_page(responses, what):
    assert export.make(responses, what).content.startswith(b"%PDF")
    assert export.make(responses, what, form="html").content.lower().startswith(b"<!doctype html>")


@pytest.mark.parametrize("person", EDITION.people)
def test_no_page_shows_an_occupations_code(tmp_path, person):
    responses = whole(person, tmp_path)
    for what in PAGES:
        page = export.make(responses, what, form="html").content.decode()
        assert re.findall(r"\b\d\d-\d{4}\b", re.sub(r"<style.*?</style>", "", page)) == []


def test_what_cannot_be_made_is_refused(responses):
    with pytest.raises(KeyError):
        export.make(responses, "poem")
    with pytest.raises(ValueError, match="form"):
        export.make(responses, "plan", form="docx")


# The plan


@pytest.mark.parametrize("paper", export.PAPERS)
@pytest.mark.parametrize("person", EDITION.people)
def test_the_plan_of_each_sample_person_is_one_page_and_whole(tmp_path, person, paper):
    responses = whole(person, tmp_path)
    made = export.make(responses, "plan", paper=paper).content
    assert pages(made) == 1
    shown = re.sub(r"[^a-z0-9]", "", text(made).lower())
    for step in plan.steps(responses):
        words = re.sub(r"[^a-z0-9 ]", "", step.what.lower()).split()
        assert all(word in shown for word in words), step.what
    assert EDITION.page("plan").says("more")[:20] not in text(made)


LONG = st.sampled_from([*TEXTS, "Wort " * 30, "語" * 160, "w" * 160, "كلمة " * 30, ""])


@given(LONG, LONG, LONG, LONG, st.integers(0, 5), st.integers(0, 4))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_plan_is_one_page_whatever_was_typed(tmp_path, one, two, three, four, steps, plans):
    (tmp_path / FILE_NAME).unlink(missing_ok=True)
    responses = whole("dana", tmp_path)
    for name in ("commitments", "next-three", "if-then", "askers"):
        responses.answers.put(name, dict.fromkeys(responses.answers.get(name)))
    responses.answers.put("identity", {"text": (one * 9)[:500]})
    responses.answers.put("boundaries", {"text": (two * 40)[:2000]})
    for row in range(steps):
        cells = {"what": two[:160], "first": three[:160], "who": four[:80], "by": "2027-01-05"}
        responses.answers.put("commitments", {f"r{row}.{k}": v for k, v in cells.items() if v})
        responses.answers.put("askers", {f"r{row}.who": four[:60] or "A"})
    for row in range(plans):
        responses.answers.put(
            "if-then", {f"r{row}.if": one[:160] or "x", f"r{row}.then": two or "y"}
        )
    for paper in export.PAPERS:
        assert pages(export.make(responses, "plan", paper=paper).content) == 1


def test_a_plan_that_shortens_says_so(tmp_path):
    responses = whole("dana", tmp_path)
    responses.answers.put("boundaries", {"text": "word " * 400})
    assert EDITION.page("plan").says("more")[:20] in text(export.make(responses, "plan").content)


def test_an_empty_plan_leaves_room_to_write(responses):
    shown = text(export.make(responses, "plan").content)
    assert EDITION.page("plan").says("steps.title") in shown
    assert EDITION.page("plan").says("move.title") not in shown


def test_the_next_three_take_the_place_of_the_commitments(responses):
    responses.answers.put("commitments", {"a.what": "the first plan"})
    assert [one.what for one in plan.steps(responses)] == ["the first plan"]
    responses.answers.put("next-three", {"b.what": "the next plan"})
    assert [one.what for one in plan.steps(responses)] == ["the next plan"]


# Pages to hand on


CANARY = "canary"


@pytest.fixture
def canaries(tmp_path):
    """Every text of Dana's answers is a canary that names its exercise."""
    responses = whole("dana", tmp_path)
    for name in EDITION.people["dana"].answers:
        own = responses.answers.get(name)
        texts = {
            part: f"{CANARY}{name.replace('-', '')}zz"
            for part, value in own.items()
            if isinstance(value, str) and " " in value and part != "order"
        }
        if texts:
            responses.answers.put(name, texts)
    return responses


def unpacked(pdf):
    """All that a PDF holds, as bytes with nothing packed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, qdf=True)
    return out.getvalue() + text(pdf).encode()


@pytest.mark.parametrize("form", export.FORMS)
def test_a_share_page_holds_the_chosen_and_nothing_else(canaries, form):
    made = export.make(canaries, "share", Request(chosen=("identity", "roadmap", "x")), form=form)
    held = unpacked(made.content) if form == "pdf" else made.content
    assert f"{CANARY}identityzz".encode() in held
    assert set(re.findall(rb"canary\w+?zz", held)) == {f"{CANARY}identityzz".encode()}
    assert b"my-answers" not in held


def test_a_share_page_leaves_out_what_rests_on_other_answers(canaries):
    only = export.make(canaries, "share", Request(chosen=("commitments",)), form="html").content
    title = EDITION.lens("roadmap").title.encode()
    assert title not in only
    read = tuple(EDITION.lens("roadmap").reads.values())
    assert title in export.make(canaries, "share", Request(chosen=read), form="html").content


@pytest.mark.parametrize("what", ["buddy", "certificate"])
def test_what_is_handed_on_holds_nothing_beyond_its_purpose(canaries, what):
    held = set(re.findall(rb"canary(\w+?)zz", unpacked(export.make(canaries, what).content)))
    allowed = {name.replace("-", "").encode() for name in EDITION.pages[what].reads.values()}
    assert held <= allowed


def test_private_answers_are_not_offered_to_share(responses):
    responses.answers.put("identity", {"text": "mine"})
    responses.answers.put("letter", {"_state": "private"})
    sheet = ShareController(responses, responses.answers.file.parent, lambda: None)
    sheet.heard({"do": "list"})
    [section] = sheet.widget.sections
    assert [one["id"] for one in section["exercises"]] == ["identity"]


def test_only_what_was_seen_can_leave(responses):
    folder = responses.answers.file.parent
    responses.answers.put("identity", {"text": "<b>mine"})
    responses.answers.put("situation", {"want": "steady"})
    sheet = ShareController(responses, folder, lambda: None)
    sheet.heard({"do": "make", "chosen": ["identity"]})
    assert not list(folder.glob("*.pdf"))
    sheet.heard({"do": "preview", "chosen": ["identity"]})
    assert "&lt;b&gt;mine" in sheet.widget.preview["html"]
    sheet.heard({"do": "make", "chosen": ["identity", "situation"]})
    assert not list(folder.glob("*.pdf"))
    sheet.heard({"do": "make", "chosen": ["identity"], "paper": "us-letter"})
    [file] = folder.glob("*.pdf")
    assert sheet.widget.made["name"] == file.name


# The certificate


def test_the_certificate_says_hours_and_sections_and_no_mark(tmp_path):
    responses = whole("dana", tmp_path)
    shown = text(export.make(responses, "certificate", Request(name="  Dana \n W. ")).content)
    assert "Dana W." in shown
    assert "About 4.5 hours" in shown
    assert EDITION.section("my-roadmap").title in shown
    assert "$" not in shown


def test_nobody_gets_a_certificate(responses):
    folder = responses.answers.file.parent
    responses.answers.put("way", {"path": "short"})
    responses.answers.put("letter", {"_state": "skipped"})
    nothing = EDITION.page("certificate").says("nothing")
    with pytest.raises(NothingDone, match=re.escape(nothing)):
        export.make(responses, "certificate", Request(name="Dana"))
    sheet = TakeHomeController(responses, folder, lambda: None, everything=True)
    sheet.heard({"do": "make", "what": "certificate", "form": "pdf", "name": "Dana"})
    assert sheet.widget.status["text"] == nothing
    assert not sheet.widget.made
    assert not list(folder.glob("*.pdf"))


def test_the_certificate_counts_only_what_was_done(tmp_path):
    whole_path = PAGES["certificate"].build(whole("dana", tmp_path), Request())
    skipping = whole("dana", tmp_path / "skipping")
    for one in (*EDITION.section("my-roadmap").exercises, "next-three"):
        skipping.answers.put(one, {"_state": "skipped"})
    less = PAGES["certificate"].build(skipping, Request())
    says, title = EDITION.page("certificate").says, EDITION.section("my-roadmap").title
    assert title in repr(whole_path)
    assert title not in repr(less)
    assert (whole_path.subtitle, less.subtitle) == (says("subtitle-plan"), says("subtitle"))


# The calendar


def events(responses):
    made = icalendar.Calendar.from_ical(export.days(responses))
    return {str(one["uid"]): one for one in made.walk("VEVENT")}


def steps(responses, **cells):
    responses.answers.put("commitments", {f"r1.{part}": value for part, value in cells.items()})


def test_each_step_is_a_day_with_its_first_minutes_and_its_if_then(responses):
    steps(responses, what="Ask, kindly; soon", by="2026-12-05", first="Open the\nbook", who="Ana")
    responses.answers.put("if-then", {"a.if": "I am tired", "a.then": "I rest"})
    [step] = [one for one in events(responses).values() if str(one["summary"]).startswith("Ask")]
    assert step["summary"] == "Ask, kindly; soon"
    assert step.decoded("dtstart") == date(2026, 12, 5)
    assert "Open the\nbook" in step["description"]
    assert "If I am tired, then I will: I rest" in step["description"]
    assert step.walk("VALARM")
    assert len(events(responses)) == 4


def test_the_days_to_look_back_are_counted_from_the_plan(tmp_path):
    responses = Responses(
        EDITION, Answers(tmp_path / FILE_NAME, clock=lambda: NOON), today=lambda: TODAY
    )
    steps(responses, what="Ask", by="2026-12-05")
    days = {one.decoded("dtstart") for one in events(responses).values()}
    assert {TODAY + timedelta(ahead) for ahead in plan.DAYS} <= days


def test_a_second_import_updates_the_first(tmp_path):
    clock = iter(NOON + timedelta(hours=n) for n in range(9))
    answers = Answers(tmp_path / FILE_NAME, clock=lambda: next(clock))
    responses = Responses(EDITION, answers, today=lambda: TODAY)
    steps(responses, what="Ask", by="2026-12-05")
    responses.answers.put("commitments", {"r2.what": "Learn", "r2.by": "2026-12-09"})
    before = events(responses)
    steps(responses, what="Ask again", by="2026-12-07")
    responses.answers.put("commitments", {"r2.what": None, "r2.by": None})
    after = events(responses)
    assert set(before) == set(after)
    named = {str(one["summary"]): uid for uid, one in before.items()}
    moved, gone = after[named["Ask"]], after[named["Learn"]]
    assert (moved["summary"], moved.decoded("dtstart")) == ("Ask again", date(2026, 12, 7))
    assert moved["sequence"] > before[named["Ask"]]["sequence"]
    assert gone["status"] == "CANCELLED"
    assert moved["status"] == "CONFIRMED"


def test_without_a_plan_there_are_three_days_to_look_back(responses):
    assert [one.on for one in calendar.days(responses)] == [TODAY + timedelta(n) for n in plan.DAYS]
    assert events(responses) == events(responses)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_carried_by_a_calendar_as_text(title, words):
    day = ics.Day("k", TODAY, title, words, NOON)
    made = ics.calendar([day], name="n", language="en")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    [event] = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert event.decoded("dtstart") == TODAY
    assert "BEGIN" not in {name for name, _ in event.property_items()} - {"BEGIN"}


# The panel and the web page


def test_the_panel_makes_only_what_it_offers(responses):
    folder = responses.answers.file.parent
    sheet = TakeHomeController(responses, folder, lambda: None, everything=True)
    for what, form in (("plan", "html"), ("share", "pdf"), ("../x", "pdf"), ("section", "pdf")):
        sheet.heard({"do": "make", "what": what, "form": form})
    assert list(folder.iterdir()) == []
    for what, forms in ((one["what"], one["buttons"]) for one in sheet.widget.offers):
        for form in forms:
            sheet.heard({"do": "make", "what": what, "form": form, "paper": "a4"})
            assert (folder / sheet.widget.made["name"]).exists()


def test_the_same_day_renews_a_file_and_a_failed_write_leaves_the_former(responses, monkeypatch):
    folder = responses.answers.file.parent
    made = export.make(responses, "plan")
    export.put(made, folder / made.name)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(folder), "write_bytes", full)
    with pytest.raises(OSError, match="space"):
        export.put(export.Made(made.name, b"half", ""), folder / made.name)
    assert (folder / made.name).read_bytes() == made.content
    assert [one.name for one in folder.iterdir()] == [made.name]


def test_the_web_page_needs_nothing_else(tmp_path):
    responses = whole("layla", tmp_path)
    page = export.make(responses, form="html").content.decode()
    assert not re.search(r"<script|<link|\son\w+=|javascript:|@import|url\(", page)
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "prefers-color-scheme" in html.css()
    assert FILE_NAME not in page
