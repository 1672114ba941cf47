// Who sent it: masked until an officer asks and says why; then for this one view of the page.
import { REVEAL_REASONS, type SenderData } from '../../domain/masking-sender.ts';
import { representativeLine } from '../../domain/together.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select } from '../../ui/form.tsx';
import { Lines } from '../desk/case-facts.tsx';
import type { CaseView } from '../desk/types.ts';

export function Sender({ view, revealed, error }: { view: CaseView; revealed: SenderData | null; error?: string }) {
  const { t } = useWords();
  const sender = revealed ?? view.sender;
  const { together } = sender;
  const reach = (href: string, text: string | null) => (revealed && text ? <a href={href}>{text}</a> : text);
  return (
    <>
      <Lines
        facts={[
          { name: t('staff:case.party'), value: t(`petition:party.${sender.party}`) },
          { name: t('staff:case.name'), value: sender.name },
          { name: t('staff:case.taxCode'), value: sender.taxCode },
          { name: t('staff:case.representative'), value: sender.representative },
          { name: t('staff:case.phone'), value: reach(`tel:${sender.phone}`, sender.phone) },
          { name: t('staff:case.email'), value: reach(`mailto:${sender.email}`, sender.email) },
          { name: t('staff:case.address'), value: sender.address },
          { name: t('sending:together.people'), value: together?.people },
          { name: t('sending:together.speakers'), value: together?.representatives.map(representativeLine).join('\n') },
          { name: t('sending:together.others'), value: together?.others },
        ]}
      />
      {revealed ? <p className="mt-3 text-sm text-muted">{t('casework:sender.shown')}</p> : null}
      {!revealed && view.mayReveal ? <Asking error={error} /> : null}
      {!revealed && !view.mayReveal ? <p className="mt-3 text-sm text-muted">{t('casework:sender.never')}</p> : null}
    </>
  );
}

function Asking({ error }: { error?: string }) {
  const { t } = useWords();
  return (
    <form method="post" action="#sender">
      <input type="hidden" name="move" value="revealSender" />
      <FormPart prefix="revealSender">
        <Select name="why" label={t('casework:sender.why')} error={error} defaultValue="" required>
          <option value="">{t('form.choose')}</option>
          {REVEAL_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`casework:sender.reason.${reason}`)}
            </option>
          ))}
        </Select>
        <Button look="secondary">{t('casework:sender.show')}</Button>
      </FormPart>
      <p className="mt-2 text-sm text-muted">{t('casework:sender.logged')}</p>
    </form>
  );
}
