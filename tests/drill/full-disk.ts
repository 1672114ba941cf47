// A full disk: the database lies on a small one in memory, which a ballast file fills to the last byte and frees again.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startLoad } from './lives.ts';
import { goesOn, type Scene, type Struck } from './scene.ts';

const DISK_MEGABYTES = 400;

/** Null where nobody may mount one here. */
function smallDisk(): { folder: string; remove(): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-disk-'));
  try {
    const options = `size=${DISK_MEGABYTES}m,mode=0755`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const remove = () => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, remove };
}

function fill(file: string): void {
  const ballast = openSync(file, 'a');
  const { bavail, bsize } = statfsSync(file);
  const block = Buffer.alloc(bsize);
  try {
    for (let left = bavail + 1; left > 0; left--) writeSync(ballast, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(ballast);
  }
}

export async function fillDisk(scene: Scene): Promise<Struck> {
  const disk = smallDisk();
  if (!disk) throw new NotHere('a small disk needs the right to mount one');
  scene.afterwards(async () => disk.remove());
  const ground = await scene.enter(disk.folder);
  const portals = await ground.portals();
  const load = startLoad(portals, 4, 'Đĩa đầy');
  const ballast = join(disk.folder, 'ballast');
  let struck = 0;
  let refused = 0;
  while (goesOn(scene, struck, load)) {
    await wait(1_500);
    fill(ballast);
    const before = load.journal.unanswered;
    await wait(2_500);
    refused += load.journal.unanswered > before ? 1 : 0;
    rmSync(ballast);
    // Where PostgreSQL gave up for want of space for its log, an operator starts it again.
    if (ground.postgres?.hasEnded()) await ground.postgres.startAgain();
    struck += 1;
  }
  const died = portals.howManyDied();
  return {
    ...{ times: struck, load, portals, url: ground.url, note: `acts were refused ${refused} times` },
    wrong: died > 0 ? [`${died} portals ended with the space`] : [],
  };
}

/** A drill that cannot be held on this machine; said in the table. */
export class NotHere extends Error {}
