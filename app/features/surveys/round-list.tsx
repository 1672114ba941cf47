// The rounds and the questionnaires as tables of the desk.
import { mayBeRestructured } from '../../domain/survey-editing.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { QuestionnaireLine, RoundLine } from './types.ts';

const LOOK = { open: 'info', closed: 'good', withdrawn: 'bad' } as const;

export function RoundState({ state, isTest }: Pick<RoundLine, 'state' | 'isTest'>) {
  const { t } = useWords();
  return (
    <>
      <Badge look={LOOK[state]}>{t(`survey:desk.stateOf.${state}`)}</Badge>{' '}
      {isTest ? <Badge look="warn">{t('survey:desk.test')}</Badge> : null}
    </>
  );
}

export function RoundList({ rounds }: { rounds: readonly RoundLine[] }) {
  const { t, to } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<RoundLine>[] = [
    {
      title: t('survey:desk.name'),
      isRowHeader: true,
      cell: ({ code, title }) => (
        <>
          <a href={to.surveyRound(code)}>{title}</a> <span className="block text-sm text-muted">{code}</span>
        </>
      ),
    },
    { title: t('survey:desk.state'), cell: (round) => <RoundState {...round} /> },
    {
      title: t('survey:desk.period'),
      cell: ({ opensOn, closesOn }) => `${formatDay(opensOn)} – ${formatDay(closesOn)}`,
    },
    { title: t('survey:desk.population'), isNumber: true, cell: ({ population }) => words.number(population) },
    { title: t('survey:desk.sample'), isNumber: true, cell: ({ sampleSize }) => words.number(sampleSize) },
  ];
  if (rounds.length === 0) return <p>{t('survey:desk.noRounds')}</p>;
  return <Table caption={t('survey:desk.rounds')} columns={columns} rows={rounds} keyOf={({ code }) => code} />;
}

export function QuestionnaireList({ questionnaires }: { questionnaires: readonly QuestionnaireLine[] }) {
  const { t, to, language } = useWords();
  const columns: Column<QuestionnaireLine>[] = [
    {
      title: t('survey:desk.questionnaire'),
      isRowHeader: true,
      cell: ({ id, title, version }) => (
        <a href={to.questionnaire(id)}>{t('survey:desk.version', { title: title[language], version })}</a>
      ),
    },
    { title: t('survey:desk.subject'), cell: ({ subject }) => t(`survey:desk.subjectOf.${subject}`) },
    { title: t('survey:desk.questions'), isNumber: true, cell: ({ questions }) => questions },
    {
      title: t('survey:desk.validity'),
      cell: ({ validFrom, validTo }) =>
        validTo
          ? t('survey:desk.fromTo', { from: formatDay(validFrom), to: formatDay(validTo) })
          : t('survey:desk.from', { from: formatDay(validFrom) }),
    },
    {
      title: t('survey:desk.state'),
      cell: ({ id, version, subject, title, isFrozen, isOffered }) => (
        <div className="flex flex-wrap items-center gap-2">
          <Badge look={isOffered ? 'good' : 'plain'}>
            {isOffered ? t('survey:desk.offered') : t('survey:desk.notOffered')}
          </Badge>
          {isFrozen ? <Badge>{t('survey:desk.frozen')}</Badge> : null}
          {mayBeRestructured(subject) ? (
            <a
              href={to.questionnaire(id, { moi: 1 })}
              aria-label={t('survey:edit.makeFrom', { title: `${title[language]} ${version}` })}
            >
              {t('survey:edit.make')}
            </a>
          ) : null}
          {subject === 'petition' ? null : (
            <form method="post">
              <input type="hidden" name="intent" value="offer" />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="offered" value={isOffered ? 'no' : 'yes'} />
              <FormPart prefix={`offer-${id}`}>
                <Button
                  look="secondary"
                  aria-label={`${isOffered ? t('survey:desk.switchOff') : t('survey:desk.switchOn')}: ${title[language]} ${version}`}
                >
                  {isOffered ? t('survey:desk.switchOff') : t('survey:desk.switchOn')}
                </Button>
              </FormPart>
            </form>
          )}
        </div>
      ),
    },
  ];
  return (
    <Table caption={t('survey:desk.questionnaires')} columns={columns} rows={questionnaires} keyOf={({ id }) => id} />
  );
}
