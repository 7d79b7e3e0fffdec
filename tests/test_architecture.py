"""The house rules: layers, names, sizes, and where sentences live."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

from workshop.exercises import KINDS
from workshop.lenses import LENSES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workshop"
MODULES = sorted(
    file for file in PACKAGE.rglob("*.py") if not {"shipped", "__pycache__"} & set(file.parts)
)
NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"cli", "notebook"}),
    frozenset({"panels", "facilitation"}),
    frozenset({"documents", "board"}),
    frozenset({"responses"}),
    frozenset({"content"}),
    frozenset({"exercises", "lenses"}),
    frozenset({"reference", "storage", "render", "i18n", "jupyterlab", "widgets"}),
)
# The package names what stands on top, and where the kit's files lie stands below everything.
TOP, BOTTOM = {"__init__", "__main__"}, {"paths"}
# The order within the last layer: a widget carries the style sheet of what is rendered, and
# what the disk refused is told in the messages' words.
BESIDE = {("widgets", "render"), ("storage", "i18n")}
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
    """The number of a room's layer, from 1 on; 0 for the package itself, 8 for the paths."""
    rooms = (frozenset(TOP), *LAYERS, frozenset(BOTTOM))
    return next(number for number, names in enumerate(rooms) if name in names)


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
        if other != room(module)
        and layer(other) <= layer(room(module))
        and (room(module), other) not in BESIDE
    ]
    assert upwards == []


def test_at_the_root_lie_the_package_the_paths_and_rooms() -> None:
    files = {file.stem for file in PACKAGE.glob("*.py")}
    rooms = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    assert files == TOP | BOTTOM
    assert rooms == set().union(*LAYERS)


def test_a_panel_is_one_folder_and_so_is_a_kind() -> None:
    panels = [folder for folder in (PACKAGE / "panels").iterdir() if is_room(folder)]
    needed = ("controller.py", "view.py")
    assert [panel.name for panel in panels for name in needed if not (panel / name).is_file()] == []
    assert [panel.name for panel in panels if not list(panel.glob("*.js"))] == ["exercise"]
    kinds = {file.parent.name for file in (PACKAGE / "exercises").glob("*/__init__.py")}
    assert kinds - {"fields"} == set(KINDS)


def is_room(folder: Path) -> bool:
    return (folder / "__init__.py").is_file()


def test_a_listing_tells_a_lens_from_a_helper() -> None:
    """A lens's file has its name, and only a helper's begins with an underscore."""
    lying = {
        file.stem for file in (PACKAGE / "lenses").glob("*/*.py") if not file.stem.startswith("_")
    }
    assert lying == set(LENSES)


def test_no_module_circle() -> None:
    """Each module can be imported before those that import it."""
    names = {dotted(module): module for module in MODULES}
    needs = {name: set(modules_of(module)) & names.keys() for name, module in names.items()}
    assert list(TopologicalSorter(needs).static_order())


def dotted(module: Path) -> str:
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules_of(module: Path) -> Iterator[str]:
    """What a module imports while it is itself imported, by dotted names."""
    for node in parsed(module).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                here = ROOT / Path(*inner.split("."))
                is_module = here.with_suffix(".py").is_file() or (here / "__init__.py").is_file()
                yield inner if is_module else node.module


def test_a_module_says_in_one_sentence_what_lives_there() -> None:
    assert [named(module) for module in MODULES if not says_what_it_is(parsed(module))] == []


def says_what_it_is(module: ast.Module) -> bool:
    said = ast.get_docstring(module) or ""
    return bool(said) and said.splitlines()[0].endswith((".", ":", "`."))


def test_no_file_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools"}
    assert not [file for file in MODULES if file.stem.strip("_") in drawers]


def test_a_file_holds_one_concept() -> None:
    """A concept is the unit; what is longer than this has turned out to hold two."""
    long = {str(f.relative_to(ROOT)): len(f.read_text("utf-8").splitlines()) for f in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}


def test_the_answers_path_needs_no_thread_lock_or_database() -> None:
    barred = {"threading", "subprocess", "socket", "sqlite3", "fcntl", "multiprocessing", "pandas"}
    path = {"panels", "responses", "content", "exercises", "lenses"}
    path |= {"storage", "render", "i18n", "widgets", "paths"}
    printing = {PACKAGE / "render" / "press.py"}
    needed = []
    for module in MODULES:
        if room(module) not in path or module in printing:
            continue
        for node in ast.walk(parsed(module)):
            names = [n.name for n in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            needed += [(named(module), name) for name in names if name.split(".")[0] in barred]
    assert needed == []


SPOKEN_TO_AUTHORS = {
    "board",  # its interface is described to programs, its refusals to who starts it
    "cli",
    "content",
    "facilitation",
    "jupyterlab",
    "reference/importers",
    "i18n/messages.py",
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
            spaced = " " in node.value and node.value not in NAMES
            prose = spaced and re.fullmatch(r"[^<>=/\\]*", node.value)
            if prose and len(re.findall(r"\b[A-Za-z]{2,}\b", node.value)) >= 4:
                yield node.value


def has_docstring(node: ast.AST, documented: tuple[type, ...]) -> bool:
    return isinstance(node, documented) and ast.get_docstring(node) is not None


def test_python_holds_no_sentence_a_learner_reads() -> None:
    spoken = [
        (named(module), sentence)
        for module in MODULES
        if not module.relative_to(PACKAGE).as_posix().startswith(tuple(SPOKEN_TO_AUTHORS))
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
