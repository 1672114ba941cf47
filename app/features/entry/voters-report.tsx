// What is to be said of each line of a list: what keeps it out, what is doubtful, what it has become.
import { VOTERS_COLUMNS, type VotersNote } from '../../domain/voters-list.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, type BadgeLook } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { VotersLine } from './types.ts';

const LOOK: Record<VotersLine['outcome'], BadgeLook> = { ready: 'info', made: 'good', known: 'plain', refused: 'bad' };

/** "Nội dung: chưa ghi." */
export function useNoteWords() {
  const { t } = useWords();
  return ({ column, why, about = '' }: VotersNote): string => {
    const said = t(`entry:voters.note.${why}`, { about });
    return column ? `${VOTERS_COLUMNS[column][0]}: ${said}` : said;
  };
}

export function VotersReportTable({ caption, lines }: { caption: string; lines: readonly VotersLine[] }) {
  const { t, to } = useWords();
  const say = useNoteWords();
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ line }) => line}
      columns={[
        { title: t('entry:voters.line'), cell: ({ line }) => line, isNumber: true },
        {
          title: t('entry:voters.petition'),
          isRowHeader: true,
          cell: ({ number, session, title }) => (
            <>
              <span className="block text-sm text-muted">{[number, session].filter(Boolean).join(' · ')}</span>
              {title}
            </>
          ),
        },
        {
          title: t('entry:voters.outcome'),
          cell: ({ outcome, code }) => (
            <>
              <Badge look={LOOK[outcome]}>{t(`entry:voters.outcomes.${outcome}`)}</Badge>
              {code ? (
                <a href={to.deskCase(code)} className="block whitespace-nowrap">
                  {code}
                </a>
              ) : null}
            </>
          ),
        },
        {
          title: t('entry:voters.notes'),
          cell: ({ notes }) => (
            <ul className="min-w-56">
              {notes.map((note, at) => (
                <li key={at} className={note.isError ? 'font-semibold text-bad' : 'text-muted'}>
                  {say(note)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
