// What the page of actions on many cases answers: the count with what is asked, what was wrong, or where the results stand.
import { json, redirect } from '@remix-run/node';
import { type BulkAction, isMove } from '../domain/bulk.ts';
import { moveForms } from '../features/petitions/forms.ts';
import { bulkCasesForm, bulkForm, bulkTagForm } from '../features/queue/forms.ts';
import type { BulkGiven } from '../features/queue/index.server.ts';
import { bulkChoices, carryOutBulk, planBulk, undoBulk } from '../features/queue/index.server.ts';
import { checkForm, type FormErrors, type Typed } from './forms.server.ts';
import { queueAddress } from './queue-way.server.ts';
import type { AtDesk } from './session.server.ts';

type Asked = { action: BulkAction; cases: { code: string; seen: number }[] };

export async function answerBulkForm(at: AtDesk, tu: string | null, form: FormData) {
  const { actor, to, now } = at;
  const back = to.desk(queueAddress(tu));
  switch (form.get('buoc')) {
    case 'lam': {
      const asked = askedIn(form);
      const given = givenIn(asked.action, form);
      if (!given.ok) return counted(at, asked, back, given.errors, given.typed);
      const key = await carryOutBulk(actor, { ...asked, given: given.value }, now);
      throw redirect(to.bulk({ tu, 'ket-qua': key }));
    }
    case 'hoan-tac': {
      const key = await undoBulk(actor, String(form.get('khoa')), now);
      throw redirect(key ? to.bulk({ tu, 'ket-qua': key }) : back);
    }
    default: {
      const checked = checkForm(bulkForm, form);
      if (!checked.ok)
        return json({ plan: null, back, choices: null, typed: {}, errors: checked.errors }, { status: 400 });
      const { viec, 'ho-so': codes } = checked.value;
      return counted(at, { action: viec, cases: codes.map((code) => ({ code, seen: 0 })) }, back, {}, {});
    }
  }
}

/** The page that says the count: again with what was wrong, if something was. */
async function counted(
  { actor, language, now }: AtDesk,
  { action, cases }: Asked,
  back: string,
  errors: FormErrors,
  typed: Typed,
) {
  const plan = await planBulk(actor, action, [...new Set(cases.map(({ code }) => code))], now);
  const choices = await bulkChoices(actor, plan, language, now);
  return json({ plan, back, choices, typed: typed as Record<string, string>, errors });
}

function askedIn(form: FormData): Asked {
  const checked = checkForm(bulkCasesForm, form);
  if (!checked.ok) throw new Response(null, { status: 400 });
  const cases = checked.value['ho-so'].map((one) => {
    const [code = '', seen] = one.split(':');
    return { code, seen: Number(seen) };
  });
  return { action: checked.value.viec, cases };
}

/** What the action asks for, checked by the shape of its own move. */
const givenIn = (action: BulkAction, form: FormData) =>
  checkForm(isMove(action) ? moveForms[action] : bulkTagForm, form) as
    | { ok: true; value: BulkGiven }
    | { ok: false; errors: FormErrors; typed: Typed };
