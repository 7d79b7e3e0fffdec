"""What O*NET says an occupation is like: tasks, interests, work values, and activities."""

import shutil
from pathlib import Path

import pytest

from tests.reference.importers.taking import (
    FIXTURES,
    as_workbook,
    contents,
    refused,
    rows,
    take,
)
from workshop.reference import Reference
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.onet_tasks import spread

ZONES = (FIXTURES / "onet" / "Job Zones.txt").read_text("utf-8").splitlines()
CODES = [line.split("\t")[0] for line in ZONES[1:]]
TYPES = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
VALUES = (
    "Achievement",
    "Working Conditions",
    "Recognition",
    "Relationships",
    "Support",
    "Independence",
)


@pytest.fixture
def database(tmp_path):
    folder = tmp_path / "db_30_2_text"
    folder.mkdir()
    shutil.copy(FIXTURES / "onet" / "Read Me.txt", folder)
    note = folder / "Read Me.txt"
    note.write_text(note.read_text("utf-8").replace("29.3", "30.2"), "utf-8")
    return folder


def written(folder: Path, name: str, head: str, lines: list[tuple[object, ...]]) -> Path:
    file = folder / f"{name}.txt"
    cells = [head.replace(", ", "\t"), *("\t".join(map(str, line)) for line in lines)]
    file.write_text("\r\n".join(cells) + "\r\n", "utf-8", newline="")
    return file


MARKED = "O*NET-SOC Code, Element ID, Element Name, Scale ID, Data Value, Date, Domain Source"


def marked(folder, name, branch, names, scale, by, marks, year="02/2026"):
    lines = [
        (code, f"{branch}.{letter}", called, scale, mark, year, by)
        for code in CODES
        for letter, called, mark in zip("abcdef", names, marks, strict=True)
    ]
    lines += [(CODES[0], f"{branch}.g", "First High-Point", "IH", "5.00", year, by)]
    return written(folder, name, MARKED, lines)


def interests(folder, by="Machine Learning/Expert"):
    marks = ("1.26", "3.05", "2.16", "3.54", "6.96", "4.97")
    return marked(folder, "Interests", "1.B.1", TYPES, "OI", by, marks)


def values(folder, marks=("6.33", "6.33", "7.00", "5.00", "5.33", "n/a")):
    return marked(folder, "Work Values", "1.B.2", VALUES, "EX", "Analyst", marks, "06/2008")


def tasks(folder, mine, code="43-4051.00"):
    lines = [(each, at, f"Do thing {at} of {each}.", "Core", "9", "1/2020", "X")
             for each in CODES for at in range(1, 3) if each != code]  # fmt: skip
    lines += [(code, at, task, kind, "9", "1/2020", "X") for at, (task, kind) in enumerate(mine)]
    head = "O*NET-SOC Code, Task ID, Task, Task Type, Incumbents Responding, Date, Domain Source"
    return written(folder, "Task Statements", head, lines)


def activities(folder):
    head = "Basic Interests Element ID, Basic Interests Element Name, RIASEC Element ID, X"
    written(
        folder,
        "Basic Interests to RIASEC",
        head,
        [
            ("1.B.3.h", "Animal Service", "1.B.1.a", "Realistic"),
            ("1.B.3.h", "Animal Service", "1.B.1.d", "Social"),
        ],
    )
    lines = [
        (f"1.B.1.{letter}", called, "General", f"Do {called}.")
        for letter, called in zip("abcdef", TYPES, strict=True)
    ]
    lines += [("1.B.3.h", "Animal Service", "Basic", "Groom dogs.")]
    head = "Element ID, Element Name, Interest Type, Activity"
    return written(folder, "Interests Illustrative Activities", head, lines)


def test_interests_are_kept_whole_with_their_year_and_who_gave_them(filled, database):
    interests(database)
    assert [(one.called, one.release) for one in take(database, filled).read] == [
        ("O*NET interests", "30.2")
    ]
    found = Reference(filled).interests("43-4051")
    assert found.marks == {
        "realistic": 1.26, "investigative": 3.05, "artistic": 2.16,
        "social": 3.54, "enterprising": 6.96, "conventional": 4.97,
    }  # fmt: skip
    assert found.ranked[:3] == ("enterprising", "conventional", "social")
    assert rows(filled, "occupations")["43-4051"]["riasec_top3"] == "ECS"
    assert (found.year, found.given_by, found.estimated) == (2026, "model", True)
    assert found.source == "O*NET® 30.2"


@pytest.mark.parametrize(
    ("by", "given_by"),
    [
        ("Machine Learning", "model"),
        ("AI/Expert", "model"),
        ("Analyst - Transition", "analyst"),
        ("Incumbent", "people"),
    ],
)
def test_what_a_model_gave_is_told_from_what_people_gave(filled, database, by, given_by):
    interests(database, by)
    take(database, filled)
    found = Reference(filled).interests("43-4051")
    assert (found.given_by, found.estimated) == (given_by, given_by == "model")


def test_work_values_have_the_year_they_were_rated_in_and_no_mark_is_no_mark(filled, database):
    values(database)
    take(database, filled)
    found = Reference(filled).work_values("43-4051")
    assert (found.year, found.given_by, found.estimated) == (2008, "analyst", False)
    assert found.marks["recognition"] == 7
    assert found.ranked[0] == "recognition"
    assert "independence" not in found.marks


def test_a_mark_outside_the_scale_is_refused(filled, database):
    values(database, ("0.5", "6", "7", "5", "5", "5"))
    refused(database, filled, "0.5 is outside 1–7")


def test_core_tasks_come_first_in_the_order_of_the_file_and_five_are_kept(filled, database):
    mine = [("S1.", "Supplemental"), *((f"C{at}.", "Core") for at in range(4)), ("N.", "n/a")]
    tasks(database, [*mine, ("S2.", "Supplemental")])
    take(database, filled)
    assert Reference(filled).tasks("43-4051") == ("C0.", "C1.", "C2.", "C3.", "S1.")


def test_tasks_that_nobody_rated_are_spread_over_the_alphabet(filled, database):
    tasks(database, [(f"{letter}.", "n/a") for letter in "ABCDEFGHIJ"])
    take(database, filled)
    assert Reference(filled).tasks("43-4051") == ("A.", "C.", "E.", "G.", "I.")
    assert spread(["A", "B"], 5) == ["A", "B"]
    assert spread(["A", "B"], 0) == []


def test_another_kind_of_task_is_refused(filled, database):
    tasks(database, [("A.", "Optional")])
    refused(database, filled, "'Optional' is no kind of task")


def test_activities_have_the_types_of_their_interest(filled, database):
    activities(database)
    take(database, filled)
    found = Reference(filled).activities()
    assert len(found) == 7
    assert (found[0].text, found[0].types) == ("Do Realistic.", ("realistic",))
    assert (found[-1].interest, found[-1].types) == ("Animal Service", ("realistic", "social"))


def test_activities_without_the_types_of_their_interests_are_refused(filled, database):
    activities(database)
    (database / "Basic Interests to RIASEC.txt").unlink()
    refused(database, filled, "offer Basic Interests to RIASEC with it")


def test_the_excel_edition_gives_the_same_tables(filled, database, tmp_path):
    made = [
        interests(database),
        values(database),
        tasks(database, [("A.", "Core")]),
        activities(database),
        database / "Basic Interests to RIASEC.txt",
    ]
    excel = tmp_path / "db_30_2_excel"
    excel.mkdir()
    for file in made:
        as_workbook(file, excel / f"{file.stem}.xlsx")
    shutil.copy(database / "Read Me.txt", excel)
    other = Path(shutil.copytree(filled, tmp_path / "other"))
    take(database, filled)
    take(excel, other)
    text, workbook = contents(filled), contents(other)
    assert {"tasks.csv", "interests.csv", "work_values.csv", "activities.csv"} <= set(text)
    del text["sources.toml"], workbook["sources.toml"]
    assert text == workbook


@pytest.mark.parametrize("make", [interests, values, activities])
def test_they_need_to_say_their_release(filled, database, make):
    make(database)
    (database / "Read Me.txt").unlink()
    moved = Path(shutil.move(database, database.with_name("downloads")))
    refused(moved, filled, "does not say its O*NET release")


def test_occupations_that_would_lose_their_tasks_or_values_are_named(filled, database):
    values(database)
    tasks(database, [("A.", "Core")])
    take(database, filled)
    file = database / "Work Values.txt"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("43-4051")), "utf-8")
    refused(file, filled, "1 occupation would be left without work values: Customer service")


def test_a_country_without_these_tables_has_none(tmp_path):
    bare = Reference(tmp_path)
    assert bare.tasks("43-4051") == bare.activities() == ()
    assert bare.interests("43-4051") is bare.work_values("43-4051") is None


# The tables that are shipped, against what was read in the files by hand


def test_the_shipped_profile_of_an_occupation_is_the_published_one():
    reference = Reference()
    assert reference.tasks("41-2031")[0] == (
        "Greet customers and ascertain what each customer wants or needs."
    )
    service = reference.work_values("43-4051")
    assert (service.ranked[0], service.marks["relationships"], service.year) == (
        "relationships",
        6,
        2008,
    )
    assert reference.interests("11-1011").marks["enterprising"] == 6.96
    assert len(reference.activities()) == 188
    assert {each for one in reference.activities() for each in one.types} == set(
        map(str.lower, TYPES)
    )


def test_every_shipped_occupation_with_tasks_has_at_most_five_and_they_are_sentences():
    table = Draft(Reference().folder).table("tasks")
    for row in table:
        assert row["task"].endswith(".")
        assert int(row["place"]) in range(1, 6)
    assert len({row["soc_code"] for row in table}) == 762
