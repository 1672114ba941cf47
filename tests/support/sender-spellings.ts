// One sender, and the ways in which people write a sender's own name, telephone, address, e-mail and number into their text.
import { fold } from '#app/domain/folding.ts';

export const SENDER = {
  name: 'Đặng Thị Ngọc Hường',
  phone: '0905 731 846',
  email: 'huong.dang@example.com',
  taxCode: '051185001234',
  address: '27B Phan Đình Phùng, tổ 5, phường Cẩm Thành, tỉnh Quảng Ngãi',
};

const inForm = (form: 'NFC' | 'NFD', text: string) => text.normalize(form);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
const digitsFrom = (zero: number, text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const PHONES = [
  ...['0905731846', '0905.731.846', '0905-731-846', '0905 731 846', '0905/731/846', '0905,731,846', '0905;731;846'],
  ...['0905–731–846', '0905—731—846', '0905\u2011731\u2011846', '0905\u00a0731\u00a0846', '0905\u2003731\u2003846'],
  ...[
    '0905 / 731 / 846',
    '09 05 73 18 46',
    '0 9 0 5 7 3 1 8 4 6',
    '0.9.0.5.7.3.1.8.4.6',
    '(0905) 731-846',
    '0905 - 731 - 846',
  ],
  ...['+84905731846', '+84 905 731 846', '(+84) 905-731-846', '84905731846', '0084 905731846', '+84 (0)905 731 846'],
  ...['905731846', 'sđt0905731846', 'ĐT:0905731846', 'zalo0905731846nhé', 'O9O573I846'.replace('I', '1'), 'o9o5731846'],
  ...['0905731846/0911222333', '0911222333,0905731846', '09112223330905731846', '0905731846 hoặc 0911222333'],
  ...[
    '0905\u200b731\u200b846',
    '\u202d0905731846\u202c',
    '09\u00ad05731846',
    '0905\n731\n846',
    '0905…731…846',
    '0905_731_846',
  ],
  ...[
    'không chín không năm bảy ba một tám bốn sáu',
    'khong chin khong nam bay ba mot tam bon sau',
    '0905 bảy ba một 846',
  ],
  ...[
    fullWidth('0905731846'),
    digitsFrom(0x660, '0905731846'),
    digitsFrom(0x1d7ce, '0905731846'),
    '0905731846 đồng chí Hai',
  ],
];

const NAMES = [
  ...[
    'Đặng Thị Ngọc Hường',
    'đặng thị ngọc hường',
    'ĐẶNG THỊ NGỌC HƯỜNG',
    'Dang Thi Ngoc Huong',
    'dang thi ngoc huong',
  ],
  ...['Ðặng Thị Ngọc Hường', inForm('NFD', 'Đặng Thị Ngọc Hường'), '“Đặng Thị Ngọc Hường”', "'Đặng Thị Ngọc Hường'"],
  ...[
    'Đặng\u00a0Thị\u00a0Ngọc\u00a0Hường',
    'Đặng  Thị\nNgọc Hường',
    'Đặng-Thị-Ngọc-Hường',
    'Đặng.Thị.Ngọc.Hường',
    'DangThiNgocHuong',
  ],
  ...[
    'Đặng\u200b Thị Ngọc\u200d Hường',
    'Ngọc Hường',
    'bà Hường',
    'Đặng Hường',
    'Đ. T. Ngọc Hường',
    'Đ.T.N. Hường',
    'dangthingochuong',
  ],
  ...[fullWidth('Dang Thi Ngoc Huong'), 'Đặng_Thị_Ngọc_Hường', '(Đặng Thị Ngọc Hường)', '*Đặng Thị Ngọc Hường*'],
];

const OTHERS = [
  ...['huong.dang@example.com', 'HUONG.DANG@EXAMPLE.COM', 'huong.dang @ example.com', 'huong.dang(at)example.com'],
  ...[
    'huong.dang [at] example.com',
    'huong.dang a còng example chấm com',
    fullWidth('huong.dang@example.com'),
    'huong.dang@example . com',
  ],
  ...[
    'huong.dang\u200b@example.com',
    'huong . dang@example.com',
    'mailto:huong.dang@example.com',
    'huong.dang at example dot com',
  ],
  ...[
    '051185001234',
    '051 185 001 234',
    '051.185.001.234',
    'CCCD051185001234',
    '051185001234/0905731846',
    '051-185-001-234',
  ],
  ...[
    '051\u00a0185\u00a0001\u00a0234',
    fullWidth('051185001234'),
    '051185\u200b001234',
    '0511 8500 1234',
    '051 185001234',
  ],
];

export const SPELLINGS: readonly string[] = [...PHONES, ...NAMES, ...OTHERS];

const DIGIT_WORDS = 'khong mot hai ba bon nam sau bay tam chin'.split(' ');

/** What of the sender can still be read in a text, however it is written there; empty when nothing can. */
export function tracesOf(text: string): string[] {
  const folded = fold(text);
  const spoken = folded.replace(/\p{L}+/gu, (word) =>
    DIGIT_WORDS.includes(word) ? String(DIGIT_WORDS.indexOf(word)) : word,
  );
  const digits = spoken.replace(/o(?=\d)|(?<=\d)o/g, '0').replace(/[^\p{L}\d]/gu, '');
  const letters = folded.replace(/[^\p{L}]/gu, '');
  return [
    ...['905731846', '051185001234'].filter((number) => digits.includes(number)),
    ...['huong', 'dangthi', 'example'].filter((word) => letters.includes(word)),
  ];
}
