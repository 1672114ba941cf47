// Duties to report and the skeletons of reports: from their files into their tables.
import { z } from 'zod';
import { LEVELS, type OrganisationLevel } from '#app/domain/organisation.ts';
import { DUTY_CONTENTS, isYearly, WRITTEN_HERE } from '#app/domain/reporting.ts';
import type { Writer } from '../index.ts';
import { isSkeletonUsed, type SkeletonSection } from '../reporting-reports.ts';
import { reportingDuty, reportSkeleton } from '../schema/reporting.ts';
import { checkKnown, checkUnique, FileError, readFile, shaped, value } from './csv.ts';
import type { OrganisationFiles } from './organisations.ts';
import { type Changes, sync } from './sync.ts';

const FILES = { duties: 'reporting_duties.csv', skeletons: 'report_skeletons.csv', sections: 'report_sections.csv' };
const list = z.string().transform((text) => (text === '' ? [] : text.split(',')));
const key = { content: z.enum(WRITTEN_HERE), version: value.count };

const dutyShape = z.strictObject({
  code: value.code,
  title: value.text,
  title_en: value.text,
  content: z.enum(DUTY_CONTENTS),
  form: value.optional,
  before_month: value.count,
  before_date: value.count,
  levels: list.refine((levels) => levels.every((one) => LEVELS.includes(one as OrganisationLevel))),
  units: list,
  recipient: value.text,
  is_offered: value.flag,
  is_verified: value.flag,
  note: value.optional,
  valid_from: value.day,
  valid_to: value.optionalDay,
  source: value.text,
});
const skeletonShape = z.strictObject({
  ...key,
  recipients: value.text,
  valid_from: value.day,
  valid_to: value.optionalDay,
  source: value.text,
});
const sectionShape = z.strictObject({
  ...key,
  position: value.count,
  depth: value.count,
  heading: value.text,
  hint: z.string(),
  text: z.string(),
});

export type ReportingFiles = ReturnType<typeof readReportingFiles>;

export function readReportingFiles(folder: string, { organisations }: OrganisationFiles) {
  const duties = readFile(folder, FILES.duties, shaped(dutyShape));
  const skeletons = readFile(folder, FILES.skeletons, shaped(skeletonShape));
  const sections = readFile(folder, FILES.sections, shaped(sectionShape));
  checkUnique(FILES.duties, duties, 'code', ({ code, valid_from }) => `${code} ${valid_from}`);
  const known = new Set(organisations.map(({ code }) => code));
  for (const { units, line, before_month: month, before_date: date } of duties) {
    checkKnown(
      FILES.duties,
      units.map((code) => ({ line, units: code })),
      'units',
      known,
    );
    if (!isYearly({ month, date })) throw new FileError(FILES.duties, line, 'before_date', 'no such day every year');
  }
  checkUnique(FILES.skeletons, skeletons, 'version', ({ content, version }) => `${content} ${version}`);
  checkUnique(FILES.sections, sections, 'position', (one) => `${one.content} ${one.version} ${one.position}`);
  return { duties, skeletons, sections };
}

export async function storeReporting(
  tx: Writer,
  { duties, skeletons, sections }: ReportingFiles,
): Promise<Record<string, Changes>> {
  const rows = duties.map((one) => ({
    code: one.code,
    title: one.title,
    titleEn: one.title_en,
    content: one.content,
    formCode: one.form,
    beforeMonth: one.before_month,
    beforeDate: one.before_date,
    senderLevels: one.levels as OrganisationLevel[],
    senderUnits: one.units,
    recipient: one.recipient,
    isOffered: one.is_offered,
    isVerified: one.is_verified,
    note: one.note,
    validFrom: one.valid_from,
    validTo: one.valid_to,
    source: one.source,
    origin: FILES.duties,
  }));
  const present = await tx.select().from(reportSkeleton);
  const wanted = [];
  for (const { content, version, line, valid_from: validFrom, valid_to: validTo, source, ...one } of skeletons) {
    const ofIt = sections
      .filter((section) => section.content === content && section.version === version)
      .sort((a, b) => a.position - b.position)
      .map(({ heading, depth, hint, text }): SkeletonSection => ({ heading, depth, hint, text }));
    const recipients = one.recipients.split('|').join('\n');
    const row = { content, version, sections: JSON.stringify(ofIt), recipients, validFrom, validTo, source };
    const old = present.find((other) => other.content === content && other.version === version);
    if (old && old.sections !== row.sections && (await isSkeletonUsed(tx, old.id)))
      throw new FileError(FILES.skeletons, line, 'version', 'reports were made from it: leave it, and add a version');
    wanted.push({ ...row, origin: FILES.skeletons });
  }
  return {
    [FILES.duties]: await sync(tx, reportingDuty, rows, { key: ['code', 'validFrom'], origin: 'origin' }),
    [FILES.skeletons]: await sync(tx, reportSkeleton, wanted, { key: ['content', 'version'], origin: 'origin' }),
  };
}
