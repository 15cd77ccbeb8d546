#!/usr/bin/env bash
# Software: Chromium 156.0.8078 (any on the PATH, or the one that CHROMIUM names), driven by Playwright for Python 1.65.2.
# Input:    a page whose Content-Security-Policy lets styles come from itself alone; DOMParser is given well-formed XML,
#           then XML with an element that is never closed. Nothing of either document is shown.
# Guess:    both are silent: the second gives a document that holds a `parsererror`, which is how one asks.
# Seen:     the second breaks the page's policy: the browser's own words in that document carry styles of their own, and
#           the console has an error for each of two.
# So:       what an edition makes of damaged Word documents is tested from disk, where there is no policy: a browser test
#           fails for any error in the console.
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

from playwright.sync_api import sync_playwright


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Security-Policy", "style-src 'self'")
        self.end_headers()
        self.wfile.write(b"<link rel=icon href='data:,'><p>here</p>")

    def log_message(self, *said: object) -> None:
        pass


PARSED = """xml => new DOMParser().parseFromString(xml, "application/xml").getElementsByTagName("parsererror").length"""
server = HTTPServer(("127.0.0.1", 0), Page)
Thread(target=server.serve_forever, daemon=True).start()
seen = []
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    for name, xml in (("well-formed", "<a/>"), ("not closed", "<a>")):
        page, errors = browser.new_page(), []
        page.on("console", lambda said, errors=errors: errors.append(said.text))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        found = page.evaluate(PARSED, xml)
        page.wait_for_timeout(500)
        policy = sum("Content Security Policy" in each for each in errors)
        seen.append(f"{name}: {found} parsererror, {policy} of {len(errors)} errors of the policy")
    browser.close()
server.shutdown()
print("; ".join(seen))
PY
)
stated="well-formed: 0 parsererror, 0 of 0 errors of the policy; not closed: 1 parsererror, 2 of 2 errors of the policy"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $("$browser" --version 2>/dev/null): $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
