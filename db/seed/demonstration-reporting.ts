// Periodic reports of the demonstration: most offices have sent one, one has issued its report here, one is still writing.
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import { lastDayOf } from '#app/domain/reporting.ts';
import { organisationNamed } from '#app/features/organisations/index.server.ts';
import {
  beginReport,
  issueReport,
  reportPage,
  sendOutside,
  writeFrame,
  writeSections,
} from '#app/features/reporting/index.server.ts';
import { organisationByCode } from '../organisations.ts';
import type { Officers } from './demonstration-officers.ts';

const DUTY = 'QCDC-6T';
/** How many days before the last day each has sent it; the last one was late. */
const SENT = [
  { unit: 'SXD', days: 6 },
  { unit: 'SYT', days: 1 },
  { unit: 'STP', days: 0 },
  { unit: 'SGDDT', days: -4 },
];
const WRITES = 'SCT';
const ISSUES = 'SNNMT';

const TEXTS = [
  'Sáu tháng đầu năm, đơn vị thực hiện nhiệm vụ trong điều kiện tổ chức bộ máy hai cấp đã đi vào nền nếp; khối lượng hồ sơ, kiến nghị của người dân và doanh nghiệp tăng so với cùng kỳ.',
  'Quán triệt Luật Thực hiện dân chủ ở cơ sở và Nghị định 59/2023/NĐ-CP đến toàn thể công chức, viên chức; ban hành kế hoạch thực hiện Quy chế dân chủ ở cơ sở và công tác dân vận chính quyền trong năm.',
  'Tổ chức Hội nghị cán bộ, công chức, viên chức; công khai tài chính, phân bổ kinh phí, công tác cán bộ; Ban Thanh tra nhân dân hoạt động theo chương trình.',
  'Tiếp tục phát huy dân chủ, nâng cao trách nhiệm của người đứng đầu; không có hành vi cản trở việc thực hiện dân chủ trong hoạt động của đơn vị.',
  'Công tác phối hợp giữa các phòng, đơn vị trực thuộc có lúc chưa kịp thời.',
  'Tập trung trả lời kiến nghị, phản ánh đúng hạn; rà soát, đề xuất rút ngắn thời gian giải quyết thủ tục hành chính; công khai kết quả để người dân biết, giám sát.',
];

export async function demonstrationReporting(officers: Officers, now: Date): Promise<void> {
  const [today, year] = [dayOf(now), Number(dayOf(now).slice(0, 4))];
  const lastDay = lastDayOf({ month: 5, date: 20 }, year);
  const within = (day: string) => (day < today ? day : today);
  const at = (day: string) => (instantAt(day, '10:00') < now ? instantAt(day, '10:00') : now);
  for (const [index, { unit, days }] of SENT.entries()) {
    const day = within(addDays(lastDay, -days));
    const head = await officers.of((await organisationByCode(unit))!.id, 'head');
    const given = { documentNumber: `${40 + index}/BC-${unit}`, documentDay: day, sentDay: day };
    await sendOutside(head, { duty: DUTY, year, unit }, given, null, at(day));
  }
  await written(officers, { duty: DUTY, year, unit: WRITES }, TEXTS.slice(0, 2), now);

  const key = { duty: DUTY, year, unit: ISSUES };
  const day = within(addDays(lastDay, -2));
  const head = await written(officers, key, TEXTS, at(day));
  const office = (await organisationNamed(head.organisationId, 'vi'))!;
  const page = (await reportPage({ ...head, name: '', title: '' }, key, 'vi', at(day)))!;
  await writeFrame(head, key, {
    ...{ version: page.version, periodFrom: page.period.from, periodTo: day, recipients: page.recipients },
    ...{ rut_ngan: 31, rut_ngan_of: 96, truc_tuyen: 58, truc_tuyen_of: 64 },
  });
  const signed = {
    ...{
      version: page.version + 1,
      documentNumber: `112/BC-${ISSUES}`,
      documentDay: day,
      signingForm: 'self' as const,
    },
    ...{ signerName: 'Nguyễn Văn Mẫu', signerTitle: 'Giám đốc', publish: true, send: true },
  };
  const issued = await issueReport(head, key, signed, at(day));
  if (!issued.ok) throw new Error(`The demonstration report of ${office.name} was not issued: ${issued.why}`);
}

/** Begun and written by the handler, as far as there are texts; returns the head. */
async function written(
  officers: Officers,
  key: { duty: string; year: number; unit: string },
  texts: readonly string[],
  at: Date,
) {
  const { id } = (await organisationByCode(key.unit))!;
  const handler = await officers.of(id, 'handler');
  await beginReport(handler, key, at, true);
  const page = await reportPage({ ...handler, name: '', title: '' }, key, 'vi', at);
  const empty = page!.sections.filter(({ hint, text }) => hint !== '' && text === '');
  const parts = empty.flatMap(({ id: part, version }, index) =>
    texts[index] === undefined ? [] : [{ id: part, version, text: texts[index] }],
  );
  await writeSections(handler, key, parts, at);
  return officers.of(id, 'head');
}
