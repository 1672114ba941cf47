// Which duplicate goes into which, as a table; what may be the same; when a part may be wanted; what is a hot spot.
import { expect, test } from 'vitest';
import { type HotMark, hotMarks, type Marked } from '#app/domain/hot-spot.ts';
import { ALIKE, likeness, tellingWords } from '#app/domain/likeness.ts';
import { type Mergeable, whyNotMerge } from '#app/domain/merging.ts';
import { nextDuty } from '#app/domain/next-duty.ts';
import { mayBeDue, proposedDay } from '#app/domain/parts.ts';
import type { State } from '#app/domain/petition.ts';
import { workingCalendar } from '#app/domain/working-calendar.ts';

const one = (more: Partial<Mergeable> = {}): Mergeable => ({
  code: 'A',
  kind: 'phan_anh',
  state: 'received',
  receivedDay: '2026-09-07',
  answerDueDay: '2026-09-16',
  suspended: false,
  ...more,
});
const complaint = { kind: 'khieu_nai' as const, answerDueDay: null };

test.each<[string, Partial<Mergeable>, Partial<Mergeable>, string | null]>([
  ['into one that is due earlier', {}, { answerDueDay: '2026-09-15' }, null],
  ['into one that is due the same day', {}, {}, null],
  ['into one that is due later', {}, { answerDueDay: '2026-09-17' }, 'wouldWaitLonger'],
  ['between kinds that are no complaints', { kind: 'gop_y' }, { kind: 'kien_nghi' }, null],
  ['a complaint into a report', complaint, {}, 'otherClass'],
  ['a report into a complaint', {}, complaint, 'otherClass'],
  ['complaints nobody has accepted, the earlier first', complaint, { ...complaint, receivedDay: '2026-09-04' }, null],
  [
    'complaints nobody has accepted, the later first',
    complaint,
    { ...complaint, receivedDay: '2026-09-08' },
    'wouldWaitLonger',
  ],
  ['an accepted complaint into one that is not', { kind: 'khieu_nai' }, complaint, 'wouldWaitLonger'],
  ['a complaint into an accepted one', complaint, { kind: 'khieu_nai' }, null],
  ['into one that was answered', {}, { state: 'answered' }, 'survivorDone'],
  ['into one that was merged itself', {}, { state: 'merged' }, 'survivorDone'],
  ['into one whose time does not run', {}, { suspended: true }, 'survivorSuspended'],
  ['into itself', {}, { code: 'A' }, 'sameCase'],
])('%s', (_what, duplicate, survivor, why) => {
  expect(whyNotMerge(one(duplicate), one({ code: 'B', ...survivor }))).toBe(why);
});

test.each([
  ['2026-09-07', '2026-09-16', true],
  ['2026-09-16', '2026-09-16', true],
  ['2026-09-06', '2026-09-16', false],
  ['2026-09-17', '2026-09-16', false],
  ['2026-10-30', null, true],
  // A case that is late sets no limit any more.
  ['2026-09-10', '2026-09-01', true],
])('a part wanted by %s of a case due %s', (day, due, may) => {
  expect(mayBeDue(day, '2026-09-07', due)).toBe(may);
});

test('proposed are five working days, or the limit of the case', () => {
  const calendar = workingCalendar([]);
  expect(proposedDay('2026-09-07', null, calendar)).toBe('2026-09-14');
  expect(proposedDay('2026-09-07', '2026-09-10', calendar)).toBe('2026-09-10');
  expect(proposedDay('2026-09-07', '2026-09-30', calendar)).toBe('2026-09-14');
});

test.each<[Partial<Marked>, HotMark[]]>([
  [{}, []],
  [{ people: 4 }, []],
  [{ people: 5 }, ['manyPeople']],
  [{ skipsLevel: true }, ['skipsLevel']],
  [{ receivedDay: '2026-06-09' }, ['drawnOut']],
  [{ receivedDay: '2026-06-10' }, []],
  [{ receivedDay: '2026-01-01', state: 'answered' as State }, []],
])('%j is marked %j', (more, marks) => {
  const petition: Marked = { state: 'accepted', receivedDay: '2026-09-01', people: null, skipsLevel: false, ...more };
  expect(hotMarks(petition, '2026-09-07')).toEqual(marks);
});

const text = (title: string, more: object = {}) => ({
  title,
  body: '',
  procedureId: null,
  communeId: null,
  sender: null,
  ...more,
});

test('the same words, with or without diacritics, are alike; other words in the same place are not', () => {
  const letter = text('Đèn đường hỏng ở ngã tư Quang Trung', { communeId: 1 });
  expect(likeness(letter, text('den duong hong o nga tu quang trung')).score).toBe(1);
  expect(likeness(letter, text('Rác không được thu gom đã một tuần', { communeId: 1 })).score).toBeLessThan(ALIKE);
  expect(likeness(letter, text('Đèn đường hỏng ngã tư Quang Trung', { communeId: 1 })).same).toEqual([
    'words',
    'commune',
  ]);
  expect(likeness(text(''), text('')).score).toBe(0);
});

test('looked for are the longest words', () => {
  expect(tellingWords('Đèn đường hỏng ở phường Trương Quang Trọng')).toBe('phuong truong duong');
  expect(tellingWords('')).toBe('');
});

test('what the law asks for next is the limit that runs out first, with the moves that meet it', () => {
  const clock = (name: 'acceptance' | 'transfer' | 'answer', dueDay: string, state = 'running') => ({
    name,
    dueDay,
    state,
    legalBasis: 'x',
  });
  const clocks = [clock('answer', '2026-09-16'), clock('acceptance', '2026-09-14'), clock('transfer', '2026-09-10')];
  expect(nextDuty(clocks, 'phan_anh')).toMatchObject({
    clock: { name: 'acceptance' },
    metBy: ['accept', 'refuse', 'transferOut'],
  });
  expect(nextDuty([clock('acceptance', '2026-09-14', 'met'), clocks[0]!], 'phan_anh')?.metBy).toEqual(['sendAnswer']);
  expect(nextDuty([clock('answer', '2026-09-16', 'paused')], 'khieu_nai')).toBeNull();
});
