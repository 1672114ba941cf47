// Where a page of a list ends is found again, and says neither day nor number of the case it ended with.
import { expect, test } from 'vitest';
import { placeAfter, placeFrom } from '#app/features/timeliness/places.server.ts';

test('comes back as it was, and cannot be read or made up', () => {
  const last = { receivedDay: '2026-10-05', id: 12_345_678 };
  const sealed = placeAfter(last as never);
  expect(sealed).toMatch(/^[\w-]{22}$/);
  expect(placeFrom(sealed)).toEqual({ day: '2026-10-05', id: 12_345_678 });
  expect(sealed).not.toContain(placeAfter({ ...last, id: 12_345_679 } as never).slice(0, 8));
  for (const madeUp of [null, '', '2026-10-05-7clz', 'A'.repeat(22), `${sealed}A`])
    expect(placeFrom(madeUp)).toBeNull();
});
