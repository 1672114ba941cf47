// The portal's server: listens, does the timed work beside it, and ends in good order.

// @ts-expect-error made by Remix's Vite plugin
import * as remixBuild from 'virtual:remix/server-build';
import type { ServerBuild } from '@remix-run/node';
import { portalApp } from './application.ts';
import { startWorker } from './jobs/schedule.server.ts';
import { settings } from './settings.server.ts';

const { host, port, publicUrl, worker } = settings();

const listening = portalApp(remixBuild as ServerBuild).listen(port, host, () => {
  console.info(`\n  Hồi Âm: ${publicUrl}\n`);
});
listening.on('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another` : error.message;
  console.error(`The portal cannot listen on ${host}:${port}: ${why}`);
  process.exit(1);
});

const timedWork = worker === 'inside' ? startWorker() : null;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    const workEnded = timedWork?.stop();
    listening.close(async () => {
      await workEnded;
      process.exit(0);
    });
    // Idle keep-alive connections would hold the process for minutes.
    listening.closeAllConnections();
  });
