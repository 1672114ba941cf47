// What the codes of a draft are called, for the page that shows everything once more.
import type { Language } from '../../i18n/translate.ts';
import { communeChoices, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices, procedureView } from '../procedures/index.server.ts';
import { type DraftData, valueIn } from './steps.ts';

export async function namesIn(data: DraftData, language: Language, now: Date) {
  const [fields, units, communes] = await Promise.all([
    fieldChoices(language),
    unitChoices(language, now),
    communeChoices(language, now),
  ]);
  const code = (name: string) => valueIn(data.noi, name);
  const nameIn = (list: readonly { code: string; name: string }[], wanted: string) =>
    list.find((one) => one.code === wanted)?.name ?? null;
  const procedure = code('procedure') ? await procedureView(code('procedure'), language) : undefined;
  return {
    procedure: procedure ? `${procedure.name} (${procedure.code})` : null,
    field: nameIn(fields, code('field')),
    unit: nameIn(units, code('unit')),
    commune: nameIn(communes, code('commune')),
    body: nameIn(units, valueIn(data['quyet-dinh'], 'body')),
  };
}
export type DraftNames = Awaited<ReturnType<typeof namesIn>>;
