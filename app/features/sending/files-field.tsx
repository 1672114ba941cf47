// Files of a draft: those that have arrived, a field for more, and why some were not taken.
import { formatSize } from '../../i18n/format.ts';
import { waitIn } from '../../i18n/wait.ts';
import { useWords } from '../../i18n/words.tsx';
import {
  ACCEPTED,
  type AttachmentView,
  FILE_BYTES_AT_MOST,
  FILES_AT_MOST,
  type FileRefusal,
} from '../attachments/types.ts';

export interface RefusedFile {
  name: string;
  why: FileRefusal;
  seconds: number;
}

interface FilesFieldProps {
  /** Where they can be opened; null: only their names are shown. */
  draft: string | null;
  files: readonly AttachmentView[];
  refused: readonly RefusedFile[];
  /** Of what these files are; left out, of anything that shows the matter. */
  title?: string;
  hint?: string;
  /** Why they must be there. */
  error?: string;
}

export function FilesField({ draft, files, refused, title, hint, error }: FilesFieldProps) {
  const { t, to, language } = useWords();
  const isFull = files.length >= FILES_AT_MOST;
  return (
    <fieldset
      id="files"
      tabIndex={-1}
      className={`my-6 ${refused.length > 0 || error ? 'border-l-4 border-bad pl-4' : ''}`}
    >
      <legend className="mb-1 font-semibold">
        {title ?? t('sending:file.title')}
        {title ? null : <span className="font-normal text-muted"> ({t('form.optional')})</span>}
      </legend>
      <p id="files-hint" className="mb-2 text-muted">
        {hint ? `${hint} ` : null}
        {t('sending:file.hint', { files: FILES_AT_MOST, size: `${FILE_BYTES_AT_MOST / 1024 / 1024}\u00a0MB` })}
      </p>
      {error || refused.length > 0 ? (
        <div id="files-error" className="mb-3 font-semibold text-bad">
          {error ? <p>{error}</p> : null}
          {refused.length > 0 ? (
            <ul>
              {refused.map(({ name, why, seconds }, at) => (
                <li key={at}>
                  {t('sending:file.refused', { name, why: t(`sending:file.${why}`, { wait: waitIn(seconds, t) }) })}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      {files.length > 0 ? (
        <>
          <p className="text-muted">{t('sending:file.uploaded', { count: files.length, most: FILES_AT_MOST })}</p>
          <ul className="my-2 divide-y divide-line rounded-md border border-line bg-raised">
            {files.map(({ id, name, size }) => (
              <li key={id} className="flex items-center justify-between gap-3 px-4 py-2">
                <span className="min-w-0">
                  {draft === null ? (
                    <span className="break-words">{name}</span>
                  ) : (
                    <a href={to.draftAttachment(draft, id)} className="break-words">
                      {name}
                    </a>
                  )}{' '}
                  <span className="whitespace-nowrap text-muted">{formatSize(size, language)}</span>
                </span>
                <button
                  type="submit"
                  name="do"
                  value={`remove:${id}`}
                  aria-label={t('sending:file.removeNamed', { name })}
                  className="min-h-11 shrink-0 cursor-pointer px-2 text-bad underline underline-offset-4"
                >
                  {t('sending:file.remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isFull ? (
        <p>{t('sending:file.full', { most: FILES_AT_MOST })}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <input
            type="file"
            name="files"
            multiple
            accept={ACCEPTED}
            data-bytes-at-most={FILE_BYTES_AT_MOST}
            data-too-large={t('sending:file.tooLargeHere', { name: '…' })}
            aria-label={t('sending:file.choose')}
            aria-describedby={refused.length > 0 || error ? 'files-error files-hint' : 'files-hint'}
            aria-invalid={refused.length > 0 || error ? true : undefined}
            className="block w-full min-w-0 rounded-md border border-edge bg-raised p-2 file:mr-3 file:min-h-9 file:cursor-pointer file:rounded file:border-0 file:bg-accent-soft file:px-3 file:font-semibold file:text-accent-strong sm:flex-1"
          />
          <button
            type="submit"
            name="do"
            value="upload"
            className="min-h-12 w-full cursor-pointer rounded-md border border-edge bg-raised px-5 font-semibold text-ink hover:border-accent sm:w-auto"
          >
            {t('sending:file.upload')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
