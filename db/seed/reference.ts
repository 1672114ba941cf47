// Loads the reference data from db/seed/files; safe to repeat: a second run changes nothing, a changed file changes its rows.
import { fileURLToPath } from 'node:url';
import { write } from '../index.ts';
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

/** What changed, by file. All files are checked before anything is written, and written together or not at all. Throws `FileError`. */
export async function loadReferenceData(folder = REFERENCE_FOLDER): Promise<Record<string, Changes>> {
  const organisations = readOrganisationFiles(folder);
  const rules = readRuleFiles(folder, organisations);
  const calendar = readCalendarFiles(folder);
  const surveys = readSurveyFiles(folder);
  const targets = readTargetFile(folder, organisations);
  const officialForms = readOfficialFormFiles(folder);
  const reporting = readReportingFiles(folder, organisations);
  return write(async (tx) => {
    const { changes, known } = await storeOrganisations(tx, organisations);
    const all = {
      ...changes,
      ...(await storeRules(tx, rules, known)),
      ...(await storeCalendar(tx, calendar)),
      ...(await storeSurveys(tx, surveys)),
      ...(await storeTargets(tx, targets, known)),
      ...(await storeOfficialForms(tx, officialForms)),
      ...(await storeReporting(tx, reporting)),
    };
    if (Object.values(all).some(({ added, changed, removed }) => added + changed + removed > 0))
      await touchPublicFace(tx);
    return all;
  });
}
