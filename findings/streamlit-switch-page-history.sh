#!/usr/bin/env bash
# Software: Streamlit 1.67.0, driven by Playwright for Python 1.65.2 with a Chromium (any on the PATH, or CHROMIUM names it).
# Input:    a page whose button calls st.switch_page with query_params, opened at ?of=first, then clicked, then one step back.
# Guess:    the step back leads to where the click was made, ?of=first, as after a link of st.page_link.
# Seen:     it leads to ?of=second on the first page, an address that nobody was at: the query of the page to come is put
#           on the page that is left before that is left.
# So:       a story presented leaves by a step of the browser's history (components/present.js).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check streamlit==1.67.0 playwright==1.65.2
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
cat >"$folder/app.py" <<'PY'
import streamlit as st


def second() -> None:
    st.write("second")


there = st.Page(second, url_path="second")


def first() -> None:
    if st.button("go"):
        st.switch_page(there, query_params={"of": "second"})


st.navigation([st.Page(first, default=True), there]).run()
PY
seen=$("$folder/venv/bin/python" - "$browser" "$folder/app.py" <<'PY'
import socket
import subprocess
import sys
import time
from contextlib import closing

from playwright.sync_api import sync_playwright

with closing(socket.socket()) as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
command = [sys.executable, "-m", "streamlit", "run", sys.argv[2], "--server.headless=true", f"--server.port={port}"]
command += ["--server.address=127.0.0.1", "--browser.gatherUsageStats=false"]
server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for _ in range(150):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.2)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"]).new_page()
        page.goto(f"http://127.0.0.1:{port}/?of=first")
        page.get_by_role("button", name="go").click()
        page.get_by_text("second", exact=True).last.wait_for()
        page.wait_for_url("**/second?of=second")
        page.wait_for_timeout(1500)
        page.go_back()
        page.wait_for_timeout(1500)
        print(page.url.removeprefix(f"http://127.0.0.1:{port}"))
finally:
    server.terminate()
    server.wait(20)
PY
)
stated="/?of=second"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $("$browser" --version 2>/dev/null): one step back from /second?of=second is $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
