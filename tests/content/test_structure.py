"""Tables are structured by one converter, which learns each class of content once."""

from __future__ import annotations

from collections import Counter

import cattrs
import pytest

from workshop import paths
from workshop.content import loader, structure


def test_an_edition_is_structured_by_one_converter_that_learns_each_class_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[object] = []
    learned: Counter[object] = Counter()
    begin, learn = cattrs.Converter.__init__, cattrs.Converter.gen_structure_attrs_fromdict

    def counted_begin(self: cattrs.Converter, *rest: object, **named: object) -> None:
        made.append(self)
        begin(self, *rest, **named)  # type: ignore[arg-type]

    def counted_learn(self: cattrs.Converter, kind: type) -> object:
        learned[kind] += 1
        return learn(self, kind)

    monkeypatch.setattr(cattrs.Converter, "__init__", counted_begin)
    monkeypatch.setattr(cattrs.Converter, "gen_structure_attrs_fromdict", counted_learn)
    structure.converter.cache_clear()
    loader.load("en", paths.data("en"))
    assert len(made) == 1
    assert learned
    assert set(learned.values()) == {1}
