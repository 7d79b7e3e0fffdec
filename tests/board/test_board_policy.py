"""What is shown of a group gives nobody away: not at once, and not by what is shown later."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop.board import questions as asked
from workshop.board.policy import FLOOR, Snapshot, Withheld, may_be_shown, reveal
from workshop.board.questions import YES, Question

EDITION = read_edition("en")
ONE = Question("q", "Q", {"i": "I"}, {"a": "A", "b": "B"})
LIST = Question("l", "L", {"x": "X", "y": "Y"}, {YES: ""})


def shares(**counts):
    return [{"i": option} for option, count in counts.items() for _ in range(count)]


def test_fewer_than_five_are_told_how_many_are_missing():
    assert reveal(ONE, shares(a=2, b=2), 4, {}) == Withheld("few", 1)


def test_five_are_shown_as_a_whole():
    assert reveal(ONE, shares(a=3, b=2), 5, {}) == Snapshot("q", 5, {"i": {"a": 3, "b": 2}})


@pytest.mark.parametrize("counts", [{"a": 6}, {"a": 5, "b": 1}, {"a": 1, "b": 5}])
def test_where_all_or_all_but_one_agree_it_is_held_back(counts):
    assert reveal(ONE, shares(**counts), 6, {}) == Snapshot("q", 6, {})


def test_the_next_snapshot_waits_for_as_many_changes():
    assert reveal(ONE, shares(a=3, b=3), 1, {"i": {"a": 3, "b": 2}}) == Withheld("soon", 4)


def test_those_who_came_since_are_not_told_apart_where_they_agree():
    assert reveal(ONE, shares(a=8, b=2), 5, {"i": {"a": 3, "b": 2}}) == Snapshot("q", 10, {})
    assert reveal(ONE, shares(a=6, b=4), 5, {"i": {"a": 3, "b": 2}}).items


def test_of_a_list_those_who_did_not_pick_count_as_well():
    told = [{"x": YES}, {"x": YES}, {"y": YES}, {"y": YES}, {"y": YES}]
    found = reveal(LIST, told, 5, {})
    assert found.items == {"x": {YES: 2, "": 3}, "y": {YES: 3, "": 2}}


def test_the_floor_is_three():
    with pytest.raises(ValueError, match="at least 3"):
        reveal(ONE, shares(a=3, b=3), 6, {}, FLOOR - 1)


PEOPLE = range(6)
ACTS = st.one_of(
    st.tuples(st.just("share"), st.sampled_from(PEOPLE), st.sampled_from("ab")),
    st.tuples(st.just("back"), st.sampled_from(PEOPLE), st.just("")),
    st.tuples(st.just("reveal"), st.just(-1), st.just("")),
)


def played(acts):
    """What an onlooker who sees who comes and goes, but not what they say, is shown.

    Each answer ever given is one unknown; a snapshot is the unknowns it was made of, its counts.
    """
    given: list[str] = []
    now: dict[int, int] = {}
    changed: set[int] = set()
    shown: dict[str, dict[str, int]] = {}
    seen = []
    for act, who, option in acts:
        if act == "share" and (who not in now or given[now[who]] != option):
            given.append(option)
            now[who] = len(given) - 1
            changed.add(who)
        elif act == "back" and who in now:
            del now[who]
            changed.add(who)
        elif act == "reveal":
            held = [{"i": given[at]} for at in now.values()]
            found = reveal(ONE, held, len(changed), shown, FLOOR)
            if isinstance(found, Snapshot):
                changed.clear()
                if found.items:
                    shown |= found.items
                    seen.append((tuple(now.values()), found.items["i"]))
    return given, seen


def alike(given, seen):
    """Every way in which the answers could have been given, as far as the snapshots say."""
    known = sorted({at for people, _ in seen for at in people})
    for told in product("ab", repeat=len(known)):
        answers = dict(zip(known, told, strict=True))
        if all(
            sum(answers[at] == option for at in people) == count
            for people, counts in seen
            for option, count in counts.items()
        ):
            yield answers


@given(st.lists(ACTS, max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_run_of_snapshots_tells_anybodys_answer(acts):
    given_, seen = played(acts)
    if not seen or len({at for people, _ in seen for at in people}) > 14:
        return
    possible: dict[int, set[str]] = {}
    for answers in alike(given_, seen):
        for at, option in answers.items():
            possible.setdefault(at, set()).add(option)
    assert {at for at, options in possible.items() if len(options) < 2} == set()


@given(st.lists(st.integers(0, 30), min_size=2, max_size=5), st.integers(0, 60))
def test_what_is_shown_first_has_at_least_two_who_did_otherwise(counts, changed):
    told = {str(n): count for n, count in enumerate(counts)}
    if may_be_shown(told, None, changed, 5):
        assert sum(counts) >= 5
        assert sum(counts) - max(counts) >= 2


# What may be asked


def test_every_question_has_closed_answers_and_no_text_leaves():
    found = asked.questions(EDITION)
    assert found
    for person in EDITION.people.values():
        for name, question in found.items():
            told = asked.leaving(question, lambda one, who=person: who.answers[one], EDITION)
            assert question.holds(told), (person.id, name)
            assert set(told.values()) <= set(question.options)


@pytest.mark.parametrize("sent", [{}, [], None, {"i": "c"}, {"z": "a"}, {"i": ["a"]}, {"i": 1}])
def test_what_is_not_on_the_list_is_no_answer(sent):
    assert not ONE.holds(sent)


def test_a_mark_on_a_long_scale_leaves_as_a_band():
    exercise = EDITION.exercise("orientation")
    part = exercise.part_names()[0]
    for value, band in ((0, "0–20"), (19, "0–20"), (55, "40–60"), (100, "80–100")):
        assert asked.shared(exercise, {part: value}, EDITION) == {part: band}


def test_an_exercise_in_own_words_is_no_question():
    assert asked.of(EDITION.exercise("identity"), EDITION) is None
