// The letter as its sender wrote it, with its files.
import { useWords } from '../../i18n/words.tsx';
import { Complaint } from './case-facts.tsx';
import { Files } from './files.tsx';
import type { CaseView } from './types.ts';

export function Letter({ view }: { view: CaseView }) {
  const { t } = useWords();
  const parts = [
    { title: t('staff:case.what'), body: <p className="max-w-prose whitespace-pre-line">{view.body}</p> },
    {
      title: t('staff:case.request'),
      body: view.request ? <p className="max-w-prose whitespace-pre-line">{view.request}</p> : null,
    },
    { title: t('staff:case.complaint'), body: view.complaint ? <Complaint complaint={view.complaint} /> : null },
    { title: t('staff:case.files'), body: <Files code={view.code} files={view.files} areClosed={!view.opensFiles} /> },
  ];
  return (
    <section className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <h2 className="sr-only">{t('staff:case.letter')}</h2>
      {parts
        .filter(({ body }) => body !== null)
        .map(({ title, body }) => (
          <div key={title} className="mb-4 last:mb-0">
            <h3 className="mb-1 text-base text-muted">{title}</h3>
            {body}
          </div>
        ))}
    </section>
  );
}
