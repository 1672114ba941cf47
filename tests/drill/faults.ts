// The faults of a drill: what is broken while petitions live their lives, and what has to be found afterwards.
import { setTimeout as wait } from 'node:timers/promises';
import { clockJumps } from './clock-jumps.ts';
import { differingSums, lostOrDoubled } from './found.ts';
import { fillDisk } from './full-disk.ts';
import type { Engine, Grounds } from './grounds.ts';
import { type Load, startLoad } from './lives.ts';
import { deadMail, slowMail } from './mail.ts';
import { goesOn, type Scene, type Struck } from './scene.ts';

const AT_ONCE = 6;
const IDLE_AT_MOST = 5_000;
const ACKNOWLEDGED_WITHIN = 10 * 60_000;

export interface Fault {
  name: string;
  engines: readonly Engine[];
  /** How many times it strikes, where the whole drill kills `kills` times. */
  times(kills: number): number;
  strike(scene: Scene): Promise<Struck>;
}

export interface Outcome {
  fault: string;
  engine: Engine;
  times: number;
  receipts: number;
  moves: number;
  ballots: number;
  unanswered: number;
  wrong: string[];
  note: string;
  seconds: number;
}

/** A moment within what the portals are doing, whether the machine does much of it in a second or little. */
async function someMoment({ journal }: Load): Promise<void> {
  const answers = journal.answered + Math.floor(Math.random() * 25);
  const until = performance.now() + IDLE_AT_MOST;
  while (journal.answered < answers && performance.now() < until) await wait(5);
  await wait(Math.random() * 40);
}

/** kill -9 at random moments: while it works, and now and then while it is still starting. */
async function kills(scene: Scene): Promise<Struck> {
  const ground = await scene.enter();
  const portals = await ground.portals();
  const load = startLoad(portals, AT_ONCE, 'Giết máy chủ');
  let struck = 0;
  while (goesOn(scene, struck, load)) {
    await someMoment(load);
    const which = Math.floor(Math.random() * portals.count);
    await portals.kill(which);
    struck += 1;
    if (Math.random() < 0.1 && struck < scene.times) {
      const coming = portals.start(which).catch(() => {});
      await wait(Math.random() * 1_000);
      await portals.kill(which);
      await coming;
      struck += 1;
    }
    await portals.start(which);
    if (struck % 50 === 0) scene.say(`${struck} kills, ${load.journal.receipts.size} receipts`);
  }
  return { times: struck, load, portals, url: ground.url };
}

const restarts =
  (how: 'fast' | 'immediate') =>
  async (scene: Scene): Promise<Struck> => {
    const ground = await scene.enter();
    const portals = await ground.portals();
    const load = startLoad(portals, AT_ONCE, `Khởi động lại ${how}`);
    let struck = 0;
    while (goesOn(scene, struck, load)) {
      await wait(500 + Math.random() * 2_000);
      await (how === 'fast' ? ground.postgres!.shutDown() : ground.postgres!.crash());
      await ground.postgres!.startAgain();
      struck += 1;
    }
    await wait(1_000);
    const died = portals.howManyDied();
    return {
      ...{ times: struck, load, portals, url: ground.url },
      wrong: died > 0 ? [`${died} portals ended with their database`] : [],
    };
  };

export const FAULTS: readonly Fault[] = [
  { name: 'kill -9', engines: ['sqlite', 'postgres'], times: (kills) => kills, strike: kills },
  { name: 'PostgreSQL restarts, fast', engines: ['postgres'], times: aTenth, strike: restarts('fast') },
  { name: 'PostgreSQL restarts, immediate', engines: ['postgres'], times: aTenth, strike: restarts('immediate') },
  { name: 'full disk', engines: ['sqlite', 'postgres'], times: few, strike: fillDisk },
  { name: 'dead mail server', engines: ['sqlite', 'postgres'], times: once, strike: deadMail },
  { name: 'mail server that says nothing', engines: ['sqlite', 'postgres'], times: once, strike: slowMail },
  { name: 'clock jumps', engines: ['sqlite', 'postgres'], times: few, strike: clockJumps },
];

function aTenth(kills: number): number {
  return Math.max(2, Math.round(kills / 10));
}
function few(kills: number): number {
  return Math.min(12, Math.max(2, Math.round(kills / 10)));
}
function once(): number {
  return 1;
}

type Given = Omit<Scene, 'enter' | 'afterwards' | 'until'> & { minutes: number };

/** One fault on one engine, from a fresh database to the judgement. */
export async function drill(fault: Fault, engine: Engine, grounds: Grounds, given: Given) {
  const began = performance.now();
  const putAway: (() => Promise<unknown>)[] = [];
  const afterwards = (action: () => Promise<unknown>) => void putAway.push(action);
  const enter = async (within?: string) => {
    const ground = await grounds.enter(engine, within);
    afterwards(ground.leave);
    scene.until = performance.now() + given.minutes * 60_000;
    return ground;
  };
  const scene: Scene = { ...given, until: Number.POSITIVE_INFINITY, enter, afterwards };
  try {
    const struck = await fault.strike(scene);
    const { load, portals, url } = struck;
    const { journal } = load;
    const isFinished = await Promise.race([
      load.finish().then(() => true),
      wait(ACKNOWLEDGED_WITHIN, false, { ref: false }),
    ]);
    if (!isFinished) journal.wrong.push('what had begun was not acknowledged within ten minutes after the fault');
    await portals.stopAll();
    const wrong = [...(struck.wrong ?? []), ...(await lostOrDoubled(url, journal))];
    const sums = differingSums(url);
    if (sums) wrong.push(`sums differ: ${sums}`);
    const outcome: Outcome = {
      ...{ fault: fault.name, engine, times: struck.times, note: struck.note ?? '', wrong },
      ...{ receipts: journal.receipts.size, moves: journal.moves.size, ballots: journal.ballots },
      ...{ unanswered: journal.unanswered, seconds: Math.round((performance.now() - began) / 1000) },
    };
    return outcome;
  } finally {
    for (const action of putAway.reverse()) await action();
  }
}
