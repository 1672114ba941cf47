// The door of templates: those that fit a case, and the keeping of them by offices and the province.
import { read, type Writer, write } from '#db/index.ts';
import {
  changeTemplate,
  deleteUnusedTemplate,
  fittingTemplates,
  insertTemplate,
  keptTemplates,
  markTemplateUsed,
  type TemplateRow,
  templateById,
} from '#db/templates.ts';
import { differences } from '../../domain/audit.ts';
import { may } from '../../domain/permissions.ts';
import type { Kind } from '../../domain/petition.ts';
import { fillTemplate, TEMPLATE_MOVES, type TemplateFacts, type TemplateMove } from '../../domain/template.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit, changesOf } from '../audit/index.server.ts';
import type { TemplateGiven } from './forms.ts';
import type { TemplateChoice, TemplateText, TemplateView } from './types.ts';

/** Who sees the page: an administrator keeps the province's, whoever decides in an office keeps that office's. */
export const keepsTemplates = (actor: StaffActor): boolean => isAdministrator(actor) || may(actor, 'decide:petition');
const isAdministrator = (actor: StaffActor) => may(actor, 'manage:templates');

const isTheirs = (actor: StaffActor, row: Pick<TemplateRow, 'organisationId'>): boolean =>
  isAdministrator(actor) || (row.organisationId === actor.organisationId && may(actor, 'decide:petition'));

interface ForCase {
  kind: Kind;
  fieldId: number | null;
  /** The office that has the case. */
  organisationId: number;
}

const wanted = (actor: StaffActor, { kind, fieldId, organisationId }: ForCase, moves: readonly TemplateMove[]) => ({
  organisationIds: [...new Set([actor.organisationId, organisationId])],
  moves,
  kind,
  fieldId,
});

export async function templatesFor(actor: StaffActor, about: ForCase): Promise<TemplateChoice[]> {
  const rows = await fittingTemplates(read, wanted(actor, about, TEMPLATE_MOVES));
  return rows.map(({ id, name, move }) => ({ id, name, move: move as TemplateMove }));
}

/** A template with the facts of a case put in, marked as used; null when it does not fit this case and move. */
export async function filledTemplate(
  actor: StaffActor,
  { id, move, about, facts }: { id: number; move: TemplateMove; about: ForCase; facts: TemplateFacts },
  now: Date,
): Promise<TemplateText | null> {
  const row = (await fittingTemplates(read, wanted(actor, about, [move]))).find((one) => one.id === id);
  if (!row) return null;
  await write((tx) => markTemplateUsed(tx, id, now));
  const fill = (text: string) => fillTemplate(text, facts);
  return {
    summary: fill(row.summary),
    body: fill(row.body),
    whatWasDone: fill(row.whatWasDone),
    legalBasis: fill(row.legalBasis),
  };
}

export async function templateList(actor: StaffActor, language: Language): Promise<TemplateView[]> {
  const rows = await keptTemplates(read, isAdministrator(actor) ? 'all' : [actor.organisationId]);
  const inEnglish = language === 'en';
  return rows.map(({ template, unit, unitEn, field }) => {
    const { organisationId, fieldId: _, usedAt, source: __, move, ...rest } = template;
    return {
      ...rest,
      move: move as TemplateMove,
      field: field && { id: field.id, name: inEnglish ? field.nameEn : field.name },
      unit:
        organisationId !== null && unit !== null
          ? { id: organisationId, name: inEnglish ? (unitEn ?? unit) : unit }
          : null,
      isUsed: usedAt !== null,
      isMine: isTheirs(actor, template),
    };
  });
}

/** What was changed about a template, the newest first. */
export const templateHistory = (id: number) => changesOf(subjectOf(id));
const subjectOf = (id: number) => ({ kind: 'answer_template', key: String(id) });

export type KeepResult = { ok: true; id: number } | { ok: false; why: 'forbidden' | 'changedMeanwhile' | 'used' };
const no = (why: 'forbidden' | 'changedMeanwhile' | 'used'): KeepResult => ({ ok: false, why });

export async function addTemplate(actor: StaffActor, given: TemplateGiven, now: Date): Promise<KeepResult> {
  const row = rowOf(actor, given);
  if (!isTheirs(actor, row)) return no('forbidden');
  return write(async (tx) => {
    const id = await insertTemplate(tx, row);
    await note(tx, actor, id, {}, row, now);
    return { ok: true, id };
  });
}

interface Seen {
  id: number;
  version: number;
}

/** Changes, hides, shows or removes a template that is theirs, if it is still the one they saw. */
export async function keepTemplate(
  actor: StaffActor,
  seen: Seen,
  change: { to: TemplateGiven } | 'hide' | 'show' | 'remove',
  now: Date,
): Promise<KeepResult> {
  return write(async (tx) => {
    const before = await templateById(tx, seen.id);
    if (!before || !isTheirs(actor, before)) return no('forbidden');
    if (change === 'remove') {
      if (!(await deleteUnusedTemplate(tx, seen.id))) return no('used');
      await note(tx, actor, seen.id, before, {}, now);
      return { ok: true, id: seen.id };
    }
    const after = typeof change === 'object' ? rowOf(actor, change.to) : { isHidden: change === 'hide' };
    if (!isTheirs(actor, { ...before, ...after })) return no('forbidden');
    // An office other than the administrator's own keeps its template when the administrator mends it.
    const changes =
      typeof change === 'object' && before.organisationId ? { ...after, organisationId: before.organisationId } : after;
    if (!(await changeTemplate(tx, seen, changes))) return no('changedMeanwhile');
    await note(tx, actor, seen.id, before, { ...before, ...changes }, now);
    return { ok: true, id: seen.id };
  });
}

const rowOf = (actor: StaffActor, { whose, field, ...given }: TemplateGiven) => ({
  ...given,
  fieldId: field,
  organisationId: whose === 'province' ? null : actor.organisationId,
  source: 'office',
});

const KEPT = [
  'name',
  'move',
  'kind',
  'fieldId',
  'organisationId',
  'summary',
  'body',
  'whatWasDone',
  'legalBasis',
  'isHidden',
];
const kept = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => KEPT.includes(name)));

function note(tx: Writer, by: StaffActor, id: number, before: object, after: object, now: Date): Promise<void> {
  const facts = differences(kept({ ...before }), kept({ ...after }));
  return audit(tx, { action: 'setting_changed', by, subject: subjectOf(id), facts }, now);
}
