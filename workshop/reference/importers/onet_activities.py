"""O*NET's activities that illustrate an interest, each with the types it belongs to."""

from __future__ import annotations

from collections import defaultdict

from workshop.reference.importers.draft import Draft
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.onet import credit
from workshop.reference.importers.onet_marks import INTERESTS
from workshop.reference.importers.refusal import Refused

COLUMNS = ("activity", "interest", "types")
TYPE = "riasec element id"
BASIC = "basic interests element id"


def read_interests(draft: Draft, offer: Offer) -> int:
    """Write the types of each basic interest; some belong to two."""
    types: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for row in offer.sheet.pick(id=BASIC, name="basic interests element name", type=TYPE):
        if row["type"] not in INTERESTS:
            raise Refused(f"{offer.sheet.file} holds {row['type']!r}, which is no interest type.")
        names[row["id"]] = row["name"]
        types[row["id"]].append(INTERESTS[row["type"]])
    rows = [
        {"interest_id": each, "interest": names[each], "types": " ".join(types[each])}
        for each in sorted(types)
    ]
    columns = ("interest_id", "interest", "types")
    draft.put("basic_interests", columns, rows, "onet-basic-interests")
    return credit(draft, "onet-basic-interests", offer, len(rows))


def read(draft: Draft, offer: Offer) -> int:
    """Write the activities in O*NET's order, each with the types of its interest."""
    file = offer.sheet.file
    types = {row["interest_id"]: row["types"] for row in draft.table("basic_interests")} | INTERESTS
    rows = []
    for row in offer.sheet.pick(id="element id", interest="element name", activity="activity"):
        if row["id"] not in types:
            raise Refused(
                f"{file} names the interest {row['interest']!r}, whose type is not known; "
                "offer Basic Interests to RIASEC with it."
            )
        rows.append(row | {"types": types[row["id"]]})
    if not set(INTERESTS.values()) <= {each for row in rows for each in row["types"].split()}:
        raise Refused(f"{file} lacks one of the six types; download it again.")
    draft.put("activities", COLUMNS, rows, "onet-activities")
    return credit(draft, "onet-activities", offer, len(rows))


FAMILIES = (
    Family(
        "onet-basic-interests",
        "O*NET basic interests",
        "basic interests to riasec",
        (BASIC, TYPE),
        read_interests,
    ),
    Family(
        "onet-activities",
        "O*NET activities",
        "interests illustrative activities",
        ("element id", "interest type", "activity"),
        read,
    ),
)
