import { expect, test } from 'vitest';
import { changesOf } from '#app/features/audit/index.server.ts';
import { decideMerger } from '#app/features/mergers/index.server.ts';
import {
  changeOrganisation,
  denunciationReceivers,
  organisationToKeep,
} from '#app/features/organisations/index.server.ts';
import { administratorAt, merger, newOffice } from '#tests/support/offices.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const receivers = async () => (await denunciationReceivers('vi', NOW)).map(({ code }) => code);

test('an office that an administrator names receives denunciations, with how to reach it, until another takes over', async () => {
  const by = await administratorAt(NOW);
  const [office, heir] = [await newOffice(by, 'Ban Tiếp dân thử', NOW), await newOffice(by, 'Ban Tiếp dân mới', NOW)];
  const before = await receivers();
  const { name, nameEn, email, validFrom, isRemote } = (await organisationToKeep(office.code))!;
  const contact = {
    phone: '0255 3822 222',
    address: '1 Hùng Vương',
    receptionHours: 'Thứ Hai đến thứ Sáu, 7 giờ – 11 giờ',
  };
  const given = { name, nameEn, email, validFrom, isRemote, ...contact, receivesDenunciations: true };
  expect(await changeOrganisation(by, office.code, given, NOW)).toEqual({ ok: true });

  expect(await receivers()).toEqual([...before, office.code]);
  const shown = (await denunciationReceivers('vi', NOW)).at(-1)!;
  const { receptionHours: hours, ...reached } = contact;
  expect(shown.contact).toMatchObject({ ...reached, hours });
  const [change] = await changesOf({ kind: 'organisation', key: office.code });
  expect(change?.facts.map((fact) => fact.name)).toContain('receivesDenunciations');

  expect(await decideMerger(by, office.code, merger(heir.code), NOW)).toEqual({ ok: true, isNow: true });
  expect(await receivers()).toEqual([...before, heir.code]);
  const heirs = (await organisationToKeep(heir.code))!;
  expect(await changeOrganisation(by, heir.code, { ...heirs, receivesDenunciations: false }, NOW)).toEqual({
    ok: true,
  });
  expect(await receivers()).toEqual(before);
});
