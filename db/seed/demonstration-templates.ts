// Templates of the demonstration, kept through the door that offices use.
import { templateForm } from '#app/features/templates/forms.ts';
import { addTemplate } from '#app/features/templates/index.server.ts';
import { organisationByCode } from '../organisations.ts';
import type { Officers } from './demonstration-officers.ts';

const ANSWER = {
  move: 'draftAnswer',
  summary: 'Hồ sơ {{ten_thu_tuc}} đã được xem xét; kết quả: [[điền kết quả]].',
  legalBasis: 'Nghị định 20/2008/NĐ-CP, Điều 14',
};
const TEMPLATES: (Record<string, string> & { whose: 'unit' | 'province' })[] = [
  {
    ...ANSWER,
    whose: 'province',
    name: 'Trả lời phản ánh về hồ sơ quá hẹn',
    kind: 'phan_anh',
    body:
      '{{don_vi}} đã nhận phản ánh của ông (bà) {{ten_nguoi_gui}}, mã đơn {{ma_ho_so}}, tiếp nhận ngày {{ngay_tiep_nhan}}.\n\n' +
      'Nguyên nhân chậm: [[điền nguyên nhân]].\n\nKết quả sẽ được trả chậm nhất ngày [[điền ngày trả]].',
    whatWasDone: 'Đã rà soát hồ sơ; [[điền việc đã làm]].',
  },
  {
    whose: 'province',
    name: 'Hỏi mã hồ sơ trên phiếu hẹn',
    move: 'askInformation',
    body: 'Để tra cứu việc nêu tại hồ sơ {{ma_ho_so}}, đề nghị ông (bà) cho biết mã số trên phiếu hẹn và ngày nộp hồ sơ.',
  },
];
const OF_UNIT: typeof TEMPLATES = [
  {
    ...ANSWER,
    whose: 'unit',
    name: 'Trả lời về mất điện, sửa chữa lưới điện',
    body: 'Sở đã yêu cầu đơn vị quản lý lưới điện kiểm tra tại {{dia_ban}}. Kết quả: [[điền kết quả kiểm tra]].',
  },
];

/** The province's, and those of one department. */
export async function demonstrationTemplates(officers: Officers, now: Date): Promise<void> {
  for (const one of TEMPLATES) await addTemplate(officers.administrator, templateForm.parse(one), now);
  const unit = await organisationByCode('SCT');
  if (!unit) return;
  const head = await officers.of(unit.id, 'head');
  for (const one of OF_UNIT) await addTemplate(head, templateForm.parse(one), now);
}
