// The fields of a split: up to three further contents of a letter, each with its kind, its unit and its words.
import type { ReactNode } from 'react';
import { COMPLAINT_TARGETS } from '../../domain/case-class.ts';
import { KINDS } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/form.tsx';
import { PART_NUMBERS } from '../petitions/forms.ts';
import { type Asked, Long, typedIn, UnitSelect } from './asked-fields.tsx';

export function Split(asked: Asked) {
  const { t } = useWords();
  return (
    <>
      <p className="mt-2 text-sm">{t('casework:split.hint')}</p>
      {PART_NUMBERS.map((n) => (
        <Part key={n} n={n} {...asked} />
      ))}
      <Long {...asked} name="reason" label="reasonForSender" rows={2} />
    </>
  );
}

function Part({ n, ...asked }: Asked & { n: number }) {
  const { t } = useWords();
  const { tried } = asked;
  const isTyped = ['title', 'body', 'kind', 'unit'].some(
    (name) => typedIn(tried, `${name}${n}`) || tried?.errors[`${name}${n}`],
  );
  const field = (name: string) => ({
    name: `${name}${n}`,
    defaultValue: typedIn(tried, `${name}${n}`),
    error: tried?.errors[`${name}${n}`],
  });
  return (
    <Fold title={t('casework:split.part', { n })} isOpen={n === 1 || isTyped}>
      <Select {...field('kind')} label={t('casework:split.kind')} required={n === 1}>
        <option value="">{t('form.choose')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`petition:kind.${kind}`)}
          </option>
        ))}
      </Select>
      <UnitSelect {...asked} name={`unit${n}`} label="unit" isNeeded={n === 1} />
      <TextField {...field('title')} label={t('casework:split.title')} required={n === 1} />
      <TextArea {...field('body')} label={t('casework:split.body')} rows={5} required={n === 1} />
      <Checkbox
        name={`withFiles${n}`}
        label={t('casework:split.withFiles')}
        defaultChecked={tried ? tried.typed[`withFiles${n}`] === 'yes' : true}
      />
      <Fold title={t('casework:split.complaint')} isOpen={typedIn(tried, `kind${n}`) === 'khieu_nai'}>
        <Select
          {...field('target')}
          defaultValue={typedIn(tried, `target${n}`, 'decision')}
          label={t('staff:case.targetName')}
        >
          {COMPLAINT_TARGETS.map((target) => (
            <option key={target} value={target}>
              {t(`staff:case.target.${target}`)}
            </option>
          ))}
        </Select>
        <TextField {...field('subject')} label={t('staff:case.subject')} />
        <TextField {...field('decidedOn')} type="date" label={t('staff:case.decidedOn')} />
        <TextField {...field('learntOn')} type="date" label={t('staff:case.learntOn')} />
      </Fold>
    </Fold>
  );
}

function Fold({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="my-2 rounded-md border border-line open:pb-2">
      <summary className="flex min-h-10 items-center px-3 font-semibold">{title}</summary>
      <div className="px-3">{children}</div>
    </details>
  );
}
