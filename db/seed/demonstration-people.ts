// Invented people of the demonstration: names drawn from lists, telephone numbers that nobody has.
import type { Draw } from './draw.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Huỳnh', 'Đỗ', 'Bùi', 'Đinh', 'Hồ', 'Phan', 'Cao', 'Tạ', 'Lương'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Thanh', 'Ngọc', 'Hữu', 'Thu', 'Quốc', 'Kim', 'Đức'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Hạnh',
  'Hòa',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Phúc',
  'Quyên',
  'Sơn',
  'Tâm',
  'Vân',
  'Yến',
];
const TRADES = ['Thương mại', 'Xây dựng', 'Nông sản', 'Thủy sản', 'Vận tải', 'Xăng dầu'];

export const personName = (draw: Draw): string => `${draw.one(FAMILY)} ${draw.one(MIDDLE)} ${draw.one(GIVEN)}`;

/** 0900 000 xxx: a range set aside here for people who do not exist. */
const telephone = (draw: Draw) => `0900000${String(draw.below(1000)).padStart(3, '0')}`;

export function citizen(draw: Draw, commune: string) {
  return {
    party: 'citizen' as const,
    name: personName(draw),
    taxCode: null,
    representative: null,
    phone: telephone(draw),
    email: null,
    address: `Thôn ${1 + draw.below(9)}, ${commune}`,
  };
}

export function business(draw: Draw, commune: string) {
  const representative = personName(draw);
  return {
    party: 'business' as const,
    name: `Công ty TNHH ${draw.one(TRADES)} ${representative.split(' ').at(-1)} (giả định)`,
    // The tax code of no company: its check digit is right, its serial number is zero.
    taxCode: '0100000003',
    representative,
    phone: telephone(draw),
    email: null,
    address: `Cụm công nghiệp, ${commune}`,
  };
}
