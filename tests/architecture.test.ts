// The walls of the house: routes → features → db → domain. Each rule fails with a sentence that says what to do instead.
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, type Import, readSource, type SourceFile } from './support/source.ts';

const files = readSource();
const layers = files.filter(({ path }) => /^(app|db)\//.test(path));

/** Where a file lives. The first pattern that matches counts. */
const PLACES: [place: string, pattern: RegExp][] = [
  ['launch', /^app\/launch\//],
  ['server', /^app\/(server|application)\.ts$/],
  ['routes', /^app\/(routes\/|root\.tsx|entry\.)/],
  ['jobs', /^app\/jobs\//],
  ['features', /^app\/features\//],
  ['http', /^app\/http\//],
  ['ui', /^app\/ui\//],
  ['i18n', /^app\/i18n\//],
  ['domain', /^app\/domain\//],
  ['settings', /^app\/(settings|log|current)\.server\.ts$/],
  ['reference', /^db\/seed\/files\//],
  ['seed', /^db\/seed\//],
  ['db', /^db\//],
  ['locales', /^locales\//],
];

/** What each place may know, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  launch: ['features', 'jobs', 'settings', 'db'],
  server: ['routes', 'jobs', 'features', 'http', 'domain', 'settings', 'db'],
  routes: ['features', 'ui', 'http', 'i18n', 'domain', 'settings'],
  jobs: ['features', 'http', 'i18n', 'domain', 'settings', 'db'],
  seed: ['features', 'db', 'domain', 'settings', 'i18n'],
  features: ['db', 'domain', 'ui', 'http', 'i18n', 'settings'],
  http: ['features', 'i18n', 'domain', 'settings'],
  ui: ['http', 'i18n', 'domain'],
  i18n: ['locales', 'domain', 'http'],
  db: ['domain', 'reference'],
  domain: [],
  settings: [],
};

const REMIX_MAY_BE_IN = ['routes', 'http', 'server', 'ui'];
const ENVIRONMENT_MAY_BE_IN =
  /^(app\/settings\.server\.ts|db\/engine\.ts|app\/launch\/|tests\/|[^/]+$|db\/drizzle\.config\.ts)/;
/** db/ files that belong to no room: the doors, the kit, the engine. */
const SHARED_DB = ['index', 'engine', 'columns', 'search', 'migrate', 'portal'];

const placeOf = (path: string) => PLACES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'elsewhere';
const roomOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
const isDoor = (path: string) => /\/(index\.server\.ts|forms\.ts|types\.ts|words\.ts|[^/]+\.tsx)$/.test(path);

function ours(file: SourceFile): Import[] {
  return file.imports.filter((one) => one.isOurs);
}

/** Collects one sentence per breach and expects none. */
function keep(breaches: string[]): void {
  expect(breaches, `\n${breaches.join('\n')}\n`).toEqual([]);
}

test('imports run to the right only: routes → features → db → domain', () => {
  keep(
    layers.flatMap((file) => {
      const from = placeOf(file.path);
      return ours(file).flatMap(({ target, line }) => {
        const to = placeOf(target);
        if (to === from || MAY_IMPORT[from]?.includes(to)) return [];
        return [
          `${file.path}:${line} is in ${from} and may not know ${to} (${target}): ask through a layer to its right.`,
        ];
      });
    }),
  );
});

test('a room is entered through its door', () => {
  keep(
    files.flatMap((file) =>
      ours(file).flatMap(({ target, line }) => {
        const room = roomOf(target);
        if (!room || room === roomOf(file.path) || isDoor(target)) return [];
        return [
          `${file.path}:${line} reaches behind the door of ${room} (${target}): import its index.server.ts, forms.ts, types.ts, words.ts or a component.`,
        ];
      }),
    ),
  );
});

test('what db/ keeps for a room is asked by that room alone', () => {
  const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
  keep(
    layers
      .filter(({ path, lines }) => !/^db\//.test(path) && !/reads across/i.test(lines[0] ?? ''))
      .flatMap((file) =>
        ours(file).flatMap(({ target, line, isTypeOnly }) => {
          const noun = /^db\/([a-z-]+)\.ts$/.exec(target)?.[1];
          if (!noun || isTypeOnly || SHARED_DB.includes(noun) || !rooms.has(noun) || noun === roomOf(file.path))
            return [];
          return [
            `${file.path}:${line} asks db/${noun}.ts, which belongs to the room "${noun}": ask that room's door, or say "reads across" in the first line.`,
          ];
        }),
      ),
  );
});

test('what plain Node runs, too, is written without components', () => {
  keep(
    layers
      .filter(({ path }) => /^(db|app\/(domain|features|jobs|launch))\/.*\.ts$/.test(path))
      .flatMap((file) =>
        ours(file)
          .filter(({ target, isTypeOnly }) => !isTypeOnly && /\.tsx$/.test(target))
          .map(
            ({ target, line }) =>
              `${file.path}:${line} imports ${target}: commands and the worker run without a build, and Node reads no .tsx.`,
          ),
      ),
  );
});

test('components draw what they are given', () => {
  keep(
    layers
      .filter(({ path }) => /^app\/(features|ui)\/.*\.tsx$/.test(path))
      .flatMap((file) =>
        ours(file)
          .filter(({ target, isTypeOnly }) => !isTypeOnly && (/^db\//.test(target) || /\.server\.ts$/.test(target)))
          .map(
            ({ target, line }) =>
              `${file.path}:${line} imports ${target}: a component asks nothing, its route hands it what it shows.`,
          ),
      ),
  );
});

test('the domain knows no package, drizzle stays in db/, Remix stays at the edge', () => {
  keep(
    layers.flatMap((file) => {
      const place = placeOf(file.path);
      return file.imports.flatMap(({ target, line, isOurs }) => {
        const at = `${file.path}:${line}`;
        if (isOurs) return [];
        if (place === 'domain') return [`${at} imports ${target}: the domain is pure and imports nothing.`];
        if (/^(drizzle-orm|better-sqlite3|pg)(\/|$)/.test(target) && !/^db\//.test(file.path))
          return [`${at} imports ${target}: only db/ knows the database; add a question to db/<noun>.ts.`];
        if (/^@remix-run\//.test(target) && !REMIX_MAY_BE_IN.includes(place))
          return [`${at} imports ${target}: Remix is known only to routes, http, ui, root, entry and server.`];
        return [];
      });
    }),
  );
});

test('time is an argument', () => {
  keep(
    layers
      .filter(({ path }) => /^(app\/(domain|features)|db)\//.test(path) && !/^db\/seed\/load\.ts$/.test(path))
      .flatMap((file) =>
        file.found
          .filter(({ what }) => ['new Date()', 'Date.now()'].includes(what))
          .map(
            ({ what, line }) => `${file.path}:${line} reads the clock (${what}): take \`now: Date\` as an argument.`,
          ),
      ),
  );
});

test('the environment is read in one place', () => {
  keep(
    files
      .filter(({ path }) => !ENVIRONMENT_MAY_BE_IN.test(path))
      .flatMap((file) =>
        file.found
          .filter(({ what }) => what === 'process.env')
          .map(({ line }) => `${file.path}:${line} reads process.env: add the setting to app/settings.server.ts.`),
      ),
  );
});

test('no inline style and no raw HTML: the content policy forbids them', () => {
  keep(
    files.flatMap((file) =>
      file.found
        .filter(({ what }) => what.endsWith('='))
        .map(({ what, line }) => `${file.path}:${line} uses ${what}: use classes, attributes of SVG, or elements.`),
    ),
  );
});

test('files are short and folders have names', () => {
  keep([
    ...files
      .filter(({ lines }) => lines.length > 250)
      .map(({ path, lines }) => `${path} has ${lines.length} lines; 250 is the most: split it by what it is about.`),
    ...['app', 'db', 'tests', 'locales', 'public']
      .flatMap(filesUnder)
      .filter((path) => /(^|\/)(utils?|helpers?|misc|common)\//.test(path))
      .map((path) => `${path} lies in a folder that says nothing: name the folder after what is in it.`),
  ]);
});

test('the first line of a file in domain, features and db says what it is', () => {
  keep(
    layers
      .filter(({ path }) => /^(app\/(domain|features)|db)\//.test(path) && !/\.config\.ts$/.test(path))
      .filter(({ lines }) => !/^(\/\/|\/\*\*?) \p{L}\S*( \S+){2,}/u.test(lines[0] ?? ''))
      .map(
        ({ path }) =>
          `${path} begins without a sentence: its first line is a comment that says what ${basename(path)} is.`,
      ),
  );
});

test('no two files import each other, not even in a circle', () => {
  const byPath = new Map(layers.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) {
      circles.push(`${[...way.slice(way.indexOf(path)), path].join(' → ')}: move what both need to a third file.`);
      return;
    }
    if (done.has(path)) return;
    for (const { target, isTypeOnly } of ours(byPath.get(path)!))
      if (!isTypeOnly && byPath.has(target)) walk(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of layers) walk(path, []);
  keep(circles);
});
