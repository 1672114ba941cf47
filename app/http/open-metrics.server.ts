// Numbers for Prometheus in the OpenMetrics text format (1.0): counters and histograms that are kept here, gauges that are asked for.

type Labels = Readonly<Record<string, string>>;
export interface Sample {
  labels: Labels;
  value: number;
}
interface Described {
  name: string;
  help: string;
}

export const CONTENT_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const labelled = (labels: Labels) => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};
const line = (name: string, labels: Labels, value: number) => `${name}${labelled(labels)} ${value}\n`;
const headOf = ({ name, help }: Described, type: string) => `# TYPE ${name} ${type}\n# HELP ${name} ${escaped(help)}\n`;

/** `name` without the `_total` that its samples carry. */
export function counter(described: Described) {
  const counts = new Map<string, Sample>();
  return {
    add(labels: Labels, by = 1) {
      const key = labelled(labels);
      const known = counts.get(key);
      if (known) known.value += by;
      else counts.set(key, { labels, value: by });
    },
    text: () =>
      headOf(described, 'counter') +
      [...counts.values()].map(({ labels, value }) => line(`${described.name}_total`, labels, value)).join(''),
  };
}

/** `bounds`: upper ends of the buckets, growing; everything else falls into +Inf. */
export function histogram({ bounds, ...described }: Described & { bounds: readonly number[] }) {
  const rows = new Map<string, { labels: Labels; buckets: number[]; sum: number; count: number }>();
  const { name } = described;
  return {
    observe(labels: Labels, value: number) {
      const key = labelled(labels);
      const row = rows.get(key) ?? { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
      rows.set(key, row);
      bounds.forEach((bound, place) => {
        if (value <= bound) row.buckets[place]! += 1;
      });
      row.sum += value;
      row.count += 1;
    },
    text: () =>
      headOf(described, 'histogram') +
      [...rows.values()]
        .map(({ labels, buckets, sum, count }) =>
          [
            ...bounds.map((bound, place) => line(`${name}_bucket`, { ...labels, le: String(bound) }, buckets[place]!)),
            line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
            line(`${name}_sum`, labels, sum),
            line(`${name}_count`, labels, count),
          ].join(''),
        )
        .join(''),
  };
}

export const gauge = (described: Described, samples: readonly Sample[]): string =>
  headOf(described, 'gauge') + samples.map(({ labels, value }) => line(described.name, labels, value)).join('');

export const exposition = (families: readonly string[]): string => `${families.join('')}# EOF\n`;
