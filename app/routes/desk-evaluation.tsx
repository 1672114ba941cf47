// /can-bo/danh-gia-tthc: the points of a quarter by unit, a head's officers, files of both, and publishing.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { daysOf, isEvaluated, isPeriod, isQuarter, quartersUpTo } from '../domain/evaluation-period.ts';
import { may } from '../domain/permissions.ts';
import { EvaluationDesk, type EvaluationDeskAnswer } from '../features/evaluation/evaluation-desk.tsx';
import { pointsForm, publishForm } from '../features/evaluation/forms.ts';
import {
  choicesOf,
  enterPoints,
  evaluationDraft,
  evaluationRules,
  importOfficers,
  importPoints,
  officerRatings,
  publishEvaluation,
  publishedPeriods,
  unitsOfHead,
  unitsToJudge,
} from '../features/evaluation/index.server.ts';
import type { PointsReport } from '../features/evaluation/types.ts';
import { confirmSeen, keepSeen, seenBy } from '../features/seen-files/index.server.ts';
import { atEvaluation } from '../http/evaluation-desk.server.ts';
import { checkForm, typedIn } from '../http/forms.server.ts';
import { type ChosenFile, readImport } from '../http/sent-file.server.ts';
import type { AtDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { DeskError } from './desk.tsx';

const QUARTERS = 6;

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('evaluation:desk.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, now } = await atEvaluation(request);
  const asked = new URL(request.url).searchParams;
  const today = dayOf(now);
  const quarters = quartersUpTo(today, QUARTERS);
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))];
  const wanted = asked.get('ky') ?? '';
  // Work is done on the quarter that has just ended.
  const period = isPeriod(wanted) ? wanted : quarters[1]!;
  const [units, heads, rules, published] = await Promise.all([
    unitsToJudge(officer),
    unitsOfHead(officer),
    evaluationRules(now),
    publishedPeriods(),
  ]);
  const [draft, choices, officers] = await Promise.all([
    evaluationDraft(period, units, language, now),
    choicesOf(units, language, now),
    officerRatings(isQuarter(period) ? heads : [], period),
  ]);
  const offices = choices.filter(({ hasEnded }) => !hasEnded).map(({ code, name }) => ({ code, name }));
  return json({
    ...{ period, periods: [...years, ...quarters].sort().reverse(), draft, offices, officers, published },
    unit: offices.find(({ code }) => code === asked.get('don-vi')) ?? null,
    isInForce: isEvaluated(period, rules, today),
    isOver: daysOf(period).to < today,
    hasOfficers: heads.length > 0,
    mayPublish: may(officer, 'manage:evaluation'),
    seen: {
      units: await seenBy<PointsReport>(officer.id, SEEN.units, asked.get('tep'), now),
      officers: await seenBy<PointsReport>(officer.id, SEEN.officers, asked.get('tep'), now),
    },
    done: asked.get('xong'),
    counts: { changed: Number(asked.get('moi') ?? 0), same: Number(asked.get('cu') ?? 0) },
  });
}

const refused = (answer: Partial<EvaluationDeskAnswer>, status = 400) =>
  json<EvaluationDeskAnswer>({ form: '', errors: {}, typed: null, faults: [], name: '', ...answer }, { status });

export async function action({ request }: ActionFunctionArgs) {
  const desk = await atEvaluation(request);
  const { form, file, why } = await readImport(request);
  const intent = String(form.get('intent') ?? '');
  if (intent === 'publish') return published(desk, form);
  if (intent === 'points') return entered(desk, form);
  if (intent === 'confirmUnits') return confirmed(desk, 'units', form);
  if (intent === 'confirmOfficers') return confirmed(desk, 'officers', form);
  if (intent !== 'units' && intent !== 'officers') return refused({});
  if (!file) return refused({ form: intent, errors: { file: why } });
  return seen(desk, intent, file);
}

const SEEN = { units: 'evaluation of units', officers: 'evaluation of officers' } as const;
type What = keyof typeof SEEN;

const imported = async ({ officer, actor, now }: AtDesk, what: What, bytes: Buffer, isOnlySeen: boolean) =>
  what === 'units'
    ? importPoints(actor, await unitsToJudge(officer), bytes, now, isOnlySeen)
    : importOfficers(actor, await unitsOfHead(officer), bytes, now, isOnlySeen);

async function seen(desk: AtDesk, what: What, file: ChosenFile) {
  const report = await imported(desk, what, file.bytes, true);
  if (report.faults.length > 0) return refused({ form: what, faults: report.faults, name: file.name });
  const tep = await keepSeen(desk.officer.id, SEEN[what], file, report, desk.now);
  throw redirect(desk.to.deskEvaluation({ tep }));
}

async function confirmed(desk: AtDesk, what: What, form: FormData) {
  const { officer, now, to } = desk;
  const file = await confirmSeen(officer.id, SEEN[what], String(form.get('tep')), now);
  if (!file) throw redirect(to.deskEvaluation());
  const { changed, same, faults } = await imported(desk, what, file.bytes, false);
  if (faults.length > 0) return refused({ form: what, faults, name: file.name });
  throw redirect(to.deskEvaluation({ xong: 'imported', moi: String(changed), cu: String(same) }));
}

async function entered({ officer, actor, now, to }: AtDesk, form: FormData) {
  const typed = typedIn(form);
  const checked = checkForm(pointsForm, form);
  if (!checked.ok) return refused({ form: 'points', errors: checked.errors, typed });
  const [unit, quarter] = [String(form.get('unit')), String(form.get('period'))];
  if (!isQuarter(quarter)) return refused({ form: 'points', errors: { '': 'evaluation:fault.quarter' }, typed });
  const about = { unit, quarter, units: await unitsToJudge(officer) };
  const result = await enterPoints(actor, about, checked.value, now);
  if (!result.ok) return refused({ form: 'points', errors: { '': `evaluation:fault.${result.why}` }, typed }, 409);
  throw redirect(to.deskEvaluation({ ky: quarter, 'don-vi': unit, xong: 'entered' }));
}

async function published({ officer, actor, now, to }: AtDesk, form: FormData) {
  if (!may(officer, 'manage:evaluation')) throw new Response(null, { status: 404 });
  const checked = checkForm(publishForm, form);
  if (!checked.ok) return refused({ form: 'publish', errors: checked.errors, typed: checked.typed });
  const result = await publishEvaluation(actor, checked.value, now);
  if (!result.ok) return refused({ form: 'publish', errors: { '': `evaluation:fault.${result.why}` } }, 409);
  throw redirect(to.deskEvaluation({ ky: checked.value.period, xong: 'published' }));
}

export default function EvaluationDeskPage() {
  return <EvaluationDesk {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}

export const ErrorBoundary = DeskError;
