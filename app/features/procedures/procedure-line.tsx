// A procedure in a list: its time by law and by promise, how far online, and what one may do about it.
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import type { ProcedureView } from './types.ts';

interface Props {
  procedure: ProcedureView;
  /** Whoever handed a dossier in is asked how it was handled. */
  isJudged: boolean;
}

export function ProcedureLine({ procedure, isJudged }: Props) {
  const { t, to } = useWords();
  const { code, name, owner, field, statutoryDays, committedDays, cutPercent, onlineLevel } = procedure;
  const days = (count: number) => t('organisation:procedure.days', { count });
  return (
    <article className="py-5">
      <p className="text-sm text-muted">{code}</p>
      <h2 className="text-lg leading-snug" lang="vi">
        {name}
      </h2>
      <p className="mt-1 text-sm">
        <a href={to.organisation(owner.code)}>{owner.name}</a> <span className="text-muted">· {field.name}</span>
      </p>
      <p className="my-2 flex flex-wrap items-center gap-2">
        <Badge look={onlineLevel === 'toan_trinh' ? 'good' : onlineLevel === 'mot_phan' ? 'info' : 'plain'}>
          {t(`organisation:procedure.online.${onlineLevel}`)}
        </Badge>
        {procedure.isDemonstration ? <Badge>{t('organisation:procedure.demonstration')}</Badge> : null}
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {statutoryDays === null ? null : (
          <div>
            <dt className="inline text-muted">{t('public:procedures.statutory')}: </dt>
            <dd className="inline">{days(statutoryDays)}</dd>
          </div>
        )}
        {committedDays === null ? null : (
          <div>
            <dt className="inline text-muted">{t('public:procedures.committed')}: </dt>
            <dd className="inline">
              {days(committedDays)}
              {cutPercent ? (
                <span className="whitespace-nowrap"> ({t('organisation:procedure.cut', { percent: cutPercent })})</span>
              ) : null}
            </dd>
          </div>
        )}
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <a href={to.sendAbout(code)}>{t('public:procedures.petition')}</a>
        <a href={to.cases({ 'linh-vuc': field.code })}>{t('public:procedures.cases')}</a>
        <a href={to.survey(code)}>{t('survey:ballot.link')}</a>
        {isJudged ? <a href={to.judgeDossier(code)}>{t('evaluation:ballot.title')}</a> : null}
        <a href={to.surveyPoster(code)}>{t('survey:poster.title')}</a>
      </p>
    </article>
  );
}
