// Loads the reference data from db/seed/files; safe to repeat: a second run changes nothing, a changed file changes its rows.
import { fileURLToPath } from 'node:url';
import { type Writer, write } from '../index.ts';
import { touchPublicFace } from '../portal.ts';
import { readCalendarFiles, storeCalendar } from './calendar.ts';
import { readOfficialFormFiles, storeOfficialForms } from './official-forms.ts';
import { readOrganisationFiles, storeOrganisations } from './organisations.ts';
import { readReportingFiles, storeReporting } from './reporting.ts';
import { readRuleFiles, storeRules } from './rules.ts';
import { readSurveyFiles, storeSurveys } from './surveys.ts';
import type { Changes } from './sync.ts';
import { readTargetFile, storeTargets } from './targets.ts';

export const REFERENCE_FOLDER = fileURLToPath(new URL('./files', import.meta.url));

/** What changed, by file. All files are checked before anything is written; each is written as a whole or not at all. Throws `FileError`. */
export async function loadReferenceData(folder = REFERENCE_FOLDER): Promise<Record<string, Changes>> {
  const organisations = readOrganisationFiles(folder);
  const rules = readRuleFiles(folder, organisations);
  const calendar = readCalendarFiles(folder);
  const surveys = readSurveyFiles(folder);
  const targets = readTargetFile(folder, organisations);
  const officialForms = readOfficialFormFiles(folder);
  const reporting = readReportingFiles(folder, organisations);
  const { changes, known } = await inOne(
    (tx) => storeOrganisations(tx, organisations),
    (stored) => stored.changes,
  );
  return {
    ...changes,
    ...(await inOne((tx) => storeRules(tx, rules, known))),
    ...(await inOne((tx) => storeCalendar(tx, calendar))),
    ...(await inOne((tx) => storeSurveys(tx, surveys))),
    ...(await inOne((tx) => storeTargets(tx, targets, known))),
    ...(await inOne((tx) => storeOfficialForms(tx, officialForms))),
    ...(await inOne((tx) => storeReporting(tx, reporting))),
  };
}

/** One kind of file at a time: a portal that runs meanwhile writes in between, and what is cut off is made whole by the next run. */
const inOne = <T>(
  store: (tx: Writer) => Promise<T>,
  changesIn: (stored: T) => Record<string, Changes> = (stored) => stored as Record<string, Changes>,
): Promise<T> =>
  write(async (tx) => {
    const stored = await store(tx);
    if (Object.values(changesIn(stored)).some(({ added, changed, removed }) => added + changed + removed > 0))
      await touchPublicFace(tx);
    return stored;
  });
