"""Check k8s/: every resource against Kubernetes' own schemas, every kustomization by building it.

Offline: the schemas come with kubernetes-validate, oldest and newest version we mean to run on. Overlays are built by
kubectl or kustomize where there is one; where there is none, their references and the names in their patches are
checked all the same. Ends with 0, or with 1 after a line for each fault.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import kubernetes_validate
import yaml

FOLDER: Final = Path(__file__).resolve().parent.parent / "k8s"
VERSIONS: Final = ("1.29", "1.37")  # native sidecars are on by default from 1.29
KUSTOMIZATION: Final = "kustomization.yaml"
SEPARATOR: Final = "\n---\n"
# Kinds of operators that are installed beside Kubernetes: their schemas are not Kubernetes'.
FOREIGN_GROUPS: Final = ("monitoring.coreos.com", "grafana.integreatly.org")


def main() -> int:
    faults = [*check_files(FOLDER), *check_kustomizations(FOLDER)]
    for fault in faults:
        print(f"FAULT {fault}", file=sys.stderr)
    print(f"k8s: {len(faults)} faults" if faults else "k8s: no fault")
    return 1 if faults else 0


def check_files(folder: Path) -> Iterator[str]:
    """The faults of each file by itself. Patches are no whole resources: their kustomization's build is checked."""
    patches = {path for each in folder.rglob(KUSTOMIZATION) for path in _patch_files(each)}
    for path in sorted(folder.rglob("*.yaml")):
        if path.name == KUSTOMIZATION or path.resolve() in patches:
            continue
        yield from check_resources(path.read_text(encoding="utf-8"), path.relative_to(folder.parent).as_posix())


def check_resources(text: str, source: str) -> Iterator[str]:
    """The faults of resources, by each version's strict schema: unknown keys are faults."""
    for resource in yaml.safe_load_all(text):
        if not isinstance(resource, dict) or "kind" not in resource:
            print(f"  {source}: no Kubernetes resource, not checked")
            continue
        name = f"{source}: {resource['kind']} {resource.get('metadata', {}).get('name')}"
        if str(resource.get("apiVersion", "")).partition("/")[0] in FOREIGN_GROUPS:
            print(f"  {name}: a kind of another operator, not checked")
            continue
        yield from (f"{name}, {fault}" for fault in faults_of(json.dumps(resource)))


@cache
def faults_of(resource: str) -> tuple[str, ...]:
    """The faults of one resource, as JSON; overlays have most of theirs in common, and a schema takes long to read."""
    faults = []
    for version in VERSIONS:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # which of the two spellings of a version it takes
                kubernetes_validate.validate(json.loads(resource), version, strict=True)
        except kubernetes_validate.ValidationError as error:
            faults.append(f"Kubernetes {version}: {'.'.join(map(str, error.path))}: {error.message}")
        except kubernetes_validate.SchemaNotFoundError:
            faults.append(f"Kubernetes {version}: there is no such kind")
    return tuple(faults)


def check_kustomizations(folder: Path) -> Iterator[str]:
    """The faults of references and patches, and of what each kustomization builds."""
    kustomizations = {path: yaml.safe_load(path.read_text(encoding="utf-8")) for path in folder.rglob(KUSTOMIZATION)}
    missing = [
        f"{path.parent.relative_to(folder.parent).as_posix()}: there is no {name}"
        for path, kustomization in sorted(kustomizations.items())
        for name in _references(kustomization)
        if not (path.parent / name).exists()
    ]
    if missing:
        yield from missing
        return
    builder = find_builder()
    if builder is None:
        print("  neither kubectl nor kustomize is on PATH: overlays were not built, only their parts were checked")
    for path, kustomization in sorted(kustomizations.items()):
        if kustomization["kind"] == "Component":
            continue  # it is built with the overlays that take it in
        place = path.parent.relative_to(folder.parent).as_posix()
        yield from check_patches(path.parent, place)
        if builder is not None:
            yield from _check_build([*builder, str(path.parent)], place)


def find_builder() -> list[str] | None:
    """The command that builds a kustomization, but for its folder; None where there is none."""
    if shutil.which("kustomize"):
        return ["kustomize", "build"]
    return ["kubectl", "kustomize"] if shutil.which("kubectl") else None


def check_patches(folder: Path, place: str) -> Iterator[str]:
    """The faults of patches that would change nothing, or something new: of unknown resources and containers."""
    resources = {(each["kind"], each["metadata"]["name"]): each for each in resources_of(folder)}
    for kustomization in _with_components(folder):
        for patch in _patches(kustomization):
            if "target" in patch or "path" not in patch:
                continue  # kustomize itself refuses a target that is not there, and a path within that is not
            changed = yaml.safe_load((kustomization / patch["path"]).read_text(encoding="utf-8"))
            key = (changed["kind"], changed["metadata"]["name"])
            if key not in resources:
                yield f"{place}: {patch['path']} changes {' '.join(key)}, which is not there"
                continue
            unknown = _containers(changed) - _containers(resources[key])
            yield from (f"{place}: {patch['path']} changes the unknown container {name}" for name in sorted(unknown))


def resources_of(folder: Path) -> Iterator[dict[str, Any]]:
    """All resources that a kustomization brings together, as their files have them."""
    for each in _with_components(folder):
        for name in _read(each).get("resources", []):
            path = each / name
            if path.is_dir():
                yield from resources_of(path)
            else:
                yield from filter(None, yaml.safe_load_all(path.read_text(encoding="utf-8")))


def _check_build(command: list[str], place: str) -> Iterator[str]:
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        yield f"{place}: {built.stderr.strip()}"
        return
    yield from check_resources(built.stdout, f"{place} as built")
    print(f"  {place}: built by {command[0]}, {built.stdout.count(SEPARATOR) + 1} resources")


def _with_components(folder: Path) -> Iterator[Path]:
    yield folder
    for name in _read(folder).get("components", []):
        yield from _with_components(folder / name)


def _references(kustomization: dict[str, Any]) -> Iterator[str]:
    yield from kustomization.get("resources", [])
    yield from kustomization.get("components", [])
    yield from (patch["path"] for patch in kustomization.get("patches", []) if "path" in patch)
    for generator in kustomization.get("configMapGenerator", []):
        yield from (name.rpartition("=")[2] for name in generator.get("files", []))
        yield from generator.get("envs", [])


def _patches(folder: Path) -> list[dict[str, Any]]:
    return list(_read(folder).get("patches", []))


def _patch_files(kustomization: Path) -> Iterator[Path]:
    for patch in _patches(kustomization.parent):
        if "path" in patch:
            yield (kustomization.parent / patch["path"]).resolve()


def _containers(resource: dict[str, Any]) -> set[str]:
    found: Any = resource.get("spec") or {}
    found = (found.get("template") or {}).get("spec") or {}
    return {each["name"] for each in found.get("containers", [])}


def _read(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / KUSTOMIZATION).read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    sys.exit(main())
