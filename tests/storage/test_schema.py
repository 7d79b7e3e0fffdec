"""Answers of an earlier version are carried over as they are read; the file stays as it is."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import shipped
from workshop.i18n.formats import Amounts
from workshop.responses import erase, merge
from workshop.responses.earlier import earlier_answers
from workshop.responses.responses import Responses
from workshop.storage import pdf_attachment
from workshop.storage.answers import FILE_NAME, Answers, Parts, apply, rows
from workshop.storage.journal import Change
from workshop.storage.schema import MOST, NAMES, carried_over

OLDER = sorted((Path(__file__).parents[1] / "fixtures" / "older").glob("*.jsonl"))
NAMING = ("name", "target", "target_soc")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
US = Amounts("en_US", "USD")
EDITION = shipped.read_edition("en")
MOVES = {
    "order": "b a -s414012",
    "a.name": "Front desk",
    "a.kind": "field",
    "a.target": "Medical Secretary",
    "a.target_soc": "43-6013",
    "a.v1": 4,
    "a.broader": True,
    "b.name": "Stay",
    "b.v1": 0,
}


def before(file: Path) -> dict[str, Parts]:
    lines = map(json.loads, file.read_text("utf-8").splitlines())
    return {line["x"]: line["p"] for line in lines}


def carry_over(answers: Mapping[str, Parts]) -> dict[str, Parts]:
    """What a file comes to in which each exercise was answered once, those of now last."""
    lines = sorted(answers.items(), key=lambda line: line[0] not in NAMES)
    held: dict[str, Parts] = {}
    for change in carried_over(Change(NOW, name, dict(parts)) for name, parts in lines):
        apply(change, held)
    return {name: parts for name, parts in held.items() if parts}


def held_of(file: Path) -> Answers:
    return Answers.holding(carry_over(before(file)))


def test_a_move_becomes_an_option_and_its_marks_a_facet() -> None:
    assert carry_over({"moves": MOVES}) == {
        "options": {
            "b.name": "Stay",
            "a.name": "Front desk",
            "a.kind": "field",
            "a.target": "Medical Secretary",
            "a.target_soc": "43-6013",
            "order": "b a -s414012",
        },
        "fit": {"b.v1": 0, "a.v1": 4, "a.broader": True},
    }


@pytest.mark.parametrize("file", OLDER, ids=lambda one: one.stem)
def test_every_move_of_the_sample_people_is_an_option_with_its_marks(
    file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "my-answers.jsonl"
    copy.write_bytes(file.read_bytes())
    responses = Responses(EDITION, Answers(copy))
    there = dict(rows(responses.answered("fit")))
    for row, cells in rows(before(file)["moves"]):
        assert cells.items() <= there[row].items()
    assert copy.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("file", OLDER, ids=lambda one: one.stem)
def test_carried_over_twice_is_carried_over_once(file: Path) -> None:
    once = carry_over(before(file))
    assert carry_over(once) == once


CELLS = [f"{row}.{column}" for row in ("a", "b") for column in ("name", "kind", "v1", "pay")]
STEPS = st.tuples(
    st.sampled_from(("moves", "offers", "learning-options")),
    st.dictionaries(
        st.sampled_from([*CELLS, "order", "_state"]), st.sampled_from(("", "x", "stay"))
    ),
)


@given(st.lists(STEPS))
def test_line_by_line_comes_to_what_is_carried_over_at_once(
    steps: list[tuple[str, dict[str, str]]],
) -> None:
    when = datetime(2026, 11, 1, tzinfo=UTC)
    changes = [
        Change(when, name, {part: cell or None for part, cell in cells.items()})
        for name, cells in steps
    ]
    former: dict[str, Parts] = {}
    carried: dict[str, Parts] = {}
    for change in changes:
        apply(change, former)
    for change in carried_over(changes):
        apply(change, carried)
    assert {name: parts for name, parts in carried.items() if parts} == carry_over(former)


def test_what_is_changed_now_stands_over_what_was_carried(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "my-answers.jsonl")
    answers.put("moves", MOVES)
    answers.put("options", {"a.name": "A clinic", "b.name": None, "order": "a"})
    again = Answers(answers.file)
    assert again.get("options")["a.name"] == "A clinic"
    assert [row for row, _ in rows(again.get("options"))] == ["a"]
    assert again.get("moves") == {}


def test_an_undo_of_then_is_one_of_now(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "my-answers.jsonl")
    answers.put("moves", {"a.name": "Here", "order": "a"})
    answers.put("moves", {"a.name": "There"})
    answers.put("moves", {"_undo": None, "a.name": "Here"})
    assert answers.get("options")["a.name"] == "Here"
    assert answers.undo("options") == {"_undo": None, "a.name": None, "order": None}


def test_a_row_that_was_only_offered_counts_where_it_was_marked(tmp_path: Path) -> None:
    responses = Responses(EDITION, Answers(tmp_path / "my-answers.jsonl"))
    responses.answers.put("job-audit", {"occupation": "Cashier", "occupation_soc": "41-2011"})
    responses.answers.put("moves", {"stay.v1": 2, "s411011.v1": 3})
    there = dict(rows(responses.answered("fit")))
    assert there["stay"]["kind"] == "stay"
    assert there["s411011"]["target_soc"] == "41-1011"
    assert (there["stay"]["v1"], there["s411011"]["v1"]) == (2, 3)


def test_more_options_than_there_is_room_for_are_kept_back() -> None:
    many = {f"r{n}.name": f"Move {n}" for n in range(MOST + 2)} | {f"r{MOST}.v1": 4}
    found = carry_over({"moves": many})
    assert len(rows(found["options"])) == MOST
    assert found["earlier-moves"] == {
        f"r{MOST}.name": f"Move {MOST}",
        f"r{MOST}.v1": 4,
        f"r{MOST + 1}.name": f"Move {MOST + 1}",
    }


@pytest.mark.parametrize("state", ["skipped", "private"])
def test_what_was_kept_private_stays_so(tmp_path: Path, state: str) -> None:
    responses = Responses(EDITION, Answers(tmp_path / "my-answers.jsonl"))
    responses.answers.put("moves", {**MOVES, "_state": state})
    assert responses.answered("fit") == {}
    assert (responses.answered("options") == {}) == (state == "private")
    assert responses.answers.get("fit")["a.v1"] == 4


def in_a_pdf(journal: bytes) -> bytes:
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.attachments[FILE_NAME] = pikepdf.AttachedFileSpec(pdf, journal)
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("saved", [bytes, in_a_pdf])
@pytest.mark.parametrize("file", OLDER, ids=lambda one: one.stem)
def test_a_file_of_then_is_brought_in(
    file: Path, saved: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    responses = Responses(EDITION, Answers(tmp_path / FILE_NAME))
    offered = merge.offer(responses, pdf_attachment.read(saved(file.read_bytes()), FILE_NAME))
    merge.bring(responses, offered, [])
    there = dict(rows(responses.answered("fit")))
    for row, cells in rows(before(file)["moves"]):
        assert cells.items() <= there[row].items()
    assert offered.homeless == ()
    assert earlier_answers(responses.answers, US) == earlier_answers(held_of(file), US)


def test_what_was_never_asked_is_left_as_it_is() -> None:
    held: Mapping[str, Parts] = {"values": {"family": True}, "moves": {}}
    assert carry_over(held) == {"values": {"family": True}}


OFFERS = {
    "order": "now b c",
    "now.name": "The store, as now",
    "now.leave": 5,
    "b.name": " front DESK ",
    "b.pay": 19.4,
    "c.name": "Third",
    "c.pay": 20,
}


def test_an_offer_joins_the_option_of_its_name_and_the_present_work_is_to_stay() -> None:
    moves = {**MOVES, "b.kind": "stay"}
    found = carry_over({"moves": moves, "offers": OFFERS})
    assert [row for row, _ in rows(found["options"])] == ["stay", "a", "oc"]
    assert found["options"]["stay.name"] == "Stay"
    assert found["options"]["order"] == "stay a oc -s414012"
    assert found["fit"] == {"stay.v1": 0, "a.v1": 4, "a.broader": True}
    assert found["reward"] == {"stay.leave": 5, "a.pay": 19.4, "oc.pay": 20}


def test_a_name_that_gives_way_to_another_stands_among_the_earlier_answers() -> None:
    held = Answers.holding(carry_over({"moves": {**MOVES, "b.kind": "stay"}, "offers": OFFERS}))
    assert earlier_answers(held, US) == ["The store, as now", " front DESK "]


def test_the_present_work_stays_beside_the_offers_where_no_move_was_to_stay() -> None:
    found = carry_over({"moves": {"order": "-stay"}, "offers": {"now.leave": 5}})
    assert found["options"] == {"stay.kind": "stay", "order": "stay"}
    assert found["reward"] == {"stay.leave": 5}


def test_two_offers_of_one_name_are_two_options() -> None:
    offers = {"a.name": "Desk", "b.name": "Desk", "a.pay": 1, "b.pay": 2}
    found = carry_over({"moves": {"m.name": "Desk"}, "offers": offers})
    assert found["reward"] == {"m.pay": 1, "ob.pay": 2}


@pytest.mark.parametrize("file", OLDER, ids=lambda one: one.stem)
def test_every_offer_of_the_sample_people_is_a_reward_of_one_option(file: Path) -> None:
    offers, found = before(file)["offers"], carry_over(before(file))
    given = [
        {name: cell for name, cell in cells.items() if name != "name"} for _, cells in rows(offers)
    ]
    kept = dict(rows(found["reward"]))
    assert sorted(map(str, kept.values())) == sorted(map(str, given))
    assert set(kept) <= {row for row, _ in rows(found["options"])}


LEARNING = {
    "order": "x y z -degree",
    "x.name": "Evening certificate",
    "x.target": "Medical office clerk",
    "x.target_soc": "43-6013",
    "x.cost": 1900,
    "y.name": "The same by mail",
    "y.target": "Medical office clerk",
    "y.target_soc": "43-6013",
    "y.cost": 300,
    "z.name": "Spanish",
    "z.cost": 0,
}


def test_a_course_joins_the_option_of_its_occupation_and_two_for_one_way_are_two_options() -> None:
    found = carry_over({"moves": MOVES, "learning-options": LEARNING})
    assert found["options"]["order"] == "b a ly lz -s414012"
    assert found["options"]["ly.name"] == "The same by mail"
    assert found["options"]["ly.target_soc"] == "43-6013"
    assert found["learning"] == {
        "a.cost": 1900,
        "a.course": "Evening certificate",
        "ly.cost": 300,
        "ly.course": "The same by mail",
        "lz.cost": 0,
        "lz.course": "Spanish",
    }
    assert "earlier-learning-options" not in found


@pytest.mark.parametrize("file", OLDER, ids=lambda one: one.stem)
def test_every_course_of_the_sample_people_is_learned_for_one_option(file: Path) -> None:
    courses, found = before(file)["learning-options"], carry_over(before(file))
    named = {str(cells["course"]): cells for _, cells in rows(found["learning"])}
    assert len(named) == len(rows(courses))
    for _, cells in rows(courses):
        own = {name: cell for name, cell in cells.items() if name not in NAMING}
        assert own.items() <= named[str(cells["name"])].items()


def test_what_was_carried_over_and_then_forgotten_of_its_past_is_the_same(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "my-answers.jsonl")
    for name, parts in {"moves": MOVES, "offers": OFFERS, "learning-options": LEARNING}.items():
        answers.put(name, parts)
    held = {name: answers.get(name) for name in answers}
    erase.forget_earlier(answers)
    again = Answers(answers.file)
    assert {name: again.get(name) for name in again} == held
    assert '"x":"moves"' not in answers.file.read_text("utf-8")
