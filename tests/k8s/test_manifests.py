"""The manifests: what the check of k8s/ finds, and what they promise."""

from __future__ import annotations

import asyncio
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_network
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from aiohttp import web
from redis import Redis
from redis.exceptions import AuthenticationError
from saved_pages import REPOSITORY

from foldline.caching.place import CacheKind, read_place
from foldline.extractor import installed_version
from foldline.fetching.special_addresses import refusal_of
from foldline.settings import Settings, check_exposure, read_settings
from foldline.web.app import create_app
from foldline.web.handlers import WORKERS

sys.path.insert(0, str(REPOSITORY / "tests" / "caching"))

from redis_servers import RedisServer

K8S = REPOSITORY / "k8s"
BUILT = ("base", "overlays/prod", "overlays/url-mode", "overlays/cache", "overlays/sidecar")
DEFAULT_GRACE_SECONDS = 30  # Kubernetes' own terminationGracePeriodSeconds
Resource = dict[str, Any]


def load_check() -> ModuleType:
    path = REPOSITORY / "scripts" / "check_manifests.py"
    spec = importlib.util.spec_from_file_location("check_manifests", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECK = load_check()


@cache
def build(place: str) -> list[Resource]:
    """What kustomize makes of a folder; the test is skipped where nothing can build it."""
    builder = CHECK.find_builder()
    if builder is None:
        pytest.skip("neither kubectl nor kustomize is on this machine, so no overlay can be built")
    told = subprocess.run([*builder, str(K8S / place)], capture_output=True, text=True, check=True).stdout
    return [resource for resource in yaml.safe_load_all(told) if resource]


def one(resources: list[Resource], kind: str, name: str) -> Resource:
    (found,) = [each for each in resources if each["kind"] == kind and each["metadata"]["name"] == name]
    return found


def file(place: str) -> Resource:
    found: Resource = yaml.safe_load((K8S / place).read_text(encoding="utf-8"))
    return found


def pod_spec(deployment: Resource) -> Resource:
    found: Resource = deployment["spec"]["template"]["spec"]
    return found


def environment(container: Resource) -> dict[str, str]:
    return {each["name"]: each.get("value", "") for each in container["env"]}


# What the check finds


def test_the_manifests_have_no_fault() -> None:
    assert CHECK.main() == 0


def test_without_a_builder_the_parts_are_still_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(CHECK, "find_builder", lambda: None)
    assert CHECK.main() == 0
    assert "overlays were not built" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        ("base/deployment.yaml", "enableServiceLinks", "enableServicelinks", "enableServicelinks"),
        ("base/deployment.yaml", "maxSurge: 1", "maxSurge: [1]", "maxSurge"),
        ("base/service.yaml", "kind: Service", "kind: Servise", "no such kind"),
        ("base/kustomization.yaml", "rules.yaml", "ruels.yaml", "there is no ruels.yaml"),
        ("components/keys/ask-for-keys.yaml", "  name: foldline\nspec", "  name: folding\nspec", "which is not there"),
        (
            "components/cache/keep-results.yaml",
            "- name: foldline\n",
            "- name: folding\n",
            "the unknown container folding",
        ),
    ],
)
def test_a_fault_is_found(
    tmp_path: Path, path: str, old: str, new: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CHECK, "find_builder", lambda: None)
    folder = tmp_path / "k8s"
    shutil.copytree(K8S, folder)
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = [*CHECK.check_files(folder), *CHECK.check_kustomizations(folder)]
    assert any(fault in each for each in faults), faults


def test_a_build_that_fails_is_a_fault(tmp_path: Path) -> None:
    build("base")  # skips where there is no builder
    folder = tmp_path / "k8s"
    shutil.copytree(K8S, folder)
    kustomization = folder / "overlays" / "prod" / "kustomization.yaml"
    text = kustomization.read_text(encoding="utf-8")
    kustomization.write_text(
        text.replace("value: kubernetes.io/hostname", "value: kubernetes.io/rack"), encoding="utf-8"
    )
    assert any("overlays/prod" in fault for fault in CHECK.check_kustomizations(folder))


# What they promise


def pods() -> Iterator[tuple[str, Resource]]:
    for place in BUILT:
        for resource in build(place):
            if resource["kind"] == "Deployment":
                yield f"{place} {resource['metadata']['name']}", resource["spec"]["template"]["spec"]


def test_every_pod_keeps_to_the_restricted_profile() -> None:
    """The Pod Security Standard's level "restricted", and a root file system that is read-only."""
    seen = 0
    for name, spec in pods():
        seen += 1
        assert spec["automountServiceAccountToken"] is False, name
        assert spec["enableServiceLinks"] is False, name
        assert not spec.keys() & {"hostNetwork", "hostPID", "hostIPC"}, name
        assert all(volume.keys() & {"emptyDir", "configMap", "secret"} for volume in spec["volumes"]), name
        for container in [*spec["containers"], *spec.get("initContainers", [])]:
            context = spec["securityContext"] | container["securityContext"]
            assert context["runAsNonRoot"] is True, name
            assert context["runAsUser"] > 0, name
            assert context["seccompProfile"] == {"type": "RuntimeDefault"}, name
            assert context["allowPrivilegeEscalation"] is False, name
            assert context["capabilities"] == {"drop": ["ALL"]}, name
            assert context["readOnlyRootFilesystem"] is True, name
            assert container["resources"]["limits"].keys() >= {"cpu", "memory"}, name
            assert not any("hostPort" in port for port in container.get("ports", [])), name
    assert seen == 6


def test_no_secret_stands_in_the_repository() -> None:
    for place in BUILT:
        assert "Secret" not in {resource["kind"] for resource in build(place)}
    assert "secretGenerator" not in "".join(path.read_text() for path in K8S.rglob("kustomization.yaml"))


def test_the_base_works_as_it_stands(tmp_path: Path) -> None:
    """Its settings are taken, nothing that it needs is missing, and the keys are there by reference."""
    spec = pod_spec(file("base/deployment.yaml"))
    (container,) = spec["containers"]
    settings = read_settings(environment(container) | {"FOLDLINE_RULES_DIR": str(tmp_path)})
    check_exposure(settings)
    assert settings.workers == int(container["resources"]["limits"]["cpu"])
    (keys,) = [volume["secret"] for volume in spec["volumes"] if volume["name"] == "keys"]
    assert (keys["secretName"], keys["optional"]) == ("foldline-keys", True)
    assert spec["serviceAccountName"] == file("base/service-account.yaml")["metadata"]["name"]
    (rules,) = [volume["configMap"]["name"] for volume in spec["volumes"] if volume["name"] == "rules"]
    assert rules == file("base/rules.yaml")["metadata"]["name"]


def test_a_pod_has_time_to_stop() -> None:
    settings = Settings()
    spec = pod_spec(file("base/deployment.yaml"))
    (container,) = spec["containers"]
    pause = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    assert spec["terminationGracePeriodSeconds"] > pause + settings.stop_delay + settings.stop_timeout


def test_a_sidecar_stops_well_within_what_its_pod_has() -> None:
    """By default: the application's own Deployment need not say anything."""
    (container,) = pod_spec(file("overlays/sidecar/foldline-sidecar.yaml"))["initContainers"]
    settings = read_settings(environment(container))
    assert settings.stop_delay + settings.stop_timeout <= DEFAULT_GRACE_SECONDS / 3


def test_the_base_reaches_nobody() -> None:
    policy = file("base/network-policy.yaml")["spec"]
    assert set(policy["policyTypes"]) == {"Ingress", "Egress"}
    assert policy["egress"] == []
    assert policy["podSelector"]["matchLabels"].items() <= pod_labels().items()
    (rule,) = policy["ingress"]
    assert rule["from"] == [{"podSelector": {}}]


def pod_labels() -> dict[str, str]:
    found: dict[str, str] = file("base/deployment.yaml")["spec"]["template"]["metadata"]["labels"]
    return found


def test_the_image_has_the_version_of_this_source() -> None:
    for place in ("base", "overlays/sidecar", "overlays/prod"):
        (image,) = file(f"{place}/kustomization.yaml")["images"]
        assert image["newTag"] == installed_version()


def test_production_asks_for_keys_and_does_not_start_without() -> None:
    spec = pod_spec(one(build("overlays/prod"), "Deployment", "foldline"))
    told = environment(spec["containers"][0])
    assert told["FOLDLINE_ALLOW_NO_KEY"] == "false"
    (mount,) = [each["mountPath"] for each in spec["containers"][0]["volumeMounts"] if each["name"] == "keys"]
    assert told["FOLDLINE_API_KEYS_FILE"] == f"{mount}/keys"
    (keys,) = [volume["secret"] for volume in spec["volumes"] if volume["name"] == "keys"]
    assert keys["optional"] is False
    assert keys["secretName"] == "foldline-keys"
    assert {each["whenUnsatisfiable"] for each in spec["topologySpreadConstraints"]} == {"DoNotSchedule"}


def test_url_mode_may_reach_the_public_internet_alone() -> None:
    """The cluster's rule refuses whatever foldline's own guard refuses, and lets through what it takes."""
    dns, pages = file("components/url-mode/network-policy.yaml")["spec"]["egress"]
    assert {port["port"] for port in dns["ports"]} == {53}
    assert {port["port"] for port in pages["ports"]} == Settings().fetch_ports
    blocks = [(ip_network(to["ipBlock"]["cidr"]), list(map(ip_network, to["ipBlock"]["except"]))) for to in pages["to"]]

    def may_pass(address: IPv4Address | IPv6Address) -> bool:
        return any(address in block and not any(address in each for each in excepted) for block, excepted in blocks)

    edges = [
        edge for block, excepted in blocks for each in (block, *excepted) for edge in (int(each[0]), int(each[-1]))
    ]
    tried = 0
    for edge in edges:
        for number in (edge - 1, edge, edge + 1, edge + 1000):
            kind = IPv4Address if number < 1 << 32 else IPv6Address
            if 0 <= number < 1 << 128:
                address = kind(number)
                tried += 1
                assert may_pass(address) is (refusal_of(address) is None), address
    assert tried > 150
    for literal in ("169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192"):
        assert not may_pass(IPv4Address(literal))
    assert not may_pass(IPv6Address("fd00:ec2::254"))


def test_url_mode_does_not_start_without_a_contact() -> None:
    resources = build("overlays/url-mode")
    told = environment(pod_spec(one(resources, "Deployment", "foldline"))["containers"][0])
    assert told["FOLDLINE_URL_MODE"] == "true"
    (contact,) = [
        each["data"]["FOLDLINE_CONTACT"]
        for each in resources
        if each["metadata"]["name"].startswith("foldline-contact-")
    ]
    assert contact == ""


def test_the_cache_is_reached_with_its_password() -> None:
    resources = build("overlays/cache")
    told = environment(pod_spec(one(resources, "Deployment", "foldline"))["containers"][0])
    names = list(told)
    assert names.index("CACHE_PASSWORD") < names.index("FOLDLINE_CACHE")  # Kubernetes quotes what stands before
    place = read_place(told["FOLDLINE_CACHE"].replace("$(CACHE_PASSWORD)", "0123abcd"))
    assert place.kind is CacheKind.SERVER
    service = one(resources, "Service", "foldline-cache")
    assert f"@{service['metadata']['name']}:{service['spec']['ports'][0]['port']}/" in place.url
    server = one(resources, "Deployment", "foldline-cache")
    labels = server["spec"]["template"]["metadata"]["labels"]
    assert service["spec"]["selector"].items() <= labels.items()
    to_cache = one(resources, "NetworkPolicy", "foldline-to-cache")["spec"]["egress"][0]["to"][0]
    assert to_cache["podSelector"]["matchLabels"].items() <= labels.items()
    (source,) = one(resources, "NetworkPolicy", "foldline-cache")["spec"]["ingress"][0]["from"]
    assert source["podSelector"]["matchLabels"].items() <= pod_labels().items()
    assert one(resources, "NetworkPolicy", "foldline-cache")["spec"]["egress"] == []


def test_the_cache_server_takes_its_arguments(tmp_path: Path) -> None:
    """As they stand in the manifest, given to a real server."""
    (container,) = pod_spec(file("components/cache/valkey.yaml"))["containers"]
    told = [argument.replace("$(CACHE_PASSWORD)", "0123abcd") for argument in container["args"]]
    told[told.index("--dir") + 1] = str(tmp_path)
    server = RedisServer(tmp_path, *told)
    server.start()
    try:
        with pytest.raises(AuthenticationError):
            Redis.from_url(server.url).ping()
        with Redis.from_url(server.url.replace("//", "//:0123abcd@")) as client:
            assert client.config_get("maxmemory") == {"maxmemory": str(256 << 20)}
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "allkeys-lru"}
            assert client.config_get("save") == {"save": ""}
    finally:
        server.stop()


def test_the_sidecar_is_native_and_shares_its_socket() -> None:
    spec = pod_spec(one(build("overlays/sidecar"), "Deployment", "example-app"))
    (sidecar,), (app,) = spec["initContainers"], spec["containers"]
    assert sidecar["restartPolicy"] == "Always"
    assert sidecar["startupProbe"]["exec"]["command"] == ["foldline", "health"]
    socket = Path(environment(sidecar)["FOLDLINE_UDS"])
    assert socket == Path(app["command"][2])
    for container in (sidecar, app):
        assert {"name": "foldline-socket", "mountPath": str(socket.parent)} in container["volumeMounts"]
    assert "ports" not in sidecar
    assert sidecar["image"] == app["image"]
    base = pod_spec(file("base/deployment.yaml"))["containers"][0]["securityContext"]
    assert base.items() <= sidecar["securityContext"].items()


async def test_the_example_app_gets_a_record_over_a_socket(tmp_path: Path) -> None:
    """The file that the overlay mounts, run as it stands."""
    socket = tmp_path / "foldline.sock"
    app = create_app(Settings(port=0, workers=1))
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.UnixSite(runner, str(socket)).start()
        await app[WORKERS].wait_ready()
        command = [sys.executable, str(K8S / "overlays" / "sidecar" / "app.py"), str(socket), "1"]
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
    finally:
        await runner.cleanup()
    assert process.returncode == 0
    assert b"Harbour towns seek new ferry lines" in out
