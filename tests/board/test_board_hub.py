"""The hub door on a real JupyterHub: what each person may, and what no kernel can read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.hub_asking import csrf, signed_in, with_token
from tests.hub_running import PROXY, ROOT, UIDS, Running
from tests.programs import PROGRAMS, left_out
from tests.shipped import read_edition
from workshop.board.hub.config import ACCESS, FACILITATE, KERNEL_SCOPES, SHARE
from workshop.board.questions import Question, questions

pytestmark = [
    pytest.mark.native,
    pytest.mark.skipif(
        not hasattr(os, "getuid") or os.getuid() != 0,
        reason="only root can start a server for each person as that person",
    ),
    pytest.mark.skipif(not PROXY, reason=left_out(PROGRAMS["proxy"])),
    pytest.mark.skipif(
        not all(one.stat().st_mode & 0o001 for one in (ROOT, *ROOT.parents)),
        reason="the clone lies in a folder that is closed to the people of the hub",
    ),
]
QUESTION: Question = next(iter(questions(read_edition("en")).values()))
SHARED = f"/share/{QUESTION.id}"

HOMES = ["ben", "ben/my-answers.jsonl", "workshop-board", "workshop-board/board.sqlite"]
CLOSED = [
    *HOMES,
    *(f"hub/{name}" for name in ("", "hub.sqlite", "cookie_secret", "jupyterhub_config.py")),
]


def answer(option: int) -> dict[str, dict[str, str]]:
    return {"answer": {next(iter(QUESTION.items)): list(QUESTION.options)[option]}}


@pytest.fixture(scope="module")
def hub() -> Iterator[Running]:
    # pytest's own folders are closed to everybody else.
    folder = Path(tempfile.mkdtemp(prefix="hub-"))
    running = Running(folder)
    try:
        running.start(["coach"])
        yield running
    finally:
        running.close()


@pytest.fixture(scope="module")
def ann(hub):
    return hub.serve("ann")


@pytest.fixture(scope="module")
def ben(hub):
    return hub.serve("ben")


# A kernel, with the token and the address its hub gave it


def test_each_person_is_a_uid_of_their_own(ann, ben):
    assert (ann("uid"), ben("uid")) == (UIDS["ann"], UIDS["ben"])


def test_a_kernel_shares_and_sees_its_own_row_only(ann, ben):
    assert ann("ask", "PUT", SHARED, answer(0)) is None
    assert ben("ask", "PUT", SHARED, answer(1)) is None
    assert ann("ask", "GET", "/mine") == {QUESTION.id: answer(0)["answer"]}
    assert ben("ask", "GET", "/mine") == {QUESTION.id: answer(1)["answer"]}


def test_a_kernels_token_may_what_it_needs_and_no_more(hub, ann):
    user = httpx.get(
        f"{hub.url}/hub/api/user", headers={"Authorization": f"token {ann('token')}"}
    ).json()
    scopes = set(user["scopes"])
    assert {ACCESS, SHARE} <= scopes
    assert FACILITATE not in scopes
    assert {one.partition("!")[0] for one in scopes} <= {
        *(one.partition("!")[0] for one in KERNEL_SCOPES),
        # What a token may always know, whose it is; and who may write may read.
        "read:users:name",
        "read:users:groups",
        "read:users:activity",
    }


def test_a_kernel_may_not_reveal_nor_see_the_coachs_page(hub, ann):
    token = ann("token")
    assert with_token(hub, "POST", f"/reveal/{QUESTION.id}", token).status_code == 403
    assert with_token(hub, "POST", "/close", token).status_code == 403
    page = with_token(hub, "GET", "/coach", token)
    assert (page.status_code, urlsplit(page.headers["location"]).path) == (
        303,
        "/hub/api/oauth2/authorize",
    )


@pytest.mark.parametrize("path", CLOSED)
def test_a_kernel_cannot_read_what_is_not_its_persons(hub, ann, ben, path):
    answers = hub.folder / "ben" / "my-answers.jsonl"
    answers.write_text("{}", "utf-8")
    os.chown(answers, UIDS["ben"], UIDS["ben"])
    assert (hub.folder / path).exists()
    assert ann("look", str(hub.folder / path)) == "PermissionError"
    assert ben("look", str(answers)) == "{}", "its own person can"


def test_the_board_is_no_root(hub, ann):
    ann("ask", "GET", "/mine")
    made = (hub.folder / "workshop-board" / "board.sqlite").stat()
    assert (made.st_uid, made.st_mode & 0o777) == (UIDS["workshop-board"], 0o600)


# Tokens


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer no-such-token"}])
def test_nobody_comes_in_without_a_token_of_the_hub(hub, headers):
    for method, path in (("GET", "/mine"), ("PUT", SHARED), ("POST", f"/reveal/{QUESTION.id}")):
        more = {"json": answer(0)} if method == "PUT" else {}
        said = httpx.request(method, hub.board + path, headers=headers, **more)
        assert said.status_code == 401


def test_a_token_that_may_not_share_does_not(hub):
    made = hub.token("ann", [ACCESS]).json()["token"]
    assert with_token(hub, "PUT", SHARED, made, json=answer(0)).status_code == 401


def test_a_participant_cannot_have_a_token_that_leads(hub):
    assert hub.token("ann", [FACILITATE, ACCESS]).status_code == 400


# Browsers


def test_a_participant_signs_in_and_is_no_coach(hub):
    _, page = signed_in(hub, "ben")
    assert page.status_code == 403


def test_a_cookie_alone_writes_nothing(hub):
    client, page = signed_in(hub, "coach")
    assert page.status_code == 200
    assert client.put(hub.board + SHARED, json=answer(0)).status_code == 401
    question = {"question": QUESTION.id}
    assert client.post(f"{hub.board}/coach/reveal", data=question).status_code == 403


def test_anothers_form_token_reveals_nothing(hub):
    _, stolen = signed_in(hub, "coach")
    client, _ = signed_in(hub, "coach")
    form = {"question": QUESTION.id, "csrf": csrf(stolen)}
    assert client.post(f"{hub.board}/coach/reveal", data=form).status_code == 403


def test_a_sign_in_that_this_browser_did_not_begin_is_refused(hub):
    client = hub.browser()
    assert client.get(f"{hub.board}/oauth_callback?code=x&state=y").status_code == 403


def test_the_coach_reveals_once_five_have_shared(hub, ann, ben):
    ann("ask", "PUT", SHARED, answer(0))
    ben("ask", "PUT", SHARED, answer(1))
    client, page = signed_in(hub, "coach")
    form = {"question": QUESTION.id, "csrf": csrf(page)}
    client.post(f"{hub.board}/coach/reveal", data=form)
    assert ann("ask", "GET", "/state")["shown"] == {}
    for n, name in enumerate(("cleo", "dora", "emil")):
        token = hub.token(name, [SHARE, ACCESS]).json()["token"]
        said = with_token(hub, "PUT", SHARED, token, json=answer(n % 2))
        assert said.status_code == 204
    revealed = client.post(f"{hub.board}/coach/reveal", data=form)
    assert revealed.status_code == 200
    assert ann("ask", "GET", "/state")["shown"][QUESTION.id]["people"] == 5


# Last, for it starts the hub anew


def test_who_is_taken_off_the_role_leads_no_more_after_a_restart(hub):
    client, page = signed_in(hub, "coach")
    assert page.status_code == 200
    hub.stop()
    hub.start([])
    form = {"question": QUESTION.id, "csrf": csrf(page)}
    assert client.post(f"{hub.board}/coach/reveal", data=form).status_code == 401
    assert client.get(f"{hub.board}/coach").status_code == 403
    assert hub.token("coach", [FACILITATE, ACCESS]).status_code == 400
