// Scans of the original: those that have arrived, a field for more, and why some were not taken.
import { formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';
import { ACCEPTED, type AttachmentView, FILE_BYTES_AT_MOST, FILES_AT_MOST } from '../attachments/types.ts';

interface EntryFilesProps {
  files: readonly AttachmentView[];
  notTaken: readonly { name: string; why: string }[];
  error?: string;
}

export function EntryFiles({ files, notTaken, error }: EntryFilesProps) {
  const { t, say, language } = useWords();
  return (
    <fieldset id="entry-files" tabIndex={-1} className={`my-3 ${error ? 'border-l-4 border-bad pl-4' : ''}`}>
      <legend className="mb-1 font-semibold">{t('entry:files')}</legend>
      <p id="entry-files-hint" className="text-sm text-muted">
        {t('sending:file.hint', { files: FILES_AT_MOST, size: `${FILE_BYTES_AT_MOST / 1024 / 1024}\u00a0MB` })}
      </p>
      {notTaken.length > 0 ? (
        <ul className="my-2 font-semibold text-bad">
          {notTaken.map(({ name, why }, at) => (
            <li key={at}>{t('sending:file.refused', { name, why: say(`sending:file.${why}`) })}</li>
          ))}
        </ul>
      ) : null}
      {files.length > 0 ? (
        <ul className="my-2 divide-y divide-line rounded-md border border-line bg-raised">
          {files.map(({ id, name, size }) => (
            <li key={id} className="flex items-center justify-between gap-3 px-3 py-1">
              <span className="min-w-0 break-words">
                {name} <span className="whitespace-nowrap text-muted">{formatSize(size, language)}</span>
              </span>
              <button
                type="submit"
                name="do"
                value={`remove:${id}`}
                aria-label={t('sending:file.removeNamed', { name })}
                className="min-h-10 shrink-0 cursor-pointer px-2 text-bad underline underline-offset-4"
              >
                {t('sending:file.remove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length < FILES_AT_MOST ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <input
            type="file"
            name="files"
            multiple
            accept={ACCEPTED}
            data-bytes-at-most={FILE_BYTES_AT_MOST}
            data-too-large={t('sending:file.tooLargeHere', { name: '…' })}
            aria-label={t('sending:file.choose')}
            aria-describedby="entry-files-hint"
            className="block w-full min-w-0 rounded-md border border-edge bg-raised p-1.5 file:mr-3 file:min-h-8 file:cursor-pointer file:rounded file:border-0 file:bg-accent-soft file:px-3 file:font-semibold file:text-accent-strong sm:flex-1"
          />
          <Button name="do" value="upload" look="secondary">
            {t('sending:file.upload')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
