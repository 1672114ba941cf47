// What the audit log is searched by: which actions, by whom, about which case, between which days.
import { AUDIT_GROUPS } from '../../domain/audit.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { AuditQuery } from './forms.ts';

export function AuditFilter({ query }: { query: Partial<AuditQuery> }) {
  const { t, to } = useWords();
  return (
    <form action={to.audit()} className="no-print mb-4 rounded-lg border border-line bg-raised px-4 pb-1">
      <FormPart prefix="audit">
        <div className="grid items-end gap-x-3 sm:grid-cols-2 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]">
          <Select name="nhom" label={t('audit:filter.group')} defaultValue={query.nhom ?? ''}>
            <option value="">{t('audit:filter.any')}</option>
            {AUDIT_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`audit:group.${group}`)}
              </option>
            ))}
          </Select>
          <TextField name="can-bo" label={t('audit:filter.officer')} defaultValue={query['can-bo']} />
          <TextField name="ho-so" label={t('audit:filter.subject')} defaultValue={query['ho-so']} />
          <TextField name="tu" type="date" label={t('audit:filter.from')} defaultValue={query.tu} />
          <TextField name="den" type="date" label={t('audit:filter.until')} defaultValue={query.den} />
          <div className="my-3 flex gap-2">
            <Button look="secondary">{t('audit:filter.show')}</Button>
            <ButtonLink look="secondary" href={to.audit()}>
              {t('audit:filter.clear')}
            </ButtonLink>
          </div>
        </div>
      </FormPart>
    </form>
  );
}
