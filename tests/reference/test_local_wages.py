"""Wages in one area: which area they are of, what is not known there, and who earns less."""

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import paths
from workshop.reference import Area, LocalWages, Reference, Share
from workshop.reference.local_wages import of_area, table_of

STEPS = ("p10", "p25", "median", "p75", "p90")
AREAS = """\
area,kind,name,abbreviation,part_of,wage_source,price_level,price_source
07,state,Northland,NL,,by-state,110.5,prices
08,state,Southland,SL,,by-state,,
123,metro,"Rivertown, NL-SL",,07 08,by-metro,,
"""
OCCUPATIONS = """\
soc_code,title,wage_basis,annual_p10,annual_median,annual_p90,hourly_median,employment_oews
10-0001,Tinkers,both,20000,40000,80000,20,5000
10-0002,Surgeons,both,,300000,,150,70
10-0003,Players,hourly,,,,25,90
"""
HEAD = "soc_code,jobs,period,p10,p25,median,p75,p90\n"
TABLES = {
    "07": "10-0001,1000,year,22000,30000,44000,60000,88000\n10-0002,,year,#,#,#,#,#\n",
    "08": "10-0001,,year,,,,,\n10-0003,40,hour,14,18,23.5,30,\n",
    "123": "10-0001,,year,,,,,\n",
}
SOURCES = """\
[sources.by-state]
line = "Survey, 2025, by state"
topcode_annual = 239200.0
topcode_hourly = 115.0
[sources.by-metro]
line = "Survey, 2025, by metro"
[sources.prices]
line = "Prices, 2024"
[sources.oews]
line = "Survey, 2025"
"""


@pytest.fixture
def reference(tmp_path):
    (tmp_path / "areas.csv").write_text(AREAS, "utf-8")
    (tmp_path / "occupations.csv").write_text(OCCUPATIONS, "utf-8")
    (tmp_path / "sources.toml").write_text(SOURCES, "utf-8")
    with zipfile.ZipFile(tmp_path / "local_wages.zip", "w") as archive:
        for code, table in TABLES.items():
            archive.writestr(f"{code}.csv", HEAD + table)
    return Reference(tmp_path)


def share_in(reference, code, area, pay):
    """How many earn less in this area alone."""
    row = table_of(reference.folder / "local_wages.zip", area).get(code)
    caps = {"year": 239_200.0}
    return of_area(reference.area(area), row, caps, "").share_below(pay) if row else None


def why(wages):
    return [(each.area.code, each.why) for each in wages.passed_over]


def test_the_wages_are_those_of_the_narrowest_area_that_has_them(reference):
    found = reference.local_wages("10-0001", ("123", "07"))
    assert (found.area.name, found.source) == ("Northland", "Survey, 2025, by state")
    assert found.percentiles == (22_000, 30_000, 44_000, 60_000, 88_000)
    assert (found.jobs, found.period, found.cap) == (1000, "year", None)


def test_each_area_that_was_passed_over_says_why(reference):
    assert why(reference.local_wages("10-0001", ("123", "08"))) == [
        ("123", "withheld"),
        ("08", "withheld"),
    ]
    assert why(reference.local_wages("10-0002", ("123", "07"))) == [
        ("123", "absent"),
        ("07", "at least"),
    ]


def test_this_much_or_more_says_how_much(reference):
    found = reference.local_wages("10-0002", ("07",))
    assert (found.area, found.median) == (None, 300_000)
    assert found.passed_over[0].cap == 239_200


def test_after_the_areas_comes_the_nation_and_it_may_be_asked_alone(reference):
    for codes in ((), (None,), ("",), ("no such area",)):
        found = reference.local_wages("10-0001", codes)
        assert (found.area, found.median, found.source) == (None, 40_000, "Survey, 2025")
        assert found.passed_over == ()


def test_pay_by_the_hour_stays_so_in_an_area_and_in_the_nation(reference):
    here, nation = (reference.local_wages("10-0003", codes) for codes in (("08",), ()))
    assert (here.period, here.median) == ("hour", 23.5)
    assert (nation.period, nation.median) == ("hour", 25)
    # 50 + 25 · ln(26 / 23.5) / ln(30 / 23.5) = 60.3
    assert here.share_below(26) == Share(60, "about")


def test_an_unknown_occupation_has_no_wages_anywhere(reference):
    for code in (None, "", "99-9999"):
        assert reference.local_wages(code, ("07",)) is None


def test_an_area_knows_what_it_lies_in_and_what_lies_in_it(reference):
    assert reference.area("123") == Area(
        "123", "metro", "Rivertown, NL-SL", "", ("07", "08"), "by-metro"
    )
    assert [each.code for each in reference.areas()] == ["07", "123", "08"]
    assert [each.code for each in reference.areas(within="08")] == ["123"]
    assert reference.area(None) is reference.area("9") is None


def test_a_price_level_tells_what_pay_buys_at_the_countrys_average(reference):
    found = reference.price_level("07")
    assert (found.area.name, found.level, found.source) == ("Northland", 110.5, "Prices, 2024")
    assert found.real(52_000) == pytest.approx(52_000 / 1.105)
    assert [reference.price_level(code) for code in ("08", "123", "", None, "9")] == [None] * 5


def test_a_country_without_areas_has_none_and_its_wages_are_the_nations(tmp_path):
    (tmp_path / "occupations.csv").write_text(OCCUPATIONS, "utf-8")
    (tmp_path / "sources.toml").write_text("", "utf-8")
    bare = Reference(tmp_path)
    assert bare.areas() == ()
    assert bare.area("07") is bare.price_level("07") is None
    assert bare.local_wages("10-0001", ("07",)).median == 40_000


def test_areas_may_have_only_what_names_them(tmp_path):
    (tmp_path / "areas.csv").write_text("area,kind,name\n1,shire,North\n", "utf-8")
    (tmp_path / "occupations.csv").write_text(OCCUPATIONS, "utf-8")
    (tmp_path / "sources.toml").write_text("", "utf-8")
    bare = Reference(tmp_path)
    assert bare.areas() == (Area("1", "shire", "North"),)
    assert bare.price_level("1") is None
    # No survey told of any wages there, so none is said to have left this work out.
    assert why(bare.local_wages("10-0001", ("1",))) == []


def test_a_country_without_tables_has_nothing(tmp_path):
    bare = Reference(tmp_path)
    assert bare.local_wages("10-0001", ("07",)) is None


def test_only_the_table_that_is_asked_for_is_read(reference, monkeypatch):
    read = []
    monkeypatch.setattr(
        "workshop.reference.places.table_of", lambda file, code: read.append(code) or {}
    )
    reference.areas()
    assert read == []
    for _ in range(2):
        reference.local_wages("10-0001", ("123", "07"))
    assert read == ["123", "07"]


# Who earns less


@pytest.mark.parametrize(
    ("pay", "share"),
    [
        (21_999, Share(10, "fewer than")),
        (22_000, Share(10, "about")),
        (44_000, Share(50, "about")),
        # 25 + 25 · ln(40,000 / 30,000) / ln(44,000 / 30,000) = 25 + 25 · 0.28768 / 0.38299 = 43.8
        (40_000, Share(45, "about")),
        # 25 + 25 · ln(36,000 / 30,000) / 0.38299 = 36.9
        (36_000, Share(35, "about")),
        # 75 + 15 · ln(70,000 / 60,000) / ln(88,000 / 60,000) = 75 + 15 · 0.15415 / 0.38299 = 81.0
        (70_000, Share(80, "about")),
        (88_000, Share(90, "about")),
        (88_001, Share(90, "more than")),
        (0, None),
        (None, None),
    ],
)
def test_a_share_is_read_between_percentiles_and_not_beyond_them(reference, pay, share):
    assert share_in(reference, "10-0001", "07", pay) == share


def test_below_this_much_or_more_are_fewer_than_a_tenth(reference):
    assert share_in(reference, "10-0002", "07", 239_199) == Share(10, "fewer than")
    assert share_in(reference, "10-0002", "07", 239_201) is None


def test_where_the_figures_are_withheld_or_there_are_none_no_share_is_told(reference):
    assert share_in(reference, "10-0001", "123", 50_000) is None
    assert share_in(reference, "10-0002", "08", 50_000) is None


def test_those_who_earn_exactly_the_same_are_not_below_it():
    floor = LocalWages("1", None, p10=30_000, p25=30_000, median=36_000, p75=40_000, p90=40_000)
    assert floor.share_below(29_999) == Share(10, "fewer than")
    assert floor.share_below(30_000) == Share(10, "about")
    assert floor.share_below(30_001) == Share(25, "about")
    assert floor.share_below(40_000) == Share(75, "about")
    assert floor.share_below(40_001) == Share(90, "more than")


def test_a_percentile_that_is_unknown_is_bridged_or_ends_what_can_be_said():
    open_ended = LocalWages("1", None, p25=30_000, p75=60_000, at_least=("p90",), cap=239_200)
    assert open_ended.share_below(29_000) == Share(25, "fewer than")
    # 25 + 50 · ln(42,426 / 30,000) / ln 2 = 50.0
    assert open_ended.share_below(42_426) == Share(50, "about")
    assert open_ended.share_below(61_000) == Share(75, "more than")


BOUNDS = {"fewer than": -1, "about": 0, "more than": 1}


@given(
    st.lists(st.none() | st.integers(1_000, 900_000), min_size=5, max_size=5),
    st.integers(1, 1_000_000),
    st.integers(0, 500_000),
)
def test_more_pay_never_has_fewer_below_it(figures, pay, more):
    rising = iter(sorted(each for each in figures if each is not None))
    steps = [None if each is None else next(rising) for each in figures]
    wages = LocalWages("1", None, **dict(zip(STEPS, steps, strict=True)))
    lower, higher = wages.share_below(pay), wages.share_below(pay + more)
    if lower is None:
        assert higher is None
        return
    assert (lower.percent, BOUNDS[lower.told]) <= (higher.percent, BOUNDS[higher.told])
    assert 10 <= lower.percent <= 90


# The shipped tables, against figures read by hand in the official rows


@pytest.mark.parametrize(
    ("code", "areas", "where", "period", "median"),
    [
        ("29-2072", ("17140", "39"), "Cincinnati, OH-KY-IN", "year", 51_350),
        ("49-9071", ("19100", "48"), "Dallas-Fort Worth-Arlington, TX", "year", 48_860),
        ("27-2011", ("35620", "36"), "New York-Newark-Jersey City, NY-NJ", "hour", 28.81),
        ("53-3054", ("35620", "36"), "New York", "year", 41_570),
    ],
)
def test_the_shipped_wages_are_the_published_ones(code, areas, where, period, median):
    found = Reference().local_wages(code, areas)
    assert (found.area.name, found.period, found.median) == (where, period, median)


def test_every_shipped_area_has_a_table_and_lies_somewhere():
    reference = Reference()
    areas = [reference.area(code) for code in reference.table("areas")["area"]]
    states = {each.code for each in areas if each.kind in ("state", "territory")}
    assert len(areas) == 582
    assert len(states) == 54
    with zipfile.ZipFile(paths.reference() / "local_wages.zip") as archive:
        assert set(archive.namelist()) == {f"{each.code}.csv" for each in areas}
        assert max(each.compress_size for each in archive.infolist()) < 16_000
    for each in areas:
        assert (each.code in states) == (each.part_of == ()), each
        assert set(each.part_of) <= states


def test_the_shipped_prices_are_of_every_state_and_nearly_every_metro_area():
    reference = Reference()
    areas = [reference.area(code) for code in reference.table("areas")["area"]]
    without = [each for each in areas if reference.price_level(each.code) is None]
    assert {each.kind for each in without} == {"territory", "nonmetro", "metro"}
    assert [each.part_of for each in without if each.kind == "metro"] == [("72",)] * 6
    assert reference.price_level("06").level == 110.72
