// After all stories: the folder with their database goes.
import { rmSync } from 'node:fs';

export default function teardown() {
  const folder = process.env.STORIES_FOLDER;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
