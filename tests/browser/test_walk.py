"""Every page is filled in by one sample person, and every person fills in two, Maggie by keyboard.

Each page is looked at as it is met, with nothing answered on it, and as it was left, filled. With
`--all-people` each of them walks through the whole workshop.
"""

import filling
import keyboard
import lab
import pytest
from drawn import plain, see
from exercises import LISTEN, exercise, lens, status, until
from looks import looks_well, looks_well_in_the_dark, open_all, open_example
from samples import EDITION, answers, as_listed, responses, same, whole
from watching import watching

from workshop.responses.readout import lens_blocks
from workshop.storage.answers import FILE_NAME, Answers

pytestmark = pytest.mark.browser

SECTIONS = list(EDITION.sections)
BROKEN = {
    word: EDITION.words[word].partition("(")[0].strip() for word in ("error.lens", "error.plain")
}


class Walker:
    """One person on their way: what they want to answer, and the page they are on."""

    def __init__(self, person, hand, served, watched, folder):
        self.person = person
        self.hand, self.served, self.watched = hand, served, watched
        self.page = watched.page
        self.wanted = whole(person, folder)
        self.at = -1
        self.lost = False

    @property
    def section(self):
        return EDITION.sections[SECTIONS[self.at]]

    @property
    def kept(self):
        return responses(self.served.folder)

    @property
    def notebook(self):
        first = next(iter(self.section.exercises))
        return self.page.locator(f"[data-workshop]:has([data-exercise='{first}'])")

    def go_to(self, place):
        """Follow the link at the end of the page before; to any other page, come back later."""
        adjoins = 0 <= self.at == place - 1
        self.answer_between(self.at, place)
        self.at = place
        self.lost = True
        if adjoins:
            link = self.page.get_by_role("link", name=self.section.title, exact=True).last
            self.hand.follow(self.page, link)
            self.page.wait_for_url(f"**/{EDITION.notebook(SECTIONS[self.at])}")
        else:
            self.watched.open(self.served, f"en/{EDITION.notebook(SECTIONS[self.at])}")
            self.page.evaluate(LISTEN)
        live = self.notebook.and_(self.page.locator(lab.LIVE))
        live.locator(".ws-take-home").wait_for(timeout=lab.PATIENCE_MS)
        looks_well(self.page)
        self.lost = False

    def answer_between(self, last, place):
        """Put into the file what the person answered on the pages that are not walked here."""
        file = Answers(self.served.folder / FILE_NAME)
        for name, parts in answers(self.person).items():
            if last < EDITION.place(name) < place:
                file.put(name, as_listed(parts))

    def answer(self, one):
        """Give the person's answer to an exercise; the file, the mark and the lenses follow."""
        wanted = self.wanted.parts(one)
        exercise(self.page, one.id).locator(".ws-prompt").wait_for()
        self.hand.fill(self.page, one.id, wanted, self.kept.shown(one))
        until(
            self.page,
            lambda: same(one.id, wanted, self.kept.parts(one)),
            lambda: f"{one.id}: {different(wanted, self.kept.parts(one))}",
        )
        status(self.page, one.id).get_by_text("Saved").wait_for()
        for name in one.lenses:
            see(self.page, self.served.folder, name)

    def look_back(self):
        """At the end of a page all is decided, nothing waits or broke, and all was calm."""
        own = [one for one in self.section.exercises.values() if self.kept.settings.includes(one)]
        strip = self.notebook.locator(".ws-strip-label")
        strip.get_by_text(f"{len(own)} of {len(own)} done").wait_for()
        for name, use in self.section.lenses.items():
            says = [getattr(block, "text", "") for block in lens_blocks(self.wanted, use)]
            waiting = use.says.get("waiting", "")
            if waiting and waiting not in says and lens(self.page, name).count():
                lens(self.page, name).get_by_text(waiting).wait_for(state="hidden")
        text = plain(self.notebook.inner_text())
        assert [one for one in BROKEN.values() if plain(one) in text] == []
        assert not (self.served.folder / "support-log.txt").exists()
        self.watched.assert_calm()

    def look_at_all(self):
        """The filled page looks well with every fold and another's answer open."""
        open_example(self.page, self.served.folder, SECTIONS[self.at])
        open_all(self.page)
        looks_well(self.page)
        looks_well_in_the_dark(self.page)


def different(wanted, found):
    """What one says and the other does not, for whoever reads a failure."""
    return [
        sorted(set(map(str, one.items())) - set(map(str, other.items())))
        for one, other in ((wanted, found), (found, wanted))
    ]


@pytest.fixture(scope="class")
def walker(request, chromium, shared_book, tmp_path_factory):
    person = request.cls.person
    folder = tmp_path_factory.mktemp(person)
    view = {"width": 1280, "height": 900}
    served = shared_book.anew()
    with watching(chromium, viewport=view, reduced_motion="reduce") as watched:
        yield Walker(person, request.cls.hand, served, watched, folder / "wanted")


def pytest_generate_tests(metafunc):
    if "section" in metafunc.fixturenames:
        own = [SECTIONS[place] for place in metafunc.cls.pages]
        everyone = metafunc.config.getoption("--all-people")
        metafunc.parametrize("section", SECTIONS if everyone else own, scope="class")


class Walk:
    """One class for each person, so that each can have a worker of its own."""

    person = ""
    pages = ()
    hand = filling

    def test_page(self, walker, section):
        if walker.lost:
            pytest.fail("the walk ended before this page", pytrace=False)
        walker.go_to(SECTIONS.index(section))
        for one in walker.section.exercises.values():
            walker.answer(one)
        walker.look_back()
        walker.look_at_all()


class TestTheo(Walk):
    person = "theo"
    pages = (0, 1)


class TestDana(Walk):
    person = "dana"
    pages = (2, 3)


class TestRay(Walk):
    person = "ray"
    pages = (4, 8)


class TestLayla(Walk):
    """She comes back after three pages that she filled in elsewhere."""

    person = "layla"
    pages = (5, 9)


class TestMaggie(Walk):
    person = "maggie"
    pages = (6, 7)
    hand = keyboard


def test_every_page_and_every_person_is_walked():
    walks = Walk.__subclasses__()
    assert sorted(walk.person for walk in walks) == sorted(EDITION.people)
    assert sorted(page for walk in walks for page in walk.pages) == list(range(len(SECTIONS)))
