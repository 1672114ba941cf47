#!/usr/bin/env bash
# Told to compile for Chrome 80, which drops every rule inside @layer, lightningcss lowers logical sides and leaves the layers as they are, without a warning.
# Seen with lightningcss 1.32.0. A stylesheet that keeps its rules in layers therefore "compiles for" a phone that will show none of them; the
# layers have to be unwrapped by another step, in the order in which they were declared.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lightningcss@1.32.0
cat > compile.cjs <<'JS'
const { transform } = require('lightningcss');
const css = '@layer base { p { margin-inline: 1rem 2rem } }';
const { code, warnings } = transform({ filename: 'a.css', code: Buffer.from(css), minify: true, targets: { chrome: 80 << 16 } });
console.log(`lightningcss ${JSON.parse(require('node:fs').readFileSync('node_modules/lightningcss/package.json', 'utf8')).version}`);
console.log(code.toString());
console.log(`${warnings.length} warnings`);
JS
node compile.cjs | tee seen
diff - seen <<'SEEN'
lightningcss 1.32.0
@layer base{p{margin-inline-start:1rem;margin-inline-end:2rem}}
0 warnings
SEEN
