// Which steps of a draft are right, with what they say; the first that is not is where its sender goes on.
import type { ComplaintTarget } from '../../domain/case-class.ts';
import { dayOf, isPastComplaintLimit } from '../../domain/deadline.ts';
import type { Kind } from '../../domain/petition.ts';
import { checkTyped, type FormErrors, type Typed } from '../../http/forms.server.ts';
import type { SendStep } from '../../http/paths.ts';
import { hasFileFor } from '../attachments/index.server.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { communeChoices, unitChoices } from '../organisations/index.server.ts';
import { fieldChoices, procedureView } from '../procedures/index.server.ts';
import {
  decisionForm,
  kindForm,
  matterForm,
  NO_PLACE,
  placeForm,
  publicationForm,
  senderForm,
  UNKNOWN_BODY,
} from './forms.ts';
import { type DraftData, FIELDS_OF_STEP, kindOf, stepsOf, valueIn } from './steps.ts';

/** What codes mean today and what is too late; asked once, then every step can be checked. */
export async function rulesFor(data: DraftData, now: Date, draftId = '') {
  const chosen = valueIn(data.noi, 'procedure');
  const [communes, units, fields, procedure, calendar, hasPaper] = await Promise.all([
    communeChoices('vi', now),
    unitChoices('vi', now),
    fieldChoices('vi'),
    chosen ? procedureView(chosen, 'vi') : undefined,
    workingCalendar(),
    hasFileFor(draftId, 'representation'),
  ]);
  const today = dayOf(now);
  const inForce = procedure && procedure.validFrom <= today && (procedure.validTo ?? today) >= today;
  const byCode = (choices: readonly { code: string; id: number }[]) =>
    new Map(choices.map(({ code, id }) => [code, id]));
  return {
    today,
    hasPaper,
    isPastLimit: (learntOn: string, target: ComplaintTarget) => isPastComplaintLimit(learntOn, now, target, calendar),
    procedures: new Map(inForce ? [[procedure.code, procedure.id]] : []),
    fields: byCode(fields),
    units: byCode(units),
    communes: byCode(communes),
  };
}
export type Rules = Awaited<ReturnType<typeof rulesFor>>;

function shapeOf(step: Exclude<SendStep, 'kiem-tra'>, rules: Rules) {
  const [units, procedures] = [new Set(rules.units.keys()), new Set(rules.procedures.keys())];
  const known = { units, procedures, fields: new Set(rules.fields.keys()), communes: new Set(rules.communes.keys()) };
  return {
    loai: kindForm,
    noi: placeForm(known),
    'su-viec': matterForm,
    'quyet-dinh': decisionForm({ today: rules.today, isPastLimit: rules.isPastLimit, units }),
    'nguoi-gui': senderForm(rules.hasPaper),
    'cong-khai': publicationForm,
  }[step];
}

/** What is not right in a step, in the order of its fields; null when all is. */
export function errorsOf(step: SendStep, typed: Typed, rules: Rules): FormErrors | null {
  if (step === 'kiem-tra') return null;
  const checked = checkTyped(shapeOf(step, rules), typed);
  if (checked.ok) return null;
  const place = (name: string) => FIELDS_OF_STEP[step].indexOf(name);
  return Object.fromEntries(Object.entries(checked.errors).sort(([one], [other]) => place(one) - place(other)));
}

/** The first step that is not there yet or not right; 'kiem-tra' when all are. */
export function firstIncomplete(data: DraftData, rules: Rules): SendStep {
  return stepsOf(data).find((step) => step !== 'kiem-tra' && isMissing(step, data, rules)) ?? 'kiem-tra';
}

const isMissing = (step: SendStep, data: DraftData, rules: Rules): boolean =>
  !data[step] || errorsOf(step, data[step], rules) !== null;

/** The draft as what a petition needs, after `firstIncomplete` has said 'kiem-tra'. */
export function contentOf(data: DraftData, rules: Rules) {
  const kind = kindOf(data) as Kind;
  const place = placeForm({
    procedures: new Set(rules.procedures.keys()),
    fields: new Set(rules.fields.keys()),
    units: new Set(rules.units.keys()),
    communes: new Set(rules.communes.keys()),
  }).parse(data.noi);
  const decision =
    kind === 'khieu_nai'
      ? decisionForm({ ...rules, units: new Set(rules.units.keys()) }).parse(data['quyet-dinh'])
      : null;
  return {
    kind,
    ...matterForm.parse(data['su-viec']),
    procedureId: idIn(rules.procedures, place.procedure),
    fieldId: idIn(rules.fields, place.field),
    communeId: idIn(rules.communes, place.commune),
    addressedId: idIn(rules.units, place.unit),
    decision: decision && { ...decision, bodyId: idIn(rules.units, decision.body) },
    sender: senderForm(rules.hasPaper).parse(data['nguoi-gui']),
    consentsToPublish: publicationForm.parse(data['cong-khai']).consent === 'yes',
  };
}
export type Content = ReturnType<typeof contentOf>;

export const idIn = (ids: ReadonlyMap<string, number>, code: string | null): number | null =>
  code === null || code === NO_PLACE || code === UNKNOWN_BODY ? null : (ids.get(code) ?? null);
