"""The extension is a handful of plain files that JupyterLab finds without a build."""

import json
import re
from pathlib import Path

from jupyterlab_server.config import get_federated_extensions

import workshop.jupyterlab
from workshop.jupyterlab.page_config import default_words

LAB = Path(workshop.jupyterlab.__file__).parent
STATIC = LAB / "labextensions" / "from-job-to-career" / "static"
SCRIPTS = {path.name: path.read_text("utf-8") for path in STATIC.glob("*.js")}


def test_jupyterlab_finds_it():
    found = get_federated_extensions([str(LAB / "labextensions")])
    build = found["from-job-to-career"]["jupyterlab"]["_build"]
    assert (STATIC.parent / build["load"]).is_file()
    for room in (build["extension"], build["style"]):
        assert f"'{room}'" in SCRIPTS["remoteEntry.js"]


def test_every_script_is_used_and_every_use_is_there():
    used = {name for code in SCRIPTS.values() for name in re.findall(r"'(?:\./)?(\w+\.js)'", code)}
    assert used | {"remoteEntry.js"} == set(SCRIPTS)


def test_it_asks_no_other_computer():
    for path in LAB.rglob("*"):
        if path.suffix in {".js", ".css", ".json"}:
            assert not re.search(r"https?:|//\w+\.\w+", path.read_text("utf-8")), path


def test_every_word_it_shows_is_data():
    asked = set(re.findall(r"(?:say|again)\('(\w+)'\)", "".join(SCRIPTS.values())))
    asked |= set(re.findall(r"\bwords\.(\w+)", "".join(SCRIPTS.values())))
    assert asked | {"show_code", "hide_code"} <= set(default_words())


def test_settings_name_plugins_that_exist():
    schemas = {path.parent.name for path in schema_folder().glob("*/*.json")}
    settings = json.loads((LAB / "settings" / "overrides.json").read_text("utf-8"))
    for name in settings:
        plugin, _, file = name.removeprefix("@jupyterlab/").partition(":")
        assert plugin in schemas
        assert (schema_folder() / plugin / f"{file}.json").is_file(), name


def schema_folder() -> Path:
    from jupyterlab.commands import get_app_dir

    return Path(get_app_dir()) / "schemas" / "@jupyterlab"
