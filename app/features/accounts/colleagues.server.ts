// Who in a unit may be given a case: active, and in a role that takes cases up.
import { colleaguesIn } from '#db/colleagues.ts';
import { type Reader, read } from '#db/index.ts';
import { rolesWith } from '../../domain/permissions.ts';

const TAKE_CASES_UP = rolesWith('answer:petition');

export type Colleague = Awaited<ReturnType<typeof colleaguesOf>>[number];

export const colleaguesOf = (organisationId: number, on: Reader = read) =>
  colleaguesIn(on, organisationId, TAKE_CASES_UP);

/** The colleague with this key; null when there is none in this unit, or they are active no more. */
export const colleagueOf = async (id: number, organisationId: number, on: Reader = read): Promise<Colleague | null> =>
  (await colleaguesIn(on, organisationId, TAKE_CASES_UP, id))[0] ?? null;
