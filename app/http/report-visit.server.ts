// Which report an address names, and the answer to the forms on the page where it is written.
import { redirect } from '@remix-run/node';
import { isDay } from '../domain/deadline.ts';
import { frameForm, issueForm, sectionText } from '../features/reporting/forms.ts';
import {
  beginReport,
  handOn,
  issueReport,
  publishReport,
  sendReport,
  writeFrame,
  writeSections,
} from '../features/reporting/index.server.ts';
import type { Clash, OwedKey } from '../features/reporting/types.ts';
import { checkForm, type FormErrors, type Typed, typedIn } from './forms.server.ts';
import type { AtDesk } from './session.server.ts';

type Params = Record<string, string | undefined>;

/** Throws a 404 for what cannot be the address of a report. */
export function owedKeyIn({ duty = '', year = '', unit = '' }: Params): OwedKey {
  if (!isDay(`${year}-01-01`)) throw new Response(null, { status: 404 });
  return { duty, year: Number(year), unit };
}

export interface ReportAnswer {
  errors: FormErrors;
  typed: Typed;
  clashes: Clash[];
  /** What the refusal of a move names: headings of empty parts, figures that are not known. */
  what: string[];
}

const refused = (form: FormData, errors: FormErrors, more: Partial<ReportAnswer> = {}): ReportAnswer => ({
  ...{ errors, typed: typedIn(form), clashes: [], what: [] },
  ...more,
});

/** Carries a form out. Throws the redirect to where its work is seen; returns why not, with everything that was typed. */
export async function answerReportForm(desk: AtDesk, key: OwedKey, form: FormData): Promise<ReportAnswer> {
  const { actor, now, to } = desk;
  const wanted = String(form.get('do'));
  const version = Number(form.get('version'));
  const done = (what: string) => redirect(to.report(key, { xong: what }));
  switch (wanted) {
    case 'begin':
      if (await beginReport(actor, key, now)) throw done('begin');
      throw new Response(null, { status: 403 });
    case 'write':
      return writing(desk, key, form);
    case 'frame': {
      const checked = checkForm(frameForm, form);
      if (!checked.ok) return refused(form, under('frame', checked.errors));
      const result = await writeFrame(actor, key, checked.value);
      if (result.ok) throw done('frame');
      return refused(form, { '': `reporting:report.refusal.${result.why}` });
    }
    case 'issue': {
      const checked = checkForm(issueForm, form);
      if (!checked.ok) return refused(form, under('issue', checked.errors));
      const result = await issueReport(actor, key, checked.value, now);
      if (result.ok) throw done('issue');
      const what = 'headings' in result ? result.headings : 'figures' in result ? result.figures : [];
      return refused(form, { '': `reporting:report.refusal.${result.why}` }, { what });
    }
    case 'submit':
    case 'giveBack':
    case 'send':
    case 'show':
    case 'hide': {
      const result =
        wanted === 'send'
          ? await sendReport(actor, key, version, now)
          : wanted === 'show' || wanted === 'hide'
            ? await publishReport(actor, key, wanted === 'show', version, now)
            : await handOn(actor, key, wanted, version, now);
      if (result.ok) throw done(wanted);
      return refused(form, { '': `reporting:report.refusal.${result.why}` });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const under = (prefix: string, errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `${prefix}-${name}`, why]));

async function writing({ actor, now, to }: AtDesk, key: OwedKey, form: FormData): Promise<ReportAnswer> {
  const ids = [...form.keys()].flatMap((name) => /^text-(\d{1,15})$/.exec(name)?.[1] ?? []);
  const errors: FormErrors = {};
  const written = ids.flatMap((id) => {
    const text = sectionText.safeParse(form.get(`text-${id}`));
    if (text.success) return [{ id: Number(id), version: Number(form.get(`version-${id}`)), text: text.data }];
    errors[`text-${id}`] = text.error.issues[0]!.message;
    return [];
  });
  // What is right is kept even where another part is not: nobody types it twice.
  const result = await writeSections(actor, key, written, now);
  if (!result.ok) return refused(form, { '': `reporting:report.refusal.${result.why}` });
  if (Object.keys(errors).length > 0 || result.clashes.length > 0)
    return refused(form, under('report', errors), { clashes: result.clashes });
  throw redirect(to.report(key, { xong: 'write', so: result.saved }));
}
