"""The page is told which code may run, word for word, and its words."""

import json

from workshop.jupyterlab.page_config import default_words, told


def write(path, *cells):
    path.parent.mkdir(exist_ok=True)
    made = [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells]
    path.write_text(json.dumps({"cells": made, "metadata": {}}), "utf-8")


def test_code_is_named_by_its_path_in_the_workbook(tmp_path):
    write(tmp_path / "en" / "a.ipynb", ("markdown", "# A"), ("code", "one"), ("code", ["t", "wo"]))
    write(tmp_path / "fr" / "a.ipynb", ("code", "un"))
    page = told({"en": tmp_path / "en", "fr": tmp_path / "fr"}, {"opening": "…"})
    assert page == {
        "notebooks": {"en/a.ipynb": ["one", "two"], "fr/a.ipynb": ["un"]},
        "words": {"opening": "…"},
    }


def test_every_word_has_a_default():
    assert all(default_words().values())
