import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

// The server is bundled together with the pages (one module graph, so one door to the database).
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
    rollupOptions: isSsrBuild ? { input: './app/server.ts' } : {},
  },
}));
