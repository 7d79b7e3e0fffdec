"""The words of the English edition: easy to read, our own, and each with its source."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.reading_age import grade, sentences, words
from workshop import paths

DATA, NOTEBOOKS = paths.data("en"), paths.notebooks("en")
ARTICLE = Path(__file__).parents[1] / "fixtures" / "article_shingles.txt"

AGE_13 = 7.0  # United States school grade
LONGEST_SENTENCE = 25  # words
PASSAGE = 40  # words from which a passage is graded on its own
RUN = 8  # words in common with the article that would make a copy

# Spellings and words of British English: they belong to another edition.
OUR = "neighb|col|fav|hon|lab|behavi|hum|rum|harb|flav|endeav|vig|sav|arm|parl|gl[ai]m|end"
ISE = (
    "organ|special|recogn|real|summar|priorit|apolog|critic|maxim|minim|categor|custom|util|"
    "emphas|general|individual|memor|final|standard|personal|author|modern|optim|symbol|visual"
)
ELL = "travel|cancel|label|model|level|counsel|signal|fuel|dial|equal|quarrel|marvel|channel"
BRITISH = re.compile(
    rf"""\b(?:(?:{OUR})our(?!ly\b|ce)\w*|(?:{ISE})is(?:e|es|ed|er|ers|ing|ations?)|(?:{ELL})l(?:ed|er|ing)s?
    |(?:anal|catal|paral)ys(?:e|ed|es|ing)|(?:cent|theat|lit|met|fib|kilomet)res?|(?:lic|def|off)ences?
    |practis(?:e|ed|es|ing)|programmes?|cheques?|grey\w*|whilst|amongst|learnt|spelt|burnt|dreamt
    |leant|tyres?|kerbs?|mums?|mam|fortnights?|fortnightly|rotas?|adverts?|payslips?|timetables?
    |maths|cvs?|carers?|tick(?:s|ed|ing)?|diary|diaries|fulfil|fulfilment|fulfils|skilful
    |enrol|enrols|enrolment|instalments?|judgement|ageing|jewellery|cosy|(?:after|to|back|for|up|down|out|in)wards
    |at\ the\ weekend|queues?|queuing|lorry|lorries|petrol|redundan\w+|the\ till|leaflets?
    |health\ cover|medical\ cover|bank\ holidays?|noticeboards?|post\ codes?|rang|pupils?
    |reckon\w*|sceptic\w*|moulds?|anybody's\ leave|to\ the\ surgery)\b""",
    re.I | re.X,
)

NOT_READ = {"kind", "type", "lens", "reads", "source"}
INGREDIENTS = {
    "written exercise", "interpretation", "world of work", "modelling", "building support",
}  # fmt: skip


def sentences_of(table: Any) -> Iterator[str]:
    """What a learner reads of a table of content, with a word in each place."""
    if isinstance(table, str):
        yield re.sub(r"\{\w+\}", "ten", table)
    elif isinstance(table, dict):
        for key, value in table.items():
            if key not in NOT_READ:
                yield from sentences_of(value)


def prose(notebook: Path) -> Iterator[str]:
    """A notebook's Markdown as plain passages: a list item or a paragraph each."""
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            text = re.sub(r"\]\([^)]*\)|`[^`]*`|[#*_\[]", "", "".join(cell["source"]))
            yield from (one for one in re.split(r"\n(?:- |\n)", text) if words(one))


def read(file: Path) -> list[str]:
    """The texts of one file of the edition."""
    if file.suffix == ".ipynb":
        return list(prose(file))
    table = tomllib.loads(file.read_text("utf-8"))
    return list(sentences_of({"words": table["words"]} if "words" in table else table))


def shingles(text: str, run: int = RUN) -> Iterator[str]:
    """Every run of `run` words, as plain lower-case text."""
    said = words(text)
    return (" ".join(said[at : at + run]) for at in range(len(said) - run + 1))


def mark(shingle: str) -> str:
    """A shingle's mark: the article itself is not ours to keep here."""
    return hashlib.sha256(shingle.encode()).hexdigest()[:16]


def copied(text: str, marks: set[str]) -> list[str]:
    return [one for one in shingles(text) if mark(one) in marks]


SECTIONS = sorted((DATA / "sections").glob("*.toml"))
PEOPLE = sorted((DATA / "people").glob("*/*.toml"))
PAGES = sorted(file for room in ("pages", "sessions") for file in (DATA / room).glob("*.toml"))
COUNTRIES = sorted((DATA / "countries").glob("*.toml"))
READ = [DATA / "workshop.toml", *SECTIONS, *COUNTRIES, *PAGES, *sorted(NOTEBOOKS.glob("*.ipynb"))]
EXERCISES = [
    pytest.param(table, id=name)
    for file in SECTIONS
    for name, table in tomllib.loads(file.read_text("utf-8")).items()
    if name not in ("section", "lenses")
]


def named(file: Path) -> str:
    return str(file.relative_to(DATA)) if DATA in file.parents else file.name


@pytest.mark.parametrize("file", READ, ids=named)
def test_a_reader_of_thirteen_reads_a_whole_page(file: Path) -> None:
    assert grade(read(file)) <= AGE_13


@pytest.mark.parametrize("file", READ, ids=named)
def test_no_single_passage_is_much_harder_than_its_page(file: Path) -> None:
    long = [text for text in read(file) if len(words(text)) >= PASSAGE]
    assert {text: grade([text]) for text in long if grade([text]) > AGE_13 + 2} == {}


@pytest.mark.parametrize("file", READ, ids=named)
def test_no_sentence_is_too_long_for_one_breath(file: Path) -> None:
    every = [one for text in read(file) for one in sentences(text)]
    assert [one for one in every if len(words(one)) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("file", [*READ, *PEOPLE], ids=named)
def test_nothing_is_copied_from_the_article(file: Path) -> None:
    marks = set(ARTICLE.read_text("utf-8").split())
    assert copied(" . ".join(read(file)), marks) == []


def test_a_copy_is_found_whatever_its_case_and_punctuation() -> None:
    marks = {mark("one two three four five six seven eight")}
    assert copied("Well: One two, three “four” five six. Seven eight nine", marks)
    assert not copied("one two three four five six seven nine", marks)
    assert len(ARTICLE.read_text("utf-8").split()) > 500


def test_plain_words_grade_below_learned_ones() -> None:
    plain = ["You can skip this one. You can come back to it."]
    learned = ["Individualised interpretation constitutes an indispensable ingredient."]
    assert grade(plain) < 3 < AGE_13 < grade(learned)


LEARNERS_DOCS = [paths.ROOT / "README.md", paths.ROOT / "docs" / "facilitating.md"]


def in_british_words(text: str) -> list[str]:
    return [found[0] for found in BRITISH.finditer(text)]


@pytest.mark.parametrize("file", [*READ, DATA / "facilitating.toml", *PEOPLE], ids=named)
def test_the_words_are_american(file: Path) -> None:
    told = {text: in_british_words(text) for text in read(file) if text not in INGREDIENTS}
    assert {text: found for text, found in told.items() if found} == {}


@pytest.mark.parametrize("file", LEARNERS_DOCS, ids=lambda file: file.name)
def test_the_words_of_what_people_read_first_are_american(file: Path) -> None:
    prose = re.sub(r"`[^`]*`|```.*?```|\]\([^)]*\)", "", file.read_text("utf-8"), flags=re.S)
    assert in_british_words(re.sub(r"^ {3,}\w+ = .*$", "", prose, flags=re.M)) == []


@pytest.mark.parametrize(
    "british",
    [
        "my neighbours", "labelled", "a payslip", "the rota", "five adverts", "a licence",
        "to specialise", "an organisation", "my CV", "tick it", "afterwards", "health cover",
    ],
)  # fmt: skip
def test_a_british_word_is_seen(british: str) -> None:
    assert in_british_words(british)


def test_an_american_word_is_left_alone() -> None:
    said = (
        "Your hours, four exercises, a promise, hourly pay, a source, otherwise, a ticket, raised"
    )
    assert in_british_words(said) == []


@pytest.mark.parametrize("table", EXERCISES)
def test_every_exercise_says_whose_words_it_uses(table: dict[str, Any]) -> None:
    assert "CC BY 4.0" in table["source"]
    assert table["minutes"] > 0
    assert set(table["ingredients"]) <= INGREDIENTS


def test_the_five_ingredients_are_all_there() -> None:
    assert {one for case in EXERCISES for one in case.values[0]["ingredients"]} == INGREDIENTS


def test_the_article_is_credited_once() -> None:
    pages = [text for file in NOTEBOOKS.glob("*.ipynb") for text in prose(file)]
    assert sum("Inspire Ambitions" in text for text in pages) == 1


A_WEEK = re.compile(r"\ba (?:usual )?week\b", re.I)
PERIOD = re.compile(r"\b(?:each|a|in a|per) (?:hour|week|month|year)\b|\bin total\b", re.I)


def asked(table: Any, type_: str) -> Iterator[tuple[str, bool]]:
    """What each field of a type says, and whether the next field asks for the period."""
    for group in ("fields", "columns"):
        fields = list(table.get(group, {}).values())
        for field, after in pairwise([*fields, {}]):
            if field["type"] == type_:
                says = f"{field['label']} {field.get('hint', '')}"
                yield says, {"hour", "month", "year"} <= set(after.get("options", {}))


@pytest.mark.parametrize("table", EXERCISES)
def test_every_field_for_hours_says_a_week(table: dict[str, Any]) -> None:
    assert [says for says, _ in asked(table, "hours") if not A_WEEK.search(says)] == []


@pytest.mark.parametrize("table", EXERCISES)
def test_every_field_for_money_says_its_period(table: dict[str, Any]) -> None:
    told = asked(table, "money")
    assert [says for says, asks_next in told if not (asks_next or PERIOD.search(says))] == []
