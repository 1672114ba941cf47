// Everything that was typed, part by part, each with the way back to correct it.
import type { ReactNode } from 'react';
import { complaintTargetIn } from '../../domain/case-class.ts';
import { hasMoreThanPhone, readPhone } from '../../domain/contact.ts';
import type { Kind } from '../../domain/petition.ts';
import { representativeLine } from '../../domain/together.ts';
import { readDay } from '../../domain/typed-day.ts';
import type { SendStep } from '../../http/paths.ts';
import { formatDay, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Fact, Facts } from '../../ui/page.tsx';
import type { AttachmentView } from '../attachments/types.ts';
import { LATE_GROUNDS, NO_PLACE, UNKNOWN_BODY } from './forms.ts';
import type { DraftNames } from './names.server.ts';
import { type DraftData, valueIn } from './steps.ts';
import { togetherIn } from './together-form.ts';

interface CheckListProps {
  draft: string | null;
  kind: Kind;
  data: DraftData;
  names: DraftNames;
  files: readonly Pick<AttachmentView, 'name' | 'size' | 'purpose'>[];
}

export function CheckList({ draft, kind, data, names, files }: CheckListProps) {
  const { t, language } = useWords();
  const matter = (name: string) => valueIn(data['su-viec'], name).trim();
  const sender = (name: string) => valueIn(data['nguoi-gui'], name).trim();
  const together = togetherIn(data['nguoi-gui'] ?? {});
  const isBusiness = sender('party') === 'business';
  const hasNoPlace = valueIn(data.noi, 'commune') === NO_PLACE;
  const listed = (some: CheckListProps['files']) =>
    some.map(({ name, size }) => `${name} (${formatSize(size, language)})`).join('\n');
  const consents = valueIn(data['cong-khai'], 'consent') === 'yes';
  return (
    <>
      <Part draft={draft} step="loai" title={t('sending:check.kind')} value={t(`petition:kind.${kind}`)} />
      <Part
        draft={draft}
        step="noi"
        title={t('sending:check.place')}
        facts={[
          fact('check.procedure', names.procedure),
          fact('check.field', names.field),
          fact('check.unit', names.unit),
          fact('check.commune', hasNoPlace ? t('sending:place.noPlace') : names.commune),
        ]}
      />
      <Part
        draft={draft}
        step="su-viec"
        title={t('sending:check.matter')}
        facts={[
          fact('check.name', matter('title')),
          fact('check.body', matter('body')),
          fact('check.request', matter('request')),
          fact('check.files', listed(files.filter(({ purpose }) => !purpose))),
        ]}
      />
      {kind === 'khieu_nai' ? <DecisionPart draft={draft} data={data} names={names} /> : null}
      <Part
        draft={draft}
        step="nguoi-gui"
        title={t('sending:check.sender')}
        facts={[
          fact(isBusiness ? 'sender.businessName' : 'sender.name', sender('name')),
          fact('sender.taxCode', isBusiness ? sender('taxCode') : null),
          fact('sender.representative', isBusiness ? sender('representative') : null),
          fact('sender.phone', sender('phone') ? <PhoneAsRead typed={sender('phone')} /> : null),
          fact('sender.email', sender('email')),
          fact('sender.address', sender('address')),
          fact('together.people', together?.people),
          fact('together.speakers', together?.representatives.map(representativeLine).join('\n')),
          fact('together.others', together?.others),
          fact('together.paper', together && listed(files.filter(({ purpose }) => purpose === 'representation'))),
        ]}
      />
      <Part
        draft={draft}
        step="cong-khai"
        title={t('sending:check.publication')}
        value={t(`sending:check.${consents ? 'consents' : 'consentsNot'}`)}
      />
    </>
  );
}

/** The number that officers will call, and why what stood beside it is not there. */
function PhoneAsRead({ typed }: { typed: string }) {
  const { t } = useWords();
  if (!hasMoreThanPhone(typed)) return <>{typed}</>;
  return (
    <>
      {readPhone(typed)}
      <span className="block text-muted">{t('sending:check.onePhone')}</span>
    </>
  );
}

function DecisionPart({ draft, data, names }: Pick<CheckListProps, 'draft' | 'data' | 'names'>) {
  const { t } = useWords();
  const value = (name: string) => valueIn(data['quyet-dinh'], name).trim();
  const day = (name: string) => formatDay(readDay(value(name)) ?? '');
  const ground = LATE_GROUNDS.find((one) => one === value('lateGround'));
  const late = [ground && t(`sending:decision.ground.${ground}`), value('lateReason')].filter(Boolean).join('. ');
  return (
    <Part
      draft={draft}
      step="quyet-dinh"
      title={t('sending:check.decision')}
      facts={[
        fact('decision.target', t(`sending:decision.${complaintTargetIn(value('target'))}`)),
        fact('decision.subject', value('subject')),
        fact('decision.body', value('body') === UNKNOWN_BODY ? t('sending:decision.unknownBody') : names.body),
        fact('decision.decidedOn', day('decidedOn')),
        fact('decision.learntOn', day('learntOn')),
        fact('check.late', late),
      ]}
    />
  );
}

type FactName = `${'check' | 'sender' | 'together' | 'decision'}.${string}`;
const fact = (name: FactName, value: ReactNode): Fact => ({ name: <Word name={name} />, value });

function Word({ name }: { name: FactName }) {
  const { say } = useWords();
  return <>{say(`sending:${name}`)}</>;
}

interface PartProps {
  draft: string | null;
  step: SendStep;
  title: string;
  /** Where there is but one thing to say. */
  value?: string;
  facts?: readonly Fact[];
}

function Part({ draft, step, title, value, facts = [] }: PartProps) {
  const { t, to } = useWords();
  return (
    <section className="my-4 rounded-lg border border-line bg-raised p-4 sm:p-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-lg">{title}</h2>
        <a
          href={to.send(step, draft, { ve: 'kiem-tra' })}
          aria-label={t('sending:check.editNamed', { part: title })}
          className="inline-flex min-h-11 items-center"
        >
          {t('sending:check.edit')}
        </a>
      </div>
      {value ? <p>{value}</p> : <Facts facts={facts} />}
    </section>
  );
}
