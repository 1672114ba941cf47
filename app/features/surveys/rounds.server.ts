// Rounds of a survey: made from a population, handed out as one-time links, followed, closed or withdrawn.
import { randomBytes } from 'node:crypto';
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { importsOf, paperByUnit } from '#db/survey-ballots.ts';
import { claimLinks, insertSurveyInvitations, linkCounts, withdrawLinks } from '#db/survey-links.ts';
import { ballotsToPublish, publicImports } from '#db/survey-publishing.ts';
import {
  insertQuotas,
  insertRound,
  moveRound,
  newestRounds,
  quotasOf,
  roundByCode,
  setStopAtQuota,
} from '#db/surveys.ts';
import { codeKey, namesOf } from '../../domain/organisation.ts';
import { FEWEST_SHOWN } from '../../domain/satisfaction.ts';
import { about } from '../../domain/satisfaction-cuts.ts';
import { isQuotaReached } from '../../domain/survey-ballots.ts';
import { quotasFor, sampleSize } from '../../domain/survey-sample.ts';
import type { Language } from '../../i18n/translate.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { shuffled } from '../ballots/index.server.ts';
import { unitChoices } from '../organisations/index.server.ts';
import type { NewRound } from './forms.ts';
import { TOKEN_BYTES } from './links.server.ts';
import { mixSurveyBallots, waitingFor } from './pot.server.ts';
import { questionnaireWith, versionInForce } from './questionnaires.server.ts';
import { tokenHashOf } from './tokens.server.ts';
import type { RoundLine, RoundPage } from './types.ts';
import { publish } from './write-down.server.ts';

const LINKS_AT_MOST = 20_000;

type CreateResult =
  | { ok: true }
  | { ok: false; why: 'taken' | 'notAsked' | 'smallQuotas' }
  | { ok: false; why: 'unknownUnit'; unit: string };

/** A round of a questionnaire that is in force when it opens: its sample by n = N/(1+N·e²), divided among the units by their populations. */
export async function createRound(
  by: AuditedBy,
  given: NewRound,
  now: Date,
  isDemonstration = false,
): Promise<CreateResult> {
  const choices = await unitChoices('vi', now);
  const idOf = new Map(choices.flatMap((one) => (one.hasEnded ? [] : [[codeKey(one.code), one.id] as const])));
  const unknown = given.units.find(({ code }) => !idOf.has(codeKey(code)));
  if (unknown) return { ok: false, why: 'unknownUnit', unit: unknown.code };
  const units = given.units.map(({ code, population }) => ({ unit: idOf.get(codeKey(code))!, population }));
  const population = units.reduce((sum, one) => sum + one.population, 0);
  const size = sampleSize(population, given.error / 100);
  const quotas = quotasFor(size, units);
  if (!given.acceptsSmall && [...quotas.values()].some((quota) => quota < FEWEST_SHOWN))
    return { ok: false, why: 'smallQuotas' };
  const questionnaire = await versionInForce(given.questionnaire, given.opensOn);
  if (!questionnaire || questionnaire.subject === 'evaluation') return { ok: false, why: 'notAsked' };
  const { id: questionnaireId, version } = questionnaire;
  return write(async (tx): Promise<CreateResult> => {
    const { code, title, opensOn, closesOn, isTest, stopsAtQuota } = given;
    const roundId = await insertRound(tx, {
      ...{ code, title, opensOn, closesOn, isTest, stopsAtQuota, questionnaireId, population, isDemonstration },
      errorBasisPoints: Math.round(given.error * 100),
      sampleSize: size,
      createdBy: by?.staffId ?? null,
      createdAt: now,
    });
    if (roundId === null) return { ok: false, why: 'taken' };
    await insertQuotas(
      tx,
      units.map(({ unit, population: served }) => ({
        ...{ roundId, organisationId: unit, population: served },
        quota: quotas.get(unit) ?? 0,
      })),
    );
    const facts = {
      ...{ title, opensOn, closesOn, isTest, stopsAtQuota, population, sampleSize: size, units: units.length },
      questionnaire: `${given.questionnaire} ${version}`,
    };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

export async function roundList(): Promise<RoundLine[]> {
  return (await newestRounds()).map(
    ({ code, title, state, isTest, opensOn, closesOn, population, sampleSize: size }) => ({
      ...{ code, title, state, isTest, opensOn, closesOn, population },
      sampleSize: size,
    }),
  );
}

export async function roundPage(code: string, language: Language): Promise<RoundPage | null> {
  const round = await roundByCode(code);
  if (!round) return null;
  const counted = { roundId: round.id, questionnaireId: round.questionnaireId };
  const [quotas, links, imports, questionnaire, paper, published, ...waiting] = await Promise.all([
    quotasOf(round.id),
    linkCounts(round.id),
    importsOf(round.id),
    questionnaireWith(round.questionnaireId),
    paperByUnit(round.id),
    publicImports(round.id),
    ballotsToPublish(counted),
    waitingFor(counted, { from: round.opensOn, to: round.closesOn }),
  ]);
  const countOf = (unit: number | null, used?: boolean) =>
    links
      .filter((one) => (unit === null || one.organisationId === unit) && (used === undefined || one.isUsed === used))
      .reduce((sum, { n }) => sum + n, 0);
  // Told as others read it: whoever has the list of links learns of no single ballot.
  const usedOf = (unit: number | null) => about(countOf(unit, true)).from;
  const { title, state, isTest, opensOn, closesOn, population, stopsAtQuota } = round;
  return {
    ...{ code, title, state, isTest, opensOn, closesOn, population, stopsAtQuota },
    uncounted: about(waiting.reduce((sum, n) => sum + n, round.uncounted)),
    sampleSize: round.sampleSize,
    error: round.errorBasisPoints / 10_000,
    questionnaire: {
      code: questionnaire!.code,
      version: questionnaire!.version,
      title: questionnaire!.content.title,
    },
    hasLinks: round.linksMadeAt !== null,
    quotas: quotas.map((one) => {
      const onPaper = paper.get(one.organisationId) ?? 0;
      return {
        ...{ code: one.code, population: one.population, quota: one.quota, paper: onPaper },
        isTooSmall: one.quota < FEWEST_SHOWN,
        name: namesOf(one)[language],
        links: countOf(one.organisationId),
        used: usedOf(one.organisationId),
        isReached: isQuotaReached({ stopsAtQuota: true }, { ...one, paper: onPaper }),
      };
    }),
    links: countOf(null),
    used: usedOf(null),
    paper: imports.filter(({ withdrawnAt }) => withdrawnAt === null).reduce((sum, { ballots }) => sum + ballots, 0),
    imports: imports.map(({ id, createdAt, ballots, handedOut, withdrawnFor }) => ({
      ...{ id, ballots, handedOut, withdrawnFor, isPublic: published.has(id) },
      at: createdAt.getTime(),
    })),
  };
}

export type LinksResult =
  | { ok: true; links: { unit: string; name: string; token: string }[] }
  | { ok: false; why: 'unknown' | 'madeBefore' | 'tooMany' };

/** The list of one-time links. It is seen this once: only hashes are kept, and in an order of their own. */
export async function makeLinks(by: AuditedBy, code: string, expected: number, now: Date): Promise<LinksResult> {
  const round = await roundByCode(code);
  if (!round) return { ok: false, why: 'unknown' };
  const links = (await quotasOf(round.id)).flatMap(({ organisationId, code: unit, name, quota, population }) => {
    const number = Math.min(population, Math.ceil((quota * 100) / expected));
    return Array.from({ length: number }, () => ({
      ...{ organisationId, unit, name },
      token: randomBytes(TOKEN_BYTES).toString('base64url'),
    }));
  });
  if (links.length > LINKS_AT_MOST) return { ok: false, why: 'tooMany' };
  const made = await write(async (tx) => {
    if (!(await claimLinks(tx, round.id, now))) return false;
    await insertSurveyInvitations(
      tx,
      shuffled(links).map(({ token, organisationId }) => ({
        ...{ roundId: round.id, organisationId },
        tokenHash: tokenHashOf(token),
      })),
    );
    const subject = { kind: 'survey_round', key: code };
    await audit(tx, { action: 'survey_changed', by, subject, facts: { linksMade: links.length } }, now);
    return true;
  });
  return made ? { ok: true, links } : { ok: false, why: 'madeBefore' };
}

/** Takes back what nobody has used, for a list that was lost. */
export async function takeLinksBack(by: AuditedBy, code: string, now: Date): Promise<boolean> {
  const round = await roundByCode(code);
  if (round?.state !== 'open' || round.linksMadeAt === null) return false;
  await write(async (tx) => {
    const facts = { linksTakenBack: await withdrawLinks(tx, round.id) };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
  });
  return true;
}

/** Closed, it takes no more ballots and what waits is counted; withdrawn, it counts nowhere. */
export async function endRound(
  by: AuditedBy,
  code: string,
  to: 'closed' | 'withdrawn',
  why: string | null,
  now: Date,
): Promise<boolean> {
  const round = await roundByCode(code);
  if (!round) return false;
  const { content } = (await questionnaireWith(round.questionnaireId))!;
  const ended = await write(async (tx) => {
    if (!(await moveRound(tx, round.id, to === 'closed' ? ['open'] : ['open', 'closed'], to))) return false;
    const facts = { state: { from: round.state, to }, ...(why !== null && { why }) };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
    const source = { roundId: round.id, questionnaireId: round.questionnaireId };
    if (to === 'closed') await publish(tx, source, content.questions, null);
    await touchPublicFace(tx);
    return true;
  });
  if (ended) await mixSurveyBallots(now);
  return ended;
}

/** Whether units whose quota is reached go on taking ballots by link. */
export const stopAtQuota = (by: AuditedBy, code: string, stopsAtQuota: boolean, now: Date): Promise<boolean> =>
  write(async (tx) => {
    const round = await roundByCode(code, tx);
    if (round?.state !== 'open') return false;
    await setStopAtQuota(tx, round.id, stopsAtQuota);
    const facts = { stopsAtQuota: { from: round.stopsAtQuota, to: stopsAtQuota } };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'survey_round', key: code }, facts }, now);
    return true;
  });
