// How an official letter is signed: in whose name, and what stands above the signature (Nghị định 30/2020/NĐ-CP, Điều 13).

/**
 * `self`: the head in their own name; `collective`: TM., for a body that decides together; `deputy`: KT., a deputy for the head;
 * `delegated`: TL., the head of a part by standing order; `authorised`: TUQ., by an authorisation; `acting`: Q., a head for the time being.
 */
export const SIGNING_FORMS = ['self', 'collective', 'deputy', 'delegated', 'authorised', 'acting'] as const;
export type SigningForm = (typeof SIGNING_FORMS)[number];

const PREFIX: Record<SigningForm, string> = {
  self: '',
  collective: 'TM. ',
  deputy: 'KT. ',
  delegated: 'TL. ',
  authorised: 'TUQ. ',
  acting: 'Q. ',
};

export interface Signing {
  form: SigningForm;
  /** The title of who signs: "Phó Giám đốc". */
  title: string;
  /** The title of the head in whose place it is signed: "Giám đốc"; a committee's name for `collective`. */
  principal: string;
  /** A People's Committee decides together: a deputy signs for its chair, who signs for the committee. */
  committee: string | null;
}

const capitals = (text: string) => text.toLocaleUpperCase('vi');

/** The lines above a signature, from the top: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function signatureLines({ form, title, principal, committee }: Signing): string[] {
  const collective = committee ? [`${PREFIX.collective}${committee}`] : [];
  switch (form) {
    case 'self':
      return [title].map(capitals);
    case 'collective':
      return [...(committee ? collective : [`${PREFIX.collective}${principal}`]), title].map(capitals);
    case 'acting':
      return [...collective, `${PREFIX.acting}${title}`].map(capitals);
    case 'deputy':
      return [...collective, `${PREFIX.deputy}${principal}`, title].map(capitals);
    case 'delegated':
    case 'authorised':
      return [`${PREFIX[form]}${principal}`, title].map(capitals);
  }
}

/** A committee decides together (Luật Tổ chức chính quyền địa phương); other offices are led by one head. */
export const isCommittee = (name: string): boolean => /^(UBND|Ủy ban nhân dân)\b/u.test(name);

/** The head of an office, by its name, where nothing else is known: what stands after KT., TL. and TUQ. */
export function headTitleOf(name: string): string {
  if (isCommittee(name)) return 'Chủ tịch';
  if (/^Văn phòng/u.test(name)) return 'Chánh Văn phòng';
  if (/^(Sở|Trung tâm)/u.test(name)) return 'Giám đốc';
  if (/^(Ban|Phòng)/u.test(name)) return name.startsWith('Ban') ? 'Trưởng ban' : 'Trưởng phòng';
  if (/^Thanh tra/u.test(name)) return 'Chánh Thanh tra';
  if (/^Chi cục/u.test(name)) return 'Chi cục trưởng';
  return 'Thủ trưởng';
}
