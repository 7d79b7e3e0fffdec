"""Start the workshop with nothing but Python: `python3 start.py`, or `python3 start.py test`.

`python3 start.py run COMMAND` runs a developer's tool (`run ruff check`). Standard library only.
It fetches uv, lets uv set up `.venv` from `uv.lock`, and hands over to `python -m workshop`. It can
be read by any Python 3, so that an old one can say that it is too old.
"""

# An old Python must be able to read this file: no annotations, no pathlib.
# ruff: noqa: ANN001, ANN201, ANN202, PTH100, PTH107, PTH110, PTH113, PTH118, PTH120, PTH123, RUF005, S603

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager

OLDEST = (3, 11)
OLDEST_UV = (0, 9)
HERE = os.path.dirname(os.path.abspath(__file__))
WINDOWS = os.name == "nt"
OWN_UV = os.path.join(HERE, ".start")
ENVIRONMENT = os.path.join(HERE, ".venv")
MARK = os.path.join(ENVIRONMENT, "set-up-for")
LOCK = os.path.join(HERE, ".start.lock")

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

INTERRUPTED = """\
Setting up was stopped before it was done. Nothing is lost: start again, and it goes on."""

NO_WRITING = """\
Nothing can be written in this folder, where the workshop sets itself up:
  {folder} ({reason})
Put it into a folder of your own, in Documents for example, and start again there."""

NO_TOOL = "There is no {name} among this project's tools; there are pytest, ruff, mypy and python."


# Each Ctrl+C that came while a program ran.
pressed = []


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
        # A browser and other programs besides Python: brought where that may be, else left out.
        run([python, "-m", "tests.programs"])
        # The browser's tests mostly wait, so a small computer carries three of them.
        all_of_them = ["-n", "3", "--dist", "loadscope", "--no-loadscope-reorder"]
        return run([python, "-m", "pytest"] + (arguments[1:] or all_of_them))
    if not arguments or arguments[0].startswith("-"):
        arguments = ["start"] + arguments
    # A file the learner names lies where they stand.
    return run([python, "-P", "-m", "workshop"] + arguments, where=None)


def set_up(testing):
    """Make `.venv` as `uv.lock` says, unless it is already so."""
    if is_set_up(testing):
        return
    refuse_if_read_only()
    with alone():
        # Another start may have set it up while this one waited.
        if not is_set_up(testing):
            make(testing)


def is_set_up(testing):
    """Whether the environment is there; one for tests can start the workshop too."""
    done = read(MARK).splitlines()
    wanted = (
        {"test " + fingerprint()}
        if testing
        else {"start " + fingerprint(), "test " + fingerprint()}
    )
    return os.path.exists(program(ENVIRONMENT, "python")) and not wanted.isdisjoint(done)


def make(testing):
    say("1 of 3  Looking for uv, the tool that sets everything up")
    uv = found_uv() or own_uv(testing)
    say("2 of 3  Setting up the workshop (the first time, this takes a minute or two)")
    # A clone is the whole kit, the coach's board with it.
    group = ["--extra", "board"] + (["--group", "dev"] if testing else ["--no-dev"])
    command = [uv, "sync", "--locked", "--project", HERE, "--python", sys.executable]
    must(command + group)
    with open(MARK, "w", encoding="utf-8") as mark:
        mark.write(("test " if testing else "start ") + fingerprint() + "\n")
    say("3 of 3  Ready" + ("" if testing else ": opening the workshop"))


def must(command):
    """Run a step of the set-up, or end with the reason."""
    if run(command) != 0:
        raise Stop(INTERRUPTED if pressed else NO_FETCH)


def refuse_if_read_only():
    probe = os.path.join(HERE, ".start-" + str(os.getpid()))
    try:
        with open(probe, "w"):
            pass
        os.remove(probe)
    except OSError as error:
        raise Stop(NO_WRITING.format(folder=HERE, reason=error.strerror)) from error


@contextmanager
def alone():
    """Hold other starts back that would set up the same folder; the system lets go at any end."""
    with open(LOCK, "a") as file:
        if not locked(file, False):
            say("Another start is setting up the workshop; this one waits for it")
            while not locked(file, True):
                pass
        yield


def locked(file, wait):
    """Whether the lock is this start's now."""
    try:
        if WINDOWS:
            import msvcrt

            # Windows waits for ten seconds at a time.
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # Some network drives know no locks; Windows says so of one that is held, too.
        return not WINDOWS
    return True


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


def own_uv(testing=False):
    """The path of a uv that is kept in `.start`, fetched the first time.

    For tests the system is asked for what its Python lacks; a learner is only told.
    """
    uv = program(OWN_UV, "uv")
    if os.path.exists(uv) and run([uv, "--version"], quiet=True) == 0:
        return uv
    if not has_venv() and not (testing and apt(["python3-venv"]) and has_venv()):
        raise Stop(INTERRUPTED if pressed else NO_VENV)
    python = program(OWN_UV, "python")
    # A start that was interrupted may have left half of it.
    shutil.rmtree(OWN_UV, ignore_errors=True)
    must([sys.executable, "-m", "venv", OWN_UV])
    must([python, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "uv>=0.9"])
    return uv


def has_venv():
    """Whether this Python can make an environment with pip: Debian's comes without."""
    return importlib.util.find_spec("venv") is not None and (
        run([sys.executable, "-m", "ensurepip", "--version"], quiet=True) == 0
    )


def apt(packages, anew=True):
    """Install packages of Debian or Ubuntu, where that may be done without asking anybody."""
    if shutil.which("apt-get") is None:
        return False
    allowed = []
    if os.geteuid() != 0:
        allowed = ["sudo", "-n"]
        if shutil.which("sudo") is None or run(allowed + ["true"], quiet=True) != 0:
            return False
    apt_get = allowed + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if anew:
        run(apt_get + ["update"])
    return run(apt_get + ["install", "--yes"] + packages, quiet=True) == 0


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
    running = []

    def pass_on(number, _):
        # At a terminal, Ctrl+C has reached the program already.
        if number == signal.SIGINT:
            pressed.append(number)
        elif running:
            running[0].send_signal(number)

    # A handler, as an ignored signal would be ignored by the program, too.
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    numbers = [getattr(signal, name) for name in names]
    before = [(number, signal.getsignal(number)) for number in numbers]
    before = [(number, handler) for number, handler in before if handler != signal.SIG_IGN]
    for number, _ in before:
        signal.signal(number, pass_on)
    try:
        running.append(subprocess.Popen(command, cwd=where, env=own, stdout=hush, stderr=hush))
        return running[0].wait()
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def say(line):
    print(line, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(str(stop))
    except KeyboardInterrupt:
        sys.exit(130)
