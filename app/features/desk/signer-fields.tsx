// Who signs a letter, and how: asked for with the draft, settled with the approval.
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { useWords } from '../../i18n/words.tsx';
import { Select, TextField } from '../../ui/form.tsx';
import type { AnswerContent } from '../answers/types.ts';

export type FieldOf = (name: keyof AnswerContent) => {
  name: string;
  label: string;
  defaultValue: string;
  error?: string;
};

export function Signer({ field }: { field: FieldOf }) {
  const { t } = useWords();
  return (
    <>
      <Select {...field('signingForm')}>
        {SIGNING_FORMS.map((form) => (
          <option key={form} value={form}>
            {t(`letter:signing.${form}`)}
          </option>
        ))}
      </Select>
      <TextField {...field('signerTitle')} isOptional />
      <TextField {...field('signerName')} isOptional />
    </>
  );
}
