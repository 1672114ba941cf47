// Official reports of the demonstration: one that was issued for the last quarter, and one that is being filled in.
import { addDays, dayOf } from '#app/domain/deadline.ts';
import type { NamedPeriod } from '#app/domain/official-forms-period.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { issueReport, makeDraft, periodDays } from '#app/features/official-forms/index.server.ts';

const UNIT = 'SCT';
const NUMBER = '48/BC-SCT';

/** `signer`: whose name stands under the issued one. */
export async function demonstrationReports(
  { handler, head, signer }: { handler: StaffActor; head: StaffActor; signer: string },
  now: Date,
): Promise<void> {
  const given = await lastQuarter(now);
  const made = await makeDraft(handler, { form: 'tt-01-2024-04-xld', unit: UNIT, given }, now);
  if (!made.ok) throw new Error(`The demonstration report could not be made: ${made.why}`);
  const signed = { number: NUMBER, issuedDay: dayOf(now), signerName: signer, signerTitle: 'Giám đốc' };
  const issued = await issueReport(head, made.id, 1, { ...signed, signingForm: 'self' }, now);
  if (!issued.ok) throw new Error(`The demonstration report could not be issued: ${issued.why}`);
  await makeDraft(handler, { form: 'tt-01-2024-01-xld', unit: UNIT, given }, now);
}

/** The newest quarter that is over. */
async function lastQuarter(now: Date): Promise<NamedPeriod> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const quarters = [year, year - 1].flatMap((one) =>
    [4, 3, 2, 1].map((ordinal): NamedPeriod => ({ period: 'quarter', year: one, ordinal })),
  );
  for (const quarter of quarters) if ((await periodDays(quarter)).to <= addDays(today, -1)) return quarter;
  throw new Error('No quarter is over.');
}
