// Every cookie over https carries the prefix that ties it to this very host; signing out clears what a browser kept.
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { filesUnder } from '#tests/support/source.ts';

afterEach(() => void vi.unstubAllEnvs());

async function overHttps() {
  vi.resetModules();
  vi.stubEnv('PUBLIC_URL', 'https://gopy.example.gov.vn');
  const [cookies, drafts, keys, session] = await Promise.all([
    import('#app/http/cookies.server.ts'),
    import('#app/http/draft-cookie.server.ts'),
    import('#app/http/case-key.server.ts'),
    import('#app/http/session.server.ts'),
  ]);
  return { ...cookies, ...drafts, ...keys, ...session };
}

test('every cookie is bound to the host over https, and read back', async () => {
  const { keepDraft, forgetDraft, draftsIn, keepCaseKey, caseKeyIn, forgetCaseKey, signedOut, seatAt } =
    await overHttps();
  const token = 'x'.repeat(43);
  const all = [
    ...[
      keepDraft('thu1', token),
      forgetDraft('thu1'),
      keepCaseKey('QNG-26-7K3M9-X', 'AB-12'),
      forgetCaseKey('QNG-26-7K3M9-X'),
    ],
    ...signedOut().getSetCookie(),
    ...seatAt(null).getSetCookie(),
  ];
  for (const one of all) expect(one).toMatch(/^__Host-[\w-]+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
  const back = new Request('https://gopy.example.gov.vn/', {
    headers: {
      cookie: [keepDraft('thu1', token), keepCaseKey('QNG-26-7K3M9-X', 'AB-12')]
        .map((one) => one.split(';')[0])
        .join('; '),
    },
  });
  expect(draftsIn(back)).toEqual([{ draft: 'thu1', token }]);
  expect(caseKeyIn(back, 'QNG-26-7K3M9-X')).toBe('AB-12');
});

test('a cookie is made in one place', () => {
  const makers = filesUnder('app').filter(
    (path) => /\.tsx?$/.test(path) && /SameSite=/.test(readFileSync(path, 'utf8')),
  );
  expect(makers).toEqual(['app/http/cookies.server.ts']);
});

test('signing out clears what the browser kept, but no cookie of another site', async () => {
  const { signedOut, CLEARED } = await overHttps();
  expect(signedOut().get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(Object.values(CLEARED).join()).not.toContain('cookies');
  expect(readFileSync('app/routes/citizen-sign-out.ts', 'utf8')).toContain('...CLEARED');
});
