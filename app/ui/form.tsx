// Form pieces: label, hint, message beside the field, and a summary on top that takes the focus.
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import { useWords } from '../i18n/words.tsx';

interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Locale key of the message, if the field was not right. */
  error?: string;
  isOptional?: boolean;
}

const CONTROL =
  'block w-full rounded-md border border-edge bg-raised px-3 text-ink aria-invalid:border-2 aria-invalid:border-bad';
const ROOMY = `${CONTROL} min-h-12 py-2`;
const COMPACT = `${CONTROL} min-h-10 py-1`;

/** Several forms on one page: `prefix` keeps the ids of their fields apart, `isCompact` draws them for a desk instead of a phone. */
interface FormPlace {
  prefix: string;
  isCompact: boolean;
}
const PlaceOfForm = createContext<FormPlace>({ prefix: '', isCompact: false });

export function FormPart({ prefix, children }: { prefix: string; children: ReactNode }) {
  return <PlaceOfForm.Provider value={{ prefix: `${prefix}-`, isCompact: true }}>{children}</PlaceOfForm.Provider>;
}

const described = ({ hint, error }: FieldProps, id: string) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Around({ field, children, isGroup = false }: { field: FieldProps; children: ReactNode; isGroup?: boolean }) {
  const { t, say } = useWords();
  const { label, hint, error, isOptional } = field;
  const { prefix, isCompact } = useContext(PlaceOfForm);
  const id = prefix + field.name;
  const optional = isOptional ? <span className="font-normal text-muted"> ({t('form.optional')})</span> : null;
  const inner = (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="mb-1 text-muted">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mb-1 font-semibold text-bad">
          <span className="sr-only">{t('form.error')} </span>
          {say(error)}
        </p>
      ) : null}
      {children}
    </>
  );
  const frame = `${isCompact ? 'my-3' : 'my-6'} ${error ? 'border-l-4 border-bad pl-4' : ''}`;
  if (isGroup)
    return (
      <fieldset className={frame} aria-describedby={described(field, id)} id={id} tabIndex={-1}>
        <legend className="mb-1 font-semibold">
          {label}
          {optional}
        </legend>
        {inner}
      </fieldset>
    );
  return (
    <div className={frame}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional}
      </label>
      {inner}
    </div>
  );
}

function useControl(field: FieldProps) {
  const { prefix, isCompact } = useContext(PlaceOfForm);
  const id = prefix + field.name;
  return {
    className: isCompact ? COMPACT : ROOMY,
    id,
    name: field.name,
    'aria-describedby': described(field, id),
    'aria-invalid': field.error ? true : undefined,
  };
}

type Rest<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps | 'id' | 'className'
>;

export function TextField({ name, label, hint, error, isOptional, ...rest }: FieldProps & Rest<'input'>) {
  const field = { name, label, hint, error, isOptional };
  return (
    <Around field={field}>
      <input type="text" {...rest} {...useControl(field)} />
    </Around>
  );
}

export function TextArea({ name, label, hint, error, isOptional, rows = 8, ...rest }: FieldProps & Rest<'textarea'>) {
  const field = { name, label, hint, error, isOptional };
  return (
    <Around field={field}>
      <textarea rows={rows} {...rest} {...useControl(field)} />
    </Around>
  );
}

export function Select({ name, label, hint, error, isOptional, children, ...rest }: FieldProps & Rest<'select'>) {
  const field = { name, label, hint, error, isOptional };
  return (
    <Around field={field}>
      <select {...rest} {...useControl(field)}>
        {children}
      </select>
    </Around>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** One of several, as large targets: the whole box is the label. */
export function Choices({ chosen, choices, ...field }: FieldProps & { chosen?: string; choices: readonly Choice[] }) {
  return (
    <Around field={field} isGroup>
      <div className="mt-2 grid gap-2">
        {choices.map(({ value, label, hint }) => (
          <label
            key={value}
            className="flex min-h-12 cursor-pointer gap-3 rounded-md border border-edge bg-raised px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={field.name}
              value={value}
              defaultChecked={chosen === value}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-semibold">{label}</span>
              {hint ? <span className="block text-muted">{hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Around>
  );
}

export function Checkbox({ name, label, hint, error, ...rest }: FieldProps & Rest<'input'>) {
  const { say } = useWords();
  const field = { name, label, hint, error };
  const control = useControl(field);
  const { isCompact } = useContext(PlaceOfForm);
  return (
    <div className={`${isCompact ? 'my-3' : 'my-6'} ${error ? 'border-l-4 border-bad pl-4' : ''}`}>
      {error ? (
        <p id={`${control.id}-error`} className="mb-1 font-semibold text-bad">
          {say(error)}
        </p>
      ) : null}
      <label className="flex min-h-12 cursor-pointer items-start gap-3">
        <input type="checkbox" value="yes" {...rest} {...control} className="mt-0.5 size-6 shrink-0 accent-accent" />
        <span className="font-semibold">{label}</span>
      </label>
      {hint ? (
        <div id={`${control.id}-hint`} className="ml-9 text-muted">
          {hint}
        </div>
      ) : null}
    </div>
  );
}

const BUTTON = 'inline-flex cursor-pointer items-center justify-center rounded-md font-semibold no-underline';
const useButton = () => `${BUTTON} ${useContext(PlaceOfForm).isCompact ? 'min-h-10 px-4 py-1' : 'min-h-12 px-5 py-2'}`;
const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent',
  large: 'min-h-16 px-6 text-lg bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent text-center',
  secondary: 'border border-edge bg-raised text-ink hover:border-accent hover:text-accent-strong',
  danger: 'border border-bad bg-raised text-bad hover:bg-bad-soft',
};

export function Button({
  look = 'primary',
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { look?: keyof typeof LOOKS }) {
  return <button type="submit" {...rest} className={`${useButton()} ${LOOKS[look]}`} />;
}

export function ButtonLink({
  look = 'primary',
  ...rest
}: Omit<ComponentProps<'a'>, 'className'> & { look?: keyof typeof LOOKS }) {
  return <a {...rest} className={`${useButton()} ${LOOKS[look]}`} />;
}
