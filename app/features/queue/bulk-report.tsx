// What came of an action on many cases, case by case, and the button that takes it back.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart } from '../../ui/form.tsx';
import { Notice, PageTitle, Section } from '../../ui/page.tsx';
import { Why } from './bulk-page.tsx';
import type { BulkReport } from './bulk-types.ts';

export function BulkDone({ report, back }: { report: BulkReport; back: string }) {
  const { t } = useWords();
  const { action, results, isUndo } = report;
  const done = results.filter(({ why }) => why === null);
  const left = results.filter(({ why }) => why !== null);
  const name = t(`queue:bulk.action.${action}`);
  return (
    <div className="max-w-3xl">
      <PageTitle lead={formatInstant(report.at)}>{isUndo ? t('queue:bulk.undone', { action: name }) : name}</PageTitle>
      <Notice look={left.length > 0 ? 'warn' : 'good'} role="status">
        <p>
          {t('queue:bulk.wasDone', { count: done.length })}
          {left.length > 0 ? `; ${t('queue:bulk.wasNotDone', { count: left.length })}` : null}.
        </p>
        {report.isUndone ? <p>{t('queue:bulk.isUndone')}</p> : null}
      </Notice>
      <FormPart prefix="report">
        <form method="post" className="flex flex-wrap gap-2">
          <ButtonLink href={back}>{t('queue:back')}</ButtonLink>
          {report.mayUndo ? (
            <>
              <input type="hidden" name="buoc" value="hoan-tac" />
              <input type="hidden" name="khoa" value={report.key} />
              <Button look="secondary">{t('queue:bulk.undoIt')}</Button>
            </>
          ) : null}
        </form>
      </FormPart>
      <Codes title={t('queue:bulk.left')} results={left} />
      <Codes title={t('queue:bulk.reached')} results={done} />
    </div>
  );
}

function Codes({ title, results }: { title: string; results: BulkReport['results'] }) {
  const { to } = useWords();
  if (results.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {results.map(({ code, why }) => (
          <li key={code} className="px-4 py-2">
            <a href={to.deskCase(code)} className="font-mono">
              {code}
            </a>
            {why ? <Why why={why} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
