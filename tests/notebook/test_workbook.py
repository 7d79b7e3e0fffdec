"""The workbook in a kernel: saving, following, drawing, without a browser."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.notebook_driver import send
from workshop.content.schema import UnknownExercise
from workshop.documents import Request, export
from workshop.notebook.workbook import Workbook
from workshop.panels.exercise.controller import ExerciseController
from workshop.reference import UnknownTable
from workshop.storage import journal
from workshop.storage.answers import FILE_NAME, Answers


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "en"
    here.mkdir()
    monkeypatch.chdir(here)
    return tmp_path


@pytest.fixture
def book(folder: Path) -> Workbook:
    return Workbook.here()


def asked(book: Workbook, exercise: str) -> ExerciseController:
    book.ask(exercise)
    return book._sheets[-1]


def save(sheet: ExerciseController, parts: dict[str, Any], rev: int = 1) -> dict[str, Any]:
    send(sheet, {"do": "save", "rev": rev, "parts": parts})
    return dict(sheet.view.status)


def test_the_notebooks_folder_names_the_edition_and_the_answers_lie_above(book: Workbook) -> None:
    assert book.responses.edition.name == "en"
    assert book.responses.answers.file == book.folder / FILE_NAME


def test_a_change_is_saved_at_once_and_says_so(book: Workbook, folder: Path) -> None:
    status = save(asked(book, "examples"), {"retail": "job"}, rev=7)
    assert (status["tone"], status["rev"]) == ("saved", 7)
    assert status["text"].startswith("Saved ")
    assert Answers(folder / FILE_NAME).get("examples") == {"retail": "job"}


def test_a_cell_run_twice_loses_nothing(book: Workbook) -> None:
    first, second = asked(book, "examples"), asked(book, "examples")
    save(first, {"retail": "job"})
    save(second, {"teacher": "career"})
    assert first.view.parts == second.view.parts == {"retail": "job", "teacher": "career"}


def test_another_kernels_change_is_followed(book: Workbook) -> None:
    sheet = asked(book, "examples")
    Workbook.here().responses.answers.put("examples", {"retail": "either"})
    book.look()
    assert sheet.view.parts == {"retail": "either"}


def test_bad_input_is_refused_in_words_and_changes_nothing(book: Workbook) -> None:
    sheet = asked(book, "job-audit")
    save(sheet, {"pay": "12"})
    status = save(sheet, {"pay": "twelve"}, rev=2)
    assert status["tone"] == "refused"
    assert sheet.view.refused["parts"]["pay"]
    assert book.responses.answers.get("job-audit") == {"pay": 12}


def test_the_good_half_of_a_change_is_kept(book: Workbook) -> None:
    sheet = asked(book, "job-audit")
    save(sheet, {"pay": "twelve", "basis": "hour"})
    assert book.responses.answers.get("job-audit") == {"basis": "hour"}


def test_an_emptied_part_is_taken_away(book: Workbook) -> None:
    sheet = asked(book, "job-audit")
    save(sheet, {"pay": "12"})
    save(sheet, {"pay": ""})
    assert book.responses.answers.get("job-audit") == {}


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "status.full"), (errno.EROFS, "status.read-only"), (errno.EIO, "status.other")],
)
def test_a_disk_that_refuses_is_told_in_the_page_and_confirms_nothing(
    book: Workbook, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    sheet = asked(book, "examples")

    def refuse(*_: object) -> int:
        raise OSError(number, "no")

    with monkeypatch.context() as disk:
        disk.setattr(journal.os, "write", refuse)
        status = save(sheet, {"retail": "job"})
        told: list[str] = []
        sheet.view.observe(lambda change: told.append(change["new"]["text"]), "status")
        save(sheet, {"retail": "job"})
    assert (status["tone"], status["text"]) == ("problem", book.responses.edition.words(word))
    assert told == [status["text"]]  # said again to a page that tries again
    assert sheet.view.parts == {}
    assert save(sheet, {"retail": "job"}, rev=2)["tone"] == "saved"


def test_a_change_that_is_sent_again_and_again_is_one_line(book: Workbook, folder: Path) -> None:
    sheet = asked(book, "job-audit")
    for rev in range(18):
        assert save(sheet, {"pay": "12", "basis": "hour"}, rev=rev)["rev"] == rev
        assert sheet.view.status["tone"] == "saved"
    assert len((folder / FILE_NAME).read_bytes().splitlines()) == 1
    save(sheet, {"pay": "13", "basis": "hour"})
    assert len((folder / FILE_NAME).read_bytes().splitlines()) == 2


@pytest.mark.parametrize(
    ("number", "word"), [(errno.ENOSPC, "error.full"), (errno.EROFS, "error.read-only")]
)
def test_whatever_a_disk_refuses_is_told_by_its_reason(
    book: Workbook, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    home = book.my_things().children[0]
    told: list[str] = []
    home.observe(lambda change: told.append(change["new"]["text"]), "status")

    def refuse(*_: object) -> int:
        raise OSError(number, "no")

    message = {"do": "make", "what": "worksheet", "form": "html", "paper": "a4"}
    monkeypatch.setattr(export.Path, "write_bytes", refuse)
    for _ in range(2):
        home._handle_msg(
            {"content": {"data": {"method": "custom", "content": message}}, "buffers": []}
        )
    assert told == [book.responses.edition.words(word)] * 2
    assert home.status["tone"] == "problem"
    assert not (folder / "support-log.txt").exists()


def test_an_error_in_a_callback_is_told_in_plain_words_and_kept_without_the_answer(
    book: Workbook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = asked(book, "examples")

    def fail(*_: object) -> None:
        raise RuntimeError("canary-answer")

    monkeypatch.setattr(type(sheet.exercise), "validate", fail)
    status = save(sheet, {"retail": "job"})
    log = (folder / "support-log.txt").read_text()
    assert status["tone"] == "problem"
    assert status["code"] in status["text"]
    assert status["code"] in log
    assert "RuntimeError" in log
    assert "canary-answer" not in log + status["text"]


def test_a_lens_that_fails_stops_neither_the_save_nor_the_others(
    book: Workbook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = asked(book, "baseline")
    lens = book._lenses[-1]
    lens.draw()

    def fail(*_: object) -> None:
        raise ValueError("canary-answer")

    monkeypatch.setattr("workshop.panels.lens.controller.lens_blocks", fail)
    assert save(sheet, {"clarity": 4})["tone"] == "saved"
    assert "ws" in lens.panel.html
    assert "canary-answer" not in lens.panel.html


def test_a_lens_is_headed_below_its_exercise_and_as_high_where_it_stands_alone(
    book: Workbook,
) -> None:
    asked(book, "baseline")
    assert book._lenses[-1].panel.status["level"] == 4
    book.show("baseline-dots")
    assert book._lenses[-1].panel.status["level"] == 3


def test_a_lens_follows_every_exercise_it_reads(book: Workbook) -> None:
    job, essentials = asked(book, "job-audit"), asked(book, "essentials")
    coverage = next(one for one in book._lenses if one.use.id == "needs-coverage")
    coverage.draw()
    waiting = coverage.panel.html
    save(job, {"pay": "2000", "basis": "month"})
    save(essentials, {"rent": "1000"})
    assert coverage.panel.html != waiting
    covered = coverage.panel.html
    save(job, {"pay": "900"}, rev=2)
    assert coverage.panel.html != covered


def test_skipping_counts_as_decided_and_can_be_taken_back(book: Workbook) -> None:
    sheet = asked(book, "situation")
    save(sheet, {"_state": "private"})
    assert book.responses.decided(sheet.exercise)
    assert book._strip.strip.progress["done"] == 1
    save(sheet, {"_state": None})
    assert book._strip.strip.progress["done"] == 0


def test_an_exercise_opens_filled_in_once_its_page_says_hello(book: Workbook) -> None:
    book.responses.answers.put("examples", {"retail": "job"})
    sheet = asked(book, "examples")
    assert sheet.view.parts == {}
    send(sheet, {"do": "hello"})
    assert sheet.view.parts == {"retail": "job"}


def test_undo_brings_the_former_answer_back(book: Workbook) -> None:
    sheet = asked(book, "examples")
    save(sheet, {"retail": "job"})
    save(sheet, {"retail": "career"}, rev=2)
    send(sheet, {"do": "undo"})
    assert sheet.view.parts == {"retail": "job"}


def test_each_undo_is_told_to_the_page_even_within_a_minute(book: Workbook) -> None:
    sheet = asked(book, "examples")
    save(sheet, {"retail": "job"})
    save(sheet, {"retail": "career"}, rev=2)
    told = []
    sheet.view.observe(lambda change: told.append(change["new"]["text"]), "status")
    send(sheet, {"do": "undo"})
    send(sheet, {"do": "undo"})
    assert len(told) == 2
    assert all(text.startswith("Undone, and saved ") for text in told)
    assert sheet.view.status["rev"] == 2


def test_an_example_is_one_click_away(book: Workbook) -> None:
    sheet = asked(book, "essentials")
    person = next(iter(book.responses.edition.people.values()))
    assert person.name in sheet.view.frame["example"]
    send(sheet, {"do": "example"})
    assert person.name in sheet.view.example["html"]


def test_settings_are_followed_by_every_exercise_on_screen(book: Workbook) -> None:
    way, job, essentials = (asked(book, one) for one in ("way", "job-audit", "essentials"))
    send(essentials, {"do": "example"})
    save(job, {"currency": "EUR"})
    assert essentials.view.frame["currency"] == "EUR"
    save(way, {"sample": "maggie"})
    assert "Maggie" in essentials.view.frame["example"]
    assert essentials.view.example == {}
    send(essentials, {"do": "example"})
    assert "Maggie" in essentials.view.example["html"]
    save(way, {"sample": "nobody"}, rev=2)
    assert essentials.view.frame["example"] == ""
    line = asked(book, "career-line")
    save(way, {"path": "short"}, rev=3)
    assert line.view.frame["aside"] == book.responses.edition.words("path.off")


def test_job_titles_are_found_while_typing(book: Workbook) -> None:
    sheet = asked(book, "job-audit")
    sent: list[dict[str, Any]] = []
    sheet.view.send = lambda content, buffers=None: sent.append(content)
    send(sheet, {"do": "look", "n": 3, "text": "retail assoc"})
    assert sent[0]["n"] == 3
    assert "41-2031" in [title["soc_code"] for title in sent[0]["titles"]]


def test_an_occupation_is_named_by_its_code_whatever_was_typed_beside_it(book: Workbook) -> None:
    sheet = asked(book, "job-audit")
    sent: list[dict[str, Any]] = []
    sheet.view.send = lambda content, buffers=None: sent.append(content)
    send(sheet, {"do": "look", "n": 4, "text": "29-1051"})
    assert [title["occupation"] for title in sent[0]["titles"]] == ["Pharmacists"]


def test_a_damaged_line_is_said_at_the_top(folder: Path) -> None:
    (folder / FILE_NAME).write_text("rubbish\n")
    book = Workbook.here()
    assert "1" in book._strip.strip.notices[0]


def test_a_line_damaged_while_the_page_is_open_is_said_too(book: Workbook, folder: Path) -> None:
    (folder / FILE_NAME).write_text("rubbish\n")
    book.look()
    assert len(book._strip.strip.notices) == 1


def test_a_file_out_of_reach_is_said_until_it_is_back(book: Workbook, folder: Path) -> None:
    save(asked(book, "examples"), {"retail": "job"})
    file, aside = folder / FILE_NAME, folder / "aside"
    file.rename(aside)
    file.mkdir()
    book.look()
    assert book._strip.strip.notices == [book.responses.edition.words("status.unreadable")]
    file.rmdir()
    aside.rename(file)
    book.look()
    assert book._strip.strip.notices == []


def test_a_slip_in_a_cell_names_the_nearest(book: Workbook) -> None:
    with pytest.raises(UnknownExercise, match="job-audit"):
        book.ask("job-audits")


def test_what_a_notebook_would_save_holds_no_answer(book: Workbook) -> None:
    sheet = asked(book, "situation")
    save(sheet, {"want": "canary-answer"})
    bundle = book.ask("situation")._repr_mimebundle_()
    assert "canary-answer" not in json.dumps(bundle)
    assert "0x" not in bundle["text/plain"]


def test_opening_a_workbook_waits_for_no_pandas_and_no_server(folder: Path) -> None:
    slow = {"pandas", "typst", "nbconvert", "nbformat", "jsonschema", "jupyter_server"}
    code = (
        "import sys; from workshop import Workbook; book = Workbook.here();"
        f"book.ask('examples'); print({slow} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"


def test_a_reference_table_is_there_for_the_curious(book: Workbook) -> None:
    jobs = book.table("occupations").set_index("soc_code")
    assert jobs.loc["43-4051", "annual_median"] == 44770
    with pytest.raises(UnknownTable, match=r"there is .*occupations"):
        book.table("jobs")


def test_the_worksheet_holds_what_was_answered_and_leaves_out_the_rest(book: Workbook) -> None:
    save(asked(book, "situation"), {"want": "canary-answer"})
    drawn = book.worksheet()._repr_html_()
    assert "canary-answer" in drawn
    assert book.responses.edition.exercise("baseline").title not in drawn


def test_an_empty_worksheet_says_so(book: Workbook) -> None:
    assert book.responses.edition.words("worksheet.empty") in book.worksheet()._repr_html_()


PRESS = {"do": "make", "what": "worksheet", "form": "pdf", "paper": "a4"}


def test_the_pdf_button_writes_beside_the_answers(book: Workbook, folder: Path) -> None:
    save(asked(book, "situation"), {"want": "steady evenings"})
    button = book.take_home().children[0]
    content = {"data": {"method": "custom", "content": PRESS | {"paper": "us-letter"}}}
    button._handle_msg({"content": content, "buffers": []})
    assert button.status["tone"] == "saved", button.status
    assert (folder / button.made["name"]).read_bytes().startswith(b"%PDF")


def test_the_pdf_button_answers_each_press_also_when_nothing_has_changed(book: Workbook) -> None:
    button = book.take_home().children[0]
    told: list[str] = []
    button.observe(lambda change: told.append(change["name"]), ["status", "made"])
    content = {"data": {"method": "custom", "content": PRESS}}
    for _ in range(2):
        button._handle_msg({"content": content, "buffers": []})
    assert told == ["status", "made", "status", "made"]


def test_the_answers_travel_inside_the_pdf(book: Workbook, folder: Path, tmp_path: Path) -> None:
    import pikepdf

    save(asked(book, "situation"), {"want": "ثبات"})
    file, _ = book.save()
    with pikepdf.open(file) as pdf:
        carried = pdf.attachments[FILE_NAME].get_file().read_bytes()
    other = tmp_path / "other.jsonl"
    other.write_bytes(carried)
    assert Answers(other).get("situation") == {"want": "ثبات"}


def test_a_section_worksheet_carries_only_its_own_answers(book: Workbook) -> None:
    import io

    import pikepdf

    save(asked(book, "situation"), {"want": "canary-answer"})
    save(asked(book, "essentials"), {"rent": "900"})
    pdf = export.make(book.responses, asked=Request(section="job-or-career")).content
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        carried = opened.attachments[FILE_NAME].get_file().read_bytes()
    assert b"canary-answer" not in carried
    assert b"900" in carried


def test_the_same_answers_and_day_give_the_same_bytes(book: Workbook) -> None:
    save(asked(book, "situation"), {"want": "steady evenings"})
    first, second = (export.make(book.responses) for _ in range(2))
    assert first == second
