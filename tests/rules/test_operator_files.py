"""An operator's folder: read whole, of one generation, each file once."""

from __future__ import annotations

from pathlib import Path

import pytest

from foldline.errors import RuleError
from foldline.rules.discovery import load_rules
from foldline.rules.operator_files import read_operator_files, state_of_files

OUTLET = 'slug = "{slug}"\nname = "{slug}"\nchecked_on = 2026-01-01\n'


def config_map(folder: Path, generation: str, **files: str) -> None:
    """A ConfigMap's folder as the kubelet writes it: files in a dated folder, `..data` a link to it, links above."""
    dated = folder / f"..{generation}"
    for name, content in files.items():
        path = dated / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    link = folder / "..data_tmp"
    link.symlink_to(dated.name)
    link.replace(folder / "..data")
    for entry in dated.iterdir():
        if not (folder / entry.name).is_symlink():
            (folder / entry.name).symlink_to(f"..data/{entry.name}")


def test_a_config_maps_files_are_read_once_and_of_the_present_generation(tmp_path: Path) -> None:
    config_map(tmp_path, "2026_01", outlets__courier_dot_toml=OUTLET.format(slug="courier"))
    before = state_of_files(tmp_path)
    config_map(tmp_path, "2026_02", outlets__courier_dot_toml=OUTLET.format(slug="herald"))
    found = read_operator_files(tmp_path)
    assert found.rules == {"outlets/courier.toml": OUTLET.format(slug="herald").encode()}
    assert state_of_files(tmp_path) != before


def test_a_flat_config_map_names_the_folder_in_its_keys(tmp_path: Path) -> None:
    config_map(tmp_path, "2026_01", outlets_dot_courier_dot_toml=OUTLET.format(slug="courier"))
    assert list(read_operator_files(tmp_path).rules) == ["outlets/courier.toml"]
    assert "courier" in load_rules(read_operator_files(tmp_path)).book.by_slug


def test_one_name_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    for name in ("outlets/courier.toml", "outlets.courier.toml"):
        (tmp_path / name).write_text(OUTLET.format(slug="courier"))
    with pytest.raises(RuleError, match=r"outlets/courier\.toml: stands there twice"):
        read_operator_files(tmp_path)


def test_hidden_files_are_none_and_errors_name_folder_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / ".courier.toml.swp").write_text("draft")
    (tmp_path / "outlets" / ".draft.toml").write_text("draft")
    (tmp_path / "outlets" / "courier.toml").write_text(OUTLET.format(slug="courier") + "hosts = 7\n")
    with pytest.raises(RuleError) as refused:
        load_rules(read_operator_files(tmp_path))
    assert f"{tmp_path}/outlets/courier.toml" in str(refused.value)
    assert "$.hosts" in str(refused.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "courier.toml").symlink_to("nowhere")
    with pytest.raises(RuleError, match=r"courier\.toml: No such file"):
        read_operator_files(tmp_path)
    with pytest.raises(RuleError, match=r"list\.txt: No such file"):
        read_operator_files(None, [tmp_path / "list.txt"])


def test_the_state_of_files_tells_every_change_and_never_raises(tmp_path: Path) -> None:
    states = [state_of_files(tmp_path / "nowhere"), state_of_files(tmp_path)]
    (tmp_path / "outlets").mkdir()
    path = tmp_path / "outlets" / "courier.toml"
    for content in ("", "slug", "slugs"):
        path.write_text(content)
        states.append(state_of_files(tmp_path))
    (tmp_path / "stray.toml").write_text("")
    states.append(state_of_files(tmp_path))
    assert len(set(states)) == len(states)
