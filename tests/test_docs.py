"""The documents keep their word: commands exist, kinds and lenses are told, links lead on."""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from nbconvert.exporters import get_exporter

import workshop
from tests import programs
from tests.test_architecture import LAYERS
from workshop import cli
from workshop.content.loader import read_exercise, resolve
from workshop.exercises import KINDS, Exercise
from workshop.exercises.fields.field import FieldType
from workshop.lenses import LENSES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
README, CONTRIBUTING, CONTENT, LENS_PAGE, TABLES, CHANGELOG = (
    (ROOT / name).read_text("utf-8")
    for name in (
        "README.md",
        "CONTRIBUTING.md",
        "docs/content.md",
        "docs/lenses.md",
        "docs/reference-tables.md",
        "CHANGELOG.md",
    )
)
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def blocks(text: str, language: str) -> list[str]:
    return [code for named, code in FENCE.findall(text) if named == language]


# Commands


class Unknown(AssertionError):
    """A command that is not there."""


def known_workshop(words: list[str]) -> None:
    try:
        cli.parser().parse_args([word for word in words if word != "…"])
    except SystemExit as ended:
        if ended.code:
            raise Unknown(words) from None


def known_start(words: list[str]) -> None:
    if words[0] != "start.py":
        raise Unknown(words)
    if words[1:2] == ["run"]:
        known_tool(words[2:])
    elif words[1:2] != ["test"]:
        known_workshop(words[1:])


def known_tool(words: list[str]) -> None:
    """A tool of the environment that start.py sets up, and the files it is given."""
    if words[:1] == ["uv"]:
        there: object = words[1:] in (["lock"], ["build"])
    elif words[:2] == ["python", "-m"]:
        there = importlib.util.find_spec(words[2])
    else:
        there = words and shutil.which(words[0], path=str(Path(sys.executable).parent))
    if not there:
        raise Unknown(words)
    for word in words[1:]:
        if word.startswith("tests/") and not (ROOT / word).exists():
            raise Unknown(words)


def known_npm(words: list[str]) -> None:
    scripts = json.loads((ROOT / "package.json").read_text("utf-8"))["scripts"]
    named = words[1:] if words[:1] == ["run"] else words
    if named != ["ci"] and not (len(named) == 1 and named[0] in scripts):
        raise Unknown(words)


def known_jupyter(words: list[str]) -> None:
    if words[:2] != ["nbconvert", "--to"] or not (ROOT / "notebooks/en" / words[3]).is_file():
        raise Unknown(words)
    get_exporter(words[2])


def known_conda(words: list[str]) -> None:
    named = re.search(r"^name: (.+)$", (ROOT / "environment.yml").read_text("utf-8"), re.MULTILINE)
    if words not in (["env", "create", "-f", "environment.yml"], ["activate", named[1]]):
        raise Unknown(words)


def known_copy(words: list[str]) -> None:
    if words[0] != "-r" or not (ROOT / words[1]).is_dir():
        raise Unknown(words)


def known_debian(words: list[str]) -> None:
    """Debian's own packages that the tests take too."""
    taken = {package for program in programs.PROGRAMS.values() for package in program.packages}
    if words[0] != "install" or not set(words[1:]) <= taken:
        raise Unknown(words)


PROGRAMS = {
    "workshop": known_workshop,
    "python3": known_start,
    "py": known_start,
    "npm": known_npm,
    "jupyter": known_jupyter,
    "conda": known_conda,
    "cp": known_copy,
    "apt-get": known_debian,
}


SETTING = re.compile(r"^([A-Z_]+=\S+ )+")


def typed(text: str) -> Iterator[list[str]]:
    """Each line of a console block."""
    for line in (line for code in blocks(text, "console") for line in code.splitlines()):
        if words := shlex.split(SETTING.sub("", line), comments=True):
            yield words


def spans(text: str) -> Iterator[list[str]]:
    """Each span of code, without the variables that are set before it."""
    for span in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", FENCE.sub("", text).replace("\n", " ")):
        yield SETTING.sub("", span).split()


def commands(text: str) -> Iterator[list[str]]:
    """Each line of a console block, and each span of code that begins with a program."""
    yield from typed(text)
    yield from (shlex.split(" ".join(words)) for words in spans(text) if words[0] in PROGRAMS)


def check(words: list[str]) -> None:
    if words[0] not in PROGRAMS:
        raise Unknown(words)
    PROGRAMS[words[0]](words[1:])


# What an administrator types on a server of theirs, where no clone is.
SERVERS = {"docs/hub.md": {"docker", "helm", "kubectl", "sudo"}}
# What is told to newcomers is checked in the text too; elsewhere, what is there to be typed.
TOLD = {
    (file.relative_to(ROOT).as_posix(), *words)
    for file in DOCUMENTS
    for words in (commands if file.name in ("README.md", "CONTRIBUTING.md") else typed)(
        file.read_text("utf-8")
    )
}


def test_commands_are_told_at_all():
    assert {words[1] for words in TOLD} >= set(PROGRAMS) - {"py"}
    assert len(TOLD) > 25
    assert {words[0] for words in TOLD} >= {"README.md", "CONTRIBUTING.md", "docs/facilitating.md"}


@pytest.mark.parametrize("told", sorted(TOLD), ids=" ".join)
def test_a_command_that_is_told_exists(told):
    document, *words = told
    if words[0] not in SERVERS.get(document, ()):
        check(words)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_every_command_to_type_works_in_a_fresh_clone(file):
    """Only start.py is there, and what a system has: `workshop` and uv are on nobody's path."""
    everywhere = {"python3", "cp", "apt-get", "npm"}
    allowed = everywhere | SERVERS.get(file.relative_to(ROOT).as_posix(), set())
    text = file.read_text("utf-8")
    assert {words[0] for words in typed(text)} <= allowed
    assert [words for words in spans(text) if words[0] in ("uv", "uvx")] == []


@pytest.mark.parametrize(
    "line",
    [
        "workshop fly",
        "workshop export --colour",
        "uv run pytest",
        "uvx pre-commit install",
        "python3 start.py run nothing-like-this",
        "python3 start.py run pytest tests/test_nothing.py",
        "npm run nothing",
        "python3 begin.py",
        "jupyter nbconvert --to worksheet 99_none.ipynb",
        "rm -rf data",
    ],
)
def test_a_command_that_does_not_exist_is_seen(line):
    with pytest.raises(Unknown):
        check(shlex.split(line))


def test_the_first_two_commands_are_start_and_test():
    assert blocks(README, "console")[:2] == ["python3 start.py\n", "python3 start.py test\n"]


def test_the_readme_lists_every_command_in_order():
    verbs = next(
        list(action.choices)
        for action in cli.parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert re.findall(r"^\| `workshop (\w+)", README, re.MULTILINE) == verbs


@pytest.mark.native
@pytest.mark.parametrize("words", [["check"], ["--version"], ["export", "--help"]])
def test_a_cheap_command_runs(words, tmp_path):
    command = [sys.executable, "-m", "workshop", *words]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


# What is told of the code


def test_the_cell_in_the_readme_is_a_learners_cell():
    [cell] = blocks(README, "python")
    shipped = [
        "".join(one["source"])
        for notebook in (ROOT / "notebooks" / "en").glob("*.ipynb")
        for one in json.loads(notebook.read_text("utf-8"))["cells"]
    ]
    assert cell.strip() in shipped


def test_the_readmes_layers_are_the_layers_that_are_held():
    rows = re.findall(r"^\| (\d+) \| (.*?) \|", README, re.MULTILINE)
    rooms = [
        {re.sub(r"(/|\.py)$", "", name) for name in re.findall(r"`([^`]+)`", cell)}
        for _, cell in rows
    ]
    assert [int(number) for number, _ in rows] == list(range(1, len(LAYERS) + 1))
    assert rooms == [set(layer) for layer in LAYERS]


def test_a_room_that_is_told_is_there():
    for name in re.findall(
        r"`([^`]+)`", " ".join(re.findall(r"^\| \d+ \|.*", README, re.MULTILINE))
    ):
        if "<" not in name:
            assert (ROOT / "workshop" / name).exists() or name in workshop.__all__, name


@pytest.mark.native
@pytest.mark.parametrize("example", blocks(TABLES, "python"), ids=["figures", "table"])
def test_an_example_with_the_reference_tables_runs(example, tmp_path):
    *before, last = example.strip().splitlines()
    code = "\n".join([*before, f"print({last.partition('#')[0]})"])
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.strip()


# Kinds, lenses and content


def part(title: str, level: int, text: str = CONTENT) -> str:
    """What stands beneath a heading, until the next of its level or above."""
    found = re.search(
        rf"^{'#' * level} {re.escape(title)}\n(.*?)(?=^#{{1,{level}}} |\Z)",
        text,
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"no heading {title!r}"
    return found[1]


def own_keys(kind: type[Exercise]) -> set[str]:
    shared = {field.name for field in dataclasses.fields(Exercise)}
    return {field.name for field in dataclasses.fields(kind)} - shared


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_told_with_an_example_that_works(kind):
    told = part(kind, 3)
    assert "Parts: " in told
    frame = {"kind": kind, "title": "T", "prompt": "P", "source": "S", "minutes": 1}
    examples = [tomllib.loads(one) for one in blocks(told, "toml")]
    # A facet has the rows of the first example.
    tables = {
        name: {**frame, "ingredients": [], **one}
        for name, one in zip(("options", kind), examples, strict=False)
    }
    for name, table in resolve({"docs": tables}, "docs").items():
        assert isinstance(read_exercise("docs/content.md", name, table), KINDS[kind])
    assert own_keys(KINDS[kind]) <= set().union(*examples), "each key is shown"


def test_no_kind_is_told_that_is_not_there():
    assert re.findall(r"^### (\S+)$", part("Kinds", 2), re.MULTILINE) == list(KINDS)


def test_what_every_exercise_states_is_told():
    [example] = blocks(part("A section", 2), "toml")
    [exercise] = (table for name, table in tomllib.loads(example).items() if name != "section")
    assert set(exercise) == {f.name for f in dataclasses.fields(Exercise)} - {"id"} | {"kind"}


def test_every_type_of_field_is_told():
    for one in get_args(FieldType):
        assert f"`{one}`" in part("form", 3), one


def test_what_an_edition_states_is_told():
    [example] = blocks(part("An edition", 2), "toml")
    shipped = tomllib.loads((ROOT / "data/en/workshop.toml").read_text("utf-8"))
    assert set(tomllib.loads(example)) == set(shipped)


@pytest.mark.parametrize("lens", LENSES)
def test_a_lens_is_told_with_what_it_reads(lens):
    row = re.search(rf"^\| `{lens}` \| (.*?) \|", LENS_PAGE, re.MULTILINE)
    assert row, "a row in the table of docs/lenses.md"
    for role in LENSES[lens].reads:
        assert f"`{role}`" in row[1], role


def test_the_lens_in_the_example_is_there():
    [example] = blocks(part("Lenses", 2), "toml")
    [use] = tomllib.loads(example)["lenses"].values()
    assert set(use["reads"]) == set(LENSES[use["lens"]].reads)


# Links and the changelog


def anchors(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_a_link_leads_somewhere(document):
    text = FENCE.sub("", document.read_text("utf-8"))
    for address in re.findall(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)", text):
        if address.startswith("https://"):
            continue
        name, _, anchor = address.partition("#")
        to = (document.parent / name) if name else document
        assert to.exists(), address
        assert not anchor or anchor in anchors(to.read_text("utf-8")), address


def test_the_picture_is_a_picture_with_words_for_those_who_do_not_see_it():
    [(alt, file)] = re.findall(r"!\[(.*?)\]\((.+?)\)", README)
    assert len(alt.split()) > 3
    assert (ROOT / file).read_bytes().startswith(b"\x89PNG")


def test_the_changelog_is_one_to_keep():
    kinds = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
    assert CHANGELOG.startswith("# Changelog\n")
    heads = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert heads[0] == "[Unreleased]"
    released = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - \d{4}-\d{2}-\d{2}", h) for h in heads[1:]]
    assert all(released), heads
    versions = [tuple(map(int, one.groups())) for one in released]
    assert versions == sorted(versions, reverse=True)
    if versions:
        assert ".".join(map(str, versions[0])) == PROJECT["version"]
    groups = re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)
    assert groups
    assert set(groups) <= set(kinds)
    for line in CHANGELOG.partition("## [Unreleased]")[2].splitlines():
        assert re.match(r"$|## |### |- |  \S", line), line


def test_a_file_that_is_named_is_there():
    """Files move; what a docstring or a page of documentation calls them must move along."""
    sources = [*(ROOT / "workshop").rglob("*.py"), *(ROOT / "docs").glob("*.md")]
    there = {file.name for file in ROOT.rglob("*.py") if ".venv" not in file.parts}
    gone = {
        (str(file.relative_to(ROOT)), name)
        for file in sources
        for name in re.findall(r"`(?:[\w/]+/)?(\w+\.py)`", file.read_text("utf-8"))
        if name not in there
    }
    assert gone == set()
