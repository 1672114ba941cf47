// The door of the target lines: how each stands in a period, for everybody; and keeping them, each change from what to what.
import { type Reader, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import {
  allTargets,
  insertTarget,
  type TargetRecord,
  type TargetRow,
  targetCalled,
  targetsOn,
  updateTarget,
} from '#db/targets.ts';
import { namesOf } from '../../domain/organisation.ts';
import { may } from '../../domain/permissions.ts';
import { measuredOf, standingOf, type TargetLine } from '../../domain/target.ts';
import type { Language } from '../../i18n/translate.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import { unitChoices } from '../organisations/index.server.ts';
import type { TargetGiven } from './forms.ts';
import type { MeasuredPeriod, TargetStanding, TargetView } from './types.ts';

export { targetRecord } from './public-data.ts';

/**
 * How the lines stand that hold at the end of the period. For the province: its own, and what its units report; for a unit: the
 * province's measured by the unit's figures, and the unit's own.
 */
export async function targetStandings(
  figures: MeasuredPeriod,
  language: Language,
  on?: Reader,
): Promise<TargetStanding[]> {
  const { period, today, counts, satisfaction, unit } = figures;
  const rows = await targetsOn(period.to < today ? period.to : today, on);
  const newest = rows.filter((row, at) => row.target.code !== rows[at - 1]?.target.code);
  return newest
    .filter(({ target, owner }) =>
      target.measure === 'reported' ? !unit || owner?.code === unit.code : !owner || owner.code === unit?.code,
    )
    .map(({ target, owner }) => {
      const line = lineOf(target);
      return {
        ...line,
        code: target.code,
        title: language === 'en' ? target.titleEn : target.title,
        unit: owner && { code: owner.code, name: namesOf(owner)[language] },
        validFrom: target.validFrom,
        validTo: target.validTo,
        source: target.source,
        note: language === 'en' ? target.noteEn : target.note,
        isVerified: target.isVerified,
        standing: standingOf(line, measuredOf(line, counts, satisfaction.index)),
        reported:
          target.measure === 'reported' && target.reportedOn && target.reportedSource
            ? { on: target.reportedOn, source: target.reportedSource }
            : null,
      };
    });
}

function lineOf(row: TargetRow): TargetLine {
  const { measure, comparator, goalPart, goalWhole, reportedPart, reportedWhole } = row;
  const reported =
    reportedPart === null || reportedWhole === null ? null : { part: reportedPart, whole: reportedWhole };
  return { measure, comparator, goal: { part: goalPart, whole: goalWhole }, reported };
}

export const targetList = async (): Promise<TargetView[]> =>
  (await allTargets()).map(({ target, owner }) => viewOf(target, owner?.code ?? null));

const viewOf = (row: TargetRow, owner: string | null): TargetView => {
  const { id: _, origin: __, organisationId: ___, ...view } = row;
  return { ...view, owner };
};

export type TargetResult =
  | { ok: true }
  | { ok: false; why: 'forbidden' | 'codeTaken' | 'unknownTarget' | 'unknownUnit' };
const no = (why: (TargetResult & { ok: false })['why']): TargetResult => ({ ok: false, why });
const subject = ({ code, validFrom }: TargetGiven) => ({ kind: 'target', key: `${code} ${validFrom}` });

async function recordOf({ owner, ...given }: TargetGiven, now: Date): Promise<TargetRecord | null> {
  if (owner === null) return { ...given, organisationId: null };
  const unit = (await unitChoices('vi', now)).find(({ code }) => code === owner);
  return unit ? { ...given, organisationId: unit.id } : null;
}

export async function addTarget(by: Administrator, given: TargetGiven, now: Date): Promise<TargetResult> {
  if (!may(by, 'manage:targets')) return no('forbidden');
  const row = await recordOf(given, now);
  if (!row) return no('unknownUnit');
  return write(async (tx): Promise<TargetResult> => {
    if (!(await insertTarget(tx, row))) return no('codeTaken');
    await recordChange(tx, by, subject(given), null, factsOf(given), now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** A line is known by its code and first day, which stay; everything else may be written anew. */
export async function changeTarget(by: Administrator, given: TargetGiven, now: Date): Promise<TargetResult> {
  if (!may(by, 'manage:targets')) return no('forbidden');
  const row = await recordOf(given, now);
  if (!row) return no('unknownUnit');
  return write(async (tx): Promise<TargetResult> => {
    const seen = await targetCalled(given.code, given.validFrom, tx);
    if (!seen || !(await updateTarget(tx, row))) return no('unknownTarget');
    const before = factsOf(viewOf(seen.target, seen.owner?.code ?? null));
    await recordChange(tx, by, subject(given), before, factsOf(given), now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

const factsOf = ({ code: _, validFrom: __, ...facts }: TargetView) => facts;
