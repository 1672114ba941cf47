// The ballot after an answer: whether it is resolved, and five factors that may be left out; worded by the questionnaire in force.
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, Choices } from '../../ui/form.tsx';
import { PageTitle, Section } from '../../ui/page.tsx';
import { LevelField } from '../surveys/question-fields.tsx';

interface BallotFormProps {
  code: string;
  content: SurveyContent;
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
}

export function BallotForm({ code, content: { questions, lead }, typed, errors }: BallotFormProps) {
  const { t, language } = useWords();
  const of = (name: string) => String(typed[name] ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle above={t('rating:about', { code })} lead={t('rating:lead')}>
        {t('rating:title')}
      </PageTitle>
      <form method="post" noValidate className="max-w-3xl">
        {questions
          .filter(({ type }) => type === 'outcome')
          .map((question) => (
            <Choices
              key={question.code}
              name={question.code}
              label={question.text[language]}
              error={errors[question.code]}
              chosen={of(question.code)}
              choices={question.options.map((option) => ({ value: option.code, label: option.text[language] }))}
            />
          ))}
        <Section title={t('rating:factors.title')}>
          <p className="max-w-prose text-muted">{lead[language]}</p>
          {questions
            .filter(({ type }) => type === 'level')
            .map((question) => (
              <LevelField
                key={question.code}
                question={question}
                chosen={[of(question.code)]}
                error={errors[question.code]}
              />
            ))}
        </Section>
        <Button>{t('rating:submit')}</Button>
      </form>
    </>
  );
}
