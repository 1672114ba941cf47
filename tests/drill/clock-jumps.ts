// Clocks that jump: an hour and three days, back and forth, while petitions live; what was acknowledged stays, and no ledger is confused.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startLoad } from './lives.ts';
import { goesOn, type Scene, type Struck } from './scene.ts';

export const SHIFTED_CLOCK = ['--import', fileURLToPath(new URL('./shifted-clock.ts', import.meta.url))];

const HOUR = 3_600_000;
const JUMPS = [1, 0, -1, 0, 72, 71, 72, 0, -72, 0];

export async function clockJumps(scene: Scene): Promise<Struck> {
  const ground = await scene.enter();
  const clock = join(ground.folder, 'clock');
  writeFileSync(clock, '0');
  const portals = await ground.portals({ DRILL_CLOCK: clock }, SHIFTED_CLOCK);
  const load = startLoad(portals, 6, 'Đồng hồ nhảy');
  let struck = 0;
  while (goesOn(scene, struck, load)) {
    await wait(2_000);
    writeFileSync(clock, String(JUMPS[struck % JUMPS.length]! * HOUR));
    struck += 1;
  }
  await wait(2_000);
  writeFileSync(clock, '0');
  return { times: struck, load, portals, url: ground.url };
}
