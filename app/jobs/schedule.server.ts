// Runs every task on a schedule of its own: one that hangs or fails holds up no other, and none runs twice at once in a process.
import { write } from '#db/index.ts';
import { noteOperation } from '#db/operations.ts';
import { underTask } from '../current.server.ts';
import type { TaskReport } from '../features/health/index.server.ts';
import { log } from '../log.server.ts';
import { TASKS, type Task } from './worker.server.ts';

/** So that twenty tasks do not ask for ten connections in the same moment. */
const STEP = 200;
const HEARTBEAT_EVERY = 15_000;
/** So long a process that is told to stop waits for what is under way; after that the database undoes what was not finished. */
const FAREWELL = 10_000;

export interface Worker {
  readonly report: Readonly<Record<string, TaskReport>>;
  /** Begins nothing more and waits for what is under way, but not for ever. */
  stop(): Promise<void>;
}

export function startWorker(tasks: readonly Task[] = TASKS): Worker {
  const report: Record<string, TaskReport> = {};
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Map<string, Promise<void>>();
  let isStopped = false;

  function later(task: Task, wait: number) {
    if (isStopped) return;
    const begin = () => {
      underWay.set(
        task.name,
        runOnce(task).finally(() => {
          underWay.delete(task.name);
          later(task, task.every);
        }),
      );
    };
    timers.set(task.name, setTimeout(begin, wait));
  }

  async function runOnce({ name, run }: Task): Promise<void> {
    const begun = Date.now();
    const mine: TaskReport = report[name] ?? { doneAt: null, runningSince: null, failures: 0 };
    report[name] = mine;
    mine.runningSince = begun;
    try {
      await underTask(name, () => run(new Date(begun)));
      mine.doneAt = Date.now();
    } catch (error) {
      mine.failures += 1;
      log.error({ err: error, task: name }, 'a task failed');
    } finally {
      mine.runningSince = null;
    }
  }

  const heartbeat: Task = {
    name: 'give a sign of life',
    every: HEARTBEAT_EVERY,
    // It says nothing of itself: while it speaks it is always running.
    run(now) {
      const { [heartbeat.name]: _, ...others } = report;
      return write((tx) => noteOperation(tx, 'worker heartbeat', now, { tasks: others }));
    },
  };
  for (const [place, task] of [heartbeat, ...tasks].entries()) later(task, place * STEP);

  return {
    report,
    async stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      const patience = new Promise((resolve) => setTimeout(resolve, FAREWELL).unref());
      await Promise.race([Promise.all(underWay.values()), patience]);
    },
  };
}
