// The demonstration: a year of invented senders with real troubles, lived through the very functions that serve users.
import { createHash } from 'node:crypto';
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import type { Kind } from '#app/domain/petition.ts';
import { nextWorkingDay, type WorkingCalendar } from '#app/domain/working-calendar.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { workingCalendar } from '#app/features/deadlines/index.server.ts';
import { keepEntryFacts } from '#app/features/entry/index.server.ts';
import { communeChoices, officeByCode } from '#app/features/organisations/index.server.ts';
import { keyFrom, submitPetition } from '#app/features/petitions/index.server.ts';
import { fieldChoices, searchProcedures } from '#app/features/procedures/index.server.ts';
import { mixRatings } from '#app/features/ratings/index.server.ts';
import { demonstrationEvaluation } from './demonstration-evaluation.ts';
import { lifeOf } from './demonstration-lives.ts';
import { DEMONSTRATION_PASSWORD, demonstrationOfficers } from './demonstration-officers.ts';
import { business, citizen, personName } from './demonstration-people.ts';
import { demonstrationReporting } from './demonstration-reporting.ts';
import { demonstrationReports } from './demonstration-reports.ts';
import { type Place, takeStep } from './demonstration-steps.ts';
import { demonstrationSurveys } from './demonstration-surveys.ts';
import { demonstrationTemplates } from './demonstration-templates.ts';
import { fromProcedure, fromRealPetition } from './demonstration-texts.ts';
import { type Draw, drawFrom } from './draw.ts';
import { type RealPetition, readRealPetitions } from './petitions.ts';
import { REFERENCE_FOLDER } from './reference.ts';

const PETITIONS = 260;
const DAYS = 365;
const COMMUNES = 14;

/** Makes the petitions of the year before `now`, in the order they came, and prints how to sign in. */
export async function loadDemonstration(now: Date): Promise<void> {
  const draw = drawFrom(20_261_121);
  const calendar = await workingCalendar();
  const choices = {
    communes: (await communeChoices('vi', now)).filter((_, index) => index % 7 === 3).slice(0, COMMUNES),
    fields: await fieldChoices('vi'),
    procedures: (await searchProcedures({}, 'vi', now)).items,
    real: readRealPetitions(REFERENCE_FOLDER),
  };
  const officers = await demonstrationOfficers(draw, new Date(now.getTime() - (DAYS + 1) * 86_400_000));

  await demonstrationTemplates(officers, now);
  const arrivals = Array.from({ length: PETITIONS }, (_, index) => arrivalOf(draw, index, now)).sort(
    (one, other) => one.getTime() - other.getTime(),
  );
  for (const [index, receivedAt] of arrivals.entries()) {
    const about = aboutOf(draw, index, choices);
    const code = await sent(submissionOf(draw, index, about, receivedAt), index, officers.intake, receivedAt);
    const daysAgo = Math.floor((now.getTime() - receivedAt.getTime()) / 86_400_000);
    let at = receivedAt;
    for (const step of lifeOf(draw, about.text.kind, daysAgo)) {
      at = laterBy(draw, calendar, at, step.after);
      if (at > now) break;
      await takeStep({ code, step, at, draw, officers, about });
    }
  }
  await demonstrationSurveys(drawFrom(20_261_122), officers.administrator, now);
  await demonstrationEvaluation(drawFrom(20_261_123), officers.administrator, now);
  await demonstrationReporting(officers, now);
  const industry = (await officeByCode('SCT', dayOf(now)))!.id;
  const reporters = { handler: await officers.of(industry, 'handler'), head: await officers.of(industry, 'head') };
  await demonstrationReports({ ...reporters, signer: personName(draw) }, now);
  await mixRatings(now);
  console.info(
    `Demonstration: ${PETITIONS} petitions. Sign in at /can-bo as tiepnhan, quantri, xuly.sct, lanhdao.sct … with "${DEMONSTRATION_PASSWORD}".`,
  );
}

type Sending = ReturnType<typeof submissionOf>;

/** By its sender, or, when it came by another way, by the intake officer who types it in. */
async function sent(submission: Sending, index: number, intake: StaffActor, at: Date): Promise<string> {
  const { channel, consentsToPublish } = submission;
  if (channel === 'portal') return (await submitPetition(submission, at)).code;
  const { staffId, organisationId } = intake;
  const facts = {
    ...{ incomingNumber: `${index + 1}/Đ`, lateReason: null, isNameless: false, signatories: 1 },
    consent: consentsToPublish ? ('written' as const) : ('not_asked' as const),
    ...{ broughtBy: null, broughtNumber: null, deputy: null, session: null, constituency: null },
  };
  const entered = { ...submission, enteredBy: { staffId, organisationId } };
  const { code } = await submitPetition(entered, at, (tx, made) =>
    keepEntryFacts(tx, { id: staffId, organisationId }, { ...made, channel }, facts, at),
  );
  return code;
}

/** A moment of the last year: more often on working days and in office hours, and more in the last weeks. */
function arrivalOf(draw: Draw, index: number, now: Date): Date {
  const daysAgo = index % 5 === 0 ? draw.below(22) : draw.below(DAYS);
  const day = addDays(dayOf(now), -daysAgo);
  const hour = draw.onceIn(4) ? 18 + draw.below(5) : 7 + draw.below(10);
  const at = instantAt(day, `${String(hour).padStart(2, '0')}:${String(draw.below(60)).padStart(2, '0')}`);
  return at < now ? at : new Date(now.getTime() - (1 + draw.below(5)) * 3_600_000);
}

interface Choices {
  communes: { id: number; name: string }[];
  fields: { id: number; code: string }[];
  procedures: { id: number; name: string; code: string }[];
  real: RealPetition[];
}

/** Two in three follow a real petition, the others are about a procedure. */
function aboutOf(draw: Draw, index: number, { communes, fields, procedures, real }: Choices): Place {
  const commune = draw.one(communes);
  if (index % 3 !== 0) {
    const told = real[(index * 7) % real.length]!;
    const kind: Kind = draw.one(['kien_nghi', 'kien_nghi', 'phan_anh', 'phan_anh', 'gop_y']);
    const fieldId = fields.find((field) => field.code === told.field)?.id ?? null;
    return { commune, fieldId, procedure: null, text: fromRealPetition(told, kind) };
  }
  const procedure = draw.one(procedures);
  return { commune, fieldId: null, procedure, text: fromProcedure(procedure.name, draw) };
}

function submissionOf(draw: Draw, index: number, { commune, fieldId, procedure, text }: Place, receivedAt: Date) {
  const seed = createHash('sha256').update(`demonstration ${index} ${receivedAt.getTime()}`).digest();
  return {
    ...text,
    language: 'vi' as const,
    channel: draw.one(['portal', 'portal', 'portal', 'counter', 'telephone', 'post'] as const),
    procedureId: procedure?.id ?? null,
    fieldId,
    communeId: commune.id,
    addressedId: null,
    sender: draw.onceIn(5) ? business(draw, commune.name) : citizen(draw, commune.name),
    complaint:
      text.kind === 'khieu_nai'
        ? {
            target: 'decision' as const,
            subject: `${100 + draw.below(800)}/TB-TNHS`,
            decidedOn: addDays(dayOf(receivedAt), -40 - (index % 90)),
            learntOn: addDays(dayOf(receivedAt), -36 - (index % 90)),
            bodyId: null,
            lateReason: null,
          }
        : null,
    consentsToPublish: draw.below(10) < 7,
    draftId: null,
    idempotencyKey: seed.toString('base64url'),
    secret: keyFrom(seed),
    isDemonstration: true,
  };
}

/** So many working days later, at some minute of the office's day; the same day when `days` is 0. */
function laterBy(draw: Draw, calendar: WorkingCalendar, from: Date, days: number): Date {
  let day = dayOf(from);
  for (let counted = 0; counted < days; counted++) day = nextWorkingDay(calendar, addDays(day, 1));
  if (day === dayOf(from)) return new Date(from.getTime() + (5 + draw.below(25)) * 60_000);
  return instantAt(day, `${String(8 + draw.below(3)).padStart(2, '0')}:${String(draw.below(60)).padStart(2, '0')}`);
}
