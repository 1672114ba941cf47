// The data dictionary: every dataset with its columns. Pages, the table schemas of a bundle and the catalogue are all drawn from it.
import { LEVELS as OFFICE_LEVELS } from '../../domain/organisation.ts';
import { CHANNELS, KINDS, STATES } from '../../domain/petition.ts';
import { QUESTION_TYPES, SURVEY_SUBJECTS } from '../../domain/survey-questionnaire.ts';
import { COMPARATORS, MEASURES } from '../../domain/target.ts';
import { CALENDAR_KINDS } from '../../domain/working-calendar.ts';
import { OVERDUE_SPANS } from '../figures/types.ts';
import { publicState } from '../publications/index.server.ts';
import { BALLOT_SETS } from './ballot-sets.server.ts';
import { column, DATASETS, type DatasetName, type Description, days, flag, key, petitions } from './columns.server.ts';

export { type Column, type ColumnType, type ColumnUnit, DATASETS, type DatasetName } from './columns.server.ts';

/** What is counted of petitions, as public data name it. */
export const COUNTS = [
  ...['da_nhan', 'da_tiep_nhan', 'da_tra_loi', 'dung_han', 'dung_han_ban_dau', 'khong_tiep_nhan', 'da_chuyen'],
  ...['da_rut', 'da_gop', 'so_vu_viec', 'dang_giai_quyet', 'qua_han', 'roi_di_tre_han', 'tung_tra_loi', 'mo_lai'],
];

const PERIOD = column('ky', 'period', '2026-10', { isRequired: true });
const FROM_TO = [column('tu_ngay', 'day', '2025-07-01', { isRequired: true }), column('den_ngay', 'day', '')];

export const DICTIONARY: Record<DatasetName, Description> = {
  'ho-so': {
    key: ['so'],
    columns: [
      key('so', '3f9c1b70a2d4e865'),
      column('ma', 'text', 'QNG-2026-7K3M9'),
      column('tieu_de', 'text', 'Hồ sơ cấp giấy phép quá hẹn'),
      column('dia_chi', 'address', '/cong-khai/QNG-2026-7K3M9'),
      column('loai', 'text', 'phan_anh', { oneOf: KINDS, isRequired: true }),
      column('trang_thai', 'text', 'da_tra_loi', { oneOf: STATES.map(publicState), isRequired: true }),
      column('co_quan', 'text', 'SCT', { of: 'co-quan', isRequired: true }),
      column('linh_vuc', 'text', 'dien', { of: 'linh-vuc' }),
      column('thu_tuc', 'text', '2.000001', { of: 'thu-tuc' }),
      column('dia_ban', 'text', '21025', { of: 'co-quan' }),
      column('da_gop_cot', 'text', 'dia_ban thu_tuc'),
      column('kenh', 'text', 'portal', { oneOf: CHANNELS, isRequired: true }),
      column('thang_nhan', 'period', '2026-10', { isRequired: true }),
      column('ngay_nhan', 'day', '2026-10-05'),
      flag('da_tiep_nhan'),
      column('ngay_tiep_nhan', 'day', '2026-10-06'),
      column('ngay_phan_hoi_dau', 'day', '2026-10-06'),
      column('ngay_lam_viec_phan_hoi_dau', 'whole', '1', { unit: 'workingDay' }),
      column('han_ban_dau', 'day', '2026-10-14'),
      column('han', 'day', '2026-10-14'),
      column('qua_han_bao_lau', 'text', '1-5', { oneOf: OVERDUE_SPANS }),
      flag('tung_tra_loi'),
      column('ngay_tra_loi', 'day', '2026-10-08'),
      column('ngay_lam_viec_tra_loi', 'whole', '3', { unit: 'workingDay' }),
      column('lan_mo_lai', 'whole', '0', { unit: 'time', isRequired: true }),
      flag('tre_han'),
      flag('tre_han_ban_dau'),
      flag('da_gop_vao_ho_so_khac'),
      column('ly_do_khong_tiep_nhan', 'text', 'KN-NOI-BO', { of: 'ly-do' }),
      flag('la_du_lieu_trinh_dien'),
    ],
  },
  'thoi-han': {
    key: ['ky', 'pham_vi', 'theo', 'ma'],
    columns: [
      PERIOD,
      column('pham_vi', 'text', '', { of: 'co-quan' }),
      column('theo', 'text', 'co_quan', {
        oneOf: ['tat_ca', 'co_quan', 'loai', 'linh_vuc', 'thu_tuc', 'xa_phuong', 'kenh'],
        isRequired: true,
      }),
      column('ma', 'text', 'SCT'),
      column('ten', 'text', 'Sở Công Thương'),
      ...COUNTS.map(petitions),
      petitions('tra_loi_n'),
      ...['tra_loi_o_giua', 'tra_loi_p90'].map(days),
      petitions('phan_hoi_dau_n'),
      ...['phan_hoi_dau_o_giua', 'phan_hoi_dau_p90'].map(days),
    ],
  },
  ...BALLOT_SETS,
  'thu-tuc': {
    key: ['ma'],
    columns: [
      key('ma', '2.000001'),
      column('ten', 'text', 'Đăng ký hội chợ, triển lãm thương mại', { isRequired: true }),
      column('cap', 'text', 'province', { oneOf: ['ministry', 'province', 'commune'], isRequired: true }),
      column('linh_vuc', 'text', 'xuc-tien-thuong-mai', { of: 'linh-vuc', isRequired: true }),
      column('co_quan', 'text', 'SCT', { of: 'co-quan', isRequired: true }),
      column('truc_tuyen', 'text', 'toan_trinh', { oneOf: ['toan_trinh', 'mot_phan', 'none'], isRequired: true }),
      column('ngay_theo_quy_dinh', 'whole', '7', { unit: 'workingDay' }),
      column('ngay_cam_ket', 'whole', '4', { unit: 'workingDay' }),
      ...FROM_TO,
      flag('la_du_lieu_trinh_dien'),
    ],
  },
  'co-quan': {
    key: ['ma'],
    columns: [
      key('ma', 'SCT'),
      column('ten', 'text', 'Sở Công Thương', { isRequired: true }),
      column('ten_en', 'text', 'Department of Industry and Trade'),
      column('cap', 'text', 'department', { oneOf: OFFICE_LEVELS, isRequired: true }),
      column('thuoc', 'text', 'UBND', { of: 'co-quan' }),
      column('ke_thua', 'text', '', { of: 'co-quan' }),
      flag('vung_sau_vung_xa'),
      column('dien_thoai', 'text', '0255 3822 123'),
      column('thu_dien_tu', 'text', 'sct@quangngai.example'),
      column('tru_so', 'text', '52 Hùng Vương, phường Cẩm Thành'),
      ...FROM_TO,
    ],
  },
  lich: {
    key: ['ngay'],
    columns: [
      column('ngay', 'day', '2026-09-02', { isRequired: true }),
      column('loai', 'text', 'holiday', { oneOf: CALENDAR_KINDS, isRequired: true }),
      column('ten', 'text', 'Quốc khánh', { isRequired: true }),
      column('can_cu', 'text', 'Bộ luật Lao động 2019, Điều 112'),
      column('do_tin_cay', 'text', 'Đã đối chiếu thông báo'),
    ],
  },
  'gio-lam-viec': {
    key: ['thu', 'tu_gio'],
    columns: [
      column('thu', 'whole', '1', { isRequired: true }),
      column('tu_gio', 'time', '07:30', { isRequired: true }),
      column('den_gio', 'time', '11:30', { isRequired: true }),
      flag('da_xac_nhan'),
    ],
  },
  'quy-dinh-thoi-han': {
    key: ['ma'],
    columns: [
      key('ma', 'KN1-TL'),
      column('loai_vu_viec', 'text', 'khieu_nai_lan_1', { isRequired: true }),
      column('dong_ho', 'text', 'acceptance', { isRequired: true }),
      column('buoc', 'text', 'thụ lý', { isRequired: true }),
      column('thoi_gian', 'whole', '7'),
      column('don_vi_tinh', 'text', 'working_day', { isRequired: true }),
      column('tinh_tu', 'text', 'nhận được khiếu nại'),
      column('truong_hop', 'text', 'standard'),
      column('dieu_kien', 'text', ''),
      column('tam_dung_gia_han', 'text', 'tối đa, thay cho 30 ngày'),
      column('can_cu', 'text', 'Luật Khiếu nại 2011, Điều 27'),
      ...FROM_TO,
      column('do_tin_cay', 'text', 'Đã đối chiếu văn bản'),
    ],
  },
  'ly-do': {
    key: ['ma'],
    columns: [
      key('ma', 'KN-NOI-BO'),
      column('ten', 'text', 'Quyết định, hành vi trong nội bộ cơ quan', { isRequired: true }),
      column('ten_en', 'text', 'Internal decision or act', { isRequired: true }),
      column('noi_dung', 'text', 'Quyết định bị khiếu nại chỉ áp dụng trong nội bộ …'),
      column('can_cu', 'text', 'Luật Khiếu nại 2011, Điều 11'),
      column('ap_dung_cho', 'text', 'khieu_nai'),
      flag('khong_con_dung'),
    ],
  },
  'linh-vuc': {
    key: ['ma'],
    columns: [
      key('ma', 'dien'),
      column('ten', 'text', 'Điện', { isRequired: true }),
      column('ten_en', 'text', 'Electricity', { isRequired: true }),
      column('thuoc', 'text', 'cong-thuong', { of: 'linh-vuc' }),
    ],
  },
  'phieu-hoi': {
    key: ['phieu_hoi', 'ma'],
    columns: [
      key('phieu_hoi', 'xu-ly-don@1'),
      column('ten_phieu', 'text', 'Đánh giá việc giải quyết đơn', { isRequired: true }),
      column('ve', 'text', 'petition', { oneOf: SURVEY_SUBJECTS, isRequired: true }),
      column('thu_tu', 'whole', '2', { isRequired: true }),
      key('ma', 'access'),
      column('loai', 'text', 'level', { oneOf: QUESTION_TYPES, isRequired: true }),
      column('yeu_to', 'text', 'access'),
      column('noi_dung', 'text', 'Tiếp cận', { isRequired: true }),
      column('noi_dung_en', 'text', 'Access', { isRequired: true }),
      column('lua_chon', 'text', '1 2 3 4 5'),
      ...FROM_TO,
    ],
  },
  'muc-tieu': {
    key: ['ma', 'tu_ngay'],
    columns: [
      key('ma', 'hai-long'),
      column('ten', 'text', 'Mức hài lòng trên 80 %', { isRequired: true }),
      column('ten_en', 'text', 'Satisfaction above 80 %', { isRequired: true }),
      column('do_bang', 'text', 'satisfaction', { oneOf: MEASURES, isRequired: true }),
      column('so_sanh', 'text', 'over', { oneOf: COMPARATORS, isRequired: true }),
      column('muc', 'whole', '80', { isRequired: true }),
      column('tren', 'whole', '100', { isRequired: true }),
      column('co_quan', 'text', 'SCT', { of: 'co-quan' }),
      ...FROM_TO,
      flag('da_doi_chieu'),
      column('nguon_tu', 'text', 'Kế hoạch của tỉnh'),
    ],
  },
};

export const isDataset = (name: string): name is DatasetName => (DATASETS as readonly string[]).includes(name);
export const columnNames = (name: DatasetName): string[] => DICTIONARY[name].columns.map((one) => one.name);
