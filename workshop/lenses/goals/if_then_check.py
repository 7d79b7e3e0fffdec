"""The plans read back as one sentence each, the goals without one, and what is known of them.

Gollwitzer & Sheeran (2006), Advances in Experimental Social Psychology 38, 69–119: d = 0.65 over 94
tests. With a gap of d between two normal curves of the same width, a person with a plan gets
further than one without in Φ(d ÷ √2) = Φ(0.46) = 68 of 100 pairs. Sheeran, Listrom & Gollwitzer
(2024), European Review of Social Psychology: d from 0.27 to 0.66 (58 to 68) over 642 tests. Wang,
Wang & Gai (2021), Frontiers in Psychology 12: g = 0.336 (59) over 24 where an obstacle is named
first, with signs of publication bias.
"""

from __future__ import annotations

from workshop.i18n.messages import Words
from workshop.lenses._listing import listed
from workshop.lenses.goals._goals import GOAL_PARTS, PLAN_PARTS, Plan, goals, meant, plans
from workshop.lenses.lens import Given, Lens
from workshop.render.blocks import Block, Note, Paragraph, Said, Source


def begins(text: str, words: str) -> str:
    """Return the first of some comma-separated words that a text begins with; else nothing."""
    plain = text.casefold().replace("'", "’")
    some = sorted((word.strip() for word in words.split(",")), key=len, reverse=True)
    return next((word for word in some if plain.startswith(f"{word.casefold()} ")), "")


def without(text: str, words: str) -> str:
    """Return a text without the word it begins with, where the sentence already has that word."""
    return text[len(begins(text, words)) :].strip(" ,…")


def sentence(plan: Plan, says: Words) -> str:
    """Return a whole plan as one sentence: the learner's words, with "if" and "then" said once."""
    when = without(plan.when, says("lead.if")).rstrip(" .,;…")
    then = without(plan.then, says("lead.then"))
    # Who begins with "I" has said who acts.
    own = bool(begins(then, says("lead.own")))
    return says("plan.own" if own else "plan.will", when=when, then=then)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw each whole plan as a sentence, what is still open, who will hear, and the evidence."""
    says, amounts = given.says, given.amounts
    own_plans = plans(given.parts["plans"])
    named = goals(given.parts["goals"], given.today, says("unnamed"))
    whole = [plan for plan in own_plans if plan.when and plan.then]
    if not own_plans:
        return (Paragraph(says("waiting"), "quiet"),)
    blocks: list[Block] = [Paragraph(says(f"reading.{count(len(whole))}"), "key")]
    blocks += [Said(plan.wish or says("unnamed"), sentence(plan, says)) for plan in whole]
    blocks += [Paragraph(half(plan, says)) for plan in own_plans if plan not in whole]
    planned = {goal.row for plan in own_plans if (goal := meant(plan, named))}
    # Plans are made for the nearer goals, where there are any: that is where an obstacle is met.
    near = [goal for goal in named if not goal.long] or named
    without_plan = [says("quote", goal=g.short) for g in near if g.row not in planned]
    if without_plan:
        blocks.append(Paragraph(says("no-plan", goals=listed(without_plan, amounts)), "quiet"))
    people = dict.fromkeys(plan.person for plan in own_plans if plan.person)
    if people:
        blocks.append(Paragraph(says("tell", people=listed(people, amounts))))
    return (
        *blocks,
        Note(f"{says('evidence.text')} {says('evidence.first')}", says("evidence.title")),
        Paragraph(says("evidence.care"), "quiet"),
        Source(says("source")),
    )


def count(whole: int) -> str:
    """Return the key of the reading that fits so many whole plans."""
    return "none" if not whole else "one" if whole == 1 else "some"


def half(plan: Plan, says: Words) -> str:
    """Return a sentence on what a plan still lacks."""
    open_part = "both" if not (plan.when or plan.then) else "then" if plan.when else "if"
    return says(f"half.{open_part}", wish=plan.wish or says("unnamed"))


LENS = Lens(
    draw=draw,
    reads={"plans": PLAN_PARTS, "goals": GOAL_PARTS},
    says=(
        *("waiting", "unnamed", "quote", "lead.if", "lead.then", "lead.own"),
        *("plan.will", "plan.own", "reading.none", "reading.one", "reading.some"),
        *("half.both", "half.if", "half.then", "no-plan", "tell"),
        *("evidence.title", "evidence.text", "evidence.first", "evidence.care"),
        "source",
    ),
)
