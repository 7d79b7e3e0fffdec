"""The line of roles: spans, overlaps, tenure and thread, worked by hand."""

from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.lens_given import TODAY, Known, given, key, notes, pictures, said
from workshop.lenses.history._months import Span, after, age, covered, overlapped
from workshop.lenses.history._thread import jaccard, word
from workshop.lenses.history.career_line import LENS, role
from workshop.reference import Reference
from workshop.render.blocks import Items, Source

SIZES = {"bigger": "Bigger", "same": "Same", "smaller": "Smaller"}


def ledger(*roles):
    return {f"r{n}.{column}": v for n, row in enumerate(roles) for column, v in row.items()}


def draw(*roles, born="", today=TODAY, job=None):
    parts = {"roles": ledger(*roles), "situation": {"born": born} if born else {}}
    parts["job"] = job or {}
    return LENS.draw(given(LENS, parts, labels={"roles": SIZES}, today=today))


def test_roles_are_drawn_by_when_they_began_with_their_size():
    blocks = draw(
        {"role": "Till", "start": "2015-06", "size": "bigger"},
        {"role": "School", "start": "2010-01", "end": "2012-12"},
    )
    assert pictures(blocks)[0].twin.rows == (
        ("School", "Jan 2010", "Dec 2012", ""),
        ("Till", "Jun 2015", "still", "Bigger"),
    )
    # 2010 to 2012 whole, and 1 June 2015 to 22 November 2026: 3 + 11.48 years.
    assert key(blocks) == "reading [count=2; overlap=0; years=14.5]"


def test_two_roles_at_once_are_told():
    blocks = draw(
        {"role": "Hall", "start": "2010-01", "end": "2019-12"},
        {"role": "Mother", "start": "2018-01", "end": "2021-12"},
    )
    # Both run in 2018 and 2019; at least one runs from 2010 to 2021.
    assert key(blocks) == "overlapping [count=2; overlap=2; years=12]"


def test_a_handover_in_one_month_is_no_overlap_worth_telling():
    blocks = draw(
        {"role": "A", "start": "2010-01", "end": "2013-09"},
        {"role": "B", "start": "2013-09", "end": "2015-01"},
    )
    assert key(blocks).startswith("reading [")


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2019-03", "2019-03", Span(date(2019, 3, 1), date(2019, 4, 1))),
        ("2018", "2020-12", Span(date(2018, 7, 1), date(2021, 1, 1))),
        ("2019-10", "2019", Span(date(2019, 7, 1), date(2019, 8, 1))),
        ("2026", "", Span(date(2026, 7, 1), TODAY)),
        ("2026-12", "", Span(TODAY, TODAY)),
        ("2020-05", "2019-04", None),
        ("2027-01", "", None),
        ("", "2019-04", None),
        ("soon", "", None),
        ("2019-13", "", None),
    ],
)
def test_dates_make_a_span_or_none(start, end, span):
    made = role({"role": "A", "start": start, "end": end}, TODAY)
    assert (made and made.span) == span


def test_a_year_stays_a_year_wherever_it_is_shown():
    blocks = draw(
        {"role": "School", "start": "2015", "end": "2018"},
        {"role": "Till", "start": "2019-10", "end": "2019"},
        {"role": "Hall", "start": "2023"},
    )
    [picture] = pictures(blocks)
    assert [row[1:3] for row in picture.twin.rows] == [
        ("2015", "2018"),
        ("Oct 2019", "2019"),
        ("2023", "still"),
    ]
    assert "Jul" not in repr(blocks)


@pytest.mark.parametrize(
    ("start", "end", "time"),
    [
        ("2017", "2020", "time.years [years=3]"),
        ("2017-01", "2020", "time.years [years=4]"),  # 3.6 to the middle of 2020
        ("2020", "2021", "time.year"),
        ("2020", "2020", "time.part"),
    ],
)
def test_a_year_alone_gives_no_tenths_of_years(start, end, time):
    blocks = draw({"role": "A", "start": start, "end": end})
    assert key(blocks) == f"one-about [role=A; time={time}]"


def test_years_alone_overlap_only_where_they_must():
    before = {"role": "A", "start": "2015", "end": "2020"}
    # A may end in January of 2020 and B begin in December, so nothing is said of both at once.
    assert key(draw(before, {"role": "B", "start": "2020", "end": "2022"})) == (
        "reading-about [count=2; time=time.years [years=7]]"
    )
    assert key(draw(before, {"role": "B", "start": "2018", "end": "2022"})) == (
        "overlapping-about [count=2; time=time.years [years=7]]"
    )


def test_time_since_a_year_alone_is_told_without_tenths():
    told = said(draw({**RIDES, "role": "A", "start": "2022"}, born="1986-03"))
    places = "ages=35 to 44 years; median=4.9; role=A; time=time.years [years=4]"
    assert f"tenure.age-about [{places}]" in told


def test_rows_that_cannot_be_drawn_are_counted_not_lost():
    blocks = draw({"role": "A", "start": "2020-01"}, {"role": "B"}, {"role": ""})
    assert "undated [count=1]" in said(blocks)


RIDES = {"role": "Rides", "occupation_soc": "53-3054", "start": "2022-11"}


def tenures(*roles, **more):
    return [text for text in said(draw(*roles, **more)) if text.startswith("tenure.a")]


def test_time_in_the_longest_present_role_stands_beside_the_median_of_the_age():
    roles = (RIDES, {"role": "Tours", "occupation_soc": "39-7011", "start": "2026-05"})
    # 1 November 2022 to 22 November 2026: 4.06 years. Born 1986: 40 years old.
    told = "tenure.age [ages=35 to 44 years; median=4.9; role=Rides; years=4.1]"
    assert tenures(*roles, born="1986-03") == [told]
    assert tenures(*roles) == ["tenure.all [median=3.9; role=Rides; years=4.1]"]
    assert not tenures({**roles[0], "end": "2024-01"})


@pytest.mark.parametrize("born", ["2006-05", "1960", "1981", "1982-06", "2024-01"])
def test_an_age_without_a_figure_of_its_own_has_none_of_all_ages(born):
    # Those born in 1981 are 44 or 45: in one of two groups, and only one of them is known here.
    known = {"1982-06": 1}
    assert len(tenures(RIDES, born=born)) == known.get(born, 0)


def test_caring_studying_and_a_break_are_no_tenure():
    care = {"role": "Caring for my mother", "start": "2015-01"}
    assert not tenures(care, born="1986-03")
    [told] = tenures(care, RIDES, born="1986-03")
    assert "role=Rides" in told


def test_paid_work_that_is_not_in_the_list_is_tenure_unless_it_is_ones_own_business():
    tech = {"role": "Lead technician", "occupation": "lead pharmacy tech", "start": "2022-11"}
    job = {"occupation": "Lead  pharmacy tech", "pay": 20}
    assert not tenures(tech, born="1986-03")
    assert tenures(tech, born="1986-03", job=job)
    assert not tenures(tech, born="1986-03", job={**job, "pay": 0})
    assert not tenures(tech, born="1986-03", job={"occupation": job["occupation"]})
    assert not tenures(tech, born="1986-03", job={**job, "contract": "own"})
    own = {"occupation": "Rides", "occupation_soc": "53-3054", "contract": "own"}
    assert not tenures(RIDES, born="1986-03", job=own)


def asked_back(*roles, born):
    return [text for text in notes(draw(*roles, born=born)) if text.startswith("early")]


def test_a_role_from_before_birth_is_asked_back_and_not_drawn():
    old = {"role": "Mill", "start": "1950-03", "end": "1960-01", "occupation_soc": "51-1011"}
    blocks = draw(old, RIDES, born="1985-06")
    assert asked_back(old, RIDES, born="1985-06") == [
        "early.unborn [born=Jun 1985; role=Mill; start=Mar 1950]"
    ]
    assert [row[0] for row in pictures(blocks)[0].twin.rows] == ["Rides"]
    assert key(blocks).startswith("one [")
    assert asked_back(old, born="1985-06")
    assert not asked_back(old, born="")


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("1996-05", "age=10; role=Farm; start=May 1996"),
        ("1996", "age=11; role=Farm; start=1996"),
        ("1985", "age=0; role=Farm; start=1985"),
    ],
)
def test_a_role_begun_as_a_child_is_asked_back_and_kept(start, told):
    child = {"role": "Farm", "start": start}
    assert asked_back(child, born="1985-06") == [f"early.child [{told}]"]
    assert len(pictures(draw(child, born="1985-06"))) == 1


@pytest.mark.parametrize("start", ["1997", "1997-06", "2005-01"])
def test_a_role_begun_from_twelve_on_is_not_asked_back(start):
    assert not asked_back({"role": "Paper round", "start": start}, born="1985-06")


def test_the_source_says_whether_the_release_itself_was_read():
    def sources(born):
        return [b.text for b in draw({**RIDES, "role": "A"}, born=born) if tells(b)]

    def tells(block):
        return isinstance(block, Source)

    assert sources("1986-03") == ["source-quoted [when=January 2020]"]
    known = Known(evidence="official page text")
    parts = {"roles": ledger(RIDES)}
    blocks = LENS.draw(given(LENS, parts, reference=known))
    assert [b.text for b in blocks if tells(b)] == ["source [when=January 2024]"]


def test_the_thread_is_the_share_of_skills_in_common():
    # {a, b} and {b, c}: 1 of 3.
    assert jaccard(["a", " B "], ["b", "c"]) == pytest.approx(1 / 3)
    assert [word(share) for share in (0, 1 / 3, 0.5, 1)] == ["none", "some", "many", "all"]
    blocks = draw(
        {"role": "A", "start": "2010-01", "end": "2011-01", "skills": "Patience, First aid"},
        {"role": "B", "start": "2012-01", "end": "2013-01", "skills": "first  aid,planning"},
        {"role": "C", "start": "2014-01", "end": "2015-01"},
    )
    items = [block.items for block in blocks if isinstance(block, Items)]
    assert items == [("thread.some [after=B; before=A; skills=first  aid]",)]


STORES = {"role": "Stock clerk", "occupation_soc": "43-5071", "skills": "inventory"}
WAREHOUSE = {"role": "Warehouse", "occupation_soc": "43-5071", "skills": "stock"}
TILL = {"role": "Till", "occupation_soc": "41-2031", "skills": "selling"}
TABLES = {"role": "Tables", "occupation_soc": "35-3023", "skills": "waiting"}
CARE = {"role": "Caring for Mom", "skills": "patience"}


def thread(*roles):
    dated = [
        {**role, "start": f"{2010 + n}-01", "end": f"{2010 + n}-12"} for n, role in enumerate(roles)
    ]
    parts = {"roles": ledger(*dated)}
    blocks = LENS.draw(given(LENS, parts, reference=Reference()))
    return [text for block in blocks if isinstance(block, Items) for text in block.items]


def test_one_occupation_is_one_line_of_work_whatever_the_skills_are_called():
    assert thread(STORES, WAREHOUSE) == ["thread.same [after=Warehouse; before=Stock clerk]"]
    assert thread({**STORES, "skills": ""}, WAREHOUSE) == [
        "thread.same [after=Warehouse; before=Stock clerk]"
    ]
    both = thread(STORES, {**WAREHOUSE, "skills": "Inventory, stock"})
    assert both == ["thread.same-skills [after=Warehouse; before=Stock clerk; skills=Inventory]"]


def test_two_occupations_are_tied_by_what_both_ask_for():
    # Sales and waiting tables: the only groups that matter (3 of 5 or more) in both.
    one, two, three = (f"thread.skill [skill={one}]" for one in ("talking", "people", "helping"))
    assert thread(TABLES, TILL) == [
        f"thread.asked [after=Till; before=Tables; skills={one}, {two}, and {three}]"
    ]


def test_what_runs_through_is_told_past_a_break():
    assert thread(STORES, CARE, WAREHOUSE) == ["thread.same [after=Warehouse; before=Stock clerk]"]
    assert thread(STORES, CARE, {"role": "School"}, WAREHOUSE) == thread(STORES, WAREHOUSE)
    # A job is no break: what lies behind it is not looked for.
    past = "after=Warehouse; before=Stock clerk"
    assert not any(past in text for text in thread(STORES, TILL, WAREHOUSE))


def test_where_nothing_ties_two_roles_nothing_is_said():
    assert thread(CARE, {"role": "School", "skills": "maths"}) == []
    assert thread(CARE, STORES) == []
    # Both are rated, but nothing matters in both: 3 or more of 5 has only leading at a sewing
    # machine, and helping, talking and people at a counter.
    sews = {"role": "Sewing", "occupation_soc": "51-6031", "skills": "sewing"}
    assert thread(sews, TABLES) == []
    assert thread({**sews, "occupation_soc": "99-9999"}, TABLES) == []
    # Data scientists are not rated.
    assert thread({**sews, "occupation_soc": "15-2051"}, TABLES) == []


SKILLS = st.lists(st.text(max_size=5), max_size=6)
DAYS = st.dates(date(1950, 1, 1), date(2026, 1, 1))
SPANS = st.lists(st.tuples(DAYS, DAYS).map(lambda two: Span(min(two), max(two))), max_size=8)


@settings(deadline=None)
@drawn(SKILLS, SKILLS)
def test_the_thread_is_the_same_both_ways_and_at_most_one(one, other):
    assert jaccard(one, other) == jaccard(other, one)
    assert 0 <= jaccard(one, other) <= 1


@settings(deadline=None)
@drawn(SPANS)
def test_overlap_is_never_longer_than_what_is_covered(spans):
    assert 0 <= overlapped(spans) <= covered(spans) + 1e-9
    assert covered(spans) <= sum(span.years for span in spans) + 1e-9


def test_age_counts_whole_years():
    assert age(date(1986, 11, 23), TODAY) == 39
    assert age(date(1986, 11, 22), TODAY) == 40


MONTHS = st.one_of(st.text(max_size=8), DAYS.map(lambda day: day.isoformat()[:7]), st.just(""))
ROLES = st.fixed_dictionaries(
    {"role": st.text(), "start": MONTHS, "end": MONTHS, "size": st.sampled_from([*SIZES, "", "?"])}
)


@settings(deadline=None)
@drawn(st.lists(ROLES, max_size=15), MONTHS)
def test_whatever_is_written_it_draws(roles, born):
    pictures(draw(*roles, born=born))


def test_no_month_comes_after_the_last_there_is():
    assert after(date(2026, 12, 1)) == date(2027, 1, 1)
    assert after(date(9999, 12, 1)) == date.max
