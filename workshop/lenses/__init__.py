"""The lenses, by the name content uses; each is imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from workshop.lenses.lens import Given, Lens

__all__ = ["LENSES", "Given", "Lens"]


class Registry(Mapping[str, Lens]):
    """Lenses by name, read-only, from the modules that hold them as `LENS`."""

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
        "baseline_dots": "workshop.lenses.self.baseline_dots",
        "belief_check": "workshop.lenses.self.belief_check",
        "examples_spread": "workshop.lenses.self.examples_spread",
        "needs_coverage": "workshop.lenses.pay.needs_coverage",
        "figures_here": "workshop.lenses.pay.figures_here",
        "occupation_card": "workshop.lenses.pay.occupation_card",
        "portable_duties": "workshop.lenses.skills.portable_duties",
        "career_line": "workshop.lenses.history.career_line",
        "orientation": "workshop.lenses.self.orientation",
        "skill_gaps": "workshop.lenses.skills.skill_gaps",
        "proof_bank": "workshop.lenses.skills.proof_bank",
        "energy": "workshop.lenses.time.energy",
        "interest_ideas": "workshop.lenses.self.interest_ideas",
        "passion_roads": "workshop.lenses.time.passion_roads",
        "top_values": "workshop.lenses.self.top_values",
        "triad": "workshop.lenses.skills.triad",
        "education_fit": "workshop.lenses.learning.education_fit",
        "learning_payback": "workshop.lenses.learning.learning_payback",
        "goal_examples": "workshop.lenses.goals.goal_examples",
        "goal_check": "workshop.lenses.goals.goal_check",
        "goal_ladder": "workshop.lenses.goals.goal_ladder",
        "if_then_check": "workshop.lenses.goals.if_then_check",
        "case_spread": "workshop.lenses.moves.case_spread",
        "steps_so_far": "workshop.lenses.plan.steps_so_far",
        "picked_steps": "workshop.lenses.plan.picked_steps",
        "askers": "workshop.lenses.plan.askers",
        "stress_test": "workshop.lenses.moves.stress_test",
        "futures": "workshop.lenses.moves.futures",
        "total_reward": "workshop.lenses.pay.total_reward",
        "pension_growth": "workshop.lenses.pay.pension_growth",
        "claims_check": "workshop.lenses.pay.claims_check",
        "week": "workshop.lenses.time.week",
        "fulfilment": "workshop.lenses.pay.fulfilment",
        "same_work": "workshop.lenses.pay.same_work",
        "ladder_example": "workshop.lenses.moves.ladder_example",
        "wage_overlap": "workshop.lenses.pay.wage_overlap",
        "seats": "workshop.lenses.moves.seats",
        "move_choice": "workshop.lenses.moves.move_choice",
        "network": "workshop.lenses.moves.network",
        "own_words": "workshop.lenses.plan.own_words",
        "lever_evidence": "workshop.lenses.plan.lever_evidence",
        "roadmap": "workshop.lenses.plan.roadmap",
        "before_after": "workshop.lenses.then_and_now.before_after",
        "beliefs_before_after": "workshop.lenses.then_and_now.beliefs_before_after",
        "letter_back": "workshop.lenses.plan.letter_back",
        "kept_moved_dropped": "workshop.lenses.plan.kept_moved_dropped",
        "changes": "workshop.lenses.then_and_now.changes",
    }
)
