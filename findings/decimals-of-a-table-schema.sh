#!/usr/bin/env bash
# A column that a Table Schema declares as Vietnamese numbers (decimalChar ",", groupChar ".") is read ten times too large by tableschema, without an error.
# The full stop of the groups is taken out after the comma has become one, so both go. Seen with tableschema 1.12.6, the reference
# implementation in JavaScript. With a space between groups the same number is read right; hence the tables here have no groups at all.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6
cat > read.cjs <<'JS'
const { Field } = require('tableschema');
const read = (descriptor, text) => new Field({ name: 'ty_le', type: 'number', ...descriptor }).castValue(text);
console.log(`tableschema ${require('tableschema/package.json').version}`);
console.log('point for groups, comma for decimals: 1.234,5 is', read({ decimalChar: ',', groupChar: '.' }, '1.234,5'));
console.log('space for groups, comma for decimals: 1 234,5 is', read({ decimalChar: ',', groupChar: ' ' }, '1 234,5'));
console.log('comma for decimals alone: 1234,5 is', read({ decimalChar: ',' }, '1234,5'));
JS
node read.cjs | tee seen
diff - seen <<'SEEN'
tableschema 1.12.6
point for groups, comma for decimals: 1.234,5 is 12345
space for groups, comma for decimals: 1 234,5 is 1234.5
comma for decimals alone: 1234,5 is 1234.5
SEEN
