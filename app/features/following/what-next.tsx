// What the sender may do now: only what the table of moves leaves open, and for a complaint what the law leaves beyond the portal.
import { formatDay, formatDayInWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import type { CaseView, NextLevel } from './types.ts';

interface Offer {
  href: string;
  label: string;
  hint: string;
}

export function WhatNext({ one }: { one: CaseView }) {
  const { t, to } = useWords();
  const rate: Offer[] = one.ratingToken
    ? [{ href: to.rate(one.ratingToken), label: t('following:do.rate'), hint: t('following:do.rateHint') }]
    : [];
  const moves = one.mayDo.map(
    (move): Offer => ({
      href: to.senderMove(one.code, move),
      label: t(`following:do.${move}`),
      hint: t(`following:do.${move}Hint`, { day: one.reopenUntil ? formatDay(one.reopenUntil) : '' }),
    }),
  );
  const offers = [...rate, ...moves];
  return (
    <>
      <Section id="lam-gi" title={t('following:do.title')}>
        {offers.length === 0 ? <p className="max-w-prose">{t('following:do.nothing')}</p> : null}
        <ul className="grid gap-4 sm:grid-cols-2">
          {offers.map(({ href, label, hint }, index) => (
            <li key={href} className="flex flex-col gap-1">
              <ButtonLink href={href} look={index === 0 && (one.question || one.ratingToken) ? 'primary' : 'secondary'}>
                {label}
              </ButtonLink>
              <span className="text-sm text-muted">{hint}</span>
            </li>
          ))}
        </ul>
      </Section>
      {one.nextLevel ? <SecondLevel level={one.nextLevel} /> : null}
    </>
  );
}

function SecondLevel({ level }: { level: NextLevel }) {
  const { t, language } = useWords();
  const { since, from, again, courtUntil } = level;
  return (
    <Notice title={since === 'answered' ? t('following:level.title') : t('following:level.titleOverdue')}>
      <ul className="my-2 list-disc pl-6">
        {again ? (
          <li>
            <strong>{t('following:level.again')}.</strong>{' '}
            {t('following:level.againBody', { count: again.days, day: formatDayInWords(again.until, language) })}
          </li>
        ) : null}
        <li>
          <strong>{t('following:level.court')}.</strong>{' '}
          {t('following:level.courtBody', { day: formatDayInWords(courtUntil, language) })}
        </li>
      </ul>
      <p>{t(`following:level.from_${since}`, { day: formatDay(from) })}</p>
      <p className="text-muted">{t('following:level.note')}</p>
    </Notice>
  );
}
