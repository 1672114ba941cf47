// `npm run drill`: breaks portals on purpose while petitions live in them, finds every acknowledged act exactly once, and prints a table.
import { constants, setPriority } from 'node:os';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { drill, FAULTS, type Outcome } from './faults.ts';
import { NotHere } from './full-disk.ts';
import { type Engine, openGrounds } from './grounds.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    kills: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '20' },
    engine: { type: 'string', default: 'both' },
    only: { type: 'string', default: '' },
  },
});
const kills = Number(values.kills);
const minutes = Number(values.minutes);
if (
  !(kills >= 1 && kills <= 10_000 && minutes > 0 && minutes <= 600) ||
  !/^(both|sqlite|postgres)$/.test(values.engine)
) {
  console.error(
    'Usage: npm run drill -- [--kills 20] [--minutes 20, for each fault] [--engine both|sqlite|postgres] [--only <words of a fault>]',
  );
  exit(1);
}

// Whoever else works on this machine goes first.
setPriority(constants.priority.PRIORITY_LOW);
const grounds = await openGrounds();
const outcomes: Outcome[] = [];
const notHeld: string[] = [];
for (const fault of FAULTS.filter(({ name }) => name.includes(values.only)))
  for (const engine of fault.engines.filter((one) => [one, 'both'].includes(values.engine as Engine))) {
    const name = `${fault.name} on ${engine}`;
    const say = (words: string) => console.error(`  ${name}: ${words}`);
    const given = { times: fault.times(kills), minutes, say };
    try {
      const outcome = await drill(fault, engine, grounds, given);
      outcomes.push(outcome);
      say(`${outcome.times} times, ${outcome.receipts} receipts, ${outcome.wrong.length} wrong, ${outcome.seconds} s`);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      notHeld.push(`${name}: ${error.message}`);
    }
  }
await grounds.close();

console.info(
  '| fault | engine | times | receipts | moves | ballots | asked again | lost or doubled | sums | seconds |',
);
console.info('|---|---|---|---|---|---|---|---|---|---|');
for (const { fault, engine, times, receipts, moves, ballots, unanswered, wrong, seconds } of outcomes) {
  const sums = wrong.some((words) => words.startsWith('sums differ')) ? 'differ' : 'equal';
  const lost = wrong.filter((words) => !words.startsWith('sums differ')).length;
  const cells = [fault, engine, times, receipts, moves, ballots, unanswered, lost, sums, seconds];
  console.info(`| ${cells.join(' | ')} |`);
}
for (const { fault, engine, note } of outcomes) if (note) console.info(`${fault} on ${engine}: ${note}.`);
for (const words of notHeld) console.info(`Not held here: ${words}.`);
console.info('SMS gateways: the portal sends none yet, so none was broken.');
for (const { fault, engine, wrong } of outcomes)
  for (const words of wrong.slice(0, 20)) console.error(`WRONG: ${fault} on ${engine}: ${words}`);
exit(outcomes.some(({ wrong }) => wrong.length > 0) ? 1 : 0);
