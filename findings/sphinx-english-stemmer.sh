#!/usr/bin/env bash
# Software: Sphinx 9.0.4 (its english-stemmer.js) beside snowballstemmer 3.1.1 (Python); both call it Snowball English.
# Input:    interval, intern, international.
# Guess:    both cut the same endings off, as they carry one algorithm's name: what one indexes, the other finds.
# Seen:     Sphinx ships what Snowball 3.0.1 generated: interv, intern, intern; Snowball 3.1.1 has an exception for words
#           that begin with inter, and leaves interval, intern, internat.
# So:       the edition's stemmer has that exception added, and a test compares roots over all words of a case.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps sphinx==9.0.4 snowballstemmer==3.1.1
scripts=$("$folder/venv/bin/python" -c "from importlib.util import find_spec; print(find_spec('sphinx').submodule_search_locations[0])")
cat "$scripts"/search/minified-js/{base,english}-stemmer.js > "$folder/stems.js"
echo 'console.log(["interval", "intern", "international"].map((word) => new EnglishStemmer().stemWord(word)).join(" "))' >> "$folder/stems.js"
seen="$(node "$folder/stems.js") / $("$folder/venv/bin/python" -c "
from snowballstemmer import stemmer
print(*stemmer('english').stemWords(['interval', 'intern', 'international']))")"
stated="interv intern intern / interval intern internat"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated $stated, seen $seen" >&2
  exit 1
fi
