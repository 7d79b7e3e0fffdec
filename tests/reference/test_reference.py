"""What the reference tables answer, on the shipped figures."""

import csv
import hashlib
import json
import subprocess
import sys
import tomllib
import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.api.types import is_numeric_dtype

from workshop import paths
from workshop.reference import Reference, UnknownTable, facts
from workshop.reference.facts import education_pays
from workshop.reference.folding import folded, words

UNKNOWN = (None, "", "99-9999", "not listed", "43-4051.00")


@pytest.fixture(scope="module")
def reference():
    return Reference()


def rows(table):
    with (paths.reference() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# The shipped tables


def test_all_detailed_occupations_are_shipped(reference):
    codes = [row["soc_code"] for row in rows("occupations")]
    assert len(set(codes)) == len(codes) == 832
    medians = [reference.occupation(code).annual_median for code in codes]
    assert sum(median is not None for median in medians) == 825


def test_every_table_names_its_sources_and_every_source_its_sha256():
    folder = paths.reference()
    known = tomllib.loads((folder / "sources.toml").read_text("utf-8"))
    assert {table["file"] for table in known["tables"].values()} == {
        file.name for file in folder.iterdir() if file.suffix in (".csv", ".zip")
    }
    for table in known["tables"].values():
        content = (folder / table["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == table["sha256"]
        assert table["sources"]
        for source in table["sources"]:
            named = known["sources"][source]
            assert len(named["sha256"]) == 64
            assert all(named[key] for key in ("name", "release", "publisher", "licence", "credit"))


def test_the_tables_are_compact_and_end_lines_one_way():
    files = list(paths.reference().glob("*.csv"))
    assert sum(file.stat().st_size for file in files) < 5_000_000
    assert (paths.reference() / "local_wages.zip").stat().st_size < 5_000_000
    assert (paths.reference() / "job_titles.csv").stat().st_size < 3_000_000
    assert not [file.name for file in files if b"\r" in file.read_bytes()]


def test_the_tables_are_sorted_by_occupation():
    for table in ("occupations", "job_titles", "education"):
        with (paths.reference() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            codes = [row["soc_code"] for row in csv.DictReader(file)]
        assert codes == sorted(codes)


# Occupations, against figures read by hand in the official files


@pytest.mark.parametrize(
    ("code", "median"),
    [("43-4051", 44770), ("43-1011", 69500), ("11-1021", 105770), ("41-1011", 48520)],
)
def test_the_median_is_the_published_one(reference, code, median):
    assert reference.occupation(code).annual_median == median


def test_an_experienced_retail_worker_outearns_a_quarter_of_the_supervisors(reference):
    assert reference.occupation("41-2031").annual_p90 == 47890
    assert reference.occupation("41-2031").annual[-1] > reference.occupation("41-1011").annual[1]


def test_an_occupation_says_its_years_and_sources(reference):
    service = reference.occupation("43-4051")
    assert service.title == "Customer service representatives"
    assert (service.base_year, service.projected_year) == (2025, 2035)
    assert service.wage_source == "BLS OEWS, May 2025"
    assert service.projection_source == "BLS Employment Projections, 2025–35 (entry: 2024–34)"
    assert (service.growth_percent, service.openings_annual) == (-5.3, 289.5)
    assert service.typical_education == "High school diploma or equivalent"


def test_wages_that_leave_the_self_employed_out_are_marked(reference):
    driver = reference.occupation("53-3054")
    assert driver.employee_coverage_ratio == pytest.approx(0.2, abs=0.01)
    assert not driver.covered
    assert reference.occupation("43-4051").covered


def test_an_occupation_without_wages_has_none_and_is_not_covered(reference):
    fishing = reference.occupation("45-3031")
    assert set(fishing.annual + fishing.hourly) == {None}
    assert not fishing.covered


def test_in_may_2025_no_national_wage_is_given_only_as_this_much_or_more(reference):
    assert reference.occupation("11-1011").annual_p90 == 507730
    assert {row["wage_topcoded"] for row in rows("occupations")} == {""}


def test_an_occupation_that_the_new_tables_dropped_stays_without_figures(reference):
    legislators = reference.occupation("11-1031")
    assert legislators.title == "Legislators"
    assert set(legislators.annual + legislators.hourly) == {None}
    assert (legislators.employment_base, legislators.openings_annual) == (None, None)


def test_pay_known_by_the_year_only_has_no_hourly_figure(reference):
    teacher = reference.occupation("25-2031")
    assert teacher.wage_basis == "annual"
    assert teacher.hourly_median is None
    assert teacher.annual_median == 72040


@pytest.mark.parametrize("code", UNKNOWN)
def test_an_unknown_code_has_nothing_and_raises_nothing(reference, code):
    assert reference.occupation(code) is None
    assert reference.ratings(code) == {}
    assert reference.related(code) == ()
    assert reference.next_steps(code) == ()
    assert reference.education(code) == {}


# The type-ahead


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("customer service representative", "43-4051"),
        ("CUSTOMER SERV", "43-4051"),
        ("retail associate", "41-2031"),
        ("rideshare", "53-3054"),
        ("ride-share driver", "53-3054"),
        ("Rëtail  Associate", "41-2031"),
        ("associate retail", "41-2031"),
        ("resepcionist", "43-4171"),
        ("custmer servce rep", "43-4051"),
        ("nurse, registered", "29-1141"),
        ("CTO", "11-1011"),
    ],
)
def test_what_people_type_leads_to_their_occupation(reference, typed, code):
    assert code in [title.soc_code for title in reference.search(typed)[:3]]


def test_a_title_comes_with_the_name_of_its_occupation(reference):
    first = reference.search("Retail Associate")[0]
    assert first.title.casefold() == "retail associate"
    assert first.occupation == "Retail salespersons"


def test_an_exact_title_stands_before_a_longer_one(reference):
    assert reference.search("barista")[0].title == "Barista"
    assert reference.search("cashier")[0].soc_code == "41-2011"


@pytest.mark.parametrize("typed", [None, "", "   ", "!!", "زراعة", "qqqqzzzz"])
def test_nothing_that_fits_finds_nothing(reference, typed):
    assert reference.search(typed) == ()


@settings(deadline=None)
@given(text=st.text(max_size=120), limit=st.integers(-1, 20))
def test_any_text_can_be_typed(reference, text, limit):
    found = reference.search(text, limit)
    assert len(found) <= max(limit, 0)
    assert len(set(found)) == len(found)


@given(start=st.integers(0, 50_000), length=st.integers(3, 60))
@settings(deadline=None)
def test_the_beginning_of_any_title_finds_titles(reference, start, length):
    title = every_title()[start % len(every_title())]
    assert reference.search(title[:length])


@given(at=st.integers(0, 50_000))
@settings(deadline=None)
def test_case_and_accents_make_no_difference(reference, at):
    title = every_title()[at % len(every_title())]
    accented = unicodedata.normalize("NFC", "".join(f"{each}\u0301" for each in title.upper()))
    assert reference.search(accented) == reference.search(title)


@cache
def every_title():
    with (paths.reference() / "job_titles.csv").open(encoding="utf-8", newline="") as file:
        return [row["title"] for row in csv.DictReader(file) if row["title"].isascii()]


LINES = st.text().map(lambda text: " ".join(text.split()))


@given(st.lists(LINES, min_size=1))
def test_texts_folded_together_are_folded_as_each_alone(texts):
    assert folded(texts) == [" ".join(words(text)) for text in texts]


@given(st.text())
def test_a_folded_text_holds_only_words(text):
    assert all(word.isalnum() for word in words(text))


def test_folding_drops_case_accents_signs_and_the_plural():
    assert words("  Cash-Register  CASHIERS, Café_Bus\nBoss ") == [
        *("cash", "register", "cashier", "cafe", "bus", "boss"),
    ]


def test_the_type_ahead_and_an_occupation_need_no_pandas():
    asked = (
        "import json, sys; from workshop.reference import Reference; r = Reference();"
        "found = r.search('baker'); job = r.occupation(found[0].soc_code);"
        "r.related('43-4051'), r.tenure(30);"
        "r.jobs_held(), r.education_pays(), r.education('43-4051'), r.source('oews');"
        "print(json.dumps([job.title, 'pandas' in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert json.loads(done.stdout) == ["Bakers", False]


# Skills and steps


def test_an_occupations_skills_are_those_of_the_table(reference):
    read = reference.ratings("43-4051")
    scales = {row["scale"]: row for row in rows("skills") if row["soc_code"] == "43-4051"}
    assert len(read) == 35
    for skill, (importance, level) in read.items():
        assert importance == float(scales["importance"][skill])
        assert level == float(scales["level"][skill])
    [listening] = [r["skill_id"] for r in rows("skill_names") if r["skill"] == "Active Listening"]
    assert read[listening] == (4.0, 4.0)


def test_an_occupation_that_onet_has_not_rated_has_no_skills(reference):
    assert reference.ratings("15-2051") == {}
    assert reference.ratings("15-1252")  # as of release 30.2


@pytest.mark.parametrize(
    ("code", "led_to", "not_led_to"),
    [
        ("29-1141", {"29-1171", "29-2061"}, {"29-1041"}),  # nurses, not to optometrists
        ("31-1120", {"31-1131"}, {"35-3011"}),  # home aides, not to bartenders
    ],
)
def test_related_work_is_what_onet_lists(reference, code, led_to, not_led_to):
    listed = sorted(
        (row for row in rows("related") if row["soc_code"] == code), key=lambda r: int(r["place"])
    )
    found = [one.soc_code for one in reference.related(code, 10)]
    assert found == [row["related_soc"] for row in listed]
    assert led_to <= set(found)
    assert not not_led_to & set(found)
    assert reference.related(code, 3) == reference.related(code, 10)[:3]


def test_an_occupation_without_a_list_leads_nowhere(reference):
    for code in (None, "", "99-9999", "55-1011"):
        assert reference.related(code) == ()


def test_the_articles_ladder_is_there_and_leads_up(reference):
    assert reference.next_steps("43-4051")[0].soc_code == "43-1011"
    assert reference.leads_up("43-4051", "43-1011")
    assert not reference.leads_up("43-1011", "43-4051")


def test_every_step_leads_to_a_known_occupation_and_most_occupations_have_one(reference):
    steps = rows("pathways")
    assert all(reference.occupation(row["to_soc"]) for row in steps)
    assert len({row["from_soc"] for row in steps}) > 750


def test_shares_of_education_sum_to_a_hundred(reference):
    shares = reference.education("43-4051")
    assert sum(shares.values()) == pytest.approx(100, abs=0.1)
    assert max(shares, key=shares.get) == "high_school"


# Facts


@pytest.mark.parametrize(
    ("age", "years", "when"),
    [
        (30, 2.7, "2024"),
        (34.9, 2.7, "2024"),
        (40, 4.6, "2024"),
        (50, 7.0, "2024"),
        (60, 9.6, "2024"),
        (None, 3.9, "2024"),
    ],
)
def test_tenure_is_the_newest_for_the_age(reference, age, years, when):
    held = reference.tenure(age)
    assert held.median_years == years
    assert when in held.reference
    assert held.source


@pytest.mark.parametrize("age", [16, 19, 20, 24.9, 65, 80])
def test_tenure_has_no_figure_where_none_is_sourced(reference, age):
    assert reference.tenure(age) is None


def test_tenure_never_mixes_the_years_of_two_releases():
    row = {"group_type": "age", "median_years": "4.9", "source": "b", "evidence": "b"}
    old = {**row, "group": "35 to 44 years", "reference": "January 2020"}
    new = {**row, "group": "25 to 34 years", "reference": "January 2024"}
    assert facts.tenure([old, new], 30)
    assert facts.tenure([old, new], 40) is None
    assert {held["reference"] for held in rows("tenure")} == {"January 2024"}


def test_jobs_held_is_the_newest_that_was_read_on_its_own_page_and_widest(reference):
    first = reference.jobs_held()[0]
    assert (first.average_jobs, first.age_from, first.age_to) == (12.7, 18, 56)
    assert first.release == "22 Aug 2023"
    assert "bls.gov/news.release/nlsoy" in first.source
    assert first.official


def test_without_a_page_of_its_own_the_newest_release_stands():
    rows = [
        {
            "cohort": "c",
            "age_range": ages,
            "average_jobs": count,
            "release": day,
            "source": page,
            "evidence": how,
        }
        for ages, count, day, page, how in (
            ("18 to 56", "12.7", "22 Aug 2023", "p", "one secondary page"),
            ("18 to 58", "12.9", "26 Aug 2025", "q", "two secondary pages agree"),
        )
    ]
    assert [one.average_jobs for one in facts.jobs_held(rows)] == [12.9]


def test_pay_by_schooling_is_of_one_year_and_says_that_it_was_inferred(reference):
    levels = reference.education_pays()
    assert [one.place for one in levels] == list(range(1, 10))
    assert {one.year for one in levels} == {2024}
    bachelor = levels[4]
    assert (bachelor.level, bachelor.median_weekly) == ("Bachelor's degree", 1543)
    assert bachelor.unemployment == 2.5
    assert bachelor.inferred
    assert not bachelor.official


def test_a_rate_that_is_not_there_is_none():
    row = {"education_level": "x", "sort": "1", "median_weekly_earnings_usd": "9", "year": "2023"}
    told = {"unemployment_rate_pct": "", "source": "s", "evidence": "official page text"}
    assert education_pays([{**row, **told}])[0].unemployment is None
    assert education_pays([]) == ()


def test_none_is_an_answer_in_the_tables(reference):
    assert reference.occupation("43-4051").work_experience == "None"


def test_a_source_line_names_release_and_year(reference):
    assert reference.source("skills") == "O*NET® 30.2"
    assert "BLS OEWS, May 2025" in reference.source("occupations")
    assert reference.source("no such table") == ""


def test_credits_are_said_once(reference):
    lines = reference.credits("skills", "education", "occupations")
    assert len([line for line in lines if "O*NET 30.2 Database" in line]) == 1
    assert len(lines) == len(set(lines))


def test_all_that_describes_work_is_of_one_release_and_bears_one_credit(reference):
    described = ("skills", "education", "tasks", "interests", "work_values", "related")
    assert [reference.source(table) for table in described] == ["O*NET® 30.2"] * len(described)
    assert len(reference.credits(*described)) == 1


# A whole table


@pytest.mark.parametrize("name", sorted(file.stem for file in paths.reference().glob("*.csv")))
def test_a_table_is_its_file_cell_by_cell(reference, name):
    frame, read = reference.table(name), rows(name)
    assert list(frame.columns) == list(read[0])
    assert len(frame) == len(read)
    for column in frame.columns:
        cells = [row[column] for row in read]
        assert list(frame[column].isna()) == [cell == "" for cell in cells], column
        if is_numeric_dtype(frame[column]):
            cells = [float(cell) for cell in cells if cell]
        else:
            cells = [cell for cell in cells if cell]
        assert list(frame[column].dropna()) == cells, column


def test_codes_are_text_and_none_is_an_answer_in_a_table(reference):
    jobs = reference.table("occupations").set_index("soc_code")
    assert jobs.loc["43-4051", "annual_median"] == 44770
    assert jobs.loc["43-4051", "work_experience"] == "None"


def test_a_table_is_the_callers_own(reference):
    mine = reference.table("tenure")
    mine.loc[:, "source"] = "mine"
    assert "mine" not in set(reference.table("tenure")["source"])


@pytest.mark.parametrize("name", ["occupation", "", "../sources", "occupations.csv"])
def test_a_table_that_is_not_there_is_told_with_those_that_are(reference, name):
    with pytest.raises(UnknownTable) as told:
        reference.table(name)
    assert all(one in str(told.value) for one in (repr(name), "occupations", "tenure"))


def test_licenses_are_those_of_the_occupations_group_where_there_is_a_figure(reference):
    nurse = reference.licensed("29-1141")
    assert (nurse.group, nurse.percent, nurse.everyone) == (
        *("Healthcare practitioners and technical", 75.1),
        24.0,
    )
    assert nurse.reference.startswith("2025")
    assert "cpsaat53" in nurse.source
    assert not nurse.official
    # Eleven of 22 groups were read: the others have no figure, and not that of all workers.
    for code in ("41-2031", "53-3032", "00-0000", "", None):
        assert reference.licensed(code) is None
