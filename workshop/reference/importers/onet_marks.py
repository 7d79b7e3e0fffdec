"""O*NET's marks of each occupation, 1 to 7: interests, and what it gives (work values)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.occupations import fill, known
from workshop.reference.importers.onet import CODE, RATED, credit
from workshop.reference.importers.refusal import Refused

INTERESTS = {
    "1.B.1.a": "realistic",
    "1.B.1.b": "investigative",
    "1.B.1.c": "artistic",
    "1.B.1.d": "social",
    "1.B.1.e": "enterprising",
    "1.B.1.f": "conventional",
}
VALUES = {
    "1.B.2.a": "achievement",
    "1.B.2.b": "working_conditions",
    "1.B.2.c": "recognition",
    "1.B.2.d": "relationships",
    "1.B.2.e": "support",
    "1.B.2.f": "independence",
}
SCALE = (1, 7)
# Who gave the marks, by what the publisher's column says.
GIVEN_BY = {"machine": "model", "ai": "model", "analyst": "analyst"}


def read_interests(draft: Draft, offer: Offer) -> int:
    """Fill the interests, and the three highest as letters of RIASEC."""
    marks = _marks(draft, offer, "OI", INTERESTS)
    found = {}
    for code in known(draft):
        row = marks.get(code, {})
        ranked = sorted(
            (name for name in INTERESTS.values() if row.get(name)),
            key=lambda name: -float(row[name]),
        )
        found[code] = {"riasec_top3": "".join(name[0].upper() for name in ranked[:3])}
    fill(draft, "onet-interests", ("riasec_top3",), found)
    return _put(draft, offer, "interests", "onet-interests", marks, INTERESTS)


def read_values(draft: Draft, offer: Offer) -> int:
    """Fill the work values, which O*NET publishes up to release 30.2."""
    marks = _marks(draft, offer, "EX", VALUES)
    return _put(draft, offer, "work_values", "onet-work-values", marks, VALUES)


def _marks(draft: Draft, offer: Offer, scale: str, names: Mapping[str, str]) -> dict[str, Row]:
    """Return one row for each occupation that has been marked, by its SOC code."""
    file, codes, occupations = offer.sheet.file, OnetCodes(), known(draft)
    columns = dict(zip(("code", "element", "scale", "value"), RATED, strict=True))
    columns |= {"date": "date", "by": "domain source"}
    rated: dict[str, Row] = defaultdict(dict)
    for row in offer.sheet.pick(**columns):
        if row["scale"] != scale or row["element"] not in names:
            continue
        mark = number(row["value"], f"{file}, {row['code']}")
        if mark is not None and not SCALE[0] <= mark <= SCALE[1]:
            raise Refused(f"{file}, {row['code']}: {mark:g} is outside {SCALE[0]}–{SCALE[1]}.")
        year = re.search(r"\d{4}", row["date"])
        rated[row["code"]] |= {
            names[row["element"]]: written(mark),
            "year": year[0] if year else "",
            "given_by": GIVEN_BY.get(re.split(r"\W", row["by"].lower())[0], "people"),
        }
    check_onet(file, rated, occupations, codes)
    return {
        code: rated[codes.profile(code)] | {"soc_code": code}
        for code in occupations
        if codes.profile(code) in rated
    }


def _put(
    draft: Draft,
    offer: Offer,
    table: str,
    source: str,
    marks: Mapping[str, Row],
    names: Mapping[str, str],
) -> int:
    columns = ("soc_code", *names.values(), "year", "given_by")
    draft.put(table, columns, (marks[code] for code in sorted(marks)), source)
    return credit(draft, source, offer, len(marks))


MARKED = (CODE, "element id", "scale id", "data value", "date", "domain source")
FAMILIES = (
    Family(
        "onet-interests",
        "O*NET interests",
        "interests|career interest types",
        MARKED,
        read_interests,
        by_columns=False,
    ),
    Family(
        "onet-work-values",
        "O*NET work values",
        "work values",
        MARKED,
        read_values,
        by_columns=False,
    ),
)
