"""The contract of a page to take home: what it is asked, what content gives it, how it is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workshop.render.blocks import Page
from workshop.responses.responses import Responses


@dataclass(frozen=True)
class Request:
    """The request for a page: one `section`, the `chosen` exercises, or a `name` to print.

    A page reads of it what it can use.
    """

    section: str | None = None
    chosen: tuple[str, ...] = ()
    name: str = ""


class NothingDone(ValueError):
    """A refusal to build a page before anything is done; its sentence says what to do first."""


@dataclass(frozen=True)
class Requirements:
    """What `data/<edition>/pages/<id>.toml` must give.

    `reads` is an exercise by role, with the parts read of it, or a lens by role, with none.
    `says` are sentences.
    """

    reads: Mapping[str, tuple[str, ...]]
    says: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A page to take home; only one that `carries` may have the answers inside its PDF."""

    build: Callable[[Responses, Request], Page]
    needs: Requirements | None = None
    carries: bool = False
