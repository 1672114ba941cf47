// The table of keys: a dialog that opens with "?" or its button, and the switch that turns keys off for good (WCAG 2.1.4).
import { useWords } from '../i18n/words.tsx';

const KEYS = [
  ['j', 'j'],
  ['k', 'k'],
  ['o, Enter', 'o'],
  ['x', 'x'],
  ['a', 'a'],
  ['e', 'e'],
  ['r', 'r'],
  ['/', 'slash'],
  ['n', 'n'],
  ['p', 'p'],
  ['u', 'u'],
  ['Ctrl + Enter', 'enter'],
  ['?', 'help'],
] as const;

const BUTTON = 'min-h-10 cursor-pointer rounded-md border border-edge bg-raised px-4 font-semibold text-ink';

/** `here`: the address to come back to after switching. */
export function DeskKeys({ areOn, here }: { areOn: boolean; here: string }) {
  const { t, to } = useWords();
  return (
    <>
      {/* Without a script there are no keys: the button shows itself only where they work. */}
      <p data-keys-button="" hidden className="no-print px-4 pb-4 text-center">
        <button type="button" className="min-h-8 cursor-pointer text-sm text-muted underline">
          {t('queue:keys.button')} <kbd>?</kbd>
        </button>
      </p>
      <dialog
        id="keys"
        data-keys={areOn ? 'on' : 'off'}
        aria-labelledby="keys-title"
        className="m-auto w-full max-w-3xl rounded-lg border border-edge bg-raised p-5 text-ink backdrop:bg-ink/40"
      >
        {/* First, so that the focus begins at the top of a table that may be longer than the screen. */}
        <form method="dialog" className="float-right">
          <button type="submit" className={BUTTON}>
            {t('queue:keys.close')}
          </button>
        </form>
        <h2 id="keys-title" className="text-xl">
          {t('queue:keys.title')}
        </h2>
        <p className="text-muted">{t(areOn ? 'queue:keys.lead' : 'queue:keys.areOff')}</p>
        <table className="my-3 block w-full text-left sm:grid sm:grid-cols-2 sm:gap-x-6">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('queue:keys.key')}</th>
              <th scope="col">{t('queue:keys.what')}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, name]) => (
              <tr key={name}>
                <th scope="row" className="w-32 py-0.5 align-top font-mono">
                  {key}
                </th>
                <td className="py-0.5">{t(`queue:keys.list.${name}`)}</td>
              </tr>
            ))}
          </tbody>
          <tbody data-keys-views="" data-go={t('queue:keys.go', { key: '…' })} />
        </table>
        <div className="flex flex-wrap gap-2">
          <form method="post" action={to.deskForm()}>
            <input type="hidden" name="viec" value="phim" />
            <input type="hidden" name="tat" value={areOn ? 'yes' : 'no'} />
            <input type="hidden" name="ve" value={here} />
            <button type="submit" className={BUTTON}>
              {t(areOn ? 'queue:keys.off' : 'queue:keys.on')}
            </button>
          </form>
        </div>
      </dialog>
      <script src="/desk.js" defer />
    </>
  );
}
