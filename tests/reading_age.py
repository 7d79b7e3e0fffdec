"""How easy a text in English is to read: words, sentences, syllables and a school grade."""

from __future__ import annotations

import re


def words(text: str) -> list[str]:
    """Lower-case words; a typographic apostrophe counts as a plain one."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'"))


def sentences(text: str) -> list[str]:
    """The parts of a text that end in a full stop, a mark or a line's end."""
    return [one for one in re.split(r"(?<=[.!?…])[\s”)]+|\n", text) if words(one)]


def syllables(word: str) -> int:
    """Vowel groups without a silent e: within 1 % of the CMU dictionary over this content."""
    silent = len(re.findall(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouysxzcg]es$", word))
    return max(1, len(re.findall(r"[aeiouy]+", word)) - silent)


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade of texts taken together (Kincaid and others, 1975).

    Labels of a word or two are no sentences, and would flatter it.
    """
    whole = [one for text in texts for one in sentences(text) if re.search(r"[.!?…]\W*$", one)]
    lengths = [len(words(one)) for one in whole]
    count = sum(syllables(word) for one in whole for word in words(one))
    return 0.39 * sum(lengths) / len(lengths) + 11.8 * count / sum(lengths) - 15.59
