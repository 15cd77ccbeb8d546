#!/usr/bin/env bash
# Software: citation-js 0.7.22 (npm).
# Input:    biblatex entries of February 2016 as `date`: 2016-02/2016-03, 2016-02/.. (since then, its end not known) and
#           2016-02~ (about then), to be cited and to be written as biblatex again.
# Guess:    the second has at least its start, the third its “about”, which CSL calls `circa`.
# Seen:     the second is cited as “n.d.” and written without a date; the third is written as February 2016 plainly.
# So:       exports/bibtex.py gives no `date` but words, which this library cites as they stand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-save --ignore-scripts citation-js@0.7.22
cat >cite.js <<'JS'
const Cite = require('citation-js')
const told = date => {
  const read = new Cite(`@misc{a, author = {Debka}, title = {A}, date = {${date}}}`)
  const cited = read.format('bibliography').match(/\((.*?)\)/)[1]
  return `${cited}, ${read.format('biblatex').match(/date = {(.*?)}/)?.[1] ?? 'no date'}`
}
console.log(['2016-02/2016-03', '2016-02/..', '2016-02~'].map(told).join('; '))
JS
seen=$(node cite.js)
stated="2016, 2016-02/2016-03; n.d., no date; 2016, 2016-02"
if [ "$seen" = "$stated" ]; then
  echo "as stated: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
