"""Start the workshop with nothing but Python: `python3 start.py`, or `python3 start.py test`.

`python3 start.py run COMMAND` runs a developer's tool (`run ruff check`). Standard library only.
It fetches uv, lets uv set up `.venv` from `uv.lock`, and hands over to `python -m workshop`. It can
be read by any Python 3, so that an old one can say that it is too old.
"""

# An old Python must be able to read this file: no annotations, no pathlib.
# ruff: noqa: ANN001, ANN201, PTH100, PTH110, PTH113, PTH118, PTH120, PTH123, RUF005, S603

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
OLDEST_UV = (0, 9)
HERE = os.path.dirname(os.path.abspath(__file__))
WINDOWS = os.name == "nt"
OWN_UV = os.path.join(HERE, ".start")
ENVIRONMENT = os.path.join(HERE, ".venv")
MARK = os.path.join(ENVIRONMENT, "set-up-for")

TOO_OLD = """\
This workshop needs Python {oldest} or newer; this is Python {found}.
Install a newer one from https://www.python.org/downloads/ and start again with it."""

NO_VENV = """\
This Python lacks the parts that set up an environment (venv and pip).
  Debian, Ubuntu:  sudo apt install python3-venv
  Fedora:          sudo dnf install python3-pip
  macOS, Windows:  install Python from https://www.python.org/downloads/
Then start again."""

NO_FETCH = """\
Setting up did not finish; the lines above say why.
The first start needs the internet. Nothing is lost: start again when it is there."""

NO_TOOL = "There is no {name} among this project's tools; there are pytest, ruff, mypy and python."


class Stop(Exception):
    """A plain sentence that ends the start."""


def main(arguments):
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        raise Stop(TOO_OLD.format(oldest=".".join(map(str, OLDEST)), found=found))
    testing = arguments[:1] == ["test"]
    # `run ruff check`: a developer's tools lie in the environment, on nobody's path.
    tool = (arguments[1:] or [""]) if arguments[:1] == ["run"] else []
    set_up(testing or bool(tool))
    if tool:
        return run([found_tool(tool[0])] + tool[1:], where=None)
    python = program(ENVIRONMENT, "python")
    if testing:
        # The browser's tests mostly wait, so a small computer carries three of them.
        return run([python, "-m", "pytest"] + (arguments[1:] or ["-n", "3", "--dist", "loadscope"]))
    if not arguments or arguments[0].startswith("-"):
        arguments = ["start"] + arguments
    # A file the learner names lies where they stand.
    return run([python, "-P", "-m", "workshop"] + arguments, where=None)


def set_up(testing):
    """Make `.venv` as `uv.lock` says, unless it is already so."""
    wanted = ("test " if testing else "start ") + fingerprint()
    done = read(MARK).splitlines()
    ready = os.path.exists(program(ENVIRONMENT, "python"))
    # An environment for tests can start the workshop too.
    if ready and (wanted in done or "test " + fingerprint() in done):
        return
    say("1 of 3  Looking for uv, the tool that sets everything up")
    uv = found_uv() or own_uv()
    say("2 of 3  Setting up the workshop (the first time, this takes a minute or two)")
    # A clone is the whole kit, the coach's board with it.
    group = ["--extra", "board"] + (["--group", "dev"] if testing else ["--no-dev"])
    command = [uv, "sync", "--locked", "--project", HERE, "--python", sys.executable]
    if run(command + group) != 0:
        raise Stop(NO_FETCH)
    with open(MARK, "w", encoding="utf-8") as mark:
        mark.write(wanted + "\n")
    say("3 of 3  Ready" + ("" if testing else ": opening the workshop"))


def found_tool(name):
    """A program of the environment, or uv itself."""
    if name == "uv":
        return found_uv() or own_uv()
    path = program(ENVIRONMENT, name)
    if not os.path.isfile(path):
        raise Stop(NO_TOOL.format(name=repr(name)))
    return path


def found_uv():
    """The uv that is already on this computer, if it is new enough."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    try:
        answer = subprocess.check_output([uv, "--version"], stderr=subprocess.DEVNULL)
        version = answer.decode().split()[1].split(".")
        return uv if (int(version[0]), int(version[1])) >= OLDEST_UV else None
    except (OSError, subprocess.CalledProcessError, IndexError, ValueError):
        return None


def own_uv():
    """The path of a uv that is kept in `.start`, fetched the first time."""
    uv = program(OWN_UV, "uv")
    if os.path.exists(uv):
        return uv
    python = program(OWN_UV, "python")
    made = os.path.exists(python) or run([sys.executable, "-m", "venv", OWN_UV], quiet=True) == 0
    if not made or run([python, "-m", "pip", "--version"], quiet=True) != 0:
        shutil.rmtree(OWN_UV, ignore_errors=True)
        raise Stop(NO_VENV)
    fetch = [python, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "uv>=0.9"]
    if run(fetch) != 0:
        raise Stop(NO_FETCH)
    return uv


def program(environment, name):
    """Where an environment keeps a program, on this system."""
    if WINDOWS:
        return os.path.join(environment, "Scripts", name + ".exe")
    return os.path.join(environment, "bin", name)


def fingerprint():
    """One value for all that the environment is made from, and for where it lies."""
    parts = hashlib.sha256(os.fsencode(HERE))
    for name in ("uv.lock", "pyproject.toml"):
        with open(os.path.join(HERE, name), "rb") as file:
            parts.update(file.read())
    return parts.hexdigest()


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def run(command, quiet=False, where=HERE):
    """Run a program and return its exit code; Ctrl+C is the program's own affair."""
    hush = subprocess.DEVNULL if quiet else None
    # The learner's own VIRTUAL_ENV is not ours, and uv would remark on it.
    own = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    running = subprocess.Popen(command, cwd=where, env=own, stdout=hush, stderr=hush)
    while True:
        try:
            return running.wait()
        except KeyboardInterrupt:
            pass


def say(line):
    print(line, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(str(stop))
