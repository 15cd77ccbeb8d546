"""Commands in a terminal whose reader has seen enough."""

import os
import subprocess
import sys

import pytest

from loaders.terminal import CUT_OFF
from tests.cases import BRIDGE, ROOT

ASKED = (("check", str(BRIDGE)), ("codebook", str(BRIDGE)), ("agree", str(BRIDGE), str(BRIDGE)))
REFUSED = (
    ("loaders", "check", "nowhere"),
    ("exports", "view", "/", "nowhere.txt"),
    ("edition", "nowhere", "--case", "nothing"),
)


@pytest.mark.parametrize(
    ("stream", "command"),
    [
        *(("stdout", ("loaders", *each)) for each in ASKED),
        *(("stderr", each) for each in REFUSED),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else value,
)
def test_a_reader_who_has_gone_ends_a_command_without_a_word(stream: str, command: tuple[str, ...]) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: theirs}
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, timeout=120, check=False, **streams)
    os.close(theirs)
    assert (done.returncode, done.stdout or done.stderr or b"") == (CUT_OFF, b"")
