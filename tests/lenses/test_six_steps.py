"""The six steps: own marks beside what is written, what the picked ones build on, whom to ask."""

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, notes, pictures, said, waits
from workshop.lenses.plan import askers, picked_steps, steps_so_far
from workshop.lenses.plan._written import STEPS, named, written
from workshop.render.blocks import Items

GOALS = {"order": "b a c", "a.goal": "Rent", "b.goal": "Evenings", "c.goal": "A post", "d.by": "x"}
SKILLS = {"a.name": "Explaining", "a.proof": "A note", "b.name": "Patience"}
SETBACKS = {"a.event": "Role cut", "a.then": "Call", "b.event": "A move"}


def so_far(rated, **more):
    return steps_so_far.LENS.draw(given(steps_so_far.LENS, {"rated": rated, **more}))


def picked(steps, **more):
    parts = {"picked": dict.fromkeys(steps, True), **more}
    return picked_steps.LENS.draw(given(picked_steps.LENS, parts))


def messages(**people):
    parts = {name.replace("_", "."): value for name, value in people.items()}
    return askers.LENS.draw(given(askers.LENS, {"people": parts}))


def lines(blocks):
    return next(block.items for block in blocks if isinstance(block, Items))


def test_what_counts_as_written_is_what_the_step_asks_for():
    told = given(steps_so_far.LENS, {"goals": GOALS, "skills": SKILLS, "setbacks": SETBACKS})
    assert written("goals", told) == ("Evenings", "Rent", "A post")
    assert written("achievements", told) == ("Explaining",)  # Patience has no proof
    assert written("adapt", told) == ("Role cut",)  # the move has no first step
    assert written("network", told) == ()


def test_only_people_in_the_work_looked_at_count_as_known_there():
    people = {"a.initials": "A.", "a.field": "target", "b.initials": "M.O.", "b.field": "here"}
    people |= {"c.initials": "Z.", "d.initials": "Q.", "d.field": "other"}
    told = given(steps_so_far.LENS, {"people": people})
    assert written("network", told) == ("A.",)
    assert lines(picked(["network"], people={"b.initials": "M.O.", "b.field": "here"})) == (
        "begin.network [step=network]",
    )


def test_two_things_are_quoted_and_the_others_counted():
    told = given(steps_so_far.LENS, {})
    two = "quote [words=a] and quote [words=b]"
    assert named(("a", "b"), told) == two
    assert named(("a", "b", "c", "d"), told) == (
        "quote [words=a], quote [words=b], and more [count=2]"
    )


def test_the_step_furthest_along_is_the_learners_own_highest_mark():
    blocks = so_far({"goals": 1, "learning": 3}, goals=GOALS)
    assert key(blocks) == "furthest [all=6; count=1; steps=quote [words=learning]]"
    row = pictures(blocks)[0].twin.rows[0]
    assert row[:2] == ("goals", "1")
    assert row[2].startswith("have.goals [things=quote [words=Evenings]")
    assert pictures(blocks)[0].twin.rows[2] == ("achievements", "unmarked", "have.none")


def test_no_mark_above_zero_has_no_furthest():
    assert key(so_far({"goals": 0}, skills=SKILLS)) == "written [all=6; count=1]"
    assert key(so_far({}, skills=SKILLS)) == "written [all=6; count=1]"
    equal = dict.fromkeys(["goals", "learning", "adapt"], 2)
    assert key(so_far(equal)) == "several [all=6; count=0; steps=3]"


def test_much_written_under_a_low_mark_is_pointed_out():
    assert "surprise [steps=quote [words=goals]]" in said(so_far({"goals": 1}, goals=GOALS))
    assert "surprise" not in repr(so_far({"goals": 2}, goals=GOALS))
    assert "surprise" not in repr(so_far({"adapt": 0}, setbacks=SETBACKS))  # one thing only


def test_a_picked_step_builds_on_what_is_written_or_says_where_to_begin():
    blocks = picked(["network", "achievements"], skills=SKILLS)
    assert key(blocks) == "some [count=1; picked=2]"
    assert lines(blocks) == (
        "build [step=achievements; things=quote [words=Explaining]]",
        "begin.network [step=network]",
    )


def test_one_all_and_none_have_their_own_words():
    assert key(picked(["goals"], goals=GOALS)) == "one"
    assert key(picked(["goals"])) == "one-new"
    assert key(picked(["goals", "adapt"])) == "none [count=0; picked=2]"
    both = picked(["goals", "adapt"], goals=GOALS, setbacks=SETBACKS)
    assert key(both) == "all [count=2; picked=2]"
    assert waits(picked([], goals=GOALS))


def test_each_person_is_asked_by_their_day_what_the_learner_wants_to_know():
    people = {"a_who": "A.M.", "a_about": "A day?", "a_by": "2026-12-05", "b_who": "J.R."}
    blocks = messages(**people, c_about="nobody", d_who="P.K.", d_by="soon")
    assert lines(blocks) == (
        "to.about-by [about=A day?; day=December 5, 2026; who=A.M.]",
        "to.who [who=J.R.]",
        "to.who [who=P.K.]",
    )
    assert notes(blocks) == ["message.text"]
    assert len(lines(messages(**{f"{row}_who": row for row in "abcdef"}))) == 3


CELLS = st.one_of(st.text(), st.floats(), st.booleans(), st.integers())
ROWS = st.dictionaries(
    st.sampled_from(
        ["order", *(f"{r}.{c.needs}" for r in "ab" for c in STEPS.values()), "a.name", "b.event"]
    ),
    CELLS,
)


@settings(deadline=None)
@drawn(st.dictionaries(st.sampled_from([*STEPS, "x"]), CELLS), ROWS)
def test_whatever_is_written_it_draws(marks, rows):
    for lens in (steps_so_far.LENS, picked_steps.LENS, askers.LENS):
        parts = {role: marks if role in ("rated", "picked") else rows for role in lens.reads}
        pictures(lens.draw(given(lens, parts)))
