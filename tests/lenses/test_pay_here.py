"""The occupation card where one works: whose wages, why not nearer ones, prices, related work."""

import pytest

from tests.lens_given import Known, given, key, pictures, said
from workshop.lenses.learning import learning_payback
from workshop.lenses.pay import occupation_card
from workshop.lenses.skills import portable_duties
from workshop.reference import Area, LocalWages, Marks, Occupation, PassedOver, PriceLevel
from workshop.reference.taxes import taxes
from workshop.render.blocks import Heading, Items, Source, Table

OHIO = Area("39", "state", "Ohio", "OH", (), "by-state")
LIMA = Area("30620", "metro", "Lima, OH", "", ("39",), "by-metro")
CLERK, LEAD, LAWYER = (
    Occupation(
        code, title, annual_p10=20_000, annual_p25=30_000, annual_median=median, annual_p75=85_000,
        annual_p90=90_000,
        employee_coverage_ratio=0.9, wage_source="Survey", job_zone=zone,
        projection_source="Projections",
    )
    for code, title, median, zone in (
        ("1", "Clerks", 40_000, 2), ("2", "Leads", 42_000, 3), ("3", "Lawyers", 80_000, 5),
    )
)  # fmt: skip
HERE = LocalWages(
    "1", OHIO, jobs=1_230, p10=21_000, p25=30_000, median=36_000, p75=44_000, p90=60_000,
    source="Survey by state",
)  # fmt: skip
SITUATION = {"region": "39", "metro": "30620"}


def known(**more):
    return Known(
        {"1": CLERK, "2": LEAD, "3": LAWYER},
        {"1": ["3", "2"]},
        **{"prices": {"39": PriceLevel(OHIO, 92.5, "Prices, 2024")}, **more},
    )


def card(reference, pay=36_000, situation=SITUATION, currency="USD", month=None):
    lens = occupation_card.LENS
    job = {"occupation": "Clerk", "occupation_soc": "1", "basis": "year", "pay": pay}
    parts = {"job": job, "situation": situation, "essentials": month or {}}
    return lens.draw(given(lens, parts, reference=reference, currency=currency))


def table(blocks, first):
    return next(b for b in blocks if isinstance(b, Table) and b.columns[0] == first)


def test_the_range_is_that_of_where_one_works_and_says_so():
    blocks = card(known(here={"39": HERE}))
    assert key(blocks) == "reading-here [median=per.year [money=$36,000]; place=Ohio; title=Clerks]"
    assert pictures(blocks)[0].title == "picture.title-here [place=Ohio]"
    assert pictures(blocks)[0].twin.rows[0][1] == "per.year [money=$21,000]"
    assert "own-about [own=per.year [money=$36,000]; percent=50%]" in said(blocks)
    assert table(blocks, "column.what").rows[-1] == ("fact.employed-here [place=Ohio]", "1,230")
    source = next(b.text for b in reversed(blocks) if isinstance(b, Source))
    assert source == (
        "source-here [country=the United States; place=Ohio; sources=Survey by state; Projections]"
    )


@pytest.mark.parametrize("situation", [{}, {"region": "unsaid"}, {"region": "", "metro": ""}])
def test_who_does_not_say_where_sees_the_country(situation):
    blocks = card(known(here={"39": HERE}), situation=situation)
    assert key(blocks) == "reading [median=per.year [money=$40,000]; title=Clerks]"
    assert not [text for text in said(blocks) if text.startswith(("here.", "price."))]


@pytest.mark.parametrize(
    ("why", "cap", "told"),
    [
        ("absent", None, "here.absent [place=Lima, OH]"),
        ("withheld", None, "here.withheld [place=Lima, OH]"),
        (
            "at least",
            239_200.0,
            "here.at-least [cap=per.year [money=$239,200]; place=Lima, OH]",
        ),
        ("at least", None, "here.withheld [place=Lima, OH]"),
    ],
)
def test_a_nearer_place_without_a_figure_says_why_and_whose_it_is_instead(why, cap, told):
    passed = LocalWages(
        "1", OHIO, p10=21_000, median=36_000, p90=60_000,
        passed_over=(PassedOver(LIMA, why, cap),),
    )  # fmt: skip
    assert f"{told} here.wider [place=Ohio]" in said(card(known(here={"39": passed})))


@pytest.mark.parametrize(
    ("level", "told"),
    [
        # 36,000 / 0.925 = 38,919
        (92.5, "price.lower [country=the United States; percent=8%; place=Ohio] "
               "price.buys [pay=$36,000; real=$38,900]"),
        # 36,000 / 1.12 = 32,143
        (112, "price.higher [country=the United States; percent=12%; place=Ohio] "
              "price.buys [pay=$36,000; real=$32,100]"),
        (100.4, "price.same [country=the United States; place=Ohio]"),
    ],
)  # fmt: skip
def test_prices_say_what_a_years_pay_buys_on_average(level, told):
    prices = {"39": PriceLevel(OHIO, level, "Prices, 2024")}
    [found] = [text for text in said(card(known(prices=prices))) if text.startswith("price.")]
    assert found == f"{told} price.source [survey=Prices, 2024]"


def test_without_ones_own_pay_the_middle_is_what_buys():
    [found] = [text for text in said(card(known(here={"39": HERE}), 0)) if "price." in text]
    assert "pay=$36,000" in found


def test_related_work_pays_more_less_or_about_the_same_and_long_study_stands_last():
    for pay, (lead, lawyer) in {
        41_000: ("related.same", "related.more"),
        60_000: ("related.less", "related.more"),
        100_000: ("related.less", "related.less"),
    }.items():
        rows = table(card(known(), pay), "related.work").rows
        assert rows == (
            ("Leads", "per.year [money=$42,000]", lead),
            ("Lawyers", "per.year [money=$80,000]", lawyer),
        )


@pytest.mark.parametrize(("pay", "currency"), [(0, "USD"), (36_000, "EUR")])
def test_related_work_is_not_set_beside_pay_that_is_unknown_or_in_other_money(pay, currency):
    shown = table(card(known(), pay, currency=currency), "related.work")
    assert shown.columns == ("related.work", "related.pay")


TWO_WAYS = taxes(
    [
        {
            "tax_year": "2026", "item": "bracket", "applies_to": "income", "filing_status": status,
            "from_value": "0", "to_value": "", "rate": rate, "counted_share": "1",
            "deducted_share": "0", "evidence": "official",
        }
        for status, rate in (("single", "0.2"), ("joint", "0.1"))
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("need", "lead", "lawyer"),
    [
        # Leads: 42,000 leaves 2,800 a month filing single and 3,150 filing jointly;
        # lawyers: 80,000 leaves 5,333 and 6,000.
        (2_600, "related.covers", "related.covers"),  # 2,600 + 5 % = 2,730
        (2_700, "related.close", "related.covers"),  # 2,700 + 5 % = 2,835
        (3_300, "related.close", "related.covers"),  # 3,300 - 5 % = 3,135
        (3_400, "related.short", "related.covers"),  # 3,400 - 5 % = 3,230
        (7_000, "related.short", "related.short"),
    ],
)
def test_with_no_pay_related_work_stands_beside_what_a_month_must_cover(need, lead, lawyer):
    blocks = card(known(tax_table=TWO_WAYS), 0, month={"rent": need - 100, "food": 100})
    shown = table(blocks, "related.work")
    assert shown.columns[2] == "related.month"
    assert [row[2] for row in shown.rows] == [lead, lawyer]
    assert "related.counted [table=source of taxes]" in said(blocks)


@pytest.mark.parametrize(
    ("month", "tax_table", "currency"),
    [({}, TWO_WAYS, "USD"), ({"rent": 0}, TWO_WAYS, "USD"), ({"rent": 900}, None, "USD"),
     ({"rent": 900}, TWO_WAYS, "EUR")],
)  # fmt: skip
def test_without_a_months_needs_or_a_tax_table_only_amounts_stand(month, tax_table, currency):
    blocks = card(known(tax_table=tax_table), 0, month=month, currency=currency)
    assert table(blocks, "related.work").columns == ("related.work", "related.pay")
    assert not [text for text in said(blocks) if text.startswith("related.counted")]


def test_with_pay_related_work_stands_beside_it_and_not_beside_needs():
    blocks = card(known(tax_table=TWO_WAYS), 41_000, month={"rent": 900})
    assert table(blocks, "related.work").columns[2] == "related.beside"


def test_a_figure_of_another_place_than_the_cards_says_which():
    rows = table(card(known(here={"39": HERE}), 0), "related.work").rows
    assert rows[0][1] == "per.year [money=$36,000]"
    elsewhere = Known({"1": CLERK, "2": LEAD}, {"1": ["2"]}, here={"39": HERE})
    nation = elsewhere.local_wages("2", ())
    elsewhere.local_wages = lambda code, codes: HERE if code == "1" else nation
    rows = table(card(elsewhere, 0), "related.work").rows
    assert rows[0][1] == (
        "related.elsewhere [money=per.year [money=$42,000]; place=the United States]"
    )


def test_what_people_do_and_what_the_work_suits_say_who_marked_it_and_when():
    names = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
    marks = {
        "interests": Marks(dict(zip(names, (1, 2, 3, 7, 5, 6), strict=True)), 2026, "model", ""),
        "values": Marks({"support": 6.0, "achievement": 5.0}, 2008, "analyst", ""),
    }
    blocks = card(known(marks=marks))
    assert Heading("tasks.title", 3) in blocks
    assert Items(("Greet people.", "Tidy up.")) in blocks
    told = said(blocks)
    assert (
        "interests.model [first=interest.social; second=interest.conventional; year=2026]" in told
    )
    assert "values.people [first=value.support; second=value.achievement; year=2008]" in told
    [credit] = [b.text for b in blocks if isinstance(b, Source) and "described" in b.text]
    assert "credit of tasks" in credit


def test_what_is_not_rated_is_not_told():
    told = said(card(known()))
    assert not [text for text in told if text.startswith(("interests.", "values."))]


def test_where_there_is_no_figure_on_pay_the_work_is_still_described_as_lent():
    reference = known()
    reference.has_wages = False
    blocks = card(reference)
    assert key(blocks) == "elsewhere [title=Clerks]"
    assert Items(("Greet people.", "Tidy up.")) in blocks
    assert said(blocks)[-1] == "tasks.lent"
    assert "$" not in repr(blocks)


def test_where_there_is_no_figure_on_pay_related_work_is_named_without_a_column_for_it():
    reference = known()
    reference.has_wages = False
    shown = table(card(reference, month={"rent": 900}), "related.work")
    assert (shown.columns, shown.rows) == (("related.work",), (("Leads",), ("Lawyers",)))
    assert shown.occupations == ("2", "3")


# What else shows wages shows those of the same place


def test_related_work_beside_the_duties_has_the_pay_of_where_one_works():
    lens = portable_duties.LENS
    parts = {
        "job": {"occupation_soc": "1"},
        "duties": {"a.name": "Sort", "a.share": 50, "a.energy": 1, "a.portable": "yes"},
        "situation": SITUATION,
    }
    blocks = lens.draw(given(lens, parts, reference=known(here={"39": HERE})))
    assert "near.pay-here [place=Ohio]" in said(blocks)
    assert [row[1] for row in table(blocks, "column.occupation").rows] == ["$36,000", "$36,000"]
    nation = lens.draw(given(lens, {**parts, "situation": {}}, reference=known()))
    assert "near.pay" in said(nation)
    # Lawyers are listed first; years of study stand last.
    assert [row[:2] for row in table(nation, "column.occupation").rows] == [
        ("Leads", "$42,000"), ("Lawyers", "$80,000"),
    ]  # fmt: skip


def test_work_that_learning_leads_to_has_the_pay_of_where_one_works():
    lens = learning_payback.LENS
    option = {"a.name": "Course", "a.cost": 100, "a.months": 3, "a.chance": 80, "a.likely": 50}
    parts = {
        "options": {**option, "a.target": "Clerks", "a.target_soc": "1"},
        "situation": SITUATION,
    }
    blocks = lens.draw(given(lens, parts, reference=known(here={"39": HERE})))
    shown = table(blocks, "target.work")
    assert shown.caption == "target.caption-here [place=Ohio]"
    assert shown.rows == (
        ("Clerks", "target.year [range=target.range [high=$44,000; low=$30,000]]"),
    )
    assert "target.source [line=Survey by state]" in [
        block.text for block in blocks if isinstance(block, Source)
    ]
