"""The journal: nothing typed is ever lost."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.storage import journal
from workshop.storage.answers import Answers, rows
from workshop.storage.journal import Change, NotSaved, read_line, write_line

scalars = st.one_of(
    st.text(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False), st.integers()
)
parts = st.dictionaries(st.text(min_size=1, max_size=12), st.none() | scalars, max_size=5)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "my-answers.jsonl"


def test_what_was_put_is_there_when_the_file_is_opened_again(file: Path) -> None:
    Answers(file).put("examples", {"retail": "job"})
    assert Answers(file).get("examples") == {"retail": "job"}


def test_a_change_touches_only_its_own_part(file: Path) -> None:
    answers = Answers(file)
    answers.put("examples", {"retail": "job"})
    answers.put("examples", {"teacher": "career"})
    assert answers.get("examples") == {"retail": "job", "teacher": "career"}


def test_none_takes_a_part_away(file: Path) -> None:
    answers = Answers(file)
    answers.put("examples", {"retail": "job"})
    answers.put("examples", {"retail": None})
    assert answers.get("examples") == {}
    assert list(answers) == []


def test_not_answered_is_empty(file: Path) -> None:
    assert Answers(file).get("examples") == {}
    assert not file.exists()


def test_the_file_is_only_ever_appended_to(file: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    before = file.read_bytes()
    answers.put("a", {"x": 2})
    assert file.read_bytes().startswith(before)


def test_two_kernels_keep_what_both_saved(file: Path) -> None:
    one, other = Answers(file), Answers(file)
    one.put("examples", {"retail": "job"})
    other.put("examples", {"teacher": "career"})
    assert one.refresh() == {"examples"}
    assert one.get("examples") == other.get("examples") == {"retail": "job", "teacher": "career"}


def test_a_half_written_line_costs_only_itself(file: Path) -> None:
    Answers(file).put("a", {"x": 1})
    with file.open("ab") as half:
        half.write(b'{"v":1,"t":"2026-')
    answers = Answers(file)
    answers.put("a", {"y": 2})
    again = Answers(file)
    assert again.get("a") == {"x": 1, "y": 2}
    assert [one.line for one in again.damaged] == [2]


def test_a_damaged_line_stays_in_the_file(file: Path) -> None:
    file.write_bytes(b"\xff\xfe rubbish\n")
    answers = Answers(file)
    answers.put("a", {"x": 1})
    assert file.read_bytes().startswith(b"\xff\xfe rubbish\n")
    assert answers.damaged[0].line == 1


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "3",
        '{"v":2,"t":"2026-01-01T00:00:00+00:00","x":"a","p":{}}',
        '{"v":1,"t":"yesterday","x":"a","p":{}}',
        '{"v":1,"t":"2026-01-01T00:00:00","x":"a","p":{}}',
        '{"v":1,"t":"2026-01-01T00:00:00+00:00","x":7,"p":{}}',
        '{"v":1,"t":"2026-01-01T00:00:00+00:00","x":"a","p":{"k":[1]}}',
        '{"v":1,"t":"2026-01-01T00:00:00+00:00","x":"a","p":{"k":NaN}}',
        "[" * 100_000,
        '{"v":1,"t":"2026-01-01T00:00:00+00:00","x":"a","p":' + '{"k":' * 100_000,
    ],
)
def test_a_line_of_another_shape_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        read_line(line.encode())


@given(st.text(min_size=1), parts)
def test_a_line_reads_back_as_it_was_written(exercise: str, given_parts: dict) -> None:
    change = Change(datetime(2026, 11, 22, 14, 3, tzinfo=UTC), exercise, given_parts)
    line = write_line(change)
    assert b"\n" not in line
    assert read_line(line) == change


@given(st.binary(max_size=400))
def test_any_bytes_at_all_can_be_opened_and_added_to(tmp_path_factory, rubbish: bytes) -> None:
    file = tmp_path_factory.mktemp("rubbish") / "my-answers.jsonl"
    file.write_bytes(rubbish)
    answers = Answers(file)
    answers.put("a", {"x": 1})
    assert Answers(file).get("a")["x"] == 1
    assert file.read_bytes().startswith(rubbish)


@given(st.lists(st.tuples(st.sampled_from("ab"), parts), max_size=20))
def test_reading_at_once_and_reading_on_agree(tmp_path_factory, changes: list) -> None:
    file = tmp_path_factory.mktemp("both") / "my-answers.jsonl"
    follower = Answers(file)
    writer = Answers(file)
    for exercise, change in changes:
        writer.put(exercise, change)
        follower.refresh()
    fresh = Answers(file)
    for exercise in "ab":
        assert fresh.get(exercise) == follower.get(exercise) == writer.get(exercise)


def test_a_full_disk_is_told_and_what_was_saved_stays(file: Path, monkeypatch) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(journal.os, "write", full)
        with pytest.raises(NotSaved) as told:
            answers.put("a", {"x": 2})
    assert told.value.reason == "full"
    assert answers.get("a") == {"x": 1}
    answers.put("a", {"x": 3})
    assert Answers(file).get("a") == {"x": 3}


@pytest.mark.parametrize("written", [1, 30, 60])
def test_a_disk_that_fills_up_in_the_middle_of_a_line_leaves_no_half_of_it(
    file: Path, monkeypatch, written: int
) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    before, whole, calls = file.read_bytes(), os.write, []

    def filling(fd: int, data: bytes) -> int:
        calls.append(data)
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole(fd, data[:written])

    with monkeypatch.context() as disk:
        disk.setattr(journal.os, "write", filling)
        with pytest.raises(NotSaved):
            answers.put("a", {"x": "something a little longer"})
    assert file.read_bytes() == before
    answers.put("a", {"x": "something a little longer"})
    assert Answers(file).damaged == answers.damaged == []


def test_what_another_kernel_appended_meanwhile_is_not_cut_off(file: Path, monkeypatch) -> None:
    Answers(file).put("a", {"x": 1})
    whole, calls = os.write, []

    def filling(fd: int, data: bytes) -> int:
        calls.append(data)
        if len(calls) == 1:
            return whole(fd, data[:9])
        with file.open("ab") as other:
            other.write(b"\n" + write_line(Change(datetime.now(UTC), "b", {"y": 2})) + b"\n")
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(journal.os, "write", filling)
        with pytest.raises(NotSaved):
            Answers(file).put("a", {"x": 3})
    assert Answers(file).get("b") == {"y": 2}


@pytest.mark.parametrize(
    ("half", "later", "lost"),
    [
        ('"x":"a","p":{"rent":98', {"rent": 980}, False),
        ('"x":"a","p":{"rent":98', {"rent": 1200, "food": 3}, False),
        ('"x":"a","p":{"rent":980,"food":', {"rent": 980}, True),
        ('"x":"a","p":{"say":"he \\"said\\": \\"no', {"say": "nothing"}, False),
        ('"x":"a","p":{"re', {"rent": 980}, False),
        ('"x":"a","p":{"re', {"food": 3}, True),
        ('"x":"b","p":{"rent":98', {"rent": 980}, True),
        ('"x":"', {"rent": 980}, True),
    ],
)
def test_a_half_line_is_no_loss_once_the_same_was_saved_later(
    file: Path, half: str, later: dict, lost: bool
) -> None:
    file.write_bytes(b'{"v":1,"t":"2026-11-22T14:03:00.000+00:00",' + half.encode())
    answers = Answers(file)
    answers.put("a", later)
    for read in (answers, Answers(file)):
        assert [one.line for one in read.damaged] == ([1] if lost else [])
    assert half.encode() in file.read_bytes()


def test_a_read_only_folder_is_told(file: Path, monkeypatch) -> None:
    def refused(*_: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(journal.os, "open", refused)
    with pytest.raises(NotSaved) as told:
        Answers(file).put("a", {"x": 1})
    assert told.value.reason == "read-only"


def test_a_short_write_is_carried_on(file: Path, monkeypatch) -> None:
    whole = os.write
    with monkeypatch.context() as slow:
        slow.setattr(journal.os, "write", lambda fd, data: whole(fd, data[:7]))
        Answers(file).put("a", {"x": "a longer text than seven bytes"})
    assert Answers(file).get("a") == {"x": "a longer text than seven bytes"}


def test_a_file_put_in_its_place_is_read_from_the_start(file: Path, tmp_path: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    other = tmp_path / "other.jsonl"
    Answers(other).put("b", {"y": 2})
    other.replace(file)
    assert answers.refresh() == {"a", "b"}
    assert answers.get("a") == {}
    assert answers.get("b") == {"y": 2}


def test_a_deleted_file_leaves_no_answer(file: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    file.unlink()
    assert answers.refresh() == {"a"}
    assert answers.get("a") == {}


def test_undo_gives_back_the_former_answer_and_keeps_the_history(file: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    answers.put("a", {"x": 2, "y": 3})
    answers.put("a", answers.undo("a"))
    assert answers.get("a") == {"x": 1}
    assert len(answers.changes) == 3


def test_a_second_undo_goes_one_step_further_back(file: Path) -> None:
    answers = Answers(file)
    for value in (1, 2, 3):
        answers.put("a", {"x": value})
    back = []
    for _ in range(3):
        answers.put("a", answers.undo("a"))
        back.append(answers.get("a"))
    assert back == [{"x": 2}, {"x": 1}, {}]
    assert answers.undo("a") == {}


def test_a_change_after_an_undo_begins_afresh(file: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    answers.put("a", {"x": 2})
    answers.put("a", answers.undo("a"))
    answers.put("a", {"x": 4})
    answers.put("a", answers.undo("a"))
    assert answers.get("a") == {"x": 1}


def test_a_former_answer_chosen_by_hand_is_no_undo(file: Path) -> None:
    answers = Answers(file)
    for value in (1, 2, 1):
        answers.put("a", {"x": value})
    answers.put("a", answers.undo("a"))
    assert answers.get("a") == {"x": 2}


def test_an_undo_is_a_line_like_any_other(file: Path) -> None:
    answers = Answers(file)
    answers.put("a", {"x": 1})
    answers.put("a", answers.undo("a"))
    line = json.loads(file.read_text("utf-8").splitlines()[-1])
    assert (line["v"], line["p"]) == (1, {"_undo": None, "x": None})


steps = st.one_of(
    st.tuples(
        st.sampled_from("ab"),
        st.dictionaries(st.sampled_from("xyz"), st.none() | st.integers(0, 2), max_size=3),
    ),
    st.tuples(st.sampled_from("ab"), st.just("undo")),
)


@given(st.lists(steps, max_size=25))
def test_undo_walks_back_as_in_a_pile_of_former_states(tmp_path_factory, taken: list) -> None:
    file = tmp_path_factory.mktemp("undo") / "my-answers.jsonl"
    answers = Answers(file)
    piles: dict[str, list[dict]] = {"a": [{}], "b": [{}]}
    for exercise, step in taken:
        pile = piles[exercise]
        if step == "undo":
            back = answers.undo(exercise)
            assert bool(back) == (len(pile) > 1)
            if back:
                answers.put(exercise, back)
                pile.pop()
        else:
            answers.put(exercise, step)
            after = {k: v for k, v in {**pile[-1], **step}.items() if v is not None}
            if after != pile[-1]:
                pile.append(after)
        assert answers.get(exercise) == pile[-1]
        # A kernel started later walks back just the same.
        assert Answers(file).undo(exercise) == answers.undo(exercise)


def test_what_another_kernel_saved_is_told_even_after_an_own_change(file: Path) -> None:
    one, other = Answers(file), Answers(file)
    other.put("b", {"y": 2})
    one.put("a", {"x": 1})
    assert one.refresh() == {"b"}
    assert one.refresh() == set()


def test_the_answers_of_a_day_come_back(file: Path) -> None:
    days = iter(datetime(2026, 8, 24, tzinfo=UTC) + timedelta(days=90 * n) for n in range(2))
    answers = Answers(file, clock=lambda: next(days))
    answers.put("a", {"x": "then"})
    answers.put("a", {"x": "now"})
    assert answers.as_of(datetime(2026, 8, 25, tzinfo=UTC)) == {"a": {"x": "then"}}


def test_rows_come_in_the_learners_order() -> None:
    ledger = {"k1.name": "serve", "k2.name": "stock", "k3.name": "close", "order": "k3 k1 gone"}
    assert [row for row, _ in rows(ledger)] == ["k3", "k1", "k2"]


WRITER = """
    import sys
    from pathlib import Path
    from workshop.storage.answers import Answers
    answers = Answers(Path(sys.argv[1]))
    for n in range(int(sys.argv[2])):
        answers.put(sys.argv[3], {f"p{n}": n})
        print(n, flush=True)
"""


def writer(file: Path, count: int, exercise: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(file), str(count), exercise]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.native
def test_two_processes_writing_at_once_lose_nothing(file: Path) -> None:
    both = [writer(file, 100, name) for name in ("a", "b")]
    for process in both:
        process.communicate()
    answers = Answers(file)
    assert len(answers.get("a")) == len(answers.get("b")) == 100
    assert answers.damaged == []


@pytest.mark.native
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a POSIX signal")
def test_a_kill_loses_no_confirmed_change(file: Path) -> None:
    for round_ in range(5):
        process = writer(file, 100_000, f"round-{round_}")
        confirmed = [process.stdout.readline() for _ in range(20)]
        process.send_signal(signal.SIGKILL)
        confirmed += process.stdout.read().split()
        process.wait()
        process.stdout.close()
        last = max(int(n) for n in confirmed if n.strip())
        kept = Answers(file).get(f"round-{round_}")
        assert set(range(last + 1)) <= {int(name[1:]) for name in kept}


def test_a_line_is_plain_json_anyone_can_read(file: Path) -> None:
    Answers(file).put("want", {"text": "ثبات · 安定 · écoute"})
    assert json.loads(file.read_text("utf-8"))["p"] == {"text": "ثبات · 安定 · écoute"}
