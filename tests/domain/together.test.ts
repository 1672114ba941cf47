import { describe, expect, test } from 'vitest';
import { maskText } from '#app/domain/masking.ts';
import { hiddenSender, maskedSender } from '#app/domain/masking-sender.ts';
import { choosesInWriting, namesTogether, representativesAtMost, type Together } from '#app/domain/together.ts';
import { senderForm, speaksOfDenouncing } from '#app/features/sending/forms.ts';
import { checkTyped } from '#app/http/forms.server.ts';
import { maskLabels } from '#app/i18n/mask-labels.ts';

const TOGETHER: Together = {
  people: 12,
  representatives: [
    { name: 'Hồ Thị Xuân Mai', phone: '0912345678', email: null },
    { name: 'Đinh Văn Rô', phone: null, email: 'dinhro@vidu.vn' },
  ],
  others: '1. Phạm Thị Bích Liễu, xã Ba Tơ\nTrương Quốc Dũng – 0987654321\n',
};

describe('several people', () => {
  test.each([
    [2, 2, false],
    [4, 4, false],
    [5, 2, true],
    [10, 2, true],
    [11, 5, true],
    [400, 5, true],
  ])('of %i, %i may speak (in writing: %s)', (people, atMost, inWriting) => {
    expect([representativesAtMost(people), choosesInWriting(people)]).toEqual([atMost, inWriting]);
  });

  const SENDER = { party: 'citizen', name: 'Nguyễn Thị Thử', phone: '0905123456', address: 'Thôn 1, xã Ba Tơ' };
  const wrong = (typed: Record<string, string>, hasPaper = true) => {
    const checked = checkTyped(senderForm(hasPaper), { ...SENDER, ...typed });
    return checked.ok ? {} : checked.errors;
  };
  const second = { name2: 'Hồ Thị Mai', contact2: '0912 345 678' };
  const third = { name3: 'Đinh Văn Rô', contact3: 'dinhro@vidu.vn' };
  test.each([
    [{ together: 'alone', people: 'nhiều', name2: 'A' }, {}],
    [{ together: 'many' }, { people: 'sending:errors.people' }],
    [{ together: 'many', people: '1' }, { people: 'sending:errors.people' }],
    [{ together: 'many', people: '1.200', ...second, ...third }, {}],
    [{ together: 'many', people: '10', ...second }, {}],
    [{ together: 'many', people: '10', ...second, ...third }, { name3: 'sending:errors.tooMany.byLaw' }],
    [{ together: 'many', people: '2', ...second, ...third }, { name3: 'sending:errors.tooMany.people' }],
    [{ together: 'many', people: '12', name2: 'Hồ Thị Mai' }, { contact2: 'sending:errors.contact' }],
    [{ together: 'many', people: '12', contact2: '0912345678' }, { name2: 'sending:errors.representativeName' }],
    [{ together: 'many', people: '12', name2: 'Hồ Thị Mai', contact2: '12' }, { contact2: 'sending:errors.contact' }],
    [
      { together: 'many', people: 'x', name: '', email: 'a' },
      { people: 'sending:errors.people', name: 'sending:errors.name.missing', email: 'sending:errors.email' },
    ],
  ])('%j is told %j', (typed, errors) => {
    expect(wrong(typed)).toEqual(errors);
  });
  test('from five on give the paper that says who speaks', () => {
    expect(wrong({ together: 'many', people: '5' }, false)).toEqual({ files: 'sending:errors.paper' });
    expect(wrong({ together: 'many', people: '4' }, false)).toEqual({});
  });

  test('are named by those who speak and by the lines of the list', () => {
    const names = ['Hồ Thị Xuân Mai', 'Đinh Văn Rô', 'Phạm Thị Bích Liễu', 'Trương Quốc Dũng'];
    expect(namesTogether(TOGETHER)).toEqual(names);
  });

  test('are covered as the sender is', () => {
    const text =
      'Bà Mai (Hồ Thị Xuân Mai, 0912.345.678) và ông DINH VAN RO, dinhro@vidu.vn, cùng Phạm Thị Bích Liễu, Trương Quốc Dũng đã ký.';
    const masked = maskText(text, { name: 'Nguyễn Thị Thử', together: TOGETHER }, maskLabels('vi'), [
      'name',
      'phone',
      'email',
    ]);
    expect(masked).not.toMatch(/Mai|RO|dinhro|Liễu|Dũng|345/);
    expect(masked).toMatch(/đã ký\.$/);
  });

  test('are shown by initials to who may ask, by nothing but their number to who may not', () => {
    const sender = {
      ...{ party: 'citizen' as const, name: 'Nguyễn Thị Thử', taxCode: null, representative: null },
      ...{ phone: null, email: null, address: 'Thôn 1', together: TOGETHER },
    };
    const { together } = maskedSender(sender);
    expect(together?.people).toBe(12);
    expect(together?.representatives[0]).toEqual({ name: 'H. T. X. M.', phone: '•••678', email: null });
    expect(JSON.stringify(hiddenSender(sender))).not.toMatch(/Mai|Rô|678|Liễu|H\. T\./);
  });
});

describe('a denunciation is recognised', () => {
  test.each([
    [['toi muon to cao ong A', 'Sự việc có dấu như sau'], true],
    [['Việc thuê đất', 'TỐ\u00a0CÁO cán bộ'], true],
    [['Việc thuê đất', '', 'Đề nghị coi đây là đơn t\u1ed1\u200b cáo'], true],
    [['Làm cho to', 'cao hơn mặt đường'], false],
    [['Nền nhà được tố', 'cáo trạng chưa có'], false],
    [['xay nha qua to', 'cao qua'], false],
  ])('field by field: %j', (fields, is) => {
    expect(speaksOfDenouncing(...fields)).toBe(is);
  });
});
