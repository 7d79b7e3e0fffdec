"""More of what helps never reads as less: each formula moves one way, whatever else is answered."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import assume, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from workshop.lenses._ranked import weights
from workshop.lenses.learning._payback import NEVER, Way, months, percentile, ways
from workshop.lenses.moves import _choice
from workshop.lenses.moves._setback import Setback, outcome
from workshop.lenses.pay._needs import coverage, essentials, runway
from workshop.lenses.pay._offer import Offer
from workshop.lenses.pay._pay import FULL_TIME_WEEK, after_costs, full_time, true_hourly, yearly
from workshop.lenses.pay.pension_growth import grown
from workshop.lenses.skills._skills_asked import together
from workshop.reference import LocalWages, Reference, Share

REFERENCE = Reference()
WAGES = [
    wages
    for code in ("41-2031", "43-1011", "11-1011", "25-2031", "29-1022", "27-2011")
    for areas in ((), ("17140",), ("06",))
    if (wages := REFERENCE.local_wages(code, areas))
]
TOLD = ("fewer than", "about", "more than")
BASES = ("hour", "week", "month", "year")
MONEY = st.integers(0, 10**7).map(lambda cents: cents / 100)
MORE = st.integers(1, 10**6).map(lambda cents: cents / 100)
PERCENT = st.integers(0, 100)
HOURS = st.integers(0, 336).map(lambda halves: halves / 2)
JOBS = st.fixed_dictionaries(
    {"pay": MONEY, "basis": st.sampled_from(BASES), "paid_hours": HOURS},
    optional={"taken_home": PERCENT, "work_cost": MONEY, "unpaid_hours": HOURS},
)
MONTHS = st.fixed_dictionaries({"rent": MONEY}, optional={"food": MONEY, "savings": MONEY})
FEW = settings(max_examples=40)
TAXES = REFERENCE.taxes()
FILED = st.fixed_dictionaries(
    {"pay": MONEY, "basis": st.sampled_from(BASES), "paid_hours": HOURS},
    optional={
        "work_cost": MONEY,
        "filing": st.sampled_from([*TAXES.statuses, "x"]),
        "contract": st.sampled_from(["full", "gig", "own"]),
    },
)


# Pay, needs and savings


@drawn(JOBS, MONTHS, MORE)
def test_more_pay_never_covers_less(job: dict[str, Any], month: dict[str, Any], more: float):
    less, rest = coverage(job, month), coverage({**job, "pay": job["pay"] + more}, month)
    assert (less is None) == (rest is None)
    assert less is None or rest is None or less <= rest


@FEW
@drawn(FILED, MORE)
def test_more_pay_never_leaves_less_after_tax(job: dict[str, Any], more: float):
    before, after = (after_costs(one, TAXES) for one in (job, {**job, "pay": job["pay"] + more}))
    assert before <= after


@FEW
@drawn(FILED)
def test_tax_never_leaves_more_than_there_was(job: dict[str, Any]):
    assert after_costs(job, TAXES) <= after_costs(job)
    hour, untaxed = true_hourly(job, TAXES), true_hourly(job)
    assert (hour is None) == (untaxed is None)
    assert hour is None or hour <= untaxed


@drawn(JOBS, MONTHS, MORE)
def test_more_cost_of_working_never_covers_more(
    job: dict[str, Any], month: dict[str, Any], more: float
):
    dearer = {**job, "work_cost": job.get("work_cost", 0) + more}
    assert after_costs(dearer) == after_costs(job) - Decimal(str(more))
    before, after = coverage(job, month), coverage(dearer, month)
    assert before is None or after is None or after < before


@drawn(MONTHS, MORE)
def test_more_needs_never_make_savings_last_longer(month: dict[str, Any], more: float):
    dearer = {**month, "debts": more}
    assert essentials(dearer) == essentials(month) + Decimal(str(more))
    before, after = runway(month), runway(dearer)
    assert before is None or after is None or after <= before


@drawn(JOBS, MORE)
def test_longer_ways_never_raise_the_true_hourly_pay(job: dict[str, Any], more: float):
    assume(more <= 168)
    before, after = true_hourly(job), true_hourly({**job, "commute_hours": more})
    if before is not None and after is not None:
        assert abs(after) <= abs(before)
        assert (after > 0) == (before > 0)


@drawn(st.integers(0, 10**6))
def test_the_same_pay_by_the_week_the_month_and_the_year_is_one_year(pay: int):
    # A week's pay × 52, a month's × 12: 12 a week is 52 a month is 624 a year.
    told = {"week": 12 * pay, "month": 52 * pay, "year": 624 * pay}
    years = {yearly({"pay": each, "basis": basis}) for basis, each in told.items()}
    assert years == {Decimal(624 * pay)}
    assert yearly({"pay": pay, "basis": "hour", "paid_hours": 12}) == Decimal(624 * pay)


@drawn(JOBS, MORE)
def test_more_pay_is_never_a_smaller_full_time_year(job: dict[str, Any], more: float):
    before, after = full_time(job), full_time({**job, "pay": job["pay"] + more})
    assert before is not None
    assert after is not None
    assert before < after
    if job["basis"] != "hour" and job["paid_hours"] >= FULL_TIME_WEEK:
        assert before == yearly(job)


@drawn(JOBS, MONTHS, PERCENT, PERCENT, MONEY, MORE)
def test_a_milder_setback_never_leaves_less(
    job: dict[str, Any], month: dict[str, Any], one: int, other: int, cost: float, more: float
):
    low, high = sorted((one, other))
    added, dearer = Decimal(str(cost)), Decimal(str(cost)) + Decimal(str(more))
    harder = outcome(job, month, Setback("x", Decimal(low), added))
    milder = outcome(job, month, Setback("x", Decimal(high), added))
    costly = outcome(job, month, Setback("x", Decimal(low), dearer))
    assert harder and milder and costly  # noqa: PT018 - all are known here
    assert milder.gap <= harder.gap < costly.gap
    if harder.months is not None and milder.months is not None:
        assert harder.months <= milder.months
    if harder.coverage is not None and milder.coverage is not None:
        assert harder.coverage <= milder.coverage


# Learning

WAYS = st.builds(
    Way,
    name=st.just("x"),
    cost=st.integers(0, 10**5).map(Decimal),
    months=st.integers(0, 60).map(Decimal),
    lost=st.integers(0, 5000).map(Decimal),
    chance=st.integers(0, 100).map(lambda percent: Decimal(percent) / 100),
    low=st.integers(0, 300).map(Decimal),
    likely=st.integers(300, 600).map(Decimal),
    high=st.integers(600, 3000).map(Decimal),
)
PERCENTILES = (10, 50, 90)


def never_sooner(one: Way, other: Way) -> bool:
    """Whether the second pays back no sooner at any percentile, and fails no less often."""
    before, after = months(one), months(other)
    times = all(percentile(before, each) <= percentile(after, each) for each in PERCENTILES)
    return times and before.count(NEVER) <= after.count(NEVER)


def changed(one: Way, **fields: Decimal) -> Way:
    return Way(**{**vars(one), **fields})


@FEW
@drawn(WAYS, st.integers(1, 10**5))
def test_more_cost_never_pays_back_sooner(one: Way, more: int):
    assert never_sooner(one, changed(one, cost=one.cost + more))
    assert never_sooner(one, changed(one, lost=one.lost + more))
    assert never_sooner(one, changed(one, months=one.months + more))


@FEW
@drawn(WAYS, st.integers(1, 3000))
def test_more_extra_pay_never_pays_back_later(one: Way, more: int):
    assert never_sooner(changed(one, high=one.high + more), one)
    assert never_sooner(changed(one, low=one.low, likely=min(one.likely + more, one.high)), one)
    assert never_sooner(changed(one, low=min(one.low + more, one.likely)), one)


@FEW
@drawn(WAYS, PERCENT)
def test_a_better_chance_never_fails_more_often(one: Way, percent: int):
    other = changed(one, chance=Decimal(percent) / 100)
    low, high = sorted((one, other), key=lambda way: way.chance)
    assert never_sooner(high, low)
    if one.low > 0:
        # Spread evenly: of 2,000 tries just that share finishes.
        assert months(other).count(NEVER) == 2000 - 20 * percent


def test_the_order_of_three_guesses_makes_no_difference():
    cells = {"r.name": "x", "r.cost": 1000, "r.chance": 100}
    told = ({"low": 100, "likely": 200, "high": 300}, {"low": 300, "likely": 200, "high": 100})
    [(_, one, _)], [(_, other, _)] = (
        ways(cells | {f"r.{k}": v for k, v in guesses.items()}) for guesses in told
    )
    assert one == other


# Offers and pensions

OFFERS = st.fixed_dictionaries(
    {"pay": MONEY, "basis": st.sampled_from(BASES), "hours": HOURS},
    optional={
        "hours_low": HOURS,
        "hours_high": HOURS,
        "bonus": MONEY,
        "bonus_chance": PERCENT,
        "equity": MONEY,
        "vesting": st.integers(0, 10),
        "discount": PERCENT,
        "leave": st.integers(0, 60),
        "other_hours": HOURS,
        "pension": PERCENT,
    },
)


@FEW
@drawn(OFFERS, st.sampled_from(("pay", "bonus", "equity", "bonus_chance", "discount")), MORE)
def test_more_of_anything_in_an_offer_never_brings_less(
    cells: dict[str, Any], name: str, more: float
):
    assume(name in cells)
    before, after = Offer("x", cells), Offer("x", {**cells, name: cells[name] + more})
    low, high = before.money(), after.money()
    assert low
    assert high
    # A year is drawn to the cent.
    slip = Decimal("0.011")
    if low.certain == high.certain:
        assert low.low <= high.low + slip
        assert low.middle <= high.middle + slip
        assert low.high <= high.high + slip
    assert low.low <= low.middle <= low.high
    if before.hourly is not None and after.hourly is not None:
        assert before.hourly <= after.hourly
    assert before.pension <= after.pension


@FEW
@drawn(OFFERS)
def test_more_leave_never_lowers_the_pay_of_a_true_hour(cells: dict[str, Any]):
    before, after = Offer("x", {**cells, "leave": 5}), Offer("x", {**cells, "leave": 10})
    assert before.hourly is None or after.hourly is None or before.hourly <= after.hourly


@drawn(st.integers(0, 10**6), st.integers(-20, 49), st.integers(1, 30))
def test_more_growth_and_more_years_never_make_a_smaller_pension(pay: int, rate: int, years: int):
    now = grown(Decimal(pay), Decimal(rate), years)
    assert now <= grown(Decimal(pay), Decimal(rate + 1), years)
    assert now <= grown(Decimal(pay), Decimal(rate), years + 1)


# Figures of occupations


@drawn(st.sampled_from(WAGES), st.integers(1, 300_000), st.integers(1, 300_000))
def test_a_higher_wage_never_stands_lower(wages: LocalWages, one: int, other: int):
    shares = [wages.share_below(wage) for wage in sorted((one, other))]
    low, high = ((share.percent, TOLD.index(share.told)) for share in shares if share)
    assert low <= high


@drawn(st.sampled_from(WAGES))
def test_a_published_wage_stands_at_its_own_percentile(wages: LocalWages):
    for step, wage in wages.points:
        lowest = min(other for other, same in wages.points if same == wage)
        assert wages.share_below(wage) == Share(lowest, "about")
        assert lowest <= step


@drawn(
    st.lists(st.tuples(st.floats(1, 5), st.floats(0, 7)), min_size=1, max_size=5),
    st.integers(0, 4),
    st.floats(0, 7),
)
def test_a_skill_that_is_asked_at_a_higher_level_never_lowers_its_group(
    rated: list[tuple[float, float]], at: int, level: float
):
    at %= len(rated)
    importance, before = rated[at]
    raised = [*rated[:at], (importance, max(before, level)), *rated[at + 1 :]]
    assert together(rated).level <= together(raised).level + 1e-9
    assert 0 <= together(raised).level <= 7 + 1e-9


# Moves

MARKS = st.lists(st.integers(0, 4), min_size=3, max_size=3).map(tuple)


@settings(max_examples=25)
@drawn(st.lists(MARKS, min_size=2, max_size=4), st.integers(0, 2), st.booleans())
def test_a_better_mark_never_makes_a_move_top_less_often(
    moves: list[tuple[int, ...]], value: int, ordered: bool
):
    own = moves[0]
    better = (*own[:value], min(own[value] + 1, 4), *own[value + 1 :])
    tops, beats = _choice.beaten(moves, ordered)
    after, won = _choice.beaten([better, *moves[1:]], ordered)
    assert tops[0] <= after[0]
    assert all(one <= other for one, other in zip(beats[0], won[0], strict=True))
    weighed = tuple(weights("abc").values())
    assert _choice.total(own, weighed) <= _choice.total(better, weighed)
