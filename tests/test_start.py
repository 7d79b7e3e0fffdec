"""start.py: one command from a bare Python to a running workshop."""

import ast
import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ending import end

START = Path(__file__).parent.parent / "start.py"


@pytest.fixture
def start(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("start", START)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, place in (("HERE", ""), ("OWN_UV", ".start"), ("ENVIRONMENT", ".venv")):
        monkeypatch.setattr(module, name, str(tmp_path / place))
    monkeypatch.setattr(module, "MARK", str(tmp_path / ".venv" / "set-up-for"))
    monkeypatch.setattr(module, "LOCK", str(tmp_path / ".start.lock"))
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
        name.name.partition(".")[0]
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
    assert [command[1:] for command in ran[1:]] == [
        ["-m", "tests.programs"], ["-m", "pytest", "-k", "one"],
    ]  # fmt: skip
    ran.clear()
    start.main([])
    assert len(ran) == 1, "an environment for tests starts the workshop too"


def test_every_test_is_run_by_three_workers(start, ran):
    start.main(["test"])
    assert ran[-1][1:] == [
        "-m", "pytest", "-n", "3", "--dist", "loadscope", "--no-loadscope-reorder",
    ]  # fmt: skip


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


def made_up(*steps):
    """A `run` that ends each step as told: by the first word that is found in its command."""
    done = []

    def run(command, quiet=False, where=None):
        done.append(command)
        return next((code for word, code in steps if word in command), 0)

    run.done = done
    return run


def test_an_interrupted_set_up_is_said_as_one(start, monkeypatch):
    monkeypatch.setattr(start, "found_uv", lambda: None)
    for step in ("venv", "install", "sync"):
        monkeypatch.setattr(start, "run", made_up((step, 1)))
        monkeypatch.setattr(start, "pressed", [2])
        with pytest.raises(start.Stop, match="stopped before it was done"):
            start.main([])


def test_what_an_interrupted_start_left_is_made_anew(start, monkeypatch):
    half = Path(start.program(start.OWN_UV, "python"))
    half.parent.mkdir(parents=True)
    half.touch()
    run = made_up()
    monkeypatch.setattr(start, "run", run)
    start.own_uv()
    assert not half.exists()
    assert [sys.executable, "-m", "venv", start.OWN_UV] in run.done


def test_a_folder_that_cannot_be_written_is_said_as_one(start, ran, monkeypatch):
    monkeypatch.setattr(start, "HERE", "/proc/self/fd")
    monkeypatch.setattr(start, "is_set_up", lambda testing: False)
    with pytest.raises(start.Stop, match=r"Nothing can be written.*\n  /proc/self/fd \("):
        start.main([])
    assert ran == []


def test_a_folder_that_is_set_up_need_not_be_written(start, ran, monkeypatch):
    start.main([])
    ran.clear()
    monkeypatch.setattr(start, "refuse_if_read_only", lambda: pytest.fail("it was written"))
    start.main([])
    assert len(ran) == 1


TWO = """
import importlib.util, sys, pathlib
here = pathlib.Path(sys.argv[1])
spec = importlib.util.spec_from_file_location("start", {start!r})
start = importlib.util.module_from_spec(spec)
spec.loader.exec_module(start)
start.HERE, start.LOCK = str(here), str(here / "lock")
start.ENVIRONMENT, start.MARK = str(here / ".venv"), str(here / ".venv" / "mark")
start.found_uv = lambda: "uv"
def run(command, quiet=False, where=None):
    if "sync" in command:
        (here / ".venv" / "bin").mkdir(parents=True)
        print("syncing", flush=True)
        sys.stdin.readline()
        pathlib.Path(start.program(start.ENVIRONMENT, "python")).touch()
    return 0
start.run = run
start.main([])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for uv makes a bin folder")
def test_of_two_first_starts_one_waits_for_the_other(start, tmp_path):
    command = [sys.executable, "-c", TWO.format(start=str(START)), str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    first = subprocess.Popen(command, **pipes)
    assert "1 of 3" in first.stdout.readline()
    assert "2 of 3" in first.stdout.readline()
    assert "syncing" in first.stdout.readline()
    second = subprocess.Popen(command, **pipes)
    assert "Another start" in second.stdout.readline()
    assert "3 of 3" in first.communicate("go\n", timeout=60)[0]
    assert second.communicate(timeout=60)[0] == "", "there is nothing left to set up"
    assert first.returncode == second.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_a_signal_is_passed_on_and_ctrl_c_is_the_programs_own(start, tmp_path):
    deaf = "import signal; signal.signal(signal.SIGINT, lambda *_: print('heard', flush=True));"
    program = f"{deaf} print('up', flush=True)\nwhile True: signal.pause()"
    script = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('start', {str(START)!r})\n"
        "start = importlib.util.module_from_spec(spec)\n"
        "spec.loader.exec_module(start)\n"
        f"print(start.run([sys.executable, '-c', {program!r}]), flush=True)\n"
    )
    asked = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert asked.stdout.readline() == "up\n"
    os.killpg(asked.pid, signal.SIGINT)
    assert asked.stdout.readline() == "heard\n"
    assert end(asked) == f"{-signal.SIGTERM}\n"


@pytest.fixture
def system(start, monkeypatch):
    """A system of which each test says what it has and who asks."""

    def made(programs, user, refused=()):
        asked = []
        there = dict.fromkeys(programs, "/usr/bin/it")
        monkeypatch.setattr(start.shutil, "which", there.get)
        monkeypatch.setattr(start.os, "geteuid", lambda: user, raising=False)

        def run(command, quiet=False, where=None):
            asked.append(" ".join(command))
            return int(any(word in command for word in refused))

        monkeypatch.setattr(start, "run", run)
        return asked

    return made


APT = "env DEBIAN_FRONTEND=noninteractive apt-get -qq"


def test_root_installs_a_package_and_asks_nobody(start, system):
    asked = system(["apt-get"], 0)
    assert start.apt(["chromium", "npm"])
    assert asked == [f"{APT} update", f"{APT} install --yes chromium npm"]


def test_who_may_become_root_without_a_password_does(start, system):
    asked = system(["apt-get", "sudo"], 1000)
    assert start.apt(["npm"])
    assert asked == ["sudo -n true", f"sudo -n {APT} update", f"sudo -n {APT} install --yes npm"]


@pytest.mark.parametrize(
    ("programs", "user", "refused"),
    [((), 0, ()), (("apt-get",), 1000, ()), (("apt-get", "sudo"), 1000, ("true",))],
    ids=["no apt", "no sudo", "a sudo that wants a password"],
)
def test_where_it_may_not_nothing_is_installed(start, system, programs, user, refused):
    asked = system(programs, user, refused)
    assert not start.apt(["npm"])
    assert all(command == "sudo -n true" for command in asked)


def test_a_package_that_does_not_come_is_told_from_one_that_does(start, system):
    system(["apt-get"], 0, refused=("install",))
    assert not start.apt(["npm"])


def test_for_tests_a_python_without_venv_is_mended(start, monkeypatch):
    there = []
    monkeypatch.setattr(start, "found_uv", lambda: None)
    monkeypatch.setattr(start, "apt", lambda packages: there.extend(packages) or True)
    monkeypatch.setattr(start, "run", lambda command, quiet=False: int(quiet and not there))
    assert start.own_uv(testing=True) == start.program(start.OWN_UV, "uv")
    assert there == ["python3-venv"]
    there.clear()
    with pytest.raises(start.Stop, match="sudo apt install python3-venv"):
        start.own_uv()
    assert there == [], "a learner's system is left alone"


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
