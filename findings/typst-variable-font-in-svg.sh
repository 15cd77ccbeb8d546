#!/usr/bin/env bash
# Software: typst for Python 0.15.2, which knows variable fonts.
# Input:    a word in normal weight (400) of Source Sans 3, a variable font from 200 to 900: once as text of a page, once
#           in an SVG that the page shows as large; both drawn as PNG, the font being the only one at hand.
# Guess:    both are drawn in normal weight, with as much ink.
# Seen:     in the SVG it is drawn in the lightest weight that the font has, with less than half of the ink.
# So:       painters/paper.py gives Typst a static file for each weight, made of the variable one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 fontpkg-source-sans-3==3.52 pillow==13.0.0
seen=$(cd "$folder" && "$folder/venv/bin/python" - <<'PY'
import io
from pathlib import Path

import typst
from fontpkg_source_sans_3 import ROOT
from PIL import Image

WORD = "Hamburgefonts"
page = "#set page(width: 400pt, height: 60pt, margin: 0pt)\n"
drawn = f"""<text x="0" y="45" font-size="40" font-family="'Source Sans 3'" font-weight="400">{WORD}</text>"""
Path("word.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 60'>{drawn}</svg>")
ways = {
    "text": f'#set text(font: "Source Sans 3", size: 40pt)\n{WORD}',
    "svg": '#image("word.svg", width: 400pt)',
}
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(ROOT / "files")])
ink = {}
for way, words in ways.items():
    Path(f"{way}.typ").write_text(page + words)
    made = typst.compile(f"{way}.typ", font_paths=fonts, format="png", ppi=144)
    levels = Image.open(io.BytesIO(made)).convert("L").histogram()
    ink[way] = sum((255 - level) * count for level, count in enumerate(levels)) / 255
share = ink["svg"] / ink["text"]
print("less than half" if 0.2 < share < 0.5 else f"{share:.2f}", "of the ink")
PY
)
stated="less than half of the ink"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
