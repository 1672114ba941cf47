// Loaded before the drilled program (`node --import`): its clock differs from the machine's by what a file says, read anew as it changes.
import { readFileSync, watchFile } from 'node:fs';
import { env } from 'node:process';

const file = env.DRILL_CLOCK ?? '';
const Real = Date;
const realNow = Date.now;
let shift = 0;

const look = () => {
  shift = Number(readFileSync(file, 'utf8')) || 0;
};
look();
watchFile(file, { interval: 100, persistent: false }, look);

const now = () => realNow() + shift;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
