"""Software that the dashboard does not use and is measured against: installed in a folder, never among our pins."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

PINS = ("dash==4.4.1", "kaleido==1.5.0", f"plotly=={version('plotly')}")


def install(folder: Path) -> None:
    """Install PINS in a folder, for processes whose PYTHONPATH names it; raises CalledProcessError where it fails."""
    pip = [sys.executable, "-m", "pip", "install", "-qqq", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(folder), *PINS], check=True)
