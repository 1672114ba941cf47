// Handing out a link after a procedure: choosing the procedure, and the slip with its code to print or to copy.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart, Select, TextField } from '../../ui/form.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { QrPicture } from '../qr-code/qr-picture.tsx';
import type { QrDrawing } from '../qr-code/types.ts';

interface Named {
  code: string;
  name: string;
}

export interface ProcedureToHandOut extends Named {
  owner: Named;
}

export function FindProcedure({ query }: { query: string }) {
  const { t, to } = useWords();
  return (
    <search>
      <form action={to.handOutSurvey()} className="flex max-w-2xl flex-wrap items-end gap-x-3">
        <FormPart prefix="find">
          <div className="min-w-60 flex-1">
            <TextField name="q" type="search" label={t('survey:handOut.search')} defaultValue={query} />
          </div>
          <div className="my-3">
            <Button look="secondary">{t('survey:handOut.find')}</Button>
          </div>
        </FormPart>
      </form>
    </search>
  );
}

/** A button a procedure; the ballot is about the officer's own office, or the one that owns the procedure. */
export function ProceduresToHandOut({ procedures, own }: { procedures: readonly ProcedureToHandOut[]; own: Named }) {
  const { t } = useWords();
  const columns: Column<ProcedureToHandOut>[] = [
    {
      title: t('survey:handOut.procedure'),
      isRowHeader: true,
      cell: ({ code, name }) => (
        <>
          {name} <span className="block text-sm font-normal text-muted">{code}</span>
        </>
      ),
    },
    {
      title: t('survey:handOut.give'),
      cell: ({ code, name, owner }) => (
        <form method="post">
          <input type="hidden" name="procedure" value={code} />
          <FormPart prefix={`give-${code}`}>
            {owner.code === own.code ? (
              <input type="hidden" name="unit" value={own.code} />
            ) : (
              <Select name="unit" label={t('survey:handOut.unit')}>
                <option value={own.code}>{own.name}</option>
                <option value={owner.code}>{owner.name}</option>
              </Select>
            )}
            <Button aria-label={t('survey:handOut.giveFor', { procedure: name })}>{t('survey:handOut.give')}</Button>
          </FormPart>
        </form>
      ),
    },
  ];
  if (procedures.length === 0) return <p>{t('survey:handOut.none')}</p>;
  return (
    <Table caption={t('survey:handOut.procedures')} columns={columns} rows={procedures} keyOf={({ code }) => code} />
  );
}

export interface Slip {
  procedure: string;
  unit: string;
  address: string;
  usableUntil: string;
  qr: QrDrawing;
}

/** What is printed for the person; the address is here this once. */
export function SurveySlip({ slip: { procedure, unit, address, usableUntil, qr } }: { slip: Slip }) {
  const { t, to } = useWords();
  return (
    <div className="max-w-md">
      <h1 className="text-2xl">{t('survey:handOut.slip')}</h1>
      <p className="mt-1">{t('survey:handOut.slipLead', { procedure, unit })}</p>
      <div className="my-4 max-w-60">
        <QrPicture qr={qr} label={t('survey:poster.qr')} />
      </div>
      <p>{t('survey:poster.scan')}</p>
      <p className="font-semibold break-all">{address}</p>
      <p className="mt-2 text-muted">
        {t('survey:handOut.until', { day: formatDay(usableUntil) })} {t('survey:poster.anonymous')}
      </p>
      <div className="no-print mt-6">
        <TextField name="link" readOnly label={t('survey:handOut.copy')} defaultValue={address} />
        <div className="flex flex-wrap gap-3">
          <Button type="button" data-print hidden>
            {t('survey:poster.print')}
          </Button>
          <ButtonLink look="secondary" href={to.handOutSurvey()}>
            {t('survey:handOut.again')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
