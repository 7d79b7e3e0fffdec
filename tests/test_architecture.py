"""The house rules: layers, names, sizes, and where sentences live."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workshop"
MODULES = sorted(
    file for file in PACKAGE.rglob("*.py") if not {"shipped", "__pycache__"} & set(file.parts)
)
NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))

LAYERS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        [
            {"__init__", "__main__"},
            {"cli", "exporter"},
            {"workbook", "check", "doctor", "kit", "facilitating"},
            {"sharing", "handing_out", "grouping"},
            {"taking", "bringing", "keeping"},
            {"making", "continuing", "forgetting", "versions"},
            {"sheet", "pages", "progress", "anew"},
            {"elsewhere"},
            {"entries"},
            {"reading", "screen", "board", "sessions"},
            {"content"},
            {"carrying", "links"},
            {"edition"},
            {"kinds", "lenses"},
            {
                "answers",
                "reference",
                "importers",
                "outputs",
                "pictures",
                "lab",
                "support",
                "savefile",
                "facilitator",
            },
            {"rows", "overwriting"},
            {
                "blocks",
                "places",
                "words",
                "amounts",
                "journal",
                "ordering",
                "stretches",
                "structuring",
            },
            {"numerals"},
            {"number_styles"},
        ],
    )
)
HIDDEN = {
    "jupyter": {"source_hidden": True},
    "tags": ["hide-input"],
    "editable": False,
    "deletable": False,
}


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


def named(module: Path) -> str:
    return str(module.relative_to(ROOT))


def room(module: Path) -> str:
    inside = module.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def layer(name: str) -> int:
    return next(number for number, rooms in enumerate(LAYERS) if name in rooms)


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "workshop":
                yield from (
                    name.name
                    for name in node.names
                    if name.name not in ("Workbook", "Facilitating")
                )
            elif node.module.startswith("workshop."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (
                name.name.split(".")[1] for name in node.names if name.name.startswith("workshop.")
            )


def test_a_module_imports_only_downwards_or_inside_its_room() -> None:
    upwards = [
        f"{named(module)} imports {other}"
        for module in MODULES
        for other in imported(module)
        if other != room(module) and layer(other) <= layer(room(module))
    ]
    assert upwards == []


def test_a_module_says_in_one_sentence_what_lives_there() -> None:
    assert [named(module) for module in MODULES if not says_what_it_is(parsed(module))] == []


def says_what_it_is(module: ast.Module) -> bool:
    said = ast.get_docstring(module) or ""
    return bool(said) and said.splitlines()[0].endswith((".", ":", "`."))


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools"}
    assert not [file for file in MODULES if file.stem.strip("_") in drawers]


def test_a_file_stays_small_enough_to_read() -> None:
    long = {str(f.relative_to(ROOT)): len(f.read_text("utf-8").splitlines()) for f in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 200} == {}


def test_the_answers_path_needs_no_thread_lock_or_database() -> None:
    barred = {"threading", "subprocess", "socket", "sqlite3", "fcntl", "multiprocessing", "pandas"}
    path = {"journal", "answers", "blocks", "words", "amounts", "kinds", "pictures", "reading"}
    path |= {"content", "edition", "screen", "sheet", "worksheet", "workbook", "ordering"}
    needed = []
    for module in MODULES:
        if room(module) not in path:
            continue
        for node in ast.walk(parsed(module)):
            names = [n.name for n in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            needed += [(named(module), name) for name in names if name.split(".")[0] in barred]
    assert needed == []


SPOKEN_TO_AUTHORS = {
    "board",  # its interface is described to programs, its refusals to who starts it
    "structuring",
    "facilitator",
    "sessions",
    "links",
    "cli",
    "doctor",
    "check",
    "content",
    "edition",
    "importers",
    "words",
    "lab",
}


NAMES = {"From Job to Career", "From Job to Career session", "from-job-to-career"}


def sentences(module: Path) -> Iterator[str]:
    """String literals that read as prose: four words or more, not a docstring."""
    tree = parsed(module)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    told = {id(node.body[0].value) for node in ast.walk(tree) if has_docstring(node, documented)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            told |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            prose = node.value not in NAMES and re.fullmatch(r"[^<>=/\\]*", node.value)
            if prose and len(re.findall(r"\b[A-Za-z]{2,}\b", node.value)) >= 4:
                yield node.value


def has_docstring(node: ast.AST, documented: tuple[type, ...]) -> bool:
    return isinstance(node, documented) and ast.get_docstring(node) is not None


def test_python_holds_no_sentence_a_learner_reads() -> None:
    spoken = [
        (named(module), sentence)
        for module in MODULES
        if room(module) not in SPOKEN_TO_AUTHORS
        for sentence in sentences(module)
    ]
    assert spoken == []


def test_the_rule_on_sentences_can_fail(tmp_path: Path) -> None:
    module = tmp_path / "loud.py"
    module.write_text('"""A module."""\nx = "You should get a career now"\n')
    assert list(sentences(module)) == ["You should get a career now"]


def test_python_names_no_exercise() -> None:
    import tomllib

    ids: set[str] = set()
    for file in (ROOT / "data").glob("*/sections/*.toml"):
        ids |= set(tomllib.loads(file.read_text("utf-8"))) - {"section", "lenses"}
    spelt = {name for name in ids if "-" in name}
    assert spelt
    sources = {named(module): module.read_text("utf-8") for module in MODULES}
    assert [
        (module, name)
        for module, source in sources.items()
        for name in spelt
        if f'"{name}"' in source
    ] == []


def test_a_cell_is_a_sentence() -> None:
    faults = [
        (named(notebook), cell["id"], fault)
        for notebook in NOTEBOOKS
        for cell in json.loads(notebook.read_text("utf-8"))["cells"]
        if cell["cell_type"] == "code"
        for fault in faults_of(cell)
    ]
    assert faults == []


def faults_of(cell: dict[str, Any]) -> list[str]:
    """What keeps a code cell from being one clean sentence."""
    lines = [line for line in "".join(cell["source"]).splitlines() if line.strip()]
    # An exercise may be called "if-then".
    spoken = re.sub(r'"[^"]*"', "", "\n".join(lines[1:]))
    rules = {
        "its first line is no comment, and other front ends show it": lines[0].startswith("# "),
        "it is longer than four lines": len(lines) <= 4,
        "it is a program": not re.search(r"\b(def|for|if|lambda)\b", spoken),
        "it is not hidden as the others are": cell["metadata"] == HIDDEN,
        "it holds what was run": not cell["outputs"] and cell["execution_count"] is None,
    }
    return [fault for fault, holds in rules.items() if not holds]


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ({"source": "workbook.ask()"}, "its first line is no comment"),
        ({"source": "# 1\n2\n3\n4\n5"}, "longer than four"),
        ({"source": "# One\nfor one in all: ask(one)"}, "a program"),
        ({"metadata": {}}, "not hidden"),
        ({"execution_count": 1}, "what was run"),
    ],
)
def test_the_rule_on_cells_can_fail(harm: dict[str, Any], fault: str) -> None:
    clean = {"source": "# One", "metadata": HIDDEN, "outputs": [], "execution_count": None}
    assert faults_of(clean) == []
    [found] = faults_of(clean | harm)
    assert fault in found


def test_a_notebook_is_application_source() -> None:
    for notebook in NOTEBOOKS:
        read = json.loads(notebook.read_text("utf-8"))
        told = {
            "format": (read["nbformat"], read["nbformat_minor"]),
            "kernel": read["metadata"]["kernelspec"]["name"],
            "runs by itself": read["metadata"]["workshop"]["autorun"],
            "keeps widgets": "widgets" in read["metadata"],
            "cells anyone may change": [
                cell.get("id")
                for cell in read["cells"]
                if not cell["id"]
                or (cell["metadata"]["editable"], cell["metadata"]["deletable"]) != (False, False)
            ],
        }
        assert told == {
            "format": (4, 5),
            "kernel": "python3",
            "runs by itself": True,
            "keeps widgets": False,
            "cells anyone may change": [],
        }, named(notebook)
