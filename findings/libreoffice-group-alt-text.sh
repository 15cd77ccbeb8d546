#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Impress), given a file of python-pptx 1.0.2.
# Input:    a slide with alternative texts: of a shape, of a group of shapes, of a shape within a group, of a connector; saved
#           as a tagged PDF.
# Guess:    each of the four has its text in the PDF.
# Seen:     group and connector are figures without one.
# So:       what is said of a record also stands in the notes of its slide (exports/slides/notes.py).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder/slide.pptx" <<'PY'
import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

deck = Presentation()
shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
box = [Inches(1)] * 4


def say(shape, text):
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


say(shapes.add_shape(MSO_SHAPE.OVAL, *box), "a shape")
group = shapes.add_group_shape()
group.shapes.add_shape(MSO_SHAPE.OVAL, *box)
say(group, "a group")
say(shapes.add_group_shape().shapes.add_shape(MSO_SHAPE.OVAL, *box), "a shape within a group")
say(shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *box), "a connector")
deck.save(sys.argv[1])
PY
office=$(soffice --version)
tagged='pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
soffice --headless "-env:UserInstallation=file://$folder/settings" --convert-to "$tagged" --outdir "$folder" \
  "$folder/slide.pptx" >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/slide.pdf" <<'PY'
import sys

from pypdf import PdfReader


def figures(tag):
    tag = tag.get_object()
    if isinstance(tag, list):
        for each in tag:
            yield from figures(each)
    elif isinstance(tag, dict):
        if tag.get("/S") == "/Figure":
            yield tag.get("/Alt", "nothing")
        yield from figures(tag["/K"]) if "/K" in tag else ()


print(", ".join(figures(PdfReader(sys.argv[1]).trailer["/Root"]["/StructTreeRoot"])))
PY
)
stated="a shape, nothing, a shape within a group, nothing"
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
