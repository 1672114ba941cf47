// One ballot, one voice: a link of a round, or one that was handed out after a procedure, each used once.
import { randomBytes } from 'node:crypto';
import { type Reader, read, write } from '#db/index.ts';
import { paperByUnit } from '#db/survey-ballots.ts';
import { insertSurveyInvitations, spendLink, surveyInvitationByHash } from '#db/survey-links.ts';
import { quotasOf, roundById, takePlace } from '#db/surveys.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import { isQuotaReached, takesBallots } from '../../domain/survey-ballots.ts';
import type { SurveyAnswers } from '../../domain/survey-questionnaire.ts';
import type { Language } from '../../i18n/translate.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { organisationNamed } from '../organisations/index.server.ts';
import { procedureNamed } from '../procedures/index.server.ts';
import { letWait, mixWith } from './pot.server.ts';
import { offeredQuestionnaire, questionnaireWith } from './questionnaires.server.ts';
import { tokenHashOf } from './tokens.server.ts';
import type { CastResult, SurveyLink } from './types.ts';
import type { CastBallot } from './write-down.server.ts';

export const TOKEN_BYTES = 18;
/** After a procedure is done, its link may be used this many days. */
const DAYS_AFTER_PROCEDURE = 30;

type Invitation = NonNullable<Awaited<ReturnType<typeof surveyInvitationByHash>>>;

/** What a link leads to; null when there is none like it. */
export async function findLink(token: string, language: Language, now: Date): Promise<SurveyLink | null> {
  const link = await surveyInvitationByHash(read, tokenHashOf(token));
  if (!link?.organisationId) return null;
  const unit = (await organisationNamed(link.organisationId, language))!.name;
  const found = link.roundId ? await ofRound(link, now) : await afterProcedure(link, language, now);
  return found && { ...found, unit, isUsed: link.isUsed };
}

async function ofRound({ roundId, organisationId }: Invitation, now: Date) {
  const round = (await roundById(roundId!))!;
  const [{ content }, quota] = await Promise.all([
    questionnaireWith(round.questionnaireId).then((one) => one!),
    quotaOf(round.id, organisationId!, read),
  ]);
  return {
    title: round.title,
    isOpen: takesBallots(round, dayOf(now)),
    isEnough: isQuotaReached(round, quota),
    content,
  };
}

async function afterProcedure({ procedureId, usableUntil }: Invitation, language: Language, now: Date) {
  if (!procedureId || !usableUntil) return null;
  const [{ content, isOffered }, procedure] = await Promise.all([
    offeredQuestionnaire('procedure', dayOf(now)),
    procedureNamed(procedureId, language),
  ]);
  return { title: procedure!.name, isOpen: isOffered && dayOf(now) <= usableUntil, isEnough: false, content };
}

async function quotaOf(roundId: number, organisationId: number, on: Reader) {
  const [quotas, paper] = await Promise.all([quotasOf(roundId, on), paperByUnit(roundId, on)]);
  const { quota = 0, taken = 0 } = quotas.find((one) => one.organisationId === organisationId) ?? {};
  return { quota, taken, paper: paper.get(organisationId) ?? 0 };
}

/** Takes the whole casting back: somebody was faster. */
class Refused extends Error {
  readonly why: Exclude<CastResult, { ok: true }>['why'];
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

/** Casts the one ballot of a link. A unit whose quota is reached takes none, and the link is not used up by asking. */
export async function castByLink(token: string, answers: SurveyAnswers, now: Date): Promise<CastResult> {
  const hash = tokenHashOf(token);
  const casting = write(async (tx): Promise<CastBallot> => {
    const link = await surveyInvitationByHash(tx, hash);
    if (!link?.organisationId) throw new Refused('unknownLink');
    const ballot = await ballotBy(link, answers, now, tx);
    if (link.isUsed) throw new Refused('alreadyUsed');
    if (link.roundId) {
      const round = (await roundById(link.roundId, tx))!;
      const paper = round.stopsAtQuota ? (await quotaOf(round.id, link.organisationId, tx)).paper : 0;
      if (!(await takePlace(tx, round, link.organisationId, paper))) throw new Refused('enough');
    }
    if (!(await spendLink(tx, hash))) throw new Refused('alreadyUsed');
    await letWait(tx, ballot);
    return ballot;
  });
  const cast = await casting.catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (cast instanceof Refused) return { ok: false, why: cast.why };
  await mixWith(cast);
  return { ok: true };
}

/** The ballot that a link is the right to; throws when it takes none today. */
async function ballotBy(link: Invitation, answers: SurveyAnswers, now: Date, on: Reader): Promise<CastBallot> {
  const today = dayOf(now);
  const about = { organisationId: link.organisationId!, importId: 0, month: today.slice(0, 7), answers };
  if (link.roundId) {
    const round = (await roundById(link.roundId, on))!;
    if (!takesBallots(round, today)) throw new Refused('notOpen');
    return { ...about, questionnaireId: round.questionnaireId, roundId: round.id, procedureId: 0, channel: 'link' };
  }
  const { id: questionnaireId, isOffered } = await offeredQuestionnaire('procedure', today);
  if (!link.usableUntil || !isOffered || today > link.usableUntil) throw new Refused('notOpen');
  // It belongs to the counter's figures, among whose ballots it may not stand out.
  return { ...about, questionnaireId, roundId: 0, procedureId: link.procedureId ?? 0, channel: 'counter' };
}

/** A link for whoever has just done a procedure at a unit: nobody is named, and only the hash is kept. */
export async function handOutLink(
  by: AuditedBy,
  { procedure, organisationId }: { procedure: { id: number; code: string }; organisationId: number },
  now: Date,
): Promise<{ token: string; usableUntil: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const usableUntil = addDays(dayOf(now), DAYS_AFTER_PROCEDURE);
  await write(async (tx) => {
    const about = { organisationId, procedureId: procedure.id, usableUntil };
    await insertSurveyInvitations(tx, [{ tokenHash: tokenHashOf(token), roundId: null, ...about }]);
    const subject = { kind: 'procedure', key: procedure.code };
    await audit(tx, { action: 'survey_link_handed_out', by, subject, facts: { usableUntil } }, now);
  });
  return { token, usableUntil };
}
