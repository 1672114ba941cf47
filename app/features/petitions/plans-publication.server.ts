// Plans that show a case to the public, masked, or take it back.
import { removePublication, savePublication } from '../publications/index.server.ts';
import { officer, type Planner } from './plan.ts';

export const publish: Planner<'publish'> = ({ found: { row }, given, actor, now }) => {
  const text = {
    title: given.publicTitle,
    body: given.publicBody,
    answer: given.publicAnswer || null,
    summary: given.publicSummary || null,
    done: given.publicDone || null,
  };
  return { ok: true, save: (tx) => savePublication(tx, row.id, text, officer(actor).staffId, now) };
};

export const unpublish: Planner<'unpublish'> = ({ found: { row }, given }) => ({
  ok: true,
  event: { reason: given.reason },
  save: (tx) => removePublication(tx, row.id),
});
