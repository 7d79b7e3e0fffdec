"""What is known about each belief the learner took a stand on, and the figure behind the guess."""

from __future__ import annotations

from workshop.lenses._answered import number, text
from workshop.lenses._listing import bare
from workshop.lenses.lens import Given, Lens
from workshop.reference import JobsHeld
from workshop.render.blocks import Block, Figure, Figures, Note, Paragraph, Source
from workshop.storage.answers import Parts

GUESS = "jobs-held"
# A guess within a quarter of the figure is close. Of 100, below 60 is guessing, from 80 on sure.
CLOSE = 0.25
HALF, SURE = 60, 80
BANDS = ("unsure", "half", "sure")


def draw(given: Given) -> tuple[Block, ...]:
    """Draw what is committed only: no figure before a guess, no card before a stance."""
    says, beliefs = given.says, given.parts["beliefs"]
    counted = next(iter(given.reference.jobs_held()), None)
    guess = number(beliefs, GUESS)
    cards = evidence(given)
    guessed = figures(guess, counted, given) if guess is not None and counted else ()
    if guess is not None and counted is None:
        sentence = says("uncounted", guess=given.amounts.number(guess, 1))
        return (Paragraph(sentence, "key"), *cards)
    if not guessed and not cards:
        return (Paragraph(says("waiting"), "quiet"),)
    if guessed:
        return (*guessed, *cards)
    count = given.amounts.number(len(cards))
    key = says("stance") if len(cards) == 1 else says("stances", count=count)
    return (Paragraph(key, "key"), *cards)


def evidence(given: Given) -> tuple[Note, ...]:
    """Build a card for each claim with a stance: the claim, the stance, and what is known."""
    says, beliefs, labels = given.says, given.parts["beliefs"], given.labels["beliefs"]
    return tuple(
        Note(f"{said(beliefs, claim, given)} {says(f'evidence.{claim}')}", bare(label))
        for claim, label in labels.items()
        if text(beliefs, claim) and f"evidence.{claim}" in says
    )


def said(beliefs: Parts, claim: str, given: Given) -> str:
    """Return the stance in the learner's words, and how sure they were."""
    stance = given.labels["beliefs"].get(text(beliefs, claim), text(beliefs, claim))
    sure = number(beliefs, f"{claim}.sure")
    if sure is None:
        return given.says("said.plain", stance=stance)
    return given.says("said.sure", stance=stance, sure=given.amounts.percent(sure))


def figures(guess: float, held: JobsHeld, given: Given) -> tuple[Block, ...]:
    """Build the guess beside the figure, and how sureness and nearness went together."""
    says, amounts = given.says, given.amounts
    both_numbers = {
        "guess": amounts.number(guess, 1),
        "figure": amounts.number(held.average_jobs, 1),
    }
    near = is_close(guess, held.average_jobs)
    key = "close" if near else "low" if guess < held.average_jobs else "high"
    off = amounts.number(abs(guess - held.average_jobs), 1)
    sure = number(given.parts["beliefs"], f"{GUESS}.sure")
    blocks: list[Block] = [
        Paragraph(says(key, **both_numbers), "key"),
        Figures(
            (
                Figure(both_numbers["guess"], says("figure.guess")),
                Figure(
                    both_numbers["figure"],
                    says("figure.counted"),
                    says("figure.cohort", first=str(held.age_from), last=str(held.age_to)),
                ),
                Figure(off, says("figure.off")),
            )
        ),
    ]
    if sure is not None:
        word = f"{'close' if near else 'far'}-{band(sure)}"
        calibration = says(f"sure.{word}", sure=amounts.percent(sure))
        blocks.append(Paragraph(f"{calibration} {says('sure.once')}"))
    source = says("source" if held.official else "source-quoted", release=held.release)
    return (*blocks, Paragraph(says("care"), "quiet"), Source(source))


def band(sure: float) -> str:
    """Tell whether somebody is guessing, half sure or sure."""
    return "unsure" if sure < HALF else "half" if sure < SURE else "sure"


def is_close(guess: float, figure: float) -> bool:
    """Tell whether a guess lies within a quarter of the figure."""
    return abs(guess - figure) <= CLOSE * figure


LENS = Lens(
    draw=draw,
    reads={"beliefs": (GUESS,)},
    says=(
        *(
            "waiting",
            "uncounted",
            "stance",
            "stances",
            "close",
            "low",
            "high",
            "care",
            "source",
            "source-quoted",
        ),
        *("figure.guess", "figure.counted", "figure.cohort", "figure.off"),
        *(f"sure.{near}-{word}" for near in ("close", "far") for word in BANDS),
        *("sure.once", "said.sure", "said.plain"),
    ),
)
