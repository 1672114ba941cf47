// The editor of a questionnaire: every word in both languages, and buttons that add, remove and move its parts. All of it is one form.
import { ADDED_TYPES } from '../../domain/survey-editing.ts';
import type { SurveyContent, SurveyQuestion } from '../../domain/survey-questionnaire.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Select } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { EditButtons, Words } from './editor-fields.tsx';
import { FACTOR_LIST, factorField, optionList, QUESTION_LIST, typeField } from './questionnaire-form.ts';

interface EditorProps {
  content: SurveyContent;
  /** Field → locale key. */
  errors: Record<string, string>;
  /** False where only words may change. */
  isFree: boolean;
}

export function QuestionnaireEditor({ content, errors, isFree }: EditorProps) {
  const { t, language } = useWords();
  const { title, lead, factors, questions } = content;
  const of = (some: (one: SurveyQuestion) => boolean) => questions.filter(some);
  const list = (some: readonly SurveyQuestion[]) =>
    some.map((question) => <Question key={question.code} {...{ question, content, errors, isFree }} />);
  return (
    <>
      {/* Enter in a field presses the first button of a form: this one changes nothing. */}
      <button type="submit" name="do" value="look" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <Words name="title" label={t('survey:edit.title')} words={title} errors={errors} />
      <Words name="lead" label={t('survey:edit.lead')} words={lead} errors={errors} />
      {factors.map(({ code, name }) => {
        const criteria = of((one) => one.type === 'level' && one.factor === code);
        return (
          <Section key={code} id={`factor.${code}`} title={t('survey:edit.factor', { name: name[language] || code })}>
            <input type="hidden" name={FACTOR_LIST} value={code} />
            <Words name={`factor.${code}`} label={t('survey:edit.factorName')} words={name} errors={errors} />
            {isFree ? (
              <EditButtons what="factor" code={code} name={name[language] || code} mayGo={criteria.length === 0} />
            ) : null}
            {list(criteria)}
            {isFree ? (
              <Add value={`addQuestion:level:${code}`} at={`factor.${code}`} label={t('survey:edit.addCriterion')} />
            ) : null}
          </Section>
        );
      })}
      {isFree ? <Add value="addFactor" at="other-questions" label={t('survey:edit.addFactor')} /> : null}
      <Section id="other-questions" title={t('survey:edit.others')}>
        {list(of((one) => one.type !== 'level' || !factors.some(({ code }) => code === one.factor)))}
        {isFree
          ? ADDED_TYPES.filter((type) => type !== 'level').map((type) => (
              <Add
                key={type}
                value={`addQuestion:${type}:`}
                at="other-questions"
                label={t(`survey:edit.add.${type}`)}
              />
            ))
          : null}
      </Section>
    </>
  );
}

function Add({ value, at, label }: { value: string; at: string; label: string }) {
  return (
    <span className="mr-2 mb-2 inline-block">
      <Button look="secondary" name="do" value={value} formAction={`#${at}`}>
        {label}
      </Button>
    </span>
  );
}

/** One question with its hint and options; a criterion may be put under another factor. */
function Question({ question, content, errors, isFree }: EditorProps & { question: SurveyQuestion }) {
  const { t, say, language } = useWords();
  const { code, type, factor, text, hint, options } = question;
  const called = text[language] || code;
  const optionsError = errors[`options.${code}`];
  return (
    <fieldset id={`question.${code}`} className="my-3 min-w-0 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">
        {code} <span className="font-normal text-muted">{t(`survey:edit.type.${type}`)}</span>
      </legend>
      <input type="hidden" name={QUESTION_LIST} value={code} />
      <input type="hidden" name={typeField(code)} value={type} />
      <Words name={`question.${code}`} label={t('survey:edit.question')} words={text} errors={errors} />
      <details open={hint !== null && Boolean(errors[`vi.hint.${code}`] ?? errors[`en.hint.${code}`])}>
        <summary className="min-h-8 cursor-pointer text-accent">{t('survey:edit.hint')}</summary>
        <Words name={`hint.${code}`} label={t('survey:edit.hint')} words={hint ?? { vi: '', en: '' }} errors={errors} />
      </details>
      {type === 'level' && isFree ? (
        <Select
          name={factorField(code)}
          label={t('survey:edit.underFactor')}
          error={errors[factorField(code)]}
          defaultValue={factor}
        >
          {content.factors.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name[language] || one.code}
            </option>
          ))}
        </Select>
      ) : (
        <input type="hidden" name={factorField(code)} value={factor} />
      )}
      {optionsError ? (
        <p id={`words-options.${code}`} tabIndex={-1} className="font-semibold text-bad">
          {say(optionsError)}
        </p>
      ) : null}
      {options.map((option, place) => (
        <div key={option.code} id={`option.${code}.${option.code}`} className="border-l-2 border-line pl-3">
          <input type="hidden" name={optionList(code)} value={option.code} />
          <Words
            name={`option.${code}.${option.code}`}
            label={t('survey:edit.option', { place: place + 1 })}
            words={option.text}
            errors={errors}
          />
          {isFree ? (
            <EditButtons
              what={`option:${code}`}
              code={option.code}
              name={option.text[language] || option.code}
              mayGo
              at={`question.${code}`}
            />
          ) : null}
        </div>
      ))}
      {isFree ? (
        <div className="flex flex-wrap gap-2">
          {type === 'level' || type === 'points' ? null : (
            <Add value={`addOption:${code}`} at={`question.${code}`} label={t('survey:edit.addOption')} />
          )}
          <EditButtons what="question" code={code} name={called} mayGo />
        </div>
      ) : null}
    </fieldset>
  );
}
