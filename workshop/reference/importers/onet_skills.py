"""O*NET's skill ratings, one file up to release 30.2 and two from 30.3 on."""

from __future__ import annotations

from collections import defaultdict

from workshop.reference.importers.codes import OnetCodes, check_onet
from workshop.reference.importers.draft import Draft, Row
from workshop.reference.importers.family import Family, Offer
from workshop.reference.importers.figures import number, written
from workshop.reference.importers.occupations import known
from workshop.reference.importers.onet import RATED, credit
from workshop.reference.importers.refusal import Refused

SCALES = {"IM": "importance", "LV": "level"}
RANGE = {"IM": (1, 5), "LV": (0, 7)}
OTHER_FILES = ("1.", "2.C")  # abilities, interests and work styles; knowledge


def read_all(draft: Draft, offer: Offer) -> int:
    """Replace the ratings of all skills (`Skills`, up to 30.2)."""
    draft.forget("onet-essential-skills", "onet-transferable-skills")
    return _read(draft, offer, "onet-skills", keep=False)


def read_essential(draft: Draft, offer: Offer) -> int:
    """Replace the ratings by the first half (`Essential Skills`, from 30.3 on)."""
    draft.forget("onet-skills")
    return _read(draft, offer, "onet-essential-skills", keep=False)


def read_transferable(draft: Draft, offer: Offer) -> int:
    """Add the second half (`Transferable Skills`), read after the first."""
    return _read(draft, offer, "onet-transferable-skills", keep=True)


def _read(draft: Draft, offer: Offer, source: str, keep: bool) -> int:
    file = offer.sheet.file
    codes, occupations = OnetCodes(), known(draft)
    names: dict[str, str] = {}
    rated: dict[tuple[str, str], Row] = defaultdict(dict)
    columns = dict(zip(("code", "element", "scale", "value"), RATED, strict=True))
    columns |= {"name": "element name", "suppress": "recommend suppress"}
    rows = 0
    for row in offer.sheet.pick(**columns):
        if row["scale"] not in SCALES or row["element"].startswith(OTHER_FILES):
            raise Refused(f"{file} holds {row['name']!r}, which is no skill rating.")
        figure = number(row["value"], f"{file}, {row['code']}")
        low, high = RANGE[row["scale"]]
        if figure is not None and not low <= figure <= high:
            raise Refused(f"{file}, {row['code']}: {figure:g} is outside {low}–{high}.")
        # O*NET advises against showing these: too few raters agreed.
        shown = "" if row["suppress"] == "Y" else written(figure)
        names[row["element"]] = row["name"]
        rated[row["code"], row["scale"]][row["element"]] = shown
        rows += 1
    check_onet(file, {code for code, _ in rated}, occupations, codes)
    if keep:
        names = {row["skill_id"]: row["skill"] for row in draft.table("skill_names")} | names
    wide = {(row["soc_code"], row["scale"]): row for row in draft.table("skills") if keep}
    for code in occupations:
        for scale, said in SCALES.items():
            if found := rated.get((codes.profile(code), scale)):
                blank = {"soc_code": code, "scale": said}
                wide[code, said] = wide.get((code, said), blank) | found
    described = sum(1 for _, said in wide if said == "level")
    if described < 0.75 * len(occupations):
        raise Refused(f"{file} rates only {described} occupations; it is cut short.")
    ids = tuple(sorted(names))
    ordered = (wide[at] for at in sorted(wide))
    draft.put("skills", ("soc_code", "scale", *ids), ordered, source)
    named = ({"skill_id": each, "skill": names[each]} for each in ids)
    draft.put("skill_names", ("skill_id", "skill"), named, source)
    return credit(draft, source, offer, rows)


FAMILIES = (
    Family("onet-skills", "O*NET skills", "skills", RATED, read_all, by_columns=False),
    Family(
        "onet-essential-skills",
        "O*NET essential skills",
        "essential skills",
        RATED,
        read_essential,
        by_columns=False,
    ),
    Family(
        "onet-transferable-skills",
        "O*NET transferable skills",
        "transferable skills",
        RATED,
        read_transferable,
        by_columns=False,
    ),
)
