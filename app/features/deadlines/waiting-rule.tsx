// What everybody should know where a province lets the time stop while the sender is asked: how long at most, since when, by which rule.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice } from '../../ui/page.tsx';
import type { WaitingRuleView } from './types.ts';

export function WaitingRule({ rule }: { rule: WaitingRuleView | null }) {
  const { t } = useWords();
  if (!rule) return null;
  return (
    <Notice title={t('deadline:waiting.title')}>
      <p>
        {t('deadline:waiting.rule', {
          limit: t(`deadline:limit.${rule.unit}`, { count: rule.amount }),
          from: formatDay(rule.validFrom),
        })}
      </p>
      <p className="text-sm text-muted">{t('deadline:waiting.basis', { basis: rule.legalBasis, code: rule.code })}</p>
    </Notice>
  );
}
