// Texts of the demonstration: real petitions with their source, and troubles with procedures put together from patterns.
import type { Kind } from '#app/domain/petition.ts';
import type { Draw } from './draw.ts';
import type { RealPetition } from './petitions.ts';

export interface DemonstrationText {
  kind: Kind;
  title: string;
  body: string;
  request: string;
}

/** A real petition, told as it was told; its place and its unit were others, and the last line says so. */
export function fromRealPetition(real: RealPetition, kind: Kind): DemonstrationText {
  const place = real.locality ? ` (${real.locality})` : '';
  const text = real.text.charAt(0).toUpperCase() + real.text.slice(1);
  return {
    kind,
    title: shortened(text),
    body: `${text}\n\nBản trình diễn: theo một kiến nghị có thật${place}, nguồn: ${sourceOf(real)}.`,
    request: 'Đề nghị cơ quan có thẩm quyền xem xét, giải quyết và trả lời.',
  };
}

/** Where the petition can be read: its page, or the report that names its topic. */
const sourceOf = ({ source }: RealPetition): string =>
  source.startsWith('http')
    ? source
    : 'báo cáo thực hiện Quy chế dân chủ ở cơ sở 6 tháng đầu năm 2021 của Sở Công Thương tỉnh Quảng Ngãi';

interface Pattern {
  kind: Kind;
  title: (procedure: string) => string;
  body: (procedure: string, days: number) => string;
  request: string;
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'phan_anh',
    title: (name) => `Hồ sơ quá hẹn: ${name}`,
    body: (name, days) =>
      `Tôi nộp hồ sơ "${name}" tại bộ phận một cửa. Phiếu hẹn đã quá ${days} ngày mà chưa có kết quả, cũng không có thư xin lỗi hay hẹn lại.`,
    request: 'Đề nghị cho biết hồ sơ đang ở đâu và ngày trả kết quả.',
  },
  {
    kind: 'phan_anh',
    title: (name) => `Bị yêu cầu giấy tờ ngoài quy định: ${name}`,
    body: (name) =>
      `Khi làm thủ tục "${name}", tôi được yêu cầu nộp thêm giấy xác nhận không có trong danh mục niêm yết. Tôi phải đi lại ba lần.`,
    request: 'Đề nghị kiểm tra và chấn chỉnh, chỉ yêu cầu đúng thành phần hồ sơ đã công bố.',
  },
  {
    kind: 'kien_nghi',
    title: (name) => `Kiến nghị rút ngắn thời gian: ${name}`,
    body: (name) =>
      `Thủ tục "${name}" còn qua nhiều bước nội bộ. Nhiều hồ sơ đơn giản vẫn phải chờ hết thời hạn mới có kết quả.`,
    request: 'Kiến nghị xem xét cắt giảm bước trung gian và rút ngắn thời hạn giải quyết.',
  },
  {
    kind: 'gop_y',
    title: (name) => `Góp ý biểu mẫu điện tử: ${name}`,
    body: (name) =>
      `Biểu mẫu điện tử của thủ tục "${name}" bắt nhập lại thông tin đã có trong căn cước, chữ nhỏ và khó bấm trên điện thoại.`,
    request: 'Góp ý cho tự điền thông tin sẵn có và làm nút lớn hơn.',
  },
  {
    kind: 'khieu_nai',
    title: (name) => `Khiếu nại việc từ chối hồ sơ: ${name}`,
    body: (name) =>
      `Hồ sơ "${name}" của tôi bị từ chối bằng văn bản mà không nêu căn cứ pháp luật cụ thể, dù tôi đã bổ sung đủ theo hướng dẫn.`,
    request: 'Đề nghị hủy văn bản từ chối và giải quyết hồ sơ theo quy định.',
  },
];

export function fromProcedure(procedure: string, draw: Draw): DemonstrationText {
  const pattern = draw.one(PATTERNS);
  const { kind, request } = pattern;
  return {
    kind,
    title: shortened(pattern.title(procedure)),
    body: pattern.body(procedure, 3 + draw.below(25)),
    request,
  };
}

const shortened = (text: string): string => {
  if (text.length <= 140) return text.replace(/(?<![.;,\s])[.;,\s]+$/, '');
  return `${text.slice(0, 139).replace(/(?<!\s)\s+\S*$/, '')}…`;
};

const ANSWERS = [
  'Đơn vị đã kiểm tra và xác nhận phản ánh là có cơ sở. Hồ sơ đã được giải quyết xong; bộ phận chuyên môn đã nhận trách nhiệm về việc chậm trễ và xin lỗi người gửi.',
  'Qua rà soát, nội dung thuộc kế hoạch đầu tư trung hạn. Đơn vị đã đưa vào danh mục đề xuất năm tới và sẽ thông báo khi được phê duyệt.',
  'Đơn vị đã làm việc với bộ phận một cửa, bỏ yêu cầu nộp giấy tờ ngoài quy định và niêm yết lại thành phần hồ sơ.',
  'Nội dung góp ý đã được tiếp thu: biểu mẫu được rút gọn, thông tin có sẵn sẽ tự điền trong lần cập nhật tới.',
  'Sau khi xác minh tại thực địa, đơn vị đã giao bộ phận chuyên môn khắc phục và hoàn thành trong tháng.',
];

export const answerText = (draw: Draw, kind: Kind, procedure: string | null) => ({
  summary:
    kind === 'khieu_nai' ? 'Kết quả giải quyết khiếu nại lần đầu.' : 'Đơn vị đã xem xét và trả lời nội dung gửi đến.',
  body: draw.one(ANSWERS),
  legalBasis:
    kind === 'khieu_nai'
      ? 'Luật Khiếu nại 2011, Điều 31'
      : `Nghị định 20/2008/NĐ-CP, Điều 14${procedure ? `; quy định về thủ tục ${procedure}` : ''}`,
  outcome: kind === 'khieu_nai' ? draw.one(['upheld', 'partly_upheld', 'rejected'] as const) : null,
});
