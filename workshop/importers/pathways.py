"""Steps from one occupation to another: judged by people, and derived by rule for the rest."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from workshop.importers.codes import OnetCodes, check_onet
from workshop.importers.draft import Draft, Row
from workshop.importers.family import Family, Offer, Publisher
from workshop.importers.figures import number
from workshop.importers.occupations import known
from workshop.importers.onet import CODE, credit
from workshop.importers.refusal import Refused

COLUMNS = ("from_soc", "to_soc", "kind", "basis", "detail", "confidence", "core")
SIMILAR = "rule: similarity, not observed moves"
STRUCTURAL = "rule: structural"
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
    """Take the steps people have looked at; both ends must be occupations."""
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
    """Keep O*NET's primary related occupations, as pairs of the occupations known here."""
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

    A promotion leads to a manager (closest tier) or to the group's supervisor at a median
    pay at least 10 % higher, or, within a major group, to a higher job zone at 25 % more.
    """
    judged = [row for row in draft.table("pathways") if not row["confidence"].startswith("rule")]
    steps = {(row["from_soc"], row["to_soc"]): row for row in judged}
    occupations = known(draft)
    for row in (*_supervisors(occupations), *_related(draft.table("related"), occupations)):
        steps.setdefault((row["from_soc"], row["to_soc"]), row)
    rows = [steps[ends] for ends in sorted(steps)]
    if rows != draft.table("pathways"):
        ids = ("oews", "onet-related", "onet-job-zones")
        draft.put("pathways", COLUMNS, rows, *(each for each in ids if each in draft.sources))


def _supervisors(occupations: dict[str, Row]) -> Iterator[Row]:
    with (Path(__file__).parent / "supervisors.csv").open(encoding="utf-8", newline="") as file:
        groups = {row["soc_prefix"]: row["supervisor"] for row in csv.DictReader(file)}
    for code, row in occupations.items():
        over = next((groups[part] for part in groups if code.startswith(part)), "")
        # Pilots stand in the group of transport workers, but its supervisor is no step for them.
        if over in occupations and row["job_zone"] <= occupations[over]["job_zone"]:
            ends = {"from_soc": code, "to_soc": over}
            said = {"detail": "supervisor of the source group", "confidence": STRUCTURAL}
            yield (
                ends
                | {"kind": "promotion", "basis": "SOC first-line supervisor", "core": "Y"}
                | said
            )


def _related(related: list[Row], occupations: dict[str, Row]) -> Iterator[Row]:
    for row in related:
        ends = row["soc_code"], row["related_soc"]
        if all(end in occupations for end in ends):
            now, then = (occupations[end] for end in ends)
            short = row["tier"] == "Primary-Short"
            yield {
                "from_soc": ends[0],
                "to_soc": ends[1],
                "kind": "promotion" if _promotes(now, then, short) else "pivot",
                "basis": "O*NET related",
                "detail": f"{row['tier']} #{row['place']}",
                "confidence": SIMILAR,
                "core": "Y" if short else "N",
            }


def _promotes(now: Row, then: Row, short: bool) -> bool:
    pay = [float(row["annual_median"] or 0) for row in (now, then)]
    if not all(pay):
        return False
    code, same_group = then["soc_code"], now["soc_code"][:2] == then["soc_code"][:2]
    manages = short and code.startswith("11-") and not now["soc_code"].startswith("11-")
    supervises = same_group and _supervisor(then) and not _supervisor(now)
    if manages or supervises:
        return pay[1] >= 1.10 * pay[0]
    higher = now["job_zone"] and now["job_zone"] < then["job_zone"]
    return bool(same_group and higher and pay[1] >= 1.25 * pay[0])


def _supervisor(row: Row) -> bool:
    return row["title"].lower().startswith("first-line supervisors")


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
