import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { forOldBrowsers } from './app/launch/for-old-browsers.ts';
import remixConfig from './remix.config.js';

/** The server is bundled together with the pages (one module graph, so one door to the database). Stands after Remix, which would overrule it. */
const serverIsTheEntry: Plugin = {
  name: 'server-is-the-entry',
  apply: 'build',
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: './app/server.ts' } } } : {}),
};

export default defineConfig({
  plugins: [tailwindcss(), forOldBrowsers, remix(remixConfig), serverIsTheEntry],
  build: { target: 'es2023', chunkSizeWarningLimit: 2000 },
});
