"""The same claims taken a stand on twice: which stances and which sureness changed, and the guess.

Sureness is asked in steps of ten from 50 to 100, so a change counts from two steps on. The figure
behind the guess stands here only once it was guessed both times.
"""

from __future__ import annotations

from workshop.lenses._answered import number, text
from workshop.lenses._listing import bare
from workshop.lenses.lens import Given, Lens
from workshop.lenses.self.belief_check import GUESS
from workshop.render.blocks import Block, Figure, Figures, Items, Paragraph, Source
from workshop.storage.answers import Parts

CLEARLY = 20
TIMES = ("before", "after")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw how many stances changed, which, where sureness changed, and the two guesses."""
    says = given.says
    both = [claim for claim in given.labels["before"] if stood(claim, given)]
    guesses = guessed(given)
    if not both and not guesses:
        return (Paragraph(says("waiting"), "quiet"),)
    changed = [one for one in both if told_stance(one, given)]
    changed_claims = tuple(
        told_claim(one, given) for one in both if told_stance(one, given) or told_sure(one, given)
    )
    return (
        Paragraph(reading(len(both), len(changed), given), "key"),
        *((Items(changed_claims),) if changed_claims else ()),
        *guesses,
    )


def stance(time: str, claim: str, given: Given) -> str:
    """Return the stance as the learner sees it; empty where none was taken."""
    return given.labels[time].get(text(given.parts[time], claim), "")


def stood(claim: str, given: Given) -> bool:
    """Tell whether a stance was taken both times."""
    return all(stance(time, claim, given) for time in TIMES)


def reading(count: int, changed: int, given: Given) -> str:
    """Return the key sentence: how many stances have changed."""
    says, number_of = given.says, given.amounts.number
    if not count:
        return says("guess-only")
    key = "none" if not changed else "one" if changed == 1 else "some"
    return says(key, changed=number_of(changed), count=number_of(count))


def told_claim(claim: str, given: Given) -> str:
    """Return a claim, and what has changed: the stance, how sure, or both."""
    changes = " ".join(filter(None, (told_stance(claim, given), told_sure(claim, given))))
    return given.says("claim", claim=bare(given.labels["before"][claim]), said=changes)


def told_stance(claim: str, given: Given) -> str:
    """Return both stances; empty where they are the same."""
    before, after = (stance(time, claim, given) for time in TIMES)
    return "" if before == after else given.says("stance", before=before, after=after)


def told_sure(claim: str, given: Given) -> str:
    """Return how sure the learner was each time; empty unless that has clearly changed."""
    before, after = (number(given.parts[time], f"{claim}.sure") for time in TIMES)
    if before is None or after is None or abs(after - before) < CLEARLY:
        return ""
    key, percent = "surer" if after > before else "less-sure", given.amounts.percent
    return given.says(key, before=percent(before), after=percent(after))


def guessed(given: Given) -> tuple[Block, ...]:
    """Build both guesses beside the figure; nothing until both are made."""
    says, amounts = given.says, given.amounts
    counted = next(iter(given.reference.jobs_held()), None)
    first, second = (guess(given.parts[time]) for time in TIMES)
    if counted is None or first is None or second is None:
        return ()
    source = says("source" if counted.official else "source-quoted", release=counted.release)
    return (
        Figures(
            (
                Figure(amounts.number(first, 1), says("figure.before")),
                Figure(amounts.number(second, 1), says("figure.after")),
                Figure(
                    amounts.number(counted.average_jobs, 1),
                    says("figure.counted"),
                    says("cohort", first=str(counted.age_from), last=str(counted.age_to)),
                ),
            )
        ),
        Paragraph(says("seen"), "quiet"),
        Source(source),
    )


def guess(parts: Parts) -> float | None:
    """Return the number that was guessed."""
    return number(parts, GUESS)


LENS = Lens(
    draw=draw,
    reads={"before": (GUESS,), "after": (GUESS,)},
    says=(
        *("waiting", "guess-only", "none", "one", "some", "claim", "stance", "surer", "less-sure"),
        *("figure.before", "figure.after", "figure.counted", "cohort", "seen"),
        *("source", "source-quoted"),
    ),
)
