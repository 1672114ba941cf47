// The nine-criteria evaluation of the demonstration: two quarters that are over, a few units, one office's officers, all through their doors.
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import { OFFICER_CRITERIA } from '#app/domain/evaluation.ts';
import { daysOf, quartersUpTo } from '#app/domain/evaluation-period.ts';
import type { AuditedBy } from '#app/features/audit/index.server.ts';
import {
  changeRules,
  citizenQuestionnaire,
  importOfficers,
  importPoints,
  publishEvaluation,
} from '#app/features/evaluation/index.server.ts';
import { castAtCounter, counterForm, mixSurveyBallots } from '#app/features/surveys/index.server.ts';
import { organisationByCode } from '../organisations.ts';
import type { Draw } from './draw.ts';

/** How well each unit does, in points of a hundred dossiers; criteria that are not there were not entered. */
const UNITS: Record<string, Record<string, number>> = {
  SCT: { 1: 172, 2: 166, 3: 181, 4: 190, 5: 2, 6: 176, 7: 185, 9: 2 },
  SNNMT: { 1: 128, 2: 131, 5: 1, 6: 140, 7: 149, 9: 1 },
  SYT: { 1: 151, 2: 144, 3: 158, 4: 170, 5: 2, 6: 119, 7: 163, 9: 1 },
  21025: { 1: 140, 3: 121, 7: 155 },
};
const OFFICERS = { 'SCT-01': 182, 'SCT-02': 121, 'SCT-03': 64 };
const COLUMNS = ['don_vi', 'quy', 'tieu_chi', 'diem', 'so_ho_so', 'nguon'] as const;
const SOURCE = 'số giả định của bản trình diễn';
const BALLOTS = 9;

export async function demonstrationEvaluation(draw: Draw, by: AuditedBy, now: Date): Promise<void> {
  const quarters = quartersUpTo(dayOf(now), 3).slice(1).reverse();
  const from = daysOf(quarters[0]!).from;
  const basis = 'Bản trình diễn: chưa có văn bản của tỉnh; Thông tư 01/2018/TT-VPCP, hiệu lực chưa xác định';
  await changeRules(by, { isOn: true, from, to: null, basis }, instantAt(from, '08:00'));
  const line = (don_vi: string, quy: string, tieu_chi: string, diem: number) => {
    const isOnce = tieu_chi === '5' || tieu_chi === '9';
    return {
      don_vi,
      quy,
      tieu_chi,
      diem: isOnce ? diem : diem + draw.below(12) - 8,
      so_ho_so: isOnce ? 1 : 100,
      nguon: SOURCE,
    };
  };
  for (const quarter of quarters) {
    const { to } = daysOf(quarter);
    const at = instantAt(addDays(to, 5), '09:00');
    await judgedByPeople(draw, instantAt(to, '09:00'));
    const points = Object.entries(UNITS).flatMap(([unit, given]) =>
      Object.entries(given).map(([criterion, sum]) => line(unit, quarter, criterion, sum)),
    );
    await importPoints(by, 'all', Buffer.from(csvOf(COLUMNS, points)), at < now ? at : now);
    const officers = Object.entries(OFFICERS).flatMap(([can_bo, sum]) =>
      OFFICER_CRITERIA.map((criterion) => ({ ...line('SCT', quarter, criterion, sum), can_bo })),
    );
    const unit = (await organisationByCode('SCT'))!;
    await importOfficers(by, [unit.id], Buffer.from(csvOf([...COLUMNS, 'can_bo'], officers)), at < now ? at : now);
    await publishEvaluation(by, { period: quarter, after: 0, basis: SOURCE }, now);
  }
}

/** At the counter of the office that has entered no points for contacts. */
async function judgedByPeople(draw: Draw, at: Date): Promise<void> {
  const { id: questionnaireId } = (await citizenQuestionnaire(at))!;
  const { id: organisationId } = (await organisationByCode('SNNMT'))!;
  const about = { questionnaireId, organisationId, procedureId: 0, channel: 'counter' } as const;
  const said = () => [draw.one(['2', '2', '1', '0'])];
  for (let i = 0; i < BALLOTS; i++) await castAtCounter(counterForm(at), about, { 3: said(), 4: said() }, at);
  await mixSurveyBallots(at);
}

/** Nothing here needs quotes. */
const csvOf = <Name extends string>(columns: readonly Name[], rows: readonly Record<Name, string | number>[]): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => cells.join(',')).join('\n');
