"""One field as content states it."""

# No postponed annotations here: cattrs reads a renamed key only from a live one.
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default
from typing import Annotated, Literal, Self

from cattrs.gen import override

FieldType = Literal[
    "text",
    "number",
    "money",
    "hours",
    "percent",
    "date",
    "month",
    "choice",
    "scale",
    "check",
    "occupation",
    "currency",
    "country",
    "area",
]

UNKNOWN = "?"  # what a field open to it holds for "I don't know yet", typed or chosen
UNSAID = "unsaid"  # what a country or an area holds for "prefer not to say"
NUMBERS = frozenset(("number", "money", "hours", "percent"))
LARGEST = 1e12
PLACE = re.compile(r"[a-z0-9-]+#[1-9][0-9]?")
LIMITS: Mapping[FieldType, tuple[float, float]] = {
    "text": (1, 2000),
    "occupation": (1, 120),
    "number": (-LARGEST, LARGEST),
    "money": (0, LARGEST),
    "hours": (0, 168),
    "percent": (0, 100),
    "date": (1900, 2100),
    "month": (1900, 2100),
}
BOUNDED = NUMBERS | {"date", "month"}
KEYS_OF: Mapping[str, frozenset[str]] = {
    "options": frozenset(("choice", "area")),
    "min": BOUNDED,
    "max": BOUNDED | {"text"},
    "long": frozenset(("text",)),
    "total": NUMBERS,
    "from": frozenset(("scale",)),
    "to": frozenset(("scale",)),
    "low": frozenset(("scale",)),
    "high": frozenset(("scale",)),
    "unit": NUMBERS,
    "within": frozenset(("area",)),
}


@dataclass(frozen=True, kw_only=True)
class When:
    """A condition on other fields of a form: `filled` ones (0 is not) and `blank` ones.

    `table` is a reference table that the country must have, in the currency in force.
    """

    filled: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field: its type, its label and what its type allows.

    `min` and `max` are in the field's own unit: characters of a text, years of a date or month.
    `total` is the sum that a ledger's column is watched for. An `optional` field may stay empty
    without leaving the exercise undecided; one with a `when` is asked only then, and stays once it
    is answered. Neighbours of one `group` stand together under that text. The options of an `area`
    are those of the country where the learner works; of one `within` another, those that lie
    there. One that is `unknown` can hold "I don't know yet". `label_from` is `exercise#place`: what
    an earlier `compare` put in that place is the label, once it is known.

    Raises:
        ValueError: a key does not fit the type; the text begins with the key.
    """

    type: FieldType
    label: str
    hint: str = ""
    options: Mapping[str, str] = default(default_factory=dict)
    min: float | None = None
    max: float | None = None
    long: bool = False
    wide: bool = False
    optional: bool = False
    total: float | None = None
    from_: Annotated[float | None, override(rename="from")] = None
    to: float | None = None
    low: str = ""
    high: str = ""
    unit: str = ""
    group: str = ""
    label_from: str = ""
    when: When | None = None
    within: str = ""
    unknown: bool = False

    def __post_init__(self) -> None:
        for key, types in KEYS_OF.items():
            value = getattr(self, "from_" if key == "from" else key)
            if value not in (None, False, "", {}) and self.type not in types:
                raise ValueError(f"{key}: not for a {self.type} field")
        if self.type == "choice" and len(self.options) < 2:
            raise ValueError("options: expected at least two")
        if self.type == "scale":
            self._check_scale()
        if self.label_from and not PLACE.fullmatch(self.label_from):
            raise ValueError("label_from: expected exercise#place, as in values#1")
        if self.when and not self.optional:
            raise ValueError("when: only for an optional field")
        low, high = self.limits
        if low > high:
            raise ValueError("max: expected more than min")

    def _check_scale(self) -> None:
        if self.from_ is None or self.to is None or self.from_ >= self.to:
            raise ValueError("from: expected a scale's ends, from below to")
        if self.from_ % 1 or self.to % 1 or self.to - self.from_ > 10:
            raise ValueError("to: expected whole numbers, at most 11 stops")

    def open_to_unknown(self) -> Self:
        """Return the same field, which can hold "I don't know yet"; a tick has nothing to hold."""
        return self if self.type == "check" else replace(self, unknown=True)

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the greatest value accepted."""
        if self.type == "scale":
            return self.from_ or 0, self.to or 0
        low, high = LIMITS.get(self.type, (0, 0))
        return low if self.min is None else self.min, high if self.max is None else self.max

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers."""
        return self.type in NUMBERS or self.type == "scale"

    @property
    def is_figure(self) -> bool:
        """Whether its values read as bare figures, to be set flush right."""
        return self.is_number and not (self.low or self.high)
