"""Sentences from content, with named places to fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class MissingWords(KeyError):
    """A sentence that the page needs and content lacks."""

    def __str__(self) -> str:
        return str(self.args[0])


class Words(Mapping[str, str]):
    """A table of sentences by dotted key (`status.saved`) that knows its file."""

    def __init__(
        self,
        sentences: Mapping[str, str],
        where: str = "",
        known: Mapping[str, str] | None = None,
    ) -> None:
        """Hold sentences; `known` fills the places that are the same in every sentence."""
        self._sentences = dict(sentences)
        self._where = where
        self._known = dict(known or {})

    def over(self, others: Mapping[str, str], known: Mapping[str, str]) -> Words:
        """Return the table with other sentences for some keys, and with some places filled."""
        return Words(self._sentences | dict(others), self._where, self._known | dict(known))

    def __getitem__(self, key: str) -> str:
        try:
            return self._sentences[key]
        except KeyError:
            raise MissingWords(f"{self._where}.{key}: missing") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._sentences)

    def __len__(self) -> int:
        return len(self._sentences)

    def __call__(self, key: str, **places: str) -> str:
        """Return the sentence with its places filled.

        Raises:
            MissingWords: there is no such sentence, or it names a place that is not filled.
        """
        try:
            return self[key].format_map(self._known | places)
        except (KeyError, IndexError, ValueError) as error:
            if isinstance(error, MissingWords):
                raise
            raise MissingWords(f"{self._where}.{key}: unknown place {error}") from error


def flatten(table: Mapping[str, object], before: str = "") -> dict[str, str]:
    """Flatten nested tables of sentences into one table with dotted keys.

    Raises:
        ValueError: a value is neither a sentence nor a table; the text is its dotted key.
    """
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{before}{key}.")
        elif isinstance(value, str):
            flat[before + key] = value
        else:
            raise ValueError(f"{before}{key}: expected a sentence")
    return flat
