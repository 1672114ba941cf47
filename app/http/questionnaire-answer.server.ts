// What the editor of a questionnaire answers: the form again, changed by a button or with what is wrong beside the fields; or it is kept.
import { type ContentFault, edited, faultsOf, mayBeRestructured, readEdit } from '../domain/survey-editing.ts';
import type { SurveyContent } from '../domain/survey-questionnaire.ts';
import { codeForm, contentIn, versionForm } from '../features/surveys/forms.ts';
import { codesOf, makeQuestionnaire, reviseQuestionnaire } from '../features/surveys/index.server.ts';
import type { AskedQuestionnaire } from '../features/surveys/types.ts';
import { checkForm, type FormErrors, readForm, type Typed, typedIn } from './forms.server.ts';
import type { AtDesk } from './session.server.ts';

export type EditorAnswer =
  | { kept: { id: number; version: number } }
  | { content: SurveyContent; typed: Typed; errors: FormErrors; isChanged: boolean };

/** `isNew`: the version is only what a questionnaire of one's own begins with. */
export async function answerOfEditor(
  request: Request,
  { id, code, subject, content: before }: AskedQuestionnaire,
  isNew: boolean,
  { actor, now }: AtDesk,
): Promise<EditorAnswer> {
  const form = await readForm(request);
  const source = String(form.get('source') ?? '').trim();
  const content = contentIn(form, before, source);
  const again = (errors: FormErrors, shown = content) => ({
    content: shown,
    typed: typedIn(form),
    errors,
    isChanged: false,
  });
  const pressed = String(form.get('do') ?? '');
  if (pressed !== 'save') {
    const edit = isNew || mayBeRestructured(subject) ? readEdit(pressed) : null;
    return { ...again({}, edit ? edited(content, edit, await codesOf(code)) : content), isChanged: true };
  }
  const checked = checkForm(versionForm, form);
  const named = isNew ? checkForm(codeForm, form) : null;
  const errors = {
    ...(checked.ok ? {} : checked.errors),
    ...(named && !named.ok ? named.errors : {}),
    ...Object.fromEntries(
      Object.entries(faultsOf(content)).map(([name, why]) => [
        name,
        `survey:contentFault.${why}` satisfies `survey:contentFault.${ContentFault}`,
      ]),
    ),
  };
  if (!checked.ok || Object.keys(errors).length > 0) return again(errors);
  const version = { ...checked.value, content };
  if (named?.ok) {
    const made = await makeQuestionnaire(actor, named.value.code, version, now);
    return made.ok ? { kept: { id: made.id, version: 1 } } : again({ code: 'survey:form.codeTaken' });
  }
  const result = await reviseQuestionnaire(actor, id, version, now);
  if (result.ok) return { kept: result };
  if (result.why === 'unknown') throw new Response(null, { status: 404 });
  return again(result.why === 'tooEarly' ? { validFrom: 'survey:form.tooEarly' } : { '': `survey:form.${result.why}` });
}
