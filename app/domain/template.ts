// Templates of texts: named placeholders that the case fills, free ones that a person must fill before anything goes out.

/** What a case knows of itself, by the name it has in a template, and what to fill in where it does not know. */
const NAMES = {
  ten_nguoi_gui: 'tên người gửi',
  dia_chi: 'địa chỉ',
  ma_ho_so: 'mã hồ sơ',
  loai_don: 'loại đơn',
  tieu_de: 'tiêu đề',
  ngay_tiep_nhan: 'ngày tiếp nhận',
  han_tra_loi: 'hạn trả lời',
  ten_thu_tuc: 'tên thủ tục',
  linh_vuc: 'lĩnh vực',
  dia_ban: 'địa bàn',
  don_vi: 'đơn vị',
  can_bo: 'cán bộ',
  hom_nay: 'hôm nay',
} as const;
export type Placeholder = keyof typeof NAMES;
export const PLACEHOLDERS = Object.keys(NAMES) as Placeholder[];

/** Facts of a case; what it does not know is left to be filled by a person. */
export type TemplateFacts = Record<Placeholder, string | null>;

const NAMED = /\{\{\s*([a-z_]+)\s*\}\}/g;
/** A gap ends where another begins: a text of nothing but opening brackets is read once. */
const GAP = /\[\[(?:(?!\[\[)[^\]])*\]\]|\{\{(?:(?!\{\{)[^}])*\}\}/g;

/** Puts the facts in. A fact that is missing becomes a free placeholder; a name that nobody knows stays and counts as a gap. */
export const fillTemplate = (text: string, facts: TemplateFacts): string =>
  text.replace(NAMED, (whole, name: string) => {
    if (!isPlaceholder(name)) return whole;
    const fact = facts[name];
    // A fact may hold brackets that its author typed: they must not look like a gap.
    return fact === null ? `[[điền ${NAMES[name]}]]` : fact.replace(/\[\[|\]\]|\{\{|\}\}/g, (pair) => pair[0]!);
  });

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((known) => known === name);

/** What is still to be filled, in the order it stands. */
export const gapsIn = (text: string): string[] => text.match(GAP) ?? [];

/** Names in a template that no case will ever fill. */
export const unknownNames = (text: string): string[] =>
  [...text.matchAll(NAMED)].map(([, name]) => name!).filter((name) => !isPlaceholder(name));

/** The moves whose text can begin from a template. */
export const TEMPLATE_MOVES = [
  'draftAnswer',
  'askInformation',
  'refuse',
  'transferOut',
  'extend',
  'suspend',
  'resume',
] as const;
export type TemplateMove = (typeof TEMPLATE_MOVES)[number];

/** The template behind what was typed already: nothing is overwritten. */
export const appended = (typed: string, template: string): string =>
  [typed.trimEnd(), template.trim()].filter(Boolean).join('\n\n');
