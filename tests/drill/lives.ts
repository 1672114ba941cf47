// The load of a drill: petitions live their lives through the pages that people use, and every act that was acknowledged is written down.
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Browser, NoAnswer, newBrowser, OFFICERS, PASSWORD } from './people.ts';
import type { Portals } from './portals.ts';

/** What was acknowledged, by which the database is judged afterwards. */
export interface Journal {
  /** The code on the receipt, by title; a title is sent once. */
  receipts: Map<string, string>;
  /** "<code> <move>", officers' and senders', each made once. */
  moves: Set<string>;
  ballots: number;
  /** Requests that were answered. */
  answered: number;
  /** Requests that never got an answer and were made again, as a person would. */
  unanswered: number;
  /** What must not happen, in words. */
  wrong: string[];
}

export const newJournal = (): Journal => ({
  receipts: new Map(),
  moves: new Set(),
  ballots: 0,
  answered: 0,
  unanswered: 0,
  wrong: [],
});

export interface Load {
  journal: Journal;
  /** Nobody begins anything new; resolves when everything begun has been acknowledged. */
  finish(): Promise<void>;
}

let names = 0;

/** So many petitions live at the same time, one after the other, until the load is finished. */
export function startLoad(portals: Portals, atOnce: number, ownWords: string): Load {
  const journal = newJournal();
  const desks = OFFICERS.map(({ username }) => newDesk(portals, username, journal));
  let isOver = false;
  const living = Array.from({ length: atOnce }, async () => {
    while (!isOver) {
      names += 1;
      const life = liveOnce(portals, desks, `${ownWords} ${names}`, names % 4 === 0, journal);
      await life.catch((error: Error) => {
        journal.wrong.push(error.message);
        isOver = true;
      });
    }
  });
  return {
    journal,
    async finish() {
      isOver = true;
      await Promise.all(living);
    },
  };
}

type Desk = (code: string, move: string, fields: Record<string, string>) => Promise<void>;

/** Sent, accepted, and either withdrawn, or answered and rated. */
async function liveOnce(portals: Portals, desks: Desk[], title: string, isWithdrawn: boolean, journal: Journal) {
  const citizen = newBrowser(portals);
  const code = await send(citizen, title, journal);
  const [intake, handler, head] = desks as [Desk, Desk, Desk];
  await intake(code, 'accept', {});
  if (isWithdrawn) return withdraw(citizen, code, journal);
  await handler(code, 'takeUp', {});
  const answer = { summary: 'Đã có kết quả.', body: 'Hồ sơ đã xong, mời đến nhận.', legalBasis: 'Nghị định 20/2008' };
  await handler(code, 'draftAnswer', { ...answer, version: '0' });
  await handler(code, 'submitAnswer', {});
  await head(code, 'sendAnswer', { documentNumber: '15/TB-SCT' });
  await rate(citizen, code, journal);
}

const STEPS: readonly (readonly [string, Record<string, string>])[] = [
  ['loai', { kind: 'phan_anh' }],
  ['noi', { field: 'dien', commune: '21025' }],
  ['su-viec', { body: 'Hồ sơ đã quá hẹn mười hai ngày.', request: 'Đề nghị cho biết ngày trả kết quả.' }],
  ['nguoi-gui', { party: 'citizen', name: 'Trần Thị Hạnh', phone: '0905123456', address: '12 Quang Trung' }],
  ['cong-khai', { consent: 'yes' }],
];

/** Goes where each page leads, as a browser does. */
async function send(citizen: Browser, title: string, journal: Journal): Promise<string> {
  for (;;) {
    let way = '/gui/loai';
    for (const [step, fields] of STEPS) {
      if (!way.startsWith(`/gui/${step}`)) break;
      const more = { ...(step === 'su-viec' && { title }), ...(step === 'nguoi-gui' && { email: mailboxOf(title) }) };
      const { status, leadsTo } = await untilAnswered(journal, () => citizen.post(way, { ...fields, ...more }));
      if (!leadsTo?.startsWith('/gui/') || isGivenBack(leadsTo))
        throw new Error(`${step} of "${title}" answered ${status} ${leadsTo}`);
      way = leadsTo;
    }
    // A draft lives a day: where the clock has jumped past it, its sender begins anew.
    if (way.startsWith('/gui/loai')) continue;
    const sent = await untilAnswered(journal, () => citizen.post(way, {}));
    const [, code] = /^\/ho-so\/([^/]+)\/bien-nhan/.exec(sent.leadsTo ?? '') ?? [];
    if (code) {
      journal.receipts.set(title, code);
      return code;
    }
    if (!sent.leadsTo?.startsWith('/gui/loai'))
      throw new Error(`sending "${title}" answered ${sent.status} ${sent.leadsTo}`);
  }
}

/** A form that was not taken leads to itself, with what was typed. */
const isGivenBack = (way: string) => new URLSearchParams(way.split('?')[1]).has('lai');
/** A page says once what has just been done. */
const hasDone = (way: string | null) => new URLSearchParams(way?.split('?')[1]).has('xong');

const mailboxOf = (title: string) => `nguoi.gui.${title.replace(/\D+/g, '')}@example.vn`;

async function withdraw(citizen: Browser, code: string, journal: Journal): Promise<void> {
  const answer = await untilAnswered(journal, () =>
    citizen.post(`/ho-so/${code}/rut-don`, { reason: 'Đã được giải quyết.' }),
  );
  // Made before, but the answer was lost on the way: the page says that it is not open any more.
  if (!hasDone(answer.leadsTo) && !answer.wasAskedAgain)
    throw new Error(`withdrawing ${code} answered ${answer.status} ${answer.leadsTo}`);
  journal.moves.add(`${code} withdraw`);
}

async function rate(citizen: Browser, code: string, journal: Journal): Promise<void> {
  const { page } = await untilAnswered(journal, () => citizen.get(`/ho-so/${code}`));
  const [link] = /\/danh-gia\/[\w-]+/.exec(page) ?? [];
  if (!link) throw new Error(`the page of ${code} has no link to rate its answer`);
  const ballot = { resolved: 'yes', access: '5', procedure: '4', officials: '5', result: '4', feedback: '3' };
  const answer = await untilAnswered(journal, () => citizen.post(link, ballot));
  if (answer.status !== 200 && !answer.wasAskedAgain)
    throw new Error(`rating ${code} answered ${answer.status} ${answer.leadsTo}`);
  journal.ballots += 1;
}

/** An officer at the desk: signs in when asked to, looks at the case, makes the move. */
function newDesk(portals: Portals, username: string, journal: Journal): Desk {
  const browser = newBrowser(portals);
  return async (code, move, fields) => {
    const page = `/can-bo/ho-so/${code}`;
    for (let tries = 0; tries < 5; tries++) {
      const seen = await untilAnswered(journal, () => browser.get(page));
      if (seen.leadsTo?.includes('/dang-nhap')) {
        await untilAnswered(journal, () => browser.post('/can-bo/dang-nhap', { username, password: PASSWORD }));
        continue;
      }
      const [, events] = /name="seen" value="(\d+)"/.exec(seen.page) ?? [];
      if (!events) throw new Error(`${page} answered ${seen.status} without a form`);
      const answer = await untilAnswered(journal, () => browser.post(page, { ...fields, move, seen: events }));
      if (!hasDone(answer.leadsTo) && !(answer.wasAskedAgain && !answer.leadsTo?.includes('/dang-nhap'))) continue;
      journal.moves.add(`${code} ${move}`);
      return;
    }
    throw new Error(`${move} of ${code} was refused again and again`);
  };
}

/** Makes a request until somebody answers it, as a person does who presses the button once more. */
async function untilAnswered(
  journal: Journal,
  request: () => Promise<Answer>,
): Promise<Answer & { wasAskedAgain: boolean }> {
  for (let times = 0; ; times++) {
    try {
      const answer = await request();
      journal.answered += 1;
      return { ...answer, wasAskedAgain: times > 0 };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      journal.unanswered += 1;
      await wait(error.comeBackAfter);
    }
  }
}
