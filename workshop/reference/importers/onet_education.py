"""O*NET's required level of education: what workers say a new hire needs, in shares."""

from __future__ import annotations

from collections import defaultdict

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.occupations import known
from workshop.reference.importers.onet import CODE, RATED, credit
from workshop.reference.importers.refusal import Refused

# Categories 1 to 12 of the scale RL.
LEVELS = (
    "less_than_high_school",
    "high_school",
    "certificate",
    "some_college",
    "associate",
    "bachelor",
    "post_bachelor_certificate",
    "master",
    "post_master_certificate",
    "first_professional",
    "doctoral",
    "post_doctoral",
)


def read(draft: Draft, offer: Offer) -> int:
    """Replace the shares of education levels (percent of raters) that a new hire needs."""
    codes, occupations = OnetCodes(), known(draft)
    shares: dict[str, Row] = defaultdict(dict)
    columns = dict(zip(("code", "element", "scale", "value"), RATED, strict=True))
    for row in offer.sheet.pick(**columns, category="category", suppress="recommend suppress"):
        if row["scale"] != "RL":
            continue
        where = f"{offer.sheet.file}, {row['code']}"
        category = number(row["category"], where)
        if category is None or category not in range(1, len(LEVELS) + 1):
            raise Refused(f"{where}: {row['category']!r} is no level of education.")
        shown = "" if row["suppress"] == "Y" else written(number(row["value"], where))
        shares[row["code"]][LEVELS[int(category) - 1]] = shown
    check_onet(offer.sheet.file, shares, occupations, codes)
    found = [
        {"soc_code": code, **shares[codes.profile(code)]}
        for code in sorted(occupations)
        if codes.profile(code) in shares
    ]
    if len(found) < 0.75 * len(occupations):
        raise Refused(f"{offer.sheet.file} describes too few occupations; it is cut short.")
    draft.put("education", ("soc_code", *LEVELS), found, "onet-education")
    return credit(draft, "onet-education", offer, len(found))


FAMILIES = (
    Family(
        "onet-education",
        "O*NET education",
        "education, training, and experience|education",
        (CODE, "element id", "scale id", "category", "data value"),
        read,
        by_columns=False,
    ),
)
