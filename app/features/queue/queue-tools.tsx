// Under the list: saving this view under a name, and choosing the columns.
import { COLUMNS, COLUMNS_AT_MOST, type Column } from '../../domain/queue.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';

interface ToolsProps {
  columns: readonly Column[];
  /** The address to come back to. */
  here: string;
  name: { typed: string; error: string | undefined };
  columnsError: string | undefined;
}

const BOX = 'rounded-lg border border-line bg-raised px-4 open:pb-3';
const SUMMARY = 'flex min-h-11 items-center font-semibold text-accent';

export function QueueTools({ columns, here, name, columnsError }: ToolsProps) {
  const { t } = useWords();
  return (
    <div className="mt-6 grid items-start gap-3 sm:grid-cols-2">
      <details open={Boolean(name.error)} className={BOX}>
        <summary className={SUMMARY}>{t('queue:save.title')}</summary>
        <form method="post" action={here}>
          <input type="hidden" name="viec" value="luu" />
          <FormPart prefix="save">
            <TextField
              name="ten"
              label={t('queue:save.name')}
              hint={t('queue:save.hint')}
              maxLength={60}
              defaultValue={name.typed}
              error={name.error}
              autoComplete="off"
              required
            />
            <Button look="secondary">{t('queue:save.submit')}</Button>
          </FormPart>
        </form>
      </details>
      <details open={Boolean(columnsError)} className={BOX}>
        <summary className={SUMMARY}>{t('queue:columns.title')}</summary>
        <ColumnsForm columns={columns} here={here} error={columnsError} />
      </details>
    </div>
  );
}

function ColumnsForm({
  columns,
  here,
  error,
}: {
  columns: readonly Column[];
  here: string;
  error: string | undefined;
}) {
  const { t, say } = useWords();
  return (
    <form method="post" action={here}>
      <input type="hidden" name="viec" value="cot" />
      <fieldset>
        <legend className="text-sm text-muted">{t('queue:columns.hint', { count: COLUMNS_AT_MOST })}</legend>
        {error ? (
          <p role="alert" className="font-semibold text-bad">
            {say(error)}
          </p>
        ) : null}
        <div className="my-2 grid gap-x-3 sm:grid-cols-2">
          {COLUMNS.map((column) => (
            <label key={column} className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                name="cot"
                value={column}
                defaultChecked={columns.includes(column)}
                className="size-5 accent-accent"
              />
              {t(`queue:column.${column}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <FormPart prefix="columns">
        <Button look="secondary">{t('queue:columns.save')}</Button>
      </FormPart>
    </form>
  );
}
