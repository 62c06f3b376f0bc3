"""audit.py CHECKOV: look over what k8s/ builds, and the Dockerfile, with checkov: `make audit`.

Overlays are audited as they are built, since what a patch takes away can be seen nowhere else. Exceptions stand in
.checkov.yaml, each with its reason. Offline. Ends with 0, or with 1 where checkov found something.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import yaml
from check_manifests import FOLDER, KUSTOMIZATION, find_builder

ROOT: Final = FOLDER.parent
CONFIG: Final = ROOT / ".checkov.yaml"


def main(checkov: str) -> int:
    builder = find_builder()
    if builder is None:
        print(
            "audit: neither kubectl nor kustomize is on PATH, and overlays are audited as they are built",
            file=sys.stderr,
        )
        return 1
    with tempfile.TemporaryDirectory(prefix="foldline-audit-") as folder:
        for path in sorted(FOLDER.rglob(KUSTOMIZATION)):
            if yaml.safe_load(path.read_text(encoding="utf-8"))["kind"] == "Component":
                continue
            built = subprocess.run([*builder, str(path.parent)], capture_output=True, text=True, check=True).stdout
            name = path.parent.relative_to(FOLDER).as_posix().replace("/", "-")
            (Path(folder) / f"{name}.yaml").write_text(built, encoding="utf-8")
        audits = {
            "k8s/ as built": ["--framework", "kubernetes", "--directory", folder],
            "Dockerfile": ["--framework", "dockerfile", "--file", str(ROOT / "Dockerfile")],
        }
        return max([_audit(checkov, what, arguments) for what, arguments in audits.items()])


def _audit(checkov: str, what: str, arguments: list[str]) -> int:
    command = [checkov, "--config-file", str(CONFIG), *arguments, "--output", "cli"]
    audited = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"audit of {what}: {'no finding' if audited.returncode == 0 else 'findings'}")
    if audited.returncode:
        print(audited.stdout[-20_000:], audited.stderr[-2_000:])
    return 1 if audited.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
