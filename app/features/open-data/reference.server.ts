// What cases are read with, as open data: offices, procedures, fields, reasons, the calendar, limits and what was asked.
import {
  calendarAfter,
  fieldsAfter,
  hoursAfter,
  organisationsAfter,
  policiesAfter,
  proceduresAfter,
  questionnairesAfter,
  reasonsAfter,
  targetsAfter,
} from '#db/open-data.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { optionCodes, type SurveyContent } from '../../domain/survey-questionnaire.ts';
import { wordsOf } from '../../i18n/translate.ts';
import type { Row } from './types.ts';

const ROWS_AT_ONCE = 500;

const confidenceInWords = (code: string): string =>
  (wordsOf('vi') as unknown as (key: string) => string)(`deadline:confidence.${code}`);

/** Page after page behind the key of the last row. */
async function* paged<Found, Key>(
  first: Key,
  ask: (after: Key, atMost: number) => PromiseLike<Found[]>,
  keyOf: (row: Found) => Key,
  rowsOf: (row: Found) => Row[],
): AsyncIterable<Row[]> {
  for (let after = first; ; ) {
    const found = await ask(after, ROWS_AT_ONCE);
    const last = found.at(-1);
    if (last === undefined) return;
    after = keyOf(last);
    yield found.flatMap(rowsOf);
  }
}

const byCode = <Found extends { code: string }>(
  ask: (after: string, atMost: number) => PromiseLike<Found[]>,
  rowOf: (row: Found) => Row,
) =>
  paged(
    '',
    ask,
    ({ code }) => code,
    (row) => [rowOf(row)],
  );

export const officeRows = () =>
  byCode(organisationsAfter, (one) => ({
    ...{ ma: one.code, ten: one.name, ten_en: one.nameEn, cap: one.level, thuoc: one.parent, ke_thua: one.successor },
    ...{ vung_sau_vung_xa: one.isRemote, dien_thoai: one.phone, thu_dien_tu: one.email, tru_so: one.address },
    ...{ tu_ngay: one.validFrom, den_ngay: one.validTo },
  }));

export const procedureRows = () =>
  byCode(proceduresAfter, (one) => ({
    ...{ ma: one.code, ten: one.name, cap: one.level, linh_vuc: one.field, co_quan: one.owner },
    ...{ truc_tuyen: one.onlineLevel, ngay_theo_quy_dinh: one.statutoryDays, ngay_cam_ket: one.committedDays },
    ...{ tu_ngay: one.validFrom, den_ngay: one.validTo, la_du_lieu_trinh_dien: one.isDemonstration },
  }));

export const fieldRows = () =>
  byCode(fieldsAfter, (one) => ({
    ...{ ma: one.code, ten: one.name, ten_en: one.nameEn, thuoc: one.parent },
  }));

export const reasonRows = () =>
  byCode(reasonsAfter, (one) => ({
    ...{ ma: one.code, ten: one.title, ten_en: one.titleEn, noi_dung: one.wording, can_cu: one.article },
    ...{ ap_dung_cho: one.kinds, khong_con_dung: one.isHidden },
  }));

export const policyRows = () =>
  byCode(policiesAfter, (one) => ({
    ...{ ma: one.code, loai_vu_viec: one.caseClass, dong_ho: one.clock, buoc: one.step, thoi_gian: one.amount },
    ...{ don_vi_tinh: one.unit, tinh_tu: one.startEvent, truong_hop: one.variant, dieu_kien: one.condition },
    ...{ tam_dung_gia_han: one.pauseOrExtension, can_cu: basisInWords(one.legalBasis) },
    ...{ tu_ngay: one.validFrom, den_ngay: one.validTo, do_tin_cay: confidenceInWords(one.confidence) },
  }));

export const calendarRows = () =>
  paged(
    '',
    calendarAfter,
    ({ date }) => date,
    (one) => [
      {
        ngay: one.date,
        loai: one.kind,
        ten: one.name,
        can_cu: basisInWords(one.basis),
        do_tin_cay: confidenceInWords(one.confidence),
      },
    ],
  );

export const hourRows = () =>
  paged(
    0,
    hoursAfter,
    ({ id }) => id,
    (one) => [
      {
        ...{ thu: one.weekday, tu_gio: one.opensAt, den_gio: one.closesAt },
        ...{ da_xac_nhan: one.isConfirmed },
      },
    ],
  );

export const questionRows = () =>
  paged(
    0,
    questionnairesAfter,
    ({ id }) => id,
    (one) => {
      const content = JSON.parse(one.content) as SurveyContent;
      const about = { phieu_hoi: `${one.code}@${one.version}`, ten_phieu: content.title.vi, ve: one.subject };
      return content.questions.map((question, place) => ({
        ...about,
        ...{ thu_tu: place + 1, ma: question.code, loai: question.type, yeu_to: question.factor || null },
        ...{ noi_dung: question.text.vi, noi_dung_en: question.text.en, lua_chon: optionCodes(question).join(' ') },
        ...{ tu_ngay: one.validFrom, den_ngay: one.validTo },
      }));
    },
  );

export const targetRows = () =>
  paged(
    0,
    targetsAfter,
    ({ target }) => target.id,
    ({ target: one, unit }) => [
      {
        ...{ ma: one.code, ten: one.title, ten_en: one.titleEn, do_bang: one.measure, so_sanh: one.comparator },
        ...{ muc: one.goalPart, tren: one.goalWhole, co_quan: unit, tu_ngay: one.validFrom, den_ngay: one.validTo },
        ...{ da_doi_chieu: one.isVerified, nguon_tu: one.source },
      },
    ],
  );
