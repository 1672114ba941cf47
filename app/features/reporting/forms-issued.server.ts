// Duties that an official form fulfils: which offices have issued it for a period that ends shortly before the last day.
import { addDays } from '../../domain/deadline.ts';
import { issuedReports } from '../official-forms/index.server.ts';
import type { SentView } from './types.ts';

/** A form for an earlier quarter does not fulfil the duty of this one. */
const ENDS_WITHIN = 92;
const LONGEST_PERIOD = 366;

export async function issuedForms(
  formCode: string,
  lastDay: string,
  unitIds: readonly number[],
): Promise<(SentView & { organisationId: number })[]> {
  const earliest = addDays(lastDay, -ENDS_WITHIN);
  const issued = await issuedReports({ unitIds, from: addDays(earliest, -LONGEST_PERIOD), to: lastDay });
  return issued.flatMap(({ unitId: organisationId, form, to, number, issuedDay: day }) =>
    form === formCode && to >= earliest && day !== null
      ? [{ organisationId, day, lastDay, way: 'form' as const, documentNumber: number ?? form, documentDay: day }]
      : [],
  );
}
