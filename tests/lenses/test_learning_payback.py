"""What learning costs and when it pays back: exact sums, honest chances, no way is the better."""

from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, given, key, pictures, said, waits
from workshop.lenses.learning import learning_payback
from workshop.lenses.learning._payback import (
    NEVER,
    TRIES,
    Way,
    draws,
    gain,
    months,
    percentile,
    swings,
    way,
    ways,
)
from workshop.lenses.learning._payback_pictures import duration, ticks
from workshop.reference import Occupation, Reference
from workshop.render.blocks import Items, Note, Table

PAID = Occupation(
    **{"soc_code": "43-0001", "title": "Clerks", "employee_coverage_ratio": 0.9},
    **{"annual_p25": 30_000, "annual_p75": 50_000, "wage_source": "OEWS"},
)
CAPPED = Occupation(
    **{"soc_code": "29-0001", "title": "Surgeons", "employee_coverage_ratio": 0.9},
    **{"annual_p25": 200_000, "wage_topcoded": ("annual_p75",), "topcode_annual": 239_200},
)
HOURLY = Occupation(
    **{"soc_code": "27-0001", "title": "Actors", "employee_coverage_ratio": 0.8},
    **{"hourly_p25": 15, "hourly_p75": 40.5},
)
DRIVER = Occupation(
    **{"soc_code": "53-0001", "title": "Drivers", "employee_coverage_ratio": 0.1},
    **{"annual_p25": 30_000, "annual_p75": 50_000},
)
KNOWN = Known({one.soc_code: one for one in (PAID, CAPPED, HOURLY, DRIVER)})
COURSE = {"name": "Course", "cost": 1200, "chance": 100, "likely": 100}


def draw(*options, week=None, currency="USD"):
    lens = learning_payback.LENS
    ledger = {f"r{n}.{k}": v for n, row in enumerate(options) for k, v in row.items()}
    parts = {"options": ledger, "week": week or {}}
    return lens.draw(given(lens, parts, reference=KNOWN, currency=currency))


def items(blocks):
    return [text for block in blocks if isinstance(block, Items) for text in block.items]


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def spread(**row):
    tries = months(way("x", {**COURSE, **row}))
    return [percentile(tries, percent) for percent in (10, 50, 90)]


def test_a_sure_way_pays_back_in_cost_over_extra_pay():
    assert spread() == [12, 12, 12]  # 1,200 ÷ 100
    told = "way.half [cost=$1,200; middle=time.months [count=12]; name=Course]"
    assert key(draw(COURSE)) == told


def test_missed_pay_is_part_of_the_cost():
    one = way("x", {**COURSE, "lost": 0.1, "months": 3})
    assert one.total == Decimal("1200.3")
    assert spread(lost=50, months=6) == [15, 15, 15]  # (1,200 + 300) ÷ 100


def test_extra_pay_in_between_is_triangular():
    # From 0 over 100 to 200: the middle is 100, and a tenth lies below √(0.1 × 200 × 100) = 44.72.
    assert gain(0.5, 0, 100, 200) == 100
    assert gain(0.1, 0, 100, 200) == pytest.approx(44.72, abs=0.01)
    assert gain(0.9, 0, 100, 200) == pytest.approx(155.28, abs=0.01)
    low, middle, high = spread(low=0, high=200)
    assert middle == pytest.approx(12, rel=0.002)
    assert low == pytest.approx(1200 / 155.28, rel=0.002)
    assert high == pytest.approx(1200 / 44.72, rel=0.002)


@pytest.mark.parametrize("chance", [0, 1, 15, 50, 85, 99, 100])
def test_the_chance_of_finishing_is_met_to_the_try(chance):
    tries = months(way("x", {**COURSE, "chance": chance}))
    assert tries.count(NEVER) == TRIES * (100 - chance) / 100


def test_a_try_that_never_pays_back_counts_as_the_longest():
    # Four in five finish: nine in ten tries have not paid back in any time.
    assert spread(chance=80) == [12, 12, NEVER]
    assert spread(chance=49) == [12, NEVER, NEVER]
    told = key(draw({**COURSE, "chance": 49}))
    assert told == "way.less [cost=$1,200; name=Course] never.some [count=51]"


def test_percentiles_follow_the_closed_form():
    # P(back within t) = chance × P(pay ≥ cost ÷ t); at the middle that is a half, so with a
    # chance of 0.8 pay lies above its 0.375 quantile: √(0.375 × 200 × 100) = 86.60.
    assert spread(low=0, high=200, chance=80)[1] == pytest.approx(1200 / 86.60, rel=0.01)


def test_few_tries_are_not_none():
    assert "never.few" in key(draw({**COURSE, "chance": 99.9}))
    assert "never.most" in repr(draw({**COURSE, "chance": 0.1}))
    assert "never" not in key(draw(COURSE))


def test_no_extra_pay_never_pays_back_and_is_no_failure():
    for row in ({"likely": 0}, {"chance": 0}):
        blocks = draw({**COURSE, **row})
        assert key(blocks) == "way.none [cost=$1,200; name=Course]"
        assert not pictures(blocks)


def test_what_costs_nothing_has_nothing_to_win_back():
    blocks = draw({**COURSE, "cost": 0, "chance": 30})
    assert key(blocks) == "way.free [cost=$0; name=Course]"
    assert not pictures(blocks)
    assert not [block for block in blocks if isinstance(block, Note)]


def test_several_ways_are_told_by_cost_and_none_is_better():
    other = {**COURSE, "name": "Degree", "cost": 900.4}
    blocks = draw(other, COURSE)
    assert key(blocks) == "reading.range [count=2; least=$900; most=$1,200]"
    assert [text.rpartition("name=")[2] for text in items(blocks)] == ["Degree]", "Course]"]
    assert key(draw(COURSE, COURSE)) == "reading.same [count=2; most=$1,200]"
    assert len(pictures(blocks)[0].twin.rows) == 2


def test_what_is_missing_is_asked_for():
    blocks = draw({"name": "Degree", "cost": 5, "lost": 10})
    assert waits(blocks)
    wanted = "lacks.chance, lacks.likely, and lacks.months"
    assert items(blocks) == [f"way.lacks [asked={wanted}; name=Degree]"]
    assert waits(draw({"cost": 5, "chance": 100, "likely": 3}))  # a row without a name


def test_ends_that_are_given_the_wrong_way_round_still_make_a_range():
    one = way("x", {**COURSE, "low": 300, "high": 50})
    assert (one.low, one.likely, one.high) == (50, 100, 300)


def test_what_matters_most_comes_first():
    row = {**COURSE, "chance": 90, "low": 50, "high": 200, "lost": 100, "months": 4}
    picture = pictures(draw(row))[1]
    first = picture.twin.rows[0]
    # 1,600 in all: with 200 for certain it is 8 months; with 50 it is 32.
    assert first[0] == "input.more"
    assert "result=time.months [count=8]" in first[1]
    assert "result=time.years [count=2.7]" in first[2]
    assert {row[0] for row in picture.twin.rows} >= {"input.cost", "input.months", "input.lost"}


def test_one_input_is_moved_at_a_time():
    one = way("x", {**COURSE, "months": 4, "lost": 10})
    found = {name: both for name, both, _ in swings(one)}
    assert found["cost"][0].cost == 900
    assert found["cost"][1].cost == 1500
    assert found["cost"][0].lost == found["cost"][1].lost == 10
    assert found["chance"][1].chance == 1  # a quarter more than 100 % is still 100 %
    assert (found["more"][0].likely, found["more"][1].likely) == (75, 125)


def test_the_least_certain_way_is_looked_into():
    unsure = {**COURSE, "name": "Bootcamp", "chance": 70}
    told = [text for text in said(draw(COURSE, unsure)) if text.startswith("matters.lead")]
    assert "name=Bootcamp" in told[0]
    hopeless = {**COURSE, "name": "Lottery", "chance": 20}
    assert not any("matters" in text for text in said(draw(hopeless)))


def test_pay_that_would_be_missed_is_named_where_it_is_blank():
    blank = "blank.lost [names=quote [name=Course]]"
    assert blank in said(draw(COURSE, {**COURSE, "name": "Night class", "lost": 0}))
    assert not any("blank" in text for text in said(draw({**COURSE, "lost": 50, "months": 2})))
    assert not any("blank" in text for text in said(draw({"name": "Half a row"})))


def test_hours_stand_beside_free_hours():
    row = {**COURSE, "hours": 8}
    free = {"rest.actual": 4, "people.actual": 2.5, "learning.actual": 1}
    assert "hours.free [free=7.5; ways=hours.way [hours=8; name=Course]]" in said(
        draw(row, week=free)
    )
    assert "hours.beyond [ways=quote [name=Course]]" in said(draw(row, week=free))
    assert not any("beyond" in text for text in said(draw(row, week={**free, "rest.actual": 8})))
    # Hours of learning alone do not say how much is free.
    told = said(draw(row, week={"learning.actual": 3}))
    assert any(text.startswith("hours.unknown") for text in told)
    assert not any("hours" in text for text in said(draw(COURSE)))


def test_what_was_said_before_about_such_ways_is_told_once_each():
    lens = learning_payback.LENS
    rows = [{**COURSE, "type": kind} for kind in ("certificate", "course", "self", "degree", "?")]
    ledger = {f"r{n}.{k}": v for n, row in enumerate(rows) for k, v in row.items()}
    checked = {"certificate-career": 3, "learning-career": 0, "vocational-career": 2}
    labels = {"checked": {"certificate-career": "They open doors."}}
    parts = {"options": ledger, "checked": checked}
    views = "view [claim=They open doors; mark=3] and view [claim=learning-career; mark=0]"
    assert f"views [views={views}]" in said(lens.draw(given(lens, parts, labels=labels)))


def test_wages_of_the_work_are_told_in_dollars_or_not_at_all():
    rows = [
        {**COURSE, "target": soc, "target_soc": soc}
        for soc in ("43-0001", "29-0001", "27-0001", "53-0001", "")
    ]
    rows[-1]["target"] = "Own thing"
    table = tables(draw(*rows))[0]
    assert table.rows == (
        ("Clerks", "target.year [range=target.range [high=$50,000; low=$30,000]]"),
        (
            "Surgeons",
            "target.year [range=target.range [high=target.least [money=$239,200]; low=$200,000]]",
        ),
        ("Actors", "target.hour [range=target.range [high=$40.50; low=$15.00]]"),
        ("Drivers", "target.none"),
        ("Own thing", "target.none"),
    )
    blocks = draw(*rows, currency="EUR")
    assert not tables(blocks)
    assert "target.currency [currency=EUR]" in said(blocks)
    assert "$" not in repr(blocks)


def test_wages_of_the_work_stand_as_take_home_pay_where_tax_is_known():
    row = {**COURSE, "target": "x", "target_soc": "43-0001"}
    lens, ledger = learning_payback.LENS, {f"a.{name}": cell for name, cell in row.items()}

    def drawn_for(job):
        known = Known(KNOWN.by_code, tax_table=Reference().taxes())
        return lens.draw(given(lens, {"options": ledger, "job": job}, reference=known))

    # 30,000 owes 1,420 and 2,295: 26,285, 2,190 a month. 50,000 owes 3,820 and 3,825: 3,530.
    # Own work of 40,000 owes 2,620 and 3,060: 34,320 ÷ 12 = 2,860.
    job = {"pay": 40_000, "basis": "year", "filing": "single"}
    blocks = drawn_for(job)
    assert tables(blocks)[0].columns[2] == "target.home"
    assert tables(blocks)[0].rows[0][2] == "target.range [high=$3,530; low=$2,190]"
    assert "target.now [money=$2,860]" in said(blocks)
    # 90 % of both
    blocks = drawn_for({"taken_home": 90})
    assert tables(blocks)[0].rows[0][2] == "target.range [high=$3,750; low=$2,250]"
    assert not any(text.startswith("target.now") for text in said(blocks))
    assert len(tables(drawn_for({**job, "filing": ""}))[0].columns) == 2


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.4, "time.soon"),
        (1.49, "time.month"),
        (9.5, "time.months [count=10]"),
        (23.4, "time.months [count=23]"),
        (30, "time.years [count=2.5]"),
        (240, "time.years [count=20]"),
        (240.1, "time.beyond"),
        (NEVER, "time.beyond"),
    ],
)
def test_times_are_told_in_months_then_years_then_not_at_all(value, told):
    assert duration(value, given(learning_payback.LENS, {})) == told


def test_a_scale_has_a_handful_of_ticks():
    for top in (1, 5, 24, 25, 100, 240):
        found = ticks(top, given(learning_payback.LENS, {}))
        assert 1 <= len(found) <= 6
        assert all(value <= top for value, _ in found)


def test_the_same_answers_give_the_same_result():
    draws.cache_clear()
    first = draw(*[{**COURSE, "low": 10, "high": 300, "chance": 80}] * 4)
    draws.cache_clear()
    assert draw(*[{**COURSE, "low": 10, "high": 300, "chance": 80}] * 4) == first


AMOUNT = st.one_of(st.floats(), st.integers(-5, 10**13), st.text(max_size=3), st.booleans())
ROW = st.dictionaries(st.sampled_from(learning_payback.FIGURED), AMOUNT)


@settings(deadline=None, max_examples=40)
@drawn(st.lists(ROW, max_size=4), st.dictionaries(st.sampled_from(["rest.actual"]), AMOUNT))
def test_whatever_is_typed_it_draws(options, week):
    named = [{**row, "name": str(row.get("name", "x"))} for row in options]
    pictures(draw(*named, week=week))


MONEY = st.integers(0, 10**6)


@settings(deadline=None, max_examples=40)
@drawn(MONEY, MONEY, MONEY, st.integers(0, 100), st.integers(0, 60))
def test_more_cost_never_pays_back_sooner(cost, more, likely, chance, took):
    row = {"cost": cost, "likely": likely, "chance": chance, "lost": 3, "months": took}
    less, dearer = (months(way("x", {**row, "cost": each})) for each in (cost, cost + more))
    assert all(one <= other for one, other in zip(less, dearer, strict=True))
    better = months(way("x", {**row, "likely": likely + more}))
    surer = months(way("x", {**row, "chance": min(chance + 10, 100)}))
    for improved in (better, surer):
        assert all(one <= other for one, other in zip(improved, less, strict=True))


def test_forty_rows_are_all_read():
    ledger = {f"r{n}.{k}": v for n in range(40) for k, v in COURSE.items()}
    assert sum(isinstance(one, Way) for _, one, _ in ways(ledger)) == 40
