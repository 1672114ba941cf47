// Which class of the law a case falls into, and which variant of its limits: everything that the rules distinguish.
import type { CaseClass, Variant } from './deadline-policy.ts';
import { foldedWords } from './folding.ts';
import type { Channel, Kind } from './petition-facts.ts';

/**
 * What a khiếu nại is against. Against the decision of the first level (or against its silence) it is a second complaint (Luật Khiếu
 * nại 2011, Điều 7, 33); a disciplinary decision has a chapter of its own (Điều 47–58).
 */
export const COMPLAINT_TARGETS = ['decision', 'act', 'settlement', 'discipline', 'discipline_settlement'] as const;
export type ComplaintTarget = (typeof COMPLAINT_TARGETS)[number];

/** What was typed or stored, if it is one of them; a decision, as most are, until something is chosen. */
export const complaintTargetIn = (text: string): ComplaintTarget =>
  COMPLAINT_TARGETS.find((target) => target === text) ?? 'decision';

/** What decides which limits govern a case. */
export interface CaseStanding {
  kind: Kind;
  /** The commune is vùng sâu, vùng xa, đi lại khó khăn. */
  isRemote: boolean;
  channel?: Channel;
  /** Of a complaint. */
  target?: ComplaintTarget | null;
  /** Of voters' petitions: the delegation that brought them. */
  broughtBy?: string | null;
}

export function caseClassOf({ kind, channel, target, broughtBy }: CaseStanding): CaseClass {
  if (kind === 'khieu_nai') return COMPLAINT_CLASS[target ?? 'decision'];
  if (channel === 'voters') return isOfAssembly(broughtBy ?? '') ? 'kien_nghi_cu_tri' : 'kien_nghi_cu_tri_hdnd';
  return kind === 'phan_anh' ? 'pakn_hanh_vi_hanh_chinh' : 'pakn_quy_dinh_hanh_chinh';
}

const COMPLAINT_CLASS: Record<ComplaintTarget, CaseClass> = {
  decision: 'khieu_nai_lan_1',
  act: 'khieu_nai_lan_1',
  settlement: 'khieu_nai_lan_2',
  discipline: 'khieu_nai_ky_luat_lan_1',
  discipline_settlement: 'khieu_nai_ky_luat_lan_2',
};

/** The level at which a complaint is: the first, or the second. */
export const complaintLevelOf = (target: ComplaintTarget | null | undefined): 1 | 2 =>
  target?.endsWith('settlement') ? 2 : 1;

/** Only deputies of the National Assembly are answered within the national limit (Quyết định 33/2017/QĐ-TTg, Điều 12). */
function isOfAssembly(broughtBy: string): boolean {
  const words = foldedWords(broughtBy).join(' ');
  return /\bquoc hoi\b|\bdbqh\b/.test(words);
}

export const variantOf = ({ isRemote }: Pick<CaseStanding, 'isRemote'>): Variant => (isRemote ? 'remote' : 'standard');
