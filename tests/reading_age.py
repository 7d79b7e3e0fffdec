"""How easy a text in English is to read: words, sentences and a school grade."""

from __future__ import annotations

import re

import textstat


def words(text: str) -> list[str]:
    """Lower-case words; a typographic apostrophe counts as a plain one."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'"))


def sentences(text: str) -> list[str]:
    """The parts of a text that end in a full stop, a mark or a line's end."""
    return [one for one in re.split(r"(?<=[.!?…])[\s”)]+|\n", text) if words(one)]


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade of texts taken together (Kincaid and others, 1975).

    Labels of a word or two are no sentences, and would flatter it. textstat counts, over plain
    sentences: syllables by the CMU dictionary, and by hyphenation where that has no entry.
    """
    whole = [one for text in texts for one in sentences(text) if re.search(r"[.!?…]\W*$", one)]
    plain = " ".join(" ".join(words(one)).capitalize() + "." for one in whole)
    return float(textstat.flesch_kincaid_grade(plain))
