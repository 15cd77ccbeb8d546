"""Rules for what is committed: no registry, no path of one machine, set-up that the README and CI share."""

import re
import shutil
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Put together here, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(words)
    for words in (
        ("pypi", "org"),
        ("pypi", "python", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("conda", "anaconda", "org"),
    )
]
INDEX_OPTIONS = ["--" + option for option in ("index-url", "extra-index-url", "find-links", "trusted-host")]
MACHINE_PATHS = [f"/{folder}/" for folder in ("home", "root", "Users", "work")]


@cache
def committed() -> dict[str, str]:
    """Path to text of every committed file that is text."""
    git = shutil.which("git")
    if not git or not (ROOT / ".git").exists():
        pytest.skip("no git here, so what is committed cannot be told")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    texts = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths if path.is_file()}
    return {name: raw.decode("utf-8", "replace") for name, raw in texts.items() if b"\0" not in raw}


def holding(pattern: str) -> list[str]:
    """Committed lines that hold a pattern, with file and number."""
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in committed().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(pattern, line)
    ]


def test_something_is_committed() -> None:
    assert "README.md" in committed()


def test_nothing_strays_into_the_root() -> None:
    files = {name for name in committed() if "/" not in name}
    assert files == {
        ".dockerignore",
        ".gitignore",
        "CITATION.cff",
        "LICENSE",
        "README.md",
        "dashboard.py",
        "pyproject.toml",
        "requirements-dev.txt",
        "requirements.txt",
    }


@pytest.mark.parametrize("words", REGISTRIES + INDEX_OPTIONS)
def test_no_file_names_a_package_registry(words: str) -> None:
    assert not holding(re.escape(words))


@pytest.mark.parametrize("path", MACHINE_PATHS)
def test_no_file_names_a_path_of_one_machine(path: str) -> None:
    assert not holding(rf"(?<![\w.>*]){re.escape(path)}")


def test_every_setting_has_a_comment_above_it() -> None:
    """Directly above it, or above its table; colours of the two grounds share the one above the first."""
    bare, commented, above = [], set(), ""
    group = ""
    for line in (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            group = line.strip("[]").rpartition(".")[0]
            if above.startswith("#") and group:
                commented.add(group)
        elif "=" in line and not line.startswith("#") and not above.startswith("#") and group not in commented:
            bare.append(line)
        above = line
    assert not bare


def test_what_each_package_is_worth_is_said_of_all_that_the_dashboard_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w-]+) \| \d", page, re.MULTILINE)
    assert sorted(rows) == sorted(re.split(r"[\[>]", each)[0] for each in project["dependencies"])
    assert not [
        name for name in rows if f"**{name}**" not in page and f"**{name}," not in page and f", {name}**" not in page
    ]


def first_block(heading: str) -> list[str]:
    """Lines of the first block of code under a heading of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", readme.partition(f"\n## {heading}\n")[2], flags=re.MULTILINE)[0]
    return re.search(r"^```\w*\n(.*?)^```", section, re.MULTILINE | re.DOTALL)[1].splitlines()


@pytest.mark.parametrize("heading", ["Run", "Test"])
def test_the_readme_has_one_command_to(heading: str) -> None:
    assert len(first_block(heading)) == 1


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    awk = shutil.which("awk")
    if not awk:
        pytest.skip("no awk here, which .ci/run reads the README with")
    program = re.search(r"awk '(.*?)' README\.md", script, re.DOTALL)[1]
    found = subprocess.run([awk, program, "README.md"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert found.splitlines() == first_block("Test")
    assert re.search(r'-c "\$command_of_readme"', script)
