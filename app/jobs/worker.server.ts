// What runs without a visitor: mail that waits, drafts that are old, answers that nobody disputed.
import { log } from '../log.server.ts';

const EVERY_MILLISECONDS = 5_000;

/** One round of everything; each task is safe to run twice at once. */
const TASKS: { name: string; run(now: Date): Promise<void> }[] = [];

/** Starts the rounds; the returned function stops them. */
export function startWorker(): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const round = async () => {
    for (const task of TASKS)
      await task.run(new Date()).catch((error: unknown) => log.error({ err: error, task: task.name }, 'a task failed'));
    if (!isStopped) timer = setTimeout(round, EVERY_MILLISECONDS).unref();
  };
  timer = setTimeout(round, 0).unref();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
