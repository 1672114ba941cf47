// A dataset by its name, page after page, however long it is.
import { setImmediate as breath } from 'node:timers/promises';
import { ballotRows } from './ballots.server.ts';
import { caseRows } from './cases.server.ts';
import type { DatasetName } from './dictionary.server.ts';
import { timelinessRows } from './figures.server.ts';
import {
  calendarRows,
  fieldRows,
  hourRows,
  officeRows,
  policyRows,
  procedureRows,
  questionRows,
  reasonRows,
  targetRows,
} from './reference.server.ts';
import { invitationRows, optionRows, satisfactionRows } from './satisfaction.server.ts';
import type { Row } from './types.ts';

const ROWS: Record<DatasetName, (now: Date) => AsyncIterable<Row[]>> = {
  'ho-so': caseRows,
  'thoi-han': timelinessRows,
  phieu: ballotRows,
  'hai-long': satisfactionRows,
  'luot-moi': invitationRows,
  'lua-chon': optionRows,
  'thu-tuc': procedureRows,
  'co-quan': officeRows,
  lich: calendarRows,
  'gio-lam-viec': hourRows,
  'quy-dinh-thoi-han': policyRows,
  'ly-do': reasonRows,
  'linh-vuc': fieldRows,
  'phieu-hoi': questionRows,
  'muc-tieu': targetRows,
};

/** Between two pages others have their turn: on SQLite a question is answered without ever waiting. */
export async function* rowsOf(name: DatasetName, now: Date): AsyncIterable<Row[]> {
  for await (const rows of ROWS[name](now)) {
    yield rows;
    await breath();
  }
}
