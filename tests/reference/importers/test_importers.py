"""What `workshop import` takes, and that a refusal changes nothing."""

import io
import shutil
import tomllib
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reference.importers.taking import (
    FIXTURES,
    OEWS,
    PROJECTIONS,
    TODAY,
    altered,
    as_workbook,
    contents,
    refused,
    rows,
    take,
)
from workshop.reference.importers import Refused, import_file
from workshop.reference.importers import draft as draft_module
from workshop.reference.importers.draft import Draft

# What is taken


def test_wages_are_read_as_published(filled):
    service = rows(filled, "occupations")["43-4051"]
    assert service["title"] == "Customer service representatives"
    assert (service["annual_median"], service["hourly_median"]) == ("42830", "20.59")
    assert rows(filled, "occupations")["11-1021"]["annual_median"] == "102950"
    assert rows(filled, "occupations")["41-2031"]["annual_p90"] == "47930"


def test_only_detailed_occupations_are_kept(filled):
    assert len(rows(filled, "occupations")) == 12
    assert not {"00-0000", "11-0000"} & set(rows(filled, "occupations"))


def test_a_topcoded_wage_is_blank_and_named(filled):
    chief = rows(filled, "occupations")["11-1011"]
    assert chief["annual_p90"] == ""
    assert "annual_p90" in chief["wage_topcoded"].split()
    assert "annual_median" not in chief["wage_topcoded"].split()


def test_pay_published_by_the_year_or_the_hour_only_is_not_converted(filled):
    teacher, actor = (rows(filled, "occupations")[code] for code in ("25-2031", "27-2011"))
    assert (teacher["wage_basis"], teacher["hourly_median"]) == ("annual", "")
    assert (actor["wage_basis"], actor["annual_median"]) == ("hourly", "")
    assert actor["hourly_median"] == "23.33"


def test_projections_lose_their_formula_commas_and_synonyms(filled):
    manager = rows(filled, "occupations")["11-1021"]
    assert manager["employment_base"] == "3712.9"
    assert manager["title"] == "General and operations managers"
    titles = {(row["title"], row["soc_code"]) for row in Draft(filled).table("job_titles")}
    assert ("Complaint Clerk", "43-4051") in titles


def test_coverage_tells_how_many_the_wages_leave_out(filled):
    assert rows(filled, "occupations")["53-3054"]["employee_coverage_ratio"] == "0.086"


def test_years_come_from_the_column_names(filled, tmp_path):
    assert (
        tomllib.loads((filled / "sources.toml").read_text())["sources"]["projections"][
            "projected_year"
        ]
        == 2034
    )
    newer = altered(
        tmp_path, PROJECTIONS, lambda old: old.replace(b"2034", b"2035").replace(b"2024", b"2025")
    )
    take(newer, filled)
    source = tomllib.loads((filled / "sources.toml").read_text())["sources"]["projections"]
    assert (source["base_year"], source["projected_year"]) == (2025, 2035)
    assert source["release"] == "2025–35"


def test_the_projections_workbook_is_read_from_its_own_wording(filled, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Table 1.1 Major groups"])
    page = book.create_sheet("Table 1.2")
    page.append(["Table 1.2 Occupational projections, 2025–35 (Employment in thousands)"])
    page.append(
        [
            "2025 National Employment Matrix title",
            "2025 National Employment Matrix code",
            "Occupation type",
            "Employment, 2025",
            "Employment, 2035",
            "Employment change, numeric, 2025–35",
            "Employment change, percent, 2025–35",
            "Occupational openings, 2025–35 annual average",
            "Median annual wage, dollars, 2025[1]",
            "Typical education needed for entry",
            "Work experience in a related occupation",
            "Typical on-the-job training needed to attain competency in the occupation",
        ]
    )
    page.append(["Managers", "11-1000", "Summary", 9, 9, 0, 0, 1, 1, "—", "—", "—"])
    for code in rows(filled, "occupations"):
        page.append([code, code, "Line item", 10, 11, 1, 10.5, 2, 3, "—", "None", "None"])
    file = tmp_path / "occupation.xlsx"
    book.save(file)
    assert take(file, filled).read[0].rows == 12
    assert rows(filled, "occupations")["11-1011"]["growth_percent"] == "10.5"
    assert "11-1000" not in rows(filled, "occupations")


def test_a_workbook_gives_the_same_tables_as_text(filled, tmp_path):
    folder = tmp_path / "new"
    books = tmp_path / "books"
    (books / "onet").mkdir(parents=True)
    as_workbook(OEWS, books / "national_M2024_dl.xlsx", notes="May 2024 OEWS Estimates")
    shutil.copy(PROJECTIONS, books)
    take(books, folder)
    for text in sorted((FIXTURES / "onet").glob("*.txt")):
        if text.stem == "Read Me":
            shutil.copy(text, books / "onet")
        else:
            as_workbook(text, books / "onet" / f"{text.stem}.xlsx")
    take(books / "onet", folder)
    for table in ("occupations", "job_titles", "skills", "skill_names", "education", "related"):
        assert (folder / f"{table}.csv").read_bytes() == (filled / f"{table}.csv").read_bytes()


def test_the_cap_is_read_from_the_notes_of_the_workbook(filled, tmp_path):
    notes = "May 2025 OEWS: # = equal to or greater than $120.50 per hour or $250,640 per year "
    take(as_workbook(OEWS, tmp_path / "national_dl.xlsx", notes=notes), filled)
    source = tomllib.loads((filled / "sources.toml").read_text())["sources"]["oews"]
    assert source["release"] == "May 2025"
    assert (source["topcode_hourly"], source["topcode_annual"]) == (120.5, 250640)


def test_lower_case_columns_and_a_browsers_second_copy_are_known(filled, tmp_path):
    def lower(old):
        head, rest = old.split(b"\n", 1)
        return head.lower() + b"\n" + rest

    again = altered(tmp_path, OEWS, lower, "national_M2025_dl (1).csv")
    assert take(again, filled).read[0].release == "May 2025"


def test_skills_keep_importance_and_level_and_blank_the_suppressed(filled):
    both = Draft(filled).table("skills")
    chief = {row["scale"]: row for row in both if row["soc_code"] == "11-1011"}
    assert (chief["importance"]["2.A.1.a"], chief["level"]["2.A.1.a"]) == ("4.12", "4.62")
    assert not [row for row in both if row["soc_code"] == "15-1252"]


def test_a_named_child_stands_in_for_an_aggregated_occupation(filled):
    buyers = rows(filled, "occupations")["13-1020"]
    assert (buyers["onet_soc"], buyers["job_zone"]) == ("13-1023.00", "4")
    titles = {
        row["title"] for row in Draft(filled).table("job_titles") if row["soc_code"] == "13-1020"
    }
    assert "Buyers and Purchasing Agents, Farm Products" in titles


def test_three_interests_stand_highest_first(filled):
    assert rows(filled, "occupations")["11-1011"]["riasec_top3"] == "ECS"


def test_a_title_stands_once_per_occupation_whatever_its_case(filled):
    pairs = [
        (row["soc_code"], row["title"].casefold()) for row in Draft(filled).table("job_titles")
    ]
    assert len(pairs) == len(set(pairs))


def test_the_credit_line_names_the_release_in_the_read_me(filled):
    skills = tomllib.loads((filled / "sources.toml").read_text())["sources"]["onet-skills"]
    assert skills["credit"].startswith(
        "This page includes information from the O*NET 29.3 Database"
    )
    assert skills["credit"].endswith(
        "From Job to Career has modified all or some of this information. "
        "USDOL/ETA has not approved, endorsed, or tested these modifications."
    )


def test_release_31_is_read_from_its_zip_under_its_new_names(filled, tmp_path):
    new_names = {
        "Interests": "Career Interest Types",
        "Alternate Titles": "Job Titles",
        "Education, Training, and Experience": "Education",
    }
    archive = tmp_path / "db_31_0_text.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for text in (FIXTURES / "onet").glob("*.txt"):
            content = text.read_text("utf-8").replace("Alternate Title", "Job Title")
            if text.stem == "Skills":
                head, *lines = content.splitlines(keepends=True)
                for name, element in (("Essential", "2.A"), ("Transferable", "2.B")):
                    half = [line for line in lines if line.split("\t")[1].startswith(element)]
                    file.writestr(f"db_31_0_text/{name} Skills.txt", head + "".join(half))
            elif text.stem != "Read Me":
                file.writestr(f"db_31_0_text/{new_names.get(text.stem, text.stem)}.txt", content)
    report = take(archive, filled)
    assert {each.release for each in report.read} == {"31.0"}
    known = tomllib.loads((filled / "sources.toml").read_text())
    assert "onet-skills" not in known["sources"]
    assert set(known["tables"]["skills"]["sources"]) == {
        "onet-essential-skills",
        "onet-transferable-skills",
    }
    once = import_file(FIXTURES / "onet" / "Skills.txt", filled, TODAY, lambda _: True)
    assert once.read[0].release == "29.3"


def test_judged_steps_stay_and_the_rest_follows_by_rule(filled):
    steps = {(row["from_soc"], row["to_soc"]): row for row in Draft(filled).table("pathways")}
    assert steps["43-4051", "11-1021"]["basis"] == "article"
    assert all(row["confidence"] for row in steps.values())
    assert any(row["confidence"].startswith("rule") for row in steps.values())


def test_reading_the_same_files_again_changes_no_table(filled):
    before = contents(filled)
    for part in ("bls", "onet", "pathways.csv", "facts"):
        take(FIXTURES / part, filled)
    assert contents(filled) == before


def test_a_report_reads_as_plain_lines(filled):
    assert str(take(OEWS, filled)).splitlines() == [
        "BLS wages, May 2024: 12 rows, national_M2024_dl.csv",
        "Written: job_titles, occupations",
    ]


# What is refused


def test_a_web_page_saved_as_a_workbook_is_refused(filled, tmp_path):
    page = tmp_path / "national_M2025_dl.xlsx"
    page.write_text("<!DOCTYPE html><html>Access Denied</html>")
    refused(page, filled, "web page")


@pytest.mark.parametrize("name", ["Skills.xlsx", "Employment Projections.csv", "oesm25nat.zip"])
def test_an_empty_file_is_refused(filled, tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    refused(tmp_path / name, filled, name)


def test_a_zip_or_workbook_cut_short_is_refused(filled, tmp_path):
    whole = as_workbook(OEWS, tmp_path / "national_M2024_dl.xlsx")
    whole.write_bytes(whole.read_bytes()[:-400])
    refused(whole, filled, "not a whole Excel file")
    (tmp_path / "oesm25nat.zip").write_bytes(whole.read_bytes())
    refused(tmp_path / "oesm25nat.zip", filled, "not a whole zip file")


def test_a_table_cut_in_a_row_or_between_rows_is_refused(filled, tmp_path):
    within = altered(tmp_path, OEWS, lambda old: old[:-40])
    refused(within, filled, "cut short")
    between = altered(tmp_path, OEWS, lambda old: b"\n".join(old.splitlines()[:-2]) + b"\n")
    refused(between, filled, "lacks 2 of the 12")


def test_another_sheet_under_the_right_name_is_refused(filled, tmp_path):
    other = altered(tmp_path, PROJECTIONS, lambda old: old, "national_M2024_dl.csv")
    refused(other, filled, "not its columns")


def test_the_states_table_is_refused(filled, tmp_path):
    def two_areas(old):
        lines = old.splitlines()
        return b"\n".join([*lines, lines[3].replace(b"U.S.", b"Texas")]) + b"\n"

    refused(altered(tmp_path, OEWS, two_areas), filled, "several areas")


def test_codes_of_an_older_soc_are_refused(filled, tmp_path):
    skills = FIXTURES / "onet" / "Job Zones.txt"
    older = altered(tmp_path, skills, lambda old: old.replace(b"15-1252", b"15-1132"))
    (tmp_path / "Read Me.txt").write_bytes((FIXTURES / "onet" / "Read Me.txt").read_bytes())
    refused(older, filled, "older SOC")


def test_shifted_wage_columns_are_refused(filled, tmp_path):
    swapped = altered(
        tmp_path,
        OEWS,
        lambda old: (
            old.replace(b"A_PCT10", b"X").replace(b"A_PCT90", b"A_PCT10").replace(b"X", b"A_PCT90")
        ),
    )
    refused(swapped, filled, "do not rise")


def test_words_where_a_figure_belongs_are_refused(filled, tmp_path):
    refused(altered(tmp_path, OEWS, lambda old: old.replace(b"42830", b"many")), filled, "'many'")


def test_knowledge_offered_as_skills_is_refused(filled, tmp_path):
    knowledge = altered(
        tmp_path, FIXTURES / "onet" / "Skills.txt", lambda old: old.replace(b"2.A.1", b"2.C.1")
    )
    refused(knowledge, filled, "no skill rating")


def test_onet_without_its_release_is_refused(filled, tmp_path):
    refused(altered(tmp_path, FIXTURES / "onet" / "Skills.txt", lambda old: old), filled, "release")


def test_onet_before_the_occupations_is_refused(tmp_path):
    refused(FIXTURES / "onet", tmp_path / "nothing", "import the BLS wages")
    assert not (tmp_path / "nothing").exists()


def test_a_half_of_the_skills_is_refused(filled, tmp_path):
    half = altered(
        tmp_path, FIXTURES / "onet" / "Skills.txt", lambda old: old, "Essential Skills.txt"
    )
    refused(half, filled, "belong together")


def test_a_good_file_beside_a_bad_one_is_not_taken_either(filled, tmp_path):
    altered(tmp_path, OEWS, lambda old: old.replace(b"42830", b"42840"))
    altered(tmp_path, PROJECTIONS, lambda old: old[:-9])
    refused(tmp_path, filled, "Employment Projections.csv")


def test_an_unknown_file_and_a_missing_one_are_refused(filled, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    refused(tmp_path / "photo.jpg", filled, "photo.jpg")
    refused(tmp_path / "nowhere.xlsx", filled, "no file or folder")


def test_a_step_to_an_unknown_occupation_is_refused(filled, tmp_path):
    wrong = altered(
        tmp_path, FIXTURES / "pathways.csv", lambda old: old.replace(b"11-1021", b"11-9999")
    )
    refused(wrong, filled, "11-9999")


def test_a_fact_without_its_source_is_refused(filled, tmp_path):
    tenure = FIXTURES / "facts" / "tenure.csv"
    bare = altered(tmp_path, tenure, lambda old: old.replace(b"grahamjobs.com quoting BLS", b""))
    refused(bare, filled, "without source")


def test_a_failed_write_puts_back_what_was_there(filled, tmp_path, monkeypatch):
    replace, done = draft_module.os.replace, []

    def once(source, target):
        if done:
            raise OSError(28, "No space left on device")
        done.append(target)
        replace(source, target)

    newer = altered(tmp_path, OEWS, lambda old: old.replace(b"42830", b"42840"))
    monkeypatch.setattr(draft_module.os, "replace", once)
    refused(newer, filled, "No space left")
    assert done


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_mutilated_file_is_refused_or_read_but_never_half_taken(filled, tmp_path, data):
    source = data.draw(st.sampled_from([OEWS, PROJECTIONS, FIXTURES / "pathways.csv"]))
    whole = source.read_bytes()
    start = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(1, 300))
    noise = data.draw(st.binary(max_size=20))
    hurt = tmp_path / source.name
    hurt.write_bytes(whole[:start] + noise + whole[start + length :])
    before = contents(filled)
    try:
        take(hurt, filled)
    except Refused:
        assert contents(filled) == before
    else:
        assert len(rows(filled, "occupations")) >= 12


@settings(max_examples=30, deadline=None)
@given(cut=st.floats(0, 0.98), noise=st.binary(max_size=8))
def test_a_mutilated_workbook_never_raises_anything_but_refused(cut, noise, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hurt")
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    whole = book.getvalue()
    at = int(cut * len(whole))
    (folder / "Skills.xlsx").write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    with pytest.raises(Refused):
        take(folder / "Skills.xlsx", folder / "into")
