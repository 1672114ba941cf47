// Boundaries drawn once as short paths of SVG: projected, rounded to whole units, each step told from the one before.
import { type GeoContext, type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { boundariesOf } from '#db/boundaries.ts';
import type { ProvinceShape } from './types.ts';

const WIDTH = 600;

type Boundaries = Topology<{ communes: GeometryCollection }>;

const drawn = new Map<string, ProvinceShape>();

/** Null for a province whose boundaries did not come with the portal. */
export function provinceShape(code: string): ProvinceShape | null {
  const boundaries = boundariesOf(code) as Boundaries | undefined;
  if (!boundaries) return null;
  const known = drawn.get(code) ?? draw(boundaries);
  drawn.set(code, known);
  return known;
}

function draw(boundaries: Boundaries): ProvinceShape {
  const { communes } = boundaries.objects;
  const all = feature(boundaries, communes);
  const projection = geoMercator().fitWidth(WIDTH, all);
  const [, [, height]] = geoPath(projection).bounds(all);
  const pathOf = (shape: GeoPermissibleObjects) => {
    const path = new ShortPath();
    geoPath(projection, path)(shape);
    return path.text;
  };
  return {
    width: WIDTH,
    height: Math.ceil(height),
    communes: all.features.map((one) => ({ code: String(one.id), path: pathOf(one) })),
    outline: pathOf(merge(boundaries, communes.geometries as Polygon[])),
  };
}

/** Neighbours stay joined: a point that both have is rounded alike. */
class ShortPath implements GeoContext {
  text = '';
  private x = 0;
  private y = 0;

  moveTo(x: number, y: number): void {
    [this.x, this.y] = [Math.round(x), Math.round(y)];
    this.text += `M${this.x} ${this.y}`;
  }

  lineTo(x: number, y: number): void {
    const [right, down] = [Math.round(x) - this.x, Math.round(y) - this.y];
    if (right === 0 && down === 0) return;
    this.text += `l${right}${down < 0 ? '' : ' '}${down}`;
    this.x += right;
    this.y += down;
  }

  closePath(): void {
    this.text += 'z';
  }

  beginPath(): void {}
  arc(): void {}
}
