"""Take-home pay and a true hour: one sum in every lens, worked by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, figures, given, key, notes, said
from tests.shipped import read_edition
from workshop import paths
from workshop.lenses.goals import goal_examples
from workshop.lenses.moves._setback import kept as kept_after
from workshop.lenses.pay import needs_coverage, total_reward
from workshop.lenses.pay._offer import Offer
from workshop.lenses.pay._pay import after_costs, known, taken_home, true_hourly
from workshop.lenses.then_and_now import changes
from workshop.reference import Country, Reference
from workshop.render.blocks import Block, Source, Table
from workshop.responses.readout import lens_blocks
from workshop.responses.responses import Responses
from workshop.storage.answers import Answers, Parts, rows

EDITION = read_edition("en")
REFERENCE = Reference()
TAXES = REFERENCE.taxes()
# A year of 52,000 filed alone owes 4,060 and 3,978 (tests/reference/test_taxes.py): 43,962.
WAGE: Parts = {"pay": 52_000, "basis": "year", "filing": "single"}
HOURS: Parts = {"paid_hours": 40, "unpaid_hours": 6, "commute_hours": 4, "work_cost": 100}
MONTH: Parts = {"rent": 1500}


def needs(job: Parts, month: Parts = MONTH, **more: Any) -> tuple[Block, ...]:
    lens, parts = needs_coverage.LENS, {"job": job, "essentials": month}
    return lens.draw(given(lens, parts, **{"reference": REFERENCE, **more}))


def reward(job: Parts, *offers: Parts, **more: Any) -> tuple[Block, ...]:
    rows = {f"r{at}.{name}": cell for at, row in enumerate(offers) for name, cell in row.items()}
    lens, parts = total_reward.LENS, {"offers": rows, "job": job}
    return lens.draw(given(lens, parts, **{"reference": REFERENCE, **more}))


def hours_worth(blocks: tuple[Block, ...]) -> list[str]:
    [table, *_] = [block for block in blocks if isinstance(block, Table)]
    return [row[2] for row in table.rows]


def exactly(value: str | int) -> Decimal:
    return Decimal(str(value))


# Worked out


def test_a_wage_comes_home_less_tax_and_payroll_taxes():
    assert taken_home(WAGE, TAXES) * 12 == 43_962
    assert after_costs({**WAGE, "work_cost": 100}, TAXES) * 12 == 42_762
    # 42,762 ÷ (50 × 52) = 16.4469
    assert round(true_hourly({**WAGE, **HOURS}, TAXES), 2) == exactly("16.45")


def test_a_month_a_week_and_a_year_of_the_same_pay_come_home_alike():
    told = ({"pay": 52_000, "basis": "year"}, {"pay": 1000, "basis": "week"},
            {"pay": 25, "basis": "hour", "paid_hours": 40})  # fmt: skip
    assert {taken_home({**WAGE, **one}, TAXES) for one in told} == {taken_home(WAGE, TAXES)}
    # 5,000 a month is 60,000: 43,900 taxed, 1,240 + 3,780 = 5,020; payroll 4,590; 50,390.
    month = {**WAGE, "pay": 5000, "basis": "month"}
    assert taken_home(month, TAXES) * 12 == 50_390


def test_who_works_for_themselves_is_taxed_on_what_their_costs_leave():
    # 44,800 less 12 × 400 is 40,000, which owes 5,651.82 and 2,280.8908.
    for contract in ("own", "gig"):
        job = {**WAGE, "pay": 44_800, "contract": contract, "work_cost": 400}
        assert taken_home(job, TAXES) * 12 == exactly("36867.2892")
        assert after_costs(job, TAXES) * 12 == exactly("32067.2892")


def test_a_business_that_costs_more_than_it_brings_in_owes_nothing():
    job = {**WAGE, "pay": 1000, "contract": "own", "work_cost": 400}
    assert after_costs(job, TAXES) * 12 == -3800


def test_a_share_that_is_told_comes_before_the_table():
    job = {**WAGE, **HOURS, "taken_home": 79}
    # 52,000 × 79 % = 41,080; less 1,200: 39,880 ÷ 2,600 = 15.338
    assert (known(job, TAXES), known(WAGE, TAXES)) == ("told", "worked-out")
    assert round(true_hourly(job, TAXES), 2) == exactly("15.34")
    assert not notes(needs(job))


@pytest.mark.parametrize("job", [{}, {"filing": "single"}, {**WAGE, "pay": 0}])
def test_no_pay_has_no_figure_and_no_remark_about_tax(job: Parts):
    blocks = needs({**HOURS, **job})
    assert figures(blocks) == {}
    assert not notes(blocks)


def test_hours_or_pay_that_are_blank_give_no_hourly_figure():
    assert true_hourly(WAGE, TAXES) is None
    assert true_hourly({**WAGE, "commute_hours": 5}, TAXES) is None
    assert true_hourly({**HOURS, "filing": "single"}, TAXES) is None
    assert "figure.hourly" not in figures(needs(WAGE))


# Where it cannot be worked out


@pytest.mark.parametrize(
    ("job", "more", "told"),
    [
        ({}, {}, "care.before-tax"),
        ({"filing": "alone"}, {}, "care.before-tax"),
        ({"filing": "single"}, {"currency": "KES"}, "care.no-table"),
        ({"filing": "single"}, {"reference": Known()}, "care.no-table"),
        ({}, {"reference": Known(country=Country("Trial", "KES")), "currency": "KES"},
         "care.no-table"),
    ],
)  # fmt: skip
def test_pay_whose_tax_is_not_known_is_said_to_be_before_tax(job, more, told):
    pay = {"pay": 52_000, "basis": "year", "paid_hours": 40, **job}
    assert notes(needs(pay, **more)) == [told]
    assert notes(reward(job, {"name": "A", "pay": 9, "basis": "week"}, **more)) == [told]
    assert "what=pay.before-tax" in repr(needs({**pay, "work_cost": 9}, **more))


# What the page says


def test_a_figure_that_is_worked_out_says_so_as_whom_and_what_it_leaves_out():
    labels = {"job": {"filing.single": "Single"}}
    blocks = needs({**WAGE, **HOURS}, labels=labels)
    # 52,000 ÷ 12 = 4,333.33; 4,060 ÷ 12 = 338.33; 3,978 ÷ 12 = 331.50; 43,962 ÷ 12 = 3,663.50
    # Whole dollars would not add up: 4,333 − 338 − 332 = 3,663, and not 3,664.
    assert "worked-out [kept=$3,663.50; pay=$4,333.33; payroll=$331.50; tax=$338.33]" in said(
        blocks
    )
    [told] = notes(blocks)
    assert told == "care.worked-out [status=Single] care.as-employee care.left-out"
    sources = [block.text for block in blocks if isinstance(block, Source)]
    assert sources[1] == (
        "tax.source [table=U.S. federal tax and payroll tax rates, 2026] tax.read"
    )
    [told] = notes(needs({**WAGE, "contract": "gig"}))
    assert "care.as-own-account" in told


def test_an_example_goal_says_of_which_pay_it_is():
    def told(job: Parts, month: Parts = MONTH) -> list[str]:
        lens, parts = goal_examples.LENS, {"job": job, "essentials": month}
        return notes(lens.draw(given(lens, parts, reference=REFERENCE)))

    assert told(WAGE) == ["care.worked-out [status=single]", "claim.text"]
    assert told({"pay": 1, "basis": "week"}) == ["care.before-tax", "claim.text"]
    assert told({**WAGE, "taken_home": 80}) == ["claim.text"]
    assert told({"pay": 0, "basis": "week"}) == told(WAGE, {}) == ["claim.text"]


def test_half_the_pay_is_taxed_as_half_the_pay():
    # 26,000 − 16,100 = 9,900: 990; payroll 1,989; 23,021 a year.
    assert kept_after(WAGE, Decimal(50), TAXES) * 12 == 23_021


def test_coverage_before_tax_is_not_set_beside_coverage_after_tax():
    def told(then: Parts, now: Parts) -> bool:
        lens = changes.LENS
        past, present = ({"job": job, "essentials": MONTH} for job in (then, now))
        since = datetime(2026, 8, 20, tzinfo=UTC)
        asked = given(lens, present, then=past, since=since, reference=REFERENCE)
        return any(text.startswith("coverage") for text in said(lens.draw(asked)))

    before_tax = {"pay": 52_000, "basis": "year"}
    assert not told(before_tax, WAGE)
    assert not told({**before_tax, "taken_home": 60}, before_tax)
    assert told({**before_tax, "taken_home": 60}, WAGE)
    assert told({**before_tax, "pay": 40_000}, before_tax)


# Offers


def test_offers_stand_side_by_side_as_take_home_pay():
    now = {"name": "Now", "pay": 52_000, "basis": "year"}
    # 60,000: 50,390 (above).
    blocks = reward(WAGE, now, {**now, "name": "New", "pay": 60_000})
    assert key(blocks).startswith("reading [offers=offer.paid [money=$43,962; name=Now]")
    assert "money=$50,390" in key(blocks)
    # With the share that is told: 79 % of each.
    blocks = reward({"taken_home": 79}, now, {**now, "name": "New", "pay": 60_000})
    assert "money=$41,080" in key(blocks)
    assert "money=$47,400" in key(blocks)
    assert "tax.told [percent=79]" in said(blocks)


def test_an_offer_to_work_for_oneself_is_taxed_as_that():
    row = {"name": "Tours", "pay": 44_800, "basis": "year", "hours": 40, "work_cost": 400}
    own, employed = reward(WAGE, {**row, "contract": "own"}), reward(WAGE, row)
    # 32,067.2892 ÷ 2,080 = 15.417; as an employee 44,800 owes 3,196 and 3,427.20:
    # (38,176.80 − 4,800) ÷ 2,080 = 16.047.
    assert (hours_worth(own), hours_worth(employed)) == (["$15.42"], ["$16.05"])


def test_a_bonus_is_taxed_with_the_pay():
    # 50,000 + 4,000 × 50 % = 52,000
    cells = {"pay": 50_000, "basis": "year", "hours": 40, "bonus": 4000, "bonus_chance": 50}
    offer = Offer("A", cells, WAGE, TAXES)
    assert round(offer.hourly * 2080) == 43_962
    span = offer.money()
    # 54,000 owes 4,300 and 4,131; 50,000 owes 3,820 and 3,825.
    assert (span.low, span.high) == (42_355, 45_569)


# One sum everywhere


@pytest.mark.parametrize("person", sorted(EDITION.people))
def test_the_present_work_of_a_sample_person_has_one_true_hour(person: str, tmp_path: Path):
    answers = Answers(tmp_path / "my-answers.jsonl")
    for name, parts in EDITION.people[person].answers.items():
        answers.put(name, dict(parts))
    responses = Responses(EDITION, answers)
    first, sixth = (
        lens_blocks(responses, EDITION.lens(one)) for one in ("needs-coverage", "total-reward")
    )
    # Maggie is not paid for her work.
    worth = figures(first).get("per hour that work really takes", "no pay")
    assert hours_worth(sixth)[0] == worth


JOBS = st.fixed_dictionaries(
    {"pay": st.integers(1, 400_000), "basis": st.just("year"), "paid_hours": st.integers(1, 80)},
    optional={
        "unpaid_hours": st.integers(0, 40),
        "commute_hours": st.integers(0, 40),
        "work_cost": st.integers(0, 900),
        "taken_home": st.integers(1, 100),
        "filing": st.sampled_from(["single", "joint", "separate", "head_of_household"]),
        "contract": st.sampled_from(["full", "gig", "own"]),
    },
)


@settings(max_examples=25, deadline=None)
@drawn(JOBS)
def test_whatever_is_answered_section_one_and_six_give_one_true_hour(
    tmp_path_factory: pytest.TempPathFactory, job: dict[str, Any]
):
    answers = Answers(tmp_path_factory.mktemp("one") / "my-answers.jsonl")
    answers.put("job-audit", {"occupation": "Cook", **job})
    responses = Responses(EDITION, answers)
    now = dict(rows(responses.answered("reward")))["stay"]
    offer = Offer("Cook", now, responses.answered("job-audit"), TAXES)
    assert offer.hourly == true_hourly(responses.answered("job-audit"), TAXES)


def test_only_the_sums_of_pay_read_how_much_is_kept_after_tax():
    readers = {
        file.name
        for file in (paths.PACKAGE / "lenses").rglob("*.py")
        if any(f'"{part}"' in file.read_text("utf-8") for part in ("taken_home", "filing"))
    }
    assert readers == {"_pay.py", "_take_home.py", "_offer.py", "total_reward.py"}


def test_the_ways_to_file_that_are_asked_are_those_of_the_table():
    asked = EDITION.exercise("job-audit").fields["filing"]  # type: ignore[attr-defined]
    assert tuple(asked.options) == TAXES.statuses
    assert asked.when.table in REFERENCE.tables()
