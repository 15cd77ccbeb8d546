"""Runs parts of an edition's script outside a browser, with the node that Playwright brings along."""

import json
import subprocess
from collections.abc import Iterable
from typing import Any

from playwright._impl._driver import compute_driver_executable

from edition.make import SCRIPT, VENDORED

PAGE = """var module = undefined, exports = undefined;
const addEventListener = () => undefined, dataset = { page: '', says: '{}' };
const document = { querySelector: () => ({ dataset, addEventListener }), addEventListener };
"""
"""As much of a page as the scripts ask for before they do anything."""


def answers(parts: Iterable[str], vendored: str, data: dict[str, Any], ask: str) -> Any:
    """What an expression is worth once some parts of the script, software of others and data have been read."""
    scripts = [PAGE, (VENDORED / vendored).read_text("utf-8")]
    scripts += [(SCRIPT / f"{name}.js").read_text("utf-8") for name in parts]
    scripts += [f"faultlines({json.dumps(name)}, {json.dumps(held)});" for name, held in data.items()]
    text = "\n".join([*scripts, f"Promise.resolve({ask}).then((made) => console.log(JSON.stringify(made)));"])
    node, *_ = compute_driver_executable()
    done = subprocess.run([node, "-"], input=text, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)
