"""Earlier answers are carried into later exercises, say where from, and yield to the learner."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import shipped
from tests.notebook_driver import send
from workshop import paths
from workshop.content.loader import ContentError, read_edition
from workshop.documents.worksheet import travelling
from workshop.exercises import Exercise
from workshop.exercises.ledger import Ledger
from workshop.notebook.workbook import Workbook
from workshop.responses import merge
from workshop.responses.prefill import origins
from workshop.responses.readout import answer_blocks
from workshop.responses.responses import Responses
from workshop.storage import pdf_attachment
from workshop.storage.answers import Answers, rows

EDITION = shipped.read_edition("en")
REWARD, WEEK, ENERGY = (EDITION.exercise(one) for one in ("reward", "week", "energy"))
SKILLS, OPTIONS, ASKERS = (EDITION.exercise(one) for one in ("skills", "options", "askers"))
JOB = {"occupation": "Cashier", "occupation_soc": "41-2011", "pay": 14.5, "basis": "hour"}
DUTIES = {"order": "b2 a1", "a1.name": "Till", "a1.energy": -1, "b2.name": "Stock"}


CARRIED_ROWS = [
    one.id
    for section in EDITION.sections.values()
    for one in section.exercises.values()
    if isinstance(one, Ledger) and (one.carried.rows or one.carried.seeds or one.carried.steps)
]


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    (tmp_path / "en").mkdir()
    return Workbook.at(tmp_path / "en")


@pytest.fixture
def responses(tmp_path: Path) -> Responses:
    return Responses(EDITION, Answers(tmp_path / "my-answers.jsonl"))


def marks(responses: Responses, exercise: Exercise) -> dict[str, str]:
    found: dict[str, str] = origins(responses.filling(exercise).filled_in(), EDITION)["parts"]
    return found


def test_a_value_is_carried_and_says_where_from(responses: Responses) -> None:
    responses.answers.put("job-audit", JOB)
    assert responses.parts(REWARD)["stay.pay"] == 14.5
    assert responses.parts(REWARD)["stay.basis"] == "hour"
    assert marks(responses, REWARD)["stay.pay"] == "From section 1"


def test_it_follows_its_source(responses: Responses) -> None:
    responses.answers.put("job-audit", {"paid_hours": 20})
    assert responses.parts(WEEK) == {"work.actual": 20}
    responses.answers.put("job-audit", {"paid_hours": 31})
    assert responses.parts(WEEK) == {"work.actual": 31}


def test_a_sum_is_carried_of_what_is_answered(responses: Responses) -> None:
    hours = {"paid_hours": 40, "unpaid_hours": 1.5}
    responses.answers.put("job-audit", {"occupation": "Cashier", **hours})
    assert responses.parts(REWARD)["stay.other_hours"] == 1.5
    responses.answers.put("job-audit", {"commute_hours": 4})
    assert responses.parts(REWARD)["stay.other_hours"] == 5.5
    assert marks(responses, REWARD)["stay.other_hours"] == "From section 1"
    responses.answers.put("reward", {"stay.other_hours": 9})
    assert responses.parts(REWARD)["stay.other_hours"] == 9
    responses.answers.put("job-audit", {"unpaid_hours": None, "commute_hours": None})
    responses.answers.put("reward", {"stay.other_hours": None})
    assert "stay.other_hours" not in responses.parts(REWARD)


def test_it_stays_as_written_over(responses: Responses) -> None:
    responses.answers.put("job-audit", JOB)
    responses.answers.put("reward", {"stay.pay": 15})
    responses.answers.put("job-audit", {"pay": 99})
    assert responses.parts(REWARD)["stay.pay"] == 15
    assert "stay.pay" not in marks(responses, REWARD)
    responses.answers.put("reward", {"stay.pay": None})
    assert responses.parts(REWARD)["stay.pay"] == 99


def test_carried_answers_alone_decide_nothing(responses: Responses) -> None:
    responses.answers.put("job-audit", JOB)
    assert not responses.decided(REWARD)
    assert answer_blocks(responses, REWARD) == ()


def test_what_was_kept_private_is_not_carried(responses: Responses) -> None:
    responses.answers.put("job-audit", {**JOB, "_state": "private"})
    assert responses.parts(REWARD) == {}


def test_rows_follow_another_ledgers(responses: Responses) -> None:
    responses.answers.put("duties", DUTIES)
    assert responses.parts(ENERGY) == {"b2.name": "Stock", "a1.name": "Till", "a1.energy": -1}
    responses.answers.put("duties", {"a1.name": None, "a1.energy": None})
    assert responses.parts(ENERGY) == {"b2.name": "Stock"}


def test_a_row_taken_away_stays_away(responses: Responses) -> None:
    responses.answers.put("duties", DUTIES)
    responses.answers.put("energy", {"order": "a1 -b2"})
    assert not [part for part in responses.shown(ENERGY) if part.startswith("b2.")]
    responses.answers.put("duties", {"b2.name": "Stock and shelves"})
    assert not [part for part in responses.shown(ENERGY) if part.startswith("b2.")]
    responses.answers.put("energy", {"order": "a1 b2"})
    assert responses.parts(ENERGY)["b2.name"] == "Stock and shelves"


def test_only_the_wanted_rows_are_carried(responses: Responses) -> None:
    responses.answers.put("network", {"a.initials": "A.M.", "b.initials": "B.", "b.ask": "Hours?"})
    assert responses.parts(ASKERS) == {"b.who": "B.", "b.about": "Hours?"}


def test_an_offered_row_counts_once_it_is_touched(responses: Responses) -> None:
    [first, second, *_] = SKILLS.carried.seeds
    assert responses.parts(SKILLS) == {}
    assert f"{first}.name" in responses.shown(SKILLS)
    assert marks(responses, SKILLS)[f"{first}.name"] == "An idea"
    responses.answers.put("skills", {f"{first}.level": "2"})
    parts = responses.parts(SKILLS)
    assert parts[f"{first}.name"] == SKILLS.carried.seeds[first]["name"]
    assert f"{second}.name" not in parts


def test_known_steps_out_of_the_occupation_are_offered(responses: Responses) -> None:
    responses.answers.put("job-audit", JOB)
    shown = responses.shown(OPTIONS)
    offered = [value for part, value in shown.items() if part.endswith("target_soc")]
    assert "41-1011" in offered
    assert len(offered) == 2
    responses.answers.put("job-audit", {"occupation_soc": None})
    assert not [part for part in responses.shown(OPTIONS) if part.endswith("target_soc")]


def test_a_step_that_takes_a_doctorate_is_not_the_first_one_offered(responses: Responses) -> None:
    # From pharmacy technician the tables lead first to pharmacist.
    assert responses.reference.next_steps("29-2052")[0].soc_code == "29-1051"
    responses.answers.put("job-audit", {**JOB, "occupation_soc": "29-2052"})
    shown = responses.shown(OPTIONS)
    offered = [value for part, value in shown.items() if part.endswith("target_soc")]
    assert len(offered) == 2
    assert "29-1051" not in offered
    # Where something was written in its row before that was so, it still stands there.
    responses.answers.put("options", {"s291051.name": "Pharmacy school"})
    parts = responses.parts(OPTIONS)
    assert (parts["s291051.name"], parts["s291051.target_soc"]) == ("Pharmacy school", "29-1051")


def test_words_typed_over_a_suggestion_leave_its_code_behind_everywhere(book: Workbook) -> None:
    book.responses.answers.put("job-audit", JOB)
    book.ask("options")
    send(book._sheets[0], {"do": "hello"})
    row = "s411011"
    assert book._sheets[0].view.parts[f"{row}.target_soc"] == "41-1011"
    typed = {f"{row}.target": "lead till hand", f"{row}.target_soc": None}
    send(book._sheets[0], {"do": "save", "rev": 1, "parts": typed})
    again = Responses(EDITION, Answers(book.responses.answers.file))
    for parts in (book._sheets[0].view.parts, book.responses.parts(OPTIONS), again.parts(OPTIONS)):
        assert parts[f"{row}.target"] == "lead till hand"
        assert f"{row}.target_soc" not in parts


def test_a_title_that_an_older_file_wrote_over_brings_no_code(responses: Responses) -> None:
    responses.answers.put("job-audit", JOB)
    responses.answers.put("options", {"s411011.target": "lead till hand"})
    assert "s411011.target_soc" not in responses.parts(OPTIONS)
    assert "s411011.target_soc" not in responses.shown(OPTIONS)


@pytest.mark.parametrize(
    ("exercise", "source", "given", "part"),
    [
        ("reward", "job-audit", JOB, "stay.pay"),
        ("week", "job-audit", {"paid_hours": 20}, "work.actual"),
        ("energy", "duties", DUTIES, "a1.name"),
        ("options", "job-audit", JOB, "s411011.target"),
        ("three-futures", "job-audit", JOB, "wild.name"),
    ],
)
def test_what_was_carried_and_then_cleared_stays_clear_everywhere(
    book: Workbook, exercise: str, source: str, given: dict[str, object], part: str
) -> None:
    answers, asked = book.responses.answers, EDITION.exercise(exercise)
    answers.put(source, given)  # type: ignore[arg-type]
    book.ask(exercise)
    [sheet] = book._sheets
    send(sheet, {"do": "hello"})
    assert part in sheet.view.parts
    for rev in (1, 2):
        send(sheet, {"do": "save", "rev": rev, "parts": {part: None}})
        assert sheet.view.status["tone"] == "saved"
        assert part not in sheet.view.parts
        assert part not in sheet.view.carried["parts"]
    beside = answers.file.with_name("elsewhere") / answers.file.name
    elsewhere = Responses(EDITION, Answers(beside))
    gone = merge.offer(elsewhere, pdf_attachment.lines(travelling(book.responses)))
    merge.bring(elsewhere, gone, ())
    for read in (book.responses, Responses(EDITION, Answers(answers.file)), elsewhere):
        assert part not in read.parts(asked)
        assert part not in read.shown(asked)
        assert part not in read.own(asked)
    send(sheet, {"do": "undo"})
    assert part in sheet.view.parts


@pytest.mark.parametrize("exercise", [*CARRIED_ROWS])
def test_filling_a_carried_row_leaves_every_row_in_its_place(
    responses: Responses, exercise: str
) -> None:
    """On screen, where the ideas stand too, and in readout and print."""
    for source, parts in EDITION.people["dana"].answers.items():
        responses.answers.put(source, parts)
    asked = EDITION.exercise(exercise)
    responses.answers.put(exercise, dict.fromkeys(responses.answers.get(exercise)))
    responses.answers.put(exercise, {f"zz.{next(iter(asked.part_names()))}": "my own"})
    standing = [row for row, _ in rows(responses.shown(asked))]
    assert len(standing) > 1
    for row, cells in rows(responses.shown(asked)):
        for column in cells:
            responses.answers.put(exercise, {f"{row}.{column}": "2" if column == "level" else "x"})
            assert [one for one, _ in rows(responses.shown(asked))] == standing
            counted = [one for one, _ in rows(responses.parts(asked))]
            assert counted == [one for one in standing if one in counted]


def test_a_row_that_is_emptied_and_filled_again_keeps_its_place(book: Workbook) -> None:
    book.ask("three-futures")
    [sheet] = book._sheets
    send(sheet, {"do": "hello"})
    for rev, cells in enumerate(({"name": None}, {"liking": 4}, {"name": "Stay"}), 1):
        parts = {f"on.{column}": raw for column, raw in cells.items()}
        send(sheet, {"do": "save", "rev": rev, "parts": parts})
    assert [row for row, _ in rows(sheet.view.parts)] == ["on", "turn", "wild"]


def test_a_page_follows_the_order_alone_of_the_rows_it_carries(book: Workbook) -> None:
    book.responses.answers.put("duties", DUTIES)
    book.ask("energy")
    [sheet] = book._sheets
    send(sheet, {"do": "hello"})
    origins = []
    sheet.view.observe(lambda change: origins.append(change["new"]), "parts")
    book.responses.answers.put("duties", {"order": "a1 b2"})
    sheet.show()
    assert [row for row, _ in rows(origins[-1])] == ["a1", "b2"]


def test_a_sheet_is_told_the_tables_that_hold_in_the_learners_currency(book: Workbook) -> None:
    book.ask("job-audit")
    [sheet] = book._sheets
    assert "taxes" in sheet.view.frame["tables"]
    book.responses.answers.put("job-audit", {"currency": "KES"})
    sheet.dress()
    assert sheet.view.frame["tables"] == []


def test_a_sheet_on_screen_follows_an_earlier_answer(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    book = Workbook.at(folder)
    book.ask("week")
    book.ask("job-audit")
    view = book._sheets[0].view
    for message in ({"do": "hello"}, {"do": "save", "rev": 1, "parts": {"paid_hours": 12}}):
        send(book._sheets[1], message)
    assert view.parts == {"work.actual": 12}
    assert view.carried["parts"] == {"work.actual": "From section 1"}
    assert "Your work as it is" in view.carried["lines"][0]


SCALARS = st.one_of(st.text(max_size=5), st.floats(), st.booleans(), st.integers())


@given(
    st.dictionaries(st.sampled_from(["a1.name", "b2.energy", "order", "b2", "x.y"]), SCALARS),
    st.dictionaries(st.sampled_from(["a1.name", "order", "b2.minutes", "-a1.name"]), SCALARS),
)
def test_whatever_stands_there_only_fitting_parts_are_carried(
    tmp_path_factory: pytest.TempPathFactory, theirs: dict[str, object], own: dict[str, object]
) -> None:
    responses = Responses(EDITION, Answers(tmp_path_factory.mktemp("a") / "my-answers.jsonl"))
    responses.answers._now.update({"duties": theirs, "energy": own})  # type: ignore[dict-item]
    parts = responses.shown(ENERGY)
    assert ENERGY.normalize(parts) == parts
    given = {part: value for part, value in responses.own(ENERGY).items() if part != "order"}
    assert given.items() <= parts.items() | {("_state", "")}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"work.actual" = "job-audit.paid_hours"', '"work.actual" = "letter.text"', "before this"),
        ('"work.actual" = "job-audit.paid_hours"', '"work.actual" = "job-audit.x"', "no 'x'"),
        (
            '"work.actual" = "job-audit.paid_hours"',
            '"work.actual" = "job-audit.paid_hours + job-audit.gone"',
            "no 'gone'",
        ),
        ('"work.actual" = "job-audit.paid_hours"', '"x.actual" = "job-audit.pay"', "no 'x.actual'"),
    ],
)
def test_a_carried_address_that_leads_nowhere_is_named(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = Path(shutil.copytree(paths.data("en"), tmp_path / "en"))
    file = folder / "sections" / "pay-balance-and-benefits.toml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(ContentError, match=told) as error:
        read_edition("en", folder)
    assert "pay-balance-and-benefits.toml [week].carried" in str(error.value)


def test_an_exercise_like_another_takes_what_it_does_not_say() -> None:
    first, again = EDITION.exercise("baseline"), EDITION.exercise("baseline-again")
    assert again.part_names() == first.part_names()
    assert again.title != first.title
    assert again.lenses != first.lenses
