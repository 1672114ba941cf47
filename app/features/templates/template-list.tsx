// The templates that an office can use: what each is for, whose it is, what may be done to it.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { TemplateView } from './types.ts';

export function TemplateList({ templates }: { templates: readonly TemplateView[] }) {
  const { t, to } = useWords();
  if (templates.length === 0) return <p>{t('template:none')}</p>;
  return (
    <Table
      caption={t('template:title')}
      rows={templates}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('template:name'),
          isRowHeader: true,
          cell: ({ id, name, isMine }) => (isMine ? <a href={to.templates({ sua: id })}>{name}</a> : name),
        },
        { title: t('template:move'), cell: ({ move }) => t(`petition:move.${move}`) },
        { title: t('template:kind'), cell: ({ kind }) => (kind ? t(`petition:kind.${kind}`) : t('template:any')) },
        { title: t('template:field'), cell: ({ field }) => field?.name ?? t('template:any') },
        { title: t('template:whose'), cell: ({ unit }) => unit?.name ?? t('template:ofProvince') },
        { title: t('template:state'), cell: (template) => <State template={template} /> },
      ]}
    />
  );
}

function State({ template }: { template: TemplateView }) {
  const { t, to } = useWords();
  const { id, version, name, isHidden, isUsed, isMine } = template;
  const changes = [isHidden ? ('show' as const) : ('hide' as const), ...(isUsed ? [] : (['remove'] as const))];
  return (
    <>
      <Badge look={isHidden ? 'plain' : 'good'}>{t(isHidden ? 'template:hidden' : 'template:shown')}</Badge>
      {isMine ? (
        <form method="post" action={to.templates()} className="mt-1 flex flex-wrap gap-2">
          <input type="hidden" name="template" value={id} />
          <input type="hidden" name="version" value={version} />
          <FormPart prefix={`template-${id}`}>
            {changes.map((change) => (
              <Button
                key={change}
                look="secondary"
                name="change"
                value={change}
                aria-label={`${t(`template:${change}`)}: ${name}`}
              >
                {t(`template:${change}`)}
              </Button>
            ))}
          </FormPart>
        </form>
      ) : null}
    </>
  );
}
