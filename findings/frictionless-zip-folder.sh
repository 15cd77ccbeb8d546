#!/usr/bin/env bash
# Software: frictionless 5.21.0.
# Input:    a zip in which a data package lies in a folder, as a computer packs a folder; its one table has a word
#           where its schema wants a whole number.
# Guess:    the bad cell is found, or the zip is refused, since no datapackage.json lies at its root.
# Seen:     it is called valid, and no table is read. With the same files at the root, the bad cell is found.
# So:       loaders/place.py refuses a zip of that shape, and a test counts the tables that frictionless read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$folder"
seen=$("$folder/venv/bin/python" - <<'PY'
import json
import zipfile

import frictionless

schema = {"fields": [{"name": "number", "type": "integer"}]}
package = {"name": "a", "resources": [{"name": "t", "path": "t.csv", "schema": schema}]}
for name, inside in (("folder.zip", "a/"), ("root.zip", "")):
    with zipfile.ZipFile(name, "w") as archive:
        archive.writestr(f"{inside}datapackage.json", json.dumps(package))
        archive.writestr(f"{inside}t.csv", "number\nnone\n")
    report = frictionless.validate(name)
    print(f"{name} valid {report.valid} rows {sum(task.stats.get('rows') or 0 for task in report.tasks)}", end="; ")
PY
)
stated="folder.zip valid True rows 0; root.zip valid False rows 1; "
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
