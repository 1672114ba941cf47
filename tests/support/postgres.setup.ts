// Once per run: a PostgreSQL server with the template database that every test file gets a copy of.
import type { TestProject } from 'vitest/node';
import { buildTemplate } from './build-template.ts';
import { administer, startPostgres } from './postgres.ts';

export default async function setup(project: TestProject) {
  const server = await startPostgres();
  const [outside, template] = [server.url('postgres'), `hoi_am_test_${process.pid}`];
  await administer(outside, `create database ${template}`);
  buildTemplate(server.url(template));
  project.provide('template', { engine: 'postgres', outside, template, anyDatabase: server.url('NAME') });
  return async () => {
    const copies = await administer(outside, `select datname from pg_database where datname like '${template}%'`);
    for (const { datname } of copies) await administer(outside, `drop database ${datname} with (force)`);
    await server.stop();
  };
}
