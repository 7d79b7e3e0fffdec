"""Benefits as a part of what employers spend on people in the learner's kind of work."""

from __future__ import annotations

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.lenses.pay._pay import own_account
from workshop.render.blocks import Block, Heading, Paragraph, Source

SAYS = (
    *("share.title", "share.group", "share.everyone", "share.parts", "share.required"),
    *("share.own-account", "share.elsewhere", "share.source"),
)


def benefits_share(given: Given) -> tuple[Block, ...]:
    """Build the share of benefits in private firms, its parts, and what the law requires.

    Source: the country's table of what employers spend, the newest month there is.
    """
    says, amounts, job = given.says, given.amounts, given.parts["job"]
    known = given.reference.compensation(text(job, "occupation_soc"))
    if known is None:
        return ()

    def percent(value: float) -> str:
        return amounts.number(value, 1)

    told = says(
        "share.everyone" if known.everyone else "share.group",
        group=known.group, share=percent(known.benefits), when=known.reference,
    )  # fmt: skip
    parts = says(
        "share.parts",
        leave=percent(known.paid_leave),
        insurance=percent(known.insurance),
        retirement=percent(known.retirement),
        extra=percent(known.supplemental),
    )
    required = says("share.required", required=percent(known.required))
    own = own_account(job)
    elsewhere = amounts.currency != given.reference.country.currency
    return (
        Heading(says("share.title"), 3),
        Paragraph(told),
        Paragraph(f"{parts} {required}"),
        *((Paragraph(says("share.own-account")),) if own else ()),
        *((Paragraph(says("share.elsewhere"), "quiet"),) if elsewhere else ()),
        Source(says("share.source", when=known.reference)),
    )
