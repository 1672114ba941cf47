// Legal bases in the words of the law, and no English in anything from the seed files that a reader of Vietnamese sees.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { basisInWords } from '#app/domain/legal-basis.ts';
import { isEnglish } from '../support/english.ts';

describe('a basis is written out', () => {
  test.each([
    ['NĐ 124/2020 Đ29k2b', 'Nghị định 124/2020/NĐ-CP, Điều 29 khoản 2 điểm b'],
    ['Luật Khiếu nại Đ41k2, k3', 'Luật Khiếu nại, Điều 41 khoản 2, khoản 3'],
    ['Luật TTHC 2015 Đ116', 'Luật Tố tụng hành chính 2015, Điều 116'],
    [
      'BLLĐ 2019 Đ112k1đ,k3; TB 9441/TB-BNV',
      'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ, khoản 3; Thông báo 9441/TB-BNV',
    ],
    ['Luật Tiếp cận thông tin 2016 Đ29-31', 'Luật Tiếp cận thông tin 2016, Điều 29 đến 31'],
    ['Nghị định 20/2008/NĐ-CP, Điều 9 khoản 1 điểm d', 'Nghị định 20/2008/NĐ-CP, Điều 9 khoản 1 điểm d'],
    // What clocks of earlier releases hold.
    [
      'Luật Khiếu nại Đ27 as amended by Luật 136/2025 Đ2k15b; NĐ 124/2020 Đ16k1 as amended by NĐ 155/2026',
      'Luật Khiếu nại, Điều 27 (sửa đổi, bổ sung bởi Luật 136/2025/QH15, Điều 2 khoản 15 điểm b); ' +
        'Nghị định 124/2020/NĐ-CP, Điều 16 khoản 1 (sửa đổi, bổ sung bởi Nghị định 155/2026/NĐ-CP)',
    ],
    ['TT 18/2018/TT-BCT (same pattern in TT 11/2014/TT-BCT Đ13)', 'Thông tư 18/2018/TT-BCT'],
    ['NĐ 356/2025/NĐ-CP (per Frasers update 19/01/2026)', 'Nghị định 356/2025/NĐ-CP'],
  ])('%s', (stored, written) => {
    expect(basisInWords(stored)).toBe(written);
    expect(basisInWords(written)).toBe(written);
  });
});

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(fileURLToPath(new URL(`../../db/seed/files/${name}.csv`, import.meta.url)), 'utf8'), {
    columns: true,
  });

/** What people read in Vietnamese; not the codes, the names in English, and where the row was taken from (administrators' own). */
const SHOWN: Record<string, readonly string[]> = {
  deadlines: ['step', 'start_event', 'condition', 'pause_or_extension', 'legal_basis'],
  holidays: ['name', 'basis'],
  external_indices: ['place', 'note', 'source'],
  fields: ['name'],
  procedures: ['name'],
  questionnaires: ['title', 'lead'],
  questionnaire_factors: ['name'],
  questionnaire_questions: ['text'],
  questionnaire_options: ['text'],
  questionnaire_bands: ['name'],
  refusal_reasons: ['title', 'wording', 'article'],
  report_forms: ['title', 'row_title', 'note'],
  report_form_columns: ['title'],
  report_form_identities: ['note'],
  report_form_sets: ['name', 'note'],
  report_sections: ['heading', 'hint', 'text'],
  report_skeletons: ['recipients', 'source'],
  reporting_duties: ['title', 'recipient', 'note', 'source'],
  targets: ['title', 'note', 'reported_source', 'source'],
};

describe('what the files say to a reader of Vietnamese holds no English', () => {
  test.each(Object.entries(SHOWN))('%s.csv', (name, columns) => {
    const english = rowsOf(name).flatMap((row) =>
      columns.filter((column) => isEnglish(row[column] ?? '')).map((column) => `${column}: ${row[column]}`),
    );
    expect(english).toEqual([]);
  });
  test('a basis of every limit and day neither', () => {
    const bases = [
      ...rowsOf('deadlines').map((row) => row.legal_basis!),
      ...rowsOf('holidays').map((row) => row.basis!),
    ];
    for (const basis of bases) {
      expect(basisInWords(basis)).not.toMatch(/(?:^|[\s(;,])(?:Đ\d|k\d|NĐ|BLLĐ|TT \d|QĐ \d|TB \d|CV \d)/);
      expect(isEnglish(basisInWords(basis)), basis).toBe(false);
    }
  });
  test('English is recognised', () => {
    expect(
      ['as amended by', 'verified in source', 'from memory', 'only a proposal', 'citizen files', 'own choice'].map(
        isEnglish,
      ),
    ).toEqual(Array(6).fill(true));
  });
});
