#!/usr/bin/env bash
# Software: Playwright for Python 1.65.2 with a Chromium (any on the PATH, or the one that CHROMIUM names).
# Input:    a page whose Content-Security-Policy lets scripts come from itself alone, so compiles nothing from text;
#           `wait_for_function` with an expression that is true when it is asked for the sixth time, with the same as a
#           function, and with an expression that is true at once.
# Guess:    the browser's debugger puts all three into the page, from outside of the policy, so all three answer.
# Seen:     the expression that has to be waited for fails with an EvalError of the page; the two others answer.
# So:       tests/browser/driving.py waits by asking with `evaluate` again and again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check playwright==1.65.2
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
seen=$("$folder/venv/bin/python" - "$browser" <<'PY'
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from playwright.sync_api import Error, sync_playwright


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Security-Policy", "script-src 'self'")
        self.end_headers()
        self.wfile.write(b"<p>here</p>")

    def log_message(self, *said: object) -> None:
        pass


server = HTTPServer(("127.0.0.1", 0), Page)
Thread(target=server.serve_forever, daemon=True).start()
sixth = "(window.asked = (window.asked || 0) + 1) > 5"
ways = {"waited for": sixth, "a function": f"() => {sixth}", "true at once": "document.querySelector('p') !== null"}
seen = {}
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    for way, asked in ways.items():
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        try:
            page.wait_for_function(asked, timeout=5000)
            seen[way] = "answers"
        except Error as error:
            seen[way] = "EvalError" if "EvalError" in str(error) else f"other: {error}"
    browser.close()
server.shutdown()
print("; ".join(f"{way}: {how}" for way, how in seen.items()))
PY
)
stated="waited for: EvalError; a function: answers; true at once: answers"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $("$browser" --version 2>/dev/null): $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
