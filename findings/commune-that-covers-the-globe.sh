#!/usr/bin/env bash
# A commune drawn as GeoJSON's standard demands (RFC 7946: outer rings counterclockwise) is, for d3-geo, the whole globe but for that commune.
# d3-geo 3.1.1 reads rings on the sphere and holds that what lies to the right is inside. A file that every map server draws fills the picture
# with one colour; the same ring turned round is a commune. Whoever fits a map to its shapes must turn the rings first.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts d3-geo@3.1.1
cat > draw.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
const ring = [[108.7, 15.1], [108.8, 15.1], [108.8, 15.2], [108.7, 15.2], [108.7, 15.1]];
const globe = 4 * Math.PI;
console.log(`d3-geo ${JSON.parse(readFileSync('node_modules/d3-geo/package.json', 'utf8')).version}`);
for (const [name, coordinates] of [['counterclockwise', ring], ['clockwise', ring.toReversed()]]) {
  const commune = { type: 'Polygon', coordinates: [coordinates] };
  console.log(`${name}: ${((100 * geoArea(commune)) / globe).toFixed(1)} % of the globe, Paris inside: ${geoContains(commune, [2.35, 48.86])}`);
}
JS
node draw.mjs | tee seen
diff - seen <<'SEEN'
d3-geo 3.1.1
counterclockwise: 100.0 % of the globe, Paris inside: true
clockwise: 0.0 % of the globe, Paris inside: false
SEEN
