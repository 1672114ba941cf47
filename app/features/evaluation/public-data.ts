// The evaluation as data: field names that stay, every index with the points and dossiers it comes from.
import type { EvaluationView, JudgedCriterion, PublicationLine, PublicEvaluation } from './types.ts';

const JUDGES = { office: 'co_quan', citizens: 'nguoi_dan', portal: 'cong' } as const;

const criterionRecord = ({ criterion, index, points, dossiers, judge, source, petitions }: JudgedCriterion) => ({
  ...{ tieu_chi: criterion, diem: points, so_ho_so: dossiers, chi_so: index },
  ...{ nguoi_cham: JUDGES[judge], nguon: source || null },
  pakn: petitions
    ? {
        tiep_nhan: petitions.facts.received,
        da_tra_loi: petitions.facts.answered,
        dung_han: petitions.facts.onTime,
        dang_giai_quyet: petitions.facts.open,
        qua_han: petitions.facts.overdue,
      }
    : null,
});

export const evaluationRecord = ({ shown, published, isOn, basis }: PublicEvaluation) => ({
  ...{ dang_ap_dung: isOn, can_cu: basis },
  cac_ky: published.map((one) => ({ ky: one.period, lan: one.version })),
  ky: shown && periodRecord(shown),
});

const periodRecord = ({
  period,
  version,
  publishedAt,
  basis,
  quarters,
  units,
  bands,
}: EvaluationView & PublicationLine) => ({
  ...{ ma: period, lan: version, cong_bo_luc: new Date(publishedAt).toISOString(), can_cu: basis, cac_quy: quarters },
  muc_xep_loai: bands.map(({ code, name, from }) => ({ ma: code, ten: name, tu_diem: from })),
  co_quan: units.map(({ code, name, total, missing, rating, criteria }) => ({
    ...{ ma: code, ten: name, tong: total, xep_loai: rating?.name ?? null, thieu: missing },
    tieu_chi: criteria.map(criterionRecord),
  })),
});

/** One line a unit and criterion, as `points` are imported, with the index beside. */
export const evaluationRows = ({ shown }: PublicEvaluation) =>
  (shown?.units ?? []).flatMap(({ code, name, total, rating, criteria }) =>
    criteria.map((one) => ({
      ...{ don_vi: code, ten: name, ky: shown!.period, tieu_chi: one.criterion },
      ...{ diem: one.points, so_ho_so: one.dossiers, chi_so: one.index, nguoi_cham: JUDGES[one.judge] },
      ...{ nguon: one.source, tong: total, xep_loai: rating?.name ?? '' },
    })),
  );

export const EVALUATION_COLUMNS = [
  ...(['don_vi', 'ten', 'ky', 'tieu_chi', 'diem', 'so_ho_so', 'chi_so', 'nguoi_cham'] as const),
  ...(['nguon', 'tong', 'xep_loai'] as const),
];
