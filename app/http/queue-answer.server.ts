// What the queue's page answers to each of its forms: another address, or what was wrong with what was typed.
import { json, redirect } from '@remix-run/node';
import { readTrackingCode } from '../domain/tracking-code.ts';
import { codePrefix } from '../features/portal/index.server.ts';
import { columnsForm, filterForm, filtersOf, type QueueQuery, viewNameForm } from '../features/queue/forms.ts';
import { columnsOf, keepColumns, rememberSearch, saveView, turnKeys } from '../features/queue/index.server.ts';
import { checkForm, type FormErrors, typedIn } from './forms.server.ts';
import { type AtDesk, safeNext } from './session.server.ts';

/** `query`: what the address of the form says. Throws a redirect when something was done. */
export async function answerQueueForm({ actor, to, now }: AtDesk, query: QueueQuery, form: FormData) {
  const back = { ...filtersOf(query), luu: query.luu };
  const no = (errors: FormErrors) => json({ errors, typed: typedIn(form) }, { status: 400 });
  switch (form.get('viec')) {
    case 'loc':
      throw redirect(to.desk(await addressOf(form)));
    case 'cot': {
      const checked = checkForm(columnsForm, form);
      if (!checked.ok) return no({ cot: 'queue:columns.tooMany' });
      await keepColumns(actor, checked.value.cot);
      throw redirect(to.desk({ ...back, luu: undefined }));
    }
    case 'luu': {
      const checked = checkForm(viewNameForm, form);
      if (!checked.ok) return no(checked.errors);
      const view = { name: checked.value.ten, query, columns: await columnsOf(actor, query) };
      const result = await saveView(actor, view, now);
      if (!result.ok) return no({ ten: `queue:save.${result.why}` });
      throw redirect(to.desk({ ...back, luu: result.id, xong: 'luu' }));
    }
    case 'phim':
      await turnKeys(actor, form.get('tat') === 'yes');
      throw redirect(safeNext(String(form.get('ve'))) ?? to.desk(back));
    default:
      throw new Response(null, { status: 400 });
  }

  async function addressOf(typed: FormData) {
    const { tim, ...filters } = filterForm.parse(typedIn(typed));
    if (!tim) return filters;
    const code = readTrackingCode(tim, await codePrefix());
    if (code) return { xem: 'all', ma: code };
    return { ...filters, tim: await rememberSearch(actor, tim, now) };
  }
}
