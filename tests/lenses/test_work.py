"""Occupation and duties: ranges, honest gaps, portable shares, near occupations."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import Known, figures, given, key, notes, pictures, said, waits
from tests.shipped import read_edition
from workshop.lenses.learning._entry import slug
from workshop.lenses.pay import occupation_card
from workshop.lenses.skills import portable_duties
from workshop.lenses.skills.portable_duties import both, duties, lifting, portable
from workshop.reference import Occupation, Reference
from workshop.render.blocks import Items, Source, Table

TOLD = {"wage_source": "OEWS, May 2024", "projection_source": "Projections, 2024–34"}
RETAIL = Occupation(
    **{"soc_code": "41-2031", "title": "Retail salespersons", "employment_oews": 3_800_250},
    **{"annual_p10": 25_600, "annual_median": 34_580, "annual_p90": 47_930},
    **{"growth_percent": -0.6, "openings_annual": 555.8, "employee_coverage_ratio": 0.98},
    **{"base_year": 2024, "projected_year": 2034, **TOLD},
)
DRIVER = Occupation("53-3054", "Taxi drivers", employee_coverage_ratio=0.09, annual_median=36_000)
ACTOR = Occupation(
    **{"soc_code": "27-2011", "title": "Actors", "employee_coverage_ratio": 0.8},
    **{"hourly_p10": 10, "hourly_median": 23.33, "hourly_p90": 115, "topcode_hourly": 115},
    **{"wage_topcoded": ("hourly_p90",), "growth_percent": 5, "typical_education": "Some"},
    **{"work_experience": "None", "on_the_job_training": "Long-term on-the-job training"},
)
KNOWN = Known(
    {one.soc_code: one for one in (RETAIL, DRIVER, ACTOR)}, {"41-2031": ["53-3054", "27-2011"]}
)


def card(job, currency="USD"):
    lens = occupation_card.LENS
    return lens.draw(given(lens, {"job": job}, reference=KNOWN, currency=currency))


def own(job, currency="USD"):
    return [text for text in said(card(job, currency)) if text.startswith("own-")]


def test_the_range_is_shown_with_the_learners_own_pay_in_it():
    job = {"occupation": "Sales", "occupation_soc": "41-2031", "pay": 17.25, "basis": "hour"}
    blocks = card(job)
    assert key(blocks) == "reading [median=per.year [money=$34,580]; title=Retail salespersons]"
    # 17.25 x 2,080 = 35,880
    # 50 + 40 · ln(35,880 / 34,580) / ln(47,930 / 34,580) = 54.5
    assert own(job)[0] == "own-about [own=per.year [money=$35,880]; percent=55%]"
    assert len(pictures(blocks)[0].twin.rows[0]) == 5
    assert any(isinstance(b, Source) and "OEWS, May 2024; Projections" in b.text for b in blocks)


@pytest.mark.parametrize(
    ("pay", "share"),
    [
        (20_000, "own-fewer [own=per.year [money=$20,000]; percent=10%]"),
        # 10 + 40 · ln(30,000 / 25,600) / ln(34,580 / 25,600) = 31.1
        (30_000, "own-about [own=per.year [money=$30,000]; percent=30%]"),
        (34_580, "own-about [own=per.year [money=$34,580]; percent=50%]"),
        (47_930, "own-about [own=per.year [money=$47,930]; percent=90%]"),
        (60_000, "own-more [own=per.year [money=$60,000]; percent=90%]"),
    ],
)
def test_how_many_earn_less_is_told_by_the_range(pay, share):
    assert own({"occupation_soc": "41-2031", "basis": "year", "pay": pay})[0] == share


def test_pay_in_another_currency_or_none_at_all_is_not_marked():
    job = {"occupation_soc": "41-2031", "pay": 20_000, "basis": "year"}
    assert own(job, "GBP") == ["own-currency [currency=GBP]"]
    assert own({**job, "pay": 0}) == []
    assert len(pictures(card({**job, "pay": 0}))[0].twin.columns) == 4


def test_a_mostly_self_employed_occupation_has_no_wage_figure():
    blocks = card({"occupation_soc": "53-3054", "pay": 980, "basis": "week"})
    assert key(blocks) == "no-wage [title=Taxi drivers]"
    assert notes(blocks) == ["care.self-employed [percent=9%]"]
    assert "36,000" not in repr(blocks)
    assert not pictures(blocks)


def test_above_a_middle_that_is_only_or_more_no_half_is_claimed():
    steps = ("annual_median", "annual_p75", "annual_p90")
    surgeon = Occupation(
        "29-1022", "Surgeons", annual_p10=100_000, annual_p25=200_000, wage_topcoded=steps,
        topcode_annual=239_200, employee_coverage_ratio=0.9,
    )  # fmt: skip
    lens, known = occupation_card.LENS, Known({"29-1022": surgeon})
    shares = {
        # 10 + 15 · ln(1.5) / ln 2 = 18.8
        150_000: "own-about [own=per.year [money=$150,000]; percent=20%]",
        300_000: "own-more [own=per.year [money=$300,000]; percent=25%]",
    }
    for pay, told in shares.items():
        job = {"occupation_soc": "29-1022", "pay": pay, "basis": "year"}
        blocks = lens.draw(given(lens, {"job": job}, reference=known))
        [share] = [
            text for text in said(blocks) if text.startswith("own-") and text != "own-method"
        ]
        assert share == told


def test_hourly_wages_stay_hourly_and_a_cap_reads_as_or_more():
    blocks = card({"occupation_soc": "27-2011", "pay": 300, "basis": "hour"})
    row = pictures(blocks)[0].twin.rows[0]
    assert row[1] == "per.hour [money=$10.00]"
    assert row[3] == "least [money=per.hour [money=$115.00]]"
    # Nobody knows how many earn more than the cap, so no more than this is claimed.
    assert any(text.startswith("own-more") and "percent=50%" in text for text in said(blocks))


def test_facts_say_no_figure_where_there_is_none():
    tables = [b for b in card({"occupation_soc": "41-2031"}) if isinstance(b, Table)]
    assert [row[1] for row in tables[0].rows] == [
        *("none", "none", "none"),
        *("growth.same", "555,800", "3,800,250"),
    ]
    assert tables[0].rows[3][0] == "fact.growth [years=2024–2034]"
    tables = [b for b in card({"occupation_soc": "27-2011"}) if isinstance(b, Table)]
    assert [row[1] for row in tables[0].rows] == [
        *("Some", "None", "Long-term on-the-job training"),
        *("growth.up [percent=5%]", "none", "none"),
    ]


def test_every_term_of_the_official_tables_has_its_sentence():
    known = Reference().table("occupations")
    for kind, column in {
        "education": "typical_education",
        "experience": "work_experience",
        "training": "on_the_job_training",
    }.items():
        keys = {f"{kind}.{slug(term)}" for term in known[column].unique()}
        assert keys <= set(read_edition("en").lens("occupation-card").says)


def test_an_unlisted_occupation_has_no_figure_and_no_verdict():
    assert key(card({"occupation": "Caring"})) == "unlisted [occupation=Caring]"
    assert waits(card({"pay": 1}))


WEEK = {
    **{"a.name": "Sell", "a.share": 40, "a.energy": 2, "a.portable": "yes"},
    **{"b.name": "Stock", "b.share": 20, "b.energy": -1, "b.portable": "partly"},
    **{"c.name": "Teach", "c.share": 20, "c.energy": 1, "c.portable": "no"},
    "order": "a b c",
}


def draw(week, situation=None, soc=""):
    lens = portable_duties.LENS
    job = {"occupation": "x", "occupation_soc": soc} if soc else {}
    parts = {"duties": week, "situation": situation or {}, "job": job}
    labels = {"duties": {"yes": "Yes", "partly": "Partly", "no": "No"}}
    return lens.draw(given(lens, parts, labels=labels, reference=KNOWN))


def test_shares_are_of_the_time_that_is_listed():
    found = duties(WEEK)  # 40, 20, 20 of 80
    assert (portable(found), portable(found, "partly"), portable(found, "no")) == (50, 25, 25)
    assert (lifting(found), both(found)) == (75, 50)
    blocks = draw(WEEK)
    assert key(blocks) == "reading.both [partly=25%; portable=50%]"
    assert figures(blocks) == {
        "figure.portable": "50%",
        "figure.lifting": "75%",
        "figure.both": "50%",
    }
    assert pictures(blocks)[0].twin.rows[1] == (
        "Stock",
        "picture.share [value=25]",
        "Partly · energy.tires",
    )


def test_unanswered_duties_are_not_called_unportable():
    assert key(draw({"a.name": "Sell", "a.share": 50})).startswith("reading.unanswered")
    assert key(draw({"a.share": 50, "a.portable": "no"})).startswith("reading.none")


def test_rows_of_time_only_are_no_share_of_anything():
    blocks = draw({"a.share": 60, "b.share": 40})
    assert key(blocks) == "reading.unanswered"
    assert figures(blocks) == {}
    assert "0%" not in repr(blocks)


def test_a_share_of_what_is_said_names_what_is_not():
    week = {**{"a.share": 30, "a.portable": "yes"}, **{"b.share": 70, "b.energy": -1}}
    blocks = draw(week)
    assert key(blocks) == "reading.whole [partly=0%; portable=30%]"
    # Of the time that would come along nobody knows if it lifts; the rest does not lift.
    assert figures(blocks) == {"figure.portable": "30%"}
    assert "open.portable [share=70%]" in said(blocks)
    assert "open.energy [share=30%]" in said(blocks)
    stays = draw({"a.share": 30, "a.portable": "no", "b.share": 70})
    assert key(stays) == "reading.unanswered"
    assert "figure.portable" not in figures(stays)


def test_what_was_answered_with_no_is_a_true_nothing():
    blocks = draw({"a.share": 50, "a.portable": "no", "a.energy": 0})
    assert key(blocks).startswith("reading.none")
    assert set(figures(blocks).values()) == {"0%"}
    assert not [text for text in said(blocks) if text.startswith("open.")]


def test_a_task_without_a_share_is_named_as_left_out():
    blocks = draw({"a.share": 50, "a.portable": "yes", "b.name": "Teach", "b.portable": "no"})
    assert "open.share [names=quote [name=Teach]]" in said(blocks)


def test_related_occupations_are_told_with_the_learners_limits_but_never_filtered():
    blocks = draw(WEEK, {"limit_money": True, "limit_place": True}, "41-2031")
    table = next(b for b in blocks if isinstance(b, Table))
    # The drivers' wage leaves most of them out, the actors have none for a year.
    assert table.rows == (
        ("Taxi drivers", "no-figure", "no-figure"),
        ("Actors", "no-figure", "Some"),
    )
    assert [b.items for b in blocks if isinstance(b, Items)] == [("limit.money", "limit.place")]
    assert any(isinstance(b, Source) and "credit of related" in b.text for b in blocks)


def test_no_occupation_or_no_ratings_is_said_quietly():
    assert "near.unknown" in said(draw(WEEK))
    assert "near.none [title=Taxi drivers]" in said(draw(WEEK, soc="53-3054"))


ROWS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.text(),
        "share": st.one_of(st.floats(), st.integers(-5, 200), st.text()),
        "energy": st.one_of(st.floats(), st.integers(-2, 2)),
        "portable": st.sampled_from(["yes", "partly", "no", "?"]),
    },
)


@settings(deadline=None)
@drawn(st.lists(ROWS, max_size=8))
def test_shares_never_exceed_the_whole(week):
    ledger = {
        f"r{n}.{column}": value for n, row in enumerate(week) for column, value in row.items()
    }
    found = duties(ledger)
    assert both(found) <= lifting(found) + 1e-9 <= 100 + 1e-6
    pictures(draw(ledger))


@settings(deadline=None)
@drawn(
    st.one_of(st.none(), st.floats(0, 1e9)),
    st.sampled_from(["hour", "week", "month", "year", "", "?"]),
    st.sampled_from(["41-2031", "53-3054", "27-2011", ""]),
    st.text(),
)
def test_whatever_the_work_is_it_draws(pay, basis, soc, named):
    job = {"occupation": named, "occupation_soc": soc, "basis": basis, "paid_hours": 10}
    pictures(card(job if pay is None else {**job, "pay": pay}))


@pytest.mark.parametrize(
    ("code", "first", "never"),
    [
        ("29-1141", "Nurse practitioners", "Optometrists"),
        ("31-1120", "Nursing assistants", "Bartenders"),
    ],
)
def test_a_nurse_and_a_home_aide_are_led_to_related_work(code, first, never):
    lens = portable_duties.LENS
    job = {"occupation": "x", "occupation_soc": code}
    blocks = lens.draw(given(lens, {"duties": WEEK, "job": job}, reference=Reference()))
    titles = [row[0] for b in blocks if isinstance(b, Table) for row in b.rows]
    assert first in titles
    assert never not in titles
