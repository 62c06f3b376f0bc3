"""docs/rules.md stays true: its examples load, the whole ones pass check and test, and it names every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foldline.authoring.checking import check_rules, format_keys
from foldline.authoring.loading import folder_rules, plain_extractor
from foldline.authoring.running import run_tests
from foldline.cli import main
from foldline.errors import RuleError
from foldline.extractor import Extractor
from foldline.model import BlockLabel
from foldline.rules.rule import OutletRule, SyndicatorRule
from foldline.rules.rule_file import read_rule

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
WHOLE = [block for block in BLOCKS if block.startswith("slug")]
PARTS = [block for block in BLOCKS if not block.startswith("slug")]
HEAD = 'slug = "x"\nname = "X"\nhosts = ["x.example"]\nchecked_on = 2026-01-01\n'


def folder_of(tmp_path: Path, block: str) -> Path:
    axis = "syndicators" if "[[sites]]" in block else "outlets"
    (tmp_path / axis).mkdir()
    (tmp_path / axis / "example.toml").write_text(block, encoding="utf-8")
    return tmp_path


def test_the_guide_has_an_outlet_a_syndicator_and_parts() -> None:
    assert (len(WHOLE), len(PARTS)) == (2, 5)


@pytest.mark.parametrize("block", WHOLE, ids=["outlet", "syndicator"])
def test_a_whole_example_is_right(tmp_path: Path, block: str) -> None:
    folder = folder_of(tmp_path, block)
    extractor = Extractor(rules_dir=folder)
    rules, plain = folder_rules(folder), plain_extractor(extractor)
    assert [str(finding) for finding in check_rules(rules, extractor, plain)] == []
    assert [outcome.problems for outcome in run_tests(rules, extractor, plain)] == [()] * block.count("[[tests]]")


def test_without_the_rule_the_worked_example_is_read_worse(tmp_path: Path) -> None:
    """Each entry of the example is needed: its tests fail once it is gone."""
    entries = re.findall(r"\[\[(?!tests)[a-z.]+\]\]\n.*?\n\n", WHOLE[0], re.DOTALL)
    assert len(entries) == 5
    for number, entry in enumerate(entries):
        folder = tmp_path / str(number)
        folder.mkdir()
        fewer = folder_of(folder, WHOLE[0].replace(entry, ""))
        extractor = Extractor(rules_dir=fewer)
        outcomes = list(run_tests(folder_rules(fewer), extractor, plain_extractor(extractor)))
        assert any(outcome.problems for outcome in outcomes), entry


@pytest.mark.parametrize("block", PARTS)
def test_a_part_loads(block: str) -> None:
    assert read_rule("part.toml", (HEAD + block).encode(), OutletRule).slug == "x"


def test_every_key_is_told() -> None:
    text = re.sub(r"```.*?```", "", GUIDE, flags=re.DOTALL)
    told = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`]+`", text))))
    keys = {name for key in format_keys(OutletRule) | format_keys(SyndicatorRule) for name in key.split(".")}
    assert keys - told - {"ad"} == set()


def test_every_label_of_a_phrase_is_told() -> None:
    (row,) = re.findall(r"^\| `label` \| string \|.*$", GUIDE, re.MULTILINE)
    not_given = {BlockLabel.STORY, BlockLabel.AD, BlockLabel.GATE, BlockLabel.HEADLINE}
    assert set(re.findall(r"`([a-z]+)`", row)) - {"label"} == {label.value for label in BlockLabel} - not_given


def test_the_error_in_the_guide_is_the_error_of_the_program() -> None:
    with pytest.raises(RuleError) as refused:
        read_rule("outlets/a.toml", (HEAD + "[copy]\ncolour = 1\n").encode(), OutletRule)
    assert str(refused.value) in GUIDE


def test_the_commands_of_the_guide_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(folder_of(tmp_path, WHOLE[0]))
    assert main(["rules", "check", folder]) == 0
    assert "nothing to mend" in capsys.readouterr().out
    assert main(["rules", "test", folder]) == 0
    assert capsys.readouterr().out.count("ok  ") == 2


def test_a_failing_example_is_told_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(folder_of(tmp_path, WHOLE[0].replace('date = "2026-01-12"', 'date = "2026-01-13"')))
    assert main(["rules", "test", folder]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"FAILED  {folder}/outlets/example.toml: a whole story"
    assert lines[1:4] == ["        date", "          expected '2026-01-13'", "          got      '2026-01-12'"]
    assert main(["rules", "check", folder]) == 1


def test_explain_tells_the_rules_and_what_they_decided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "my-rules").mkdir()
    monkeypatch.setenv("FOLDLINE_RULES_DIR", str(folder_of(tmp_path / "my-rules", WHOLE[0])))
    page = tmp_path / "page.html"
    page.write_text(WHOLE[0].partition("html = '''")[2].partition("'''")[0], encoding="utf-8")
    assert main(["explain", str(page), "--url", "https://courier.example/news/2026/ferries"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "rules: operator harbour-courier > generic" in lines
    assert "  date: rule harbour-courier (operator): css b.printed-on" in lines
