"""Steps from one occupation to another: judged by people, and derived by rule for the rest."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer, Publisher
from workshop.reference.importers.figures import number
from workshop.reference.importers.occupations import known
from workshop.reference.importers.onet import CODE, credit
from workshop.reference.importers.refusal import Refused

COLUMNS = ("from_soc", "to_soc", "kind", "basis", "detail", "confidence", "core")
SIMILAR = "rule: similarity, not observed moves"
STRUCTURAL = "rule: structural"
JUDGED = "rule: listed, each judged by an editor"
SUPERVISOR = "SOC first-line supervisor"
NAMED = ("article", "editorial")
KIT = Publisher(
    name="From Job to Career, pathways",
    line="From Job to Career, {release}",
    publisher="From Job to Career contributors",
    licence="CC BY 4.0",
    credit="Steps between occupations: From Job to Career, from O*NET® relatedness, "
    "SOC supervisors, the article's examples and an editor's judgement.",
    url="",
)


def read_judged(draft: Draft, offer: Offer) -> int:
    """Write the steps that people have judged; both ends must be occupations."""
    occupations = known(draft)
    judged = list(offer.sheet.pick(**{name: name for name in COLUMNS}))
    unknown = {row[end] for row in judged for end in ("from_soc", "to_soc")} - set(occupations)
    if unknown or not judged:
        named = min(unknown, default="none at all")
        raise Refused(f"{offer.sheet.file} names occupations unknown here, such as {named}.")
    for row in judged:
        if row["kind"] not in {"promotion", "pivot"} or row["core"] not in {"Y", "N"}:
            raise Refused(
                f"{offer.sheet.file}: kind is promotion or pivot and core is Y or N, "
                f"not {row['kind']!r} and {row['core']!r}."
            )
    draft.put("pathways", COLUMNS, judged, "pathways")
    draft.sources["pathways"] = KIT.credited(offer, "2026", len(judged))
    return len(judged)


def read_related(draft: Draft, offer: Offer) -> int:
    """Write O*NET's primary related occupations, as pairs of the occupations known here."""
    codes, occupations = OnetCodes(), known(draft)
    columns = {"code": CODE, "to": r"related o\*net-soc code", "tier": "relatedness tier"}
    pairs = list(offer.sheet.pick(**columns, index="index"))
    check_onet(offer.sheet.file, (row["code"] for row in pairs), occupations, codes)
    found: dict[tuple[str, str], Row] = {}
    # A place that a specialty of the occupation holds counts only where it has none itself.
    pairs.sort(
        key=lambda row: (
            codes.profile(codes.occupation(row["to"])) != row["to"],
            number(row["index"], offer.sheet.file) or 0,
        )
    )
    for row in pairs:
        ends = codes.occupation(row["code"]), codes.occupation(row["to"])
        profiled = codes.profile(ends[0]) == row["code"]
        apart = ends[0] != ends[1] and set(ends) <= set(occupations)
        if profiled and apart and row["tier"].startswith("Primary"):
            related = {"soc_code": ends[0], "related_soc": ends[1], "tier": row["tier"]}
            found.setdefault(ends, related | {"place": row["index"]})
    rows = [found[ends] for ends in sorted(found)]
    draft.put("related", ("soc_code", "related_soc", "tier", "place"), rows, "onet-related")
    return credit(draft, "onet-related", offer, len(rows))


def derive(draft: Draft) -> None:
    """Add the steps that follow by rule where nobody has judged the pair.

    Likeness and pay make no promotion. One is called so where the article or an editor names it,
    where it stands in `promotions.csv`, or where it leads to the supervisor of the occupation's
    own group (`supervisors.csv`, whose first rows except those for whom that is no step up).
    """
    occupations = known(draft)
    up, over = _listed(occupations), _supervised(occupations)
    judged = [row for row in draft.table("pathways") if not row["confidence"].startswith("rule")]
    steps: dict[tuple[str, str], Row] = {}
    for row in (*judged, *over.values(), *_related(draft.table("related"), occupations)):
        ends = row["from_soc"], row["to_soc"]
        fits = row["basis"].startswith(NAMED) or ends in up or ends in over
        if fits or row["basis"] != SUPERVISOR:
            up_here = ends in up or (row["kind"] == "promotion" and fits)
            steps.setdefault(ends, row | {"kind": "promotion" if up_here else "pivot"})
    for ends, row in up.items():
        steps.setdefault(ends, row)
    rows = [steps[ends] for ends in sorted(steps)]
    if rows != draft.table("pathways"):
        ids = ("onet-related", "onet-job-zones")
        draft.put("pathways", COLUMNS, rows, *(each for each in ids if each in draft.sources))


def _pairs(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _listed(occupations: dict[str, Row]) -> dict[tuple[str, str], Row]:
    """Return the steps up that were judged one by one, between the occupations known here."""
    said = {"kind": "promotion", "basis": "editorial", "detail": "judged one by one"}
    return {
        (pair["from_soc"], pair["to_soc"]): pair | said | {"confidence": JUDGED, "core": "Y"}
        for pair in _pairs("promotions.csv")
        if {pair["from_soc"], pair["to_soc"]} <= set(occupations)
    }


def _supervised(occupations: dict[str, Row]) -> dict[tuple[str, str], Row]:
    """Return the steps to the supervisor of each occupation's group."""
    groups = {row["soc_prefix"]: row["supervisor"] for row in _pairs("supervisors.csv")}
    said = {"kind": "promotion", "basis": SUPERVISOR, "detail": "supervisor of the source group"}
    found = {}
    for code, row in occupations.items():
        over = next((groups[part] for part in groups if code.startswith(part)), "")
        # Pilots stand in the group of transport workers, but its supervisor is no step for them.
        if over in occupations and row["job_zone"] <= occupations[over]["job_zone"]:
            ends = {"from_soc": code, "to_soc": over}
            found[code, over] = ends | said | {"confidence": STRUCTURAL, "core": "Y"}
    return found


def _related(related: list[Row], occupations: dict[str, Row]) -> Iterator[Row]:
    for row in related:
        ends = row["soc_code"], row["related_soc"]
        if all(end in occupations for end in ends):
            yield {
                "from_soc": ends[0],
                "to_soc": ends[1],
                "kind": "pivot",
                "basis": "O*NET related",
                "detail": f"{row['tier']} #{row['place']}",
                "confidence": SIMILAR,
                "core": "Y" if row["tier"] == "Primary-Short" else "N",
            }


FAMILIES = (
    Family("pathways", "pathways", "pathways.*", COLUMNS, read_judged),
    Family(
        "onet-related",
        "O*NET related occupations",
        "related occupations",
        (CODE, r"related o\*net-soc code", "relatedness tier", "index"),
        read_related,
    ),
)
