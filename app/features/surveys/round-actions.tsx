// What an administrator does with an open round: links, paper, closing.
import type { ReactNode } from 'react';
import { TABLE_FILES } from '../../http/tables.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import type { RoundPage } from './types.ts';

interface ActionProps {
  round: RoundPage;
  errors: Record<string, string>;
}

export function LinksOfRound({ round, errors }: ActionProps) {
  const { t, to } = useWords();
  return (
    <Section title={t('survey:desk.links')}>
      {round.hasLinks ? (
        <>
          <p>{t('survey:desk.linksMade')}</p>
          <form method="post" className="mt-2">
            <input type="hidden" name="intent" value="takeBack" />
            <FormPart prefix="back">
              <Button look="secondary">{t('survey:desk.takeBack')}</Button>
            </FormPart>
          </form>
        </>
      ) : (
        <>
          <p className="max-w-prose text-muted">{t('survey:desk.linksLead')}</p>
          <form method="post" action={to.surveyRoundLinks(round.code)} className="max-w-md">
            <FormPart prefix="links">
              <TextField
                name="expected"
                inputMode="numeric"
                label={t('survey:desk.expected')}
                hint={t('survey:desk.expectedHint')}
                error={errors.expected}
                defaultValue="100"
              />
              <Button>{t('survey:desk.makeLinks')}</Button>
            </FormPart>
          </form>
        </>
      )}
    </Section>
  );
}

/** Whether links go on when enough answers of a unit came. */
export function QuotaSwitch({ round: { stopsAtQuota } }: Pick<ActionProps, 'round'>) {
  const { t } = useWords();
  return (
    <form method="post" className="mt-3">
      <input type="hidden" name="intent" value="quota" />
      <input type="hidden" name="stops" value={stopsAtQuota ? 'no' : 'yes'} />
      <p className="max-w-prose text-muted">{t('survey:desk.stopsAtQuotaHint')}</p>
      <FormPart prefix="quota">
        <Button look="secondary">{stopsAtQuota ? t('survey:desk.stopOff') : t('survey:desk.stopOn')}</Button>
      </FormPart>
    </form>
  );
}

export function PaperOfRound({ round, errors, children }: ActionProps & { children: ReactNode }) {
  const { t, to } = useWords();
  return (
    <Section title={t('survey:desk.import')} id="phieu-giay">
      <p className="max-w-prose text-muted">{t('survey:desk.importLead')}</p>
      <p>
        <a href={to.surveyRoundBallots(round.code)} className="inline-flex min-h-11 items-center">
          {t(round.state === 'open' ? 'survey:desk.templateOnly' : 'survey:desk.template')}
        </a>
      </p>
      {round.state === 'open' ? (
        <form method="post" encType="multipart/form-data" className="max-w-md">
          <input type="hidden" name="intent" value="import" />
          <FormPart prefix="paper">
            <TextField name="file" type="file" accept={TABLE_FILES} label={t('survey:desk.file')} error={errors.file} />
            <TextField
              name="handedOut"
              inputMode="numeric"
              label={t('survey:desk.handedOut')}
              hint={t('survey:desk.handedOutHint')}
              error={errors.handedOut}
              isOptional
            />
            <Button>{t('survey:desk.doImport')}</Button>
          </FormPart>
        </form>
      ) : null}
      {children}
    </Section>
  );
}

export function EndOfRound({ round, errors }: ActionProps) {
  const { t } = useWords();
  if (round.state === 'withdrawn') return null;
  return (
    <Section title={t('survey:desk.end')}>
      <div className="grid max-w-3xl gap-6 sm:grid-cols-2">
        {round.state === 'open' ? (
          <form method="post">
            <input type="hidden" name="intent" value="close" />
            <p className="mb-2 text-muted">{t('survey:desk.closeHint')}</p>
            <FormPart prefix="close">
              <Button>{t('survey:desk.close')}</Button>
            </FormPart>
          </form>
        ) : null}
        <form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <p className="mb-2 text-muted">{t('survey:desk.withdrawHint')}</p>
          <FormPart prefix="withdraw">
            <TextField name="why" label={t('survey:desk.why')} error={errors.why} />
            <Button look="danger">{t('survey:desk.withdraw')}</Button>
          </FormPart>
        </form>
      </div>
    </Section>
  );
}
