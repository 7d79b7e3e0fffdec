"""The suite itself: what is left out of it, and in which order it runs."""

from tests.conftest import ASKED_FOR, LONGEST, in_a_browser


def test_what_takes_longest_begins_first(request):
    def late(item):
        return item.path.stem not in LONGEST, not in_a_browser(item)

    order = [late(item) for item in request.session.items]
    assert order == sorted(order)


def test_each_of_the_longest_is_there(request):
    stems = {file.stem for file in (request.config.rootpath / "tests").rglob("test_*.py")}
    assert stems >= set(LONGEST)


def test_what_has_to_be_asked_for_is_left_out(request):
    asked = request.config.option.markexpr
    unasked = [mark for mark in ASKED_FOR if mark not in asked]
    marked = [item for item in request.session.items for mark in unasked if mark in item.keywords]
    assert marked == []
