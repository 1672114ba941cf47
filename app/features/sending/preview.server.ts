// What a draft leads to if it is sent now: the office and why, the dates and why.
import { complaintTargetIn } from '../../domain/case-class.ts';
import type { Kind } from '../../domain/petition.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import { previewClocks } from '../deadlines/index.server.ts';
import type { PlannedClock } from '../deadlines/types.ts';
import { isRemotePlace } from '../organisations/index.server.ts';
import { route } from '../routing/index.server.ts';
import { idIn, type Rules } from './check.server.ts';
import { type DraftData, kindOf, valueIn } from './steps.ts';

/** Why this office, as far as the draft says what it is about; null while it says nothing. */
export async function destinationOf(data: DraftData, rules: Rules, now: Date): Promise<RoutingReason | null> {
  const kind = kindOf(data);
  if (!kind) return null;
  const code = (name: string) => valueIn(data.noi, name) || null;
  const question = {
    kind,
    procedureId: idIn(rules.procedures, code('procedure')),
    fieldId: idIn(rules.fields, code('field')),
    communeId: idIn(rules.communes, code('commune')),
    addressedId: idIn(rules.units, code('unit')),
    decisionBodyId: kind === 'khieu_nai' ? idIn(rules.units, valueIn(data['quyet-dinh'], 'body') || null) : null,
  };
  const { procedureId, fieldId, addressedId, decisionBodyId } = question;
  const isAboutSomething = [procedureId, fieldId, addressedId, decisionBodyId].some((id) => id !== null);
  return isAboutSomething ? (await route(question, now)).because : null;
}

/** The dates that the law will ask for, for a draft whose kind is known. */
export async function datesOf(kind: Kind, data: DraftData, rules: Rules, now: Date): Promise<PlannedClock[]> {
  const communeId = idIn(rules.communes, valueIn(data.noi, 'commune') || null);
  const target = kind === 'khieu_nai' ? complaintTargetIn(valueIn(data['quyet-dinh'], 'target')) : null;
  return previewClocks({ kind, target, isRemote: communeId !== null && (await isRemotePlace(communeId)) }, now);
}
