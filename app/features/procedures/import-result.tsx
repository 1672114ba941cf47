// What a file of the catalogue would do, line by line, before it is carried out; or how far it has come.
import { useWords } from '../../i18n/words.tsx';
import { TableNotices } from '../../ui/fault-table.tsx';
import { Button, ButtonLink, FormPart } from '../../ui/form.tsx';
import { Badge, Card, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { ImportView } from './types.ts';

const LOOK = { new: 'good', changed: 'info', refused: 'bad', ended: 'warn', same: 'plain' } as const;

export function ImportResult({ view }: { view: ImportView }) {
  const { t, to, say } = useWords();
  const { state, counts, lines, notices, id } = view;
  const parts = (['new', 'changed', 'ended', 'refused', 'same'] as const).map((is) =>
    t(`administration:catalogue.count.${is}`, { count: counts[is] }),
  );
  return (
    <Section title={t(`administration:catalogue.state.${state}`)} id="ket-qua">
      <TableNotices notices={notices} />
      <Card>
        <p className="text-xl font-semibold" role="status">
          {(state === 'seen' ? parts : parts.slice(0, 3)).join(', ')}
        </p>
        {state === 'seen' ? (
          <form method="post" className="my-4 flex flex-wrap gap-3">
            <input type="hidden" name="import" value={id} />
            <FormPart prefix="apply">
              <Button name="intent" value="apply">
                {t('administration:catalogue.apply')}
              </Button>
              <ButtonLink look="secondary" href={to.procedureImport()}>
                {t('administration:form.cancel')}
              </ButtonLink>
            </FormPart>
          </form>
        ) : null}
        {lines.length > 0 ? (
          <Table
            caption={t('administration:catalogue.lines')}
            rows={lines}
            keyOf={({ line, code }) => `${line ?? ''} ${code}`}
            columns={[
              { title: t('administration:catalogue.line'), isNumber: true, cell: ({ line }) => line ?? '–' },
              {
                title: t('administration:field.code'),
                isRowHeader: true,
                cell: ({ code, name }) => (
                  <>
                    <span className="font-mono text-sm">{code}</span>
                    <span className="block">{name}</span>
                  </>
                ),
              },
              {
                title: t('administration:catalogue.what'),
                cell: ({ is, changes, notes }) => (
                  <>
                    <Badge look={LOOK[is]}>{t(`administration:catalogue.is.${is}`)}</Badge>{' '}
                    {changes.map((name) => say(`administration:catalogue.column.${name}`)).join(', ')}
                    <ul>
                      {notes.map(({ why, about }) => (
                        <li key={why} className={is === 'refused' ? 'font-semibold text-bad' : 'text-muted'}>
                          {t(`administration:catalogue.fault.${why}`, { about })}
                        </li>
                      ))}
                    </ul>
                  </>
                ),
              },
            ]}
          />
        ) : null}
      </Card>
    </Section>
  );
}
