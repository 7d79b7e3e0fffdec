"""Answers of any kind: what an exercise could hold, extremes first, made from its own fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from workshop.exercises import Exercise
from workshop.exercises.allocate import Allocate
from workshop.exercises.compare import Compare
from workshop.exercises.estimate import SURE, Estimate
from workshop.exercises.fields import Field, Record, record
from workshop.exercises.fields.field import LARGEST, NUMBERS
from workshop.exercises.form import Form
from workshop.exercises.ledger import Ledger
from workshop.exercises.ledger.rows import MOST_ROWS
from workshop.exercises.pick import Pick
from workshop.exercises.rate import Rate
from workshop.exercises.sort import Sort
from workshop.exercises.write import Write
from workshop.storage.answers import Parts, rows

# Texts that break pages: markup, right to left, joined emoji, what is no letter, what never ends.
BRACED = "{who} {0} {"
TEXTS = (
    *("Budget", "Lead a team", "0", "½ a day", "<b>&amp;</b> </svg>", "مرحبا بالعالم", BRACED),
    *("\u202eturned\u202c", "👩🏽‍💻🇯🇴🏳️‍🌈", "a\u0000b\ud800c", "  spaced\tout  ", "Wort" * 40),
    *(
        "line\nline\r\nline",
        "budget",
        "if I am tired, then I rest",
        "x. " * 60,
        "٣ times",
        "\u200b",
    ),
)
CODES = (
    *("41-2031", "43-4051", "25-2031", "15-1252", "53-3054", "27-4021", "11-1011", "27-2011"),
    *("45-3031", "29-1022", "99-9999", "00-0000"),
)
DAYS = (
    *("1900-01-01", "1969-12-31", "2026-11-21", "2026-11-22", "2026-11-23", "2027-02-28"),
    *("2027-11-22", "2027-11-23", "2028-02-29", "2036-12-31", "2100-12-31", "0001-01-01"),
)
MONTHS = (
    *("1900", "1900-01", "1999", "2019-03", "2025-11", "2026", "2026-10", "2026-11", "2026-12"),
    *("2027", "2100-12", "2100", "0001", "9999-12"),
)
CURRENCIES = ("USD", "EUR", "JPY", "KWD")
COUNTRIES = ("US", "KE", "BE", "unsaid")
AREAS = ("48", "19100", "unsaid", "gone")
# Below a field's least stands what an older file may hold.
NUMBERS_AT = (0, -0.0, 0.001, 0.005, 0.1, 1, 5, 12.345, 52, 99.5, 168, 1500, 62_400.5, LARGEST, -3)


def answers(exercise: Exercise) -> st.SearchStrategy[Parts]:
    """Anything that an exercise could keep: nothing, half of it, all of it."""
    match exercise:
        case Form(fields=fields):
            found = cells(fields)
        case Ledger():
            found = ledger(exercise)
        case Rate(stops=scale):
            stops = round((scale.end - scale.start) / scale.step)
            marks = st.sampled_from(sorted({0, 1, stops // 2, stops - 1, stops}))
            found = some(exercise.part_names(), marks.map(lambda n: scale.start + n * scale.step))
        case Sort(bins=bins, cards=cards):
            found = some(cards, st.sampled_from(list(bins)))
        case Pick(options=options):
            found = some(options, st.just(True))
        case Compare():
            found = compare(exercise)
        case Allocate(total=total):
            hours = st.sampled_from((0, 0.25, 8, 40, 56, total / 3, total, LARGEST))
            found = some(exercise.part_names(), hours)
        case Estimate():
            found = estimate(exercise)
        case Write():
            found = some(("text",), texts())
        case _:
            raise TypeError(exercise.name)
    source = exercise.rows_from.columns if isinstance(exercise, Ledger) else {}
    # A lens reads the columns of a facet's source beside its own.
    return found.map(lambda parts: exercise.normalize(parts) | of_source(source, parts))


def of_source(columns: Record, parts: Parts) -> Parts:
    """The cells of a facet that are its source's."""
    return {
        f"{row}.{name}": value
        for row, cells in rows(parts)
        for name, value in record.normalize(columns, cells).items()
    }


def some(names: Iterable[str], values: st.SearchStrategy[Any]) -> st.SearchStrategy[Parts]:
    """None, some or all of these parts."""
    return fixed(dict.fromkeys(names, values))


def fixed(values: Mapping[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Parts]:
    """None, some or all of these parts, each with values of its own."""
    half: st.SearchStrategy[Parts] = st.fixed_dictionaries({}, optional=dict(values))
    whole: st.SearchStrategy[Parts] = st.fixed_dictionaries(dict(values))
    return st.one_of(whole, half, st.just({}))


def texts() -> st.SearchStrategy[str]:
    """Short and long, in any script; without what a slip would leave: NaN, braces, -0."""
    letters = st.characters(exclude_characters="nN{}-\u22120", exclude_categories=("Cs",))
    return st.one_of(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.text(letters, max_size=9))


def numbers(field: Field) -> st.SearchStrategy[float]:
    """Extremes, a field's own limits, and what lies between them."""
    low, high = field.limits
    likely = [one for one in NUMBERS_AT if low <= one <= high]
    between = st.floats(max(low, 0), min(high, 10_000)).map(lambda value: round(value, 2))
    return st.one_of(st.sampled_from(likely), st.sampled_from((low, high, *NUMBERS_AT)), between)


def value(field: Field) -> st.SearchStrategy[Any]:
    """What one field may hold."""
    if field.type in NUMBERS:
        return numbers(field)
    match field.type:
        case "scale":
            low, high = map(round, field.limits)
            return st.integers(low, high)
        case "choice":
            return st.sampled_from(list(field.options))
        case "currency":
            return st.sampled_from(CURRENCIES)
        case "country":
            return st.sampled_from(COUNTRIES)
        case "area":
            return st.sampled_from(AREAS)
        case "check":
            return st.just(True)
        case "date":
            return st.sampled_from(DAYS)
        case "month":
            return st.sampled_from(MONTHS)
        case _:
            return texts()


def cells(record: Record) -> st.SearchStrategy[Parts]:
    """The parts of one record; an occupation with its code, or not listed."""
    values = {name: value(field) for name, field in record.items()}
    coded = [name for name, field in record.items() if field.type == "occupation"]
    return fixed(values | {f"{name}_soc": st.sampled_from(CODES) for name in coded})


@st.composite
def ledger(draw: st.DrawFn, exercise: Ledger) -> Parts:
    """A few kinds of rows, as many times over as there may be, in any order."""
    columns = {**exercise.rows_from.columns, **exercise.columns}
    kinds = draw(st.lists(cells(columns), min_size=1, max_size=4))
    most = exercise.rows.max
    count = draw(st.sampled_from((len(kinds), len(kinds), 1, 2, most, 40, MOST_ROWS, 0)))
    seeds = [*exercise.carried.seeds]
    ids = [*seeds, *(f"r{place}" for place in range(count))][:count]
    parts: Parts = {
        f"{row}.{column}": cell
        for place, row in enumerate(ids)
        for column, cell in kinds[place % len(kinds)].items()
    }
    wished = draw(st.lists(st.sampled_from([*ids, "-r0", "zz"]), max_size=6))
    return parts | ({"order": " ".join(wished)} if wished else {})


@st.composite
def compare(draw: st.DrawFn, exercise: Compare) -> Parts:
    """A few that are picked, and an order of them: whole, half, or going round in a circle."""
    items = list(exercise.items)
    picked = draw(st.lists(st.sampled_from(items), unique=True, max_size=exercise.most))
    in_order = [one for one in items if one in picked]
    pairs = {f"{one}.{other}": (one, other) for one, other in combinations(in_order, 2)}
    firsts = draw(fixed({part: st.sampled_from(pair) for part, pair in pairs.items()}))
    straight = {part: min(pair, key=picked.index) for part, pair in pairs.items()}
    return dict.fromkeys(picked, True) | draw(st.sampled_from((straight, firsts)))


def estimate(exercise: Estimate) -> st.SearchStrategy[Parts]:
    """Stances and guesses, sure or not."""
    sure = st.sampled_from((SURE.start, 70, SURE.end))
    claims = {name: st.sampled_from(list(exercise.stances)) for name in exercise.claims}
    guesses = {
        name: st.sampled_from((guess.min, guess.max, (guess.min + guess.max) // 2))
        for name, guess in exercise.guesses.items()
    }
    return fixed(claims | guesses | {f"{name}.sure": sure for name in (*claims, *guesses)})
