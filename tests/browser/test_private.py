"""Nothing leaves this computer, and an answer lies in the learner's one file alone."""

from pathlib import Path

import lab
import pytest
from exercises import (
    SECOND,
    START,
    exercise,
    kept,
    open_again,
    open_notebook,
    saying,
    until,
)
from exporting import export_from_menu, text
from filling import fill
from playwright.sync_api import expect
from watching import watching

pytestmark = pytest.mark.browser

CANARY = "canary-7h3x"
LOOPBACK_ONLY = Path(__file__).with_name("loopback_only")


class Left:
    """What a session on both pages left behind."""

    def __init__(self, home, served, watched, exported):
        self.home, self.served, self.watched, self.exported = home, served, watched, exported
        self.refused = home / "refused.txt"

    def holding_the_canary(self):
        files = [file for file in self.home.rglob("*") if file.is_file()]
        assert len(files) > 5
        return {file for file in files if CANARY.encode() in file.read_bytes()}


@pytest.fixture(scope="module")
def left(tmp_path_factory, chromium):
    home = tmp_path_factory.mktemp("private")
    folder = home / "workbook"
    (home / "tmp").mkdir()
    env = {
        "PYTHONPATH": lab.path_with(LOOPBACK_ONLY),
        "REFUSED": str(home / "refused.txt"),
        "TMPDIR": str(home / "tmp"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home / "run"),
    }
    with watching(chromium) as watched:
        with lab.serving(folder, env=env) as served:
            exported = a_session(watched, served)
        yield Left(home, served, watched, exported)


def a_session(watched, served):
    page = open_notebook(watched, served, START)
    with saying(page, "situation"):
        exercise(page, "situation").locator("textarea").fill(f"{CANARY} wish")
    exported = [export_from_menu(page)]
    page = open_notebook(watched, served, SECOND)
    fill(page, "job-audit", {"occupation": f"{CANARY} work", "pay": 1234})
    fill(page, "duties", {"a1.name": f"{CANARY} duty", "a1.share": 50})
    until(page, lambda: len(kept(served, "duties")) == 3)
    with page.expect_download() as download:
        page.locator(".ws-take-home button").first.click()
    exported.append(Path(download.value.path()).read_bytes())
    page.locator(".jp-Notebook h1").first.click()
    page.keyboard.press("Control+s")
    served.restart_kernels()
    page = open_again(watched)
    expect(exercise(page, "duties").locator("input").first).to_have_value(
        f"{CANARY} duty", timeout=lab.PATIENCE_MS
    )
    exported.append(export_from_menu(page))
    watched.assert_calm()
    return exported


def test_the_session_worked(left):
    assert [CANARY in text(pdf) for pdf in left.exported] == [True, True, True]


def test_no_page_asked_another_computer(left):
    assert left.watched.strangers == []


def test_no_server_or_kernel_asked_another_computer(left):
    assert not left.refused.exists() or left.refused.read_text() == ""


def test_the_guard_would_have_noticed(tmp_path):
    import os
    import subprocess
    import sys

    env = os.environ | {
        "PYTHONPATH": lab.path_with(LOOPBACK_ONLY),
        "REFUSED": str(tmp_path / "refused.txt"),
    }
    code = "import socket; socket.create_connection(('192.0.2.1', 9), timeout=1)"
    ran = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert "only this computer" in ran.stderr
    assert "192.0.2.1" in (tmp_path / "refused.txt").read_text()


def test_an_answer_lies_in_the_one_file_and_in_no_other(left):
    found = left.holding_the_canary()
    assert left.served.folder / "my-answers.jsonl" in found
    others = {file for file in found if file.suffix != ".pdf"}
    assert others == {left.served.folder / "my-answers.jsonl"}


def test_no_log_tells_an_answer(left):
    assert CANARY not in left.served.said


def test_no_checkpoint_is_kept(left):
    assert not list(left.home.rglob(".ipynb_checkpoints"))


def test_the_notebooks_are_as_they_were_shipped(left):
    from workshop import paths

    for shipped in paths.notebooks("en").glob("*.ipynb"):
        assert (left.served.folder / "en" / shipped.name).read_bytes() == shipped.read_bytes()
