"""How far the learner is: decisions, time to go, and the first exercise left open."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shipped import read_edition
from workshop.panels.progress.controller import ProgressController
from workshop.responses.responses import Responses
from workshop.storage.answers import FILE_NAME, Answers

EDITION = read_edition("en")
WORDS = EDITION.words
ALL = [one for part in EDITION.sections.values() for one in part.exercises.values()]


@pytest.fixture
def strip(tmp_path: Path) -> ProgressController:
    return ProgressController(Responses(EDITION, Answers(tmp_path / FILE_NAME)))


def told(strip: ProgressController, section: str = "start-here", **states: object) -> dict:
    """The strip's progress once the named exercises are decided."""
    for name, parts in states.items():
        strip._responses.answers.put(
            name.replace("_", "-"), parts if isinstance(parts, dict) else {"_state": parts}
        )
    strip.tell(section)
    return dict(strip.strip.progress)


def decide(strip: ProgressController, names: list[str]) -> None:
    for name in names:
        strip._responses.answers.put(name, {"_state": "skipped"})


def test_at_first_one_may_begin(strip: ProgressController) -> None:
    progress = told(strip)
    assert progress["text"].endswith(" · 0 of 3 done")
    assert progress["next"] == {
        "label": WORDS("progress.begin"),
        "text": WORDS("progress.begin-with", title=ALL[0].title),
        "open": "",
        "exercise": ALL[0].id,
        "notebook": "",
    }


def test_one_goes_on_at_the_first_left_open_wherever_it_is(strip: ProgressController) -> None:
    decide(strip, ["way", "baseline", "beliefs"])
    progress = told(strip, "job-or-career")
    assert progress["next"]["exercise"] == "situation"
    assert progress["next"]["notebook"] == "00_start_here.ipynb"
    assert progress["next"]["label"] == WORDS("progress.where")
    assert "first page" in progress["next"]["text"]
    decide(strip, ["situation"])
    progress = told(strip)
    assert progress["next"]["exercise"] == "examples"
    assert progress["next"]["notebook"] == "01_job_or_career.ipynb"
    assert progress["next"]["text"].endswith(" in section 1")


def still(strip: ProgressController, exercise: str, parts: dict, section: str) -> str:
    """What is said to be open in an exercise, once all before it is decided."""
    names = [one.id for one in ALL]
    decide(strip, names[: names.index(exercise)])
    progress = told(strip, section, **{exercise.replace("-", "_"): parts})
    assert progress["next"]["exercise"] == exercise
    return str(progress["next"].get("open", ""))


def test_it_says_what_is_still_open_in_an_exercise_that_was_begun(
    strip: ProgressController,
) -> None:
    form = EDITION.exercise("job-audit")
    needed = {"occupation": "Cashier", "pay": 14, "paid_hours": 20}
    told_open = still(strip, "job-audit", needed, "job-or-career")
    left = [one for one in form.open({**needed}, WORDS) if one]
    assert left
    assert left[0].rstrip("?") in told_open
    assert form.fields["pay"].label not in left


def test_an_exercise_that_was_not_begun_is_all_open_and_says_no_more(
    strip: ProgressController,
) -> None:
    assert still(strip, "beliefs", {}, "job-or-career") == ""


def test_a_guess_without_how_sure_is_said_to_be_open(strip: ProgressController) -> None:
    beliefs = EDITION.exercise("beliefs")
    parts: dict = {}
    for claim in beliefs.claims:
        parts |= {claim: next(iter(beliefs.stances)), f"{claim}.sure": 70}
    for guess in beliefs.guesses:
        parts |= {guess: 5, f"{guess}.sure": 70}
    last = [*beliefs.claims, *beliefs.guesses][-1]
    del parts[f"{last}.sure"]
    told_open = still(strip, "beliefs", parts, "job-or-career")
    assert WORDS("estimate.how-sure") in told_open
    assert beliefs.labels()[last][:20] in told_open


def test_of_many_open_things_the_first_are_named_and_the_rest_counted(
    strip: ProgressController,
) -> None:
    rate = EDITION.exercise("baseline")
    first, *rest = rate.items.values()
    told_open = still(strip, "baseline", {next(reversed(rate.items)): 4}, "start-here")
    assert first in told_open
    assert f"{len(rest) - 1 - 2} more" in told_open
    assert list(rate.items.values())[-1] not in told_open


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.id)
def test_what_is_decided_has_nothing_open_and_what_says_so_is_not_decided(exercise) -> None:
    for person in EDITION.people.values():
        parts = exercise.normalize(dict(person.answers.get(exercise.id, {})))
        if exercise.completion(parts) >= 1:
            assert exercise.open(parts, WORDS) == (), exercise.id
    if exercise.name in ("rate", "sort", "estimate", "form"):
        assert bool(exercise.open({}, WORDS)) == (exercise.completion({}) < 1)


def test_the_short_path_passes_over_what_only_the_full_one_asks(strip: ProgressController) -> None:
    decide(strip, ["situation", "baseline", "beliefs"])
    progress = told(strip, "job-or-career", way={"path": "short", "sample": "nobody"})
    assert progress["next"]["exercise"] == "job-audit"
    short = [one for one in ALL if one.short_path]
    assert f"3 of {len(short)} in all" in progress["whole"]
    assert progress["whole"].endswith(EDITION.paths["short"].title)


def test_the_time_to_go_is_what_is_left_of_the_path(strip: ProgressController) -> None:
    last = ALL[-1]
    decide(strip, [one.id for one in ALL if one is not last])
    assert last.minutes == 5
    assert "about 5 min to go" in told(strip)["whole"]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1, "about 5 min"), (41, "about 45 min"), (89, "about 90 min"), (90, "about 1.5 h"),
     (130, "about 2 h"), (300, "about 5 h")],
)  # fmt: skip
def test_time_is_told_roughly(strip: ProgressController, minutes: float, said: str) -> None:
    assert strip._time(minutes) == said


def test_when_all_is_decided_nothing_is_left_to_go_to(strip: ProgressController) -> None:
    decide(strip, [one.id for one in ALL])
    progress = told(strip, "job-or-career")
    assert progress["next"] == {}
    assert progress["done"] == progress["all"] == 8
    assert progress["whole"].startswith(f"{len(ALL)} of {len(ALL)} in all on the full path.")


def test_an_answer_taken_away_is_open_again(strip: ProgressController) -> None:
    decide(strip, [one.id for one in ALL])
    strip._responses.answers.put("beliefs", {"_state": None})
    assert told(strip)["next"]["exercise"] == "beliefs"


@given(st.sets(st.sampled_from([one.id for one in ALL])), st.sampled_from(["full", "short", ""]))
def test_counts_agree_with_each_other(tmp_path_factory, decided: set, path: str) -> None:
    answers = Answers(tmp_path_factory.mktemp("strip") / FILE_NAME)
    for name in decided:
        answers.put(name, {"_state": "private"})
    answers.put("way", {"path": path or None})
    strip = ProgressController(Responses(EDITION, answers))
    counts = []
    for section in EDITION.sections:
        strip.tell(section)
        progress = strip.strip.progress
        assert 0 <= progress["done"] <= progress["all"]
        counts.append((progress["done"], progress["all"]))
    done, everything = map(sum, zip(*counts, strict=True))
    assert (
        f"{done if done < everything else everything} of {everything} in all" in progress["whole"]
    )
    assert bool(progress["next"]) == (done < everything)
    if progress["next"]:
        goal = progress["next"]["exercise"]
        assert goal not in decided
        assert path != "short" or EDITION.exercise(goal).short_path
