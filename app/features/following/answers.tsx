// The answers to a case, the newest first: words, letter, signature, files.
import { LETTER_KINDS } from '../../domain/letter-kinds.ts';
import { formatDay, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, Card, Facts, Section } from '../../ui/page.tsx';
import { LETTER_FORMATS } from '../letters/types.ts';
import type { AnswerView, FileView } from './types.ts';

export function Answers({ code, answers }: { code: string; answers: readonly AnswerView[] }) {
  const { t } = useWords();
  return (
    <>
      {answers.map((answer, index) => (
        <Section
          key={answer.round}
          id={index === 0 ? 'tra-loi' : undefined}
          title={index === 0 ? t('following:answer.title') : t('following:answer.earlier', { round: answer.round })}
          aside={answer.outcome ? <Badge look="info">{t(`petition:outcome.${answer.outcome}`)}</Badge> : null}
        >
          <Answer code={code} answer={answer} />
        </Section>
      ))}
    </>
  );
}

function Answer({ code, answer }: { code: string; answer: AnswerView }) {
  const { t } = useWords();
  const { documentNumber, documentDay, signedBy, signedAs } = answer;
  return (
    <Card>
      <p className="text-lg font-semibold">{answer.summary}</p>
      <div className="my-3 max-w-prose whitespace-pre-line">{answer.body}</div>
      <Facts
        facts={[
          { name: t('following:answer.done'), value: answer.whatWasDone },
          { name: t('following:answer.basis'), value: answer.legalBasis },
          {
            name: answer.unit,
            value: [
              documentNumber && documentDay
                ? t('following:answer.letter', { number: documentNumber, day: formatDay(documentDay) })
                : formatDay(answer.sentDay),
              signedBy && signedAs ? t('following:answer.signed', { name: signedBy, title: signedAs }) : signedBy,
            ]
              .filter(Boolean)
              .join('\n'),
          },
          {
            name: t('letter:sender.title'),
            value: <Letter code={code} round={answer.round} />,
          },
          {
            name: t('following:answer.files'),
            value: answer.files.length > 0 ? <Files code={code} files={answer.files} /> : null,
          },
        ]}
      />
    </Card>
  );
}

function Letter({ code, round }: { code: string; round: number }) {
  const { t, to } = useWords();
  return (
    <ul>
      {LETTER_FORMATS.map((format) => (
        <li key={format}>
          <a
            href={to.caseLetter(code, LETTER_KINDS.answer.slug, format, round)}
            className="inline-flex min-h-8 items-center"
            download
          >
            {t('letter:sender.save', { format: format.toUpperCase() })}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Files({ code, files }: { code: string; files: readonly FileView[] }) {
  const { to, language } = useWords();
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={to.caseAttachment(code, id)} className="inline-flex min-h-8 items-center wrap-anywhere">
            {name}
          </a>{' '}
          <span className="text-sm whitespace-nowrap text-muted">({formatSize(size, language)})</span>
        </li>
      ))}
    </ul>
  );
}
