"""What we draw breaks no rule of axe and can be read in both themes, empty and filled."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from exercises import exercise
from looks import contrast, dress, each_page, give, open_all
from samples import EDITION

pytestmark = pytest.mark.browser

SCHEMES = ["light", "dark"]


@pytest.fixture(scope="class")
def filled(request, empty, book):
    section = request.cls.section
    give(book, empty, "dana", section)
    on = exercise(empty, list(EDITION.sections[section].exercises)[1])
    on.locator("[data-act=example]").click()
    on.locator(".ws-example > *").first.wait_for()
    open_all(empty)
    return empty


class Accessible:
    """What holds for each page."""

    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_an_empty_page(self, empty, scheme):
        look(empty, scheme)

    @pytest.mark.parametrize("scheme", SCHEMES)
    def test_a_filled_page(self, filled, scheme):
        look(filled, scheme)


each_page(Accessible, globals())


class TestTheCheckers:
    section = "start-here"

    def test_one_sees_what_is_too_pale(self, empty):
        empty.evaluate("document.querySelector('.ws-prompt').style.color = '#aaa'")
        dress(empty, "light")
        low = contrast(empty)["low"]
        empty.evaluate("document.querySelector('.ws-prompt').style.color = ''")
        assert len(low) == 1

    def test_one_sees_a_control_without_a_name(self, empty):
        empty.evaluate(
            "document.querySelector('.ws-body').append(document.createElement('textarea'))"
        )
        ids = [one[0] for one in broken(empty)]
        empty.evaluate("document.querySelector('.ws-body').lastChild.remove()")
        assert ids == ["label"]


def look(page, scheme):
    """See both themes, whose colours alone differ; names and structure are looked at in one."""
    dress(page, scheme)
    assert broken(page, {"runOnly": ["color-contrast"]} if scheme == "dark" else None) == []
    found = contrast(page)
    assert found["measured"] > 60
    assert found["low"] == []


def broken(page, options=None):
    found = Axe().run(page, context={"include": [[".jp-OutputArea"]]}, options=options).response
    return [
        (one["id"], node["html"][:160], node["failureSummary"])
        for one in found["violations"]
        for node in one["nodes"]
    ]
