#!/usr/bin/env bash
# Software: Typst 0.15.2 (Python), its PDF read with pypdf 7.1.1.
# Input:    BibTeX entries whose `year` is a text, as BibTeX and biblatex allow: `6 February 2016`, `2016: 6 February 2016`
#           and `about 2016`.
# Guess:    the text is printed as it stands, as BibTeX, biber and pandoc do.
# Seen:     the first digits are the year: of `6 February 2016` the year is 6 AD. Where a `year` begins with a word the whole
#           file is refused, with all other entries in it.
# So:       exports/bibtex.py begins a `year` with the year, and a test reads every form of a date with Typst.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1
seen=$("$folder/venv/bin/python" - "$folder" <<'PY'
import sys
from io import BytesIO
from pathlib import Path

import typst
from pypdf import PdfReader

folder = Path(sys.argv[1])
page = folder / "page.typ"
page.write_text('#bibliography("read.bib", full: true, style: "chicago-author-date")')


def shown(year):
    folder.joinpath("read.bib").write_text(f"@misc{{a, author = {{{{Debka}}}}, title = {{{{Iran}}}}, year = {{{year}}}}}")
    try:
        lines = PdfReader(BytesIO(typst.compile(page))).pages[0].extract_text().splitlines()
    except typst.TypstError:
        return "refused"
    return lines[1].removeprefix("Debka. ").partition(". ")[0]


print(", ".join(map(shown, ["6 February 2016", "2016: 6 February 2016", "about 2016"])))
PY
)
stated="6 AD, 2016, refused"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated '$stated', seen '$seen'" >&2
  exit 1
fi
