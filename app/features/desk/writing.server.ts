// The writing of an answer at the desk: whose pen it is, what was typed and not saved, what the text can begin from.
import { visibleCase } from '#db/desk.ts';
import { dayOf } from '../../domain/deadline.ts';
import { isCitable } from '../../domain/letter.ts';
import { KIND_WORDS } from '../../domain/letter-words.ts';
import { placeOf } from '../../domain/organisation.ts';
import { may } from '../../domain/permissions.ts';
import { decideMove, type Kind } from '../../domain/petition.ts';
import { isTheirs } from '../../domain/scope.ts';
import type { TemplateFacts, TemplateMove } from '../../domain/template.ts';
import { formatDay } from '../../i18n/format.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { answersTo, compared, copyBy } from '../answers/index.server.ts';
import { contentOf, isSameContent } from '../answers/types.ts';
import { auditAlone } from '../audit/index.server.ts';
import { mayReveal } from '../casework/index.server.ts';
import { whoIsAt } from '../checkout/index.server.ts';
import { clocksOf } from '../deadlines/index.server.ts';
import { organisationNamed } from '../organisations/index.server.ts';
import { findPetition } from '../petitions/index.server.ts';
import { filledTemplate, templatesFor } from '../templates/index.server.ts';
import type { TemplateText } from '../templates/types.ts';
import type { WritingView } from './types.ts';

/** Where an officer may look on or write: the case in sight, its round, the version that stands. */
export async function writingPlace(actor: StaffActor, code: string, now: Date) {
  const found = await visibleCase(actor, code);
  const known = found && (await findPetition(code));
  if (!known) return null;
  const { id: petitionId, round } = known.row;
  // A unit that is only asked for its part reads along; the answer is the lead's.
  const isOurs = isTheirs(actor, { ...found.petition, fieldId: found.fieldId });
  const current = (await answersTo(petitionId)).find((one) => one.round === round) ?? null;
  return {
    petitionId,
    round,
    current,
    version: current?.version ?? 0,
    isOpen: isOurs && decideMove(known.facts, 'draftAnswer', actor.as, now).ok,
    /** Keeps what they type even when the draft has gone to the head meanwhile. */
    mayType: isOurs && may(actor, 'answer:petition'),
  };
}
export type WritingPlace = NonNullable<Awaited<ReturnType<typeof writingPlace>>>;

interface About {
  id: number;
  code: string;
  round: number;
  kind: Kind;
  fieldId: number | null;
  organisationId: number;
}

export async function writingView(actor: StaffActor, about: About, now: Date): Promise<WritingView> {
  const place = { petitionId: about.id, round: about.round };
  const [at, copy, answers, clocks, templates] = await Promise.all([
    whoIsAt(about.id, actor.staffId, now),
    copyBy(place, actor.staffId),
    answersTo(about.id),
    clocksOf(about.id, 'vi'),
    templatesFor(actor, about),
  ]);
  const current = answers.find(({ round }) => round === about.round);
  const saved = contentOf({ ...current });
  const isNews = copy !== null && !isSameContent(copy.content, saved);
  const isStale = copy !== null && copy.basedOn !== (current?.version ?? 0);
  return {
    ...at,
    copy: isNews ? { ...copy, isStale, changes: isStale ? compared(saved, copy.content) : [] } : null,
    bases: [...new Set(clocks.map(({ legalBasis }) => legalBasis).filter(isCitable))],
    templates,
  };
}

/** A template with the facts of this case; null when it does not fit. The officer's own name stands in it too. */
export async function templateForCase(
  actor: StaffActor,
  at: { code: string; id: number; move: TemplateMove; officer: string },
  now: Date,
): Promise<TemplateText | null> {
  const found = await visibleCase(actor, at.code);
  if (!found || !mayReveal(actor, { ...found.petition, fieldId: found.fieldId })) return null;
  const { petition, sender, procedure, field, unit } = found;
  const commune = petition.communeId ? await organisationNamed(petition.communeId, 'vi') : undefined;
  const facts: TemplateFacts = {
    ten_nguoi_gui: sender.name,
    dia_chi: sender.address,
    ma_ho_so: petition.code,
    loai_don: KIND_WORDS[petition.kind],
    tieu_de: petition.title,
    ngay_tiep_nhan: petition.acceptedAt && formatDay(dayOf(petition.acceptedAt)),
    han_tra_loi: petition.answerDueDay && formatDay(petition.answerDueDay),
    ten_thu_tuc: procedure?.name ?? null,
    linh_vuc: field?.name ?? null,
    dia_ban: commune ? placeOf({ name: commune.name, nameEn: null }).vi : null,
    don_vi: unit.name,
    can_bo: at.officer,
    hom_nay: formatDay(dayOf(now)),
  };
  const about = { kind: petition.kind, fieldId: petition.fieldId, organisationId: petition.organisationId };
  const subject = { kind: 'petition', key: petition.code };
  await auditAlone(
    { action: 'sender_revealed', by: actor, subject, facts: { reason: 'letter', template: at.id } },
    now,
  );
  return filledTemplate(actor, { id: at.id, move: at.move, about, facts }, now);
}
