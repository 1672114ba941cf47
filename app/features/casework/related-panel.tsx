// Cases around a case: what it is tied to, and what may be about the same, each with what can be done about it.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import type { CaseView } from '../desk/types.ts';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { OtherCase } from './types.ts';

export function Related({ view }: { view: CaseView }) {
  const { t } = useWords();
  const { related, alike } = view.casework;
  return (
    <>
      {related.length > 0 ? (
        <ul className="grid gap-3">
          {related.map((one) => (
            <li key={`${one.relation}${one.code}`}>
              <p className="text-sm font-semibold">{t(`casework:related.${one.relation}`)}</p>
              <Line one={one} />
              {one.relation === 'linked' && view.moves.includes('unlink') ? (
                <Quick move="unlink" code={one.code} view={view} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {alike.length > 0 ? (
        <>
          <h3 className="mt-4 mb-1 text-base first:mt-0">{t('casework:alike.title')}</h3>
          <p className="text-sm text-muted">{t('casework:alike.hint')}</p>
          <ul className="mt-2 grid gap-3">
            {alike.map((one) => (
              <li key={one.code}>
                <Line one={one} />
                <p className="text-sm text-muted">
                  {one.same.map((what) => t(`casework:alike.same.${what}`)).join(', ')}
                </p>
                {view.moves.includes('link') ? <Quick move="link" code={one.code} view={view} /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Line({ one }: { one: OtherCase }) {
  const { t, to } = useWords();
  return (
    <>
      <a href={to.deskCase(one.code)} className="line-clamp-2">
        {one.title}
      </a>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        <span className="font-mono text-ink">{one.code}</span>
        <StateBadge state={one.state} />
        {t(`petition:kind.${one.kind}`)}, {one.unit}, {formatDay(one.receivedDay)}
      </p>
    </>
  );
}

/** One press: what is undone by another press asks nothing. */
function Quick({ move, code, view }: { move: 'link' | 'unlink'; code: string; view: CaseView }) {
  const { t } = useWords();
  return (
    <form method="post" className="mt-1">
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="seen" value={view.events} />
      <input type="hidden" name="case" value={code} />
      <FormPart prefix={`${move}-${code}`}>
        <Button look="secondary" aria-label={t('casework:related.of', { what: t(`petition:move.${move}`), code })}>
          {t(`petition:move.${move}`)}
        </Button>
      </FormPart>
    </form>
  );
}
