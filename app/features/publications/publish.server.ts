// Putting a case before the public: the masked proposal, the last guard, and taking it back.
import { type Reader, read, type Writer } from '#db/index.ts';
import { answerTexts, deletePublication, publicationOf, putPublication, unmaskedCase } from '#db/publications.ts';
import { fold } from '../../domain/folding.ts';
import { GUARDED, MASKED, type MaskLabels, maskText } from '../../domain/masking.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import type { PublicText } from './types.ts';

type Unmasked = Awaited<ReturnType<typeof unmaskedCase>>;

const labelsIn = (language: Language): MaskLabels =>
  Object.fromEntries(MASKED.map((kind) => [kind, wordsOf(language)(`public:mask.${kind}`)])) as MaskLabels;

/** Title, text with what was asked for, and the newest answer, masked by shape: what an officer starts from and corrects. */
export async function maskedDraftFor(petitionId: number, on: Reader = read): Promise<PublicText> {
  const unmasked = await unmaskedCase(petitionId, on);
  const [newest] = await answerTexts(petitionId, on);
  return proposalOf(unmasked, newest?.body ?? null);
}

function proposalOf({ title, body, request, person, language }: Unmasked, answer: string | null): PublicText {
  const labels = labelsIn(language);
  const mask = (text: string) => maskText(text, person, labels);
  const wish = request.trim() && `\n\n${wordsOf(language)('public:draft.request', { request: request.trim() })}`;
  return { title: mask(title), body: mask(`${body.trim()}${wish}`), answer: answer === null ? null : mask(answer) };
}

/**
 * Shows a case to the public, within the move that decides it. What the officer wrote passes the last guard (name, telephone,
 * e-mail, papers); what nobody rewrote, because it still equals the sender's own words, is masked in full.
 */
export async function savePublication(
  tx: Writer,
  petitionId: number,
  text: PublicText,
  by: number | null,
  now: Date,
): Promise<void> {
  const unmasked = await unmaskedCase(petitionId, tx);
  const proposal = proposalOf(unmasked, null);
  const guard = guardFor(unmasked);
  const shown: PublicText = {
    title: isSame(text.title, unmasked.title) ? proposal.title : guard(text.title),
    body: isSame(text.body, unmasked.body) ? proposal.body : guard(text.body),
    answer: text.answer === null ? null : await maskAnswer(tx, petitionId, unmasked, text.answer),
  };
  await putPublication(tx, {
    petitionId,
    ...shown,
    publishedAt: now,
    publishedBy: by,
    search: searchText(unmasked, shown),
  });
}

/** The public reads a new answer; nothing happens when the case is not public. */
export async function updatePublishedAnswer(tx: Writer, petitionId: number, answer: string): Promise<void> {
  const before = await publicationOf(petitionId, tx);
  if (!before) return;
  const unmasked = await unmaskedCase(petitionId, tx);
  const shown = { ...before, answer: await maskAnswer(tx, petitionId, unmasked, answer) };
  await putPublication(tx, { ...shown, search: searchText(unmasked, shown) });
}

/** The case lies with another office, or its office has another name: the public finds it under that one. */
export async function refreshPublicationSearch(tx: Writer, petitionId: number): Promise<void> {
  const shown = await publicationOf(petitionId, tx);
  if (!shown) return;
  const unmasked = await unmaskedCase(petitionId, tx);
  await putPublication(tx, { ...shown, search: searchText(unmasked, shown) });
}

export const removePublication = deletePublication;

async function maskAnswer(tx: Reader, petitionId: number, unmasked: Unmasked, answer: string): Promise<string> {
  const drafts = await answerTexts(petitionId, tx);
  if (!drafts.some(({ body }) => isSame(body, answer))) return guardFor(unmasked)(answer);
  return maskText(answer, unmasked.person, labelsIn(unmasked.language));
}

const guardFor =
  ({ person, language }: Unmasked) =>
  (text: string) =>
    maskText(text, person, labelsIn(language), GUARDED);

/** What must not be said to another sender of the one whose case this is. */
export const guardOf = async (petitionId: number, on: Reader): Promise<(text: string) => string> =>
  guardFor(await unmaskedCase(petitionId, on));

const isSame = (one: string, other: string) =>
  one.trim().replace(/\r\n/g, '\n') === other.trim().replace(/\r\n/g, '\n');

const searchText = ({ code, unitName, fieldName }: Unmasked, { title, body, answer }: PublicText): string =>
  fold([code, title, body, answer, unitName, fieldName].filter(Boolean).join('\n'));
