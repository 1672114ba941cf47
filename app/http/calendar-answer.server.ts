// What the calendar's page answers to each of its forms: a preview, a message, or the change that was made.
import { confirmedKind, type DayEdit, editsFor, isUnconfirmed } from '../domain/calendar-edits.ts';
import { dayForm, editsForm } from '../features/calendar/forms.ts';
import {
  allDays,
  changeCalendar,
  previewChange,
  readCalendarFile,
  vouched,
} from '../features/calendar/index.server.ts';
import type { FileFault, Preview } from '../features/calendar/types.ts';
import { checkForm, type FormErrors, readSent, type Typed, typedIn } from './forms.server.ts';
import type { SentFile } from './multipart.server.ts';
import type { AtDesk } from './session.server.ts';

export type CalendarAnswer =
  | { changeId: number }
  | {
      preview?: Preview;
      /** Field → locale key, or finished words. */
      errors?: FormErrors;
      /** The same, keyed by where the summary leads. */
      summary?: FormErrors;
      typed?: Typed;
      /** The line on which a file is broken. */
      fault?: { line: number; why: FileFault; value: string };
    };

type Desk = Pick<AtDesk, 'officer' | 'language' | 'now'>;

const refused = (errors: FormErrors, typed: Typed, prefix = ''): CalendarAnswer => ({
  errors,
  typed,
  summary: Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && prefix + name, why])),
});

export async function answerOf(request: Request, desk: Desk): Promise<CalendarAnswer> {
  const { form, files } = await readSent(request);
  switch (form.get('intent')) {
    case 'import':
      return importing(files[0], desk);
    case 'day':
      return oneDay(form, desk);
    case 'apply':
      return applying(form, desk);
    default:
      return chosenDays(form, desk);
  }
}

const seen = async (edits: DayEdit[], what: Preview['what'], { language, now }: Desk): Promise<CalendarAnswer> => ({
  preview: await previewChange(edits, what, language, now),
});

async function oneDay(form: FormData, desk: Desk): Promise<CalendarAnswer> {
  const checked = checkForm(dayForm, form);
  if (!checked.ok) return refused(checked.errors, checked.typed, 'day-');
  const edits = editsFor(await allDays(), [vouched(checked.value)]);
  if (edits.length === 0) return refused({ '': 'calendar:fault.nothingToChange' }, typedIn(form));
  return seen(edits, edits[0]!.before ? 'change' : 'add', desk);
}

/** The days ticked in the list, to be confirmed or removed. */
async function chosenDays(form: FormData, desk: Desk): Promise<CalendarAnswer> {
  const isRemoval = form.get('intent') === 'remove';
  const dates = form.getAll('date').map(String);
  const edits = (await allDays())
    .filter(({ date, kind }) => dates.includes(date) && (isRemoval || isUnconfirmed(kind)))
    .map((before) => ({
      date: before.date,
      before,
      after: isRemoval ? null : vouched({ ...before, kind: confirmedKind(before.kind) }),
    }));
  if (edits.length === 0) return refused({ '': 'calendar:nothingChosen' }, {});
  return seen(edits, isRemoval ? 'remove' : 'change', desk);
}

async function importing(file: SentFile | undefined, desk: Desk): Promise<CalendarAnswer> {
  const typed = { intent: 'import' };
  if (!file) return refused({ file: 'calendar:chooseFile' }, typed, 'import-');
  if (!file.bytes) return refused({ file: 'calendar:fileTooLarge' }, typed, 'import-');
  const read = readCalendarFile(
    file.bytes.toString('utf8'),
    vouched({ date: '', kind: '', name: '', basis: '' }).confidence,
  );
  if (!read.ok) {
    const { line, why, value } = read;
    return { ...refused({ file: `calendar:fault.${why}` }, typed, 'import-'), fault: { line, why, value } };
  }
  const edits = editsFor(await allDays(), read.rows);
  if (edits.length === 0) return refused({ file: 'calendar:nothingNew' }, typed, 'import-');
  return seen(edits, 'import', desk);
}

/** What was previewed comes back as it was sent; it is checked again, and refused if the calendar has changed meanwhile. */
async function applying(form: FormData, { officer, now }: Desk): Promise<CalendarAnswer> {
  const what = (['add', 'change', 'remove', 'import'] as const).find((one) => one === form.get('what'));
  const edits = editsForm.safeParse(parsedJson(String(form.get('edits') ?? '')));
  if (!what || !edits.success) throw new Response(null, { status: 400 });
  const result = await changeCalendar(officer, edits.data, what, now);
  return result.ok ? { changeId: result.changeId } : refused({ '': `calendar:fault.${result.why}` }, {});
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
