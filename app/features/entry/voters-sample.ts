// The sample of a list of voters' petitions: two lines that an import takes as they are.
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import type { VotersRecord } from '../../domain/voters-list.ts';
import { formatDay } from '../../i18n/format.ts';

export const sampleLines = (now: Date): VotersRecord[] => {
  const received = formatDay(addDays(dayOf(now), -1));
  const brought = {
    session: 'Kỳ họp thứ 2, Quốc hội khóa XVI',
    delegation: 'Đoàn đại biểu Quốc hội tỉnh Quảng Ngãi (ví dụ)',
    received,
    email: 'doan-dbqh@example.invalid',
  };
  return [
    {
      ...brought,
      number: '1',
      deputy: 'Đại biểu Nguyễn Văn Mẫu',
      constituency: 'Đơn vị bầu cử số 1',
      title: 'Lưới điện ở thôn vùng cao yếu vào giờ cao điểm',
      body: 'Cử tri phản ánh lưới điện ở các thôn vùng cao yếu vào giờ cao điểm, máy bơm nước không chạy được.',
      request: 'Đề nghị ngành điện nâng cấp trạm biến áp.',
      unit: 'Sở Công Thương',
    },
    {
      ...brought,
      number: '2',
      constituency: 'Đơn vị bầu cử số 2',
      body: 'Cử tri đề nghị niêm yết công khai phí, lệ phí thủ tục hành chính tại nhà văn hóa các thôn.',
      unit: 'Văn phòng UBND tỉnh',
    },
  ];
};
