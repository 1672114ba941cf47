// /can-bo/nhap-don/cu-tri/mau.csv: the sample of a list; /can-bo/nhap-don/cu-tri/:list/csv: the report with the tracking codes.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { COLUMN_NAMES, VOTERS_COLUMNS } from '../domain/voters-list.ts';
import { reportOf, sampleLines } from '../features/entry/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { wordsOf } from '../i18n/translate.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officer, now, language } = await atDeskWith(request, 'enter:petition');
  if (params.list === undefined) {
    const headings = COLUMN_NAMES.map((name) => VOTERS_COLUMNS[name][0]);
    const rows = sampleLines(now).map((line) =>
      Object.fromEntries(COLUMN_NAMES.map((name) => [VOTERS_COLUMNS[name][0], line[name] ?? ''])),
    );
    return csvFile('mau-kien-nghi-cu-tri', headings, rows);
  }
  const id = Number(params.list);
  const report = Number.isSafeInteger(id) ? await reportOf(officer, id, now) : null;
  if (!report) throw new Response(null, { status: 404 });
  const t = wordsOf(language);
  const rows = report.lines.map(({ line, number, session, delegation, title, outcome, code, notes }) => ({
    dong: line,
    so: number,
    ky_hop: session,
    doan: delegation,
    trich_yeu: title,
    ket_qua: t(`entry:voters.outcomes.${outcome}`),
    ma_ho_so: code,
    ghi_chu: notes
      .map(({ column, why, about = '' }) =>
        [column && VOTERS_COLUMNS[column][0], t(`entry:voters.note.${why}`, { about })].filter(Boolean).join(': '),
      )
      .join(' | '),
  }));
  const columns = ['dong', 'so', 'ky_hop', 'doan', 'trich_yeu', 'ket_qua', 'ma_ho_so', 'ghi_chu'] as const;
  return csvFile(`kien-nghi-cu-tri-${id}`, columns, rows);
}
