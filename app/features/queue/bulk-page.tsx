// Before an action on many cases: how many it will reach, which not and why, and what it asks for once.
import { MAY_BE_UNDONE } from '../../domain/bulk.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, ButtonLink, FormPart, Select, TextArea } from '../../ui/form.tsx';
import { Notice, PageTitle, Section } from '../../ui/page.tsx';
import type { BulkPlan, BulkPlanLine } from './bulk-types.ts';
import type { Named } from './queue-filter.tsx';

/** Only what the action asks for is filled. */
export interface BulkChoices {
  units: Named[];
  /** By unit: a case is worked on by an officer of the unit it lies with. */
  colleagues: { unit: string; officers: Named[] }[];
  tags: Named[];
}

interface ConfirmProps {
  plan: BulkPlan;
  choices: BulkChoices;
  /** The address of the queue one came from. */
  back: string;
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export function BulkConfirm({ plan, choices, back, typed, errors }: ConfirmProps) {
  const { t } = useWords();
  const { action, lines, unknown } = plan;
  const open = lines.filter(({ why }) => why === null);
  const closed = lines.filter(({ why }) => why !== null);
  return (
    <div className="max-w-3xl">
      <PageTitle>{t(`queue:bulk.action.${action}`)}</PageTitle>
      <p className="text-lg">
        <strong>{t('queue:bulk.willBe', { count: open.length })}</strong>
        {closed.length + unknown > 0 ? `; ${t('queue:bulk.cannot', { count: closed.length + unknown })}` : null}.
      </p>
      <p className="text-muted">{t(`queue:bulk.what.${action}`)}</p>
      {open.length > 0 ? (
        <form method="post">
          <input type="hidden" name="buoc" value="lam" />
          <input type="hidden" name="viec" value={action} />
          {open.map(({ code, seen }) => (
            <input key={code} type="hidden" name="ho-so" value={`${code}:${seen}`} />
          ))}
          <FormPart prefix="bulk">
            <ErrorSummary
              errors={Object.fromEntries(Object.entries(errors).map(([name, key]) => [`bulk-${name}`, key]))}
            />
            <Asked plan={plan} choices={choices} typed={typed} errors={errors} />
            <Notice look={MAY_BE_UNDONE.includes(action) ? 'info' : 'warn'}>
              <p>{t(`queue:bulk.undo.${action}`)}</p>
            </Notice>
            <div className="flex flex-wrap gap-2">
              <Button>{t('queue:bulk.do', { count: open.length })}</Button>
              <ButtonLink look="secondary" href={back}>
                {t('queue:back')}
              </ButtonLink>
            </div>
          </FormPart>
        </form>
      ) : (
        <p className="my-4">
          <a href={back}>{t('queue:back')}</a>
        </p>
      )}
      <Lines title={t('queue:bulk.list')} lines={open} />
      <Lines title={t('queue:bulk.left')} lines={closed} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly BulkPlanLine[] }) {
  const { to } = useWords();
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {lines.map(({ code, title: what, why }) => (
          <li key={code} className="px-4 py-2">
            <a href={to.deskCase(code)} className="font-mono">
              {code}
            </a>{' '}
            {what}
            {why ? <Why why={why} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const OURS = ['notFound', 'notTagged', 'taggedAlready', 'unknownTag', 'tooManyTags'] as const;

export function Why({ why }: { why: string }) {
  const { t, say } = useWords();
  const ours = OURS.find((one) => one === why);
  return <span className="block text-bad">{ours ? t(`queue:bulk.why.${ours}`) : say(`petition:refusal.${why}`)}</span>;
}

function Asked({ plan, choices, typed, errors }: Omit<ConfirmProps, 'back'>) {
  const { t } = useWords();
  switch (plan.action) {
    case 'assign':
      return (
        <Select name="staff" label={t('queue:bulk.staff')} defaultValue={typed.staff ?? ''} error={errors.staff}>
          <option value="">{t('queue:filter.nobody')}</option>
          {choices.colleagues.map(({ unit, officers }) => (
            <optgroup key={unit} label={unit}>
              <Options of={officers} />
            </optgroup>
          ))}
        </Select>
      );
    case 'tag':
    case 'untag':
      return (
        <Select name="tag" label={t('queue:filter.tag')} defaultValue={typed.tag ?? ''} error={errors.tag} required>
          <option value="">{t('form.choose')}</option>
          <Options of={choices.tags} />
        </Select>
      );
    case 'accept':
      return (
        <Select name="unit" label={t('staff:move.unitForAnswer')} defaultValue={typed.unit ?? ''} error={errors.unit}>
          <option value="">{t('queue:bulk.proposedUnit')}</option>
          <Options of={choices.units} />
        </Select>
      );
    case 'handOver':
      return (
        <>
          <Select name="unit" label={t('staff:move.unit')} defaultValue={typed.unit ?? ''} error={errors.unit} required>
            <option value="">{t('form.choose')}</option>
            <Options of={choices.units} />
          </Select>
          <TextArea
            name="reason"
            label={t('staff:move.reasonForSender')}
            rows={3}
            defaultValue={typed.reason}
            error={errors.reason}
            required
          />
        </>
      );
    case 'takeUp':
    case 'close':
      return null;
  }
}

const Options = ({ of }: { of: readonly Named[] }) =>
  of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
