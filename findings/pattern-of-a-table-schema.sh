#!/usr/bin/env bash
# The "pattern" of a Table Schema column holds for a part of the cell in tableschema, though the standard points to XML Schema, whose patterns mean the whole.
# A code with other characters before and after it passes "H\d{2}" in tableschema 1.12.6. The Table Schema standard asks for XML Schema's syntax
# of regular expressions, in which a pattern is the whole value. Patterns written with ^ and $ mean the same to both kinds of reader.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6
cat > read.cjs <<'JS'
const { Field } = require('tableschema');
const allows = (pattern, text) => new Field({ name: 'ma', type: 'string', constraints: { pattern } }).testValue(text);
console.log(`tableschema ${require('tableschema/package.json').version}`);
for (const [pattern, text] of [['H\\d{2}', 'H48'], ['H\\d{2}', '000.H48.7'], ['^H\\d{2}$', '000.H48.7']])
  console.log(`${pattern} ${allows(pattern, text) ? 'allows' : 'refuses'} ${text}`);
JS
node read.cjs | tee seen
diff - seen <<'SEEN'
tableschema 1.12.6
H\d{2} allows H48
H\d{2} allows 000.H48.7
^H\d{2}$ refuses 000.H48.7
SEEN
