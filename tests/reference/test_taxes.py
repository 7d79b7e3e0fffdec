"""Tax on a year's pay, worked by hand from the brackets of 2026."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.reference import Reference
from workshop.reference.importers import Refused, import_file
from workshop.reference.taxes import Taxes, taxes

STATUSES = ("single", "joint", "separate", "head_of_household")
YEAR_OF_PAY = st.decimals(0, 2_000_000, places=2)


def shipped() -> Taxes:
    found = Reference().taxes()
    assert found is not None
    return found


def test_the_shipped_table_is_of_2026_for_four_ways_to_file():
    assert (shipped().year, shipped().statuses) == (2026, STATUSES)
    assert not shipped().official
    assert Reference().source("taxes") == "U.S. federal tax and payroll tax rates, 2026"
    assert Reference().credits("taxes")


def test_one_person_with_a_wage_of_52_000():
    # 52,000 − 16,100 = 35,900: 10 % of 12,400 = 1,240; 12 % of 23,500 = 2,820.
    # Payroll: 6.2 % of 52,000 = 3,224; 1.45 % = 754.
    owed = shipped().owed("single", wages=Decimal(52_000))
    assert (owed.income_tax, owed.contributions) == (4060, 3978)
    assert 52_000 - owed.total == 43_962


def test_a_married_couple_that_files_together():
    # 120,000 − 32,200 = 87,800: 10 % of 24,800 = 2,480; 12 % of 63,000 = 7,560.
    # Payroll: 7.65 % of 120,000 = 9,180.
    owed = shipped().owed("joint", wages=Decimal(120_000))
    assert (owed.income_tax, owed.contributions) == (10_040, 9180)


def test_the_head_of_a_household():
    # 60,000 − 24,150 = 35,850: 10 % of 17,700 = 1,770; 12 % of 18,150 = 2,178.
    owed = shipped().owed("head_of_household", wages=Decimal(60_000))
    assert owed.income_tax == 3948


def test_married_and_filing_apart_is_as_one_person_up_to_the_top():
    apart, single = (
        shipped().owed(status, wages=Decimal(400_000)) for status in ("separate", "single")
    )
    # 383,900 is below 384,350; only the 0.9 % begins at 125,000 and not at 200,000.
    assert apart.income_tax == single.income_tax
    assert apart.contributions - single.contributions == 675  # 75,000 × 0.9 %


def test_40_000_earned_by_working_for_oneself():
    # 92.35 % of 40,000 = 36,940: 12.4 % = 4,580.56; 2.9 % = 1,071.26; together 5,651.82.
    # 40,000 − half of that (2,825.91) − 16,100 = 21,074.09:
    # 10 % of 12,400 = 1,240; 12 % of 8,674.09 = 1,040.8908.
    owed = shipped().owed("single", own_account=Decimal(40_000))
    assert owed.contributions == Decimal("5651.82")
    assert owed.income_tax == Decimal("2280.8908")
    assert 40_000 - owed.total == Decimal("32067.2892")


def test_pay_over_the_limit_of_social_security():
    # 6.2 % of 184,500 = 11,439; 1.45 % of 250,000 = 3,625; 0.9 % of 50,000 = 450.
    # 250,000 − 16,100 = 233,900: 1,240 + 12 % of 38,000 (4,560) + 22 % of 55,300 (12,166)
    # + 24 % of 96,075 (23,058) + 32 % of 32,125 (10,280) = 51,304.
    owed = shipped().owed("single", wages=Decimal(250_000))
    assert (owed.income_tax, owed.contributions) == (51_304, 15_514)


def test_two_jobs_are_taxed_as_one_income():
    both = shipped().owed("single", wages=Decimal(30_000 + 22_000))
    # 30,000 alone: 13,900 taxed, 1,420. 22,000 alone: 5,900 taxed, 590.
    alone = [shipped().owed("single", wages=Decimal(pay)) for pay in (30_000, 22_000)]
    assert [one.income_tax for one in alone] == [1420, 590]
    assert both.income_tax == 4060
    assert both.contributions == sum(one.contributions for one in alone)


def test_a_wage_and_a_business_share_the_limit():
    # Wages: 9,300 + 2,175. Business: 92.35 % of 60,000 = 55,410; up to the limit there is room
    # for 34,500: 4,278; 2.9 % of 55,410 = 1,606.89; over 200,000 lie 5,410: 0.9 % = 48.69.
    owed = shipped().owed("single", wages=Decimal(150_000), own_account=Decimal(60_000))
    assert owed.contributions == Decimal("17408.58")
    # 210,000 − 16,100 − half of 5,884.89 = 190,957.555: 1,240 + 4,560 + 12,166
    # + 24 % of 85,257.555 (20,461.8132).
    assert owed.income_tax == Decimal("38427.8132")


@pytest.mark.parametrize("status", STATUSES)
def test_no_pay_owes_nothing(status):
    assert shipped().owed(status).total == 0


def test_pay_below_the_deduction_owes_contributions_alone():
    owed = shipped().owed("single", wages=Decimal(16_100))
    assert (owed.income_tax, owed.contributions) == (0, Decimal("1231.65"))


@pytest.mark.parametrize("status", ["", "all", "married", "Single"])
def test_a_way_to_file_that_is_not_in_the_table_has_no_answer(status):
    assert shipped().owed(status, wages=Decimal(52_000)) is None


def test_a_folder_without_a_tax_table_has_none(tmp_path):
    (tmp_path / "sources.toml").write_text("")
    assert Reference(tmp_path).taxes() is None


def test_a_table_is_brought_in_with_its_year_license_and_credit(tmp_path):
    import_file(Reference().folder / "taxes.csv", tmp_path, date(2026, 11, 29))
    found = Reference(tmp_path)
    assert found.taxes() == shipped()
    assert found.source("taxes") == Reference().source("taxes")
    assert found.credits("taxes") == Reference().credits("taxes")


def test_a_rate_without_its_source_is_refused(tmp_path):
    head, line = (Reference().folder / "taxes.csv").read_text("utf-8").splitlines()[:2]
    file = tmp_path / "taxes.csv"
    file.write_text(f"{head}\n{line.replace('IRS Rev. Proc. 2025-32', '')}\n", "utf-8")
    with pytest.raises(Refused, match="without source"):
        import_file(file, tmp_path / "into", date(2026, 11, 29))


def row(item, on, rate, start, end, year="2030", status="all"):
    cells = {"item": item, "applies_to": on, "rate": rate, "from_value": start, "to_value": end}
    more = {"counted_share": "1", "deducted_share": "0", "evidence": "official page"}
    return {"tax_year": year, "filing_status": status, **cells, **more}


# An invented country: one way to file, a contribution that begins above a threshold.
TRIAL = [
    row("deduction", "income", "0", "0", "1000"),
    row("bracket", "income", "0.2", "0", "5000"),
    row("bracket", "income", "0.4", "5000", ""),
    row("contribution", "wages", "0.1", "2000", "8000"),
]


def test_a_country_where_everyone_files_alike_needs_no_status():
    # 10,000 − 1,000 = 9,000: 1,000 + 40 % of 4,000 = 2,600; 10 % of 6,000 = 600.
    owed = taxes(TRIAL).owed("", wages=Decimal(10_000))
    assert (owed.income_tax, owed.contributions) == (2600, 600)
    assert taxes(TRIAL).official


def test_only_the_newest_year_of_a_table_counts():
    older = [row("bracket", "income", "0.9", "0", "", year="2029"), *TRIAL]
    assert taxes(older) == taxes(TRIAL)


def test_a_table_without_brackets_is_none():
    assert taxes([]) is None
    assert taxes(TRIAL[3:]) is None


@settings(deadline=None)
@given(YEAR_OF_PAY, YEAR_OF_PAY, st.sampled_from(STATUSES), st.booleans())
def test_more_pay_leaves_more_and_tax_never_takes_it_all(pay, more, status, own):
    def left(amount):
        kind = {"own_account" if own else "wages": amount}
        return amount - shipped().owed(status, **kind).total

    assert left(pay) <= left(pay + more)
    assert 0 <= left(pay) <= pay
