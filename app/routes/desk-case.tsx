// A case at the desk: everything on one screen, and the moves that are open.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MOVE_NAMES, takesFiles } from '../domain/petition.ts';
import { openedBy } from '../features/casework/index.server.ts';
import { beSeen } from '../features/checkout/index.server.ts';
import { CasePage } from '../features/desk/case-page.tsx';
import { noteForm, revealForm } from '../features/desk/forms.ts';
import { act, addNote, caseFor, caseInSight, senderRevealed } from '../features/desk/index.server.ts';
import { withoutSender } from '../features/inspection/index.server.ts';
import { moveForms } from '../features/petitions/forms.ts';
import { type LaterMove, timelineOf } from '../features/petitions/index.server.ts';
import { WayThere } from '../features/queue/way.tsx';
import { readDeskForm } from '../http/desk-form.server.ts';
import { begunFrom, gapErrors, keepRefusedDraft } from '../http/draft-move.server.ts';
import { checkForm, type FormErrors, typedIn } from '../http/forms.server.ts';
import { onward, wayLinks } from '../http/queue-way.server.ts';
import { atDesk } from '../http/session.server.ts';
import { useWords } from '../i18n/words.tsx';
import { DeskError } from './desk.tsx';

/** Where a refusal is about one field, its words stand beside it as well. */
function fieldOfRefusal(move: LaterMove, why: string): FormErrors {
  const day = move === 'correctDay' ? 'day' : 'documentDay';
  const fields: Record<string, string> = {
    ...{ documentDayTooEarly: day, documentDayTooLate: day, ruleNotInForce: day },
    ...{ documentNumberMissing: 'documentNumber', fileMissing: 'files', unknownAct: 'act' },
    ...(takesFiles(move) && { alreadyOverdue: day }),
  };
  const field = fields[why];
  return field ? { [field]: `petition:refusal.${why}` } : {};
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.view.code} ${data.view.title} – Hồi Âm` : 'Hồi Âm' },
];

const unknown = () => new Response(null, { status: 404 });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = await atDesk(request);
  const { actor, language, now } = at;
  const found = await caseFor(actor, params.code ?? '', language, now);
  if (!found) throw unknown();
  await openedBy(actor, { id: found.id, code: found.view.code }, now);
  const [events] = await Promise.all([
    timelineOf(found.id, 'staff', language).then((all) => withoutSender(at.actor, found.view.code, language, all)),
    beSeen(found.id, at.actor.staffId, at.now),
  ]);
  const { searchParams } = new URL(request.url);
  const done = [...MOVE_NAMES, 'addNote' as const, 'tagRefused' as const].find(
    (name) => name === searchParams.get('xong'),
  );
  // What was done to the case before this one, when its officer went straight on.
  const code = searchParams.get('ho-so');
  const before = code && /^[\w-]{6,30}$/.test(code) && code !== found.view.code ? code : null;
  return json({ view: found.view, events, done, before, way: await wayLinks(at, request) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const at = await atDesk(request);
  const { actor, to, now } = at;
  const code = params.code ?? '';
  // Before anything typed is looked at: whoever may not see the case learns nothing from its forms.
  if ((await caseInSight(actor, code)) === null) throw unknown();
  const { form, files, fileRefusal } = await readDeskForm(request);
  // A refusal that turns out to belong to a unit here is sent there instead.
  const name = String(form.get('instead') ?? form.get('move'));
  const no = (errors: FormErrors, status: number, refusal: string | null = null) =>
    json({ move: name, errors, typed: typedIn(form), refusal, revealed: null }, { status });

  if (name === 'addNote') {
    const checked = checkForm(noteForm, form);
    if (!checked.ok) return no(checked.errors, 400);
    const added = await addNote(actor, code, checked.value.note, now);
    if (!added.ok && added.why === 'notFound') throw unknown();
    if (!added.ok) return no({ note: 'casework:mention.unknown' }, 400);
    const page = `${to.deskCase(code, 'addNote')}#notes`;
    return onward(at, request, { code, move: name, page }, false);
  }

  if (name === 'revealSender') {
    const checked = checkForm(revealForm, form);
    if (!checked.ok) return no(checked.errors, 400);
    const revealed = await senderRevealed(actor, code, checked.value.why, now);
    if (!revealed) throw unknown();
    return json({ move: name, errors: {} as FormErrors, typed: typedIn(form), refusal: null, revealed });
  }

  const move = MOVE_NAMES.find((known): known is LaterMove => known === name && known !== 'send');
  if (!move || (files.length > 0 && !takesFiles(move))) throw new Response(null, { status: 400 });
  if (form.get('then') === 'template')
    return json({
      move: name,
      errors: {} as FormErrors,
      typed: await begunFrom(at, code, form),
      refusal: null,
      revealed: null,
    });
  const checked = checkForm(moveForms[move], form);
  const errors = {
    ...(checked.ok ? {} : checked.errors),
    ...gapErrors(form),
    ...(fileRefusal && { files: fileRefusal }),
  };
  if (!checked.ok || Object.keys(errors).length > 0) {
    await keepRefusedDraft(at, code, form);
    return no(errors, 400);
  }
  const seen = Number(form.get('seen') ?? Number.NaN);
  let result = await act({ actor, code, move, given: checked.value as never, seen, files }, now);
  let done = move;
  if (result.ok && move === 'draftAnswer' && form.get('then') === 'submit') {
    done = 'submitAnswer';
    result = await act({ actor, code, move: done, given: {}, seen: null }, now);
  }
  if (!result.ok && result.why === 'notFound') throw unknown();
  if (!result.ok) {
    await keepRefusedDraft(at, code, form);
    const beside = fieldOfRefusal(move, result.why);
    return no(beside, 409, `petition:refusal.${result.why}`);
  }
  const isGone = (await caseInSight(actor, code)) === null;
  const page = isGone ? to.desk({ xong: done, 'ho-so': code }) : to.deskCase(code, done);
  return onward(at, request, { code, move: done, page }, form.get('then') === 'next');
}

export default function DeskCase() {
  const { t } = useWords();
  const { view, events, done, before, way } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const said = () => {
    if (!done) return null;
    if (done === 'addNote') return t('staff:case.noteAdded');
    if (done === 'tagRefused') return t('queue:tag.notOn');
    const move = t(`petition:move.${done}`);
    return before ? t('queue:left', { move, code: before }) : t('staff:case.done', { move });
  };
  return (
    <WayThere value={way}>
      <CasePage
        view={view}
        events={events}
        tried={tried ? { move: tried.move, typed: tried.typed, errors: tried.errors } : null}
        refusal={tried?.refusal ?? null}
        done={said()}
        revealed={tried?.revealed ?? null}
      />
    </WayThere>
  );
}

export const ErrorBoundary = DeskError;
