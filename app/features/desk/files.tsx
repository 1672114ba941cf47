// The files of a case, the sender's and the office's.
import { formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { CaseView } from './types.ts';

interface FilesProps {
  code: string;
  files: CaseView['files'];
  /** For who may not know the sender: how many there are, for their names and contents tell. */
  areClosed: boolean;
}

export function Files({ code, files, areClosed }: FilesProps) {
  const { t, to, language } = useWords();
  if (files.length === 0) return <p className="text-muted">{t('staff:case.noFiles')}</p>;
  if (areClosed) return <p className="text-muted">{t('access:closedFiles', { count: files.length })}</p>;
  return (
    <ul className="grid gap-1">
      {files.map((file) => (
        <li key={file.id}>
          <a href={to.deskAttachment(code, file.id)} className="inline-block py-1 wrap-anywhere" download>
            {file.name}
          </a>{' '}
          <span className="text-sm text-muted">
            {formatSize(file.size, language)},{' '}
            {t(file.from === 'sender' ? 'staff:case.fromSender' : 'staff:case.fromOffice')}
            {file.purpose ? ` · ${t('sending:together.paper')}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
