"""Every finding says what it is, and leaves nothing behind. They need the network, so they are not run here."""

import os
import re
from pathlib import Path

import pytest

FINDINGS = Path(__file__).parents[2] / "findings"
SCRIPTS = sorted(FINDINGS.glob("*.sh"))
HEAD = ["Software", "Input", "Guess", "Seen", "So"]


def test_the_readme_lists_them_all() -> None:
    listed = re.findall(r"^\| `([\w-]+\.sh)` \|", (FINDINGS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [script.name for script in SCRIPTS]
    assert {path.name for path in FINDINGS.iterdir()} == {"README.md", *listed}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_says_what_it_shows_in_a_folder_that_it_removes(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert os.name == "nt" or script.stat().st_mode & 0o111
    assert re.findall(r"^# (\w+): ", text, re.MULTILINE) == HEAD
    assert "folder=$(mktemp -d)\ntrap 'rm -rf \"$folder\"' EXIT\n" in text
    [installed] = re.findall(r"^(?:npm|\"\$folder/venv/bin/pip\") install .*$", text, re.MULTILINE)
    packages = [word for word in installed.split() if not word.startswith(("-", '"', "npm"))][1:]
    assert packages
    assert all(re.fullmatch(r"[\w-]+(==|@)[\d.]+", package) for package in packages), "a version is not pinned"
    assert re.search(r"^# Software: .*\d+\.\d+", text, re.MULTILINE)
