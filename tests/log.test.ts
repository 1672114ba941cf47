// What the log makes of an error: everything that an operator needs, nothing that was somebody's.
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { withoutData } from '#app/log.server.ts';

test('a failed query is logged without its values, and PostgreSQL’s words about a row are not logged', () => {
  const said = Object.assign(new Error('duplicate key value violates unique constraint "staff_email"'), {
    code: '23505',
    detail: 'Key (email)=(hanh@example.vn) already exists.',
  });
  const error = new DrizzleQueryError('insert into staff values ($1, $2)', ['Trần Thị Hạnh', 'hai\ndòng'], said);
  const text = JSON.stringify(withoutData(error));
  expect(error.message).toContain('Hạnh');
  expect(text).not.toMatch(/Hạnh|hanh@|dòng/);
  expect(text).toContain('insert into staff values ($1, $2)');
  expect(text).toContain('23505');
  expect(text).toContain('log.test.ts');
});

test('what is no error is named by its type alone', () => {
  expect(withoutData('Trần Thị Hạnh')).toEqual({ type: 'string' });
});
