// What each move asks of the officer, as fields of its form.
import type { ReactNode } from 'react';
import { asksOf, type MoveName } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/form.tsx';
import { ACCEPTED } from '../attachments/types.ts';
import { COMPLEXITY, SUSPENSION_GROUNDS } from '../petitions/forms.ts';
import { type Asked, Document, type Label, Long, Short, typedIn, UnitSelect } from './asked-fields.tsx';

export function MoveFields({ move, view, tried }: Asked & { move: MoveName }): ReactNode {
  const asked = { view, tried };
  switch (move) {
    case 'redirect':
      return <UnitAndReason {...asked} label="unit" />;
    case 'handOver':
      return <UnitAndReason {...asked} label="unit" />;
    case 'returnToIntake':
      return <UnitAndReason {...asked} label="rightUnit" />;
    case 'askInformation':
      return <Long {...asked} name="text" label="question" />;
    case 'stopWaiting':
      return <Long {...asked} name="reason" label="reasonForSender" />;
    case 'returnAnswer':
      return <Long {...asked} name="reason" label="remarks" />;
    case 'unpublish':
      return <Long {...asked} name="reason" label="reason" />;
    case 'accept':
      return <Acceptance {...asked} />;
    case 'refuse':
      return <Refusal {...asked} />;
    case 'transferOut':
      return (
        <>
          <Short {...asked} name="outsideBody" />
          <Long {...asked} name="reason" label="reasonForSender" />
        </>
      );
    case 'extend':
      return <Extension {...asked} />;
    case 'suspend':
      return (
        <>
          <Ground {...asked} />
          <Long {...asked} name="reason" label="reasonForSender" />
          <DecisionFields {...asked} />
        </>
      );
    case 'resume':
      return (
        <>
          <Long {...asked} name="reason" label="reasonForSender" />
          <DecisionFields {...asked} />
        </>
      );
    case 'execute':
      return <DecisionFields {...asked} />;
    case 'sendAnswer':
      return (
        <>
          <DecisionFields {...asked} />
          {view.isPublic ? <PublicText {...asked} parts={['answer']} /> : null}
          <AnswerFiles {...asked} />
        </>
      );
    case 'publish':
      return <PublicText {...asked} parts={['title', 'body', 'answer']} />;
    default:
      return <WhateverItAsks {...asked} move={move} />;
  }
}

/** The fields that the table of moves asks for, where a move needs nothing more. */
function WhateverItAsks({ move, ...asked }: Asked & { move: MoveName }) {
  return asksOf(move).map((ask) => {
    if (ask === 'unit') return <UnitSelect key={ask} {...asked} label="unit" />;
    if (ask === 'reason') return <Long key={ask} {...asked} name="reason" label="reasonForSender" />;
    if (ask === 'text') return <Long key={ask} {...asked} name="text" label="reason" />;
    if (ask === 'suspensionGround') return <SuspensionGround key={ask} {...asked} />;
    if (ask === 'document') return <Document key={ask} {...asked} />;
    return null;
  });
}

function DecisionFields(asked: Asked) {
  return (
    <>
      <Short {...asked} name="documentNumber" />
      <Short {...asked} name="documentDay" type="date" />
    </>
  );
}

function Ground({ tried }: Asked) {
  const { t } = useWords();
  return (
    <Select
      name="suspensionGround"
      label={t('staff:move.suspensionGround')}
      defaultValue={typedIn(tried, 'suspensionGround')}
      error={tried?.errors.suspensionGround}
      required
    >
      <option value="">{t('form.choose')}</option>
      {SUSPENSION_GROUNDS.map((ground) => (
        <option key={ground} value={ground}>
          {t(`petition:ground.${ground}`)}
        </option>
      ))}
    </Select>
  );
}

function UnitAndReason({ label, ...asked }: Asked & { label: Label }) {
  return (
    <>
      <UnitSelect {...asked} label={label} />
      <Long {...asked} name="reason" label="reasonForSender" />
    </>
  );
}

function Acceptance(asked: Asked) {
  const { t } = useWords();
  const { view, tried } = asked;
  const mayPublish = view.consentsToPublish && view.kind !== 'khieu_nai' && view.choices.masked !== null;
  return (
    <>
      <UnitSelect {...asked} label="unitForAnswer" begin={view.unit.id} />
      {mayPublish ? (
        <>
          <Checkbox
            name="publish"
            label={t('staff:move.publish')}
            defaultChecked={tried ? tried.typed.publish === 'yes' : true}
          />
          <PublicText {...asked} parts={['title', 'body']} />
        </>
      ) : null}
    </>
  );
}

/** The proposal with personal data masked, to be read and corrected by a person. */
function PublicText({ view, tried, parts }: Asked & { parts: readonly ('title' | 'body' | 'answer')[] }) {
  const { t } = useWords();
  const { masked } = view.choices;
  const names = { title: 'publicTitle', body: 'publicBody', answer: 'publicAnswer' } as const;
  return parts
    .filter((part) => part !== 'answer' || masked?.answer)
    .map((part) => (
      <TextArea
        key={part}
        name={names[part]}
        label={t(`staff:move.${names[part]}`)}
        hint={part === 'title' ? undefined : t('staff:move.maskHint')}
        rows={part === 'title' ? 2 : 8}
        defaultValue={typedIn(tried, names[part], masked?.[part] ?? '')}
        error={tried?.errors[names[part]]}
      />
    ));
}

function SuspensionGround({ tried }: Asked) {
  const { t } = useWords();
  return (
    <Select
      name="suspensionGround"
      label={t('staff:move.suspensionGround')}
      defaultValue={typedIn(tried, 'suspensionGround')}
      error={tried?.errors.suspensionGround}
      required
    >
      <option value="">{t('form.choose')}</option>
      {SUSPENSION_GROUNDS.map((ground) => (
        <option key={ground} value={ground}>
          {t(`petition:ground.${ground}`)}
        </option>
      ))}
    </Select>
  );
}

function AnswerFiles({ tried }: Asked) {
  const { t } = useWords();
  return (
    <TextField
      name="files"
      type="file"
      label={t('staff:answer.files')}
      accept={ACCEPTED}
      error={tried?.errors.files}
      multiple
      isOptional
    />
  );
}

function Refusal(asked: Asked) {
  const { t } = useWords();
  const { view, tried } = asked;
  return (
    <>
      <Select
        name="refusalReason"
        label={t('staff:move.refusalReason')}
        defaultValue={typedIn(tried, 'refusalReason')}
        error={tried?.errors.refusalReason}
        required
      >
        <option value="">{t('form.choose')}</option>
        {view.choices.refusalReasons.map(({ code, title, article }) => (
          <option key={code} value={code}>
            {title} ({article})
          </option>
        ))}
      </Select>
      {view.choices.refusalReasons.some(({ asksRightBody }) => asksRightBody) ? (
        <TextField
          name="rightBody"
          label={t('staff:move.rightBody')}
          hint={t('staff:move.rightBodyHint')}
          defaultValue={typedIn(tried, 'rightBody')}
          error={tried?.errors.rightBody}
          isOptional
        />
      ) : null}
      <Long {...asked} name="reason" label="reasonForSender" />
    </>
  );
}

function Extension(asked: Asked) {
  const { t } = useWords();
  const { tried } = asked;
  return (
    <>
      <Select
        name="criterion"
        label={t('staff:move.criterion')}
        defaultValue={typedIn(tried, 'criterion')}
        error={tried?.errors.criterion}
        required
      >
        <option value="">{t('form.choose')}</option>
        {COMPLEXITY.map((criterion) => (
          <option key={criterion} value={criterion}>
            {t(`petition:criterion.${criterion}`)}
          </option>
        ))}
      </Select>
      <Long {...asked} name="reason" label="reasonForSender" />
      <DecisionFields {...asked} />
    </>
  );
}
