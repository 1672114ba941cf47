// Reading a list of voters' petitions, and what is kept of it until it is carried out.
import {
  columnOf,
  LINES_AT_MOST,
  REQUIRED_COLUMNS,
  VOTERS_COLUMNS,
  type VotersColumn,
} from '../../domain/voters-list.ts';
import { readTable } from '../../http/table-file.server.ts';
import type { ReadTable, TableFormat } from '../../http/tables.ts';

const FORMAT: TableFormat<VotersColumn> = {
  columnOf,
  required: Object.fromEntries(REQUIRED_COLUMNS.map((name) => [name, VOTERS_COLUMNS[name][0]])),
  linesAtMost: LINES_AT_MOST,
};

export type VotersList = Pick<ReadTable<VotersColumn>, 'lines' | 'notices'>;

export function readVotersList(bytes: Buffer): VotersList & Pick<ReadTable, 'faults'> {
  const { lines, unknown, notices, faults } = readTable(bytes, FORMAT);
  const names = unknown.join(', ');
  return { lines, faults, notices: names ? [...notices, { why: 'unknownColumns', about: names }] : notices };
}

/** What is kept until the list is carried out; earlier versions kept the text of the file. */
export const keptList = (content: string): VotersList =>
  content.startsWith('{') ? (JSON.parse(content) as VotersList) : readVotersList(Buffer.from(content));
