// /can-bo/quan-tri/phan-luong: the routing rules; a change is tried on the last 500 petitions before it is saved.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { communeChoices, unitChoices } from '../features/organisations/index.server.ts';
import { fieldChoices } from '../features/procedures/index.server.ts';
import { ruleChangeForm } from '../features/routing/forms.ts';
import { changeRule, replayChange, ruleList } from '../features/routing/index.server.ts';
import { Replay } from '../features/routing/replay.tsx';
import { EndRuleForm, RuleForm } from '../features/routing/rule-form.tsx';
import { RuleList } from '../features/routing/rule-list.tsx';
import type { ReplayView, RuleView } from '../features/routing/types.ts';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.routing.title')} – Hồi Âm` },
];

interface Answer extends Partial<NotTaken> {
  replay?: ReplayView;
  /** The code of the rule that answers the same question. */
  rival?: string;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = await atDeskWith(request, 'manage:routing');
  const [rules, fields, communes, units, changes] = await Promise.all([
    ruleList(language, now),
    fieldChoices(language),
    communeChoices(language, now),
    unitChoices(language, now),
    changesOf({ kind: 'routing_rule' }),
  ]);
  const asked = new URL(request.url).searchParams;
  const ruleCalled = (name: string) => rules.find(({ code }) => code === asked.get(name)) ?? null;
  return json({
    rules,
    changes,
    choices: {
      fields: fields.map(({ code, name, depth }) => ({ code, name, depth })),
      communes: communes.map(({ code, name }) => ({ code, name })),
      units: units.filter(({ hasEnded }) => !hasEnded).map(({ id: _, ...unit }) => unit),
    },
    changing: ruleCalled('sua'),
    ending: ruleCalled('ket-thuc'),
    isDone: asked.has('xong'),
    today: dayOf(now),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to, language } = await atDeskWith(request, 'manage:routing');
  const form = await readForm(request);
  const typed = typedIn(form);
  const checked = checkForm(ruleChangeForm, form);
  if (!checked.ok) return json<Answer>({ errors: checked.errors, typed }, { status: 400 });
  const given = checked.value;
  const no = (result: { why: string; with?: string }) =>
    json<Answer>({ errors: { '': `administration:fault.${result.why}` }, typed, rival: result.with }, { status: 409 });
  if (form.get('intent') === 'save') {
    const saved = await changeRule(officer, given, now);
    if (saved.ok) throw redirect(to.routingRules({ xong: 1 }));
    return no(saved);
  }
  const seen = await replayChange(officer, given, language, now);
  return seen.ok ? json<Answer>({ replay: seen.replay, typed }) : no(seen);
}

const beginOf = (rule: RuleView | null, today: string) =>
  rule && {
    priority: rule.priority,
    petitionKind: rule.kind,
    field: rule.field?.code ?? null,
    commune: rule.commune?.code ?? null,
    organisation: rule.organisation?.code ?? null,
    validFrom: rule.standing === 'toCome' ? rule.validFrom : today,
    validTo: rule.validTo,
  };

export default function RoutingRules() {
  const { t, to } = useWords();
  const { rules, changes, choices, changing, ending, isDone, today } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const tried = answer?.typed ? { errors: answer.errors ?? {}, typed: answer.typed } : null;
  const { intent: _, ...given } = (answer?.typed ?? {}) as Record<string, string>;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:routing.lead')}
      >
        {t('administration:section.routing.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf(ending ? 'end' : 'rule', answer?.errors)} />
      {answer?.rival ? <Notice look="bad">{t('administration:routing.rival', { code: answer.rival })}</Notice> : null}
      {isDone && !answer ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      {answer?.replay ? <Replay replay={answer.replay} given={given} /> : null}
      <Section
        title={t(
          ending
            ? 'administration:routing.end'
            : changing
              ? 'administration:routing.change'
              : 'administration:routing.add',
        )}
        id="quy-tac"
      >
        <div className="max-w-xl">
          {ending ? (
            <EndRuleForm code={ending.code} begin={{ lastDay: today }} tried={tried} />
          ) : (
            <RuleForm
              code={changing?.code ?? null}
              choices={choices}
              begin={beginOf(changing, today) ?? { priority: 200, validFrom: today }}
              tried={tried}
            />
          )}
        </div>
      </Section>
      <Section title={t('administration:routing.list')}>
        <RuleList rules={rules} />
      </Section>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;
