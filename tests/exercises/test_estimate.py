"""Estimate: what it takes, keeps and reads back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exercises import Refused
from workshop.exercises.estimate import Estimate, Guess
from workshop.i18n.formats import Amounts
from workshop.i18n.messages import Words
from workshop.render.blocks import Lines, Table

AMOUNTS = Amounts("en_US", "USD")
WORDS = Words(
    {
        "estimate.open": "not said",
        "estimate.claim": "Claim",
        "estimate.stance": "Your view",
        "estimate.question": "Question",
        "estimate.guess": "Your guess",
        "estimate.sure": "How sure",
        "estimate.how-sure": "How sure are you?",
        "estimate.amount": "{value} {unit}",
    }
)
HEAD = {
    "id": "beliefs",
    "title": "What do you think?",
    "prompt": "Say what you think.",
    "source": "Own wording",
    "minutes": 5,
    "ingredients": ("written exercise",),
    "sure": {"low": "A guess", "high": "Certain"},
}
STANCES = {"agree": "I agree", "depends": "It depends"}
CLAIMS = {"short-term": "A job is short.", "long-term": "A career is long."}
GUESSES = {"jobs-held": Guess(label="How many?", unit="jobs", hint="What counts.", min=0, max=60)}


def make(**more):
    return Estimate(**{**HEAD, "stances": STANCES, "claims": CLAIMS, "guesses": GUESSES, **more})


def test_a_stance_a_guess_and_how_sure_are_taken():
    estimate = make()
    assert estimate.validate("short-term", "agree", AMOUNTS) == "agree"
    assert estimate.validate("short-term.sure", "70", AMOUNTS) == 70
    assert estimate.validate("jobs-held", "12.5", AMOUNTS) == 12.5
    assert estimate.validate("jobs-held.sure", 100, AMOUNTS) == 100


@pytest.mark.parametrize(
    ("part", "raw", "word"),
    [
        ("short-term", "perhaps", "refused.choice"),
        ("short-term", 1, "refused.choice"),
        ("short-term", ["agree"], "refused.choice"),
        ("short-term.sure", 40, "refused.stop"),
        ("short-term.sure", 75, "refused.stop"),
        ("jobs-held", "a dozen", "refused.number"),
        ("jobs-held", None, "refused.number"),
        ("jobs-held", 61, "refused.between"),
        ("jobs-held", "-1", "refused.between"),
        ("other", "agree", "refused.part"),
        ("other.sure", 70, "refused.part"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(part, raw, word):
    with pytest.raises(Refused) as refused:
        make().validate(part, raw, AMOUNTS)
    assert refused.value.word == word


def test_a_guess_out_of_bounds_is_told_the_bounds():
    with pytest.raises(Refused) as refused:
        make().validate("jobs-held", "1,200", AMOUNTS)
    assert refused.value.places == {"low": "0", "high": "60"}


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from([*STANCES, 50, "60", 12.5]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
PARTS = [*make().part_names(), "other", ".sure", ""]


@given(st.sampled_from(PARTS), anything)
def test_whatever_is_sent_is_kept_or_refused(part, raw):
    estimate = make()
    try:
        taken = estimate.validate(part, raw, AMOUNTS)
    except Refused:
        return
    assert estimate.normalize({part: taken}) == {part: taken}


@given(st.dictionaries(st.sampled_from(PARTS), st.text() | st.booleans() | st.floats()))
def test_what_is_kept_stays_kept_and_can_be_read_back(parts):
    estimate = make()
    kept = estimate.normalize(parts)
    assert estimate.normalize(kept) == kept
    assert 0 <= estimate.completion(parts) <= 1
    assert estimate.readout(parts, WORDS, AMOUNTS) == estimate.readout(kept, WORDS, AMOUNTS)


def test_a_stance_is_half_of_it_and_how_sure_the_other_half():
    estimate = make(guesses={})
    assert estimate.completion({"short-term": "agree"}) == 0.25
    assert estimate.completion({"short-term": "agree", "short-term.sure": 50}) == 0.5
    assert estimate.completion({"long-term.sure": 50}) == 0


def test_the_readout_is_a_table_of_claims_and_one_of_guesses():
    parts = {
        "short-term": "depends",
        "short-term.sure": 70,
        "jobs-held": 12.5,
        "long-term.sure": 60,
    }
    assert make().readout(parts, WORDS, AMOUNTS) == (
        Table(
            ("Claim", "Your view", "How sure"),
            (("A job is short.", "It depends", "70%"),),
            numbers=(2,),
        ),
        Table(
            ("Question", "Your guess", "How sure"),
            (("How many?", "12.5 jobs", "not said"),),
            numbers=(2,),
        ),
    )


def test_nothing_said_reads_back_as_nothing():
    assert make().readout({"short-term.sure": 70}, WORDS, AMOUNTS) == ()


def test_the_view_is_told_nothing_of_the_truth():
    asks = json.loads(json.dumps(make().asks()))
    assert set(asks) == {"stances", "claims", "guesses", "sure"}
    told = {"id": "jobs-held", "label": "How many?", "unit": "jobs", "hint": "What counts."}
    assert asks["guesses"] == [told]
    assert asks["sure"] == {"from": 50, "to": 100, "step": 10, "low": "A guess", "high": "Certain"}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"sure": {"low": "A guess"}}, "sure: expected low and high"),
        ({"claims": {}, "guesses": {}}, "claims: expected at least one, or a guess"),
        ({"stances": {"agree": "Yes"}}, "stances: expected at least two"),
        ({"claims": {"a.sure": "A"}}, "claims: expected ids without a dot"),
        ({"claims": {"jobs-held": "A"}}, "guesses: expected ids other than those of claims"),
    ],
)
def test_content_that_does_not_fit_names_its_key(wrong, says):
    with pytest.raises(ValueError, match=says):
        make(**wrong)


def test_what_counts_stands_with_the_question_on_paper_too():
    texts = [block.asked for block in make().paper(WORDS, AMOUNTS) if isinstance(block, Lines)]
    assert texts == ["How many? (jobs) · What counts."]


def test_a_guess_needs_a_range():
    with pytest.raises(ValueError, match="min: expected a number below max"):
        Guess(label="How many?", min=5, max=5)


def test_the_styles_of_the_view_exist():
    assert all(file.is_file() for file in Estimate.styles())
