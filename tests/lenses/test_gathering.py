"""What was said so far, and what is written for each lever: own words, no sum, no verdict."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import given, key, pictures, said, waits
from workshop.lenses._shortened import name, shortened
from workshop.lenses.plan import lever_evidence, own_words
from workshop.render.blocks import Table
from workshop.render.charts.lettering import ELLIPSIS, clean

VIEWS = {"now": "Now", "wanted": "Later", "income": "Sam.", "purpose": "Kim."}
VALUES = {"security": "Security: knowing", "family": "Family: time", "growth": "Growth"}
ORDER = {
    **{"security": True, "family": True, "growth": True},
    **{"security.family": "family", "security.growth": "security", "family.growth": "family"},
}
LABELS = {
    "pulls": VIEWS,
    "values": VALUES,
    "balance": {"salary": "Easy to plan.", "bonus": "It spurs.", "hourly": "It frees."},
    "factors": {"formal": "You need it."},
    "examples": {"job": "Job", "either": "Either", "shop": "A shop", "wait": "Waiting"},
    "case": {"title": "A title", "mindset": "A mind", "badge": "The badge", "why": "Asks why"},
    "rated": {"goals": "Goals.", "education": "Learning.", "purpose": "A purpose."},
    "fulfilment": {"useful": "Of use.", "own": "My way."},
}


def gather(**parts):
    lens = own_words.LENS
    blocks = lens.draw(given(lens, parts, labels={r: LABELS.get(r, {}) for r in lens.reads}))
    return {row[0]: row[1] for one in blocks if isinstance(one, Table) for row in one.rows}


def levers(**parts):
    lens = lever_evidence.LENS
    return lens.draw(given(lens, parts, labels={r: LABELS.get(r, {}) for r in lens.reads}))


def lines(blocks):
    return {row[0]: row[1] for one in blocks if isinstance(one, Table) for row in one.rows}


def quote(*words):
    return " and ".join(f"quote [words={one}]" for one in words)


def test_only_what_is_answered_has_a_line():
    assert gather(boundaries={"text": "Bedtime."}) == {"line.boundaries": quote("Bedtime.")}
    assert gather(examples={}, boundaries={"text": "  "}) == {}


def test_the_most_wanted_of_work_is_told_with_its_mark():
    told = gather(pulls={"income.now": 100, "income.wanted": 40, "purpose.wanted": 70})
    assert told == {"line.pulls": f"wanted [mark=70; things={quote('Kim')}]"}


def test_values_stand_in_their_order_by_name_once_it_is_clear():
    assert gather(values=ORDER) == {"line.values": "Family, Security, and Growth"}
    assert gather(values={"security": True, "family": True}) == {}


def test_what_lifts_most_is_told_and_of_level_ones_what_absorbs_most():
    energy = {
        **{"a.name": "Till", "a.energy": -1, "b.name": "Ropes", "b.energy": 2, "b.absorbed": 3},
        **{"c.name": "Songs", "c.energy": 2, "c.absorbed": 5},
    }
    assert gather(energy=energy) == {"line.energy": quote("Songs")}
    assert gather(energy={"a.name": "Till", "a.energy": 0}) == {}


def test_equally_true_claims_are_all_told_and_a_third_is_counted():
    assert gather(balance={"salary": 3, "bonus": 1}) == {"line.balance": quote("Easy to plan")}
    level = gather(balance={"salary": 3, "bonus": 3, "hourly": 3})["line.balance"]
    assert level == "quote [words=Easy to plan], quote [words=It spurs], and more [count=1]"
    assert gather(balance={"salary": 0}) == {}


@pytest.mark.parametrize(("mark", "told"), [(1, False), (2, False), (3, True), (4, True)])
def test_only_a_mark_above_the_middle_makes_a_statement_true(mark, told):
    assert bool(gather(balance={"salary": mark, "bonus": 0})) is told
    assert bool(gather(factors={"formal": mark})) is told
    assert bool(lines(levers(rated={"goals": 3}, fulfilment={"useful": mark}))) is told


@pytest.mark.parametrize(("wanted", "told"), [(5, False), (50, False), (55, True)])
def test_only_a_wish_above_the_middle_says_what_work_is_for(wanted, told):
    assert bool(gather(pulls={"purpose.wanted": wanted})) is told


@pytest.mark.parametrize(("mark", "word"), [(1, "highest"), (2, "highest"), (3, "firmest")])
def test_a_low_mark_is_no_firm_hold(mark, word):
    blocks = levers(rated={"goals": mark, "education": 0})
    assert key(blocks) == f"{word} [levers={quote('Goals')}; mark={mark}]"


def test_cards_that_could_be_either_are_counted_also_none():
    assert gather(examples={"shop": "either", "wait": "job"}) == {
        "line.examples": "either [all=2; count=1]"
    }
    assert gather(examples={"wait": "job"})["line.examples"] == "either [all=1; count=0]"


def test_the_fullest_bin_of_the_case_is_told_and_equal_ones_both():
    told = gather(case={"badge": "title", "why": "mindset", "x": "mindset"})
    assert told == {"line.case": f"case.one [all=3; bins={quote('A mind')}; count=2]"}
    both = gather(case={"badge": "title", "why": "mindset"})["line.case"]
    assert both == f"case.two [all=2; bins={quote('A title', 'A mind')}; count=1]"


def test_a_case_spread_over_three_bins_has_no_fullest():
    labels = {**LABELS["case"], "direction": "A direction"}
    told = given(
        own_words.LENS,
        {"case": {"badge": "title", "why": "mindset", "no": "direction"}},
        labels={"case": labels},
    )
    [table] = [one for one in own_words.LENS.draw(told) if isinstance(one, Table)]
    assert table.rows[0][1] == "case.spread [count=3]"


def test_every_line_says_where_it_is_from():
    lens = own_words.LENS
    told = given(lens, {"boundaries": {"text": "x"}})
    [table] = [one for one in lens.draw(told) if isinstance(one, Table)]
    assert table.rows == (("line.boundaries", quote("x"), "from.boundaries"),)


def test_the_firmest_lever_is_told_without_a_sum():
    blocks = levers(rated={"goals": 3, "education": 1, "purpose": 2})
    assert key(blocks) == f"firmest [levers={quote('Goals')}; mark=3]"
    assert pictures(blocks)[0].twin.rows == (("Goals", "3"), ("Learning", "1"), ("A purpose", "2"))


def test_levers_held_alike_have_no_firmest():
    assert key(levers(rated={"goals": 2, "education": 2, "purpose": 2})) == "level [mark=2]"
    assert key(levers(rated={"goals": 0})).startswith("none")


def test_what_is_written_stands_beside_its_lever_and_nothing_else():
    goals = {"a.goal": "Evenings", "a.span": "long", "b.goal": "Rent", "b.span": "short"}
    blocks = levers(goals=goals, options={"o.course": "A course"}, values=ORDER)
    assert key(blocks) == "written [count=3]"
    assert lines(blocks) == {
        "line.goals": quote("Evenings"),
        "line.options": quote("A course"),
        "line.values": "Family, Security, and Growth",
    }


def test_a_low_mark_with_something_written_for_it_is_told():
    blocks = levers(rated={"education": 1, "purpose": 0}, options={"o.course": "A course"})
    assert f"surprise [levers={quote('Learning')}]" in said(blocks)


@pytest.mark.parametrize(("wanted", "told"), [(60, "pull.more [label=Kim]"), (59, None)])
def test_a_pull_is_told_from_twenty_on(wanted, told):
    blocks = levers(pulls={"purpose.now": 40, "purpose.wanted": wanted})
    assert waits(blocks) if told is None else lines(blocks)["line.pulls"] == told


def test_a_long_text_is_cut_between_words():
    assert shortened("one two three", 9) == f"one two{ELLIPSIS}"
    assert shortened("one\ntwo", 9) == "one two"
    assert shortened("x" * 20, 5) == f"xxxx{ELLIPSIS}"
    assert name("Family: time") == "Family"


@drawn(st.text(), st.integers(2, 200))
def test_a_shortened_text_fits_and_begins_as_it_did(text, most):
    short = shortened(text, most)
    assert len(short) <= most
    assert clean(text).startswith(short.removesuffix(ELLIPSIS))


NAMES = [
    "security",
    "family",
    "growth",
    "security.family",
    "income.wanted",
    "purpose.now",
    "salary",
    "goals",
    "a.name",
    "a.energy",
    "a.goal",
    "a.span",
    "text",
    "shop",
    "badge",
    "useful",
    "formal",
]
ANY = st.dictionaries(
    st.sampled_from(NAMES),
    st.one_of(st.floats(), st.text(), st.booleans(), st.integers(-(10**15), 10**15)),
)


@settings(deadline=None)
@drawn(ANY)
def test_whatever_is_answered_both_draw(parts):
    for lens in (own_words.LENS, lever_evidence.LENS):
        told = given(
            lens,
            dict.fromkeys(lens.reads, parts),
            labels={r: LABELS.get(r, {}) for r in lens.reads},
        )
        pictures(lens.draw(told))
