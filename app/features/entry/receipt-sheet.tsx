// The receipt (giấy biên nhận) as a sheet of A5 or A4: what the person at the counter takes home.
import { formatDayInWords, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Facts } from '../../ui/page.tsx';
import { CalendarEnds, MissingLimit } from '../deadlines/beside-a-date.tsx';
import { RoutingExplanation } from '../routing/explanation.tsx';
import { CodeAndKey } from '../sending/code-and-key.tsx';
import type { EntryReceipt } from './types.ts';

const SHEETS = ['a5', 'a4'] as const;

export function ReceiptSheet({ receipt }: { receipt: EntryReceipt }) {
  const { t, language } = useWords();
  const { code, secret, qr, portal, officer, because, dates, files, signatories } = receipt;
  return (
    <>
      <fieldset className="no-print mb-4 flex flex-wrap items-center gap-4">
        <legend className="sr-only">{t('entry:receipt.paper')}</legend>
        {SHEETS.map((sheet) => (
          <label key={sheet} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input type="radio" name="paper" id={`paper-${sheet}`} defaultChecked={sheet === 'a5'} className="size-5" />
            {t(`entry:receipt.${sheet}`)}
          </label>
        ))}
      </fieldset>
      <article className="receipt-sheet max-w-3xl rounded-lg border border-line bg-raised p-4 sm:p-6 print:max-w-none print:rounded-none print:border-0 print:p-0">
        <header className="grid gap-2 text-center sm:grid-cols-2 print:grid-cols-2">
          <div>
            <p className="uppercase">{portal.operator}</p>
            <p className="font-semibold">{officer.unit}</p>
          </div>
          <div lang="vi">
            <p className="font-semibold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
            <p className="font-semibold">Độc lập - Tự do - Hạnh phúc</p>
          </div>
        </header>
        <h1 className="mt-4 text-center text-xl uppercase">{t('entry:receipt.title')}</h1>
        {secret ? (
          <CodeAndKey code={code} secret={secret} qr={qr} />
        ) : (
          <p className="my-4 text-center">
            {t('sending:receipt.code')} <strong className="text-xl tracking-wide tabular-nums">{code}</strong>
            <span className="block text-[0.875em] text-muted">{t('entry:receipt.noKey')}</span>
          </p>
        )}
        <Facts
          facts={[
            {
              name: t('entry:receipt.sender'),
              value:
                signatories > 1
                  ? t('entry:receipt.senderOfMany', { name: receipt.senderName, count: signatories })
                  : receipt.senderName,
            },
            { name: t('entry:receipt.about'), value: receipt.title },
            {
              name: t('entry:receipt.came'),
              value: t('entry:receipt.cameBy', {
                kind: t(`petition:kind.${receipt.kind}`),
                channel: t(`petition:channel.${receipt.channel}`),
                at: formatInstant(receipt.receivedAt),
              }),
            },
            { name: t('entry:incomingNumber'), value: receipt.incomingNumber },
            { name: t('sending:check.files'), value: files.join('\n') },
            {
              name: t('sending:receipt.unit'),
              value: (
                <>
                  <strong>{because.unit[language]}</strong>
                  <span className="print:hidden">
                    <RoutingExplanation because={because} />
                  </span>
                </>
              ),
            },
            {
              name: t('sending:check.dates'),
              value: dates.map((clock) =>
                clock.missing ? (
                  <MissingLimit key={clock.name} missing={clock.missing} />
                ) : (
                  <span key={clock.name} className="block">
                    <strong>
                      {t('sending:check.dateOf', {
                        name: t(`petition:clock.${clock.name}`),
                        limit: t(`deadline:limit.${clock.unit}`, { count: clock.amount }),
                      })}
                    </strong>
                    {', '}
                    {clock.dueDay
                      ? t('sending:check.at', { day: formatDayInWords(clock.dueDay, language) })
                      : t('sending:check.fromAcceptance')}
                    <span className="block text-[0.875em] text-muted">{clock.legalBasis}</span>
                    <CalendarEnds years={clock.unknownYears} />
                  </span>
                ),
              ),
            },
          ]}
        />
        <p className="mt-3 text-[0.875em]">
          {t('entry:receipt.follow', { address: receipt.lookUp, hotline: portal.hotline, office: portal.address })}
        </p>
        <footer className="mt-4 grid grid-cols-2 text-center break-inside-avoid">
          <p>
            <strong className="block">{t('entry:receipt.signer')}</strong>
            <span className="text-[0.875em] text-muted">{t('entry:receipt.sign')}</span>
          </p>
          <p>
            <span className="block text-[0.875em]">{formatInstant(receipt.enteredAt)}</span>
            <strong className="block">{t('entry:receipt.officer')}</strong>
            <span className="block pt-10">{officer.name}</span>
          </p>
        </footer>
      </article>
    </>
  );
}
