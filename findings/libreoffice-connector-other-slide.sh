#!/usr/bin/env bash
# Software: LibreOffice 7.4.7.2 (Impress), given files of python-pptx 1.0.2.
# Input:    a deck of two alike slides, on each an ellipse that was moved after a connector was glued to it, so that the
#           connector's own place is still the old one.
# Guess:    opened and saved, the connector ends at the ellipse on both slides, or on neither.
# Seen:     it does on the first slide alone; on the second it stays where the file had it.
# So:       a test of ties that follow an actor puts the slide with the moved actor first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2
"$folder/venv/bin/python" - "$folder/deck.pptx" <<'PY'
import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

deck = Presentation()
for _ in range(2):
    shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
    one, other = (shapes.add_shape(MSO_SHAPE.OVAL, Inches(x), Inches(2), Inches(1), Inches(1)) for x in (1, 6))
    tie = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0)
    tie.begin_connect(one, 3)
    tie.end_connect(other, 1)
    # python-pptx knows the four sites of a rectangle, which are every second one of an ellipse's eight.
    for end in tie.element.iter("{*}stCxn", "{*}endCxn"):
        end.set("idx", str(2 * int(end.get("idx"))))
    other.top = Inches(4)
deck.save(sys.argv[1])
PY
office=$(soffice --version)
soffice --headless "-env:UserInstallation=file://$folder/settings" --convert-to pptx --outdir "$folder/saved" \
  "$folder/deck.pptx" >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/saved/deck.pptx" <<'PY'
import sys

from pptx import Presentation
from pptx.shapes.connector import Connector

for slide in Presentation(sys.argv[1]).slides:
    [tie] = [shape for shape in slide.shapes if isinstance(shape, Connector)]
    print(f"{max(tie.begin_y, tie.end_y) / 914400:.1f}", end=" ")
PY
)
stated="4.5 2.5 "
if [ "$seen" = "$stated" ]; then
  echo "as stated, with $office: the connectors end $seen inches from the upper edge, the ellipses' middles lie at 4.5"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
