// Procedures that a few typed words find, the chosen one first.
import type { Language } from '../../i18n/translate.ts';
import { procedureView, searchProcedures } from '../procedures/index.server.ts';
import type { ProcedureView } from '../procedures/types.ts';

/** As many as a telephone shows without getting lost. */
const SHOWN = 8;

export async function findProcedures(query: string, chosen: string, language: Language, now: Date) {
  const found = query.trim() ? (await searchProcedures({ query }, language, now)).items : [];
  const kept = chosen ? await procedureView(chosen, language) : undefined;
  const others = found.filter(({ code }) => code !== kept?.code);
  const items = [...(kept ? [kept] : []), ...others.slice(0, SHOWN)];
  return { items: items.map(lineOf), hasMore: others.length > SHOWN };
}

const lineOf = ({ code, name, owner }: ProcedureView) => ({ code, name, owner: owner.name });
