// The part of the dictionary about what people said: ballots, satisfaction, invitations and options.
import { ballots, column, type DatasetName, type Description, key, share } from './columns.server.ts';

const SOURCE = key('nguon', 'don-2026');

export const BALLOT_SETS = {
  phieu: {
    key: ['nguon', 'co_quan', 'thang', 'cau_hoi', 'tra_loi'],
    columns: [
      SOURCE,
      column('co_quan', 'text', 'SCT', { of: 'co-quan' }),
      column('thang', 'period', '2026-10'),
      column('cau_hoi', 'text', 'access'),
      column('tra_loi', 'text', '4'),
      ballots('n'),
    ],
  },
  'hai-long': {
    key: ['nguon', 'ma'],
    columns: [
      SOURCE,
      column('phieu_hoi', 'text', 'xu-ly-don@1', { isRequired: true }),
      column('ma', 'text', 'access', { isRequired: true }),
      ballots('n'),
      ...['muc_1', 'muc_2', 'muc_3', 'muc_4', 'muc_5'].map(ballots),
      ...['hai_long', 'thap', 'cao'].map(share),
      column('trung_binh', 'number', '4.125', { unit: 'level' }),
    ],
  },
  'luot-moi': {
    key: ['nguon'],
    columns: [
      SOURCE,
      column('da_hoi', 'whole', '40', { unit: 'invitation', isRequired: true }),
      column('da_tra_loi', 'whole', '12', { unit: 'invitation', isRequired: true }),
    ],
  },
  'lua-chon': {
    key: ['nguon', 'cau_hoi', 'tra_loi'],
    columns: [SOURCE, key('cau_hoi', 'uu-tien'), key('tra_loi', 'nhanh-hon'), ballots('n')],
  },
} satisfies Partial<Record<DatasetName, Description>>;
