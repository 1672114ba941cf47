// Once per run: the SQLite template file that every test file gets a copy of.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildTemplate } from './build-template.ts';

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-lite-'));
  const template = join(folder, 'template.db');
  buildTemplate(`file:${template}`);
  project.provide('template', { engine: 'sqlite', folder, template });
  return () => rmSync(folder, { recursive: true, force: true });
}
