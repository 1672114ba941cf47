#!/usr/bin/env bash
# Of nobody asked, wilson-score-interval says that between 0 and 0 are satisfied: certain where nothing is known, while one answer leaves it nearly open.
# Seen with wilson-score-interval 2.1.0. When all of five are satisfied its upper end lies a hair above one, so a percentage needs a bound of its own.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wilson-score-interval@2.1.0
cat > ask.cjs <<'JS'
const loaded = require('wilson-score-interval');
const interval = loaded.default ?? loaded;
console.log(`wilson-score-interval ${require('wilson-score-interval/package.json').version}`);
for (const [satisfied, asked] of [[0, 0], [0, 1], [5, 5]]) {
  const { left, right } = interval(satisfied, asked);
  console.log(`${satisfied} of ${asked}: ${left.toFixed(3)} to ${right.toFixed(3)}${right > 1 ? ', above one' : ''}`);
}
JS
node ask.cjs | tee seen
diff - seen <<'SEEN'
wilson-score-interval 2.1.0
0 of 0: 0.000 to 0.000
0 of 1: 0.000 to 0.793
5 of 5: 0.566 to 1.000, above one
SEEN
