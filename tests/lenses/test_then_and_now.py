"""Then beside now: marks, beliefs, the plan's outcomes, the letter, and every other answer."""

import math
from datetime import UTC, date, datetime
from statistics import NormalDist

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import TODAY, figures, given, key, pictures, said, waits
from workshop.lenses.plan import kept_moved_dropped, letter_back
from workshop.lenses.then_and_now import before_after, beliefs_before_after, changes
from workshop.render.blocks import Items, Said, Table

SINCE = datetime(2026, 8, 20, 12, tzinfo=UTC)
MARKS = {
    **{"clarity": "I know.", "plan": "I plan.", "energy": "I rest."},
    **{"hope": "I hope.", "trust": "I trust."},
}
BELIEFS = {
    "agree": "I agree",
    "depends": "It depends",
    "short": "A job is short.",
    "jobs-held": "?",
}
VALUES = {"security": "Security: x", "family": "Family: y"}


def items(blocks):
    return [text for one in blocks if isinstance(one, Items) for text in one.items]


def rows(blocks):
    return [row for one in blocks if isinstance(one, Table) for row in one.rows]


# Marks


def marks(before, after):
    lens = before_after.LENS
    labels = {"before": MARKS, "after": MARKS}
    return lens.draw(given(lens, {"before": before, "after": after}, labels=labels))


def test_four_steps_are_more_than_chance_and_two_or_three_are_noticeable():
    # Jacobson & Truax 1991: 1.96 * 2 * sqrt(2) * sqrt(1 - .7) = 3.04, so 4 of whole marks.
    blocks = marks(
        {"clarity": 4, "plan": 4, "energy": 4, "hope": 7, "trust": 1},
        {"clarity": 8, "plan": 5, "energy": 0, "hope": 4, "trust": 3},
    )
    counts = [f"count.{way} [count=1]" for way in ("up", "down", "little-up", "little-down")]
    assert key(blocks) == (f"reading [all=5; counts={', '.join(counts)}, and count.same [count=1]]")
    assert items(blocks) == [
        "list.up [statements=step [after=8; before=4; statement=I know]]",
        "list.down [statements=step [after=0; before=4; statement=I rest]]",
        "list.little-up [statements=step [after=3; before=1; statement=I trust]]",
        "list.little-down [statements=step [after=4; before=7; statement=I hope]]",
        "list.same [statements=quote [statement=I plan]]",
    ]
    assert pictures(blocks)[0].twin.rows[0] == ("I know", "4", "8")


@pytest.mark.parametrize(
    ("after", "way"),
    [(6, "little-up"), (7, "little-up"), (8, "up"), (2, "little-down"), (0, "down")],
)
def test_a_mark_of_four_moves_this_way(after, way):
    assert key(marks({"plan": 4}, {"plan": after})) == (
        f"reading [all=1; counts=count.{way} [count=1]]"
    )


def test_chance_alone_seldom_moves_a_mark_by_four_and_often_by_three():
    # Two marks of one unchanged person, SD 2 and r .7, differ with this standard deviation.
    apart = 2 * math.sqrt(2 * (1 - 0.7))
    by_chance = [2 * (1 - NormalDist(0, apart).cdf(step - 0.5)) for step in (3, 4)]
    assert by_chance[0] > 0.1
    assert by_chance[1] < 0.05
    assert 3 < before_after.RELIABLE < 4


def test_small_moves_are_about_the_same():
    assert key(marks({"clarity": 4, "plan": 0}, {"clarity": 5, "plan": 1})) == "level [count=2]"


def test_only_statements_marked_twice_are_compared():
    assert waits(marks({"clarity": 4}, {"plan": 4}))
    assert waits(marks({}, {"plan": 4}))
    assert len(pictures(marks({"clarity": 4, "plan": 1}, {"clarity": 4}))[0].twin.rows) == 1


MARKED = st.dictionaries(st.sampled_from(list(MARKS)), st.integers(0, 10))


@settings(deadline=None)
@drawn(MARKED, MARKED)
def test_told_the_other_way_round_up_is_down(before, after):
    def ways(one, two):
        parts, labels = {"before": one, "after": two}, {"before": MARKS}
        told = given(before_after.LENS, parts, labels=labels)
        return {pair.label: pair.way for pair in before_after.pairs(told)}

    turned = {
        **{"up": "down", "down": "up", "same": "same"},
        **{"little-up": "little-down", "little-down": "little-up"},
    }
    there, back = ways(before, after), ways(after, before)
    assert {label: turned[way] for label, way in there.items()} == back


# Beliefs


def beliefs(before, after):
    lens = beliefs_before_after.LENS
    labels = {"before": BELIEFS, "after": BELIEFS}
    return lens.draw(given(lens, {"before": before, "after": after}, labels=labels))


def test_another_stance_is_told_with_both():
    blocks = beliefs({"short": "agree"}, {"short": "depends"})
    assert key(blocks) == "one [changed=1; count=1]"
    assert items(blocks) == [
        "claim [claim=A job is short; said=stance [after=It depends; before=I agree]]"
    ]


def test_a_stance_and_its_sureness_stand_together():
    blocks = beliefs({"short": "agree", "short.sure": 100}, {"short": "depends", "short.sure": 50})
    said_ = "stance [after=It depends; before=I agree] less-sure [after=50%; before=100%]"
    assert items(blocks) == [f"claim [claim=A job is short; said={said_}]"]


@pytest.mark.parametrize(("after", "told"), [(80, False), (90, True), (50, True), (60, False)])
def test_sureness_is_told_from_twenty_points_on(after, told):
    blocks = beliefs({"short": "agree", "short.sure": 70}, {"short": "agree", "short.sure": after})
    assert key(blocks) == "none [changed=0; count=1]"
    assert bool(items(blocks)) is told
    if told:
        assert ("=surer [" if after > 70 else "=less-sure [") in items(blocks)[0]


def test_the_figure_waits_for_both_guesses():
    first = beliefs({"short": "agree", "jobs-held": 7}, {"short": "agree"})
    assert "12.9" not in repr(first)
    assert waits(beliefs({"jobs-held": 7}, {}))
    both = beliefs({"jobs-held": 7}, {"jobs-held": 12.9})
    assert key(both) == "guess-only"
    assert figures(both) == {"figure.before": "7", "figure.after": "12.9", "figure.counted": "12.9"}


# The plan's outcomes


def outcomes(parts, plan=None):
    lens = kept_moved_dropped.LENS
    return lens.draw(given(lens, {"outcomes": parts, "commitments": plan or {}}))


WENT = {
    **{"a.what": "Ask", "a.became": "kept", "a.why": "It was easy."},
    **{"b.what": "Sign up", "b.became": "moved", "c.what": "Box", "c.became": "dropped"},
}


def test_what_became_of_each_is_counted_in_words():
    assert key(outcomes(WENT)) == (
        "some [count=3; counts=count.kept [count=1], count.moved [count=1], "
        "and count.dropped [count=1]]"
    )
    assert key(outcomes({"a.became": "kept"})) == "one [count=1; counts=count.kept [count=1]]"


def test_a_reason_is_read_back_with_the_day_that_was_planned():
    plan = {"a.what": "Ask", "a.by": "2026-12-15"}
    assert items(outcomes(WENT, plan)) == [
        "why.kept [day=planned [day=December 15, 2026]; what=Ask; why=It was easy]"
    ]


def test_letting_go_is_named_a_decision_only_where_something_was_let_go():
    assert "let-go" in said(outcomes(WENT))
    assert "let-go" not in said(outcomes({"a.became": "kept"}))


def test_what_nothing_is_said_of_is_asked_for_quietly_also_when_it_is_only_in_the_plan():
    blocks = outcomes({**WENT, "d.what": "Call"}, {"e.what": "Rest."})
    assert said(blocks)[-1] == "unsaid [things=quote [words=Call] and quote [words=Rest]]"
    assert waits(outcomes({"d.what": "Call"}))


# The letter


def letter(text, written, today=TODAY):
    lens = letter_back.LENS
    changed = {"letter": written} if written else {}
    return lens.draw(given(lens, {"letter": {"text": text}}, changed=changed, today=today))


def test_the_letter_is_given_back_whole_with_its_day():
    long = "Dear me. " * 200
    blocks = letter(long, date(2026, 8, 24))
    assert key(blocks) == "reading [day=August 24, 2026]"
    assert [one.text for one in blocks if isinstance(one, Said)] == [long.strip()]


def test_a_letter_opened_before_its_day_says_so_and_is_open_all_the_same():
    # 2026-08-24 and 90 days are 2026-11-22: 7 + 30 + 31 + 22.
    assert len(letter("x", date(2026, 8, 24))) == 2
    early = letter("x", date(2026, 8, 25))
    assert said(early)[1] == "early [day=November 23, 2026]"
    assert isinstance(early[-1], Said)


# Every other answer


def compare(then, now, *, since=SINCE, changed=None):
    lens = changes.LENS
    labels = {
        **dict.fromkeys(("rated", "levers", "steps"), MARKS),
        **{"values": VALUES, "beliefs": BELIEFS, "pulls": {"now": "Now", "purpose": "Kim."}},
    }
    told = given(lens, now, then=then, since=since, labels=labels, changed=changed)
    return lens.draw(told)


def quote(words):
    return f"quote [words={words}]"


def test_without_a_pause_there_is_nothing_to_compare_and_the_day_to_come_back_is_told():
    blocks = compare({}, {"levers": {"plan": 1}}, since=None, changed={"commitments": TODAY})
    assert waits(blocks)
    # 8 days are left of November, 31 of December and of January, 20 of February: 90.
    assert said(blocks)[1] == "come-back [day=February 20, 2027]"
    past = compare({}, {}, since=None, changed={"commitments": date(2026, 8, 24)})
    assert said(past) == ["waiting"]


def test_answers_that_are_the_same_are_said_to_be():
    same = {"goals": {"a.goal": "Evenings"}, "rated": {"plan": 4}}
    assert key(compare(same, same)) == "same [day=August 20, 2026]"


def test_a_goal_that_came_went_or_has_another_day():
    then = {"goals": {"a.goal": "Old", "b.goal": "Same", "c.goal": "Rent", "c.by": "2026-12-15"}}
    now = {"goals": {"b.goal": "Same", "c.goal": "Rent", "c.by": "2027-01-20", "d.goal": "New"}}
    blocks = compare(then, now)
    assert key(blocks) == "some [count=3; day=August 20, 2026]"
    by = "by [day={}; what=quote [words=Rent]]".format
    assert rows(blocks) == [
        ("where.goals", quote("Old"), "blank"),
        ("where.goals", by("December 15, 2026"), by("January 20, 2027")),
        ("where.goals", "blank", quote("New")),
    ]


def test_another_order_stance_text_and_mark_each_have_a_row():
    then = {
        "values": {"security": True, "family": True, "security.family": "family"},
        "beliefs": {"short": "agree"},
        "identity": {"text": "A teacher"},
        "steps": {"energy": 0},
        "levers": {"plan": 1},
        "rated": {"plan": 4, "energy": 4},
        "job": {"occupation": "Cashier"},
    }
    now = {
        "values": {"security": True, "family": True, "security.family": "security"},
        "beliefs": {"short": "depends"},
        "identity": {"text": "A head"},
        "steps": {"energy": 3},
        "levers": {"plan": 2},
        "rated": {"plan": 5, "energy": 6},
        "job": {"occupation": "Clerk"},
    }
    assert rows(compare(then, now)) == [
        ("where.job", quote("Cashier"), quote("Clerk")),
        (quote("A job is short"), "I agree", "It depends"),
        ("where.values", "Family and Security", "Security and Family"),
        ("where.identity", quote("A teacher"), quote("A head")),
        (quote("I rest"), "0", "3"),
        (quote("I plan"), "1", "2"),
        (quote("I rest"), "4", "6"),
    ]


def test_another_percentage_is_told_to_its_decimals():
    blocks = compare({"growth": {"rate": 3}}, {"growth": {"rate": 2.5}})
    assert rows(blocks) == [("where.growth", "percent [value=3]", "percent [value=2.5]")]


def test_long_texts_are_shortened():
    [row] = rows(compare({}, {"identity": {"text": "word " * 200}}))
    assert len(row[2]) < 120


@pytest.mark.parametrize(("now", "drawn_"), [(59, 0), (60, 1), (20, 1)])
def test_what_work_is_for_is_drawn_from_twenty_on(now, drawn_):
    blocks = compare({"pulls": {"purpose.now": 40}}, {"pulls": {"purpose.now": now}})
    assert len(pictures(blocks)) == drawn_
    if drawn_:
        assert key(blocks).startswith("other [")
        assert pictures(blocks)[0].twin.rows == (("Kim", "40", str(now)),)


def test_another_coverage_is_told():
    then = {"job": {"pay": 1000, "basis": "month"}, "essentials": {"rent": 2000}}
    now = {"job": {"pay": 1500, "basis": "month"}, "essentials": {"rent": 2000}}
    assert "coverage [now=75%; then=50%]" in said(compare(then, now))
    assert key(compare(then, then)) == "same [day=August 20, 2026]"


def test_a_line_filled_in_since_is_no_rise_of_what_a_month_needs():
    then = {"job": {"pay": 1000, "basis": "month"}, "essentials": {"rent": 1000}}
    now = {**then, "essentials": {"rent": 1000, "food": 1000}}
    assert not any(text.startswith("coverage") for text in said(compare(then, now)))


NAMES = [
    "plan",
    "energy",
    "purpose.now",
    "short",
    "a.goal",
    "a.by",
    "a.what",
    "a.name",
    "text",
    "occupation",
    "pay",
    "basis",
    "rent",
    "a.became",
    "a.why",
    "jobs-held",
    "short.sure",
]
ANY = st.dictionaries(
    st.sampled_from(NAMES),
    st.one_of(st.floats(), st.text(), st.booleans(), st.integers(-(10**15), 10**15)),
)


@settings(deadline=None)
@drawn(ANY, ANY)
def test_whatever_was_and_is_answered_it_draws(then, now):
    roles = changes.LENS.reads
    pictures(compare(dict.fromkeys(roles, then), dict.fromkeys(roles, now)))
    assert key(compare(dict.fromkeys(roles, now), dict.fromkeys(roles, now))).startswith("same")
    pictures(outcomes(now, then))
    pictures(beliefs(then, now))
    pictures(marks(then, now))
