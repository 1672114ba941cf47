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
import type { Preview } from '../features/calendar/types.ts';
import { checkForm, type FormErrors, type Typed, typedIn } from './forms.server.ts';
import { readImport, type SentImport } from './sent-file.server.ts';
import type { AtDesk } from './session.server.ts';
import type { LineFault, TableNotice } from './tables.ts';

export type CalendarAnswer =
  | { changeId: number }
  | {
      preview?: Preview;
      /** Field → locale key, or finished words. */
      errors?: FormErrors;
      /** The same, keyed by where the summary leads. */
      summary?: FormErrors;
      typed?: Typed;
      /** Of a file: its name, what is wrong with it, and what was left out of it. */
      fileName?: string;
      faults?: LineFault[];
      notices?: TableNotice[];
    };

type Desk = Pick<AtDesk, 'officer' | 'language' | 'now'>;

const refused = (errors: FormErrors, typed: Typed, prefix = ''): CalendarAnswer => ({
  errors,
  typed,
  summary: Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && prefix + name, why])),
});

export async function answerOf(request: Request, desk: Desk): Promise<CalendarAnswer> {
  const sent = await readImport(request);
  const { form } = sent;
  switch (form.get('intent')) {
    case 'import':
      return importing(sent, desk);
    case 'day':
      return oneDay(form, desk);
    case 'apply':
    case 'again':
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

async function importing({ file, why }: SentImport, desk: Desk): Promise<CalendarAnswer> {
  const typed = { intent: 'import' };
  if (!file) return refused({ file: why }, typed, 'import-');
  const { confidence } = vouched({ date: '', kind: '', name: '', basis: '' });
  const read = readCalendarFile(file.bytes, confidence, file.name);
  if (!read.ok) return { faults: read.faults, fileName: file.name };
  const present = await allDays();
  const known = new Map(present.map(({ date, basis }) => [date, basis]));
  const wanted = read.rows.map(({ isBasisOfFile, ...row }) => ({
    ...row,
    basis: (isBasisOfFile && known.get(row.date)) || row.basis,
  }));
  const edits = editsFor(present, wanted);
  if (edits.length === 0) return refused({ file: 'calendar:nothingNew' }, typed, 'import-');
  return { ...(await seen(edits, 'import', desk)), notices: read.notices, fileName: file.name };
}

/** What was previewed comes back as it was sent; it is checked again, and refused if the calendar has changed meanwhile. */
async function applying(form: FormData, desk: Desk): Promise<CalendarAnswer> {
  const what = (['add', 'change', 'remove', 'import'] as const).find((one) => one === form.get('what'));
  const sent = editsForm.safeParse(parsedJson(String(form.get('edits') ?? '')));
  if (!what || !sent.success) throw new Response(null, { status: 400 });
  const kept = form.getAll('keep');
  const edits = sent.data.filter(({ date }) => sent.data.length === 1 || kept.includes(date));
  if (edits.length === 0) return refused({ '': 'calendar:nothingChosen' }, {});
  if (form.get('intent') === 'again') return seen(edits, what, desk);
  const result = await changeCalendar(desk.officer, edits, what, desk.now);
  return result.ok ? { changeId: result.changeId } : refused({ '': `calendar:fault.${result.why}` }, {});
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
