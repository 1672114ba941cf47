// What each move asks of the officer, as fields of its form.
import type { ReactNode } from 'react';
import { type Ask, asksOf, type MoveName } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, Select, TextArea } from '../../ui/form.tsx';
import { COMPLEXITY, EXECUTION_GROUNDS, SUSPENSION_GROUNDS } from '../petitions/forms.ts';
import { Approval } from './answer-approval.tsx';
import { type Asked, Long, Short, typedIn, UnitSelect } from './asked-fields.tsx';
import { Note, OtherCase, PartDay, People, StaffSelect } from './casework-fields.tsx';
import { DatedActSelect, DocumentFields, PaperFields, RightDay } from './document-fields.tsx';
import { RefusalFields } from './refusal-fields.tsx';
import { Split } from './split-fields.tsx';

export function MoveFields({ move, view, tried }: Asked & { move: MoveName }): ReactNode {
  const asked = { view, tried };
  switch (move) {
    case 'accept':
      return <Acceptance {...asked} />;
    case 'refuse':
      return (
        <>
          <RefusalFields {...asked} />
          <PaperFields {...asked} move={move} />
        </>
      );
    case 'publish':
      return <PublicText {...asked} parts={['title', 'body', 'summary', 'answer', 'done']} />;
    case 'sendAnswer':
      return (
        <>
          <Approval {...asked} />
          {view.isPublic ? <PublicText {...asked} parts={['summary', 'answer', 'done']} /> : null}
        </>
      );
    case 'split':
      return <Split {...asked} />;
    default:
      return asksOf(move, view.kind).map((ask) => <Field key={ask} {...asked} move={move} ask={ask} />);
  }
}

/** One thing that the table of moves asks for. */
function Field({ move, ask, ...asked }: Asked & { move: MoveName; ask: Ask }) {
  const { t } = useWords();
  switch (ask) {
    case 'unit':
      return <UnitSelect {...asked} label={move === 'returnToIntake' ? 'rightUnit' : 'unit'} />;
    case 'reason':
      return <Long {...asked} name="reason" label={move === 'returnAnswer' ? 'remarks' : 'reasonForSender'} />;
    case 'text':
      return <Long {...asked} name="text" label={move === 'askPart' ? 'partQuestion' : 'question'} />;
    case 'staff':
      return <StaffSelect {...asked} />;
    case 'case':
      return <OtherCase {...asked} />;
    case 'day':
      return move === 'correctDay' ? <RightDay {...asked} /> : <PartDay {...asked} />;
    case 'datedAct':
      return <DatedActSelect {...asked} />;
    case 'people':
      return <People {...asked} />;
    case 'note':
      return <Note {...asked} />;
    case 'outsideBody':
      return <Short {...asked} name="outsideBody" />;
    case 'document':
      return <DocumentFields {...asked} move={move} />;
    case 'paper':
      return <PaperFields {...asked} move={move} />;
    case 'criterion':
      return (
        <Coded {...asked} name="criterion" choices={COMPLEXITY.map((one) => [one, t(`petition:criterion.${one}`)])} />
      );
    case 'executionGround':
      return (
        <Coded
          {...asked}
          name="executionGround"
          choices={EXECUTION_GROUNDS.map((one) => [one, t(`petition:executionGround.${one}`)])}
        />
      );
    case 'suspensionGround':
      return (
        <Coded
          {...asked}
          name="suspensionGround"
          choices={SUSPENSION_GROUNDS.map((one) => [one, t(`petition:ground.${one}`)])}
        />
      );
    default:
      return null;
  }
}

/** One of the codes that the law gives, in words. */
function Coded(
  props: Asked & { name: 'criterion' | 'suspensionGround' | 'executionGround'; choices: [string, string][] },
) {
  const { tried, name, choices } = props;
  const { t } = useWords();
  return (
    <Select
      name={name}
      label={t(`staff:move.${name}`)}
      defaultValue={typedIn(tried, name)}
      error={tried?.errors[name]}
      required
    >
      <option value="">{t('form.choose')}</option>
      {choices.map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </Select>
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
      <PaperFields {...asked} move="accept" />
    </>
  );
}

const PUBLIC_NAMES = {
  title: 'publicTitle',
  body: 'publicBody',
  summary: 'publicSummary',
  answer: 'publicAnswer',
  done: 'publicDone',
} as const;

/** The proposal with personal data masked, to be read and corrected by a person. */
function PublicText({ view, tried, parts }: Asked & { parts: readonly (keyof typeof PUBLIC_NAMES)[] }) {
  const { t } = useWords();
  const { masked } = view.choices;
  return parts
    .filter((part) => part === 'title' || part === 'body' || masked?.[part])
    .map((part) => (
      <TextArea
        key={part}
        name={PUBLIC_NAMES[part]}
        label={t(`staff:move.${PUBLIC_NAMES[part]}`)}
        hint={part === 'title' ? undefined : t('staff:move.maskHint')}
        rows={part === 'title' || part === 'summary' ? 2 : 8}
        defaultValue={typedIn(tried, PUBLIC_NAMES[part], masked?.[part] ?? '')}
        error={tried?.errors[PUBLIC_NAMES[part]]}
      />
    ));
}
