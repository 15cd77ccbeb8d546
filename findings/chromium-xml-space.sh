#!/usr/bin/env bash
# Software: Chromium 156.0.8078 (any on the PATH, or the one that CHROMIUM names) beside resvg-py 0.5.0.
# Input:    an SVG with xml:space="preserve" on its root and a text with six blanks in it; the same text with that
#           attribute on the text itself; the text with one blank.
# Guess:    XML hands xml:space down to what is within, so both first texts are as wide as each other, in both programs.
# Seen:     Chromium keeps the blanks only where the text itself has the attribute, resvg wherever it stands.
# So:       painters/svg.py also says `white-space: pre`, which Chromium hands down.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check resvg-py==0.5.0 pillow==13.0.0 fontpkg-source-sans-3==3.52
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
six='a      b'
cat >"$folder/page.html" <<HTML
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" font-size="20">
<text id="root">$six</text><text id="own" xml:space="preserve">$six</text><text id="one">a b</text></svg>
<script>
const wide = id => Math.round(document.getElementById(id).getComputedTextLength());
const [root, own, one] = ["root", "own", "one"].map(wide);
document.title = root === one && own > one ? "the text's own alone" : root === own && own > one ? "both" : "other";
</script>
HTML
chromium_keeps=$("$browser" --headless --no-sandbox --disable-gpu --dump-dom "file://$folder/page.html" 2>/dev/null |
  sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p')
resvg_keeps=$("$folder/venv/bin/python" - "$six" <<'PY'
import io, sys
from fontpkg_source_sans_3 import ROOT
from PIL import Image, ImageOps
from resvg_py import svg_to_bytes

FONT = str(ROOT / "files" / "SourceSans3[wght].ttf")


def wide(on_root: str, on_text: str, text: str) -> int:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" {on_root}>'
        f'<text x="10" y="25" font-size="20" font-family="\'Source Sans 3\'" {on_text}>{text}</text></svg>'
    )
    png = svg_to_bytes(svg_string=svg, background="#ffffff", skip_system_fonts=True, font_files=[FONT])
    left, _, right, _ = ImageOps.invert(Image.open(io.BytesIO(png)).convert("L")).getbbox()
    return right - left


keep = 'xml:space="preserve"'
root, own, one = wide(keep, "", sys.argv[1]), wide("", keep, sys.argv[1]), wide("", "", "a b")
print("both" if root == own > one else "the text's own alone" if root == one < own else "other")
PY
)
seen="Chromium keeps the blanks of: $chromium_keeps; resvg: $resvg_keeps"
stated="Chromium keeps the blanks of: the text's own alone; resvg: both"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $("$browser" --version 2>/dev/null): $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
