"""The lenses that read one exercise: marks, cards, beliefs, orientations."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, figures, given, key, notes, pictures, said, waits
from workshop.lenses import LENSES
from workshop.lenses.self import baseline_dots, belief_check, examples_spread, orientation
from workshop.render.blocks import Items, Source

STATEMENTS = {"clarity": "I know.", "plan": "I plan.", "energy": "I rest.", "support": "I ask."}
CARDS = {"job": "Job", "either": "Either", "retail": "A shop", "teacher": "A teacher"}
VIEWS = {"now": "Now", "wanted": "Later", "income": "Sam", "advancement": "Robin", "purpose": "Kim"}
BELIEFS = {"agree": "I agree", "short-term": "A job is short.", "jobs-held": "How many?"}


def dots(**marks):
    return baseline_dots.LENS.draw(
        given(baseline_dots.LENS, {"rated": marks}, labels={"rated": STATEMENTS})
    )


def orient(**marks):
    parts = {name.replace("_", "."): value for name, value in marks.items()}
    return orientation.LENS.draw(given(orientation.LENS, {"rated": parts}, labels={"rated": VIEWS}))


def beliefs(**parts):
    lens = belief_check.LENS
    kept = {name.replace("__", "-").replace("_sure", ".sure"): v for name, v in parts.items()}
    return lens.draw(
        given(
            lens,
            {"beliefs": kept},
            labels={"beliefs": BELIEFS},
            more_says=["evidence.short-term"],
        )
    )


@pytest.mark.parametrize("name", LENSES)
def test_nothing_answered_is_a_quiet_wait(name):
    blocks = LENSES[name].draw(given(LENSES[name], {}))
    assert waits(blocks)
    assert not pictures(blocks)


def test_the_registry_cannot_be_changed():
    with pytest.raises(TypeError):
        LENSES["other"] = orientation.LENS


def test_the_highest_and_lowest_marks_are_named():
    blocks = dots(clarity=3, plan=8, energy=5)
    assert key(blocks) == (
        "reading [high=quote [statement=I plan]; least=3; low=quote [statement=I know]; most=8]"
    )
    assert pictures(blocks)[0].twin.rows == (("I know", "3"), ("I plan", "8"), ("I rest", "5"))


def test_many_equal_marks_are_counted():
    assert "low=several [count=3]" in key(dots(clarity=0, plan=0, energy=0, support=9))


def test_all_equal_marks_have_no_highest():
    assert key(dots(clarity=5, plan=5)) == "level [count=2; mark=5]"
    assert key(dots(clarity=0)) == "one [mark=0; statement=I know]"


def test_the_cards_that_could_be_either_are_listed():
    lens = examples_spread.LENS

    def draw(**cards):
        return lens.draw(given(lens, {"cards": cards}, labels={"cards": CARDS}))

    blocks = draw(retail="either", teacher="job")
    assert key(blocks) == "one [count=1; placed=2]"
    assert [b.items for b in blocks if isinstance(b, Items)] == [("A shop",)]
    assert key(draw(retail="job")) == "none [count=0; placed=1]"
    assert key(draw(retail="either", teacher="either")) == "all [count=2; placed=2]"


def test_no_figure_is_shown_before_a_guess():
    blocks = beliefs(short__term="agree", short__term_sure=70)
    assert key(blocks) == "stance"
    assert "12.9" not in repr(blocks)
    assert notes(blocks) == ["said.sure [stance=I agree; sure=70%] evidence.short-term"]


def test_the_source_says_whether_the_release_itself_was_read():
    def source(reference):
        lens = belief_check.LENS
        told = given(lens, {"beliefs": {"jobs-held": 9}}, reference=reference)
        return next(block.text for block in lens.draw(told) if isinstance(block, Source))

    assert source(Known()) == "source-quoted [release=26 Aug 2025]"
    assert source(Known(evidence="official page text")) == "source [release=26 Aug 2025]"


def test_no_evidence_is_shown_before_a_stance():
    blocks = beliefs(jobs__held=20, jobs__held_sure=90)
    assert key(blocks) == "high [figure=12.9; guess=20]"
    assert figures(blocks) == {"figure.guess": "20", "figure.counted": "12.9", "figure.off": "7.1"}
    assert not notes(blocks)
    assert "sure.far-sure [sure=90%] sure.once" in said(blocks)


@pytest.mark.parametrize(
    ("guess", "sure", "reading", "calibration"),
    [
        (13, 50, "close", "sure.close-unsure"),
        (16, 80, "close", "sure.close-sure"),  # 3.1 off; a quarter of 12.9 is 3.225
        (9, 79, "low", "sure.far-half"),  # 3.9 off
        (9, 60, "low", "sure.far-half"),
        (9, 59, "low", "sure.far-unsure"),
        (13, 70, "close", "sure.close-half"),
        (0, 100, "low", "sure.far-sure"),
    ],
)
def test_sureness_and_nearness_are_told_together(guess, sure, reading, calibration):
    blocks = beliefs(jobs__held=guess, jobs__held_sure=sure)
    assert key(blocks).startswith(f"{reading} [")
    assert any(text.startswith(calibration) for text in said(blocks))


def test_the_widest_gap_is_told():
    blocks = orient(income_now=80, income_wanted=50, purpose_now=40, purpose_wanted=60)
    assert key(blocks) == "widest [step=less [label=Sam; now=80; wanted=50]]"
    assert pictures(blocks)[0].twin.rows == (("Sam", "80", "50"), ("Kim", "40", "60"))
    assert notes(blocks) == ["evidence.text"]


def test_equally_wide_gaps_are_all_told():
    blocks = orient(income_now=60, income_wanted=20, purpose_now=50, purpose_wanted=90)
    steps = "less [label=Sam; now=60; wanted=20] and more [label=Kim; now=50; wanted=90]"
    assert key(blocks) == f"tied [steps={steps}]"
    assert key(orient(income_now=50, income_wanted=35, purpose_now=0, purpose_wanted=15)) == "close"


def test_small_gaps_are_called_close():
    assert key(orient(income_now=50, income_wanted=65)) == "close"


def test_a_half_rated_orientation_is_no_gap():
    blocks = orient(purpose_wanted=90)
    assert key(blocks) == "half"
    assert pictures(blocks)[0].twin.rows == (("Kim", "", "90"),)


RATES = st.dictionaries(
    st.sampled_from([f"{view}.{time}" for view in VIEWS for time in ("now", "wanted")]),
    st.one_of(st.floats(), st.text(), st.booleans(), st.integers(-(10**9), 10**9)),
)


@settings(deadline=None)
@drawn(RATES, st.text())
def test_whatever_is_rated_it_draws(rates, label):
    for lens in (orientation.LENS, baseline_dots.LENS):
        rated = {**rates, **{name.partition(".")[0]: value for name, value in rates.items()}}
        labels = {**VIEWS, "purpose": label}
        pictures(lens.draw(given(lens, {"rated": rated}, labels={"rated": labels})))
