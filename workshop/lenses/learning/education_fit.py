"""What the learner says about learning for work, beside what is asked in their occupation.

Shares are of workers asked who name a level as required of a new hire, shown where they add up to
95 percent or more; entry and training are what the country's tables name as usual. A view and a
figure point different ways where the view lies at the outer quarter of the scale (0–1 or 3–4) and
the figure on the other side. The levels are those of the country's ladder of schooling.
"""

from __future__ import annotations

from workshop.lenses._answered import number, text
from workshop.lenses._listing import listed
from workshop.lenses.learning._education_claims import FACTORS, evidence
from workshop.lenses.learning._education_figures import asked_bars, pay_table, sources
from workshop.lenses.learning._entry import asked, called
from workshop.lenses.learning._schooling import shares
from workshop.lenses.lens import Given, Lens
from workshop.reference import Occupation
from workshop.render.blocks import Block, Paragraph, Picture
from workshop.render.charts.canvas import Caption
from workshop.render.charts.pairs import Pair, pairs
from workshop.storage.answers import rows

ENDS = (0.0, 4.0)


def draw(given: Given) -> tuple[Block, ...]:
    """Draw the reading, the learner's own view, then figures beside each rated claim."""
    says = given.says
    views = [view for factor in FACTORS if (view := viewed(factor, given))]
    if not views:
        return (Paragraph(says("waiting"), "quiet"),)
    own = given.reference.occupation(text(given.parts["job"], "occupation_soc"))
    known = own or wanted(given)
    asked_shares = shares(known, given) if known else {}
    cards = evidence(known, asked_shares, given) if known else []
    apart = any(differ for _, differ in cards)
    return (
        Paragraph(reading(known, asked_shares, given), "key"),
        *(
            about(known, given)
            if known and not own and (asked_shares or known.typical_education)
            else ()
        ),
        picture(views, given),
        *(card for card, _ in cards),
        *((Paragraph(says("apart"), "quiet"),) if apart else ()),
        *(asked_bars(known, asked_shares, given) if known else ()),
        *pay_table(known, given),
        *sources(known, asked_shares, given),
    )


def wanted(given: Given) -> Occupation | None:
    """Return the first known work that the learner could learn for, in place of their own."""
    targets = (text(cells, "target_soc") for _, cells in rows(given.parts["options"]))
    return next((one for soc in targets if (one := given.reference.occupation(soc))), None)


def about(known: Occupation, given: Given) -> tuple[Paragraph]:
    """Build a sentence on which work the figures are about, where it is not the learner's own."""
    named = text(given.parts["job"], "occupation")
    key = "other" if named else "wanted"
    return (Paragraph(given.says(key, occupation=named, title=known.title)),)


def viewed(factor: str, given: Given) -> Pair | None:
    """Return the learner's two marks for one way of learning; None where there is neither."""
    marks = [number(given.parts["checked"], f"{factor}-{side}") for side in ("job", "career")]
    if marks == [None, None]:
        return None
    texts = ["" if mark is None else given.amounts.number(mark, 1) for mark in marks]
    return Pair(given.says(f"factor.{factor}"), (marks[0], marks[1]), (texts[0], texts[1]))


def reading(known: Occupation | None, found: dict[str, float], given: Given) -> str:
    """Return the key sentence: what is asked most often, or that there is no figure."""
    says, named = given.says, text(given.parts["job"], "occupation")
    if known is None:
        return says("unlisted", occupation=named) if named else says("unnamed")
    if found:
        most = max(found, key=lambda group: found[group])
        percent = given.amounts.percent(found[most])
        return says(
            "reading", title=known.title, percent=percent, level=called("level", most, says)
        )
    usual = asked("education", known.typical_education, says)
    return says("usual", title=known.title, level=usual) if usual else says("no", title=known.title)


def picture(views: list[Pair], given: Given) -> Picture:
    """Draw what each way does for a job and for a career, as the learner sees it."""
    says = given.says
    words = (says("picture.job"), says("picture.career"))
    blank = says("unrated")
    facts = [
        says("picture.fact", factor=v.label, job=v.shown[0] or blank, career=v.shown[1] or blank)
        for v in views
    ]
    alt = says("picture.alt", facts=listed(facts, given.amounts))
    caption = Caption(says("picture.title"), alt, (says("column.factor"), *words))
    return pairs(views, ENDS, (says("picture.low"), says("picture.high")), words, caption)


LENS = Lens(
    draw=draw,
    reads={
        "checked": tuple(f"{factor}-{side}" for factor in FACTORS for side in ("job", "career")),
        "job": ("occupation",),
        "options": ("target",),
    },
    says=(
        *(
            "waiting",
            "unlisted",
            "other",
            "wanted",
            "unnamed",
            "reading",
            "usual",
            "no",
            "apart",
            "differs",
        ),
        *("unrated", "picture.title", "picture.alt", "picture.fact", "picture.low"),
        *("picture.high", "picture.job", "picture.career", "column.factor"),
        *(f"factor.{factor}" for factor in FACTORS),
        *("fact.formal", "fact.formal-usual", "fact.formal-none", "fact.vocational"),
        *("fact.vocational-none", "fact.learning-some", "fact.learning-no"),
        "fact.learning-short",
        "fact.certificate",
        "fact.certificate-alone",
        *("fact.learning-none", "fact.certificate-none"),
        *("asked.title", "asked.alt", "asked.fact", "asked.level", "asked.share", "asked.usual"),
        *("withheld", "under", "pays.lead", "pays.caption", "pays.level", "pays.week"),
        *(
            "pays.rate",
            "pays.unit",
            "pays.care",
            "none",
            "source.asked",
            "source.entry",
            "source.pays",
        ),
        *("source.pays-read", "source.pays-inferred", "source.licensed", "source.licensed-quoted"),
    ),
)
