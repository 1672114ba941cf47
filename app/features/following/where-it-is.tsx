// Where a case is now, in one sentence, with the dates to remember and what the office asks or why it said no.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Card, Notice } from '../../ui/page.tsx';
import { MissingLimit } from '../deadlines/beside-a-date.tsx';
import { DueDate } from '../deadlines/due-date.tsx';
import { WhyThisDate } from '../deadlines/why-this-date.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { CaseView } from './types.ts';

export function WhereItIs({ one }: { one: CaseView }) {
  const { t } = useWords();
  return (
    <>
      <Card>
        <StateBadge state={one.state} />
        <p className="mt-2 text-lg">
          {t(`following:now.${one.state}`, { unit: one.unit.name, body: one.outsideBody ?? '' })}
        </p>
        {one.clocks.map(({ clock, timeliness }) => (
          <div key={`${clock.name}${clock.round}`} className="mt-3 border-t border-line pt-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-muted">{t(`petition:clock.${clock.name}`)}</span>
              <DueDate dueDay={clock.dueDay} at={clock.endsWithinDay ? clock.dueAt : null} timeliness={timeliness} />
              {clock.state === 'paused' ? <span>{t('deadline:state.paused')}</span> : null}
            </p>
            {clock.firstDueDay !== clock.dueDay ? (
              <p>{t('deadline:extendedFrom', { day: formatDay(clock.firstDueDay) })}</p>
            ) : null}
            <WhyThisDate clock={clock} />
          </div>
        ))}
        {one.missing.map((missing) => (
          <p key={missing.clock} className="mt-3 border-t border-line pt-3">
            <MissingLimit missing={missing} />
          </p>
        ))}
      </Card>
      {one.withdrawalAsked ? (
        <Notice look="warn">
          <p>{t('following:withdraw.waits')}</p>
        </Notice>
      ) : null}
      {one.question ? (
        <Notice look="warn" title={t('following:question.title')}>
          <p className="whitespace-pre-line">{one.question}</p>
        </Notice>
      ) : null}
      {one.refusal ? <WhyRefused refusal={one.refusal} /> : null}
    </>
  );
}

function WhyRefused({ refusal }: { refusal: NonNullable<CaseView['refusal']> }) {
  const { t } = useWords();
  const { wording, article, explanation, rightBody } = refusal;
  return (
    <Notice look="bad" title={t('following:refusal.title')}>
      <p className="mt-1">{wording}</p>
      <p className="text-muted">{t('following:refusal.article', { article })}</p>
      {explanation ? (
        <p className="mt-2 whitespace-pre-line">
          <span className="font-semibold">{t('following:refusal.explanation')}: </span>
          {explanation}
        </p>
      ) : null}
      {rightBody ? <p className="mt-2">{t('following:refusal.rightBody', { body: rightBody })}</p> : null}
    </Notice>
  );
}
