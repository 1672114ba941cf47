// Whether and when procedures are evaluated: switched and dated, since nobody found whether the circular still applies. Reads across settings and surveys.
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { changeSetting, settingValues } from '#db/settings.ts';
import { updateQuestionnaire } from '#db/surveys.ts';
import { differences } from '../../domain/audit.ts';
import { dayOf } from '../../domain/deadline.ts';
import { JUDGED_BY_CITIZENS } from '../../domain/evaluation.ts';
import { type EvaluationRules, isEvaluated, quarterOf } from '../../domain/evaluation-period.ts';
import type { SurveyQuestion } from '../../domain/survey-questionnaire.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { offeredQuestionnaire } from '../surveys/index.server.ts';
import type { AskedQuestionnaire } from '../surveys/types.ts';

const KEY = 'evaluation.inForce';
type InForce = Pick<EvaluationRules, 'from' | 'to' | 'basis'>;

/** The switch is the questionnaire's; the days and the document are the province's, until it says so those of the questionnaire. */
export async function evaluationRules(now: Date): Promise<EvaluationRules> {
  const [{ isOffered, validFrom, source }, values] = await Promise.all([
    offeredQuestionnaire('evaluation', dayOf(now)),
    settingValues([KEY]),
  ]);
  const set = values.get(KEY) as InForce | undefined;
  return { isOn: isOffered, from: validFrom, to: null, basis: source, ...set };
}

export async function changeRules(by: AuditedBy, to: EvaluationRules, now: Date): Promise<void> {
  const [before, { id }] = await Promise.all([evaluationRules(now), offeredQuestionnaire('evaluation', dayOf(now))]);
  const { isOn, ...inForce } = to;
  await write(async (tx) => {
    await updateQuestionnaire(tx, id, { isOffered: isOn });
    await changeSetting(tx, KEY, inForce satisfies InForce);
    const facts = differences({ ...before }, { ...to });
    await audit(tx, { action: 'evaluation_changed', by, subject: { kind: 'evaluation', key: 'rules' }, facts }, now);
    await touchPublicFace(tx);
  });
}

/** What people are asked about a dossier of theirs: the criteria they can judge. Null while nothing is evaluated. */
export async function citizenQuestionnaire(now: Date): Promise<AskedQuestionnaire | null> {
  const asked = await offeredQuestionnaire('evaluation', dayOf(now));
  if (!isEvaluated(quarterOf(dayOf(now)), await evaluationRules(now), dayOf(now))) return null;
  const isJudged = ({ code }: SurveyQuestion) => (JUDGED_BY_CITIZENS as readonly string[]).includes(code);
  return { ...asked, content: { ...asked.content, questions: asked.content.questions.filter(isJudged) } };
}
