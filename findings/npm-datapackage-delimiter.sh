#!/usr/bin/env bash
# Software: datapackage 1.1.10 (npm).
# Input:    a valid data package with one comma-separated table, some of whose cells are quoted for the comma in them;
#           it does not say its delimiter, for which the standard's default is a comma.
# Guess:    it is cut at commas.
# Seen:     the delimiter is guessed from the table, here and of data/codes.csv as the full stop that ends each
#           sentence, so that no row fits its schema. Once the package says
#           `"dialect": {"delimiter": ","}`, it is read.
# So:       every table of data/datapackage.json says its delimiter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-save --ignore-scripts datapackage@1.1.10
cat >codes.csv <<'CSV'
code,rank,definition
so,0,"It is so, or was."
never,1,It is never.
often-so,2,"It is often so, or was."
as-it-was,3,It is as it was.
not-told,4,"It is not told, or was."
heard-of,5,It is heard of.
written,6,"It is written, or was."
read,7,It is read.
so,8,"It is so, or was."
never,9,It is never.
CSV
cat >read.js <<'JS'
const { Package } = require('datapackage')
const fields = ['code', 'rank', 'definition'].map(name => ({ name, type: 'string' }))
const resource = { name: 'codes', path: 'codes.csv', profile: 'tabular-data-resource', schema: { fields } }
const said = async more => {
  const descriptor = { name: 'a', profile: 'tabular-data-package', resources: [{ ...resource, ...more }] }
  const loaded = await Package.load(descriptor, { basePath: '.' })
  if (!loaded.valid) return 'not valid'
  return loaded.resources[0].read().then(rows => `${rows.length} rows`, error => error.message)
}
said({}).then(async bare => console.log(`${bare}; ${await said({ dialect: { delimiter: ',' } })}`))
JS
seen=$(node read.js)
stated="Data source parsing error; 10 rows"
if [ "$seen" = "$stated" ]; then
  echo "as stated: without a delimiter, then with it: $seen"
else
  echo "changed: stated “$stated”, seen “$seen”" >&2
  exit 1
fi
