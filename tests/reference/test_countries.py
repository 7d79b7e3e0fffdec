"""Each country has tables of its own; everywhere else work is described, and nothing is paid."""

from __future__ import annotations

import re
import tomllib
from itertools import permutations

import pytest

from tests.countries import with_trial
from workshop import paths
from workshop.reference.countries import Countries

COUNTRIES = Countries()
PHARMACIST = "29-1051"


@pytest.fixture
def trial(tmp_path):
    return with_trial(tmp_path)("IS")


def test_a_country_with_tables_has_them_and_every_other_has_the_worlds():
    assert COUNTRIES("US").folder == paths.reference("us")
    assert {COUNTRIES(one).folder for one in ("KE", "GB", "")} == {paths.reference("world")}
    assert COUNTRIES("KE") is COUNTRIES("BE"), "read once"


def test_the_world_describes_work_and_says_of_which_country():
    world = COUNTRIES("KE")
    known = world.occupation(PHARMACIST)
    assert known is not None
    assert (known.title, world.describes) == ("Pharmacists", "the United States")
    assert [one.title for one in world.search("pharm", 2)] == [
        one.title for one in COUNTRIES("US").search("pharm", 2)
    ]
    assert world.ratings(PHARMACIST)
    assert world.related(PHARMACIST)
    assert "O*NET" in " ".join(world.credits("related"))


def test_the_curious_find_what_is_borrowed_and_no_figure_on_pay():
    world = COUNTRIES("KE")
    assert {"occupations", "related", "skills"} <= {*world.tables()}
    assert "tenure" not in world.tables()
    assert [*world.table("occupations")][:2] == ["soc_code", "title"]
    assert not [column for column in world.table("occupations") if "annual" in column]
    assert len(world.table("related")) > 1000


def test_the_world_has_no_pay_no_jobs_no_schooling_and_no_steps_up():
    world = COUNTRIES("KE")
    known = world.occupation(PHARMACIST)
    assert known is not None
    assert not world.has_wages
    assert (*known.annual, *known.hourly) == (None,) * 10
    assert (known.employment_base, known.growth_percent, known.typical_education) == (None,) * 3
    assert (known.wage_source, known.projection_source) == ("", "")
    nothing = (
        *(world.tenure(), world.jobs_held(), world.education_pays(), world.pay_growth()),
        *(world.compensation(PHARMACIST), world.licensed(PHARMACIST), world.areas()),
        *(world.next_steps(PHARMACIST), world.feeders(PHARMACIST), world.education(PHARMACIST)),
    )
    assert not any(nothing)


def test_a_country_of_two_tables_has_those_two(trial):
    assert trial.tables() == ("job_titles", "occupations")
    assert (trial.has("occupations"), trial.has("related"), trial.has_wages) == (True, False, True)
    assert trial.occupation("7111").annual_median == 17_200
    assert [one.soc_code for one in trial.search("maths")] == ["2314"]
    assert trial.related("7111") == ()
    assert (trial.occupation(PHARMACIST), trial.describes) == (None, "Trialand")


def test_areas_are_told_by_their_names_and_those_within_one_apart(tmp_path):
    countries = with_trial(tmp_path)
    folder = tmp_path / "is"
    with (folder / "country.toml").open("a") as file:
        file.write('[areas]\nwide = ["shire"]\nnear = ["town"]\n')
    (folder / "areas.csv").write_text(
        "area,kind,name,abbreviation,part_of,wage_source\n1,shire,North,,,\n2,shire,East,,,\n"
        "11,town,Port,,1 2,\n12,town,Ford,,1,\n13,hamlet,Lea,,1,\n"
    )
    known = countries("IS")
    for within, named in ((None, "East North"), ("1", "Ford Port"), ("2", "Port"), ("", "")):
        assert [one.name for one in known.areas(within)] == named.split()


def test_no_code_of_one_list_could_be_one_of_another():
    lists = {}
    for file in paths.references().glob("*/country.toml"):
        told = tomllib.loads(file.read_text("utf-8"))
        lists[told["code"]] = COUNTRIES(file.parent.name).search("a", 50)
    for own, other in permutations(lists, 2):
        assert not any(re.fullmatch(other, one.soc_code) for one in lists[own])
    assert all(re.fullmatch(own, one.soc_code) for own, titles in lists.items() for one in titles)
