// A counter: which procedure, at which office, on whose screen; read from the address of the survey.
import { dayOf } from '../domain/deadline.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { procedureView } from '../features/procedures/index.server.ts';
import { offeredQuestionnaire } from '../features/surveys/index.server.ts';
import { visitorOf } from './visitor.server.ts';

/** Throws a 404 for a procedure or an office that there is not. */
export async function counterOf(request: Request, code: string | undefined) {
  const visitor = visitorOf(request);
  const { language, now } = visitor;
  const asked = new URL(request.url).searchParams;
  const procedure = await procedureView(code ?? '', language);
  const unitCode = asked.get('don-vi') ?? procedure?.owner.code;
  const unit = (await unitChoices(language, now)).find((one) => one.code === unitCode && !one.hasEnded);
  if (!procedure || !unit) throw new Response(null, { status: 404 });
  const isKiosk = asked.get('quay') === '1';
  /** What every address of this counter carries on. */
  const query = { 'don-vi': asked.get('don-vi'), quay: isKiosk ? 1 : null };
  const questionnaire = await offeredQuestionnaire('procedure', dayOf(now));
  return { ...visitor, procedure, unit, isKiosk, query, questionnaire };
}
