// The door of inspection: what is shown of cases to who may not know their senders (Thanh tra, Ban Thanh tra nhân dân).
import type { Writer } from '#db/index.ts';
import { insertInspection, sendersOf } from '#db/inspection.ts';
import { searchText } from '../../domain/folding.ts';
import { type KnownPerson, maskText } from '../../domain/masking.ts';
import { may, type Permitted } from '../../domain/permissions.ts';
import { maskLabels } from '../../i18n/mask-labels.ts';
import type { Language } from '../../i18n/translate.ts';

type Cover = (code: string, text: string) => string;

/** Covers the sender of each of these cases in a text about it; for who may know senders, nothing is covered. */
export async function coverFor(who: Permitted, codes: readonly string[], language: Language): Promise<Cover> {
  if (may(who, 'reveal:sender') || codes.length === 0) return (_code, text) => text;
  const labels = maskLabels(language);
  const senders = new Map((await sendersOf(codes)).map(({ code, ...person }) => [code, person]));
  return (code, text) => maskText(text, senders.get(code) ?? {}, labels);
}

/** Names of offices, places and officers, and what the law is called: never the sender's. */
const NEVER_PERSONAL: ReadonlySet<string> = new Set([
  ...['code', 'unit', 'toUnit', 'unitName', 'commune', 'field', 'procedure', 'article', 'legalBasis', 'routing'],
  ...['staffName', 'onBehalfOf', 'assignee', 'author', 'askedBy', 'answeredBy'],
]);

/**
 * Whatever is shown of a case with its sender covered in every text of it, however deep: also in what is added to the page
 * tomorrow. Texts are covered by default, the few names above are not.
 */
export async function withoutSender<Shown>(
  who: Permitted,
  code: string,
  language: Language,
  shown: Shown,
): Promise<Shown> {
  if (may(who, 'reveal:sender')) return shown;
  const cover = await coverFor(who, [code], language);
  return coverAll(shown, (text) => cover(code, text)) as Shown;
}

/** Letters are of who sent them: their names tell as much as their contents. */
const NAMES_OF_FILES: ReadonlySet<string> = new Set(['files', 'draftFiles']);

function coverAll(value: unknown, cover: (text: string) => string): unknown {
  if (typeof value === 'string') return cover(value);
  if (Array.isArray(value)) return value.map((one) => coverAll(one, cover));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (NEVER_PERSONAL.has(name)) return [name, one];
      return [name, NAMES_OF_FILES.has(name) && Array.isArray(one) ? one.map(nameless) : coverAll(one, cover)];
    }),
  );
}

/** Keeps the words by which an inspector finds a case: a search that knew the sender would tell who it is by finding. */
export const keepSearchable = (
  tx: Writer,
  petitionId: number,
  {
    code,
    texts,
    sender,
    language,
  }: { code: string; texts: readonly string[]; sender: KnownPerson; language: Language },
): Promise<void> => {
  const labels = maskLabels(language);
  const search = searchText(code, ...texts.map((text) => maskText(text, sender, labels)));
  return insertInspection(tx, { petitionId, search });
};

const nameless = (file: object) => ({ ...file, name: '' });
