// What the points say of officers: for the head of their unit alone, never public and never added up into anything.
import { officerPointsIn } from '#db/evaluation.ts';
import { evaluationOf, OFFICER_BANDS, OFFICER_CRITERIA } from '../../domain/evaluation.ts';
import { type AuditedBy, auditAlone } from '../audit/index.server.ts';
import { organisationsNamed } from '../organisations/index.server.ts';
import { officerLine } from './forms.ts';
import type { OfficerRating } from './types.ts';

export async function officerRatings(unitIds: readonly number[], quarter: string): Promise<OfficerRating[]> {
  if (unitIds.length === 0) return [];
  const rows = await officerPointsIn(quarter, unitIds);
  const offices = await organisationsNamed([...new Set(rows.map(({ organisationId }) => organisationId))]);
  const groups = Map.groupBy(rows, ({ organisationId, officer }) => `${organisationId} ${officer}`);
  return [...groups.values()].map((own) => ({
    unit: offices.find(({ id }) => id === own[0]!.organisationId)!.code,
    officer: own[0]!.officer,
    ...evaluationOf(new Map(own.map((row) => [row.criterion, row])), OFFICER_BANDS, OFFICER_CRITERIA),
  }));
}

/** In the format that `importOfficers` reads. */
export async function exportOfficers(by: AuditedBy, unitIds: readonly number[], quarter: string, now: Date) {
  const rows = unitIds.length > 0 ? await officerPointsIn(quarter, unitIds) : [];
  const offices = await organisationsNamed([...new Set(rows.map(({ organisationId }) => organisationId))]);
  const subject = { kind: 'evaluation', key: quarter };
  await auditAlone({ action: 'list_exported', by, subject, facts: { officerPoints: rows.length } }, now);
  return {
    columns: Object.keys(officerLine.shape) as (keyof typeof officerLine.shape)[],
    rows: rows.map(({ organisationId, quarter: quy, officer, criterion, points, dossiers, source }) => ({
      ...{ don_vi: offices.find(({ id }) => id === organisationId)!.code, quy, tieu_chi: criterion },
      ...{ diem: points, so_ho_so: dossiers, nguon: source, can_bo: officer },
    })),
  };
}
