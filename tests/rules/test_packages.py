"""Rules of installed packages: found by their entry points, used, and refused with their names."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from saved_pages import REPOSITORY

from foldline.cli import main
from foldline.errors import RuleConflict, RuleError
from foldline.rules.discovery import load_rules
from foldline.rules.packages import GROUP, PackagedRules, load_entry_points

EXAMPLE = REPOSITORY / "examples" / "example-courier-rules"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built and installed into a folder of its own, without a network."""
    target = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    options = ["--no-deps", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*install, *options, str(EXAMPLE)], check=True, capture_output=True)
    return target


def run_beside(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = [str(installed), str(REPOSITORY / "service")]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment | {"PYTHONPATH": os.pathsep.join(paths)},
        cwd=installed,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_package_is_found_and_its_own_tests_pass(installed: Path) -> None:
    listed = run_beside(installed, "-c", "from foldline.cli import main; main(['rules', 'list'])")
    assert "example-courier" in listed.stdout, listed.stderr
    assert "example-courier-ticker" in listed.stdout
    tested = run_beside(
        installed, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(EXAMPLE), str(EXAMPLE)
    )
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert "3 passed" in tested.stdout


def test_the_example_rules_have_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", str(EXAMPLE / "src" / "example_courier_rules" / "rules")]) == 0
    assert "nothing to mend" in capsys.readouterr().out


@pytest.fixture
def module_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("courier_test_")]:
        del sys.modules[name]


def entry(value: str) -> EntryPoint:
    return EntryPoint(name="courier", value=value, group=GROUP)


def refusal(value: str) -> str:
    with pytest.raises(RuleError) as refused:
        load_entry_points([entry(value)])
    return str(refused.value)


OUTLET = 'slug = "courier"\nname = "Courier"\nchecked_on = 2026-01-01\nhosts = ["courier.example"]\n'


def test_a_package_gives_its_folders_and_an_object_a_path(module_folder: Path) -> None:
    package = module_folder / "courier_test_package"
    (package / "outlets").mkdir(parents=True)
    (package / "__init__.py").write_text(f"FOLDER = {str(package)!r}\ndef folder(): return FOLDER\n")
    (package / "outlets" / "courier.toml").write_text(OUTLET)
    for value in ("courier_test_package", "courier_test_package:FOLDER", "courier_test_package:folder"):
        (found,) = load_entry_points([entry(value)])
        assert list(found.files) == ["outlets/courier.toml"]
    assert load_rules(packages=[found]).book.outlet_of_host("www.courier.example") is not None


def test_what_is_no_rule_is_refused_with_package_and_entry_point(module_folder: Path) -> None:
    code = "NUMBER = 7\nclass Nothing: pass\nclass Broken:\n    def __init__(self): raise OSError('no table')\n"
    (module_folder / "courier_test_module.py").write_text(code)
    assert "?:courier: courier_test_module:NUMBER: expected a package" in refusal("courier_test_module:NUMBER")
    assert "found Nothing" in refusal("courier_test_module:Nothing")
    assert "OSError: no table" in refusal("courier_test_module:Broken")
    assert "AttributeError" in refusal("courier_test_module:missing")
    assert "ModuleNotFoundError" in refusal("courier_test_nowhere")
    (module_folder / "courier_test_empty").mkdir()
    (module_folder / "courier_test_empty" / "__init__.py").touch()
    assert "holds no TOML file" in refusal("courier_test_empty")


def test_a_bad_file_is_named_with_its_package_and_key() -> None:
    bad = PackagedRules(origin="courier-rules:files", files={"outlets/courier.toml": OUTLET.encode() + b"host = 1\n"})
    with pytest.raises(RuleError, match=r"courier-rules:files:outlets/courier\.toml: .*`host`"):
        load_rules(packages=[bad])


class OnePlugin:
    def __init__(self, *hosts: str) -> None:
        self.slug, self.hosts = "courier-live", hosts

    def read(self, page: Any) -> Any:
        return page


def test_two_plugins_that_claim_one_host_are_refused() -> None:
    both = [PackagedRules(origin=name, plugin=OnePlugin("courier.example")) for name in ("a:x", "b:y")]
    with pytest.raises(RuleConflict, match=r"courier\.example.* a:x and b:y"):
        load_rules(packages=both)
    with pytest.raises(RuleError, match="a:x: hosts"):
        load_rules(packages=[PackagedRules(origin="a:x", plugin=OnePlugin())])


def test_the_digest_changes_with_a_plugins_code_and_a_packages_file() -> None:
    plugin = OnePlugin("courier.example")
    sets = [
        [],
        [PackagedRules(origin="a:x", plugin=plugin, state=b"1")],
        [PackagedRules(origin="a:x", plugin=plugin, state=b"2")],
        [PackagedRules(origin="a:y", files={"outlets/courier.toml": OUTLET.encode()})],
    ]
    assert len({load_rules(packages=packages).book.digest for packages in sets}) == len(sets)
