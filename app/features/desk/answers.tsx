// The answers of a case: those that were sent, and the one being written, with the moves that carry it on.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, Facts, Notice, Section } from '../../ui/page.tsx';
import { WhoIsHere } from '../checkout/who-is-here.tsx';
import { Draft, OwnCopy } from './answer-draft.tsx';
import { MoveForm, type TriedMove } from './moves.tsx';
import type { AnswerView, CaseView } from './types.ts';

const LOOK = { drafted: 'plain', submitted: 'warn', sent: 'good' } as const;

export function Answers({ view, tried }: { view: CaseView; tried: TriedMove | null }) {
  const { t } = useWords();
  const mayDraft = view.moves.includes('draftAnswer');
  const current = view.answers.find(({ round }) => round === view.round) ?? null;
  const { holder, copy } = view.writing;
  const isHeld = holder !== null && !holder.isMe;
  const triedDraft = tried?.move === 'draftAnswer' ? tried : null;
  // Whoever had begun to type sees their form again, whoever writes now: the text is theirs to copy or to wait with.
  const showsForm = mayDraft && (!isHeld || triedDraft !== null);
  const who = <WhoIsHere code={view.code} at={view.writing} mayTakeOver={mayDraft} />;
  if (view.answers.length === 0 && !mayDraft && !copy) return who;
  return (
    <Section title={t('staff:answer.title')} id="answer">
      {who}
      <OwnCopy view={view} />
      {view.answers.map((answer) => (
        <div key={answer.round} className="mb-3 rounded-lg border border-line bg-raised p-4">
          {showsForm && answer === current && !triedDraft ? (
            <AnswerHead view={view} answer={answer} />
          ) : (
            <AnswerText view={view} answer={answer} />
          )}
        </div>
      ))}
      {showsForm ? <Draft view={view} answer={current} tried={triedDraft} /> : null}
      <div className="grid gap-2">
        {(['sendAnswer', 'returnAnswer'] as const)
          .filter((move) => view.moves.includes(move))
          .map((move) => (
            <MoveForm key={move} move={move} view={view} tried={tried} />
          ))}
      </div>
      <script src="/answer.js" defer />
    </Section>
  );
}

function AnswerHead({ view, answer }: { view: CaseView; answer: AnswerView }) {
  const { t, to } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('staff:answer.round', { count: answer.round })}</span>
        <Badge look={LOOK[answer.state]}>{t(`staff:answer.state.${answer.state}`)}</Badge>
        <span className="text-sm text-muted">
          {t('staff:answer.version', { count: answer.version, at: formatInstant(answer.changedAt) })}
        </span>
        <a
          href={to.deskVersions(view.code, { lan: answer.round })}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {t('letter:version.open')}
        </a>
      </p>
      {answer.remarks && answer.state === 'drafted' ? (
        <Notice look="warn" title={t('staff:answer.remarks')}>
          <p className="whitespace-pre-line">{answer.remarks}</p>
        </Notice>
      ) : null}
    </>
  );
}

function AnswerText({ view, answer }: { view: CaseView; answer: AnswerView }) {
  const { t } = useWords();
  const { documentNumber: number, documentDay: day, signerName, signerTitle } = answer;
  return (
    <>
      <AnswerHead view={view} answer={answer} />
      {number && day ? <p className="mt-1">{t('staff:answer.document', { number, day: formatDay(day) })}</p> : null}
      <p className="mt-3 font-semibold">{answer.summary}</p>
      <p className="my-3 max-w-prose whitespace-pre-line">{answer.body}</p>
      <Facts
        facts={[
          { name: t('staff:answer.outcome'), value: answer.outcome && t(`petition:outcome.${answer.outcome}`) },
          { name: t('staff:answer.whatWasDone'), value: answer.whatWasDone },
          { name: t('staff:answer.legalBasis'), value: answer.legalBasis },
          {
            name: t('letter:form30.signer'),
            value: signerName && [signerTitle, signerName].filter(Boolean).join(' '),
          },
        ]}
      />
    </>
  );
}
