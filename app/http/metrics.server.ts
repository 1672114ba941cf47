// What this process tells Prometheus: its requests by route (never by address), what failed, its memory and its loop, and the health of the portal.
import { timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { SEVERITY } from '../domain/health.ts';
import { type Health, healthNow } from '../features/health/index.server.ts';
import { CONTENT_TYPE, counter, exposition, gauge, histogram, type Sample } from './open-metrics.server.ts';

const requests = histogram({
  name: 'hoi_am_request_duration_seconds',
  help: 'Seconds from a request to its answer, by route',
  bounds: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
});
const unavailable = counter({
  name: 'hoi_am_unavailable_answers',
  help: 'Requests that could not be answered because of the database, by why',
});
const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

export const countRequest = (route: string, method: string, status: number, seconds: number): void =>
  requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds);
export const countUnavailable = (why: string): void => unavailable.add({ why });

const alone = (value: number): Sample[] => [{ labels: {}, value }];
const nanoseconds = (value: number) => (Number.isFinite(value) ? value / 1e9 : 0);

/** Everything, as text. */
export async function metricsText(now: Date): Promise<string> {
  const { checks, tasks } = await healthNow(now);
  const memory = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const cpu = counter({ name: 'process_cpu_seconds', help: 'Seconds of processor time' });
  cpu.add({}, (user + system) / 1e6);
  const text = exposition([
    requests.text(),
    unavailable.text(),
    gauge(
      { name: 'hoi_am_health_state', help: 'Each check of health: 0 ok, 1 warning, 2 failing' },
      checks.map(({ name, state }) => ({ labels: { check: name }, value: SEVERITY.indexOf(state) })),
    ),
    gauge(
      { name: 'hoi_am_health_value', help: 'What each check of health measured, in its unit' },
      checks.flatMap(({ name, unit, value }) => (value === null ? [] : [{ labels: { check: name, unit }, value }])),
    ),
    ...ofTasks(tasks, now),
    gauge(
      { name: 'hoi_am_event_loop_delay_p99_seconds', help: 'Delay of the loop since it was last asked' },
      alone(nanoseconds(delay.percentile(99))),
    ),
    gauge(
      { name: 'hoi_am_event_loop_delay_max_seconds', help: 'Longest delay since it was last asked' },
      alone(nanoseconds(delay.max)),
    ),
    gauge({ name: 'process_resident_memory_bytes', help: 'Memory in use' }, alone(memory.rss)),
    gauge({ name: 'nodejs_heap_used_bytes', help: 'Memory of JavaScript in use' }, alone(memory.heapUsed)),
    gauge(
      { name: 'process_start_time_seconds', help: 'When the process began' },
      alone(now.getTime() / 1000 - process.uptime()),
    ),
    cpu.text(),
  ]);
  delay.reset();
  return text;
}

function ofTasks(tasks: Health['tasks'], now: Date): string[] {
  const of = (value: (task: Health['tasks'][string]) => number | null): Sample[] =>
    Object.entries(tasks).flatMap(([task, report]) => {
      const number = value(report);
      return number === null ? [] : [{ labels: { task }, value: number }];
    });
  return [
    gauge(
      { name: 'hoi_am_task_done_timestamp_seconds', help: 'When a task of the worker was done last' },
      of(({ doneAt }) => doneAt && doneAt / 1000),
    ),
    gauge(
      { name: 'hoi_am_task_running_seconds', help: 'How long a task has been running; 0 when it is not' },
      of(({ runningSince }) => (runningSince ? Math.max(0, (now.getTime() - runningSince) / 1000) : 0)),
    ),
    gauge(
      { name: 'hoi_am_task_failures', help: 'How often a task failed since its worker began' },
      of(({ failures }) => failures),
    ),
  ];
}

/** GET /metrics for whoever shows the token; without a token in the settings there is no such page. */
export const metricsPage =
  (token: string | undefined): RequestHandler =>
  async (request, response, next) => {
    if (!token) return next();
    const shown = Buffer.from(request.get('authorization') ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (shown.length !== wanted.length || !timingSafeEqual(shown, wanted))
      return void response.status(401).set('WWW-Authenticate', 'Bearer').type('text/plain').send('401');
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Type', CONTENT_TYPE)
      .end(await metricsText(new Date()));
  };

/** GET /suc-khoe/san-sang: 200, or 503 when something is failing; every check with its state and its number. */
export const readiness: RequestHandler = async (_request, response) => {
  const { state, checks } = await healthNow(new Date());
  response
    .status(state === 'failing' ? 503 : 200)
    .set('Cache-Control', 'no-store')
    .json({ state, checks });
};

/** GET /suc-khoe: the process is there and its loop turns; whether it can do its work is the other question. */
export const liveness: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').type('text/plain').send('ok');
};
