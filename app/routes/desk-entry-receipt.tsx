// /can-bo/nhap-don/bien-nhan/:code: the receipt again, without its key; a button gives out a new key, shown this once.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { caseWithSender } from '../features/desk/index.server.ts';
import { AfterEntry } from '../features/entry/entry-status.tsx';
import { entryReceipt, reissueKey } from '../features/entry/index.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('entry:receipt.title')} – Hồi Âm` },
];

const unknown = () => new Response(null, { status: 404 });

/** The same answer for a case out of sight, one that its sender sent, and a code that nobody has. */
async function atReceipt(request: Request, code = '') {
  const desk = await atDeskWith(request, 'enter:petition');
  const receipt = (await caseWithSender(desk.actor, code)) === null ? null : await entryReceipt(code, null, desk);
  if (!receipt) throw unknown();
  return { ...desk, receipt };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { receipt } = await atReceipt(request, params.code);
  return json({ receipt });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await atReceipt(request, params.code);
  const { receipt, officer, now } = desk;
  const secret = await reissueKey(receipt.code, officer, now);
  if (!secret) throw unknown();
  return json({ receipt: await entryReceipt(receipt.code, secret, desk) });
}

export default function EntryReceiptPage() {
  const { receipt } = useLoaderData<typeof loader>();
  const reissued = useActionData<typeof action>();
  return <AfterEntry receipt={reissued?.receipt ?? receipt} />;
}

export const ErrorBoundary = DeskError;
