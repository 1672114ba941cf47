// `npm run recompute -- <bundle.zip or folder> [--en]`: counts every published figure again from a bundle alone. No database, no network.
import { argv, env, exit, stdout } from 'node:process';
import { recompute, reportWords, unreadableWords, usageWords } from '#app/features/recomputing/index.server.ts';

const given = argv.slice(2);
const isEnglish = given.includes('--en') || /^en/.test(env.LC_ALL || env.LANG || '');
const language = isEnglish ? 'en' : 'vi';
const [path, ...more] = given.filter((one) => one !== '--en');
if (!path || more.length > 0) {
  console.error(usageWords(language));
  exit(1);
}
try {
  const report = await recompute(path);
  stdout.write(reportWords(report, language));
  process.exitCode = report.differences.length === 0 ? 0 : 1;
} catch (error) {
  console.error(unreadableWords((error as Error).message, language));
  process.exitCode = 1;
}
