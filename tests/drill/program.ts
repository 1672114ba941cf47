// The built server as one file, packages and all: the same program, but a restart of it costs a third, which a thousand kills need.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BUILT = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
/** What carries binaries, or starts threads from files of its own. */
const AS_INSTALLED = ['better-sqlite3', 'sharp', '@node-rs/argon2', 'pino', 'pg-native'];

/** Its path. It lies beside the built server, which looks for packages and assets from there. */
export async function programInOneFile(): Promise<string> {
  if (!existsSync(BUILT)) throw new Error('There is nothing built yet: npm run build');
  const outfile = join(BUILT, '..', 'drilled.mjs');
  // Another drill may be running it.
  const unfinished = `${outfile}.${process.pid}`;
  const names = ['__filename', '__dirname'];
  await build({
    ...{ entryPoints: [BUILT], outfile: unfinished, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    external: AS_INSTALLED,
    banner: {
      js: [
        `import { createRequire as requireFrom } from 'node:module';`,
        `const require = requireFrom(import.meta.url), ${names[0]} = import.meta.filename, ${names[1]} = import.meta.dirname;`,
      ].join('\n'),
    },
  });
  renameSync(unfinished, outfile);
  return outfile;
}
