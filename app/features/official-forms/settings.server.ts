// What a province sets about official reports: the day on which periods end, and which fields fall into which subject class.
import { write } from '#db/index.ts';
import { fieldTree } from '#db/official-lives.ts';
import { changeSetting } from '#db/settings.ts';
import { SUBJECTS, type Subject } from '../../domain/official-forms-facts.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import { CUT_OFF_KEY, cutOffDay } from './content.server.ts';
import { SUBJECTS_KEY, subjectSetting } from './counting.server.ts';

/** Fields in the order of their tree, each with its own class; without one it falls into that of the field above it. Reads across fields. */
export async function reportSettings() {
  const [fields, classes, cutOff] = [await fieldTree(), await subjectSetting(), await cutOffDay()];
  const below = (
    parentId: number | null,
    depth: number,
  ): { code: string; name: string; depth: number; subject: Subject | null }[] =>
    fields
      .filter((one) => one.parentId === parentId)
      .flatMap(({ id, code, name }) => [
        { code, name, depth, subject: classes[code] ?? null },
        ...below(id, depth + 1),
      ]);
  return { cutOff, fields: below(null, 0) };
}

/** `subjects`: field → class, '' for none of its own. */
export async function changeReportSettings(
  by: Administrator,
  { cutOff, subjects }: { cutOff: number; subjects: Readonly<Record<string, string>> },
  now: Date,
): Promise<void> {
  const [before, fields] = [await reportSettings(), await fieldTree()];
  const classes = Object.fromEntries(
    fields.flatMap(({ code }) => {
      const subject = SUBJECTS.find((one) => one === subjects[code]);
      return subject ? [[code, subject]] : [];
    }),
  );
  await write(async (tx) => {
    await changeSetting(tx, CUT_OFF_KEY, cutOff);
    await changeSetting(tx, SUBJECTS_KEY, classes);
    const old = Object.fromEntries(before.fields.flatMap(({ code, subject }) => (subject ? [[code, subject]] : [])));
    const subject = { kind: 'setting', key: 'reports' };
    await recordChange(tx, by, subject, { cutOff: before.cutOff, ...old }, { cutOff, ...classes }, now);
  });
}
