"""The deployment bundle holds together: it parses, names agree, and no secret lies in it."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from workshop.board.hub import config

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
YAML = sorted(DEPLOY.rglob("*.yaml"))
VALUES = yaml.safe_load((DEPLOY / "k8s" / "values.yaml").read_text("utf-8"))
TLJH = yaml.safe_load((DEPLOY / "tljh" / "config.yaml").read_text("utf-8"))
MANIFESTS = list(yaml.safe_load_all((DEPLOY / "k8s" / "board.yaml").read_text("utf-8")))
IMAGE = re.compile(r"registry\.example\.org/from-job-to-career:([\d.]+)")


def manifest(kind: str) -> dict[str, Any]:
    return next(one for one in MANIFESTS if one["kind"] == kind)


def container() -> dict[str, Any]:
    [one] = manifest("Deployment")["spec"]["template"]["spec"]["containers"]
    return one


def hub_config(file: Path) -> Config:
    """What a hub reads of a file."""
    return PyFileConfigLoader(file.name, path=str(file.parent)).load_config()


# Manifests


@pytest.mark.parametrize("one", MANIFESTS, ids=lambda one: one["kind"])
def test_a_manifest_is_what_kubernetes_takes(one):
    kubernetes_validate.validate(one, "1.32", strict=True)


def test_a_manifest_with_a_bad_port_is_seen():
    bad = manifest("Service") | {"spec": {"ports": [{"port": "many"}]}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(bad, "1.32", strict=True)


def test_names_and_ports_agree():
    port = container()["ports"][0]["containerPort"]
    [service] = manifest("Service")["spec"]["ports"]
    name = manifest("Service")["metadata"]["name"]
    inside = f"http://{name}:{service['port']}"
    environment = {one["name"]: one.get("value") for one in container()["env"]}
    assert service["port"] == port
    assert service["targetPort"] == container()["ports"][0]["name"]
    assert VALUES["hub"]["services"][config.SERVICE]["url"] == inside
    assert VALUES["singleuser"]["extraEnv"][config.KERNEL_URL] == f"{inside}/services/board"
    assert environment["JUPYTERHUB_SERVICE_URL"] == f"http://0.0.0.0:{port}"
    assert environment["JUPYTERHUB_SERVICE_PREFIX"] == f"/services/{config.SERVICE}/"
    service = VALUES["hub"]["services"][config.SERVICE]
    assert environment["JUPYTERHUB_CLIENT_ID"] == service["oauth_client_id"]
    assert service["oauth_redirect_uri"] == f"/services/{config.SERVICE}/oauth_callback"
    [egress] = VALUES["singleuser"]["networkPolicy"]["egress"]
    assert egress["ports"] == [{"protocol": "TCP", "port": port}]
    labels = manifest("Deployment")["spec"]["template"]["metadata"]["labels"]
    assert manifest("Service")["spec"]["selector"].items() <= labels.items()
    assert egress["to"][0]["podSelector"]["matchLabels"].items() <= labels.items()
    policy = manifest("NetworkPolicy")["spec"]
    assert policy["podSelector"]["matchLabels"].items() <= labels.items()
    claims = [
        one["persistentVolumeClaim"]["claimName"]
        for one in manifest("Deployment")["spec"]["template"]["spec"]["volumes"]
        if "persistentVolumeClaim" in one
    ]
    assert claims == [manifest("PersistentVolumeClaim")["metadata"]["name"]]


def test_one_image_of_this_version_is_named_throughout():
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    image = VALUES["singleuser"]["image"]
    named = {container()["image"], f"{image['name']}:{image['tag']}"}
    named |= {one[0] for one in IMAGE.finditer((DEPLOY / "image/Dockerfile").read_text("utf-8"))}
    assert named == {f"registry.example.org/from-job-to-career:{version[1]}"}


def test_there_is_never_a_second_board_at_once():
    spec = manifest("Deployment")["spec"]
    assert (spec["replicas"], spec["strategy"]["type"]) == (1, "Recreate")


def test_the_board_has_no_rights_it_does_not_need():
    spec = manifest("Deployment")["spec"]["template"]["spec"]
    assert spec["automountServiceAccountToken"] is False
    assert spec["securityContext"]["runAsNonRoot"] is True
    assert container()["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }


# A hub of our own, TLJH and Kubernetes are told the same


@pytest.fixture(params=["jupyterhub_config.py", "tljh/10-board.py"])
def told(request) -> Config:
    return hub_config(DEPLOY / request.param)


def test_a_fragment_is_what_a_hub_reads(told):
    [service] = told.JupyterHub.services
    assert service["user"] == "workshop-board", "never as root"
    assert service["command"][1:] == ["-m", "workshop", "board", "hub"]
    assert told.Spawner.server_token_scopes == list(config.KERNEL_SCOPES)


def test_kubernetes_is_told_what_the_fragments_say(told):
    [service] = told.JupyterHub.services
    there = VALUES["hub"]["services"][service["name"]]
    assert VALUES["hub"]["config"]["JupyterHub"]["custom_scopes"] == told.JupyterHub.custom_scopes
    for key in ("oauth_client_allowed_scopes", "oauth_no_confirm"):
        assert there[key] == service[key]
    for role in told.JupyterHub.load_roles:
        assert VALUES["hub"]["loadRoles"][role.pop("name")] == role
    spoken = VALUES["hub"]["extraConfig"]["10-board"]
    given = Config()
    exec(spoken, {"c": given})
    assert given.Spawner.server_token_scopes == told.Spawner.server_token_scopes
    assert list(told.Spawner.environment) == list(VALUES["singleuser"]["extraEnv"])


def test_what_a_distribution_has_set_stays():
    theirs = Config()
    theirs.JupyterHub.services = [{"name": "cull"}]
    theirs.JupyterHub.load_roles = [{"name": "cull"}]
    theirs.Spawner.environment = {"THEIRS": "1"}
    config.configure(theirs, coaches=["ada"], database="sqlite://")
    assert [one["name"] for one in theirs.JupyterHub.services] == ["cull", "board"]
    assert theirs.JupyterHub.load_roles[0] == {"name": "cull"}
    assert theirs.JupyterHub.load_roles[-1]["users"] == ["ada"]
    assert theirs.Spawner.environment["THEIRS"] == "1"


def test_only_the_facilitators_role_may_facilitate():
    theirs = Config()
    config.configure(theirs, coaches=["ada"], database="sqlite://")
    may = [
        one["name"] for one in theirs.JupyterHub.load_roles if config.FACILITATE in one["scopes"]
    ]
    assert may == [config.ROLE]
    assert config.FACILITATE not in config.KERNEL_SCOPES


# Culling, and secrets


@pytest.mark.parametrize(
    "timeout", [TLJH["services"]["cull"]["timeout"], VALUES["cull"]["timeout"]]
)
def test_a_kernel_outlasts_a_discussion(timeout):
    assert timeout >= config.OUTLASTS_A_DISCUSSION == 10_800


SECRET = re.compile(
    r"(?i)(api_?token|password|passwd|secret|private.?key)\w*['\"]?\s*[:=]\s*['\"]?[\w/+-]{8,}"
    r"|\b[0-9a-f]{32,}\b|BEGIN [A-Z ]*PRIVATE KEY|://[^/\s:]+:[^/\s@]+@"
)


@pytest.mark.parametrize(
    "file", [one for one in sorted(DEPLOY.rglob("*")) if one.is_file()], ids=lambda one: one.name
)
def test_no_secret_lies_in_the_bundle(file):
    assert not SECRET.search(file.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    ["api_token: abcdefgh1234", "password = 'correct-horse'", "postgresql://a:b@c", "0" * 64],
)
def test_a_secret_would_be_seen(text):
    assert SECRET.search(text)


def test_every_yaml_file_says_something():
    assert len(YAML) == 3
    assert all(next(iter(yaml.safe_load_all(file.read_text("utf-8")))) for file in YAML)


def test_the_service_runs_with_the_hubs_own_python(told):
    [service] = told.JupyterHub.services
    assert service["command"][0] == sys.executable
