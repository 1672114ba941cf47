// Where a row of the reference data comes from is written in English for those who keep it; no reader of Vietnamese meets it.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { DATASETS, rowsOf } from '#app/features/open-data/index.server.ts';
import { ask, type Page, type Person, pageOf, person } from '#tests/support/desk-visits.ts';
import { complaintAbout, crew, does, sent } from '#tests/support/petitions.ts';

const PROVENANCE =
  /as amended|from memory|unverified|verified in|verified by|to be set by|own choice|secondary source|demonstration;|widely reported|read in |to be confirmed|transcription|years before|our own/i;
const NOW = instantAt('2026-11-20', '09:00');
let code: string;
let complaint: string;
let people: Record<'intake' | 'administrator', Person>;

beforeAll(async () => {
  const { intake } = await crew(NOW);
  code = await sent(NOW);
  await does(code, 'accept', { publish: 'yes' }, intake, NOW);
  complaint = await sent(NOW, complaintAbout('2026-11-02'));
  people = {
    intake: await person('intake', 'VPUB', new Date()),
    administrator: await person('administrator', 'VPUB', new Date()),
  };
});

const FOR_CITIZENS: [file: string, path: string, params?: Record<string, string>][] = [
  ['home.tsx', '/'],
  ['about.tsx', '/gioi-thieu'],
  ['privacy.tsx', '/quyen-rieng-tu'],
  ['calculator.tsx', '/tinh-thoi-han'],
  ['cases.tsx', '/cong-khai'],
  ['organisations.tsx', '/co-quan'],
  ['organisation.tsx', '/co-quan/SCT', { code: 'SCT' }],
  ['procedures.tsx', '/thu-tuc'],
  ['send-denunciation.tsx', '/gui/to-cao'],
  ['send-kind.tsx', '/gui/loai'],
  ['survey-figures.tsx', '/thong-ke/hai-long'],
  ['evaluation.tsx', '/thong-ke/giai-quyet-thu-tuc'],
  ['survey-figures-data.ts', '/thong-ke/hai-long/json'],
  ['evaluation-data.ts', '/thong-ke/giai-quyet-thu-tuc/json'],
];

async function textOf(file: string, path: string, params: Record<string, string> = {}): Promise<string> {
  const { loader }: Page = await pageOf(file);
  if (!loader) return '';
  const answer: Response = await loader({ request: new Request(`http://localhost${path}`), params, context: {} });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

test.each(FOR_CITIZENS)('%s says nothing of it', async (file, path, params) => {
  expect(await textOf(file, path, params)).not.toMatch(PROVENANCE);
});

test.each(DATASETS)('nor does the open table %s', async (name) => {
  const all: unknown[] = [];
  for await (const some of rowsOf(name, NOW)) all.push(...some);
  expect(JSON.stringify(all)).not.toMatch(PROVENANCE);
});

test('nor does a case, in public or at the desk', async () => {
  expect(await textOf('public-case.tsx', `/cong-khai/${code}`, { code })).not.toMatch(PROVENANCE);
  for (const one of [code, complaint])
    expect(JSON.stringify((await caseFor(people.intake.actor, one, 'vi', NOW))!.view)).not.toMatch(PROVENANCE);
});

test.each([
  'desk-policies.tsx',
  'desk-calendar.tsx',
  'desk-refusals.tsx',
  'desk-fields.tsx',
  'desk-routing.tsx',
  'desk-targets.tsx',
  'desk-surveys.tsx',
  'desk-survey-indices.tsx',
  'desk-evaluation.tsx',
  'desk-evaluation-rules.tsx',
])('nor does %s, where these rows are kept', async (file) => {
  const { status, body } = await ask(file, { params: {} }, people.administrator.cookie);
  expect(status).toBe(200);
  expect(body).not.toMatch(PROVENANCE);
});
