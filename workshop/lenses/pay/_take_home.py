"""How take-home pay is known, in content's words: said, worked out from a table, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.lenses._answered import text
from workshop.lenses.lens import Given
from workshop.lenses.pay._pay import known, own_account
from workshop.reference.taxes import Taxes
from workshop.render.blocks import Note, Source
from workshop.storage.answers import Parts

CARES = ("care.before-tax", "care.no-table", "care.worked-out")
SOURCES = ("tax.source", "tax.read")
SAYS = (*CARES, "care.as-employee", "care.as-own-account", "care.left-out", *SOURCES)


def taxes_of(given: Given) -> Taxes | None:
    """Return the table by which pay is taxed; None where there is none in its currency."""
    if given.amounts.currency != given.reference.country.currency:
        return None
    return given.reference.taxes()


def care(given: Given, job: Parts) -> Iterator[Note]:
    """Note that take-home pay is worked out, or figures are before tax; nothing if it is said.

    A page that also has the sentences of `SAYS` says as whom, and what is left out.
    """
    says, taxes = given.says, taxes_of(given)
    match known(job, taxes):
        case "told":
            return
        case "before-tax":
            yield Note(says("care.no-table" if taxes is None else "care.before-tax"), tone="care")
            return
    lines = [says("care.worked-out", status=status(given, job))]
    if "care.left-out" in says:
        lines += [
            says("care.as-own-account" if own_account(job) else "care.as-employee"),
            says("care.left-out"),
        ]
    yield Note(" ".join(lines), tone="care")


def status(given: Given, job: Parts) -> str:
    """Return how the learner files, in the words they chose."""
    filing = text(job, "filing")
    return given.labels["job"].get(f"filing.{filing}", filing)


def sources(given: Given, job: Parts) -> Iterator[Source]:
    """Name the table that take-home pay was worked out from."""
    says, taxes = given.says, taxes_of(given)
    if taxes is None or known(job, taxes) != "worked-out":
        return
    read = "" if taxes.official else f" {says('tax.read')}"
    yield Source(says("tax.source", table=given.reference.source("taxes")) + read)
