// Petitions led through whatever the table of moves allows, as a property test draws it: what is refused simply does not happen.
import { dayOf } from '#app/domain/deadline-day.ts';
import { KINDS } from '#app/domain/petition.ts';
import { foldChanges } from '#app/features/figures/index.server.ts';
import { moveForms } from '#app/features/petitions/forms.ts';
import { type LaterMove, makeMove } from '#app/features/petitions/index.server.ts';
import type { Actor } from '#app/features/petitions/types.ts';
import { organisationByCode } from '#db/organisations.ts';
import { procedureByCode } from '#db/procedures.ts';
import { type Crew, complaintAbout, draftText, sent, unitId } from '#tests/support/petitions.ts';

/** What a step does, which petition it is about, how long after the step before, and which of several ways it goes. */
export interface Step {
  act: Act;
  on: number;
  hours: number;
  way: number;
}

const CHANNELS = ['portal', 'counter', 'post', 'voters'] as const;
const PLACES = ['21025', '21028', null] as const;
const PROCEDURES = ['DEMO.007', 'DEMO.001', null] as const;
const REFUSAL = { refusalReason: 'PA-NGOAI-PHAM-VI', reason: 'Không rõ nội dung' };

export interface World {
  crew: Crew;
  codes: string[];
  now: Date;
  /** What was drawn and allowed at least once. */
  done: Set<Act>;
}

type Doing = (world: World, step: Step) => Promise<unknown>;

const pick = <T>(from: readonly T[], way: number): T => from.at(way % from.length)!;

const tries = async <M extends LaterMove>(code: string, move: M, given: object, actor: Actor, now: Date) =>
  (await makeMove(code, move, given as never, actor, now)).ok;

const move =
  <M extends LaterMove>(
    name: M,
    by: keyof Crew | 'sender' | 'system',
    given: (step: Step, world: World) => object | Promise<object> = () => ({}),
  ): Doing =>
  async (world, step) => {
    const actor: Actor = by === 'sender' || by === 'system' ? { as: by } : world.crew[by];
    return tries(pick(world.codes, step.on), name, await given(step, world), actor, world.now);
  };

const send: Doing = async (world, { way }) => {
  const kind = pick(KINDS, way);
  const code = await sent(world.now, {
    ...(kind === 'khieu_nai' ? complaintAbout('2025-10-01') : { kind }),
    channel: pick(CHANNELS, way),
    procedureId: pick(PROCEDURES, way) ? (await procedureByCode(pick(PROCEDURES, way)!))!.id : null,
    communeId: pick(PLACES, way) ? await unitId(pick(PLACES, way)!) : null,
    addressedId: pick(PROCEDURES, way) ? null : await unitId('SCT'),
  });
  world.codes.push(code);
};

/** From wherever it stands to an answer. */
const answer: Doing = async ({ crew: { intake, handler, head }, codes, now }, { on }) => {
  const code = pick(codes, on);
  await tries(code, 'accept', { unit: await unitId('SCT') }, intake, now);
  await tries(code, 'takeUp', {}, handler, now);
  const outcome = { ...draftText(0), outcome: 'rejected' };
  await tries(code, 'draftAnswer', outcome, handler, now);
  await tries(code, 'submitAnswer', {}, handler, now);
  return tries(code, 'sendAnswer', { documentNumber: '1/TB', documentDay: null }, head, now);
};

/** Of one that has just come, for most others are past this. */
const after =
  (...[first, ...rest]: [Doing, ...Doing[]]): Doing =>
  async (world, step) => {
    await first(world, { ...step, way: step.way - (step.way % KINDS.length) });
    for (const doing of rest.slice(0, -1)) await doing(world, { ...step, on: -1 });
    return rest.at(-1)!(world, { ...step, on: -1 });
  };

const mergeUnit = move('mergeUnit', 'system', async () => {
  const [predecessor, successor] = [(await organisationByCode('SCT'))!, (await organisationByCode('SNNMT'))!];
  return { predecessor, successor, lastDay: '2026-12-31', document: '1/QĐ', reason: { vi: 'Sáp nhập', en: 'Merged' } };
});

const split = move('split', 'intake', async () => {
  const fields = { kind1: 'gop_y', unit1: String(await unitId('SNNMT')), title1: 'Việc khác', body1: 'Nội dung khác.' };
  return moveForms.split.parse({ reason: 'Hai nội dung', ...fields });
});

export const ACTS = {
  send,
  answer,
  accept: move('accept', 'intake'),
  acceptElsewhere: move('accept', 'intake', async () => ({ unit: await unitId('SNNMT') })),
  redirect: move('redirect', 'intake', async () => ({ unit: await unitId('SNNMT'), reason: 'x' })),
  askInformation: move('askInformation', 'intake', () => ({ text: 'Xin bổ sung' })),
  giveInformation: move('giveInformation', 'sender', () => ({ text: 'Bổ sung' })),
  refuse: after(
    send,
    move('refuse', 'intake', () => REFUSAL),
  ),
  transferOut: move('transferOut', 'intake', () => ({ outsideBody: 'Bộ Công Thương', reason: 'x' })),
  takeUp: move('takeUp', 'handler'),
  handOver: move('handOver', 'head', async () => ({ unit: await unitId('SNNMT'), reason: 'x' })),
  extend: move('extend', 'head', (_, { now }) => ({
    criterion: 'places',
    reason: 'x',
    documentNumber: '1',
    documentDay: dayOf(now),
  })),
  reopen: after(
    send,
    answer,
    move('reopen', 'sender', () => ({ reason: 'Chưa xong' })),
  ),
  reopenOlder: move('reopen', 'sender', () => ({ reason: 'Chưa xong' })),
  close: move('close', 'system'),
  withdraw: move('withdraw', 'sender'),
  merge: after(
    send,
    send,
    move('merge', 'intake', (_, { codes }) => ({ case: pick(codes, -2), reason: 'Trùng' })),
  ),
  unmerge: move('unmerge', 'intake', () => ({ reason: 'Không trùng' })),
  split,
  mergeUnit,
  fold: ((_, { way }) => foldChanges(1 + (way % 7), 1)) as Doing,
} satisfies Record<string, Doing>;
export type Act = keyof typeof ACTS;

export async function live(world: World, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    world.now = new Date(world.now.getTime() + step.hours * 3_600_000);
    if (world.codes.length === 0) await send(world, step);
    if ((await (ACTS[step.act] as Doing)(world, step)) !== false) world.done.add(step.act);
  }
}
