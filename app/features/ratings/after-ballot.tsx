// After the ballot: thanks, and for who said "not resolved" the way to open the case again; or that the link was used.
import { useWords } from '../../i18n/words.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Notice, PageTitle } from '../../ui/page.tsx';

export function AfterBallot({ code, thanks, mayReopen }: { code: string; thanks: boolean; mayReopen: boolean }) {
  const { t, to } = useWords();
  const words = thanks ? 'thanks' : 'used';
  return (
    <>
      <PageTitle lead={t(`rating:${words}.body`)}>{t(`rating:${words}.title`)}</PageTitle>
      {mayReopen ? (
        <Notice title={t('rating:thanks.notResolved')}>
          <p className="mb-3">{t('rating:thanks.reopen')}</p>
          <ButtonLink href={to.senderMove(code, 'reopen')}>{t('rating:thanks.reopenLink')}</ButtonLink>
        </Notice>
      ) : null}
      <ul className="grid gap-2">
        <li>
          <a href={to.case(code)} className="inline-flex min-h-11 items-center">
            {t('rating:used.case')}
          </a>
        </li>
        <li>
          <a href={to.figures()} className="inline-flex min-h-11 items-center">
            {t('rating:thanks.figures')}
          </a>
        </li>
      </ul>
    </>
  );
}

export function NoInvitation({ why }: { why: 'unknown' | 'withdrawn' }) {
  const { t, to } = useWords();
  return (
    <>
      <PageTitle lead={t(`rating:${why}.body`)}>{t(`rating:${why}.title`)}</PageTitle>
      <a href={to.lookUp()} className="inline-flex min-h-11 items-center">
        {t('nav.lookUp')}
      </a>
    </>
  );
}
