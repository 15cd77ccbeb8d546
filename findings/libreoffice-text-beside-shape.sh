#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Impress), given files of python-pptx 1.0.2.
# Input:    an ellipse 0.2 inches wide whose text, unwrapped and in the middle, has insets that put its box 1 inch wide
#           with its middle 1 inch to the right of the ellipse's; the same box with its left edge moved to the ellipse's
#           middle and its right one as far the other way, so that its middle is where it was.
# Guess:    both texts are set around the same point, the middle of their boxes.
# Seen:     the first stands nearer to the ellipse: a left inset counts as no more than the room within the ellipse.
# So:       the box of an actor's name reaches to the middle of its dot (painters/powerpoint/paint.py).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2 pypdf==6.0.0
"$folder/venv/bin/python" - "$folder/deck.pptx" <<'PY'
import sys
from math import sqrt

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

WITHIN = 0.1 * sqrt(0.5)  # from the ellipse's middle to the edge of the square in it that text is set in
deck = Presentation()
shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
for top, (left, right) in ((1, (0.5, 1.5)), (3, (0, 2))):
    frame = shapes.add_shape(MSO_SHAPE.OVAL, Inches(1.9), Inches(top), Inches(0.2), Inches(0.2)).text_frame
    frame.word_wrap = False
    frame.margin_left, frame.margin_right = Inches(left + WITHIN), Inches(WITHIN - right)
    frame.text = "word"
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    frame.paragraphs[0].runs[0].font.size = Pt(12)
deck.save(sys.argv[1])
PY
office=$(soffice --version)
soffice --headless "-env:UserInstallation=file://$folder/settings" --convert-to pdf --outdir "$folder" \
  "$folder/deck.pptx" >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/deck.pdf" <<'PY'
import sys

from pypdf import PdfReader

found = []


def visit(text, cm, tm, *_):
    if text.strip():
        found.append(tm[4] * cm[0] + cm[4])


PdfReader(sys.argv[1]).pages[0].extract_text(visitor_text=visit)
first, second = found
print("nearer" if second - first > 5 else "alike")
PY
)
stated="nearer"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: the text whose box does not reach the ellipse is set $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
