"""The lenses, by the name content uses; each is imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from workshop.lenses.lens import Given, Lens

__all__ = ["LENSES", "Given", "Lens"]


class Registry(Mapping[str, Lens]):
    """Lenses by name, read-only, out of the modules that hold them as `LENS`."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = dict(modules)

    def __getitem__(self, name: str) -> Lens:
        lens: Lens = import_module(self._modules[name]).LENS
        return lens

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


LENSES = Registry(
    {
        "baseline_dots": "workshop.lenses.baseline_dots",
        "belief_check": "workshop.lenses.belief_check",
        "examples_spread": "workshop.lenses.examples_spread",
        "needs_coverage": "workshop.lenses.needs_coverage",
        "occupation_card": "workshop.lenses.occupation_card",
        "portable_duties": "workshop.lenses.portable_duties",
        "career_line": "workshop.lenses.career_line",
        "orientation": "workshop.lenses.orientation",
        "skill_gaps": "workshop.lenses.skill_gaps",
        "proof_bank": "workshop.lenses.proof_bank",
        "energy": "workshop.lenses.energy",
        "passion_roads": "workshop.lenses.passion_roads",
        "top_values": "workshop.lenses.top_values",
        "triad": "workshop.lenses.triad",
        "education_fit": "workshop.lenses.education_fit",
        "learning_payback": "workshop.lenses.learning_payback",
        "goal_examples": "workshop.lenses.goal_examples",
        "goal_check": "workshop.lenses.goal_check",
        "goal_ladder": "workshop.lenses.goal_ladder",
        "if_then_check": "workshop.lenses.if_then_check",
        "case_spread": "workshop.lenses.case_spread",
        "steps_so_far": "workshop.lenses.steps_so_far",
        "picked_steps": "workshop.lenses.picked_steps",
        "askers": "workshop.lenses.askers",
        "stress_test": "workshop.lenses.stress_test",
        "futures": "workshop.lenses.futures",
        "total_reward": "workshop.lenses.total_reward",
        "pension_growth": "workshop.lenses.pension_growth",
        "claims_check": "workshop.lenses.claims_check",
        "week": "workshop.lenses.week",
        "fulfilment": "workshop.lenses.fulfilment",
        "same_work": "workshop.lenses.same_work",
        "ladder_example": "workshop.lenses.ladder_example",
        "wage_overlap": "workshop.lenses.wage_overlap",
        "seats": "workshop.lenses.seats",
        "move_choice": "workshop.lenses.move_choice",
        "network": "workshop.lenses.network",
        "own_words": "workshop.lenses.own_words",
        "lever_evidence": "workshop.lenses.lever_evidence",
        "roadmap": "workshop.lenses.roadmap",
        "before_after": "workshop.lenses.before_after",
        "beliefs_before_after": "workshop.lenses.beliefs_before_after",
        "letter_back": "workshop.lenses.letter_back",
        "kept_moved_dropped": "workshop.lenses.kept_moved_dropped",
        "changes": "workshop.lenses.changes",
    }
)
