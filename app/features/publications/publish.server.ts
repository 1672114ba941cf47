// Putting a case before the public: the masked proposal, the last guard, and taking it back.
import { type Reader, read, type Writer } from '#db/index.ts';
import { answerTexts, deletePublication, publicationOf, putPublication, unmaskedCase } from '#db/publications.ts';
import { searchText } from '../../domain/folding.ts';
import { GUARDED, maskText } from '../../domain/masking.ts';
import { maskLabels } from '../../i18n/mask-labels.ts';
import { wordsOf } from '../../i18n/translate.ts';
import type { PublicAnswer, PublicText } from './types.ts';

type Unmasked = Awaited<ReturnType<typeof unmaskedCase>>;

/** Title, text with what was asked for, and the newest answer, masked by shape: what an officer starts from and corrects. */
export async function maskedDraftFor(petitionId: number, on: Reader = read): Promise<PublicText> {
  const unmasked = await unmaskedCase(petitionId, on);
  const [newest] = await answerTexts(petitionId, on);
  return proposalOf(unmasked, newest && { ...newest, answer: newest.body });
}

function proposalOf({ title, body, request, person, language }: Unmasked, newest?: PublicAnswer): PublicText {
  const labels = maskLabels(language);
  const mask = (text: string) => maskText(text, person, labels);
  const masked = (text: string | null | undefined) => (text ? mask(text) : null);
  const wish = request.trim() && `\n\n${wordsOf(language)('public:draft.request', { request: request.trim() })}`;
  return {
    title: mask(title),
    body: mask(`${body.trim()}${wish}`),
    answer: masked(newest?.answer),
    summary: masked(newest?.summary),
    done: masked(newest?.done),
  };
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
  const proposal = proposalOf(unmasked);
  const guard = guardFor(unmasked);
  const shown: PublicText = {
    title: isSame(text.title, unmasked.title) ? proposal.title : guard(text.title),
    body: isSame(text.body, unmasked.body) ? proposal.body : guard(text.body),
    ...(await maskAnswer(tx, petitionId, unmasked, text)),
  };
  await putPublication(tx, {
    petitionId,
    ...rowOf(shown),
    publishedAt: now,
    publishedBy: by,
    search: searchOf(unmasked, shown),
  });
}

/** The public reads a new answer; nothing happens when the case is not public. */
export async function updatePublishedAnswer(tx: Writer, petitionId: number, answer: PublicAnswer): Promise<void> {
  const before = await publicationOf(petitionId, tx);
  if (!before) return;
  const unmasked = await unmaskedCase(petitionId, tx);
  const shown = { ...before, ...(await maskAnswer(tx, petitionId, unmasked, answer)) };
  await putPublication(tx, { ...before, ...rowOf(shown), search: searchOf(unmasked, shown) });
}

/** The case lies with another office, or its office has another name: the public finds it under that one. */
export async function refreshPublicationSearch(tx: Writer, petitionId: number): Promise<void> {
  const shown = await publicationOf(petitionId, tx);
  if (!shown) return;
  const unmasked = await unmaskedCase(petitionId, tx);
  const text = { ...shown, summary: shown.answerSummary, done: shown.answerDone };
  await putPublication(tx, { ...shown, search: searchOf(unmasked, text) });
}

const rowOf = ({ title, body, answer, summary, done }: PublicText) => ({
  title,
  body,
  answer,
  answerSummary: summary,
  answerDone: done,
});

export const removePublication = deletePublication;

/** What still equals an officer's own draft was read by nobody: it is masked in full; the rest passes the last guard. */
async function maskAnswer(tx: Reader, petitionId: number, unmasked: Unmasked, given: PublicAnswer) {
  const drafts = await answerTexts(petitionId, tx);
  const masked = (text: string | null, draftOf: (one: (typeof drafts)[number]) => string) => {
    if (!text) return null;
    if (!drafts.some((one) => isSame(draftOf(one), text))) return guardFor(unmasked)(text);
    return maskText(text, unmasked.person, maskLabels(unmasked.language));
  };
  return {
    answer: masked(given.answer, ({ body }) => body),
    summary: masked(given.summary, ({ summary }) => summary),
    done: masked(given.done, ({ done }) => done),
  };
}

const guardFor =
  ({ person, language }: Unmasked) =>
  (text: string) =>
    maskText(text, person, maskLabels(language), GUARDED);

/** What must not be said to another sender of the one whose case this is. */
export const guardOf = async (petitionId: number, on: Reader): Promise<(text: string) => string> =>
  guardFor(await unmaskedCase(petitionId, on));

const isSame = (one: string, other: string) =>
  one.trim().replace(/\r\n/g, '\n') === other.trim().replace(/\r\n/g, '\n');

const searchOf = (
  { code, unitName, fieldName }: Unmasked,
  { title, body, summary, answer, done }: PublicText,
): string => searchText(code, title, body, summary, answer, done, unitName, fieldName);
