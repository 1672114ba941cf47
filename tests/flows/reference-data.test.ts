import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { portalIdentity } from '#app/features/organisations/index.server.ts';
import { fieldTree } from '#app/features/procedures/index.server.ts';
import { read, write } from '#db/index.ts';
import { organisationByCode } from '#db/organisations.ts';
import { publicVersion } from '#db/portal.ts';
import { calendarDay, deadlinePolicy, workingHours } from '#db/schema/deadlines.ts';
import { field, organisation, procedure, refusalReason, routingRule } from '#db/schema/organisations.ts';
import { setting } from '#db/schema/portal.ts';
import { loadReferenceData, REFERENCE_FOLDER } from '#db/seed/reference.ts';
import { changeSetting } from '#db/settings.ts';

const TABLES = [
  organisation,
  field,
  procedure,
  routingRule,
  refusalReason,
  setting,
  deadlinePolicy,
  calendarDay,
  workingHours,
];

/** Everything the files fill, as text: the order of rows is the database's own and left out. */
const everything = async () =>
  (await Promise.all(TABLES.map((one) => read.select().from(one)))).map((rows) =>
    rows.map((row) => JSON.stringify(row)).sort(),
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-am-files-'));
  cpSync(REFERENCE_FOLDER, folder, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await loadReferenceData();
});

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(join(folder, file), after);
};
const changesOf = async () =>
  Object.entries(await loadReferenceData(folder)).filter(
    ([, { added, changed, removed }]) => added + changed + removed > 0,
  );

describe('loading the files', () => {
  test('twice is once', async () => {
    const before = await everything();
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    const version = await publicVersion(read);
    expect(await changesOf()).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await publicVersion(read)).toBe(version);
  });

  test('into an empty row of tables fills each of them', async () => {
    await write(async (tx) => {
      for (const one of [routingRule, workingHours, calendarDay, setting]) await tx.delete(one);
    });
    const changes = Object.fromEntries(await changesOf());
    expect(Object.keys(changes).sort()).toEqual([
      'holidays.csv',
      'routing_rules.csv',
      'settings.csv',
      'working_hours.csv',
    ]);
    expect(changes['working_hours.csv']).toEqual({ added: 10, changed: 0, removed: 0 });
  });

  test('a changed line changes its row, keeps its key, and the public pages are told', async () => {
    const [before, version] = [await organisationByCode('SCT'), await publicVersion(read)];
    change('organisations.csv', 'SCT,Sở Công Thương,', 'SCT,Sở Công nghiệp,');
    change('fields.csv', 'dien,Điện,Electricity,cong-thuong,', 'dien,Điện,Electricity,khac,');
    expect(await changesOf()).toEqual([
      ['organisations.csv', { added: 0, changed: 1, removed: 0 }],
      ['fields.csv', { added: 0, changed: 1, removed: 0 }],
    ]);
    expect(await organisationByCode('SCT')).toMatchObject({ id: before!.id, name: 'Sở Công nghiệp' });
    expect((await fieldTree('vi')).find((one) => one.code === 'khac')!.below.map((one) => one.code)).toEqual(['dien']);
    expect(await publicVersion(read)).toBe(version + 1);
  });

  test('a day or rule that left its file leaves the table; an office stays', async () => {
    change('holidays.csv', /^2021-01-01.*\n/m, '');
    change('routing_rules.csv', /^R-GOP-Y.*\n/m, '');
    change('organisations.csv', /^BQLDAGT,.*\n/m, '');
    expect(await changesOf()).toEqual([
      ['routing_rules.csv', { added: 0, changed: 0, removed: 1 }],
      ['holidays.csv', { added: 0, changed: 0, removed: 1 }],
    ]);
    expect(await organisationByCode('BQLDAGT')).toBeDefined();
  });

  test('what an administrator has set stays', async () => {
    await write((tx) => changeSetting(tx, 'contact.hotline', '0255 000 000'));
    await loadReferenceData();
    expect((await portalIdentity('vi')).hotline).toBe('0255 000 000');
    await write((tx) => tx.delete(setting));
  });
});

describe('a file that is wrong is named with its line and column, and nothing of any file is loaded', () => {
  test.each<[what: string, file: string, from: string | RegExp, to: string, message: RegExp]>([
    [
      'a day',
      'organisations.csv',
      ',1989-07-01,',
      ',1989-13-01,',
      /^organisations\.csv, line 2, column valid_from: .*1989-13-01/,
    ],
    [
      'a level',
      'organisations.csv',
      /^(VPUB,.*?),department,/m,
      '$1,castle,',
      /^organisations\.csv, line 3, column level: .*castle/,
    ],
    ['a successor', 'organisations.csv', ',SXD,"', ',NOBODY,"', /column successor: "NOBODY" is not known/],
    [
      'a parent',
      'fields.csv',
      'dien,Điện,Electricity,cong-thuong,',
      'dien,Điện,Electricity,nowhere,',
      /^fields\.csv, line 3, column parent: "nowhere"/,
    ],
    [
      'a code twice',
      'fields.csv',
      /^khac,/m,
      'dien,',
      /^fields\.csv, line \d+, column code: "dien" stands on line 3 already/,
    ],
    [
      'an owner',
      'procedures.csv',
      ',province,SCT,',
      ',province,NOBODY,',
      /^procedures\.csv, line 2, column owner: "NOBODY"/,
    ],
    [
      'a promise beyond the law',
      'procedures.csv',
      ',toan_trinh,7,4,',
      ',toan_trinh,7,9,',
      /^procedures\.csv, line 2, column committed_days/,
    ],
    ['a missing value', 'procedures.csv', /^2\.000001,[^,]*(,|")/m, '2.000001,,', /^procedures\.csv, line 2/],
    [
      'a missing cell',
      'refusal_reasons.csv',
      /,"?domain notes §2\.1 \(nine[^\n]*\n/,
      '\n',
      /^refusal_reasons\.csv, line 2/,
    ],
    [
      'an unknown kind',
      'routing_rules.csv',
      ',khieu_nai,',
      ',to_cao,',
      /^routing_rules\.csv, line \d+, column kind: .*to_cao/,
    ],
    [
      'a commune that is none',
      'routing_rules.csv',
      ',21061,BQLKKT',
      ',SCT,BQLKKT',
      /column commune: "SCT" is not known/,
    ],
    [
      'a setting that is not JSON',
      'settings.csv',
      '"""1022"""',
      'oops',
      /^settings\.csv, line \d+, column value: .*oops/,
    ],
    ['an hour', 'working_hours.csv', '1,07:00,', '1,7h,', /^working_hours\.csv, line 2, column opens_at: .*7h/],
    [
      'a limit',
      'deadlines.csv',
      ',7,working_day,',
      ',seven,working_day,',
      /^deadlines\.csv, line 2, column duration: .*seven/,
    ],
    ['a holiday', 'holidays.csv', '2021-01-01,', '2021-02-30,', /^holidays\.csv, line 2, column date: .*2021-02-30/],
    [
      'a column too many',
      'fields.csv',
      'code,name,name_en,parent,everyday_words,source',
      'code,name,name_en,parent,everyday_words,sauce',
      /^fields\.csv, line 2, column s(ou|au)rce/,
    ],
    [
      'a second intake office',
      'organisations.csv',
      /^(SCT,[^\n]*?,UBND,)0,/m,
      '$11,',
      /^organisations\.csv, line \d+, column is_intake/,
    ],
    ['no rows', 'working_hours.csv', /\n[\s\S]*/, '\n', /^working_hours\.csv, line 1, .*no rows/],
  ])('%s', async (_what, file, from, to, message) => {
    change('settings.csv', 'Tỉnh Quảng Ngãi', 'Tỉnh khác');
    change(file, from, to);
    const before = await everything();
    await expect(loadReferenceData(folder)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });
});
