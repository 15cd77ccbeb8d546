#!/usr/bin/env bash
# Software: typst for Python 0.15.2.
# Input:    a letter with two marks that no one character has, e with an acute above and a dot below: as text of a page,
#           and within an SVG that the page shows with words for it; each as a PDF that keeps to PDF/UA-1.
# Guess:    both are written: the letters are in the font, and the same font sets both.
# Seen:     the page's text is written; with the SVG Typst says that the PDF contains text with missing codepoints.
# So:       painters/paper.py draws a picture with such letters as shapes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 fontpkg-source-sans-3==3.52
seen=$(cd "$folder" && "$folder/venv/bin/python" - <<'PY'
from pathlib import Path

import typst
from fontpkg_source_sans_3 import ROOT

WORD = "e\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}"
drawn = f"""<text x="0" y="45" font-size="40" font-family="'Source Sans 3'">{WORD}</text>"""
Path("word.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 60'>{drawn}</svg>", "utf-8")
ways = {"text": WORD, "svg": '#image("word.svg", width: 100pt, alt: "a letter")'}
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(ROOT / "files")])
seen = {}
for way, words in ways.items():
    head = '#set document(title: "a letter")\n#set text(font: "Source Sans 3", lang: "en")\n'
    Path(f"{way}.typ").write_text(head + words, "utf-8")
    try:
        typst.compile(f"{way}.typ", font_paths=fonts, pdf_standards=["ua-1"])
        seen[way] = "written"
    except typst.TypstError as error:
        seen[way] = "missing codepoints" if "missing codepoints" in str(error) else f"other: {error}"
print("; ".join(f"{way}: {how}" for way, how in seen.items()))
PY
)
stated="text: written; svg: missing codepoints"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
