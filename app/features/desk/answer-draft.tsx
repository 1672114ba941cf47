// The form of a draft: its parts, what it can begin from, what it will look like; everything typed is kept as it is typed.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Select, TextArea, TextField } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import { RedlinedText } from '../answers/redlined-text.tsx';
import { type AnswerContent, contentOf, OUTCOMES } from '../answers/types.ts';
import { MoveBody, type TriedMove } from './moves.tsx';
import { OfficeFiles } from './office-files.tsx';
import { type FieldOf, Signer } from './signer-fields.tsx';
import type { AnswerView, CaseView } from './types.ts';

interface DraftProps {
  view: CaseView;
  answer: AnswerView | null;
  tried: TriedMove | null;
}

/** What the form begins with: what was just tried, else what was typed and not saved, else what is saved. */
function startOf({ view, answer, tried }: DraftProps): AnswerContent {
  const { copy } = view.writing;
  if (tried) return contentOf(tried.typed);
  return copy && !copy.isStale ? copy.content : contentOf({ ...answer });
}

/** Saving keeps a version; "save and submit" does both, so that nothing typed is left behind. */
export function Draft(props: DraftProps) {
  const { view, answer, tried } = props;
  const { t, to } = useWords();
  const start = startOf(props);
  const address = to.deskWriting(view.code);
  const field = <Name extends keyof AnswerContent>(name: Name) => ({
    name,
    label: t(`staff:answer.${name as 'summary'}`),
    defaultValue: start[name] ?? '',
    error: tried?.errors[name],
  });
  return (
    <details open className="mb-3 rounded-md border border-edge bg-raised open:pb-3" data-draft={address}>
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-accent">
        {t(answer ? 'staff:answer.edit' : 'staff:answer.write')}
      </summary>
      <div className="px-4">
        <MoveBody move="draftAnswer" view={view} tried={tried}>
          {/* Shown again after a refusal, the form stands on the newest version: what is saved next was seen. */}
          <input type="hidden" name="version" value={answer?.version ?? 0} />
          <Beginnings view={view} address={address} />
          <PartsToPutIn view={view} address={address} />
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
          <TextArea {...field('whatWasDone')} hint={t('staff:answer.whatWasDoneHint')} rows={3} isOptional />
          <TextArea {...field('legalBasis')} hint={t('staff:answer.legalBasisHint')} rows={2} />
          <Bases bases={view.writing.bases} typed={start.legalBasis} />
          <Form30 field={field} />
          <DraftFiles view={view} answer={answer} address={address} />
          <OfficeFiles move="draftAnswer" view={view} tried={tried} />
          <p data-kept aria-live="polite" className="mb-2 min-h-6 text-sm text-muted">
            {view.writing.copy && !view.writing.copy.isStale
              ? t('letter:copy.kept', { at: formatInstant(view.writing.copy.typedAt) })
              : null}
          </p>
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

/** Posts what is typed to where it is kept, without checking or sending it. */
const aside = (address: string) =>
  ({ formAction: address, formEncType: 'application/x-www-form-urlencoded', formNoValidate: true }) as const;

/** A text to begin from: put behind what is typed already. */
function Beginnings({ view, address }: { view: CaseView; address: string }) {
  const { t } = useWords();
  const templates = view.writing.templates.filter(({ move }) => move === 'draftAnswer');
  if (templates.length === 0) return null;
  return (
    <div className="flex flex-wrap items-end gap-x-3">
      <div className="min-w-0 flex-1 basis-64">
        <Select name="template" label={t('letter:template.choose')} hint={t('letter:template.hint')}>
          <option value="">{t('form.choose')}</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="my-3">
        <Button look="secondary" name="do" value="template" {...aside(address)}>
          {t('letter:template.use')}
        </Button>
      </div>
    </div>
  );
}

/** What other units gave, each put behind what is typed with one press. */
function PartsToPutIn({ view, address }: { view: CaseView; address: string }) {
  const { t } = useWords();
  const given = view.casework.parts.filter(({ state }) => state === 'answered');
  if (given.length === 0) return null;
  return (
    <div className="my-3 flex flex-wrap gap-2">
      {given.map(({ id, unit }) => (
        <Button key={id} look="secondary" name="do" value={`part:${id}`} {...aside(address)}>
          {t('casework:part.putIn', { unit })}
        </Button>
      ))}
    </div>
  );
}

function Bases({ bases, typed }: { bases: readonly string[]; typed: string }) {
  const { t } = useWords();
  const others = bases.filter((basis) => !typed.includes(basis));
  if (others.length === 0) return null;
  return (
    <fieldset className="my-3">
      <legend className="font-semibold">{t('letter:bases.title')}</legend>
      {others.map((basis, index) => (
        <label key={basis} className="flex min-h-8 items-start gap-2 py-1">
          <input type="checkbox" name="basis" value={basis} className="mt-1 size-5 shrink-0" id={`basis-${index}`} />
          <span>{basis}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What Nghị định 30/2020 asks of the letter beside its text. */
function Form30({ field }: { field: FieldOf }) {
  const { t } = useWords();
  return (
    <fieldset className="my-3 rounded-md border border-line px-3">
      <legend className="px-1 font-semibold">{t('letter:form30.title')}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField {...field('documentNumber')} isOptional />
        <TextField {...field('documentDay')} type="date" isOptional />
        <Signer field={field} />
      </div>
    </fieldset>
  );
}

/** What is attached to the draft already. */
function DraftFiles({ view, answer, address }: { view: CaseView; answer: AnswerView | null; address: string }) {
  const { t, to } = useWords();
  const files = view.files.filter(({ answerId }) => answer !== null && answerId === answer.id);
  if (files.length === 0) return null;
  return (
    <ul className="my-3 grid gap-1">
      {files.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <a href={to.deskAttachment(view.code, id)} download>
            {name}
          </a>
          <Button look="secondary" name="do" value={`removeFile:${id}`} {...aside(address)}>
            {t('letter:files.remove', { name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What this officer typed over a version that is no longer the newest, or cannot save now: shown, to be used or put away. */
export function OwnCopy({ view }: { view: CaseView }) {
  const { t, to } = useWords();
  const { copy } = view.writing;
  if (!copy) return null;
  const mayWrite = view.moves.includes('draftAnswer');
  if (!copy.isStale && mayWrite) return null;
  return (
    <Notice look="warn" title={t('letter:copy.title', { at: formatInstant(copy.typedAt) })}>
      <p>{t(mayWrite ? 'letter:copy.stale' : 'letter:copy.closed')}</p>
      {copy.changes.map(({ part, changes }) => (
        <div key={part} className="mt-2">
          <h3 className="text-base">{t(`staff:answer.${part}`)}</h3>
          <RedlinedText parts={changes} />
        </div>
      ))}
      <form method="post" action={to.deskWriting(view.code)} className="mt-3 flex flex-wrap gap-2">
        {mayWrite ? (
          <Button name="do" value="use">
            {t('letter:copy.use')}
          </Button>
        ) : null}
        <Button name="do" value="discard" look="secondary">
          {t('letter:copy.discard')}
        </Button>
      </form>
    </Notice>
  );
}
