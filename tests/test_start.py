"""start.py: one command from a bare Python to a running workshop."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

START = Path(__file__).parent.parent / "start.py"


@pytest.fixture
def start(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("start", START)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, place in (("HERE", ""), ("OWN_UV", ".start"), ("ENVIRONMENT", ".venv")):
        monkeypatch.setattr(module, name, str(tmp_path / place))
    monkeypatch.setattr(module, "MARK", str(tmp_path / ".venv" / "set-up-for"))
    (tmp_path / "uv.lock").write_text("locked")
    (tmp_path / "pyproject.toml").write_text("project")
    return module


@pytest.fixture
def ran(start, tmp_path, monkeypatch):
    """What start.py ran; a sync makes an environment, as uv does."""
    commands = []

    def run(command, quiet=False, where=None):
        commands.append(command)
        if "sync" in command:
            python = Path(start.program(start.ENVIRONMENT, "python"))
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        return 0

    monkeypatch.setattr(start, "run", run)
    monkeypatch.setattr(start, "found_uv", lambda: "uv")
    return commands


def test_it_needs_the_standard_library_only():
    imported = {
        name.name
        for node in ast.walk(ast.parse(START.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert imported <= set(sys.stdlib_module_names)


def test_an_old_python_3_can_read_it_and_says_so(start, monkeypatch):
    ast.parse(START.read_text("utf-8"), feature_version=(3, 4))
    monkeypatch.setattr(start.sys, "version_info", (3, 8, 2))
    with pytest.raises(start.Stop, match=r"needs Python 3\.11 or newer; this is Python 3\.8\.2"):
        start.main([])


def test_the_first_start_sets_up_and_the_second_does_not(start, ran):
    start.main([])
    assert [command[1] for command in ran] == ["sync", "-P"]
    assert ran[0][2:] == [
        "--locked", "--project", start.HERE, "--python", sys.executable,
        "--extra", "board", "--no-dev",
    ]  # fmt: skip
    assert ran[1][1:] == ["-P", "-m", "workshop", "start"]
    ran.clear()
    start.main(["--port", "9000"])
    assert [command[1:] for command in ran] == [["-P", "-m", "workshop", "start", "--port", "9000"]]


@pytest.mark.parametrize("changed", ["uv.lock", "pyproject.toml"])
def test_a_new_lock_sets_up_again(start, ran, tmp_path, changed):
    start.main([])
    (tmp_path / changed).write_text("newer")
    ran.clear()
    start.main([])
    assert ran[0][1] == "sync"


def test_a_folder_whose_name_the_locale_cannot_say_is_set_up(start, ran, monkeypatch):
    monkeypatch.setattr(start, "HERE", f"{start.HERE}/J\udcc3\udcb6rg")
    Path(start.HERE).mkdir()
    for name in ("uv.lock", "pyproject.toml"):
        Path(start.HERE, name).touch()
    start.main([])
    assert ran[0][1] == "sync"


def test_other_commands_go_through(start, ran):
    start.main(["export", "out.pdf"])
    assert ran[-1][1:] == ["-P", "-m", "workshop", "export", "out.pdf"]


def test_tests_set_up_the_tools_of_tests(start, ran):
    start.main([])
    ran.clear()
    start.main(["test", "-k", "one"])
    assert ran[0][-2:] == ["--group", "dev"]
    assert ran[1][1:] == ["-m", "pytest", "-k", "one"]
    ran.clear()
    start.main([])
    assert len(ran) == 1, "an environment for tests starts the workshop too"


def test_every_test_is_run_by_three_workers(start, ran):
    start.main(["test"])
    assert ran[1][1:] == ["-m", "pytest", "-n", "3", "--dist", "loadscope"]


def test_a_developers_tool_is_run_out_of_the_environment(start, ran, tmp_path):
    ruff = Path(start.program(start.ENVIRONMENT, "ruff"))
    ruff.parent.mkdir(parents=True)
    ruff.touch()
    start.main(["run", "ruff", "check", "--fix"])
    assert ran[0][-2:] == ["--group", "dev"], "the tools of tests are set up first"
    assert ran[1] == [str(ruff), "check", "--fix"]
    ran.clear()
    start.main(["run", "python", "-m", "benchmarks"])
    assert ran == [[start.program(start.ENVIRONMENT, "python"), "-m", "benchmarks"]]


def test_uv_itself_is_run_wherever_it_lies(start, ran):
    start.main(["run", "uv", "build"])
    assert ran[-1] == ["uv", "build"]


@pytest.mark.parametrize("words", [["run", "rufff"], ["run"]])
def test_a_tool_that_is_not_there_is_said(start, ran, words):
    with pytest.raises(start.Stop, match="there are pytest, ruff"):
        start.main(words)


def test_a_failed_set_up_is_said_and_tried_again(start, ran, monkeypatch):
    monkeypatch.setattr(start, "run", lambda command, quiet=False: 2)
    with pytest.raises(start.Stop, match="start again"):
        start.main([])
    assert not Path(start.MARK).exists()


def test_without_venv_it_says_what_to_install(start, monkeypatch):
    monkeypatch.setattr(start, "found_uv", lambda: None)
    monkeypatch.setattr(start, "run", lambda command, quiet=False: 1)
    with pytest.raises(start.Stop, match="sudo apt install python3-venv"):
        start.main([])


@pytest.mark.parametrize(
    ("answer", "taken"),
    [(b"uv 0.12.1 (x)", True), (b"uv 1.0.0", True), (b"uv 0.4.9", False), (b"huh", False)],
)
def test_an_old_or_broken_uv_is_left_alone(start, monkeypatch, answer, taken):
    monkeypatch.setattr(start.shutil, "which", lambda name: "/bin/uv")
    monkeypatch.setattr(start.subprocess, "check_output", lambda *a, **k: answer)
    assert (start.found_uv() is not None) == taken


def test_a_windows_environment_keeps_its_programs_in_scripts(start, monkeypatch):
    monkeypatch.setattr(start, "WINDOWS", True)
    assert Path(start.program("env", "python")).parts[-2:] == ("Scripts", "python.exe")


def test_the_exit_code_is_the_programs_own(start, tmp_path):
    assert start.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def test_stop_prints_no_traceback(tmp_path):
    copy = tmp_path / "start.py"
    copy.write_text(
        START.read_text("utf-8").replace("OLDEST = (3, 11)", "OLDEST = (9, 0)"), "utf-8"
    )
    ended = subprocess.run([sys.executable, copy], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "needs Python 9.0" in ended.stderr
