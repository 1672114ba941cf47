// /can-bo/nhap-don: an officer types in what came by paper, counter, telephone, post, the Front or deputies.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EntryPage } from '../features/entry/entry-page.tsx';
import { AfterEntry, Unfinished } from '../features/entry/entry-status.tsx';
import {
  addScans,
  checkEntry,
  codeOfSlip,
  discardEntry,
  entryReceipt,
  findEntry,
  freshEntry,
  isSlip,
  keepEntry,
  listsFor,
  newSlip,
  placesFor,
  previewOf,
  recordEntry,
  removeScan,
  rulesFor,
  typedText,
  unfinishedEntries,
  warningsOf,
} from '../features/entry/index.server.ts';
import type { EntryAgain } from '../features/entry/types.ts';
import { readSent, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('entry:pageTitle')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, now, language } = await atDeskWith(request, 'enter:petition');
  const { searchParams } = new URL(request.url);
  const slip = searchParams.get('phieu');
  const kept = isSlip(slip) ? await findEntry(officer.id, slip, now) : null;
  const draft = kept ?? { slip: newSlip(), typed: freshEntry(searchParams, now), files: [] };
  const again: EntryAgain = { draft, errors: {}, notTaken: [], preview: null, mustConfirm: false };
  return json({
    again,
    isFresh: !kept,
    lists: await listsFor(draft.typed, language, now),
    unfinished: await unfinishedEntries(officer.id, now),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await atDeskWith(request, 'enter:petition');
  const { officer, actor, now, to, language } = desk;
  const { form, files } = await readSent(request);
  const typed = typedIn(form);
  const slip = typedText(typed, 'slip');
  const button = typedText(typed, 'do');
  if (!isSlip(slip)) throw new Response(null, { status: 400 });
  if (button === 'discard') {
    await discardEntry(officer.id, slip);
    return redirect(to.entry());
  }
  // First of all: whatever comes of the rest, what was typed is there again tomorrow.
  await keepEntry(officer.id, slip, typed, now);
  const sentBefore = async () => {
    const code = await codeOfSlip(officer.id, slip);
    return code && json({ receipt: await entryReceipt(code, null, desk) });
  };
  const before = await sentBefore();
  if (before) return before;
  if (button === 'keep') return json({ kept: true });
  const notTaken = await addScans(officer.id, slip, files, now);
  const removed = /^remove:(\d{1,15})$/.exec(button)?.[1];
  if (removed) await removeScan(officer.id, slip, Number(removed));

  const again = async (more: Partial<EntryAgain>, status = 200) => {
    const draft = (await findEntry(officer.id, slip, now)) ?? { slip, typed, files: [] };
    const none = { errors: {}, notTaken, preview: null, mustConfirm: false };
    const lists = await listsFor(draft.typed, language, now);
    return json({ again: { ...none, draft, ...more } satisfies EntryAgain, lists }, { status });
  };
  if (notTaken.length > 0) return again({ errors: { files: 'sending:errors.files' } }, 422);
  if (removed || button === 'upload') return again({});
  const checked = await checkEntry(typed, await rulesFor(officer, await placesFor(now), now));
  if (!checked.ok) return again({ errors: checked.errors }, 422);
  const warnings = await warningsOf(actor, checked.value, now);
  const isWarned = warnings.twins.length > 0 || warnings.seemsDenouncing;
  const mustConfirm = button === 'send' && isWarned && typedText(typed, 'confirmed') !== 'yes';
  // Of two clicks at once the second may take what the first has just made for a twin.
  const meanwhile = mustConfirm ? await sentBefore() : null;
  if (meanwhile) return meanwhile;
  if (button !== 'send' || mustConfirm)
    return again({ preview: await previewOf(checked.value, warnings, now), mustConfirm }, mustConfirm ? 422 : 200);
  const { code, secret } = await recordEntry(officer, slip, checked.value, now);
  return json({ receipt: await entryReceipt(code, secret, desk) });
}

export default function Entry() {
  const { t, to } = useWords();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && 'receipt' in answered && answered.receipt) return <AfterEntry receipt={answered.receipt} />;
  const shown = answered && 'again' in answered ? { ...answered, isFresh: false } : loaded;
  return (
    <>
      <PageTitle>{t('entry:pageTitle')}</PageTitle>
      <p>
        <a href={to.voters()} className="inline-flex min-h-11 items-center">
          {t('entry:voters.nav')}
        </a>
      </p>
      <Unfinished entries={loaded.unfinished.filter(({ slip }) => slip !== shown.again.draft.slip)} />
      <EntryPage again={shown.again} lists={shown.lists} isFresh={shown.isFresh} />
    </>
  );
}

export const ErrorBoundary = DeskError;
