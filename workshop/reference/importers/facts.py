"""Small tables of facts, each row with its own source, and the article's job titles."""

from __future__ import annotations

import re
from collections.abc import Callable

from workshop.reference.importers.codes import SOC
from workshop.reference.importers.draft import Draft
from workshop.reference.importers.fact_tables import FACTS, OWN, Fact
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import number
from workshop.reference.importers.occupations import known
from workshop.reference.importers.refusal import Refused
from workshop.reference.importers.titles import Title, put_titles


def _reader(fact: Fact) -> Callable[[Draft, Offer], int]:
    def read(draft: Draft, offer: Offer) -> int:
        """Copy the rows after checking each figure, each source and each occupation."""
        file, columns = offer.sheet.file, fact.text + fact.figures
        kept = [name for name in offer.sheet.columns if name in columns]
        rows = list(offer.sheet.pick(**{name: name for name in columns}))
        for row in rows:
            for name in fact.figures:
                number(row[name], f"{file}, {name}")
            if any(not row[name] for name in fact.text):
                empty = next(name for name in fact.text if not row[name])
                raise Refused(f"{file} has a row without {empty}; each fact needs its source.")
            code = row.get("soc_code")
            if code is not None and (not SOC.fullmatch(code) or code not in known(draft)):
                raise Refused(f"{file} names the unknown occupation {code!r}.")
        if not rows:
            raise Refused(f"{file} holds no fact.")
        draft.put(fact.table, tuple(kept), rows, fact.table)
        if fact.table == "article_titles":
            put_titles(draft, fact.table, "article", _certain(rows))
        draft.sources[fact.table] = _publisher(fact).credited(
            offer, _release(fact, rows), len(rows)
        )
        return len(rows)

    return read


def _certain(rows: list[dict[str, str]]) -> list[Title]:
    """Return the article's titles that need no judgment, written as job titles."""
    certain = (row for row in rows if not row["evidence"].startswith("JUDGEMENT"))
    terms = ((row["article_term"], row["soc_code"]) for row in certain)
    return [Title(term[:1].upper() + term[1:], code) for term, code in terms]


def _release(fact: Fact, rows: list[dict[str, str]]) -> str:
    """Return the year of the rows, or their first and last year."""
    if not fact.dated:
        return "2026"
    years = sorted({year for row in rows for year in re.findall(r"\b20\d\d\b", row[fact.dated])})
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _publisher(fact: Fact) -> Publisher:
    official = fact.publisher != OWN
    return Publisher(
        name=fact.name,
        line=f"{fact.name}, {{release}}",
        publisher=fact.publisher,
        licence="Public domain" if official else "CC BY 4.0",
        credit=f"Source: {fact.publisher}, {fact.name.removeprefix('BLS ')}; see each row."
        if official
        else f"{fact.name}: {fact.publisher}.",
        url=fact.url,
    )


FAMILIES = tuple(
    Family(fact.table, fact.name, fact.file, fact.text + fact.figures, _reader(fact))
    for fact in FACTS
)
