// A questionnaire to be filled in: factor by factor, then what should improve first, then (if one likes) about oneself.
import type { SurveyContent, SurveyQuestion } from '../../domain/survey-questionnaire.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button } from '../../ui/form.tsx';
import { PageTitle, Section } from '../../ui/page.tsx';
import { LevelField, OptionField } from './question-fields.tsx';

export interface SurveyFormProps {
  above: string;
  title?: string;
  content: SurveyContent;
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** Hidden fields. */
  hidden?: Record<string, string>;
}

interface QuestionsProps {
  content: SurveyContent;
  typed?: Record<string, string | string[]>;
  errors?: Record<string, string>;
}

function Questions({ content: { factors, questions }, typed = {}, errors = {} }: QuestionsProps) {
  const { t, language } = useWords();
  const field = (question: SurveyQuestion) => {
    const given = { question, chosen: [typed[question.code] ?? []].flat(), error: errors[question.code] };
    return question.type === 'level' ? (
      <LevelField key={question.code} {...given} />
    ) : (
      <OptionField key={question.code} {...given} />
    );
  };
  const of = (type: SurveyQuestion['type']) => questions.filter((one) => one.type === type);
  return (
    <>
      {of('outcome').map(field)}
      {factors.map(({ code, name }) => (
        <Section key={code} title={name[language]}>
          {questions.filter(({ factor, type }) => factor === code && type === 'level').map(field)}
        </Section>
      ))}
      {of('points').map(field)}
      {of('priority').map(field)}
      {of('person').length > 0 ? (
        <Section title={t('survey:ballot.person')}>
          <p className="text-muted">{t('survey:ballot.personLead')}</p>
          {of('person').map(field)}
        </Section>
      ) : null}
    </>
  );
}

export function SurveyForm({ above, title, content, typed, errors, hidden = {} }: SurveyFormProps) {
  const { t, language } = useWords();
  return (
    <>
      <ErrorSummary errors={Object.keys(errors).length > 0 ? errors : undefined} />
      <PageTitle above={above} lead={content.lead[language]}>
        {title ?? content.title[language]}
      </PageTitle>
      <p className="max-w-prose text-muted">{t('survey:ballot.anonymous')}</p>
      <form method="post" noValidate className="max-w-3xl">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Questions content={content} typed={typed} errors={errors} />
        <Button>{t('survey:ballot.submit')}</Button>
      </form>
    </>
  );
}

/** The same, to be looked at only. */
export function QuestionnairePreview({ content }: { content: SurveyContent }) {
  const { t, language } = useWords();
  return (
    <fieldset disabled className="min-w-0">
      <legend className="text-lg font-semibold">{content.title[language]}</legend>
      <p className="max-w-prose text-muted">{content.lead[language]}</p>
      <Questions content={content} />
      <Button type="button">{t('survey:ballot.submit')}</Button>
    </fieldset>
  );
}

/** In the place of a form: why there is none. */
export function NoBallot({ why }: { why: 'used' | 'unknown' | 'notOpen' | 'notOffered' | 'enough' }) {
  const { t, to } = useWords();
  return (
    <>
      <PageTitle lead={t(`survey:ballot.${why}Lead`)}>{t(`survey:ballot.${why}`)}</PageTitle>
      <a href={to.satisfaction()} className="inline-flex min-h-11 items-center">
        {t('survey:ballot.figures')}
      </a>
    </>
  );
}
