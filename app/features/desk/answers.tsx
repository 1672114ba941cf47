// The answers of a case: those that were sent, and the one being written, with the moves that carry it on.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Select, TextArea } from '../../ui/form.tsx';
import { Badge, Facts, Notice, Section } from '../../ui/page.tsx';
import { MoveBody, MoveForm, type TriedMove } from './moves.tsx';
import type { AnswerView, CaseView } from './types.ts';

const LOOK = { drafted: 'plain', submitted: 'warn', sent: 'good' } as const;
const OUTCOMES = ['upheld', 'partly_upheld', 'rejected'] as const;

export function Answers({ view, tried }: { view: CaseView; tried: TriedMove | null }) {
  const { t } = useWords();
  const mayDraft = view.moves.includes('draftAnswer');
  const current = view.answers.find(({ round }) => round === view.round) ?? null;
  if (view.answers.length === 0 && !mayDraft) return null;
  return (
    <Section title={t('staff:answer.title')} id="answer">
      {view.answers.map((answer) => (
        <div key={answer.round} className="mb-3 rounded-lg border border-line bg-raised p-4">
          {mayDraft && answer === current && tried?.move !== 'draftAnswer' ? (
            <AnswerHead answer={answer} />
          ) : (
            <AnswerText answer={answer} />
          )}
        </div>
      ))}
      {mayDraft ? <Draft view={view} answer={current} tried={tried?.move === 'draftAnswer' ? tried : null} /> : null}
      <div className="grid gap-2">
        {(['sendAnswer', 'returnAnswer'] as const)
          .filter((move) => view.moves.includes(move))
          .map((move) => (
            <MoveForm key={move} move={move} view={view} tried={tried} />
          ))}
      </div>
    </Section>
  );
}

function AnswerHead({ answer }: { answer: AnswerView }) {
  const { t } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('staff:answer.round', { count: answer.round })}</span>
        <Badge look={LOOK[answer.state]}>{t(`staff:answer.state.${answer.state}`)}</Badge>
        <span className="text-sm text-muted">
          {t('staff:answer.version', { count: answer.version, at: formatInstant(answer.changedAt) })}
        </span>
      </p>
      {answer.remarks && answer.state === 'drafted' ? (
        <Notice look="warn" title={t('staff:answer.remarks')}>
          <p className="whitespace-pre-line">{answer.remarks}</p>
        </Notice>
      ) : null}
    </>
  );
}

function AnswerText({ answer }: { answer: AnswerView }) {
  const { t } = useWords();
  const { documentNumber: number, documentDay: day } = answer;
  return (
    <>
      <AnswerHead answer={answer} />
      {number && day ? <p className="mt-1">{t('staff:answer.document', { number, day: formatDay(day) })}</p> : null}
      <p className="mt-3 font-semibold">{answer.summary}</p>
      <p className="my-3 max-w-prose whitespace-pre-line">{answer.body}</p>
      <Facts
        facts={[
          { name: t('staff:answer.legalBasis'), value: answer.legalBasis },
          { name: t('staff:answer.outcome'), value: answer.outcome && t(`petition:outcome.${answer.outcome}`) },
        ]}
      />
    </>
  );
}

/** Saving keeps a version; "save and submit" does both, so that nothing typed is left behind. */
function Draft({ view, answer, tried }: { view: CaseView; answer: AnswerView | null; tried: TriedMove | null }) {
  const { t } = useWords();
  const field = (name: 'summary' | 'body' | 'legalBasis' | 'outcome') => {
    const typed = tried?.typed[name];
    return {
      name,
      label: t(`staff:answer.${name}`),
      defaultValue: typeof typed === 'string' ? typed : (answer?.[name] ?? ''),
      error: tried?.errors[name],
    };
  };
  return (
    <details open className="mb-3 rounded-md border border-edge bg-raised open:pb-3">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-accent">
        {t(answer ? 'staff:answer.edit' : 'staff:answer.write')}
      </summary>
      <div className="px-4">
        <MoveBody move="draftAnswer" view={view} tried={tried}>
          {/* Shown again after a refusal, the form stands on the newest version: what is saved next was seen. */}
          <input type="hidden" name="version" value={answer?.version ?? 0} />
          {view.kind === 'khieu_nai' ? (
            <Select {...field('outcome')} required>
              <option value="">{t('form.choose')}</option>
              {OUTCOMES.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {t(`petition:outcome.${outcome}`)}
                </option>
              ))}
            </Select>
          ) : null}
          <TextArea {...field('summary')} hint={t('staff:answer.summaryHint')} rows={2} required />
          <TextArea {...field('body')} rows={14} required />
          <TextArea {...field('legalBasis')} rows={2} required />
          <div className="flex flex-wrap gap-2">
            <Button look="secondary">{t('staff:answer.save')}</Button>
            <Button name="then" value="submit">
              {t('staff:answer.saveAndSubmit')}
            </Button>
          </div>
        </MoveBody>
      </div>
    </details>
  );
}
