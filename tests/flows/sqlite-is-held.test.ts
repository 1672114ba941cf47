// Another process holds SQLite's lock, or the disk is full: readers go on, changes wait without holding anybody up, or say why not.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { read, rows, type Writer, write } from '#db/index.ts';
import { publicVersion, touchPublicFace } from '#db/portal.ts';
import { openSqlite } from '#db/sqlite.ts';
import { unavailability } from '#db/unavailable.ts';

describe.runIf(engine === 'sqlite')('SQLite with a second process', { timeout: 300_000 }, () => {
  let other: ChildProcess;

  /** Started, and at it. */
  async function beside(what: 'hold' | 'change') {
    other = spawn(execPath, ['tests/support/lock-holder.ts', what], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(other.stdout!, 'data');
  }
  async function letGo() {
    const gone = once(other, 'exit');
    other.stdin!.write('enough\n');
    expect((await gone)[0]).toBe(0);
  }
  afterEach(() => void other?.kill());

  test('readers read, a change waits and is made when the lock is free', async () => {
    await beside('hold');
    const before = await publicVersion(read);
    let isSettled = false;
    const change = write(touchPublicFace).finally(() => {
      isSettled = true;
    });
    for (let n = 0; n < 50; n++) {
      expect(await publicVersion(read)).toBe(before);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isSettled).toBe(false);
    await letGo();
    await change;
    expect(await publicVersion(read)).toBe(before + 17);
  });

  test('who waited too long is told so, and nothing was changed', async () => {
    const impatient = openSqlite(20);
    await beside('hold');
    const before = await publicVersion(read);
    const failures = await Promise.all(
      [1, 2, 3].map(() => impatient.write(touchPublicFace).catch((failure: unknown) => failure)),
    );
    expect(failures.map((one) => unavailability(one)?.why)).toEqual(['busy', 'busy', 'busy']);
    await letGo();
    expect(await publicVersion(read)).toBe(before + 16);
    await impatient.write(touchPublicFace);
    expect(await publicVersion(read)).toBe(before + 17);
    await impatient.close();
  });

  test('a command that changes much lends the lock again and again', async () => {
    await beside('change');
    for (let n = 0; n < 20; n++) await write(touchPublicFace);
    expect(other.exitCode).toBeNull();
    await letGo();
  });

  test('on a full disk readers read, a change says so and is not half made, and with room it goes on', async () => {
    const pragma = async (tx: Writer, text: string) => Object.values((await rows<object>(sql.raw(text), tx))[0]!)[0];
    const pages = await write((tx) => pragma(tx, 'pragma page_count'));
    await write((tx) => pragma(tx, `pragma max_page_count = ${pages}`));
    const before = await publicVersion(read);
    const fills = write(async (tx) => {
      await touchPublicFace(tx);
      await rows(
        sql`insert into open_data_part (bundle_id, number, content) values (0, 0, zeroblob(50000000)) returning 1`,
        tx,
      );
    });
    expect(unavailability(await fills.catch((failure: unknown) => failure))?.why).toBe('full');
    expect(await publicVersion(read)).toBe(before);
    await write((tx) => pragma(tx, 'pragma max_page_count = 1000000000'));
    await write(touchPublicFace);
    expect(await publicVersion(read)).toBe(before + 1);
  });
});
