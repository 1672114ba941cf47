// The field for files of the office, wherever a move takes them.
import { documentOf, type MoveName } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { TextField } from '../../ui/form.tsx';
import { ACCEPTED, FILES_AT_MOST } from '../attachments/types.ts';
import type { Asked } from './asked-fields.tsx';

/** The decision itself and what belongs to it: kept with the move, read by the sender where they read the move. */
export function OfficeFiles({ move, view, tried }: Asked & { move: MoveName }) {
  const { t } = useWords();
  const isKept = documentOf(move, view.kind)?.mustBeAttached ?? false;
  return (
    <TextField
      name="files"
      type="file"
      label={t(['draftAnswer', 'sendAnswer'].includes(move) ? 'staff:answer.files' : 'staff:move.files')}
      hint={t(isKept ? 'staff:move.filesNeeded' : 'staff:move.filesHint', { count: FILES_AT_MOST })}
      accept={ACCEPTED}
      error={tried?.errors.files}
      multiple
      isOptional={!isKept}
      required={isKept}
    />
  );
}
