"""What we draw breaks no rule of axe and can be read in both themes, empty and filled."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from exercises import SECOND, START, exercise, forget, open_notebook
from looks import contrast, dress, give, open_all

pytestmark = pytest.mark.browser

SCHEMES = ["light", "dark"]


@pytest.fixture(scope="module", params=[START, SECOND])
def empty(request, book, reader):
    forget(book.folder)
    return open_notebook(reader, book, request.param)


@pytest.fixture(scope="module")
def filled(empty, book):
    give(book, empty, "dana")
    name = "situation" if START in empty.url else "examples"
    exercise(empty, name).locator("[data-act=example]").click()
    exercise(empty, name).locator(".ws-example > *").first.wait_for()
    open_all(empty)
    return empty


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_empty_page(empty, scheme):
    look(empty, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_filled_page(filled, scheme):
    look(filled, scheme)


def look(page, scheme):
    dress(page, scheme)
    assert broken(page) == []
    found = contrast(page)
    assert found["measured"] > 60
    assert found["low"] == []


def broken(page):
    found = Axe().run(page, context={"include": [[".jp-OutputArea"]]}).response
    return [
        (one["id"], node["html"][:160], node["failureSummary"])
        for one in found["violations"]
        for node in one["nodes"]
    ]


def test_the_contrast_checker_sees_what_is_too_pale(empty):
    empty.evaluate("document.querySelector('.ws-prompt').style.color = '#aaa'")
    dress(empty, "light")
    low = contrast(empty)["low"]
    empty.evaluate("document.querySelector('.ws-prompt').style.color = ''")
    assert len(low) == 1


def test_the_checker_of_rules_sees_a_control_without_a_name(empty):
    empty.evaluate("document.querySelector('.ws-body').append(document.createElement('textarea'))")
    ids = [one[0] for one in broken(empty)]
    empty.evaluate("document.querySelector('.ws-body').lastChild.remove()")
    assert ids == ["label"]
