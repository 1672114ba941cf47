// Composes a letter from the case and its ledger; who may read it was asked before. Reads across petitions and answers for the facts.
import { ledgerOf } from '#db/case-ledgers.ts';
import { read } from '#db/index.ts';
import { answerOfLetter, caseOfLetter, letterhead, newestEvent } from '#db/letters.ts';
import { dayOf } from '../../domain/deadline.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { isCitable, type Letter, type LetterFrame, writingPlace, written } from '../../domain/letter.ts';
import { answerLetter } from '../../domain/letter-answer.ts';
import { LETTER_KINDS, type LetterName } from '../../domain/letter-kinds.ts';
import { MOVE_LETTERS, type MoveParts } from '../../domain/letter-moves.ts';
import type { LetterCase } from '../../domain/letter-words.ts';
import { asCorrected } from '../../domain/past-move.ts';
import { headTitleOf, isCommittee, type SigningForm, signatureLines } from '../../domain/signature.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { clocksOf, limitsMissing } from '../deadlines/index.server.ts';
import type { ClockView } from '../deadlines/types.ts';
import { calendarEndsInWords, missingInWords } from '../deadlines/words.ts';
import { organisationNamed, portalIdentity } from '../organisations/index.server.ts';
import { findPetition } from '../petitions/index.server.ts';

type About = Awaited<ReturnType<typeof caseOfLetter>>;
type Made = NonNullable<Awaited<ReturnType<typeof newestEvent>>>;

/** The answer of a round as its letter, a draft until it was sent; null when nothing was written. */
export async function answerLetterOf(petitionId: number, round: number): Promise<Letter | null> {
  const [about, found] = await Promise.all([caseOfLetter(read, petitionId), answerOfLetter(read, petitionId, round)]);
  if (!found) return null;
  const { answer, approver, approverTitle } = found;
  const signer = { name: answer.signerName ?? approver, title: answer.signerTitle ?? approverTitle };
  const frame = await frameOf(answer.organisationId, {
    number: answer.documentNumber,
    day: answer.documentDay,
    signingForm: answer.signingForm,
    signer,
    isDraft: answer.state !== 'sent',
  });
  return answerLetter(frame, caseIn(about), answer);
}

/** The letter of a move: filled from the ledger once it was made, with blanks for the office `by` while it only may be. */
export async function moveLetterOf(
  petitionId: number,
  name: Exclude<LetterName, 'answer'>,
  by: number,
): Promise<Letter> {
  const [about, newest, ledger] = await Promise.all([
    caseOfLetter(read, petitionId),
    newestEvent(read, petitionId, LETTER_KINDS[name].move),
    ledgerOf(read, petitionId),
  ]);
  // Dated as it was put right, if it was.
  const corrected = asCorrected(ledger).find(({ number }) => number === newest?.event.number);
  const made = newest && {
    ...newest,
    event: { ...newest.event, facts: { ...(corrected?.facts ?? newest.event.facts) } },
  };
  const fact = factsIn(made);
  const isByHead = made?.event.actor === 'head';
  const frame = await frameOf(made?.event.organisationId ?? by, {
    number: fact('documentNumber'),
    day: made && (fact('documentDay') ?? dayOf(made.event.at)),
    signingForm: 'self',
    // Whoever records a move need not be who signs its letter.
    signer: isByHead ? { name: made.staffName, title: made.staffTitle } : { name: null, title: null },
    isDraft: made === null,
  });
  return MOVE_LETTERS[name](frame, caseIn(about), await partsOf(name, petitionId, about, made));
}

const factsIn = (made: Made | null) => (name: string) => {
  const value = made?.event.facts[name];
  return typeof value === 'string' ? value : null;
};

async function partsOf(name: LetterName, petitionId: number, about: About, made: Made | null): Promise<MoveParts> {
  const t = wordsOf('vi');
  const fact = factsIn(made);
  const parts: MoveParts = {
    reason: made?.event.reason ?? null,
    legalBasis: made?.event.legalBasis ? basisInWords(made.event.legalBasis) : null,
    aboutDate: null,
    fromDay: fact('fromDueDay'),
    toDay: fact('toDueDay'),
    ground: null,
    body: null,
  };
  switch (name) {
    case 'acceptance':
      return { ...parts, ...(await acceptanceParts(petitionId, about, made)) };
    case 'refusal':
      return { ...parts, ground: made?.refusal ?? null, body: fact('rightBody') };
    case 'transfer':
      return { ...parts, body: fact('outsideBody') };
    case 'extension': {
      const criterion = fact('criterion') as 'agencies' | null;
      return { ...parts, ground: criterion && t(`petition:criterion.${criterion}`) };
    }
    case 'suspension': {
      const ground = fact('suspensionGround') as 'obstacle' | null;
      return { ...parts, fromDay: fact('documentDay'), ground: ground && t(`petition:ground.${ground}`) };
    }
    case 'resumption':
      return { ...parts, fromDay: fact('documentDay') };
    default:
      return parts;
  }
}

/** Which office answers, until when, by which rule: from the clock that counts the answer. */
async function acceptanceParts(petitionId: number, about: About, made: Made | null): Promise<Partial<MoveParts>> {
  const clocks = await clocksOf(petitionId, 'vi');
  const answerClock = clocks.find((clock) => clock.name === 'answer');
  const unit = await organisationNamed(made?.event.toOrganisationId ?? about.organisationId, 'vi');
  return {
    legalBasis: answerClock && isCitable(answerClock.legalBasis) ? answerClock.legalBasis : null,
    toDay: answerClock?.dueDay ?? about.answerDueDay,
    aboutDate: await aboutAnswerDay(about, clocks),
    body: unit?.name ?? null,
  };
}

/** That the calendar of the date is not decided, or why there is none; null for a date as any other. */
async function aboutAnswerDay(about: About, clocks: readonly ClockView[]): Promise<string | null> {
  const t = wordsOf('vi');
  const years = clocks.find(({ name }) => name === 'answer')?.unknownYears ?? [];
  if (years.length > 0) return calendarEndsInWords(years, t);
  const found = await findPetition(about.code);
  const missing = found && (await limitsMissing(found, clocks)).find(({ clock }) => clock === 'answer');
  return missing ? missingInWords(missing, t) : null;
}

interface Signed {
  number: string | null;
  day: string | null;
  signingForm: SigningForm;
  signer: { name: string | null; title: string | null };
  isDraft: boolean;
}

/** Letterhead, place, number and signature of an office's document; blanks for what is not known yet. */
export async function frameOf(organisationId: number, { signingForm, signer, ...rest }: Signed): Promise<LetterFrame> {
  const [{ name, level, superior }, { province }] = await Promise.all([
    letterhead(read, organisationId),
    portalIdentity('vi'),
  ]);
  const isOfCommittee = isCommittee(name);
  const principal = headTitleOf(name);
  const lines = signatureLines({
    form: signingForm,
    title: signer.title ?? principal,
    principal,
    committee: isOfCommittee ? 'Ủy ban nhân dân' : null,
  });
  return {
    // A committee stands under nobody in its letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    office: { name, superior: isOfCommittee ? null : superior, place: writingPlace(level, name, province) },
    decidedBy: `${principal} ${written(name)}`,
    signature: { lines, name: signer.name },
    ...rest,
  };
}

const caseIn = ({ sender, procedure, ...about }: About): LetterCase => ({
  ...about,
  sender: { name: sender.name, address: sender.address, isBusiness: sender.party === 'business' },
  procedure: procedure && `${procedure.name} (${procedure.code})`,
});
