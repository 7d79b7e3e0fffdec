"""A table of content as a frozen dataclass, strictly; what does not fit is named for its author."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, TypeVar

import cattrs

Made = TypeVar("Made")


class ContentError(Exception):
    """Content that does not fit; the text is `file [table].key: what is expected`."""


def structure(table: Mapping[str, Any], kind: type[Made], where: str) -> Made:
    """Fill a frozen dataclass from a table; unknown keys are errors.

    Raises:
        ContentError: the text is `where.key: what is expected`.
    """
    try:
        return converter().structure(table, kind)
    except cattrs.BaseValidationError as error:
        first = cattrs.transform_error(error, path="", format_exception=expected)[0]
        what, _, path = first.rpartition(" @ ")
        raise ContentError(f"{where}{path}: {what}") from error
    except AttributeError:
        raise ContentError(f"{where}: expected a table") from None
    except (TypeError, ValueError) as error:
        raise ContentError(f"{where}: {error}") from error


@cache
def converter() -> cattrs.Converter:
    """Build the strict converter: no extra keys, no number accepted for a text.

    There is one, since it works out how to fill a class when it first meets it.
    """
    strict = cattrs.Converter(forbid_extra_keys=True)

    def exact(value: Any, kind: Any) -> Any:
        allowed = (int, float) if kind is float else kind
        if not isinstance(value, allowed) or (isinstance(value, bool) and kind is not bool):
            raise TypeError(NAMES[kind])
        return value

    for scalar in NAMES:
        strict.register_structure_hook(scalar, exact)
    # cattrs keeps what it worked out for a table, not for the classes inside it.
    strict.register_structure_hook_factory(is_dataclass, cache(strict.gen_structure_attrs_fromdict))
    return strict


NAMES = {str: "a text", float: "a number", int: "a whole number", bool: "true or false"}


def expected(error: BaseException, kind: type | None) -> str:
    """Return what was expected, in a content author's words."""
    if isinstance(error, KeyError):
        return "missing"
    if isinstance(error, cattrs.errors.ForbiddenExtraKeysError):
        return f"unknown key {', '.join(sorted(error.extra_fields))}"
    if isinstance(error, AttributeError):
        return "expected a table"
    if isinstance(error, TypeError) and str(error) in NAMES.values():
        return f"expected {error}"
    if isinstance(error, ValueError | TypeError):
        return str(error)
    return f"expected {kind}"
