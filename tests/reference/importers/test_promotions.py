"""Which steps are called a promotion: those that somebody judged, one by one."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from workshop import paths
from workshop.reference import Reference, importers
from workshop.reference.importers import pathways
from workshop.reference.importers.draft import Draft

LISTED = Path(importers.__file__).parent


def listed(name):
    with (LISTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shipped():
    with (paths.reference() / "pathways.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("27-4021", "27-1024"),  # photographer, graphic designer
        ("21-2011", "11-9032"),  # clergy, principal
        ("33-9092", "33-2011"),  # lifeguard, firefighter
        ("29-1141", "29-1071"),  # nurse, physician assistant
        ("35-3011", "35-1011"),  # bartender, chef
        ("41-9022", "41-3031"),  # real estate agent, securities agent
        ("41-9012", "41-1012"),  # model, sales supervisor
        ("51-8011", "51-1011"),  # reactor operator, production supervisor
        ("37-2021", "37-1011"),  # pest control worker, housekeeping supervisor
    ],
)
def test_work_that_is_only_alike_or_only_in_the_same_group_is_no_promotion(now, then):
    assert not Reference().leads_up(now, then)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("43-4051", "43-1011"),
        ("53-3054", "53-1047"),
        ("25-2021", "11-9032"),
        ("25-2022", "11-9032"),
        ("25-2031", "11-9032"),
        ("29-2061", "29-1141"),
        ("47-3013", "47-2111"),
        ("17-2051", "11-9041"),
    ],
)
def test_a_step_up_in_ones_own_line_of_work_is_one(now, then):
    assert Reference().leads_up(now, then)


def test_every_promotion_was_judged_by_a_person_or_stands_in_a_list_that_was():
    pairs = {(row["from_soc"], row["to_soc"]) for row in listed("promotions")}
    groups = listed("supervisors")

    def over(code):
        return next((g["supervisor"] for g in groups if code.startswith(g["soc_prefix"])), "")

    for row in shipped():
        ends = row["from_soc"], row["to_soc"]
        if row["kind"] == "promotion":
            named = row["basis"].startswith(("article", "editorial"))
            assert named or ends in pairs or over(ends[0]) == ends[1], ends


def test_the_listed_steps_lead_from_one_known_occupation_to_another_each_once():
    known = Reference()
    pairs = [(row["from_soc"], row["to_soc"]) for row in listed("promotions")]
    assert len(pairs) == len(set(pairs))
    assert all(known.occupation(code) for pair in pairs for code in pair)
    assert all(now != then for now, then in pairs)


def test_no_step_up_leads_back_to_where_it_began():
    after = defaultdict(set)
    for row in shipped():
        if row["kind"] == "promotion":
            after[row["from_soc"]].add(row["to_soc"])
    for start in list(after):
        seen, walk = set(), [*after[start]]
        while walk:
            code = walk.pop()
            assert code != start, start
            if code not in seen:
                seen.add(code)
                walk.extend(after[code])


def test_deriving_the_steps_again_changes_none(filled):
    draft = Draft(filled)
    before = draft.table("pathways")
    pathways.derive(draft)
    assert draft.table("pathways") == before


def test_pay_alone_makes_no_promotion(filled):
    draft = Draft(filled)
    for row in draft.table("occupations"):
        row["annual_median"] = "900000" if row["soc_code"] == "11-1021" else "20000"
    pathways.derive(draft)
    pairs = {(row["from_soc"], row["to_soc"]) for row in listed("promotions")}
    for row in draft.table("pathways"):
        if row["basis"].startswith("O*NET") and row["kind"] == "promotion":
            assert (row["from_soc"], row["to_soc"]) in pairs


def test_the_feeders_of_a_target_are_all_that_lead_up_to_it():
    codes = {one.soc_code for one in Reference().feeders("11-9032")}
    assert {"25-2021", "25-2022", "25-2031"} <= codes
    assert "21-2011" not in codes
    assert len(Reference().feeders("53-1047")) > 20
    assert Reference().feeders("99-9999") == ()
