"""No test waits for ever for a program to end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ending import end, running

pytestmark = [
    pytest.mark.native,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to pass over"),
]

HERE = Path(__file__).parent
DEAF = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("up", flush=True)
time.sleep(600)
"""
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import os; os.read({0}, 1)"], pass_fds=[{0}])
print("up", flush=True)
time.sleep(600)
"""


def started(script, **options):
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, **options
    )
    assert process.stdout.readline() == "up\n"
    return process


def test_a_program_that_listens_is_asked_and_says_its_last_words():
    script = """
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (print("bye", flush=True), sys.exit(0)))
print("up", flush=True)
time.sleep(600)
"""
    process = started(script)
    assert end(process) == "bye\n"
    assert process.returncode == 0


def test_a_program_that_passes_over_the_asking_is_killed():
    process = started(DEAF)
    end(process, patience_s=0.2)
    assert process.returncode == -signal.SIGKILL


def test_a_child_that_holds_the_output_open_keeps_nobody_waiting():
    read, write = os.pipe()
    process = started(PARENT.format(read), pass_fds=[read])
    end(process, patience_s=0.2)
    os.close(write)
    os.close(read)
    assert process.returncode in (-signal.SIGTERM, -signal.SIGKILL)


def test_a_program_that_ran_for_a_while_is_ended_whatever_happens():
    with (
        pytest.raises(ZeroDivisionError),
        running([sys.executable, "-c", "import time; time.sleep(600)"]) as process,
    ):
        raise ZeroDivisionError
    assert process.returncode == -signal.SIGTERM


def test_every_test_ends_its_programs_this_way():
    asks = re.compile(
        r"\.terminate\(\)|\.send_signal\((?!signal\.SIGKILL\))|with subprocess\.Popen"
    )
    # What a signal does is what that test is about.
    own = {HERE / "ending.py", Path(__file__), HERE / "jupyterlab" / "test_stopping.py"}
    told = {
        str(file.relative_to(HERE)): asks.findall(file.read_text("utf-8"))
        for file in HERE.rglob("*.py")
        if file not in own
    }
    assert {file: found for file, found in told.items() if found} == {}
